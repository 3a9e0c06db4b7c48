import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf, devicesUnsettled } from '../../src/case/facts-of'
import { changedSinceReview, reviewOf } from '../../src/case/review'
import { wasSaidOf } from '../../src/case/still-said'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { stillHasWords } from '../../src/flow/as-said'
import { copiesNeedADecision } from '../../src/flow/copies-left'
import { owedBy } from '../../src/flow/owed'
import { isAnswered, progressOf } from '../../src/flow/progress'
import { isAsked } from '../../src/flow/put'
import type { DutyId } from '../../src/guidance/facts'
import { caseFromFacts } from '../case/case-from-facts'
import { sharedFacts, thePaper } from '../documents/made'
import { v02 } from '../documents/scenarios'
import { AT, after, begun, beside, notes, says } from './told'

const M = matterKey('m1')
const A = personKey('child-a')
const v11 = () => caseFromFacts(sharedFacts('V11'))

const owed = (kase: Case, duty: DutyId, matter = 'm1') => owedBy(kase, matter).find((one) => one.duty === duty)
const stateOf = (kase: Case, duty: DutyId, matter = 'm1') => owed(kase, duty, matter)?.state
const adds = (person: string, matter = 'm1'): Happening[] => [
  { type: 'person-added', person, kind: 'child' },
  says(partKey(matter, person), 'part', 'involved'),
]
const explains = (duty: DutyId, why: string, matter = 'm1'): Happening => ({
  type: 'duty-explained',
  matter,
  duty,
  why,
})

const NOT_MADE = [says('case', 'referral', 'not-made'), says('case', 'referralWhyNot', 'Mild dyslexia only.')]
const SAID_OF_LESS = /^More is known about the risk now than when this was said\./

test('a referral that was decided against is owed again once a child may come to harm', () => {
  const decided = after(begun, says(A, 'inCare', 'yes'), ...NOT_MADE)
  expect(stateOf(decided, 'child-protection-referral')).toBe('done')
  const harm = after(decided, says(A, 'selfHarmRisk', 'yes'))
  expect(stateOf(harm, 'child-protection-referral')).toBe('owed')
  expect(isAnswered(harm, { subject: 'case', fact: 'referral', required: true })).toBe(false)
  expect(beside(harm, 'm1', 'case', 'referral')).toMatch(SAID_OF_LESS)
  expect(progressOf(harm, 'm1', 'referral')).not.toBe('done')
  expect(asText(thePaper(harm, 'm1', 'decision-record'))).toContain('Said when less was known than now.')

  // The reason is of then, too.
  const against = after(harm, says('case', 'referral', 'not-made'))
  expect(stateOf(against, 'child-protection-referral')).toBe('owed')
  expect(beside(against, 'm1', 'case', 'referral')).toBe('No reason is written yet.')
  const anew = after(against, says('case', 'referralWhyNot', 'CAMHS hold it; agreed with the front door at 14:10.'))
  expect(stateOf(anew, 'child-protection-referral')).toBe('done')
  expect(beside(anew, 'm1', 'case', 'referral')).toBeUndefined()
})

test('a referral that was made, and a strategy meeting, say nothing of a child found at risk later', () => {
  const made = after(
    begun,
    ...adds('child-b'),
    says(A, 'selfHarmRisk', 'yes'),
    says('case', 'referral', 'made'),
    says('case', 'referralTo', 'Front door, 12:05'),
    says('case', 'strategyMeeting', 'arranged'),
  )
  const states = (kase: Case) => [stateOf(kase, 'child-protection-referral'), stateOf(kase, 'strategy-meeting')]
  expect(states(made)).toEqual(['done', 'done'])
  const other = after(made, says(personKey('child-b'), 'otherHarmRisk', 'yes'))
  expect(states(other)).toEqual(['owed', 'owed'])
  expect(beside(other, 'm1', 'case', 'strategyMeeting')).toMatch(SAID_OF_LESS)
  expect(wasSaidOf(other, 'case', 'referral')).toBe('less-risk')
  const record = asText(thePaper(other, 'm1', 'decision-record'))
  expect(record).toContain('Tell social care what has changed (paragraphs 12 and 17): Still owed')
  expect(record).not.toContain('Say to whom and when the referral was made')
  expect(beside(other, 'm1', 'case', 'referralTo')).toBeUndefined()
  // Of whom and when it says what was so then.
  const again = after(other, says('case', 'referral', 'made'), says('case', 'strategyMeeting', 'held'))
  expect(states(again)).toEqual(['owed', 'done'])
  expect(beside(again, 'm1', 'case', 'referralTo')).toMatch(
    /^When less was known about the risk, you wrote: “Front door, 12:05”\. Write it again/,
  )
  expect(asText(thePaper(again, 'm1', 'decision-record'))).toContain('Say to whom and when the referral was made')
  const told = after(again, says('case', 'referralTo', 'Front door, 12:05 and 13:20'))
  expect(states(told)).toEqual(['done', 'done'])
  expect(beside(told, 'm1', 'case', 'referralTo')).toBeUndefined()
  // What does not call for it reopens nothing.
  const more = after(told, says(A, 'knownVulnerability', 'yes'), says(personKey('child-b'), 'selfHarmRisk', 'no'))
  expect(states(more)).toEqual(['done', 'done'])
})

test('that none is made, and why, says nothing of what one is to be considered for since', () => {
  const against = after(
    v02(),
    says('case', 'referral', 'not-made'),
    says('case', 'referralWhyNot', 'Nothing calls for it.'),
  )
  const of = (kase: Case) => (['referral', 'referralWhyNot'] as const).map((fact) => wasSaidOf(kase, 'case', fact))
  const NONE = [undefined, undefined]
  const LESS = ['less-risk', 'less-risk']
  expect(of(against)).toEqual(NONE)
  for (const worse of [says(A, 'age', 12), says(M, 'consent', 'no'), says(M, 'persistentBehaviour', 'yes')]) {
    const later = after(against, worse)
    expect([assessmentOf(later, 'm1').referral, ...of(later)]).toEqual(['consider', ...LESS])
    expect(beside(later, 'm1', 'case', 'referral')).toBe(
      'More is known about the risk now than when this was said. Look at it again, then say here how it stands.',
    )
    const again = after(later, says('case', 'referral', 'not-made'), says('case', 'referralWhyNot', 'Asked them.'))
    expect(of(again)).toEqual(NONE)
  }
  expect(of(after(against, says(A, 'age', 14)))).toEqual(NONE)
})

test('a risk in another matter counts: a referral is of the whole case', () => {
  const made = after(
    begun,
    says(M, 'coercion', 'yes'),
    says('case', 'referral', 'made'),
    says('case', 'referralTo', 'X'),
  )
  expect(stateOf(made, 'child-protection-referral')).toBe('done')
  const second = after(
    made,
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-a'), 'part', 'involved'),
    says(matterKey('m2'), 'grooming', 'yes'),
  )
  expect(stateOf(second, 'child-protection-referral', 'm2')).toBe('owed')
})

