import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { billOfMaterials } from '../scripts/bill.mjs'
import { buildIn, contentsOf, sums } from '../scripts/build-copy.mjs'
import { releaseFiles, releaseNote } from '../scripts/release-note.mjs'
import { archiveOf } from '../scripts/tar.mjs'

const NOT_SOURCE = ['node_modules', '.git', 'dist', 'dist-ssr', 'release', 'gallery', 'reports', 'tests', 'docs']

test('two builds of the same sources, in folders of different names, are byte for byte the same', () => {
  const folders = ['proportion-a-', 'proportion-somewhere-else-'].map((name) => mkdtempSync(join(tmpdir(), name)))
  try {
    const [one, other] = folders.map((folder) => {
      cpSync('.', folder, { recursive: true, filter: (path) => !NOT_SOURCE.includes(basename(path)) })
      buildIn(folder)
      return contentsOf(join(folder, 'dist'))
    })
    if (!one || !other) throw new Error('Nothing was built')
    expect(one.length).toBeGreaterThan(10)
    expect(sums(one)).toBe(sums(other))
    expect(archiveOf('proportion', one, 1).equals(archiveOf('proportion', other, 1))).toBe(true)
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
})

test('the bill of materials is the same whatever the folder is called, and names the app', () => {
  const folders = ['proportion-a-', 'bill-somewhere-else-'].map((name) => mkdtempSync(join(tmpdir(), name)))
  try {
    const [one, other] = folders.map((folder) => {
      for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(folder, file))
      return billOfMaterials(folder)
    })
    expect(other).toBe(one)
    const { metadata, components } = JSON.parse(String(one))
    expect([metadata.component.name, metadata.tools, metadata.timestamp]).toEqual(['proportion', undefined, undefined])
    expect(components.length).toBeGreaterThan(10)
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
})

const RELEASE = { version: '1.2.3', commit: '0123456789abcdef0123456789abcdef01234567', node: 'v24.1.0', epoch: 2 }

test('a release names its version, its commit and its Node, and says that it was built twice', () => {
  expect(releaseNote(RELEASE)).toBe(`Proportion 1.2.3
Commit 0123456789abcdef0123456789abcdef01234567
Built with Node v24.1.0
Keeps cases in way 2: a phone that has used it lets in no version of a lower one.
Built twice from that commit: the two builds were the same, byte for byte.
`)
})

test('what a release says of itself is summed with its archive and its bill, and the page on hosting names each', () => {
  const files = releaseFiles({ ...RELEASE, archive: Buffer.from('archive'), bill: 'bill' })
  const listed = sums(files)
    .trim()
    .split('\n')
    .map((line) => line.slice(66))
  expect(listed).toEqual(['proportion-1.2.3.tar.gz', 'proportion-1.2.3.cdx.json', 'RELEASE'])
  expect(String(files.at(-1)?.[1])).toBe(releaseNote(RELEASE))
  const hosting = readFileSync('docs/hosting.md', 'utf8').replaceAll('<version>', RELEASE.version)
  expect([...listed, 'SHA256SUMS', 'FILES.SHA256SUMS'].filter((name) => !hosting.includes(`\`${name}\``))).toEqual([])
})
