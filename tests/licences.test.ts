import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FILE, licences } from '../scripts/licences.mjs'
import { runtimePackages } from '../scripts/runtime-packages.mjs'

const shipped = readFileSync(`dist/${FILE}`, 'utf8')

test('with the app goes the licence of the app, of the fonts, and of every package that is built in', () => {
  expect(shipped).toBe(licences())
  expect(shipped).toContain(readFileSync('LICENSE', 'utf8').trim())
  expect(shipped).toContain('SIL OPEN FONT LICENSE Version 1.1')
  const packages = runtimePackages(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  expect(packages.length).toBeGreaterThan(30)
  expect(packages.filter(({ name, licence }) => !shipped.includes(`\n${name} (${licence})\n`))).toEqual([])
})

test('of a package that has a file for its licence, its words are there', () => {
  const react = readFileSync('node_modules/react/LICENSE', 'utf8').trim()
  const dexie = readFileSync('node_modules/dexie/LICENSE', 'utf8')
    .trim()
    .replaceAll(/[ \t]+$/gm, '')
  expect(shipped).toContain(react)
  expect(shipped).toContain(dexie)
})

test('it is offered by the page about the app, and is not kept on the phone', () => {
  const { files } = JSON.parse(readFileSync('dist/files.json', 'utf8')) as { files: { url: string }[] }
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(({ url }) => url.includes(FILE))).toEqual([])
  expect(readFileSync('dist/sw.js', 'utf8')).toContain('licences\\.txt')
})
