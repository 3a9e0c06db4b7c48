import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import { happen } from '../../src/case/replay'
import { matterKey, partKey } from '../../src/case/subject'
import type { DocumentKind } from '../../src/documents/document'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import type { Extras, Names } from '../../src/documents/extras'
import { issue, issuedOf, paper } from '../../src/documents/issuing'
import { answered } from '../case/case-from-facts'
import { extrasFor } from './made'
import { v02 } from './scenarios'

const offer = offerOf('letter-child')
const toA = (kase: Case, more: Partial<Extras> = {}) => extrasFor(kase, 'm1', { for: 'child-a', ...more })
const names: Names = {
  childName: 'Zachariah Quill',
  address: '9 Orchard Row',
  officer: 'PC Underhill',
  contact: '07700 900123',
  people: { 'child-a': 'Zachariah Quill' },
}

function issued(kase: Case, keepNames: boolean): Case {
  const document = issue(offer, kase, 'm1', toA(kase, { names }), keepNames)
  if (document === undefined) throw new Error('Not issued')
  return happen(kase, { type: 'document-issued', document }, '2026-11-26T10:00:00.000Z')
}

test('what goes out carries the names typed for it; what is kept carries labels', () => {
  const kase = v02()
  const out = paper(offer, kase, 'm1', toA(kase, { names }))
  expect(out && asText(out)).toMatch(/9 Orchard Row.*Dear Zachariah Quill,.*PC Underhill.*07700 900123/s)
  const kept = issued(kase, false).issued[0]
  expect(kept?.text).toContain('Dear Child A,')
  expect(JSON.stringify(kept)).not.toMatch(/Zachariah|Quill|Orchard|Underhill|07700/)
})

test('names are kept where the officer asks for it, with the labelled words beside them', () => {
  const kept = issued(v02(), true).issued[0]
  expect(kept?.text).toContain('Dear Zachariah Quill,')
  expect(kept?.labelled).toContain('Dear Child A,')
})

test.each([false, true])(
  'an issued letter stands, until an answer changes what it would say (names kept: %s)',
  (keepNames) => {
    const kase = issued(v02(), keepNames)
    const standing = (one: Case) => issuedOf(one, 'm1', toA(one)).map((each) => each.standing)
    expect(standing(kase)).toEqual(['stands'])
    const later = { now: '2026-11-28T09:00:00.000Z' }
    expect(paper(offer, kase, 'm1', toA(kase, later))?.replaces).toBeUndefined()
    // Nor does it replace itself by the names that are typed for it.
    expect(paper(offer, kase, 'm1', toA(kase, { ...later, names }))?.replaces).toBeUndefined()

    const words = kase.issued[0]?.text
    const changed = happen(kase, answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), '2026-11-27T10:00:00.000Z')
    expect(standing(changed)).toEqual(['superseded'])
    expect(changed.issued[0]?.text).toBe(words)

    const next = paper(offer, changed, 'm1', toA(changed, { now: '2026-11-27T11:00:00.000Z' }))
    expect(next && asText(next)).toMatch(
      /^This takes the place of the one of 26 Nov 2026 10:00, which no longer holds\.\n\n27 November 2026\n/,
    )

    const again = issue(offer, changed, 'm1', toA(changed, { now: '2026-11-27T11:00:00.000Z' }))
    if (again === undefined) throw new Error('Not issued')
    const twice = happen(changed, { type: 'document-issued', document: again }, '2026-11-27T11:00:00.000Z')
    expect(standing(twice)).toEqual(['superseded', 'stands'])
  },
)

test('a letter that the case no longer allows is superseded, and none takes its place', () => {
  const kase = issued(v02(), false)
  const changed = happen(kase, answered('matter:m1', 'coercion', 'yes'), '2026-11-27T10:00:00.000Z')
  expect(issuedOf(changed, 'm1', toA(changed)).map((each) => each.standing)).toEqual(['superseded'])
  expect(issue(offer, changed, 'm1', toA(changed))).toBeUndefined()
})

test('handing out a record does not make it out of date; handing out a letter does', () => {
  const record = offerOf('decision-record')
  const kase = v02()
  const kept = issue(record, kase, 'm1', extrasFor(kase, 'm1'))
  if (kept === undefined) throw new Error('Not issued')
  const after = happen(kase, { type: 'document-issued', document: kept }, '2026-11-26T09:00:00.000Z')
  expect(issuedOf(after, 'm1', extrasFor(after, 'm1')).map((each) => each.standing)).toEqual(['stands'])
  const withLetter = issued(after, false)
  expect(issuedOf(withLetter, 'm1', extrasFor(withLetter, 'm1')).map((each) => each.standing)).toEqual([
    'superseded',
    'stands',
  ])
})

test('the names that were typed reach nothing but the places that ask for them', () => {
  const kase = v02()
  for (const id of ['decision-record', 'review-page', 'school-note', 'child-sheet', 'family-sheet'] as const) {
    const document = paper(offerOf(id), kase, 'm1', toA(kase, { names }))
    expect([id, document && /Zachariah|Orchard/.test(asText(document))]).toEqual([id, false])
  }
})

