import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import { factsOf } from '../../src/case/facts-of'
import { happen } from '../../src/case/replay'
import type { Block, Document } from '../../src/documents/document'
import { asText } from '../../src/documents/document-text'
import { promisesIn } from '../../src/documents/promises'
import { DUTY } from '../../src/guidance/duties'
import type { DutyId } from '../../src/guidance/facts'
import { caseFromFacts } from '../case/case-from-facts'
import { everyPaper, SHARED_CASES, thePaper } from './made'
import { otherAnswers, randomCase } from './random-case'
import { v02, v04, v23, v26 } from './scenarios'

const SHARED: readonly [string, Case][] = SHARED_CASES.flatMap(({ id, matters }) =>
  matters.map(({ matter, facts }): [string, Case] => [`${id}, ${matter}`, caseFromFacts(facts)]),
)
const RANDOM: readonly [string, Case][] = fc
  .sample(randomCase, { seed: 20161101, numRuns: 200 })
  .map((kase, index): [string, Case] => [`random case ${index + 1}`, kase])

const papers = new Map<Case, ReturnType<typeof everyPaper>>()
function papersIn(kase: Case) {
  const made = papers.get(kase) ?? everyPaper(kase, 'm1')
  papers.set(kase, made)
  return made
}

const textsOf = (kase: Case) =>
  papersIn(kase).flatMap((one) => (one.document === undefined ? [] : [{ ...one, text: asText(one.document) }]))

