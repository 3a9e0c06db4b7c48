// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asKept } from '../src/app/as-kept.ts'

/** @param {string | Buffer} content */
const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`

/** @param {string | Buffer} content */
const revisionOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 32)

/**
 * Gives every entry of the precache the hash of its file, so that a wrong download is refused, and writes
 * `files.json`, the list by which the app checks what it has. Workbox keeps a file under `url?__WB_REVISION__=…`.
 * A page counts there as the phone keeps it: it does not come anew when only the scripts changed that it names.
 * @param {{ dist: string, version: () => { version: string, epoch: number } }} options
 * @returns {import('workbox-build').ManifestTransform}
 */
export function withIntegrity({ dist, version }) {
  return (entries) => {
    const built = entries
      .map((entry) => {
        const content = readFileSync(join(dist, entry.url))
        const kept = entry.url.endsWith('.html') ? asKept(String(content)) : content
        const revision = entry.revision && revisionOf(kept)
        return { entry: { ...entry, revision, integrity: integrityOf(content) }, kept: integrityOf(kept) }
      })
      .sort((one, other) => (one.entry.url < other.entry.url ? -1 : 1))
    const manifest = built.map(({ entry }) => entry)
    const files = built.map(({ entry: { url, revision }, kept }) => ({
      url: `/${url}`,
      revision: revision ?? null,
      integrity: kept,
    }))
    const list = `${JSON.stringify({ ...version(), files }, null, 1)}\n`
    writeFileSync(join(dist, 'files.json'), list)
    const own = {
      url: 'files.json',
      revision: revisionOf(list),
      integrity: integrityOf(list),
      size: list.length,
    }
    return { manifest: [...manifest, own], warnings: [] }
  }
}
