import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPieces } from '../../src/documents/pieces'

test('a text that fits its box is one piece, without a number', () => {
  expect(inPieces('short', 4000)).toEqual(['short'])
})

test('pieces are numbered and break at line ends', () => {
  const line = 'x'.repeat(30)
  expect(inPieces([line, line, line].join('\n'), 60)).toEqual([
    `(1 of 3)\n${line}`,
    `(2 of 3)\n${line}`,
    `(3 of 3)\n${line}`,
  ])
})

test('a line longer than the box breaks at a space', () => {
  const words = 'some words that go on '.repeat(6).trim()
  for (const piece of inPieces(words, 50))
    expect(piece).toMatch(/^\(\d of \d\)\n(some|words|that|go|on)\b.*\b(some|words|that|go|on)$/)
})

/** As a Windows box counts: a line end is two characters. */
const lengthInBox = (text: string) => text.replaceAll('\n', '\r\n').length

test('no piece is longer than its box, and together they say every word in order', () => {
  const texts = fc
    .array(fc.oneof(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.constant(''), fc.lorem({ maxCount: 40 })), {
      maxLength: 60,
    })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(texts, fc.integer({ min: 40, max: 900 }), (text, box) => {
      const pieces = inPieces(text, box)
      for (const piece of pieces) expect(lengthInBox(piece)).toBeLessThanOrEqual(box)
      const numbered = pieces.length > 1
      const bare = pieces.map((piece, index) =>
        numbered ? piece.slice(`(${index + 1} of ${pieces.length})\n`.length) : piece,
      )
      expect(bare.join('\n').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      for (const piece of bare) expect(piece).toBe(piece.toWellFormed())
    }),
    { seed: 4000, numRuns: 300 },
  )
})

test('a text whose lines all fit comes back whole, line for line', () => {
  const lines = fc.array(fc.string({ maxLength: 40, unit: fc.constantFrom('a', 'ŵ', ' ', '-') }), {
    minLength: 1,
    maxLength: 200,
  })
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.join('\n')
      const pieces = inPieces(text, 200)
      const bare = pieces.length === 1 ? pieces : pieces.map((piece) => piece.slice(piece.indexOf('\n') + 1))
      expect(bare.join('\n')).toBe(text)
    }),
    { seed: 4001, numRuns: 200 },
  )
})

test('each part of a practice paper says that it is one, and still fits', () => {
  const text = Array.from({ length: 60 }, (_, nth) => `Line ${nth} of a made-up case`).join('\n')
  const parts = inPieces(text, 200, 'PRACTICE')
  expect(parts.length).toBeGreaterThan(5)
  parts.forEach((part, at) => {
    expect(part.split('\n')[0]).toBe(`(${at + 1} of ${parts.length}) PRACTICE`)
    expect(part.replaceAll('\n', '\r\n').length).toBeLessThanOrEqual(200)
  })
  expect(parts.map((part) => part.split('\n').slice(1).join('\n')).join('\n')).toBe(text)
})

test('a part holds as many lines as its box does, to the last character', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(24))
  // '(1 of 2)' and its line end take ten.
  expect(inPieces([a, b, c, d].join('\n'), 60)).toEqual([`(1 of 2)\n${a}\n${b}`, `(2 of 2)\n${c}\n${d}`])
  expect(inPieces('x'.repeat(60), 60)).toEqual(['x'.repeat(60)])
  const line = `${'y'.repeat(40)} ${'y'.repeat(9)}`
  expect(inPieces(`${line}\n${line}`, 60)).toEqual([`(1 of 2)\n${line}`, `(2 of 2)\n${line}`])
})

test('where there is no space but the first, a word is cut where the box ends', () => {
  expect(inPieces(` ${'z'.repeat(79)}`, 60)).toEqual([`(1 of 2)\n ${'z'.repeat(49)}`, `(2 of 2)\n${'z'.repeat(30)}`])
})
