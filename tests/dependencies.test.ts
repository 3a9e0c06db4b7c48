import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Lockfile, runtimePackages } from '../scripts/runtime-packages.mjs'

const lock: Lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const own = lock.packages[''] ?? { version: '' }
const ALLOWED = /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|Zlib|BlueOak-1\.0\.0|OFL-1\.1)$/
const listed = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (@?[a-z][^ ]*) \| ([^ ]+) \| (.{5,}) \|$/gm),
]
  .map(([, name, licence]) => `${name} ${licence}`)
  .filter((line) => line !== 'package licence')

test('every package that runs on the phone is on the list with its licence and a reason, and no other', () => {
  const present = runtimePackages(lock).map(({ name, licence }) => `${name} ${licence}`)
  expect([...new Set(listed)].sort()).toEqual([...new Set(present)].sort())
  expect(listed.filter((line) => !ALLOWED.test(line.split(' ')[1] ?? ''))).toEqual([])
})

test('at most 40 packages run on the phone, and none runs anything when installed', () => {
  const packages = runtimePackages(lock)
  expect(new Set(packages.map(({ name }) => name)).size).toBeLessThanOrEqual(40)
  expect(packages.filter(({ place }) => lock.packages[place]?.hasInstallScript)).toEqual([])
})

test('the app imports none that is there for building or testing alone', () => {
  const onThePhone = new Set([...Object.keys(own.dependencies ?? {}), 'workbox-precaching', 'workbox-routing'])
  const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
    // It writes the pages when the app is built.
    .filter((file) => /\.tsx?$/.test(file) && file !== 'entry-server.tsx')
    .flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/\b(?:from|import\(?)\s*['"](@?\w[^'"]*)['"]/g)].map(
        ([, from = '']) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0],
      ),
    )
  expect(imported.length).toBeGreaterThan(100)
  expect([...new Set(imported)].filter((name) => name === undefined || !onThePhone.has(name))).toEqual([])
})

test('every package is fixed to a version and a hash', () => {
  const loose = Object.entries({ ...own.dependencies, ...(own as { devDependencies?: object }).devDependencies })
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  const unhashed = Object.entries(lock.packages).filter(([place, { integrity }]) => place !== '' && !integrity)
  expect(unhashed.map(([place]) => place)).toEqual([])
})