test('whoever turns out to have taken part calls for one from then on, whatever was said of them before', () => {
  const teacher: Happening[] = [
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'staff'),
  ]
  const inPart = (person: string, part: string, matter = 'm1') => says(partKey(matter, person), 'part', part)
  const friend = [...adds('child-b'), inPart('child-b', 'reporter'), says(personKey('child-b'), 'inCare', 'yes')]
  const grown = [...adds('child-b'), says(personKey('child-b'), 'age', 18), inPart('child-b', 'reporter')]
  const hurt = says(personKey('child-b'), 'otherHarmRisk', 'yes')
  for (const [known, learnt] of [
    [teacher, inPart('adult-b', 'involved')],
    [friend, inPart('child-b', 'involved')],
    [grown, inPart('child-b', 'involved')],
    [[...grown, hurt], says(personKey('child-b'), 'age', 17)],
    [[...grown, hurt, says(personKey('child-b'), 'age', 17), inPart('child-b', 'none')], inPart('child-b', 'parent')],
  ] as const) {
    const decided = after(begun, ...known, ...NOT_MADE, says('case', 'strategyMeeting', 'not-needed'))
    expect(stateOf(decided, 'child-protection-referral')).toBeUndefined()
    const learned = after(decided, learnt)
    expect(stateOf(learned, 'child-protection-referral')).toBe('owed')
    expect(stateOf(learned, 'strategy-meeting')).toBe('owed')
    expect(beside(learned, 'm1', 'case', 'referral')).toMatch(SAID_OF_LESS)
    expect(stateOf(after(learned, ...NOT_MADE), 'child-protection-referral')).toBe('done')
  }
  // Put right in what makes them count no more and no less, they are who they were.
  const harmed = after(begun, ...adds('child-b'), says(A, 'age', 16), says(A, 'inCare', 'yes'), hurt, ...NOT_MADE)
  const asBefore = [says(A, 'age', 15), says(A, 'kind', 'child'), inPart('child-b', 'reporter')]
  expect(stateOf(after(harmed, ...asBefore), 'child-protection-referral')).toBe('done')
})

test('nor does why there is none, once more calls for one', () => {
  const why = [
    explains('child-protection-referral', 'In care since March: they know.'),
    explains('strategy-meeting', 'X'),
  ]
  const states = (kase: Case) => [stateOf(kase, 'child-protection-referral'), stateOf(kase, 'strategy-meeting')]
  const explained = after(begun, says(A, 'inCare', 'yes'), ...why)
  expect(states(explained)).toEqual(['explained', 'explained'])
  const harm = after(explained, says(A, 'selfHarmRisk', 'yes'))
  expect(states(harm)).toEqual(['owed', 'owed'])
  expect(asText(thePaper(harm, 'm1', 'decision-record'))).toContain('Before that: In care since March: they know.')
  expect(states(after(harm, ...why))).toEqual(['explained', 'explained'])
})

const found = [says(M, 'consent', 'no'), says(M, 'uploaded', 'unknown')]
const OF_THEN = 'More is known now than when this was said. Look at it again, then say here how it stands.'

test.each([
  ['formal-interview', M, 'formalInterview', says(M, 'coercion', 'yes'), 'planned'],
  ['evidence-before-deletion', 'case', 'evidence', says(M, 'coercion', 'yes'), 'secured'],
  ['online-removal', 'case', 'reportRemove', says(M, 'uploaded', 'yes'), 'offered'],
  ['online-removal', 'case', 'reportRemove', says(M, 'beyondControl', 'yes'), 'done'],
  ['online-removal', 'case', 'reportRemove', says(M, 'coercion', 'yes'), 'done'],
] as const)(
  'nor that it is not needed, or why it is not done, of what is found later: %s',
  (duty, subject, fact, learnt, is) => {
    const stands = (kase: Case) => [
      stateOf(kase, duty),
      wasSaidOf(kase, subject, fact),
      beside(kase, 'm1', subject, fact),
    ]
    const DONE = ['done', undefined, undefined]
    const needless = after(
      begun,
      ...found,
      says(subject, fact, 'not-needed'),
      notes(subject, fact, 'Agreed with the DI.'),
    )
    expect(stands(needless)).toEqual(DONE)
    const learned = after(needless, learnt)
    expect(stands(learned)).toEqual(['owed', 'less-risk', OF_THEN])
    expect(stands(after(learned, says(subject, fact, 'not-needed')))).toEqual(DONE)
    // What was done stays done, and of what is still to be done nothing is to be said.
    expect(stands(after(begun, ...found, says(subject, fact, is), learnt))).toEqual(DONE)
    const toDo = after(begun, ...found, says(subject, fact, 'not-yet'))
    expect(stands(after(toDo, learnt))).toEqual(['owed', undefined, undefined])
    const explained = after(toDo, explains(duty, 'Left to the specialist team.'))
    expect(stateOf(explained, duty)).toBe('explained')
    expect(stateOf(after(explained, learnt), duty)).toBe('owed')
    expect(stateOf(after(explained, learnt, explains(duty, 'Still so.')), duty)).toBe('explained')
    // What speaks for nothing reopens nothing.
    const more = [says(M, 'grooming', 'no'), says(M, 'synthetic', 'yes'), says(A, 'age', 14)]
    expect(stateOf(after(needless, ...more), duty)).toBe('done')
  },
)

test('what is cleared and answered again, or put right at once, is known as it was: nothing was said in between', () => {
  const B = personKey('child-b')
  const learnt = [says(M, 'coercion', 'yes'), says(M, 'uploaded', 'yes'), says(A, 'inCare', 'yes')]
  const all = after(
    begun,
    ...adds('child-b'),
    says(partKey('m1', 'child-b'), 'part', 'involved'),
    says(B, 'keptOrCopied', 'yes'),
    ...learnt,
    says(A, 'selfHarmRisk', 'no'),
    ...NOT_MADE,
    says('case', 'strategyMeeting', 'not-needed'),
    says('case', 'evidence', 'not-needed'),
    says('case', 'reportRemove', 'not-needed'),
    says(M, 'formalInterview', 'not-needed'),
    says(A, 'nextStepsTold', 'in-person'),
    says('case', 'contactForm', 'raised'),
    says(M, 'deletionGiven', 'in-person'),
  )
  const SAID = [
    [A, 'selfHarmRisk', 'before-the-threat'],
    ['case', 'referral', 'less-risk'],
    ['case', 'referralWhyNot', 'less-risk'],
    ['case', 'strategyMeeting', 'less-risk'],
    ['case', 'evidence', 'less-risk'],
    ['case', 'reportRemove', 'less-risk'],
    [M, 'formalInterview', 'less-risk'],
    [A, 'nextStepsTold', 'before-it-turned'],
    ['case', 'contactForm', 'before-it-turned'],
    [M, 'deletionGiven', 'fewer-holders'],
  ] as const
  const over = (kase: Case) => SAID.map(([subject, fact]) => wasSaidOf(kase, subject, fact))
  const none = SAID.map(() => undefined)
  const inPart = (part: string) => says(partKey('m1', 'child-b'), 'part', part)
  const SLIPS = [
    ...[null, 'no', 'unknown'].flatMap((slip) => [
      [says(M, 'coercion', slip), learnt[0]],
      [says(M, 'uploaded', slip), learnt[1]],
      [says(A, 'inCare', slip), learnt[2]],
      [says(B, 'keptOrCopied', slip), says(B, 'keptOrCopied', 'yes')],
    ]),
    [says(A, 'kind', 'adult'), says(A, 'kind', 'child')],
    [inPart('reporter'), inPart('involved')],
    [says(M, 'coercion', 'yes')],
  ] as Happening[][]
  expect(over(all)).toEqual(none)
  for (const slip of SLIPS) expect(over(after(all, ...slip))).toEqual(none)
  // Where something was said in between, it was said without it.
  const between = (at: number) =>
    over(after(all, ...(SLIPS[at] ?? []).flatMap((one) => [one, says('case', 'viewsHeard', 'heard')])))
  expect(between(4)).toEqual(SAID.map(([, fact, of]) => (fact === 'deletionGiven' ? undefined : of)))
  expect(between(7)).toEqual(SAID.map(([, fact, of]) => (fact === 'deletionGiven' ? of : undefined)))
})