/** What a reader must never meet in a paper. */
function flawsIn(document: Document, text: string): readonly string[] {
  const empty = (block: Block, index: number) => {
    const next = document.blocks[index + 1]
    const ends = next === undefined || (next.is === 'heading' && block.is === 'heading' && next.level <= block.level)
    if (block.is === 'heading') return block.text.trim() === '' || ends
    if (block.is === 'rows')
      return block.rows.length === 0 || block.rows.some(({ key, value }) => !key.trim() || !value.trim())
    if (block.is === 'list') return block.items.length === 0 || block.items.some((item) => item.trim() === '')
    return block.is === 'paragraph' && block.text.trim() === ''
  }
  return [
    ...(/undefined|\[object|\bNaN\b|\bnull\b|\{\w*\}|Invalid/.test(text) ? ['a value that is not words'] : []),
    ...(/child-a|child-b|adult-c|phone-[ab]|\bm1\b/.test(text) ? ['an id in the place of a label'] : []),
    ...(/not-settled|person-involved|not-done|selfHarmRisk|outcome21/.test(text)
      ? ['a code in the place of words']
      : []),
    ...(/1998/.test(text) ? ['the Act of the wrong year'] : []),
    ...(/ {2}| \.|\.\.(?!\.)|,,| ,/.test(text) ? ['a slip of punctuation'] : []),
    ...document.blocks.flatMap((block, index) => (empty(block, index) ? [`an empty ${block.is}`] : [])),
  ]
}

const readsWell = (kase: Case) => {
  for (const { document, text, id } of textsOf(kase)) {
    if (document !== undefined) expect([id, flawsIn(document, text)]).toEqual([id, []])
  }
}

const letters = (kase: Case) => textsOf(kase).filter(({ id }) => id === 'letter-child' || id === 'letter-parents')

const promisesNothing = (kase: Case) => {
  for (const { text } of letters(kase)) expect(promisesIn(text)).toEqual([])
}

/** Said otherwise than in the register: from what is known, which papers there must be. */
function whatTheCaseAllows(kase: Case, paper: ReturnType<typeof everyPaper>[number]): boolean {
  const { assessment, owed } = paper.extras
  const outcome = kase.matters[0]?.choices.at(-1)?.outcome
  const review = kase.matters[0]?.reviews.at(-1)
  const is18 = kase.answers[`person:${paper.for}`]?.eighteenSince?.value === 'yes'
  const as = kase.answers[`part:m1/${paper.for}`]?.recordedAs?.value
  const age = Number(kase.answers[`person:${paper.for}`]?.age?.value ?? 99)
  const stillOwed = (...duties: string[]) => owed.some(({ duty, state }) => duties.includes(duty) && state === 'owed')
  const children = kase.people.filter(({ id }) => {
    const about = kase.answers[`person:${id}`]
    return about?.kind?.value !== 'adult' && Number(about?.age?.value ?? 0) < 18
  })
  const agency = String(kase.answers['matter:m1']?.agencyTakesOn?.value ?? '')
  const besidesVictims = kase.people.filter(({ id }) => {
    const here = kase.answers[`part:m1/${id}`]
    return here?.part?.value === 'involved' && here.recordedAs?.value !== 'victim'
  })
  const allUnder10 = besidesVictims.every(
    ({ id }) => children.some((one) => one.id === id) && Number(kase.answers[`person:${id}`]?.age?.value ?? 99) < 10,
  )
  const anySuspect = kase.people.some(({ id }) => {
    const here = kase.answers[`part:m1/${id}`]
    return here?.part?.value != null && here.recordedAs?.value === 'suspect'
  })
  const evidenceIsOpen = owed.some(({ duty, state }) => duty === 'evidence-before-deletion' && state !== 'done')
  switch (paper.id) {
    case 'decision-record':
    case 'school-note':
    case 'child-sheet':
      return true
    case 'family-sheet':
      return !is18
    case 'review-page':
      return outcome !== undefined
    case 'contact-form':
      return children.length > 0
    case 'referral-text':
      return (
        children.length > 0 && (assessment.referral !== 'not-indicated' || kase.answers.case?.referral !== undefined)
      )
    case 'specialist-handover':
      return assessment.route === 'full-investigation'
    case 'deletion-direction':
      return assessment.deletionDirection === 'give' && !evidenceIsOpen && !stillOwed('online-removal')
    case 'deletion-decision':
      return (
        assessment.deletionDirection === 'decide' &&
        String(kase.answers['matter:m1']?.deletionDecided?.value ?? '').trim() !== ''
      )
    case 'letter-child':
    case 'letter-parents': {
      if (outcome === undefined || ['4', '5', '6', '7', '13', '19'].includes(outcome)) return false
      if (review !== undefined && !review.agreed) return false
      if (outcome === '21' && (assessment.outcome21 !== 'open' || (kase.reviewAsked && review === undefined)))
        return false
      if (outcome === '22' && kase.answers['matter:m1']?.activityDelivered?.value !== 'yes') return false
      if (outcome === '20' && ['', 'unknown'].includes(agency.trim())) return false
      if (outcome === '11' && (as === 'victim' ? besidesVictims.length === 0 || !allUnder10 : age >= 10)) return false
      if (is18 && paper.id === 'letter-parents') return false
      if (paper.id === 'letter-child' && age < 10 && as !== 'victim' && outcome !== '11' && !is18) return false
      if (anySuspect && ['14', '18'].includes(outcome)) return false
      if (as === 'suspect') {
        if (age < 10) return false
        if (['3', '3A'].includes(outcome)) return is18
        return !(is18 && ['2', '2A'].includes(outcome))
      }
      if (as === undefined && assessment.risk === 'higher') return false
      return as !== undefined || !['1', '1A', '2', '2A', '3', '3A', '8', '9', '12', '23'].includes(outcome)
    }
  }
}

/** The duty that a paper itself does is not named in it as still to do. */
const asksNotForItself = (kase: Case) => {
  const itsOwn: Record<string, DutyId> = {
    'referral-text': 'child-protection-referral',
    'specialist-handover': 'specialist-investigation',
  }
  for (const { id, document } of textsOf(kase)) {
    const own = itsOwn[id]
    if (own === undefined) continue
    const listed = document?.blocks.flatMap((block) => {
      if (block.is === 'list') return block.items
      return block.is === 'rows'
        ? block.rows.flatMap(({ key, value }) => (key === 'We still have to' ? value.split('; ') : []))
        : []
    })
    expect([id, listed?.includes(DUTY[own].title)]).toEqual([id, false])
  }
}

const isComplete = (kase: Case) => {
  for (const paper of papersIn(kase)) {
    const says = [paper.id, paper.for, paper.document !== undefined]
    expect(says).toEqual([paper.id, paper.for, whatTheCaseAllows(kase, paper)])
    expect([paper.id, paper.allowed === true]).toEqual([paper.id, paper.document !== undefined])
    if (paper.allowed !== true) expect(paper.allowed).toMatch(/\.$/)
  }
}

const harmedIsNotAccused = (kase: Case) => {
  for (const { text, for: person } of letters(kase)) {
    if (kase.answers[`part:m1/${person}`]?.recordedAs?.value !== 'victim') continue
    expect(text).not.toMatch(/suspect|investigat|against you|you accepted|not been convicted|DBS|admission/i)
    expect(text).toMatch(/as the person harmed/)
  }
}

describe.each([
  ['the shared cases', SHARED],
  ['200 random cases', RANDOM],
])('in %s', (_, cases) => {
  const inEach = (holds: (kase: Case) => void) => () => {
    for (const [name, kase] of cases) {
      try {
        holds(kase)
      } catch (error) {
        throw new Error(`${name}: ${JSON.stringify(factsOf(kase, 'm1'))}`, { cause: error })
      }
    }
  }
  test('every paper that the case allows is made, and no other', inEach(isComplete))
  test('every paper reads as words from end to end', inEach(readsWell))
  test('no referral and no handover lists itself as still to do', inEach(asksNotForItself))
  test('no letter promises what nobody can promise', inEach(promisesNothing))
  test(
    'a child recorded as victim is never addressed as if somebody looked into what they did',
    inEach(harmedIsNotAccused),
  )
  test(
    'a practice case is marked on every paper, a real one on none',
    inEach((kase) => {
      for (const { text } of textsOf(kase)) expect(text.includes('PRACTICE')).toBe(kase.practice !== undefined)
    }),
  )
})

test.each([
  ['V02', v02()],
  ['V04', v04()],
  ['V23', v23()],
  ['V26', v26()],
])('%s: changing any one answer changes the record', (_, kase) => {
  const records = (one: Case) => one.matters.map(({ id }) => asText(thePaper(one, id, 'decision-record'))).join('\n')
  const before = records(kase)
  const changes = otherAnswers(kase)
  expect(changes.length).toBeGreaterThan(25)
  for (const { happening, says } of changes) {
    const after = happen(kase, happening, '2026-11-25T16:00:00.000Z')
    expect([says, records(after) === before]).toEqual([says, false])
  }
})
