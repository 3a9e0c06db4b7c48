import { afterAll } from 'vitest'

/** The real one, whatever clock a test has put in its place. */
const { setTimeout } = globalThis

// An overlay that was taken away steps back in the history a turn later: while there is a history yet.
afterAll(() => new Promise<void>((done) => setTimeout(done)))