test('nor that no removal is needed where it went nowhere, once that is not known any more', () => {
  const nowhere = (['uploaded', 'beyondControl'] as const).map((fact) => says(M, fact, 'no'))
  const needless = [
    says('case', 'reportRemove', 'not-needed'),
    notes('case', 'reportRemove', 'Sent once, and deleted.'),
  ]
  const noted = after(begun, ...nowhere, ...needless)
  expect(wasSaidOf(noted, 'case', 'reportRemove')).toBeUndefined()
  expect(wasSaidOf(after(noted, says(M, 'uploaded', 'unknown')), 'case', 'reportRemove')).toBe('less-risk')
})

test('nor does why a family was not told of an outcome, once another is chosen', () => {
  const chooses = (outcome: '21' | '22'): Happening => ({ type: 'chosen', matter: 'm1', outcome, departure: 'why' })
  const duties = ['explain-outcome', 'dbs-explanation'] as const
  const states = (kase: Case) => duties.map((duty) => stateOf(kase, duty))
  const why = duties.map((duty) => explains(duty, 'They are abroad until Monday.'))
  const explained = after(begun, chooses('21'), ...why)
  expect(states(explained)).toEqual(['explained', 'explained'])
  expect(states(after(explained, chooses('21')))).toEqual(['explained', 'explained'])
  const other = after(explained, chooses('22'))
  expect(states(other)).toEqual(['owed', 'owed'])
  expect(states(after(other, ...why))).toEqual(['explained', 'explained'])
})

test('nor does why checks were not made, once somebody came to it whom they are to be made of', () => {
  const duties = [
    'background-checks',
    'hear-views',
    'written-information',
    'child-contact-form',
    'advise-no-copies',
    'educate',
    'dbs-explanation',
  ] as const
  const states = (kase: Case) => duties.map((duty) => stateOf(kase, duty))
  const explained = after(begun, ...duties.map((duty) => explains(duty, 'Left to the specialist team.')))
  expect(states(explained)).toEqual(duties.map(() => 'explained'))
  expect(states(after(explained, ...adds('child-b')))).toEqual(duties.map(() => 'owed'))
})

test('an answer that was taken back was said of nothing', () => {
  const taken = after(begun, says('case', 'referral', 'made'), says('case', 'referral', null), says(A, 'inCare', 'yes'))
  expect(wasSaidOf(taken, 'case', 'referral')).toBeUndefined()
})

test.each(['check-welfare', 'initial-accounts', 'notify-family'] as const)(
  'why %s is not done says nothing of a child who came later',
  (duty) => {
    const explained = after(begun, explains(duty, 'Child A is with their grandmother abroad.'))
    expect(owed(explained, duty)).toMatchObject({
      state: 'explained',
      why: 'Child A is with their grandmother abroad.',
    })
    const later = after(explained, ...adds('child-b'))
    expect(stateOf(later, duty)).toBe('owed')
    expect(stateOf(after(later, explains(duty, 'Nor can child B be reached.')), duty)).toBe('explained')
    const said = {
      'check-welfare': [
        says(personKey('child-b'), 'selfHarmRisk', 'no'),
        says(personKey('child-b'), 'otherHarmRisk', 'no'),
      ],
      'initial-accounts': [says(personKey('child-b'), 'account', 'taken')],
      'notify-family': [says(personKey('child-b'), 'nextStepsTold', 'in-person')],
    }[duty]
    expect(stateOf(after(later, ...said), duty)).toBe('explained')
  },
)

test('nor of a child who is only in another matter; of one who is in both it does', () => {
  const why = explains('check-welfare', 'Child A is abroad.')
  const second: Happening = { type: 'matter-added', matter: 'm2' }
  const both = after(begun, ...adds('child-b', 'm2'), second, says(partKey('m2', 'child-a'), 'part', 'involved'), why)
  expect(stateOf(both, 'check-welfare')).toBe('explained')
  expect(stateOf(both, 'check-welfare', 'm2')).toBe('owed')
  const alone = after(begun, second, says(partKey('m2', 'child-a'), 'part', 'involved'), why)
  expect(stateOf(alone, 'check-welfare', 'm2')).toBe('explained')
})

test('that a child is not thinking of harm is asked again once they turn out to be in a matter with a threat', () => {
  const asked = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    says(matterKey('m2'), 'coercion', 'yes'),
    says(A, 'selfHarmRisk', 'no'),
  )
  expect(wasSaidOf(asked, A, 'selfHarmRisk')).toBeUndefined()
  const joined = after(asked, says(partKey('m2', 'child-a'), 'part', 'reporter'))
  expect(wasSaidOf(joined, A, 'selfHarmRisk')).toBe('before-the-threat')
  expect(stateOf(joined, 'check-welfare')).toBe('owed')
  const again = after(joined, says(A, 'selfHarmRisk', 'no'), says(partKey('m2', 'child-a'), 'part', 'involved'))
  expect(wasSaidOf(again, A, 'selfHarmRisk')).toBeUndefined()
})

const CONFIRMED = [
  says(A, 'selfHarmRisk', 'no'),
  says(A, 'otherHarmRisk', 'no'),
  says(M, 'adultInvolved', 'no'),
  says(M, 'grooming', 'unknown'),
  says(M, 'significantRisk', 'no'),
]
const LOOK_AGAIN = 'More is known now than when you answered no. Look at it again, then say here how it stands.'

test.each([
  ['an adult', [says(M, 'adultInvolved', 'yes')]],
  ['grooming, not known before', [says(M, 'grooming', 'yes')]],
  ['the other child an adult', [says(personKey('child-b'), 'kind', 'adult')]],
])('a no to harm and to risk is looked at again once something turns out otherwise: %s', (_, found) => {
  const thought = after(begun, ...adds('child-b'), ...CONFIRMED, says('case', 'viewsHeard', 'heard'))
  const of = (kase: Case) => [wasSaidOf(kase, A, 'otherHarmRisk'), wasSaidOf(kase, M, 'significantRisk')]
  expect(of(thought)).toEqual([undefined, undefined])
  const turned = after(thought, ...found)
  expect(of(turned)).toEqual(['less-risk', 'less-risk'])
  expect(wasSaidOf(turned, A, 'selfHarmRisk')).toBeUndefined()
  expect(beside(turned, 'm1', A, 'otherHarmRisk')).toBe(LOOK_AGAIN)
  expect(beside(turned, 'm1', M, 'significantRisk')).toBe(LOOK_AGAIN)
  expect(stateOf(turned, 'check-welfare')).toBe('owed')
  const record = asText(thePaper(turned, 'm1', 'decision-record'))
  expect(record.split('Said when less was known than now.')).toHaveLength(3)
  const again = after(turned, says(A, 'otherHarmRisk', 'no'), says(M, 'significantRisk', 'no'))
  expect(of(again)).toEqual([undefined, undefined])
})

test('and once an adult who was known of turns out to have taken part: a child may live with them', () => {
  const part = (as: string) => says(partKey('m1', 'adult-c'), 'part', as)
  const parent: Happening[] = [{ type: 'person-added', person: 'adult-c', kind: 'adult' }, part('parent')]
  const thought = after(begun, ...parent, ...CONFIRMED, says('case', 'viewsHeard', 'heard'))
  const of = (kase: Case) => [wasSaidOf(kase, A, 'otherHarmRisk'), wasSaidOf(kase, M, 'significantRisk')]
  expect(of(after(thought, part('involved')))).toEqual(['less-risk', 'less-risk'])
  expect(of(after(thought, part('involved'), part('parent')))).toEqual([undefined, undefined])
})

