import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf } from '../../src/case/facts-of'
import { wasSaidOf } from '../../src/case/still-said'
import { matterKey, partKey, personKey } from '../../src/case/subject'
import { othersWereToldOf } from '../../src/case/told-of'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import { issue, issuedOf } from '../../src/documents/issuing'
import { owedBy } from '../../src/flow/owed'
import { noLongerHold } from '../../src/flow/papers-out'
import { progressOf } from '../../src/flow/progress'
import { isAsked } from '../../src/flow/put'
import { unaskedAt } from '../../src/flow/unasked'
import { caseFromFacts } from '../case/case-from-facts'
import { everyPaper, extrasFor, sharedFacts, thePaper } from '../documents/made'
import { after, beside, notes, says } from './told'

const M = matterKey('m1')
const B = personKey('child-b')
const age = (years: number) => says(B, 'age', years)
const takes = (who: string) => says(M, 'specialistTeam', who)
const HALL = 'POLIT, DS Hall, 12:00'

/** All good but the age of one, by which he is an adult who took part. */
const grown = after(caseFromFacts({ ...sharedFacts('V02', 1), decision: {} }), says('case', 'toldBy', 'x'), age(19))
const handsOver = (kase: Case): Case => {
  const document = issue(offerOf('specialist-handover'), kase, 'm1', extrasFor(kase, 'm1'))
  if (document === undefined) throw new Error('No handover')
  return after(kase, { type: 'document-issued', document })
}
const out = (kase: Case) => noLongerHold(kase).map((one) => `${one.kind} ${one.matter} ${one.so}`)
const handover = (kase: Case) => everyPaper(kase, 'm1').find(({ id }) => id === 'specialist-handover')
const states = (kase: Case) => [out(kase), wasSaidOf(kase, M, 'specialistTeam')]
const stage = (kase: Case) => progressOf(kase, 'm1', 'referral')
const HOLDS = [[], undefined]
const ASKED = [['handover m1 tell'], 'known-otherwise']
const OTHERWISE = 'Child B is not recorded as an adult who took part and the advice is “Proportionate response”'

test('specialists who took it on as an adult’s are told that he is a child after all, in a new handover, and who has it is said anew', () => {
  const taken = after(grown, takes(HALL))
  const child = after(taken, age(16))
  expect([taken, child].map((kase) => assessmentOf(kase, 'm1').route)).toEqual([
    'full-investigation',
    'proportionate-response',
  ])
  expect(states(taken)).toEqual(HOLDS)
  expect([states(child), stage(child)]).toEqual([ASKED, 'not-started'])
  expect(beside(child, 'm1', M, 'specialistTeam')).toBe(
    `You wrote: “${HALL}”. Now ${OTHERWISE}. Tell them, then write here who has it, and from when.`,
  )
  // It is asked, and stands nowhere as if nobody asked it any more.
  for (const fact of ['specialistTeam', 'leftAlone'] as const) expect(isAsked(child, 'm1', M, fact)).toBe(true)
  expect(unaskedAt(child, 'm1', 'referral')).toEqual([])
  const paper = asText(thePaper(child, 'm1', 'specialist-handover'))
  expect(paper).toContain(`To: ${HALL} (said before what it rests on changed)`)
  expect(paper).toContain(`Otherwise than you were told: ${OTHERWISE}`)
  expect(paper).toContain('Why: Proportionate response: ')
  expect(asText(thePaper(taken, 'm1', 'specialist-handover'))).not.toContain('Otherwise')

  const told = after(child, takes('DS Hall told 14:10: back with me'))
  expect([states(told), stage(told)]).toEqual([HOLDS, 'done'])
  expect(beside(told, 'm1', M, 'specialistTeam')).toBeUndefined()
  expect(asText(thePaper(told, 'm1', 'decision-record'))).toMatch(
    /Who takes the investigation on:\nDS Hall told 14:10: back with me .*\nBefore that: POLIT, DS Hall, 12:00 /,
  )
  expect(asText(thePaper(child, 'm1', 'decision-record'))).toMatch(
    /Who takes the investigation on:\nPOLIT, DS Hall, 12:00 .*\nSaid before what it rests on changed\./,
  )
})

