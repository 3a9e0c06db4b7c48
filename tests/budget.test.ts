import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sizesOf } from '../scripts/sizes.mjs'

const kB = 1000
const sizes = sizesOf('dist')

test.each(['index.html', '404.html'])('%s: script on the way to the first question, gzipped', (page) => {
  expect(sizes.pages[page]).toBeGreaterThan(0)
  expect(sizes.pages[page]).toBeLessThanOrEqual(150 * kB)
})

test('a made-up case brings its story, and no more than that', () => {
  const practice = sizes.pages['practice/kept-between-them/report.html'] ?? 0
  expect(practice - (sizes.pages['index.html'] ?? 0)).toBeLessThanOrEqual(25 * kB)
})

test.each(['first-minute.html', 'helplines.html', 'take-down.html'])(
  '%s listens with less than a case does',
  (page) => {
    expect(sizes.pages[page]).toBeGreaterThan(0)
    expect(sizes.pages[page]).toBeLessThanOrEqual(130 * kB)
  },
)

test('no page of its own loads more than 240 kB of script, gzipped', () => {
  expect(Object.entries(sizes.pages).filter(([, size]) => size > 240 * kB)).toEqual([])
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

test('everything on the phone is at most 600 kB gzipped, and 900 kB with the late chunks', () => {
  expect(sizes.precacheEarly).toBeGreaterThan(0)
  expect(sizes.precacheEarly).toBeLessThanOrEqual(600 * kB)
  expect(sizes.precache).toBeLessThanOrEqual(900 * kB)
})

test('one small stylesheet', () => {
  expect(sizes.stylesheets.length).toBeLessThanOrEqual(1)
  expect(sizes.styles).toBeLessThanOrEqual(20 * kB)
})

test('nothing moves without end: what draws it would take the time from the key that is worked out', () => {
  expect(sizes.stylesheets.filter((file) => /\binfinite\b/.test(readFileSync(`dist/${file}`, 'utf8')))).toEqual([])
})

test('thirteen packages of our choosing run on the phone', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(13)
})