test('not where it was yes from the start, was a slip, or is of a matter that the child is not in', () => {
  const of = (kase: Case) => [wasSaidOf(kase, A, 'otherHarmRisk'), wasSaidOf(kase, M, 'significantRisk')]
  const heard = says('case', 'viewsHeard', 'heard')
  const fromTheStart = after(begun, ...CONFIRMED, heard, says(M, 'violence', 'yes'))
  expect(of(fromTheStart)).toEqual([undefined, undefined])
  const slip = after(begun, ...CONFIRMED, heard, says(M, 'violence', 'no'), says(M, 'violence', 'yes'))
  expect(of(slip)).toEqual([undefined, undefined])
  const elsewhere = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    ...CONFIRMED,
    says(matterKey('m2'), 'adultInvolved', 'no'),
    heard,
    says(matterKey('m2'), 'adultInvolved', 'yes'),
  )
  expect(of(elsewhere)).toEqual([undefined, undefined])
})

test('nor is why nothing was decided of a phone said of one that was found later', () => {
  const phone = (device: string): Happening => ({ type: 'device-added', device, kind: 'phone', owner: 'child-a' })
  const why = explains('device-decisions', 'The specialist team has it.')
  const explained = after(begun, phone('phone-1'), phone('phone-2'), says(deviceKey('phone-2'), 'held', 'owner'), why)
  expect(stateOf(explained, 'device-decisions')).toBe('explained')
  const third = after(explained, phone('phone-3'))
  expect(stateOf(third, 'device-decisions')).toBe('owed')
  expect(stateOf(after(third, why), 'device-decisions')).toBe('explained')
  // Of one that is decided about there is nothing to explain.
  expect(stateOf(after(third, says(deviceKey('phone-3'), 'deviceDecision', 'secure')), 'device-decisions')).toBe(
    'explained',
  )
})

test('nor is why they were not asked any answer to a threat that was found later', () => {
  const why = explains('check-welfare', 'Nobody has reached them yet.')
  const explained = after(begun, says(A, 'selfHarmRisk', 'unknown'), says(A, 'otherHarmRisk', 'no'), why)
  expect(stateOf(explained, 'check-welfare')).toBe('explained')
  const threat = after(explained, says(M, 'coercion', 'yes'))
  expect(stateOf(threat, 'check-welfare')).toBe('owed')
  // That it is not known is so still: it is no answer that was given of less.
  expect(wasSaidOf(threat, A, 'selfHarmRisk')).toBeUndefined()
  expect(stateOf(after(threat, why), 'check-welfare')).toBe('explained')
})

test('a review that agreed counts until an answer that outcome 21 rests on changes for the worse', () => {
  expect(reviewOf(v02(), 'm1')).toBe('yes')
  const again: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  const review = (...happenings: Happening[]) => reviewOf(after(v02(), ...happenings), 'm1')
  for (const fact of ['consent', 'ageAppropriate', 'nonAbusive'] as const) {
    expect([fact, review(says(M, fact, 'no')), review(says(M, fact, 'unknown'))]).toEqual([fact, 'unknown', 'unknown'])
    expect(review(says(M, fact, 'no'), says(M, fact, 'yes'))).toBe('yes')
  }
  for (const fact of ['coercion', 'persistentBehaviour', 'significantRisk'] as const) {
    expect([fact, review(says(M, fact, 'yes')), review(says(M, fact, 'no'))]).toEqual([fact, 'unknown', 'yes'])
  }
  // Of an image that was made without the child shown they agreed to nothing.
  const made = (...said: string[]) => review(...said.map((one) => says(M, 'synthetic', one)))
  expect([made('yes'), made('no'), made('yes', 'no'), made('no', 'unknown')]).toEqual([
    'unknown',
    'yes',
    'yes',
    'unknown',
  ])
  expect(stateOf(after(v02(), says(M, 'synthetic', 'yes')), 'senior-review')).toBe('owed')
  expect(stateOf(after(v02(), says(M, 'synthetic', 'yes'), again), 'senior-review')).toBe('done')
  expect(stateOf(after(v02(), says(M, 'nonAbusive', 'no')), 'senior-review')).not.toBe('done')
  expect(review(says(M, 'significantRisk', 'yes'), again)).toBe('yes')
  // Of one that was returned, or of an earlier choice, nobody says that it was agreed.
  const returned: Happening = { ...again, agreed: false, text: 'Say more of the harm.' }
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '21' }
  for (const before of [[returned], [returned, chosen], [chosen]]) {
    expect(changedSinceReview(after(v02(), ...before, says(M, 'consent', 'no')), 'm1')).toBeUndefined()
  }
  // What was not known to the reviewer, and turned out well or badly.
  const reviewedWithout = (fact: 'consent' | 'coercion', said: 'yes' | 'no') =>
    review(says(M, fact, null), again, says(M, fact, said))
  expect([reviewedWithout('coercion', 'no'), reviewedWithout('consent', 'yes')]).toEqual(['yes', 'yes'])
  expect([reviewedWithout('coercion', 'yes'), reviewedWithout('consent', 'no')]).toEqual(['unknown', 'unknown'])
})

test('nor does it count of somebody who came to it as involved since', () => {
  const again: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  const changed = (...happenings: Happening[]) => changedSinceReview(after(v02(), ...happenings), 'm1')?.fact
  const joins = adds('child-c')
  expect(changed(...joins)).toBe('part')
  expect(reviewOf(after(v02(), ...joins), 'm1')).toBe('unknown')
  expect(changed(...joins, again)).toBeUndefined()
  expect(changed(...joins, says(M, 'coercion', 'yes'))).toBe('coercion')
  // Said again, in another part, in another matter, or not any more: nobody new is involved in this one.
  const asParent = says(partKey('m1', 'child-c'), 'part', 'parent')
  for (const none of [
    [says(partKey('m1', 'child-a'), 'part', 'involved')],
    [...joins, asParent],
    [...joins, again, asParent, says(partKey('m1', 'child-c'), 'part', 'involved')],
    [{ type: 'matter-added', matter: 'm2' } as Happening, ...adds('child-c', 'm2')],
  ]) {
    expect(changed(...none)).toBeUndefined()
  }
})

test('nor where somebody in it turns out to be younger, more vulnerable or a suspect', () => {
  const again: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  const changed = (...happenings: Happening[]) => changedSinceReview(after(v02(), ...happenings), 'm1')
  const A = personKey('child-a')
  const facts = ['inCare', 'childProtectionPlan', 'knownVulnerability', 'selfHarmRisk', 'otherHarmRisk'] as const
  for (const [subject, fact, now] of [
    [A, 'age', 12],
    [A, 'kind', 'adult'],
    [partKey('m1', 'child-a'), 'recordedAs', 'suspect'],
    ...facts.map((fact) => [A, fact, 'yes'] as const),
  ] as const) {
    expect(changed(says(subject, fact, now))).toEqual({ subject, fact })
    expect(changed(says(subject, fact, now), again)).toBeUndefined()
  }
  // Said as it was, or for the better, or of whoever is not involved.
  expect(changed(says(A, 'age', 15), says(A, 'inCare', 'no'))).toBeUndefined()
  expect(changed(says(partKey('m1', 'child-a'), 'recordedAs', 'victim'))).toBeUndefined()
  const parent = [...adds('child-c'), says(partKey('m1', 'child-c'), 'part', 'parent'), again]
  expect(changed(...parent, says(personKey('child-c'), 'age', 40))).toBeUndefined()
})

