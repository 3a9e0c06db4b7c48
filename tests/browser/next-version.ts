import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIn } from '../../scripts/build-copy.mjs'
import { staticFiles } from '../../scripts/serve.mjs'
import type { Phone } from './harness'

const NOT_SOURCE = /(^|[\\/])(node_modules|\.git|dist|dist-ssr|release|tests|docs)$/

/** The next version of the app, built from the same sources with something changed in them. */
export function versionWith(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-next-'))
  cpSync('.', folder, { recursive: true, filter: (path) => !NOT_SOURCE.test(path) })
  change(folder)
  buildIn(folder)
  return folder
}

export function replaceIn(file: string, from: RegExp, to: string) {
  const text = readFileSync(file, 'utf8')
  if (!from.test(text)) throw new Error(`${file} has no ${from}`)
  writeFileSync(file, text.replace(from, to))
}

/** The host has the next version, and the phone fetches it. */
export async function nextVersionArrives(phone: Phone, root: string) {
  phone.server.answerInstead(staticFiles(join(root, 'dist')))
  await phone.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
}
