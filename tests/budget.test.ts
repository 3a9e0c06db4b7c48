import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sizesOf } from '../scripts/sizes.mjs'

const kB = 1000
/** In a page, and drawn by no phone that has nothing to open. */
const PUT_AWAY = /<template>.*?<\/template>/gs
const sizes = sizesOf('dist')
const written = Object.keys(sizes.pages).map((page) => ({ page, html: readFileSync(`dist/${page}`, 'utf8') }))

test.each(['index.html', 'start.html', '404.html'])('%s: script on the way to the first question, gzipped', (page) => {
  expect(sizes.pages[page]).toBeGreaterThan(0)
  expect(sizes.pages[page]).toBeLessThanOrEqual(190 * kB)
})

test('at most twelve scripts come before the first question', () => {
  const scripts = Object.keys(sizes.firstScripts)
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.length).toBeLessThanOrEqual(12)
})

test('a made-up case brings its story, and no more than that', () => {
  const practice = sizes.pages['practice/kept-between-them/report.html'] ?? 0
  expect(practice - (sizes.pages['index.html'] ?? 0)).toBeLessThanOrEqual(25 * kB)
})

test('no page of its own loads more than 260 kB of script, gzipped', () => {
  expect(Object.entries(sizes.pages).filter(([, size]) => size > 260 * kB)).toEqual([])
})

test('storage, keys, age, PDF, QR, search and the text of the note come after the first question', () => {
  const first = Object.keys(sizes.firstScripts).map((file) => readFileSync(`dist/${file}`, 'utf8'))
  const later = readdirSync('dist/assets')
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(`dist/assets/${file}`, 'utf8'))
  const marks = ['IndexedDB API missing', 'age-encryption.org/v1', 'MiniSearch', 'HKDF', 'argon2', 'PDF/UA']
  expect(marks.filter((mark) => !later.some((text) => text.includes(mark)))).toEqual([])
  expect(marks.filter((mark) => first.some((text) => text.includes(mark)))).toEqual([])
})

test('everything on the phone is at most 750 kB gzipped, and 1 MB with the late chunks', () => {
  expect(sizes.precacheEarly).toBeGreaterThan(0)
  expect(sizes.precacheEarly).toBeLessThanOrEqual(750 * kB)
  expect(sizes.precache).toBeLessThanOrEqual(1000 * kB)
})

test('one small stylesheet', () => {
  expect(sizes.stylesheets.length).toBe(1)
  expect(sizes.styles).toBeLessThanOrEqual(12 * kB)
})

test('each page names the scripts that it needs, so that a slow network brings them together', () => {
  const names = (html: string) => (html.match(/<script type="module"|<link rel="modulepreload"/g) ?? []).length
  expect(written.length).toBeGreaterThan(30)
  expect(written.filter(({ html }) => names(html) < 3).map(({ page }) => page)).toEqual([])
})

test('the first screen says what the app does before any script runs', () => {
  const home = written.find(({ page }) => page === 'index.html')
  expect(home?.html).toContain('Once it is on this phone it works without a signal. It sends nothing by itself')
})

test('nothing moves without end: what draws it would take the time from the key that is worked out', () => {
  expect(sizes.stylesheets.filter((file) => /\binfinite\b/.test(readFileSync(`dist/${file}`, 'utf8')))).toEqual([])
})

test('the lock that the first page keeps put away is at most 3 kB, in 34 elements, and no other page has one', () => {
  const locks = written.flatMap(({ page, html }) => (html.match(PUT_AWAY) ?? []).map((lock) => ({ page, lock })))
  expect(locks.map(({ page }) => page)).toEqual(['index.html'])
  const [{ lock } = { lock: '' }] = locks
  expect(lock).toContain('<form')
  expect(lock.length).toBeLessThanOrEqual(3 * kB)
  expect([...lock.matchAll(/<[a-z]/g)].length).toBeLessThanOrEqual(34)
})

test('no written page is longer than 120 kB', () => {
  expect(written.filter(({ html }) => html.length > 120 * kB).map(({ page }) => page)).toEqual([])
})

test.each(['first-minute.html', 'helplines.html', 'take-down.html'])(
  '%s has no mark between two of its words',
  (page) => {
    expect(readFileSync(`dist/${page}`, 'utf8').match(/.{30}<!-- -->.{30}/g) ?? []).toEqual([])
  },
)

test('thirteen packages of our choosing run on the phone', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(13)
})