test('what was sent to the image database says nothing of a device that police come to hold later', () => {
  const first = v11().devices[0]?.id ?? ''
  const sent = after(v11(), says(M, 'beyondControl', 'yes'), says(M, 'caidLiaison', 'done'))
  const state = (...happenings: Happening[]) => stateOf(after(sent, ...happenings), 'caid')
  expect(state()).toBe('done')
  const added: Happening = { type: 'device-added', device: 'tablet-1', kind: 'tablet', owner: 'child-a' }
  const T = deviceKey('tablet-1')
  const seized = [added, says(T, 'held', 'seized')]
  expect(state(added, says(T, 'held', 'owner'))).toBe('done')
  expect(state(...seized)).toBe('owed')
  expect(beside(after(sent, ...seized), 'm1', M, 'caidLiaison')).toBe(
    'More is known now than when this was said. Tell the unit of every device that police hold now, then say here how it stands.',
  )
  // Whoever has not told them yet has nothing to say anew.
  const notYet = after(sent, says(M, 'caidLiaison', 'not-yet'), ...seized)
  expect([stateOf(notYet, 'caid'), beside(notYet, 'm1', M, 'caidLiaison')]).toEqual(['owed', undefined])
  expect(wasSaidOf(notYet, M, 'caidLiaison')).toBeUndefined()
  expect(state(...seized, says(M, 'caidLiaison', 'done'))).toBe('done')
  // One that holds nothing calls for nothing, until it may after all.
  const clean = [added, says(T, 'holdsImagery', 'no'), says(T, 'held', 'seized')]
  expect(state(...clean)).toBe('done')
  expect(state(...clean, says(M, 'caidLiaison', 'done'), says(T, 'holdsImagery', 'unknown'))).toBe('owed')
  // Said again of the same device, it is still the same.
  expect(state(says(deviceKey(first), 'held', 'seized'))).toBe('done')
  // Nor does one that is of another matter alone.
  const another: Happening = { type: 'matter-added', matter: 'm2' }
  expect(state(another, ...seized)).toBe('owed')
  const elsewhere = [another, added, says(T, 'deviceMatters', ['m2']), says(T, 'held', 'seized')]
  expect(state(...elsewhere)).toBe('done')
  // Until it is of this one too; said again so, it was before.
  const both = says(T, 'deviceMatters', ['m1', 'm2'])
  const done = says(M, 'caidLiaison', 'done')
  expect(state(...elsewhere, done, both)).toBe('owed')
  expect(state(...elsewhere, done, both, done)).toBe('done')
  expect(state(another, ...seized, done, both)).toBe('done')
})

test('that nobody of concern used a device is asked again once the risk is higher, and in its own matters alone', () => {
  const P = deviceKey('phone-b')
  const asked = (kase: Case) => beside(kase, 'm1', P, 'usedByPersonOfConcern')
  const AGAIN = 'More is known now than when you answered no. Look at it again, then say here how it stands.'
  const no = says(P, 'usedByPersonOfConcern', 'no')
  const low = after(v02(), no)
  expect(asked(low)).toBeUndefined()
  const worse = after(low, says(M, 'coercion', 'yes'))
  expect(asked(worse)).toBe(AGAIN)
  expect(isAnswered(worse, { subject: P, fact: 'usedByPersonOfConcern', required: true })).toBe(false)
  expect(asText(thePaper(worse, 'm1', 'specialist-handover'))).toContain(
    'used by someone who may have shared without consent or exploited: no (said when less was known than now)',
  )
  const again = after(worse, says(P, 'usedByPersonOfConcern', null), no)
  expect(asked(again)).toBeUndefined()
  expect(asked(after(again, says(M, 'grooming', 'yes')))).toBeUndefined()
  for (const other of ['unknown', 'yes'])
    expect(asked(after(v02(), says(P, 'usedByPersonOfConcern', other), says(M, 'coercion', 'yes')))).toBeUndefined()
  expect(asked(after(worse, says(partKey('m1', 'child-b'), 'recordedAs', 'victim')))).toBeUndefined()
  expect(asked(after(worse, says(partKey('m1', 'child-b'), 'part', 'reporter')))).toBeUndefined()
  const second = after(low, { type: 'matter-added', matter: 'm2' }, says(partKey('m2', 'child-b'), 'part', 'involved'))
  const elsewhere = says(matterKey('m2'), 'coercion', 'yes')
  expect(asked(after(second, elsewhere))).toBe(AGAIN)
  expect(asked(after(second, says(P, 'deviceMatters', ['m1']), elsewhere))).toBeUndefined()
})

test('that it went nowhere is asked again once it was shared widely', () => {
  const wide = says(M, 'extensiveSharing', 'yes')
  for (const fact of ['uploaded', 'beyondControl'] as const) {
    const asked = (kase: Case) => [beside(kase, 'm1', M, fact), isAnswered(kase, { subject: M, fact, required: true })]
    const no = after(v02(), says(M, fact, null), says(M, fact, 'no'))
    expect(asked(no)).toEqual([undefined, true])
    const AGAIN = 'More is known now than when you answered no. Look at it again, then say here how it stands.'
    expect(asked(after(no, wide))).toEqual([AGAIN, false])
    expect(asked(after(no, wide, says(M, fact, null), says(M, fact, 'no')))).toEqual([undefined, true])
    expect(beside(after(no, says(M, 'extensiveSharing', 'unknown')), 'm1', M, fact)).toBeUndefined()
    expect(beside(after(v02(), says(M, fact, 'yes'), wide), 'm1', M, fact)).toBeUndefined()
  }
})

test('what was decided of the copies says nothing of a risk that was found since, in any matter', () => {
  const decided = after(
    caseFromFacts({ ...sharedFacts('V02', 1), decision: {} }),
    { type: 'chosen', matter: 'm1', outcome: '22' },
    says(M, 'deletionDecided', 'Both delete; settled with the sergeant.'),
  )
  const stands = (kase: Case) => [copiesNeedADecision(kase, 'm1'), beside(kase, 'm1', M, 'deletionDecided')]
  expect(stateOf(decided, 'deletion-decision')).toBe('done')
  expect(stands(decided)).toEqual([false, undefined])
  const STOP =
    'More is known now than when this was said. If anybody was told to delete, ring them and stop it, then say here how it stands.'
  const worse = after(decided, says(M, 'maliciousIntent', 'yes'))
  expect(stands(worse)).toEqual([true, STOP])
  expect(stillHasWords(worse, M, 'deletionDecided')).toBe(false)
  expect(asText(thePaper(worse, 'm1', 'specialist-handover'))).toContain(
    'Decision on deletion: Both delete; settled with the sergeant. (said when less was known than now)',
  )
  const anew = after(worse, says(M, 'deletionDecided', 'Stopped by phone at 15:10: the specialists decide.'))
  expect(stands(anew)).toEqual([true, undefined])
  expect(stands(after(anew, says(M, 'coercion', 'yes')))).toEqual([true, undefined])
  const other = after(decided, { type: 'matter-added', matter: 'm2' }, says(matterKey('m2'), 'coercion', 'yes'))
  expect(stands(other)).toEqual([true, STOP])
  // Whoever is rung, it is not the adult who took part.
  const adult = after(
    decided,
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    says(partKey('m1', 'adult-c'), 'part', 'involved'),
  )
  expect(stands(adult)[1]).toMatch(/ring them and stop it, but not Adult C, then say /)
})

