import { expect, test } from 'vitest'
import { happen } from '../../src/case/replay'
import { HOME_OFFICE_CODES } from '../../src/guidance/outcomes'
import { v02, v04, v15, v23, v26 } from './scenarios'
import { everythingTyped, papersWith } from './typed-words'

/** Turns the line round four times, and ends in a full stop. */
const TYPED = 'Typed \u202b\u202e\u2067\u2068so.'
const LEADS = [[], ['made', 'done', 'in-part', 'not-told'], ['not-made', 'not-needed', 'not-relevant', 'prevented']]
const DECIDED = HOME_OFFICE_CODES.map((outcome) =>
  happen(v02(), { type: 'chosen', matter: 'm1', outcome }, '2026-11-26T08:00:00.000Z'),
)
const PAPERS = [
  ...[v02(), v04(), v15(), v23(), v26()].flatMap((kase) => LEADS.map((leads) => everythingTyped(kase, TYPED, leads))),
  ...DECIDED.map((kase) => everythingTyped(kase, TYPED)),
].flatMap((kase) => papersWith(kase, TYPED))

test('words that end in a full stop bring no second one into a paper', () => {
  const slips = PAPERS.flatMap(({ id, text }) =>
    [...text.matchAll(/.{0,50}(?:\.\.(?!\.)|\.;|: Typed \S+so\.:|so\., by).{0,30}/g)].map(([line]) => `${id}: ${line}`),
  )
  expect([...new Set(slips)]).toEqual([])
})

test('what would turn the words of a paper round is seen in it, and turns none', () => {
  const turned = PAPERS.flatMap(({ id, text }) => (/[\u202b\u202e\u2067\u2068]/.test(text) ? id : []))
  expect([...new Set(turned)]).toEqual([])
  expect(PAPERS.filter(({ text }) => !text.includes('Typed [U+202B][U+202E][U+2067][U+2068]so.'))).toEqual([])
})