test('a handover that went out is enough, and a new one tells them; who has it is asked where they were named', () => {
  const sent = handsOver(grown)
  const child = after(sent, age(16))
  expect(out(sent)).toEqual([])
  expect(out(child)).toEqual(['handover m1 tell'])
  expect(isAsked(child, 'm1', M, 'specialistTeam')).toBe(true)
  const again = handsOver(child)
  expect(out(again)).toEqual([])
  // It says still what it said when it left.
  expect(issuedOf(again, 'm1', extrasFor(again, 'm1')).map(({ standing }) => standing)).toEqual([
    'superseded',
    'stands',
  ])
  expect(states(handsOver(after(grown, takes(HALL), age(16))))).toEqual([[], 'known-otherwise'])
  // One that is only later known to have left was of what was so then.
  const upTo = grown.events.at(-1)?.seq ?? 0
  const document = sent.issued.at(-1)
  if (document === undefined) throw new Error('Nothing went out')
  expect(out(after(grown, age(16), { type: 'document-issued', document, upTo }))).toEqual(['handover m1 tell'])
  // Nobody had it: there is nobody to tell.
  const nobodys = after(grown, takes('unknown'), age(16))
  expect([out(nobodys), isAsked(nobodys, 'm1', M, 'specialistTeam')]).toEqual([[], false])
  expect(handover(nobodys)?.allowed).toBe('A handover is for where the answers point to a full investigation.')
})

test('where it stays one for specialists they are told of the child all the same: it is to be handed over anew', () => {
  const taken = after(grown, says(M, 'coercion', 'yes'), takes(HALL))
  const duty = (kase: Case) => owedBy(kase, 'm1').find((one) => one.duty === 'specialist-investigation')?.state
  expect([duty(taken), ...states(taken)]).toEqual(['done', ...HOLDS])
  const child = after(taken, age(16))
  expect([duty(child), ...states(child)]).toEqual(['owed', ...ASKED])
  expect(beside(child, 'm1', M, 'specialistTeam')).toContain(
    'Now Child B is not recorded as an adult who took part. Tell them',
  )
  expect(duty(after(child, takes('DS Hall, told 14:10')))).toBe('done')
  // Nothing was told in between.
  expect([duty(after(taken, age(16), age(19))), ...states(after(taken, age(16), age(19)))]).toEqual(['done', ...HOLDS])
  // His age is not known any more: that he is a child is not said.
  expect(states(after(taken, says(B, 'age', null)))).toEqual(ASKED)
  expect(states(after(taken, age(24)))).toEqual(HOLDS)
})

test('that it is not known any more whether it is theirs is no no; and an adult who was taken off is told of, too', () => {
  const C: Happening[] = [
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    says(partKey('m1', 'adult-c'), 'part', 'involved'),
  ]
  const taken = after(grown, age(16), ...C, takes(HALL))
  const off = after(taken, { type: 'person-withdrawn', person: 'adult-c', why: 'Nobody like that.' })
  expect(states(off)).toEqual(ASKED)
  expect(beside(off, 'm1', M, 'specialistTeam')).toContain('Now the advice is “Proportionate response”. Tell them')
  expect(othersWereToldOf(taken, 'adult-c')).toBe(true)
  const open = after(off, says(M, 'coercion', 'unknown'))
  expect(beside(open, 'm1', M, 'specialistTeam')).toContain('Now the advice is “Response not settled yet”. Tell them')
})

test('what was given back is handed over anew once it is theirs again', () => {
  const duty = (kase: Case) => owedBy(kase, 'm1').find((one) => one.duty === 'specialist-investigation')?.state
  const back = after(grown, takes(HALL), age(16), takes('Back with me, 14:10'))
  const again = after(back, says(M, 'grooming', 'yes'))
  expect([duty(again), ...states(again)]).toEqual(['owed', [], 'known-otherwise'])
  expect(beside(again, 'm1', M, 'specialistTeam')).toBe(
    'You wrote: “Back with me, 14:10”. Now the advice is “Full investigation”. Tell them, then write here who has it, and from when.',
  )
  expect(duty(after(again, takes('POLIT, 15:00')))).toBe('done')
  // They were named before, and told in writing that it is not theirs.
  const written = after(handsOver(after(grown, takes(HALL), age(16))), says(M, 'grooming', 'yes'))
  expect(duty(written)).toBe('owed')
})

