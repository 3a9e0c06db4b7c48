import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withIntegrity } from '../../scripts/precache.mjs'

const hash = (words: string) => `sha384-${createHash('sha384').update(words).digest('base64')}`
const PAGE = '<head><link rel="modulepreload" href="/assets/a-1.js"></head>'
const SCRIPT = 'export const page = 1'

async function built(page = PAGE) {
  const dist = mkdtempSync(join(tmpdir(), 'proportion-precache-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), page)
  writeFileSync(join(dist, 'assets/a-1.js'), SCRIPT)
  const entries = [
    { url: 'index.html', revision: 'by workbox', size: 1 },
    { url: 'assets/a-1.js', revision: null, size: 1 },
  ]
  const { manifest } = await withIntegrity({ dist, version: () => ({ version: '1.2.3', epoch: 7 }) })(
    entries,
    undefined,
  )
  const list = readFileSync(join(dist, 'files.json'), 'utf8')
  return { manifest: manifest as unknown as { url: string; revision: string | null; integrity: string }[], list }
}

test('each file is asked for, and listed, by the hash of what is sent', async () => {
  const { manifest, list } = await built()
  expect(manifest.map(({ url, integrity }) => [url, integrity])).toEqual([
    ['assets/a-1.js', hash(SCRIPT)],
    ['index.html', hash(PAGE)],
    ['files.json', hash(list)],
  ])
  expect(JSON.parse(list)).toEqual({
    version: '1.2.3',
    epoch: 7,
    files: [
      // Its name says which it is.
      { url: '/assets/a-1.js', revision: null, integrity: hash(SCRIPT) },
      { url: '/index.html', revision: manifest[1]?.revision, integrity: hash(PAGE) },
    ],
  })
})

test('a page comes anew when it changes, and so does the list', async () => {
  const revisions = async (page: string) => (await built(page)).manifest.map(({ revision }) => revision)
  const [, page, list] = await revisions(PAGE)
  const [, same, listSame] = await revisions(PAGE)
  const [, words, listLast] = await revisions(PAGE.replace('</head>', '<title>x</title></head>'))
  expect([same === page, words === page]).toEqual([true, false])
  expect([listSame === list, listLast === list]).toEqual([true, false])
  for (const revision of [page, list]) expect(revision).toMatch(/^[\da-f]{32}$/)
})
