import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { billOfMaterials } from '../scripts/bill.mjs'
import { buildIn, contentsOf, sums } from '../scripts/build-copy.mjs'
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
    expect(archiveOf('proportion', one).equals(archiveOf('proportion', other))).toBe(true)
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