test('what was decided of the copies says nothing of what police came to hold or to ask about since', () => {
  const before = after(v02(), { type: 'chosen', matter: 'm1', outcome: '22' })
  const writes = says(M, 'deletionDecided', 'Both delete; settled with the sergeant.')
  const decided = after(before, writes)
  const P = deviceKey('phone-b')
  const seized = says(P, 'held', 'seized')
  const stands = (kase: Case) => [wasSaidOf(kase, M, 'deletionDecided'), beside(kase, 'm1', M, 'deletionDecided')]
  const STOP = [
    'less-risk',
    'More is known now than when this was said. If anybody was told to delete, ring them and stop it, then say here how it stands.',
  ]
  const HOLDS = [undefined, undefined]
  expect(stands(decided)).toEqual(HOLDS)
  expect(stands(after(decided, seized))).toEqual(STOP)
  expect(stands(after(decided, says(P, 'deviceDecision', 'seize')))).toEqual(STOP)
  // One that nobody knew of then, and where it is nobody has said; a matter of which nothing is known.
  expect(
    stands(after(decided, { type: 'device-added', device: 'tablet-1', kind: 'tablet', owner: 'child-a' })),
  ).toEqual(STOP)
  expect(stands(after(decided, { type: 'matter-added', matter: 'm2' }))).toEqual(STOP)
  const wanted = says('case', 'evidence', 'not-yet')
  expect(stands(after(decided, wanted))).toEqual(STOP)
  expect(stands(after(before, wanted, writes))).toEqual(HOLDS)
  // Nor is it settled by being written: the closed case says so too.
  expect(stillHasWords(after(decided, seized), M, 'deletionDecided')).toBe(false)
  // Written while the phone was held it speaks of that, and so it does once that has ended.
  expect(stands(after(before, seized, writes))).toEqual(HOLDS)
  expect(stands(after(decided, seized, writes))).toEqual(HOLDS)
  expect(stands(after(decided, seized, says(P, 'held', 'owner')))).toEqual(HOLDS)
})

test('who is with a child is asked anew once the risk to them is answered otherwise, either way', () => {
  const safe = after(
    begun,
    says(A, 'selfHarmRisk', 'no'),
    says(A, 'otherHarmRisk', 'no'),
    says(A, 'whoIsWith', 'Staff of the home'),
  )
  const REFERRED = [says(A, 'inCare', 'yes')]
  const papers = (kase: Case) =>
    asText(thePaper(after(kase, ...REFERRED), 'm1', 'referral-text', undefined, { now: AT })).match(
      /Who is with them: (.*)/,
    )?.[1]
  const stands = (kase: Case) => [beside(kase, 'm1', A, 'whoIsWith'), papers(kase)]
  expect(stands(safe)).toEqual([undefined, 'Staff of the home'])
  const missing = after(safe, says(A, 'otherHarmRisk', 'yes'))
  expect(stands(missing)).toEqual([
    'Before the risk was answered otherwise you wrote: “Staff of the home”. Who is with them now?',
    'Staff of the home (said before what it rests on changed)',
  ])
  const nobody = after(missing, says(A, 'whoIsWith', 'Nobody: missing since ten'))
  expect(stands(nobody)).toEqual([undefined, 'Nobody: missing since ten'])
  expect(stands(after(nobody, says(A, 'otherHarmRisk', 'no')))[1]).toBe(
    'Nobody: missing since ten (said before what it rests on changed)',
  )
  // What was not known then and is a no now is no news, and nor is what is not known any more.
  const unknown = after(begun, says(A, 'otherHarmRisk', 'unknown'), says(A, 'whoIsWith', 'Mother'))
  expect(stands(after(unknown, says(A, 'otherHarmRisk', 'no')))).toEqual([undefined, 'Mother'])
  expect(stands(after(safe, says(A, 'selfHarmRisk', 'unknown')))).toEqual([undefined, 'Staff of the home'])
})

test('what was decided of a device says nothing of a risk that was found since, nor does why', () => {
  const P = deviceKey('phone-1')
  const low = after(
    caseFromFacts({ ...sharedFacts('V02', 1), devices: [] }),
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-b' },
    says(P, 'held', 'owner'),
    says(P, 'usedByPersonOfConcern', 'yes'),
    says(P, 'ndmAction', 'Left with him: nothing points to harm.'),
    says(P, 'deviceDecision', 'leave'),
  )
  const stands = (kase: Case) => [stateOf(kase, 'device-decisions'), beside(kase, 'm1', P, 'deviceDecision')]
  expect(stands(low)).toEqual(['done', undefined])
  // At lower risk nobody has to say why it stays, as no phone is taken as a matter of routine (P15).
  expect(stands(after(low, says(P, 'ndmAction', '')))).toEqual(['done', undefined])
  const worse = after(low, says(M, 'coercion', 'yes'))
  expect(stands(worse)).toEqual([
    'owed',
    'The advice here is to seize Child B’s phone. The advice was another when you decided: decide again.',
  ])
  expect(asText(thePaper(worse, 'm1', 'decision-record'))).toMatch(
    /Leave it with its owner \(.*\)\nSaid when less was known than now\./,
  )
  // Why alone decides nothing anew.
  const why = after(worse, says(P, 'ndmOptions', 'The specialists take it tonight.'))
  expect(stands(why)).toEqual(stands(worse))
  // Decided again as it was, and why is still of then.
  const again = after(worse, says(P, 'deviceDecision', null), says(P, 'deviceDecision', 'leave'))
  expect(stands(again)).toEqual([
    'done',
    'The advice here is to seize Child B’s phone. Write why not below, under “4 · Options, and what each would cost”.',
  ])
  expect(stands(after(again, says(P, 'ndmOptions', 'The specialists take it tonight.')))).toEqual(['done', undefined])
  // Once more of the same is known, nobody is asked again.
  expect(stateOf(after(again, says(M, 'grooming', 'yes')), 'device-decisions')).toBe('done')
  // Decided to be seized, there is nothing more to decide.
  const seize = after(low, says(P, 'deviceDecision', 'seize'), says(M, 'coercion', 'yes'))
  expect(stateOf(seize, 'device-decisions')).toBe('done')
  // Whose it is was found later, and how far it is to be kept safe.
  const whose = after(low, says(P, 'usedByPersonOfConcern', 'no'), says(M, 'coercion', 'yes'))
  expect(stands(whose)).toEqual([
    'owed',
    'The advice here is to keep Child B’s phone safe. The advice was another when you decided: decide again.',
  ])
  const kept = after(whose, says(P, 'deviceDecision', 'secure'))
  expect(stateOf(kept, 'device-decisions')).toBe('done')
  expect(stateOf(after(kept, says(P, 'usedByPersonOfConcern', 'yes')), 'device-decisions')).toBe('owed')
  // Nor does why nothing was decided.
  const not = after(low, says(P, 'deviceDecision', null), explains('device-decisions', 'It is at a repair shop.'))
  expect(stateOf(not, 'device-decisions')).toBe('explained')
  expect(stateOf(after(not, says(M, 'coercion', 'yes')), 'device-decisions')).toBe('owed')
})

test('what was decided of returning a device says nothing of the next time that it is seized', () => {
  const [phone = ''] = v11().devices.map(({ id }) => id)
  const P = deviceKey(phone)
  const back = after(v11(), says(P, 'returnDecision', 'returned'), says(P, 'returnSignedBy', 'Supt Vale, 12:10'))
  const state = (kase: Case) => stateOf(kase, 'return-sign-off')
  expect(state(v11())).toBe('owed')
  expect(state(back)).toBe('done')
  expect(beside(back, 'm1', P, 'returnDecision')).toMatch(/^It is still recorded as seized by police\./)
  // One that is unlikely to go back takes a decision and a signature, too.
  const unlikely = after(v11(), says(P, 'holdsImagery', 'yes'), says(P, 'imageryOnlyOfOwner', 'no'))
  expect(assessmentOf(unlikely, 'm1').devices[phone]?.return).toBe('unlikely')
  expect(state(unlikely)).toBe('owed')
  expect(isAsked(unlikely, 'm1', P, 'returnSignedBy')).toBe(true)
  expect(state(after(unlikely, says(P, 'returnDecision', 'kept'), says(P, 'returnSignedBy', 'Supt Vale')))).toBe('done')
  // Once it is said to be elsewhere nobody asks for that any more.
  const unsigned = after(v11(), says(P, 'returnDecision', 'returned'))
  expect(beside(unsigned, 'm1', P, 'returnDecision')).toMatch(
    /^Write below first who signed that off\. Then say in Devices/,
  )
  const needsNone = after(unsigned, says(P, 'holdsImagery', 'no'))
  expect(beside(needsNone, 'm1', P, 'returnDecision')).toMatch(/^It is still recorded as seized by police\./)
  const again = after(back, says(P, 'held', 'owner'), says(P, 'held', 'seized'))
  expect(state(again)).toBe('owed')
  expect(beside(again, 'm1', P, 'returnDecision')).toBe('This was decided before police had it again. Decide anew.')
  expect(beside(again, 'm1', P, 'returnSignedBy')).toBe('Before police had it again you wrote: “Supt Vale, 12:10”.')
  const kept = after(again, says(P, 'returnDecision', 'kept'))
  expect(state(kept)).toBe('owed')
  expect(beside(kept, 'm1', P, 'returnDecision')).toBeUndefined()
  expect(state(after(kept, says(P, 'returnSignedBy', 'Supt Vale, 17:00')))).toBe('done')
})

