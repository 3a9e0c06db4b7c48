import { expect, test } from 'vitest'
import {
  DOCUMENT_KINDS,
  type Document,
  endFrom,
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
  ]).toEqual([
    '09 Jan 2026 00:05',
    '30 Sep 2026 23:59',
    '01 Oct 2026 00:00',
    '25 Oct 2026 01:30 BST',
    '25 Oct 2026 01:30 GMT',
  ])
})

test('a heading with nothing under it is left out', () => {
  expect(section('Empty', [rows(['Key', ' ']), list()])).toEqual([])
})

test('what ends a paper is its last block, or a signature with the few words above it and their heading', () => {
  const line = { is: 'line', says: 'Signed' } as const
  const few = [
    heading('Questions'),
    paragraph('Ask us.'),
    rows(['Our reference', '1/26']),
    line,
    paragraph('Yours,'),
    line,
  ]
  expect(endFrom([paragraph('Words.'), ...few])).toBe(1)
  expect(endFrom([paragraph('Words.'), list('one'), line])).toBe(2)
  expect(endFrom([heading('One'), line, list('one')])).toBe(2)
  expect(endFrom([heading('One'), line, paragraph('Words.')])).toBe(2)
  expect(endFrom([heading('One'), rows(['Key', 'a'.repeat(300)]), line])).toBe(2)
})
