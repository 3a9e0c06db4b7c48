import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { happen } from '../../src/case/replay'
import { matterKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { answered } from '../case/case-from-facts'
import { everyPaper, thePaper } from './made'
import { v02, v04, v15, v23, v26 } from './scenarios'

const expected = (name: string) => readFileSync(`tests/documents/expected/${name}.txt`, 'utf8').trimEnd()

test('V02: the record of two fifteen-year-olds, reviewed and agreed', () => {
  const record = thePaper(v02(), 'm1', 'decision-record', undefined, { chainCode: 'K7QM-22PX' })
  expect(asText(record)).toBe(expected('v02-record'))
})

test('V02: the letter to child A keeps the label while no name is typed', () => {
  expect(asText(thePaper(v02(), 'm1', 'letter-child', 'child-a'))).toBe(expected('v02-letter-to-child-a'))
})

test('V02: the letter to the parents of B, with the names typed for it', () => {
  const names = {
    childName: 'Siân',
    parentName: 'Mrs Llŷr',
    address: '1 Mill Lane\nAbertawe',
    officer: 'PC 1234 Rees',
    contact: '101, extension 55',
  }
  expect(asText(thePaper(v02(), 'm1', 'letter-parents', 'child-b', { names }))).toBe(
    expected('v02-letter-to-parents-of-b'),
  )
})

test('V02: the review page', () => {
  expect(asText(thePaper(v02(), 'm1', 'review-page'))).toBe(expected('v02-review'))
})

test('V04: the record of the next day keeps what was believed before, and no letter goes out', () => {
  const kase = v04()
  expect(asText(thePaper(kase, 'm1', 'decision-record'))).toContain(expected('v04-record-part'))
  const letters = everyPaper(kase, 'm1').filter(({ id }) => id === 'letter-child' || id === 'letter-parents')
  expect(letters.map(({ for: person, allowed }) => [person, allowed])).toEqual([
    ['child-a', 'Outcome 21 is no longer supported by the answers. Decide again first.'],
    ['child-a', 'Outcome 21 is no longer supported by the answers. Decide again first.'],
  ])
})

test('V15: with nothing checked the referral says what is not known, and no paper speaks of an outcome', () => {
  const kase = v15()
  expect(asText(thePaper(kase, 'm1', 'referral-text'))).toBe(expected('v15-referral'))
  expect(everyPaper(kase, 'm1').flatMap(({ id, document }) => (document === undefined ? [] : [id]))).toEqual([
    'decision-record',
    'referral-text',
    'contact-form',
    'family-sheet',
    'child-sheet',
    'school-note',
  ])
})

test('V23: her own sending has its letters, nothing is deleted, and the posting goes to specialists', () => {
  const kase = v23()
  const made = (matter: string) =>
    everyPaper(kase, matter)
      .filter(({ document }) => document !== undefined)
      .map(({ id, for: person }) => (person === undefined ? id : `${id} ${person}`))
  expect(made('m1')).toEqual([
    'decision-record',
    'review-page',
    'referral-text',
    'contact-form',
    'family-sheet child-a',
    'family-sheet child-b',
    'child-sheet child-a',
    'child-sheet child-b',
    'school-note',
    'letter-child child-a',
    'letter-child child-b',
    'letter-parents child-a',
    'letter-parents child-b',
  ])
  expect(made('m3')).toEqual([
    'decision-record',
    'referral-text',
    'contact-form',
    'specialist-handover',
    'family-sheet child-a',
    'family-sheet child-c',
    'child-sheet child-a',
    'child-sheet child-c',
    'school-note',
  ])
  expect(asText(thePaper(kase, 'm3', 'specialist-handover'))).toBe(expected('v23-handover'))
})

test('V26: the boy recorded as suspect reads what a youth caution means, and the girl recorded as victim a letter of her own', () => {
  expect(asText(thePaper(v26(), 'm1', 'letter-child', 'child-b'))).toBe(expected('v26-letter-to-child-b'))
  expect(asText(thePaper(v26(), 'm1', 'letter-child', 'child-a'))).toBe(expected('v26-letter-to-child-a'))
})

test('V02: what each family, school and holder is handed, word for word', () => {
  const settled = [
    answered('case', 'anyDevices', 'no'),
    answered('case', 'evidence', 'secured'),
    answered('case', 'reportRemove', 'done'),
  ].reduce((kase, one) => happen(kase, one, '2026-11-26T09:00:00.000Z'), v02())
  const decided = [
    { type: 'chosen', matter: 'm1', outcome: '10', departure: 'The inspector asked for it.' } as const,
    answered(matterKey('m1'), 'deletionDecided', 'Both delete their copies by Friday, agreed with DS Hale.'),
  ].reduce((kase, one) => happen(kase, one, '2026-11-26T09:30:00.000Z'), settled)
  for (const [name, kase, id, person] of [
    ['family-sheet', v02(), 'family-sheet', 'child-a'],
    ['child-sheet', v02(), 'child-sheet', 'child-a'],
    ['school-note', v02(), 'school-note', undefined],
    ['contact-form', v02(), 'contact-form', undefined],
    ['direction', settled, 'deletion-direction', 'child-b'],
    ['decision-on-deleting', decided, 'deletion-decision', undefined],
  ] as const) {
    expect(asText(thePaper(kase, 'm1', id, person)), name).toBe(expected(`v02-${name}`))
  }
})