test('a device that is with its owner again and was seized: what was decided of giving it back is asked for', () => {
  const [phone = ''] = v11().devices.map(({ id }) => id)
  const P = deviceKey(phone)
  const owner = says(P, 'held', 'owner')
  const said = (...happenings: Happening[]) => beside(after(v11(), ...happenings), 'm1', P, 'held')
  const ASKED = /^It was recorded as seized by police\. If it was given back, set it to seized here once more/
  expect(said()).toBeUndefined()
  expect(said(says(P, 'stillTaken', 'no'), owner)).toMatch(ASKED)
  expect(said(says(P, 'returnDecision', 'returned'), owner)).toBeUndefined()
  for (const not of ['not-yet', 'kept']) expect(said(says(P, 'returnDecision', not), owner)).toMatch(ASKED)
  expect(said(says(P, 'holdsImagery', 'no'), owner)).toBeUndefined()
  expect(said(says(P, 'stillTaken', 'no'), says(P, 'held', 'secured'))).toBeUndefined()
  expect(said(says(P, 'stillTaken', 'no'), owner, notes(P, 'held', 'It never was.'))).toBeUndefined()
  // A note from when it was seized says nothing of that, nor what was decided before police had it again.
  expect(said(notes(P, 'held', 'Exhibit AB/1.'), owner)).toMatch(ASKED)
  const again = [says(P, 'returnDecision', 'returned'), owner, says(P, 'held', 'seized'), says(P, 'stillTaken', 'no')]
  expect(said(...again, owner)).toMatch(ASKED)
  expect(said(...again, says(P, 'returnDecision', 'returned'), owner)).toBeUndefined()
  // A slip that is put right at once.
  const another = after(v11(), { type: 'device-added', device: 'phone-9', kind: 'phone', owner: 'child-a' })
  const Q = deviceKey('phone-9')
  const slipped = after(another, says(Q, 'held', 'seized'), says(Q, 'held', 'owner'))
  expect(beside(slipped, 'm1', Q, 'held')).toBeUndefined()
  // Nor was it seized where the school had it in between, or had it alone.
  const school = [says(Q, 'held', 'school'), says(Q, 'stillTaken', 'no'), says(Q, 'held', 'owner')]
  for (const first of [says(Q, 'stillTaken', 'unknown'), says(Q, 'held', 'seized')])
    expect(beside(after(another, first, ...school), 'm1', Q, 'held')).toBeUndefined()
})

test('a new decision to seize what was returned is not done while nobody has it', () => {
  const [phone = ''] = v11().devices.map(({ id }) => id)
  const P = deviceKey(phone)
  const seize = says(P, 'deviceDecision', 'seize')
  const back = after(v11(), seize, says(P, 'returnDecision', 'returned'), says(P, 'held', 'owner'))
  expect(devicesUnsettled(back, 'm1')).toEqual([])
  const anew = after(back, says(P, 'deviceDecision', null), seize)
  expect(devicesUnsettled(anew, 'm1')).toMatchObject([{ answer: 'seize' }])
  expect(beside(anew, 'm1', P, 'deviceDecision')).toMatch(/is not recorded as seized/)
  expect(beside(back, 'm1', P, 'deviceDecision')).toBeUndefined()
  // While it is recorded as with police it is not back.
  const left = after(v11(), says(P, 'deviceDecision', 'leave'), says(P, 'returnDecision', 'returned'))
  expect(beside(left, 'm1', P, 'deviceDecision')).toMatch(/is recorded as seized by police\. One of the two is wrong/)
  // First written down once it was back, it is the decision that led to the seizure that has ended.
  const late = after(v11(), says(P, 'returnDecision', 'returned'), says(P, 'held', 'owner'), seize)
  expect(devicesUnsettled(late, 'm1')).toEqual([])
  expect(beside(late, 'm1', P, 'deviceDecision')).toBeUndefined()
})

test('who agreed that a phone is looked at is asked anew once police took it again', () => {
  const [phone = ''] = v11().devices.map(({ id }) => id)
  const P = deviceKey(phone)
  const held = (where: string) => says(P, 'held', where)
  const agreed = after(v11(), says(P, 'lookedAtByAgreement', 'yes'), says(P, 'agreedBy', 'parent-or-guardian'))
  const stands = (kase: Case) => [
    wasSaidOf(kase, P, 'agreedBy'),
    isAnswered(kase, { subject: P, fact: 'agreedBy', required: true }),
    beside(kase, 'm1', P, 'agreedBy'),
  ]
  const HOLDS = [undefined, true, undefined]
  expect(stands(agreed)).toEqual(HOLDS)
  const back = after(agreed, says(P, 'returnDecision', 'returned'), held('owner'), says('case', 'toldBy', 'x'))
  expect(stands(back)).toEqual(HOLDS)
  const again = after(back, held('seized'))
  const ASK = 'This was agreed before police had it again. Ask anew.'
  expect(stands(again)).toEqual(['another-seizure', false, ASK])
  expect(asText(thePaper(after(again, says(M, 'coercion', 'yes')), 'm1', 'specialist-handover'))).toContain(
    'by agreement of: a parent or guardian (said before police had it again)',
  )
  const anew = [says(P, 'agreedBy', 'parent-or-guardian')]
  expect(stands(after(again, ...anew))).toEqual(HOLDS)
  // Agreed while it was with them, and then handed over; kept safe first, and then seized; a slip that is put right at once.
  const first = after(back, ...anew, held('secured'))
  expect(stands(first)).toEqual(HOLDS)
  expect(stands(after(first, held('seized')))).toEqual(HOLDS)
  expect(stands(after(agreed, held('owner'), held('seized')))).toEqual(HOLDS)
})

test('what was decided and agreed before a device was given back says nothing of the next time that it is taken', () => {
  const [phone = ''] = v11().devices.map(({ id }) => id)
  const P = deviceKey(phone)
  const held = (where: string) => says(P, 'held', where)
  const decides = says(P, 'deviceDecision', 'seize')
  const agrees = says(P, 'agreedBy', 'parent-or-guardian')
  const between = says('case', 'toldBy', 'x')
  const stands = (kase: Case) => [
    stateOf(kase, 'device-decisions'),
    ...(['deviceDecision', 'agreedBy'] as const).map((fact) => beside(kase, 'm1', P, fact)),
  ]
  const HOLDS = ['done', undefined, undefined]
  const ANEW = [
    'owed',
    'This was decided before police had it again. Decide anew.',
    'This was agreed before police had it again. Ask anew.',
  ]
  // Decided and agreed while it was with them, as it mostly is.
  const asked = after(v11(), held('owner'), between, says(P, 'lookedAtByAgreement', 'yes'), agrees, decides)
  const first = after(asked, held('seized'), between)
  expect(stands(first)).toEqual(HOLDS)
  const back = after(first, says(P, 'returnDecision', 'returned'), held('owner'), between)
  expect(stands(back)).toEqual(HOLDS)
  const again = after(back, held('seized'))
  expect(stands(again)).toEqual(ANEW)
  expect(stands(after(again, decides, agrees))).toEqual(HOLDS)
  expect(asText(thePaper(again, 'm1', 'decision-record'))).toMatch(/Seize it \(.*\)\nSaid before police had it again\./)
  // Decided anew before it was taken; kept safe first; a slip that is put right at once.
  expect(stands(after(back, decides, agrees, held('secured'), between, held('seized')))).toEqual(HOLDS)
  expect(stands(after(first, held('owner'), held('seized')))).toEqual(HOLDS)
})

