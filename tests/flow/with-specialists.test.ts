import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import type { Case } from '../../src/case/case'
import type { Happening, TakesOn } from '../../src/case/event'
import { assessmentOf } from '../../src/case/facts-of'
import { wasSaidOf } from '../../src/case/still-said'
import { matterKey, partKey, personKey } from '../../src/case/subject'
import { othersWereToldOf } from '../../src/case/told-of'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import { issue, issuedOf } from '../../src/documents/issuing'
import { caseMachine } from '../../src/flow/case-machine'
import { standsInTheWay } from '../../src/flow/in-the-way'
import { owedBy, stillOwed } from '../../src/flow/owed'
import { noLongerHold } from '../../src/flow/papers-out'
import { progressOf } from '../../src/flow/progress'
import { isAsked } from '../../src/flow/put'
import { unaskedAt } from '../../src/flow/unasked'
import { caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { everyPaper, extrasFor, sharedFacts, thePaper } from '../documents/made'
import { after, beside, notes, says } from './told'

const M = matterKey('m1')
const B = personKey('child-b')
const age = (years: number | 'unknown') => says(B, 'age', years)
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

const hands = (as?: TakesOn): Happening => ({ type: 'handed-over', to: 'POLIT', ...(as && { as }) })

test('specialists who were handed the whole case are told like those who have a handover, and nobody else who was', () => {
  const sent = after(grown, hands('specialists'))
  expect([out(sent), isAsked(sent, 'm1', M, 'specialistTeam')]).toEqual([[], true])
  const child = after(sent, age(16))
  expect(out(child)).toEqual(['handover m1 tell'])
  expect(isAsked(child, 'm1', M, 'specialistTeam')).toBe(true)
  expect(handover(child)?.allowed).toBe(true)
  expect(asText(thePaper(child, 'm1', 'specialist-handover'))).toContain(`Otherwise than you were told: ${OTHERWISE}`)
  expect(owedBy(child, 'm1').map(({ title }) => title)).toContain('Tell the specialists what has changed')
  for (const told of [
    handsOver(child),
    after(child, takes('Told, back with me')),
    after(child, hands('specialists')),
  ]) {
    expect(out(told)).toEqual([])
  }
  // What is worse is told them too, and of whoever is taken off the officer is reminded that they know.
  expect(out(after(sent, says(M, 'grooming', 'yes')))).toEqual(['handover m1 tell'])
  expect(othersWereToldOf(sent, 'child-b')).toBe(true)
  for (const as of [undefined, 'officer', 'supervisor', 'other'] as const) {
    const other = after(grown, hands(as))
    expect([as, out(after(other, age(16))), othersWereToldOf(other, 'child-b')]).toEqual([as, [], false])
  }
  // What was not theirs then they have not, unless they were given it before.
  const none = after(grown, age(16))
  expect(isAsked(after(none, hands('specialists')), 'm1', M, 'specialistTeam')).toBe(false)
  expect(out(after(none, hands('specialists'), age(19), age(16)))).toEqual([])
  expect(out(after(handsOver(grown), age(16), hands('specialists')))).toEqual([])
  // Each matter by itself: only one of the two was theirs.
  const two = after(grown, { type: 'matter-added', matter: 'm2' }, says(partKey('m2', 'child-b'), 'part', 'reporter'))
  expect(out(after(two, hands('specialists'), age(16)))).toEqual(['handover m1 tell'])
})

test('specialists that were said by a slip, and put right at once of the same, were never handed the case', () => {
  const slip = after(grown, hands('specialists'), hands('officer'))
  expect([out(after(slip, age(16))), othersWereToldOf(slip, 'child-b')]).toEqual([[], false])
  // Something came between, or it is somebody else who has it too.
  const both: Happening = { type: 'handed-over', to: 'The day shift', as: 'officer' }
  for (const then of [[both], [hands()], [says(M, 'grooming', 'unknown'), hands('officer')]])
    expect(out(after(grown, hands('specialists'), ...then, age(16)))).toEqual(['handover m1 tell'])
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

test('why something is not done, written while specialists had it, says nothing once they have given it back', () => {
  const why = (duty: 'hear-views' | 'explain-outcome'): Happening => ({
    ...{ type: 'duty-explained', matter: 'm1', duty, why: 'The specialists see to it' },
  })
  const state = (kase: Case) =>
    owedBy(kase, 'm1').flatMap(({ duty, state }) => (duty === 'hear-views' || duty === 'explain-outcome' ? state : []))
  const unheard = after(grown, says(M, 'viewsHeard', null))
  const theirs = after(unheard, takes(HALL), why('hear-views'), why('explain-outcome'))
  const back = after(theirs, age(16), takes('Back with me, 14:10'))
  expect(state(theirs)).toEqual(['explained', 'explained'])
  expect(state(back)).toEqual(['owed', 'owed'])
  expect(standsInTheWay(after(back, { type: 'chosen', matter: 'm1', outcome: '10' }))).toContain('duties')
  // Theirs once more, it is said; and why it is not done now is written anew.
  expect(state(after(back, age(19)))).toEqual(['explained', 'explained'])
  expect(state(after(back, why('hear-views'), why('explain-outcome')))).toEqual(['explained', 'explained'])
})

test('what was given back is handed over anew once it is theirs again', () => {
  const duty = (kase: Case) => owedBy(kase, 'm1').find((one) => one.duty === 'specialist-investigation')?.state
  const back = after(grown, takes(HALL), age(16), takes('Back with me, 14:10'))
  const again = after(back, says(M, 'grooming', 'yes'))
  expect([duty(again), ...states(again)]).toEqual(['owed', [], 'known-otherwise'])
  expect(beside(again, 'm1', M, 'specialistTeam')).toBe(
    'You wrote: “Back with me, 14:10”. Now “Grooming” is answered yes and the advice is “Full investigation”. Tell them, then write here who has it, and from when.',
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
  // An account stays taken; what was left in no full investigation, or is theirs still in another matter, is left.
  expect(of(says(A, 'account', 'taken'), told, age(16))).toEqual([undefined, 'left-to-them'])
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

test('a family that was told that specialists take it on is told otherwise once they do not', () => {
  const A = personKey('child-a')
  const sheet = (kase: Case) => asText(thePaper(kase, 'm1', 'family-sheet', 'child-a'))
  const tells = (kase: Case) => owedBy(kase, 'm1').find(({ duty }) => duty === 'notify-family')?.state
  const TAKEN_ON = 'Specialist officers take this on'
  for (const how of ['in-person', 'by-phone']) {
    const told = after(grown, says(A, 'nextStepsTold', how), says(B, 'nextStepsTold', how))
    const child = after(told, age(16))
    expect([told, child].map((kase) => sheet(kase).includes(TAKEN_ON))).toEqual([true, false])
    expect([told, child].map(tells)).toEqual(['done', 'owed'])
    expect(beside(child, 'm1', A, 'nextStepsTold')).toBe(
      'This was said while it was for specialists, and it is not now. Tell the family so, then say here how it stands.',
    )
    const again = [A, B].flatMap((one) => [says(one, 'nextStepsTold', null), says(one, 'nextStepsTold', how)])
    expect(tells(after(child, ...again))).toBe('done')
    // Told before, of no specialists, it is so again.
    expect(tells(after(grown, age(16), ...again, age(19), age(16)))).toBe('done')
  }
})

test('what they have is theirs until they give it back: no family is told otherwise before that', () => {
  const A = personKey('child-a')
  const had = after(grown, says(A, 'nextStepsTold', 'in-person'), says(A, 'account', 'left'), takes(HALL), age(16))
  const said = (kase: Case) => (['nextStepsTold', 'account'] as const).map((fact) => beside(kase, 'm1', A, fact))
  const asks = (kase: Case) =>
    (['family-sheet', 'child-sheet'] as const).map((id) =>
      thePaper(kase, 'm1', id, 'child-a').before?.some((text) => text.startsWith('This is for specialists: ask them')),
    )
  const NOT_NOW = 'This was said while it was for specialists, and it is not now.'
  const THEN = 'then say here how it stands.'
  expect(said(had)).toEqual([
    `${NOT_NOW} Once they give it back, tell the family so, ${THEN}`,
    `${NOT_NOW} Once they give it back, see to it, ${THEN}`,
  ])
  expect(asks(had)).toEqual([true, true])
  const back = after(had, takes('Given back by DS Hall, 15:00'))
  expect(said(back)).toEqual([`${NOT_NOW} Tell the family so, ${THEN}`, `${NOT_NOW} See to it, ${THEN}`])
  expect(asks(back)).toEqual([false, false])
})

test('others who were told are told that a child is under 13, is or is no suspect any more, or is not in it', () => {
  const made = [says('case', 'referral', 'made'), says('case', 'referralTo', 'MASH')]
  const part = partKey('m1', 'child-b')
  const theirs = after(grown, age(15), says(M, 'coercion', 'yes'), ...made, takes(HALL))
  const suspected = after(theirs, says(part, 'recordedAs', 'suspect'), ...made, takes('DS Hall again'))
  const young = after(theirs, age(12), ...made, takes('DS Hall again'))
  for (const [before, change, words] of [
    [theirs, age(12), 'Child B is recorded as 12'],
    [young, age(11), 'Child B is recorded as 11'],
    [theirs, says(part, 'recordedAs', 'suspect'), 'Child B is recorded as a suspect'],
    [suspected, says(part, 'recordedAs', 'person-involved'), 'Child B is not recorded as a suspect'],
    [suspected, says(part, 'part', 'reporter'), 'Child B is not said to be involved'],
  ] as const) {
    expect(out(before)).toEqual([])
    const now = after(before, change)
    expect([words, out(now)]).toEqual([words, ['handover m1 tell', 'referral m1 tell']])
    for (const id of ['specialist-handover', 'referral-text'] as const) {
      expect(asText(thePaper(now, 'm1', id))).toContain(`Otherwise than you were told: ${words}\n`)
    }
    expect(out(after(now, ...made, takes('DS Hall, told of it')))).toEqual([])
  }
  // Two years of those who are no younger children, and what is settled as they were taken for, are no news.
  for (const change of [age(14), age('unknown'), says(part, 'recordedAs', 'person-involved')]) {
    expect(out(after(theirs, change))).toEqual([])
  }
})

test('social care is not told of somebody that they took no part, where they did in another matter', () => {
  const facts = { ...sharedFacts('V02', 1), decision: {} }
  const both = after(caseFromMatters([{ facts }, { facts }]), age(19), says('case', 'referral', 'made'))
  const inOne = (kase: Case) => after(kase, says(partKey('m1', 'child-b'), 'part', 'reporter'))
  const referral = (kase: Case) => asText(thePaper(kase, 'm1', 'referral-text'))
  const two = after(both, { type: 'document-issued', document: referred(both) })
  expect(referral(inOne(two))).toContain('In Matter 2: Child B’s age when it happened: 19')
  expect([out(inOne(two)), referral(inOne(two)).includes('Otherwise')]).toEqual([[], false])
  const child = after(two, age(15))
  expect(out(inOne(child))).toEqual(out(child))
  const neither = after(inOne(two), says(partKey('m2', 'child-b'), 'part', 'reporter'))
  expect(referral(neither)).toContain('Otherwise than you were told: Child B is not recorded as an adult who took part')
})

const referred = (kase: Case) => {
  const document = issue(offerOf('referral-text'), kase, 'm1', extrasFor(kase, 'm1'))
  if (document === undefined) throw new Error('No referral')
  return document
}

const THEIRS = 'specialist-investigation'
const REFERRAL = 'child-protection-referral'
const owes = (kase: Case, duty: string) => {
  const one = owedBy(kase, 'm1').find((each) => each.duty === duty)
  return one && `${one.title}: ${one.state}`
}
const explains = (duty: 'specialist-investigation' | 'child-protection-referral', why: string): Happening => ({
  type: 'duty-explained',
  ...{ matter: 'm1', duty, why },
})
const A = personKey('child-a')
const WORSE: readonly (readonly [says: string, ...happenings: Happening[]])[] = [
  ['“Grooming” is answered yes', says(M, 'grooming', 'yes')],
  ['“Persistent behaviour” is answered yes', says(M, 'persistentBehaviour', 'yes')],
  ['“Significant risk to a child” is answered yes', says(M, 'significantRisk', 'yes')],
  ['“Everyone agreed” is answered no', says(M, 'consent', 'no')],
  ['“Child A may harm themselves” is answered yes', says(A, 'selfHarmRisk', 'yes')],
  [
    'Child C is involved',
    { type: 'person-added', person: 'child-c', kind: 'child' },
    says(partKey('m1', 'child-c'), 'part', 'involved'),
  ],
  [
    'Adult C is recorded as an adult who took part',
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    says(partKey('m1', 'adult-c'), 'part', 'involved'),
  ],
]

test('what is worse than specialists know is told them, by a new handover or by saying who has it', () => {
  const taken = after(grown, takes(HALL))
  expect(owes(taken, THEIRS)).toBe('Hand over to a specialist investigator: done')
  for (const [words, ...happenings] of WORSE) {
    const worse = after(taken, ...happenings)
    expect([words, ...states(worse)]).toEqual([words, ...ASKED])
    expect(owes(worse, THEIRS)).toBe('Tell the specialists what has changed: owed')
    expect(beside(worse, 'm1', M, 'specialistTeam')).toContain(`Now ${words}. Tell them`)
    expect(asText(thePaper(worse, 'm1', 'specialist-handover'))).toContain(`Otherwise than you were told: ${words}`)
    for (const told of [handsOver(worse), after(worse, takes('DS Hall, told 14:10'))]) {
      expect([words, ...states(told), owes(told, THEIRS)]).toEqual([
        words,
        ...HOLDS,
        'Hand over to a specialist investigator: done',
      ])
    }
    // It was so already, or is worked out elsewhere, or nobody had it.
    expect(states(after(grown, ...happenings, takes(HALL)))).toEqual(HOLDS)
    expect(out(after(grown, ...happenings))).toEqual([])
  }
  const better = [says(M, 'grooming', 'unknown'), says(A, 'knownVulnerability', 'yes'), says(A, 'selfHarmRisk', 'no')]
  expect(states(after(taken, ...better))).toEqual(HOLDS)
  // What they were told is not so after all, and it is theirs still.
  const less = after(grown, says(M, 'grooming', 'yes'), takes(HALL), says(M, 'grooming', 'unknown'))
  expect(states(less)).toEqual(ASKED)
  expect(beside(less, 'm1', M, 'specialistTeam')).toContain('Now “Grooming” is not answered yes any more. Tell them')
  expect(states(after(less, says(M, 'grooming', 'yes')))).toEqual(HOLDS)
  // Put right before anybody was told.
  expect(states(after(taken, says(M, 'grooming', 'yes'), says(M, 'grooming', 'no')))).toEqual(HOLDS)
})

test('a case is not closed while specialists or social care are to be told, without that or a reason', () => {
  for (const [tells, duty, title, said] of [
    [takes(HALL), THEIRS, 'Tell the specialists what has changed', [M, 'specialistTeam']],
    [says('case', 'referral', 'made'), REFERRAL, 'Tell social care what has changed', ['case', 'referral']],
  ] as const) {
    const child = after(grown, tells, age(16))
    expect(assessmentOf(child, 'm1').duties).not.toContain(duty)
    expect(owes(child, duty)).toBe(`${title}: owed`)
    const rest = after(
      child,
      { type: 'chosen', matter: 'm1', outcome: '9', departure: 'x' },
      ...stillOwed(child, 'm1').flatMap((one): Happening[] =>
        one.duty === duty ? [] : [{ type: 'duty-explained', matter: 'm1', duty: one.duty, why: 'x' }],
      ),
    )
    expect([standsInTheWay(rest), progressOf(rest, 'm1', 'closing'), stage(rest)]).not.toContain('done')
    expect(stillOwed(rest, 'm1').map((one) => one.duty)).toEqual([duty])
    const actor = createActor(caseMachine, { input: { kase: rest, standing: 'closing' } }).start()
    actor.send({ type: 'close', at: '2026-11-26T10:00:00.000Z' })
    expect(actor.getSnapshot().value).not.toBe('closed')
    actor.send({ type: 'explainDuty', duty, why: 'They closed it themselves.', at: '2026-11-26T10:01:00.000Z' })
    expect(out(actor.getSnapshot().context.kase)).toEqual([])
    actor.send({ type: 'close', at: '2026-11-26T10:02:00.000Z' })
    expect(actor.getSnapshot().value).toBe('closed')
    // It says nothing of what is found after it.
    const why = after(rest, explains(duty, 'They closed it themselves.'))
    expect(owes(why, duty)).toBe(`${title}: explained`)
    expect(owes(after(why, says(M, 'grooming', 'yes')), duty)).toMatch(/: owed$/)
    const told = after(rest, duty === THEIRS ? takes('Told, back with me') : says(...said, 'made'))
    expect([out(told), owes(told, duty)]).toEqual([[], undefined])
  }
})

test('social care, told of an adult who is none or of a child who is an adult, is told, by a new text or by saying how it stands', () => {
  const MADE = says('case', 'referral', 'made')
  const made = after(grown, MADE, says('case', 'referralTo', 'Front door, 12:05'))
  const social = (kase: Case) => [out(kase), wasSaidOf(kase, 'case', 'referral'), owes(kase, REFERRAL)]
  const TOLD = [[], undefined, undefined]
  const UNTOLD = [['referral m1 tell'], 'known-otherwise', 'Tell social care what has changed: owed']
  expect(social(made)).toEqual([[], undefined, 'Make a child protection referral: done'])
  const child = after(made, age(16))
  expect(assessmentOf(child, 'm1').referral).toBe('not-indicated')
  expect([social(child), stage(child)]).toEqual([UNTOLD, 'in-progress'])
  expect(beside(child, 'm1', 'case', 'referral')).toBe(
    'Now Child B is not recorded as an adult who took part. Tell social care of that too, then say here how it stands.',
  )
  const sends = (kase: Case): Case => {
    const document = issue(offerOf('referral-text'), kase, 'm1', extrasFor(kase, 'm1'))
    if (document === undefined) throw new Error('No referral')
    return after(kase, { type: 'document-issued', document })
  }
  expect(asText(thePaper(child, 'm1', 'referral-text'))).toContain(
    'Otherwise than you were told: Child B is not recorded as an adult who took part',
  )
  expect(asText(thePaper(made, 'm1', 'referral-text'))).not.toContain('Otherwise than')
  for (const told of [sends(child), after(child, MADE), after(child, says('case', 'referral', 'under-way'))]) {
    expect(social(told)).toEqual(TOLD)
  }
  // That none was made after all takes it back.
  expect(social(after(child, says('case', 'referral', 'not-made')))).toEqual(TOLD)
  // A text alone is enough to have told them, and how it stands can be said though none is indicated any more.
  const byText = after(sends(grown), age(16))
  expect(out(byText)).toEqual(['referral m1 tell'])
  expect(isAsked(byText, 'm1', 'case', 'referral')).toBe(true)
  expect(out(sends(byText))).toEqual([])
  expect(out(after(byText, MADE))).toEqual([])
  // The other way round, and a text that is only later known to have left.
  const young = after(grown, age(16), says(M, 'coercion', 'yes'), MADE)
  expect(out(young)).toEqual([])
  expect(out(after(young, age(19)))).toEqual(['referral m1 tell'])
  const document = sends(grown).issued.at(-1)
  if (document === undefined) throw new Error('Nothing went out')
  const upTo = grown.events.at(-1)?.seq ?? 0
  expect(out(after(grown, age(16), { type: 'document-issued', document, upTo }))).toEqual(['referral m1 tell'])
})

test('what is worse than social care knows is told them, also where what was said of a child at risk calls for it alone', () => {
  const made = after(grown, age(16), says(A, 'otherHarmRisk', 'yes'), says('case', 'referral', 'made'))
  expect([out(made), assessmentOf(made, 'm1').referral]).toEqual([[], 'immediate'])
  for (const [words, ...happenings] of WORSE) {
    const worse = after(made, ...happenings)
    expect([words, out(worse)]).toEqual([words, ['referral m1 tell']])
    expect(wasSaidOf(worse, 'case', 'referral')).toBeDefined()
    expect([words, out(after(worse, says('case', 'referral', 'made')))]).toEqual([words, []])
  }
  // What they know of one matter is no news in another that is made of it.
  const split = after(
    after(grown, says(M, 'grooming', 'yes'), says('case', 'referral', 'made')),
    { type: 'matter-added', matter: 'm2' },
    ...(['child-a', 'child-b'] as const).map((id) => says(partKey('m2', id), 'part', 'involved')),
    says(matterKey('m2'), 'grooming', 'yes'),
    says(M, 'grooming', 'no'),
  )
  expect(out(split)).toEqual([])
  expect(out(after(split, says(matterKey('m2'), 'violence', 'yes')))).toEqual(['referral m2 tell'])
  const none = after(split, says(matterKey('m2'), 'grooming', 'no'))
  expect(out(none)).toEqual(['referral m1 tell'])
  expect(asText(thePaper(none, 'm1', 'referral-text'))).toContain('“Grooming” is not answered yes any more')
  // A referral is of the whole case, and told of once.
  const two = after(
    made,
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-a'), 'part', 'involved'),
    says(matterKey('m2'), 'violence', 'yes'),
    says(A, 'selfHarmRisk', 'yes'),
  )
  expect(out(two)).toEqual(['referral m1 tell'])
  expect(beside(two, 'm1', 'case', 'referral')).toMatch(/Tell social care of that too/)
})

test('social care is told where consent is ruled out, or is not after all, and of no doubt', () => {
  const MADE = says('case', 'referral', 'made')
  const consent = (value: string | null) => says(M, 'consent', value)
  const made = after(grown, age(16), says(A, 'otherHarmRisk', 'yes'), MADE)
  for (const value of ['unknown', null, 'yes']) expect([value, out(after(made, consent(value)))]).toEqual([value, []])
  const none = after(made, consent('no'))
  expect(owes(none, REFERRAL)).toBe('Tell social care what has changed: owed')
  expect(beside(none, 'm1', 'case', 'referral')).toContain('Now “Everyone agreed” is answered no. Tell social care')
  expect(asText(thePaper(none, 'm1', 'referral-text'))).toContain('“Everyone agreed” is answered no')
  const told = after(none, MADE)
  for (const value of ['unknown', null, 'yes']) {
    const back = after(told, consent(value))
    expect(out(back)).toEqual(['referral m1 tell'])
    expect(beside(back, 'm1', 'case', 'referral')).toContain('Now “Everyone agreed” is not answered no any more. Tell')
  }
  // Put right before anybody was told.
  expect(out(after(none, consent('yes')))).toEqual([])
  // That nobody agreed in another matter is known to them.
  const two = after(told, { type: 'matter-added', matter: 'm2' }, says(partKey('m2', 'child-a'), 'part', 'involved'))
  expect(out(after(two, says(matterKey('m2'), 'consent', 'no')))).toEqual([])
})

test('what was done for the children is asked again for one who passed for an adult', () => {
  const DONE = { contactForm: 'raised', educated: 'done', writtenInformation: 'given' } as const
  const said = Object.entries(DONE).map(([fact, value]) => says('case', fact as keyof typeof DONE, value))
  const done = after(grown, ...said)
  for (const [fact, value] of Object.entries(DONE) as [keyof typeof DONE, string][]) {
    const child = after(done, age(16))
    expect([fact, wasSaidOf(done, 'case', fact), wasSaidOf(child, 'case', fact)]).toEqual([
      fact,
      undefined,
      'known-otherwise',
    ])
    expect(beside(child, 'm1', 'case', fact)).toBe(
      'That was said with Child B recorded as adult. Do it for them too, then say it again here.',
    )
    expect(wasSaidOf(after(child, says('case', fact, value)), 'case', fact)).toBeUndefined()
    // Nothing of a child is owed to an adult, nor to one who took no part.
    expect(wasSaidOf(after(done, age(24)), 'case', fact)).toBeUndefined()
    expect(wasSaidOf(after(done, says(partKey('m1', 'child-b'), 'part', 'reporter')), 'case', fact)).toBeUndefined()
  }
})