test('a record that went out stands, though the seal of the events has moved on with it', () => {
  const record = offerOf('decision-record')
  const sealed = (chainCode: string) => extrasFor(v02(), 'm1', { chainCode })
  const document = issue(record, v02(), 'm1', sealed('CCC6-2711-9CFE'))
  expect(document?.text).toContain('Seal of the events: CCC6-2711-9CFE')
  if (document === undefined) throw new Error('Not issued')
  const kase = happen(v02(), { type: 'document-issued', document }, '2026-11-26T10:00:00.000Z')
  expect(issuedOf(kase, 'm1', sealed('D767-63F4-611C')).map(({ standing }) => standing)).toEqual(['stands'])
  expect(issuedOf(kase, 'm1', extrasFor(kase, 'm1')).map(({ standing }) => standing)).toEqual(['stands'])
  const changed = happen(kase, answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), '2026-11-27T10:00:00.000Z')
  expect(issuedOf(changed, 'm1', extrasFor(changed, 'm1')).map(({ standing }) => standing)).toEqual(['superseded'])
})

test('a record stands, though what was found when it was made is not at hand where it is listed', () => {
  const document = issue(offerOf('decision-record'), v02(), 'm1', extrasFor(v02(), 'm1', { faults: ['missing'] }))
  expect(document?.text).toContain('Found when it was opened: an entry is missing')
  if (document === undefined) throw new Error('Not issued')
  const kase = happen(v02(), { type: 'document-issued', document }, '2026-11-26T10:00:00.000Z')
  expect(issuedOf(kase, 'm1', extrasFor(kase, 'm1')).map(({ standing }) => standing)).toEqual(['stands'])
})

test('a letter to one child is not out of date because another child has had one since', () => {
  const goesTo = (kase: Case, person: string) => {
    const document = issue(offer, kase, 'm1', extrasFor(kase, 'm1', { for: person }))
    if (document === undefined) throw new Error('Not issued')
    return happen(kase, { type: 'document-issued', document }, '2026-11-26T10:00:00.000Z')
  }
  const kase = goesTo(goesTo(v02(), 'child-a'), 'child-b')
  expect(kase.issued[0]?.text).not.toBe(kase.issued[1]?.text)
  expect(issuedOf(kase, 'm1', extrasFor(kase, 'm1')).map(({ standing }) => standing)).toEqual(['stands', 'stands'])
})

test('the same paper handed out twice stands both times, until the case changes', () => {
  const goesOut = (kase: Case, at: string) => {
    const document = issue(offerOf('school-note'), kase, 'm1', extrasFor(kase, 'm1'))
    return document === undefined ? kase : happen(kase, { type: 'document-issued', document }, at)
  }
  const standings = (kase: Case) => issuedOf(kase, 'm1', extrasFor(kase, 'm1')).map(({ standing }) => standing)
  const twice = goesOut(goesOut(v02(), '2026-11-26T10:00:00.000Z'), '2026-11-26T10:05:00.000Z')
  expect(standings(twice)).toEqual(['stands', 'stands'])
  const numbered = (kase: Case, number: string) =>
    happen(kase, answered(matterKey('m1'), 'crimeNumber', number), '2026-11-27T10:00:00.000Z')
  const changed = numbered(twice, '9/26')
  expect(standings(changed)).toEqual(['superseded', 'superseded'])
  const reissued = goesOut(changed, '2026-11-27T11:00:00.000Z')
  expect(standings(reissued)).toEqual(['superseded', 'superseded', 'stands'])
  expect(standings(numbered(reissued, '1187/26'))).toEqual(['superseded', 'superseded', 'superseded'])
})

test('a paper takes the place of one of its kind, in its matter and to the same person, and of no other', () => {
  const at = '2026-11-26T10:00:00.000Z'
  const record = offerOf('decision-record')
  const replaces = (kase: Case, one = record, person?: string) =>
    paper(one, kase, 'm1', extrasFor(kase, 'm1', person === undefined ? {} : { for: person }))?.replaces
  const goes = (kase: Case, kind: DocumentKind, matter = 'm1', person?: string): Case =>
    happen(
      kase,
      {
        type: 'document-issued',
        document: { kind, matter, title: '', text: 'As it was', edition: '1', ...(person && { for: person }) },
      },
      at,
    )
  const kase = v02()
  expect(replaces(goes(kase, 'decision-record'))).toBe(at)
  expect(replaces(goes(kase, 'school-note'))).toBeUndefined()
  expect(replaces(goes(kase, 'decision-record', 'm2'))).toBeUndefined()
  expect(replaces(goes(kase, 'letter-child', 'm1', 'child-a'), offer, 'child-a')).toBe(at)
  expect(replaces(goes(kase, 'letter-child', 'm1', 'child-a'), offer, 'child-b')).toBeUndefined()
  expect(replaces(goes(kase, 'family-sheet', 'm1', 'child-a'), offer, 'child-a')).toBeUndefined()
})

test('names that nobody asked to keep are not kept', () => {
  const kase = v02()
  expect(JSON.stringify(issue(offer, kase, 'm1', toA(kase, { names })))).not.toMatch(/Quill|Orchard|Underhill/)
})