test('what was decided of the copies is decided anew once an adult is found to hold one', () => {
  const adult: Happening[] = [
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    says(partKey('m1', 'adult-c'), 'part', 'parent'),
  ]
  const keeps = (value: string) => says(personKey('adult-c'), 'keptOrCopied', value)
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '22', departure: 'why' }
  const writes = says(M, 'deletionDecided', 'Each deletes it.')
  const of = (kase: Case) => wasSaidOf(kase, M, 'deletionDecided')
  const none = after(v02(), ...adult, keeps('no'), chosen, writes)
  expect(of(none)).toBeUndefined()
  const found = after(none, keeps('yes'))
  expect(of(found)).toBe('fewer-holders')
  expect(beside(found, 'm1', M, 'deletionDecided')).toBe(
    'That was said before it was known that Adult C may hold a copy. If anybody was told to delete, ring them and stop it, then say it again here.',
  )
  expect(copiesNeedADecision(found, 'm1')).toBe(true)
  expect(stillHasWords(found, M, 'deletionDecided')).toBe(false)
  expect(of(after(found, keeps('no')))).toBeUndefined()
  expect(of(after(found, writes))).toBeUndefined()
  // Said of one of whom nothing was known, and is now.
  const unasked = after(v02(), ...adult, chosen, writes)
  expect([of(unasked), of(after(unasked, keeps('yes')))]).toEqual([undefined, 'fewer-holders'])
  // Of whoever is not in it, it says nothing.
  expect(of(after(none, says(partKey('m1', 'adult-c'), 'part', 'none'), keeps('yes')))).toBeUndefined()
  // That it is not known any more is no no; asked and not known from the start, it was so then.
  for (const open of ['unknown', null]) {
    const unknown = after(none, says(personKey('adult-c'), 'keptOrCopied', open))
    expect([of(unknown), copiesNeedADecision(unknown, 'm1')]).toEqual(['fewer-holders', true])
    expect(beside(unknown, 'm1', M, 'deletionDecided')).toMatch(/^That was said before it was known that Adult C may/)
    expect(stillHasWords(unknown, M, 'deletionDecided')).toBe(false)
    expect(of(after(unknown, writes))).toBeUndefined()
    expect(of(after(unknown, keeps('no')))).toBeUndefined()
  }
  expect(of(after(unasked, keeps('unknown')))).toBeUndefined()
  const known = after(v02(), ...adult, keeps('yes'), chosen, writes)
  expect(of(after(known, keeps('unknown')))).toBeUndefined()
})

test('what partners and a family read of a child is told anew once the child is a suspect or a victim, or none any more', () => {
  const [P, B] = [partKey('m1', 'child-a'), personKey('child-b')]
  const as = (how: string) => says(P, 'recordedAs', how)
  const told = [says(A, 'nextStepsTold', 'in-person'), says(B, 'nextStepsTold', 'by-phone')]
  const raised = says('case', 'contactForm', 'raised')
  const out = after(begun, ...adds('child-b'), as('person-involved'), ...told, raised)
  const over = (kase: Case) => [
    wasSaidOf(kase, A, 'nextStepsTold'),
    wasSaidOf(kase, B, 'nextStepsTold'),
    wasSaidOf(kase, 'case', 'contactForm'),
  ]
  const [NOT, ALL] = [
    [undefined, undefined, undefined],
    ['another-record', undefined, 'another-record'],
  ]
  expect(over(out)).toEqual(NOT)
  // Whom a victim can ask, and that it is not their fault, stands on the sheets alone.
  const VICTIM = ['another-record', undefined, undefined]
  const victim = after(out, as('victim'))
  expect(over(victim)).toEqual(VICTIM)
  expect(stateOf(victim, 'notify-family')).toBe('owed')
  expect(over(after(victim, told[0] as Happening))).toEqual(NOT)
  expect(over(after(victim, told[0] as Happening, as('person-involved')))).toEqual(VICTIM)
  expect(over(after(victim, as('person-involved')))).toEqual(NOT)
  expect(over(after(out, { type: 'chosen', matter: 'm1', outcome: '10' }, as('victim')))).toEqual(NOT)
  const suspect = after(out, as('suspect'))
  expect(over(suspect)).toEqual(ALL)
  expect([stateOf(suspect, 'notify-family'), stateOf(suspect, 'child-contact-form')]).toEqual(['owed', 'owed'])
  expect(beside(suspect, 'm1', A, 'nextStepsTold')).toBe(
    'This was said before Child A was recorded otherwise. Tell them of that, with a new sheet, then say here how.',
  )
  expect(beside(suspect, 'm1', 'case', 'contactForm')).toBe(
    'It was raised before all this was known. Raise it again with what is known now, then say so here.',
  )
  // A slip says nothing of what they read; told since, they know, until it is so no more.
  expect(over(after(suspect, as('person-involved')))).toEqual(NOT)
  const again = after(suspect, told[0] as Happening, raised)
  expect(over(again)).toEqual(NOT)
  expect(over(after(again, as('person-involved')))).toEqual(ALL)
  // How young a child is stands on the form, and on no sheet.
  const young = after(out, says(A, 'age', 12))
  expect(over(young)).toEqual([undefined, undefined, 'another-record'])
  expect(over(after(out, says(A, 'age', 13)))).toEqual(NOT)
  // Social care is told by the referral; of an outcome a family hears how the child is recorded.
  const referred = after(out, says('case', 'referral', 'made'))
  expect(over(after(referred, as('suspect')))).toEqual(['another-record', undefined, undefined])
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '10' }
  expect(over(after(out, chosen, as('suspect')))).toEqual([undefined, undefined, 'another-record'])
  for (const how of ['not-told', 'not-yet'])
    expect(over(after(out, says(A, 'nextStepsTold', how), as('suspect')))[0]).toBeUndefined()
})

test('how it is known that no adult took part is asked anew where that was doubted since', () => {
  const adult = (value: string) => says(M, 'adultInvolved', value)
  const seen = says(M, 'identityConfirmed', 'He says that he is 15.')
  const meanwhile = says('case', 'viewsHeard', 'heard')
  const no = after(v02(), adult('no'), seen)
  const stands = (kase: Case) => [wasSaidOf(kase, M, 'identityConfirmed'), beside(kase, 'm1', M, 'identityConfirmed')]
  expect(stands(no)).toEqual([undefined, undefined])
  // A slip of the thumb is no doubt.
  expect(stands(after(no, adult('yes'), adult('no')))).toEqual([undefined, undefined])
  const again = after(no, adult('yes'), meanwhile, adult('no'))
  expect(stands(again)).toEqual([
    'known-otherwise',
    'How do you know it now? Before it was answered no again you wrote: “He says that he is 15.”',
  ])
  expect(asText(thePaper(again, 'm1', 'review-page'))).toContain(
    'How identity was confirmed: He says that he is 15. (said before what it rests on changed)',
  )
  expect(stands(after(again, says(M, 'identityConfirmed', 'Seen at school.')))).toEqual([undefined, undefined])
})