test('each matter has specialists of its own', () => {
  const two = after(
    grown,
    takes(HALL),
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-b'), 'part', 'involved'),
  )
  expect(out(after(two, age(16)))).toEqual(['handover m1 tell'])
  expect(out(after(two, says(matterKey('m2'), 'specialistTeam', 'POLIT'), age(16)))).toEqual([
    'handover m1 tell',
    'handover m2 tell',
  ])
})

test('what was answered as of an adult is asked again where they turn out to be none', () => {
  const WORSE = { adultInvolved: 'yes', consent: 'no', ageAppropriate: 'no', nonAbusive: 'no' } as const
  const better = (value: string) => (value === 'yes' ? 'no' : 'yes')
  for (const [fact, value] of Object.entries(WORSE) as [keyof typeof WORSE, string][]) {
    const said = (...happenings: Happening[]) => beside(after(grown, ...happenings), 'm1', M, fact)
    const AGAIN = 'Answered with Child B recorded as adult: is it still so? Clear it and answer it again.'
    expect([fact, said(says(M, fact, value), age(16))]).toEqual([fact, AGAIN])
    expect([fact, said(says(M, fact, value), age(24))]).not.toEqual([fact, AGAIN])
    for (const other of [better(value), 'unknown', null]) {
      expect([fact, said(says(M, fact, value), says(M, fact, other), age(16))]).not.toEqual([fact, AGAIN])
    }
    expect([fact, said(says(M, fact, value), age(16), says(M, fact, null), says(M, fact, value))]).toEqual([
      fact,
      undefined,
    ])
  }
})

test('what was left to specialists, or not told while it was theirs, is asked again once it is not', () => {
  const A = personKey('child-a')
  const left = [
    says(A, 'account', 'left'),
    says(A, 'nextStepsTold', 'not-told'),
    notes(A, 'nextStepsTold', 'Specialists decide who is told.'),
  ]
  const told = says(A, 'nextStepsTold', 'in-person')
  const stands = (kase: Case) => (['account', 'nextStepsTold'] as const).map((fact) => wasSaidOf(kase, A, fact))
  const of = (...happenings: Happening[]) => stands(after(grown, ...happenings))
  const OVER = ['left-to-them', 'left-to-them']
  const NONE = [undefined, undefined]
  expect(of(...left)).toEqual(NONE)
  const child = after(grown, ...left, age(16))
  expect(stands(child)).toEqual(OVER)
  for (const fact of ['account', 'nextStepsTold'] as const) {
    expect(beside(child, 'm1', A, fact)).toBe(
      'This was said while it was for specialists, and it is not now. See to it, then say here how it stands.',
    )
  }
  expect(asText(thePaper(child, 'm1', 'decision-record'))).toContain('Said while it was to be investigated in full.')
  // Nobody has heard the child: what is judged after the accounts is asked about.
  expect(beside(child, 'm1', M, 'nonAbusive')).toContain('Child A and Child B have not been heard yet')
  expect(stands(after(child, ...left))).toEqual(NONE)
  // What was done stays done; what was left in no full investigation, or is theirs still in another matter, is left.
  expect(of(says(A, 'account', 'taken'), told, age(16))).toEqual(NONE)
  expect(of(age(16), ...left, says(M, 'consent', 'no'))).toEqual(NONE)
  const both: Happening[] = [
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-a'), 'part', 'reporter'),
    says(matterKey('m2'), 'coercion', 'yes'),
  ]
  expect(of(...both, ...left, age(16))).toEqual(NONE)
  expect(of(...both, ...left, age(16), says(matterKey('m2'), 'coercion', 'unknown'))).toEqual(OVER)
  // Why it was not done is of then, too.
  const why = { type: 'duty-explained', matter: 'm1', duty: 'initial-accounts', why: 'Theirs.' } as const
  const state = (kase: Case) => owedBy(kase, 'm1').find(({ duty }) => duty === 'initial-accounts')?.state
  expect([state(after(grown, why)), state(after(grown, why, age(16)))]).toEqual(['explained', 'owed'])
})
