import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { test } from 'vitest'
import { onPath } from '../scripts/browser.mjs'

/** Programs of others that judge what the app makes; they are no part of its own tools. */
export type Judge = 'age' | 'zbarimg' | 'qpdf' | 'pdftotext' | 'nginx'

/**
 * A test that needs an outside judge: skipped by name where there is none, failed where there must be one (CI).
 * `run` gets the path of each. `part`: a file that must be there as well.
 */
export function judgedBy(judge: Judge, name: string, run: (path: string) => void | Promise<void>, part?: string) {
  const path = onPath(judge) ?? onPath(judge, ['/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'].join(delimiter))
  const lacks = path && part && !existsSync(part) ? part : judge
  if (path && lacks === judge) test(name, () => run(path))
  else if (process.env.CI) {
    test(name, () => {
      throw new Error(`${lacks} is not installed, and CI must have it`)
    })
  } else test.skip(`${name} (${lacks} is not installed here)`, () => {})
}
