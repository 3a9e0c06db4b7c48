import { delimiter } from 'node:path'
import { test } from 'vitest'
import { onPath } from '../scripts/browser.mjs'

/** Programs of others that judge what the app makes; they are no part of its own tools. */
export type Judge = 'age' | 'zbarimg' | 'qpdf' | 'pdftotext' | 'nginx'

/**
 * A test that needs an outside judge: skipped by name where there is none, failed where there must be one (CI).
 * `run` gets the path of each.
 */
export function judgedBy(judge: Judge, name: string, run: (path: string) => void | Promise<void>) {
  const path = onPath(judge) ?? onPath(judge, ['/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'].join(delimiter))
  if (path) test(name, () => run(path))
  else if (process.env.CI) {
    test(name, () => {
      throw new Error(`${judge} is not installed, and CI must have it`)
    })
  } else test.skip(`${name} (${judge} is not installed here)`, () => {})
}
