import { afterAll } from 'vitest'

/** The real one, whatever clock a test has put in its place. */
const { setTimeout } = globalThis

/** A step back takes turns of its own, and what comes of it may ask for another. */
const TURNS = 10

// An overlay that was taken away steps back in the history some turns later: while there is a history yet.
afterAll(async () => {
  for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((done) => setTimeout(done))
})
