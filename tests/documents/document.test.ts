import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DOCUMENT_KINDS,
  type Document,
  heading,
  list,
  notice,
  paragraph,
  rows,
  section,
  steps,
} from '../../src/documents/document'
import { asText, stampOf } from '../../src/documents/document-text'
import { DOCUMENTS } from '../../src/documents/documents'
import { when } from '../../src/documents/london-time'
import { inPieces } from '../../src/documents/pieces'

const shape: Document = {
  kind: 'school-note',
  matter: 'm1',
  title: 'A paper',
  blocks: [
    heading('One'),
    paragraph('Words.'),
    list('first', 'second'),
    steps('do this', 'then that'),
    heading('Smaller', 2),
    rows(['Key', 'value'], ['Long', 'one\ntwo'], ['Left out', undefined], ['Last', 'value']),
    { is: 'quote', paragraphs: ['Said so.'] },
    { is: 'link', says: 'Read', text: 'example.org/a', href: 'https://example.org/a' },
    { is: 'qr', says: 'Scan', payload: 'https://example.org/' },
    notice('Mind this.'),
    { is: 'line', says: 'Signed' },
  ],
  edition: '1.0/2026.11',
  madeAt: '2026-11-25T14:02:00.000Z',
}

test('a paper as plain text keeps its shape without indents or tabs', () => {
  expect(asText(shape)).toBe(`A PAPER

ONE

Words.

- first
- second

1. do this
2. then that

Smaller:

Key: value

Long:
one
two

Last: value

Said so.

Read: example.org/a

Scan: https://example.org/

Mind this.

Signed: ______________________________

Made 25 Nov 2026 14:02 · edition 1.0/2026.11`)
})

test('the note is named under what the police and their partners read, and under nothing else', () => {
  const outside: readonly string[] = ['child', 'family', 'holder', 'school']
  expect(DOCUMENTS.length).toBe(DOCUMENT_KINDS.length)
  for (const { id, for: reader } of DOCUMENTS) {
    const note = outside.includes(reader) ? '' : 'after the College of Policing briefing note of November 2016, '
    expect([id, stampOf({ ...shape, kind: id })]).toEqual([id, `Made 25 Nov 2026 14:02 · ${note}edition 1.0/2026.11`])
  }
})

test('a practice paper says so first, a letter its day, and a paper that replaces another which', () => {
  const document: Document = { ...shape, blocks: [], practice: true, dated: true, replaces: '2026-07-01T08:30:00.000Z' }
  expect(asText(document).split('\n\n').slice(0, 4)).toEqual([
    'This takes the place of the one of 01 Jul 2026 09:30, which no longer holds.',
    '25 November 2026',
    'PRACTICE: a made-up case. Not a police paper.',
    'A PAPER',
  ])
})

test('times are London’s, in winter and in summer, with three letters for September', () => {
  expect([
    when('2026-01-09T00:05:00.000Z'),
    when('2026-09-30T22:59:00.000Z'),
    when('2026-09-30T23:00:00.000Z'),
    when('2026-10-25T00:30:00.000Z'),
    when('2026-10-25T01:30:00.000Z'),
  ]).toEqual(['09 Jan 2026 00:05', '30 Sep 2026 23:59', '01 Oct 2026 00:00', '25 Oct 2026 01:30', '25 Oct 2026 01:30'])
})

test('a heading with nothing under it is left out', () => {
  expect(section('Empty', [rows(['Key', ' ']), list()])).toEqual([])
})

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
