import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  version: string
  license?: string
  integrity?: string
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
}
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const own = lock.packages[''] ?? { version: '' }
const ALLOWED = /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|Zlib|BlueOak-1\.0\.0|OFL-1\.1)$/
/** Packages whose manifest names no licence; each was read in its LICENSE file. */
const READ_BY_HAND: Record<string, string> = { 'png-js': 'MIT' }

/** Where a package that `from` asks for is installed: beside it, or further out. */
function placeOf(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (place in lock.packages) return place
    if (folder === '') throw new Error(`${name} is not in the lockfile`)
  }
}

/** Everything that the app's own dependencies bring along; type declarations have no code in them. */
function runtimePlaces(): Set<string> {
  const found = new Set<string>()
  const visit = (from: string, names: string[]) => {
    for (const name of names.filter((name) => !name.startsWith('@types/'))) {
      const place = placeOf(name, from)
      if (found.has(place)) continue
      found.add(place)
      visit(place, Object.keys(lock.packages[place]?.dependencies ?? {}))
    }
  }
  visit('', Object.keys(own.dependencies ?? {}))
  return found
}

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
const listed = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (@?[a-z][^ ]*) \| ([^ ]+) \| (.{5,}) \|$/gm),
]
  .map(([, name, licence]) => `${name} ${licence}`)
  .filter((line) => line !== 'package licence')

test('every package that runs on the phone is on the list with its licence and a reason, and no other', () => {
  const places = [...runtimePlaces()]
  const present = places.map((place) => {
    const name = nameOf(place)
    return `${name} ${lock.packages[place]?.license ?? READ_BY_HAND[name]}`
  })
  expect([...new Set(listed)].sort()).toEqual([...new Set(present)].sort())
  expect(listed.filter((line) => !ALLOWED.test(line.split(' ')[1] ?? ''))).toEqual([])
})

test('at most 40 packages run on the phone, and none runs anything when installed', () => {
  const places = [...runtimePlaces()]
  expect(new Set(places.map(nameOf)).size).toBeLessThanOrEqual(40)
  expect(places.filter((place) => lock.packages[place]?.hasInstallScript)).toEqual([])
})

test('every package is fixed to a version and a hash', () => {
  const loose = Object.entries({ ...own.dependencies, ...(own as { devDependencies?: object }).devDependencies })
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  const unhashed = Object.entries(lock.packages).filter(([place, { integrity }]) => place !== '' && !integrity)
  expect(unhashed.map(([place]) => place)).toEqual([])
})
