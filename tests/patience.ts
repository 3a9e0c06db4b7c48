import { vi } from 'vitest'

/** A busy machine is slow, and not wrong: what a test waits for may take this long, in ms. */
const PATIENCE = 20_000

const { waitFor } = vi
vi.waitFor = (until, options) => waitFor(until, options ?? { timeout: PATIENCE })

if ('document' in globalThis) {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: PATIENCE })
}
