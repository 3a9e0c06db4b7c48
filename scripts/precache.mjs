// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string | Buffer} content */
const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`

/** @param {string | Buffer} content */
const revisionOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 32)

/**
 * Gives every entry of the precache the hash of its file, so that a wrong download is refused, and writes
 * `files.json`, the list by which the app checks what it has. Workbox keeps a file under `url?__WB_REVISION__=…`.
 * @param {{ dist: string, version: () => { version: string, epoch: number } }} options
 * @returns {import('workbox-build').ManifestTransform}
 */
export function withIntegrity({ dist, version }) {
  return (entries) => {
    const manifest = entries
      .map((entry) => {
        const content = readFileSync(join(dist, entry.url))
        return { ...entry, revision: entry.revision && revisionOf(content), integrity: integrityOf(content) }
      })
      .sort((one, other) => (one.url < other.url ? -1 : 1))
    const files = manifest.map(({ url, revision, integrity }) => ({
      url: `/${url}`,
      revision: revision ?? null,
      integrity,
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
