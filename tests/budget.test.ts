import { expect, test } from 'vitest'
import { sizesOf } from '../scripts/sizes.mjs'

const kB = 1000
const sizes = sizesOf('dist')

test.each(['index.html', '404.html'])(
  '%s loads at most 150 kB of script, gzipped, before the first question',
  (page) => {
    expect(sizes.pages[page]).toBeGreaterThan(0)
    expect(sizes.pages[page]).toBeLessThanOrEqual(150 * kB)
  },
)

test('everything on the phone is at most 600 kB gzipped, and 900 kB with the late chunks', () => {
  expect(sizes.precacheEarly).toBeGreaterThan(0)
  expect(sizes.precacheEarly).toBeLessThanOrEqual(600 * kB)
  expect(sizes.precache).toBeLessThanOrEqual(900 * kB)
})

test('one small stylesheet', () => {
  expect(sizes.stylesheets.length).toBeLessThanOrEqual(1)
  expect(sizes.styles).toBeLessThanOrEqual(20 * kB)
})
