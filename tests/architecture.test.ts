import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Room → the rooms it may know besides itself. */
const MAY_KNOW: Record<string, readonly string[]> = {
  guidance: [],
  case: ['guidance'],
  directory: ['guidance'],
  flow: ['guidance', 'case'],
  documents: ['guidance', 'case', 'directory'],
  drafts: ['guidance', 'case'],
  components: [],
  screens: ['guidance', 'case', 'directory', 'flow', 'documents', 'drafts', 'components'],
  app: ['guidance', 'case', 'directory', 'flow', 'documents', 'drafts', 'components', 'screens', 'styles'],
}
/** Library → where it may be imported. */
const ONLY_IN: Record<string, readonly string[]> = {
  xstate: ['flow/', 'drafts/', 'screens/', 'app/'],
  dexie: ['drafts/database.ts'],
  react: ['screens/', 'components/', 'app/'],
  'react-dom': ['screens/', 'components/', 'app/'],
  'react-router': ['screens/', 'components/', 'app/'],
}
const UNWANTED = ['utils', 'hooks', 'types', 'services', 'helpers', 'constants']
const IMPORT = /^\s*(?:import|export)\b([^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const entries = readdirSync('src', { recursive: true, withFileTypes: true })
const pathOf = (entry: (typeof entries)[number]) =>
  relative('src', join(entry.parentPath, entry.name)).split(sep).join('/')
const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map(pathOf)

const imports = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map(([, clause = '', fixed, lazy]) => {
    const target = fixed ?? lazy ?? ''
    const own = target.startsWith('.') ? join(dirname(file), target).split(sep).join('/') : undefined
    return {
      file,
      room: file.split('/')[0] ?? '',
      target,
      own,
      typeOnly: /^\s*type\b/.test(clause),
    }
  }),
)
const inRooms = imports.filter(({ file }) => file.includes('/'))

test('imports run one way between the rooms', () => {
  expect(files.length).toBeGreaterThan(0)
  const wrong = inRooms.filter(({ room, own }) => {
    const to = own?.split('/')[0]
    return to !== undefined && to !== room && !MAY_KNOW[room]?.includes(to)
  })
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('no file needs itself by way of what it imports, be it a type or loaded later', () => {
  const needs = new Map(
    files.map((file) => [
      file,
      imports
        .filter((one) => one.file === file && one.own !== undefined)
        .flatMap(({ own }) => files.filter((to) => to.replace(/\.tsx?$/, '') === own)),
    ]),
  )
  expect([...needs.values()].flat().length).toBeGreaterThan(files.length)
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of needs.get(from) ?? []) if (!seen.has(to)) reached(to, seen.add(to))
    return seen
  }
  expect(files.filter((file) => reached(file).has(file))).toEqual([])
})

test('drafts know only the types of guidance', () => {
  const wrong = inRooms.filter(
    ({ room, own, typeOnly }) => room === 'drafts' && own?.startsWith('guidance/') && !typeOnly,
  )
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('libraries stay where they belong, and guidance has none', () => {
  const wrong = inRooms.filter(({ file, room, target, own }) => {
    if (own !== undefined) return false
    if (room === 'guidance') return true
    const library = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')
    return ONLY_IN[library]?.every((place) => !file.startsWith(place)) ?? false
  })
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('every folder of src is a room, and none is a drawer for odds and ends', () => {
  const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf)
  expect(folders.filter((folder) => !folder.includes('/') && folder !== 'styles' && !(folder in MAY_KNOW))).toEqual([])
  expect(folders.filter((folder) => UNWANTED.some((name) => folder.split('/').includes(name)))).toEqual([])
})

test('no two files are told apart by capitals alone, which not every file system sees', () => {
  const stems = files.map((file) => file.replace(/\.tsx?$/, ''))
  const alike = stems.filter((stem, at) => stems.findIndex((one) => one.toLowerCase() === stem.toLowerCase()) !== at)
  expect(alike).toEqual([])
})
