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
  const { path, lacks, mustBe } = whereIs(judge, part)
  if (path) test(name, () => run(path))
  else if (mustBe) {
    test(name, () => {
      throw new Error(`${lacks} is not installed, and CI must have it`)
    })
  } else test.skip(`${name} (${lacks} is not installed here)`, () => {})
}

/** The path of a judge, or what of it is not here and whether it must be. */
export function whereIs(judge: Judge, part?: string): { path?: string; lacks?: string; mustBe: boolean } {
  const path = onPath(judge) ?? onPath(judge, ['/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'].join(delimiter))
  const mustBe = Boolean(process.env.CI)
  if (!path) return { lacks: judge, mustBe }
  return part && !existsSync(part) ? { lacks: part, mustBe } : { path, mustBe }
}
