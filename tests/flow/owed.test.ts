import { expect, test } from 'vitest'
import { againstCode, choosing, needsReasonNow } from '../../src/case/against-outcome'
import { answerTo, type Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf } from '../../src/case/facts-of'
import { happen } from '../../src/case/replay'
import { shownOf, stillSaid } from '../../src/case/still-said'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { happeningsOf } from '../../src/flow/case-action'
import { copiesAreLeft } from '../../src/flow/copies-left'
import { doneAt } from '../../src/flow/done-at'
import { highestOf } from '../../src/flow/highest'
import { owedBy, owedInAll, stillOwed } from '../../src/flow/owed'
import { noLongerHold } from '../../src/flow/papers-out'
import { isAnswered, leftAt, progressOf } from '../../src/flow/progress'
import { putBy } from '../../src/flow/put'
import type { StageId } from '../../src/flow/stages'
import { urgentOf } from '../../src/flow/urgent'
import { withdrawable } from '../../src/flow/withdrawable'
import { DUTY_TITLE } from '../../src/guidance/duty-titles'
import { type DutyId, FEATURES, type OutcomeCode } from '../../src/guidance/facts'
import type { FactId, Value } from '../../src/guidance/questions'
import { thePaper } from '../documents/made'
import { v02 } from '../documents/scenarios'
import { after, begun, beside, notes, says } from './told'

const M = matterKey('m1')

const chooses = (outcome: OutcomeCode, departure?: string): Happening => ({
  type: 'chosen',
  matter: 'm1',
  outcome,
  ...(departure === undefined ? {} : { departure }),
})

const stateOf = (kase: Case, duty: DutyId, matter = 'm1') =>
  owedBy(kase, matter).find((one) => one.duty === duty)?.state

test('who was told of one outcome has not been told of another that was chosen since', () => {
  const subject = partKey('m1', 'child-a')
  const told = after(
    begun,
    chooses('18', 'why'),
    says(subject, 'outcomeTold', 'in-person'),
    says(M, 'dbsExplained', 'explained'),
  )
  expect([stateOf(told, 'explain-outcome'), stateOf(told, 'dbs-explanation')]).toEqual(['done', 'done'])
  const again = after(told, chooses('18', 'a better reason'))
  expect(stateOf(again, 'explain-outcome')).toBe('done')

  const other = after(told, chooses('22'))
  expect([stateOf(other, 'explain-outcome'), stateOf(other, 'dbs-explanation')]).toEqual(['owed', 'owed'])
  expect(isAnswered(other, { subject, fact: 'outcomeTold', required: true })).toBe(false)
  expect(stillSaid(other, subject, 'outcomeTold')).toBeUndefined()
  expect(beside(other, 'm1', subject, 'outcomeTold')).toMatch(/said of another outcome/)
  // Not to be told, and no word why: that was of another outcome too.
  const notTold = after(begun, chooses('18', 'why'), says(subject, 'outcomeTold', 'not-told'), chooses('22'))
  expect(beside(notTold, 'm1', subject, 'outcomeTold')).toMatch(/said of another outcome/)
  expect(progressOf(other, 'm1', 'telling')).not.toBe('done')

  const toldAnew = after(other, says(subject, 'outcomeTold', 'in-person'), says(M, 'dbsExplained', 'explained'))
  expect([stateOf(toldAnew, 'explain-outcome'), stateOf(toldAnew, 'dbs-explanation')]).toEqual(['done', 'done'])
  expect(beside(toldAnew, 'm1', subject, 'outcomeTold')).toBeUndefined()
})

test('why nobody is told where it is written that there is no outcome says nothing of one that is chosen after all', () => {
  const why = (duty: DutyId): Happening => ({
    type: 'duty-explained',
    matter: 'm1',
    duty,
    why: 'The crime was cancelled',
  })
  const states = (kase: Case) => [stateOf(kase, 'explain-outcome'), stateOf(kase, 'dbs-explanation')]
  const none = after(begun, why('outcome-code'), why('explain-outcome'), why('dbs-explanation'))
  expect(states(none)).toEqual(['explained', 'explained'])
  const chosen = after(none, chooses('18', 'why'))
  expect(states(chosen)).toEqual(['owed', 'owed'])
  expect(states(after(chosen, why('explain-outcome'), why('dbs-explanation')))).toEqual(['explained', 'explained'])
  // Written while one was still to be chosen, it was of that one.
  expect(states(after(begun, why('explain-outcome'), why('dbs-explanation'), chooses('18', 'why')))).toEqual([
    'explained',
    'explained',
  ])
})

test('once outcome 21 is not supported any more, choosing is owed again, and a review of what must be decided anew is not', () => {
  const chosen = after(v02(), chooses('21'), says(M, 'publicInterest', 'Both are 15, and it stayed between them.'))
  const states = (kase: Case) => [stateOf(kase, 'outcome-code'), stateOf(kase, 'senior-review')]
  expect(states(chosen)).toEqual(['done', 'owed'])
  const later = after(chosen, says(M, 'coercion', 'yes'))
  expect(states(later)).toEqual(['owed', undefined])
  expect(doneAt(chosen, 'm1', 'outcome-code')).toBeDefined()
})

test('why there is no review says nothing once one has come: one that sends the outcome back leaves it owed', () => {
  const why: Happening = {
    type: 'duty-explained',
    matter: 'm1',
    duty: 'senior-review',
    why: 'She is away until Monday.',
  }
  const reviewed = (agreed: boolean): Happening => ({
    type: 'reviewed',
    matter: 'm1',
    by: 'Insp 4',
    agreed,
    text: 'See A.',
  })
  const explained = after(v02(), chooses('21'), why)
  expect(stateOf(explained, 'senior-review')).toBe('explained')
  const sentBack = after(explained, reviewed(false))
  expect(stateOf(sentBack, 'senior-review')).toBe('owed')
  expect(progressOf(sentBack, 'm1', 'review')).not.toBe('done')
  expect(stateOf(after(sentBack, chooses('21')), 'senior-review')).toBe('owed')
  expect(stateOf(after(sentBack, why), 'senior-review')).toBe('explained')
  expect(stateOf(after(explained, reviewed(true)), 'senior-review')).toBe('done')
  // Nor of an outcome that was chosen once more after another; chosen again at once, it is still the same.
  expect(stateOf(after(explained, chooses('22'), chooses('21')), 'senior-review')).toBe('owed')
  expect(stateOf(after(explained, chooses('21')), 'senior-review')).toBe('explained')
})

test('while an adult is in it whom no answer names, the features are not done', () => {
  const all = FEATURES.reduce((kase, fact) => after(kase, says(M, fact, 'no')), v02())
  const answered = putBy(all, 'm1', 'features').reduce(
    (kase, { subject, fact }) =>
      answerTo(kase, subject, fact) === undefined ? after(kase, says(subject, fact, 'yes')) : kase,
    all,
  )
  expect(progressOf(answered, 'm1', 'features')).toBe('done')
  const grown = after(
    answered,
    { type: 'person-added', person: 'adult-z', kind: 'adult' },
    says(partKey('m1', 'adult-z'), 'part', 'involved'),
  )
  expect(progressOf(grown, 'm1', 'features')).toBe('in-progress')
})

test.each([
  ['unknown', 'unknown'],
  ['yes', 'no'],
  ['no', 'yes'],
  ['no', 'unknown'],
] as const)(
  'Report Remove is not “not needed” while uploaded is %s and beyond control %s, until a note says why',
  (uploaded, beyond) => {
    const kase = after(
      begun,
      says('case', 'uploaded', uploaded),
      says('case', 'beyondControl', beyond),
      says(M, 'uploaded', uploaded),
      says(M, 'beyondControl', beyond),
      says('case', 'reportRemove', 'not-needed'),
    )
    expect(stateOf(kase, 'online-removal')).toBe('owed')
    expect(beside(kase, 'm1', 'case', 'reportRemove')).toMatch(/Say why/)
    const noted = after(kase, notes('case', 'reportRemove', 'Taken down already, link 404'))
    expect(stateOf(noted, 'online-removal')).toBe('done')
    expect(beside(noted, 'm1', 'case', 'reportRemove')).toBeUndefined()
  },
)

test('it is where it went nowhere, though somebody was coerced', () => {
  const kase = after(
    begun,
    says(M, 'coercion', 'yes'),
    ...(['case', M] as const).flatMap((subject) => [
      says(subject, 'uploaded', 'no'),
      says(subject, 'beyondControl', 'no'),
    ]),
    says('case', 'reportRemove', 'not-needed'),
  )
  expect(stateOf(kase, 'online-removal')).toBe('done')
  expect(beside(kase, 'm1', 'case', 'reportRemove')).toBeUndefined()
})

test('a report to a platform does not settle removal: the child’s own tool needs the image, and is asked about', () => {
  const reported = after(begun, says(M, 'uploaded', 'yes'), {
    type: 'removal-reported',
    report: { place: 'Snapchat', what: 'sam_09', by: 'child A' },
  })
  expect(stateOf(reported, 'online-removal')).toBe('owed')
  expect(stateOf(after(reported, says('case', 'reportRemove', 'unknown')), 'online-removal')).toBe('owed')
  expect(stateOf(after(reported, says('case', 'reportRemove', 'not-yet')), 'online-removal')).toBe('owed')
  expect(stateOf(after(reported, says('case', 'reportRemove', 'offered')), 'online-removal')).toBe('done')
})

test('“nothing is needed as evidence” takes a reason where the risk is not lower', () => {
  const kase = after(begun, says(M, 'coercion', 'yes'), says('case', 'evidence', 'not-needed'))
  expect(stateOf(kase, 'evidence-before-deletion')).toBe('owed')
  expect(beside(kase, 'm1', 'case', 'evidence')).toMatch(/Say why/)
  expect(stateOf(after(kase, notes('case', 'evidence', 'DI agreed')), 'evidence-before-deletion')).toBe('done')
  expect(stateOf(after(kase, says('case', 'evidence', 'secured')), 'evidence-before-deletion')).toBe('done')
})

test('no stage is done while a duty that is settled there is owed', () => {
  const unsettled = after(
    begun,
    ...(['checkPeople', 'checkPlaces', 'checkPartners'] as const).map((fact) => says('case', fact, 'not-done')),
    ...(['case', M] as const).map((subject) => says(subject, 'significantRisk', 'no')),
  )
  expect(progressOf(unsettled, 'm1', 'checks')).toBe('in-progress')
  const settled = after(
    unsettled,
    ...(['checkPeople', 'checkPlaces', 'checkPartners'] as const).map((fact) => says('case', fact, 'not-relevant')),
  )
  // The people are checked, or a note says why not.
  expect([progressOf(settled, 'm1', 'checks'), stateOf(settled, 'background-checks')]).toEqual(['in-progress', 'owed'])
  const noted = after(settled, notes('case', 'checkPeople', 'All of them known to us: checked this morning.'))
  expect([progressOf(noted, 'm1', 'checks'), stateOf(noted, 'background-checks')]).toEqual(['done', 'done'])
  const harms = (value: Value) => [
    ...(['selfHarmRisk', 'otherHarmRisk'] as const).map((fact) => says(personKey('child-a'), fact, value)),
    says(personKey('child-a'), 'whoIsWith', 'Her mother'),
  ]
  expect(progressOf(after(begun, ...harms('unknown')), 'm1', 'welfare')).toBe('in-progress')
  expect(progressOf(after(begun, ...harms('no')), 'm1', 'welfare')).toBe('done')
})

test('outcome 11 takes a reason unless a child in it is recorded as under 10', () => {
  const aged = (age: number) => after(begun, says(personKey('child-a'), 'age', age))
  expect(choosing(begun, 'm1', '11')).toBe('with-reason')
  expect(choosing(aged(14), 'm1', '11')).toBe('with-reason')
  expect(choosing(aged(9), 'm1', '11')).toBe('free')
})

test('an outcome that was chosen freely and takes a reason by now has none, and its stage is not done until it has', () => {
  const chooses = (outcome: string, departure?: string): Happening => ({
    type: 'chosen',
    matter: 'm1',
    outcome,
    ...(departure === undefined ? {} : { departure }),
  })
  const young = after(
    v02(),
    says(personKey('child-a'), 'age', 8),
    chooses('11'),
    says(M, 'publicInterest', 'Too young.'),
  )
  expect([needsReasonNow(young, 'm1'), progressOf(young, 'm1', 'decision')]).toEqual([false, 'done'])
  const older = after(young, says(personKey('child-a'), 'age', 12))
  expect([needsReasonNow(older, 'm1'), progressOf(older, 'm1', 'decision')]).toEqual([true, 'in-progress'])
  expect(needsReasonNow(after(older, chooses('11', 'Agreed with the DI.')), 'm1')).toBe(false)
  const suspect = says(partKey('m1', 'child-a'), 'recordedAs', 'suspect')
  expect(needsReasonNow(after(v02(), chooses('18'), suspect), 'm1')).toBe(true)
  expect(needsReasonNow(after(v02(), suspect), 'm1')).toBe(false)
  // It must be decided again: no reason is enough for that.
  expect(needsReasonNow(after(v02(), says(M, 'coercion', 'yes')), 'm1')).toBe(false)
  expect(needsReasonNow(begun, 'm1')).toBe(false)
})

test('a reason for an outcome against the advice is asked for anew once more stands against it than when it was written', () => {
  const chooses = (outcome: string): Happening => ({ type: 'chosen', matter: 'm1', outcome, departure: 'Agreed.' })
  const says2 = says(M, 'activityDelivered', 'yes')
  const asked = (...happenings: Happening[]) => needsReasonNow(after(v02(), ...happenings), 'm1')
  const open = says(M, 'coercion', 'unknown')
  const [coerced, groomed] = [says(M, 'coercion', 'yes'), says(M, 'grooming', 'yes')]
  for (const outcome of ['22', '10', '20', '18']) {
    if (outcome !== '20') expect([outcome, asked(open, chooses(outcome))]).toEqual([outcome, false])
    const found = [coerced, chooses(outcome)]
    expect([outcome, asked(...found)]).toEqual([outcome, false])
    expect([outcome, asked(...found, groomed)]).toEqual([outcome, true])
    expect([outcome, asked(...found, groomed, chooses(outcome))]).toEqual([outcome, false])
    // What is better than it was, or speaks of something else, or was put right at once.
    expect([outcome, asked(coerced, groomed, chooses(outcome), says(M, 'grooming', 'no'))]).toEqual([outcome, false])
    expect([outcome, asked(...found, says(M, 'consent', 'no'), says(M, 'persistentBehaviour', 'yes'))]).toEqual([
      outcome,
      false,
    ])
    expect([outcome, asked(...found, groomed, says(M, 'grooming', 'no'))]).toEqual([outcome, false])
    expect([outcome, asked(...found, says(M, 'grooming', 'unknown'))]).toEqual([outcome, false])
  }
  // Not known then, and known now; one more that is not known.
  expect(asked(open, chooses('22'), coerced)).toBe(true)
  expect(asked(open, chooses('22'), says(M, 'violence', 'unknown'))).toBe(true)
  expect(asked(open, chooses('22'), says(M, 'violence', null))).toBe(true)
  expect(asked(open, says(M, 'violence', 'unknown'), chooses('22'), says(M, 'violence', 'no'))).toBe(false)
  expect(asked(open, chooses('18'), coerced)).toBe(true)
  // An adult who took part is no answer of the matter's.
  expect(asked(coerced, chooses('22'), says(personKey('child-b'), 'age', 19))).toBe(true)
  // The code says otherwise of somebody else, or something else.
  const suspect = (id: string) => says(partKey('m1', id), 'recordedAs', 'suspect')
  expect(asked(suspect('child-a'), chooses('18'))).toBe(false)
  expect(asked(suspect('child-a'), chooses('18'), suspect('child-b'))).toBe(true)
  expect(asked(chooses('15'), coerced)).toBe(true)
  expect(asked(coerced, chooses('15'), suspect('child-b'))).toBe(false)
  expect(asked(chooses('2'), suspect('child-a'))).toBe(false)
  expect(asked(suspect('child-a'), chooses('2'), says(personKey('child-a'), 'eighteenSince', 'yes'))).toBe(true)
  const young = [says(personKey('child-a'), 'age', null), says(personKey('child-b'), 'age', null), chooses('11')]
  expect(asked(...young)).toBe(false)
  expect(asked(...young, says(personKey('child-b'), 'age', 14))).toBe(true)
  expect(asked(...young, says(personKey('child-b'), 'age', 9))).toBe(false)

  // Its stage is not done until it is there, its letter waits, and the papers say of when the reason is.
  const reasoned = after(v02(), coerced, says2, chooses('22'), says(M, 'publicInterest', 'Done.'))
  const worse = after(reasoned, groomed)
  expect([progressOf(reasoned, 'm1', 'decision'), progressOf(worse, 'm1', 'decision')]).toEqual(['done', 'in-progress'])
  const letter: Happening = {
    type: 'document-issued',
    document: { kind: 'letter-child', matter: 'm1', for: 'child-a', title: 'x', text: 'x', edition: 'x' },
  }
  expect(noLongerHold(after(reasoned, letter))).toEqual([])
  expect(noLongerHold(after(reasoned, letter, groomed))).toMatchObject([{ kind: 'letter-child', so: 'wait' }])
  const OF_THEN = 'gainst the advice, because: Agreed. (said before what it rests on changed)'
  for (const paper of ['decision-record', 'review-page'] as const) {
    expect(asText(thePaper(worse, 'm1', paper))).toContain(OF_THEN)
    expect(asText(thePaper(reasoned, 'm1', paper))).not.toContain('before what it rests on')
  }
  const anew = asText(thePaper(after(worse, chooses('22')), 'm1', 'decision-record'))
  expect(anew.match(/gainst the advice, because: Agreed\.\n/g)).toHaveLength(2)
})

test('whoever has turned 18 agrees for themselves that their device is examined', () => {
  const P = deviceKey('phone-1')
  const kase = after(
    begun,
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    says(P, 'lookedAtByAgreement', 'yes'),
  )
  const cannot = (...said: Happening[]) =>
    assessmentOf(after(kase, ...said), 'm1').cautions.includes('child-cannot-agree')
  const [owner, is18] = [says(P, 'agreedBy', 'owner'), says(personKey('child-a'), 'eighteenSince', 'yes')]
  expect(cannot(owner)).toBe(true)
  expect(cannot(owner, says(personKey('child-a'), 'eighteenSince', 'unknown'))).toBe(true)
  expect(cannot(owner, is18)).toBe(false)
  // Who agreed is still to be said.
  expect(cannot(is18)).toBe(true)
  // Of the device nothing else is judged otherwise.
  const stance = (...said: Happening[]) => assessmentOf(after(kase, ...said), 'm1').devices['phone-1']
  expect(stance(owner, is18)).toEqual(stance(owner))
  expect(stance(owner)?.stance).toBe('secure')
})

test('a parent who agrees for whoever is 18 or over is not taken for them', () => {
  const P = deviceKey('phone-1')
  const agreed = (owner: string, by: string, ...said: Happening[]) =>
    beside(
      after(
        begun,
        { type: 'person-added', person: 'adult-b', kind: 'adult' },
        { type: 'device-added', device: 'phone-1', kind: 'phone', owner },
        says(P, 'lookedAtByAgreement', 'yes'),
        says(P, 'agreedBy', by),
        ...said,
      ),
      'm1',
      P,
      'agreedBy',
    )
  const is18 = says(personKey('child-a'), 'eighteenSince', 'yes')
  for (const by of ['parent-or-guardian', 'care-representative', 'other-adult']) {
    expect(agreed('child-a', by, is18)).toMatch(/^Child A is 18 or over and agrees for themselves: ask them/)
    expect(agreed('adult-b', by)).toMatch(/^Adult B is 18 or over/)
    expect(agreed('child-a', by)).toBeUndefined()
  }
  for (const by of ['owner', 'unknown']) expect(agreed('child-a', by, is18)).toBeUndefined()
  const why: Happening = { type: 'noted', subject: P, fact: 'agreedBy', text: 'He lacks capacity: his social worker.' }
  expect(agreed('child-a', 'other-adult', is18, why)).toBeUndefined()
})

test('outcome 11 takes a reason where only whoever it cannot be about is under 10: a victim, or nobody who is a suspect', () => {
  const open = v02()
  const recorded = (a: string, b: string) =>
    after(
      open,
      says(personKey('child-a'), 'age', 9),
      says(partKey('m1', 'child-a'), 'recordedAs', a),
      says(partKey('m1', 'child-b'), 'recordedAs', b),
    )
  expect(choosing(recorded('victim', 'person-involved'), 'm1', '11')).toBe('with-reason')
  expect(choosing(recorded('person-involved', 'suspect'), 'm1', '11')).toBe('with-reason')
  for (const as of ['person-involved', 'suspect', 'unknown'])
    expect([as, choosing(recorded(as, 'victim'), 'm1', '11')]).toEqual([as, 'free'])
  expect(choosing(recorded('suspect', 'suspect'), 'm1', '11')).toBe('free')
})

test('an answer that the rest of the case speaks against says so', () => {
  const withAdult = after(
    begun,
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'involved'),
  )
  for (const value of ['no', 'unknown'] as const) {
    expect(beside(after(withAdult, says(M, 'adultInvolved', value)), 'm1', M, 'adultInvolved')).toMatch(
      /^Adult B is recorded as an adult who took part/,
    )
  }
  expect(beside(after(withAdult, says(M, 'adultInvolved', 'yes')), 'm1', M, 'adultInvolved')).toBeUndefined()
  expect(beside(after(begun, says(M, 'adultInvolved', 'no')), 'm1', M, 'adultInvolved')).toBeUndefined()

  const phone = deviceKey('phone-1')
  const seized = after(
    begun,
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    says(phone, 'held', 'seized'),
  )
  expect(beside(after(seized, says(phone, 'deviceDecision', 'secure')), 'm1', phone, 'deviceDecision')).toMatch(
    /recorded as seized/,
  )
  expect(beside(after(seized, says(phone, 'deviceDecision', 'seize')), 'm1', phone, 'deviceDecision')).toBeUndefined()
})

test('where the case is closed it is said that nothing tells what becomes of the copies', () => {
  expect(copiesAreLeft(begun, 'm1')).toBe(false)
  const chosen = after(begun, chooses('22'))
  expect(copiesAreLeft(chosen, 'm1')).toBe(true)
  const none = after(chosen, says(personKey('child-a'), 'keptOrCopied', 'no'))
  expect(copiesAreLeft(none, 'm1')).toBe(false)
  // One child of two, and a device of which nobody has said that it holds none.
  const another: Happening[] = [
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m1', 'child-b'), 'part', 'involved'),
  ]
  expect(copiesAreLeft(after(none, ...another), 'm1')).toBe(true)
  const device = after(none, { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' })
  expect(copiesAreLeft(device, 'm1')).toBe(true)
  expect(copiesAreLeft(after(device, says(deviceKey('phone-1'), 'holdsImagery', 'no')), 'm1')).toBe(false)
})

const adviced = (...told: string[]) => says('case', 'toldNoCopies', told)

test('“tell everyone: no copies” is done once everyone is told, or a note says why not', () => {
  const states = (...happenings: Happening[]) => {
    const kase = after(begun, ...happenings)
    return [stateOf(kase, 'advise-no-copies'), beside(kase, 'm1', 'case', 'toldNoCopies')]
  }
  const staff: Happening[] = [
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'staff'),
  ]
  expect(states()).toEqual(['owed', undefined])
  expect(states(adviced('reporter'))).toEqual([
    'owed',
    'Not told yet: the children and parents or carers. Tell them, or say in a note why not.',
  ])
  expect(states(adviced('children', 'parents'))).toEqual(['done', undefined])
  expect(states(...staff, adviced('children', 'parents'))).toEqual([
    'owed',
    'Not told yet: school staff. Tell them, or say in a note why not.',
  ])
  expect(states(...staff, adviced('children', 'parents', 'staff'))).toEqual(['done', undefined])
  const fromSchool = says('case', 'howReported', 'school')
  expect(states(fromSchool, adviced('children', 'parents'))[1]).toMatch(/^Not told yet: school staff\./)
  expect(states(fromSchool, adviced('children', 'parents', 'staff'))).toEqual(['done', undefined])
  expect(states(adviced('children'), notes('case', 'toldNoCopies', 'The parents are abroad.'))).toEqual([
    'done',
    undefined,
  ])
  // No note is asked for that would settle nothing.
  expect(states(adviced(), notes('case', 'toldNoCopies', 'Nobody is here.'))).toEqual([
    'owed',
    'Not told yet: the children and parents or carers. Tell them.',
  ])
})

test('harm that may come to a child, answered “not known”, is to be treated as possible', () => {
  for (const fact of ['selfHarmRisk', 'otherHarmRisk'] as const) {
    const said = (value: Value | null) =>
      beside(after(begun, says(personKey('child-a'), fact, value)), 'm1', personKey('child-a'), fact)
    expect(said('unknown')).toMatch(/^Treat it as possible/)
    for (const value of ['yes', 'no', null]) expect(said(value)).toBeUndefined()
  }
})

test('a caution for another age than anybody recorded as suspect has takes a reason', () => {
  const suspect = (...more: Happening[]) =>
    after(
      begun,
      says(partKey('m1', 'child-a'), 'recordedAs', 'suspect'),
      says(personKey('child-a'), 'age', 17),
      ...more,
    )
  const turned18 = says(personKey('child-a'), 'eighteenSince', 'yes')
  for (const code of ['3', '3A']) {
    expect(choosing(begun, 'm1', code)).toBe('with-reason')
    expect(choosing(suspect(), 'm1', code)).toBe('with-reason')
    expect(choosing(suspect(says(personKey('child-a'), 'eighteenSince', 'unknown')), 'm1', code)).toBe('with-reason')
    expect(choosing(suspect(turned18), 'm1', code)).toBe('free')
  }
  for (const code of ['2', '2A', '3', '8', '23']) {
    expect(choosing(begun, 'm1', code)).toBe('with-reason')
    expect(againstCode(begun, 'm1', code)).toBe('no-suspect')
  }
  expect(againstCode(suspect(), 'm1', '3')).toBe('none-grown')
  expect(againstCode(suspect(turned18), 'm1', '2A')).toBe('all-grown')
  // Of two it may be the younger one's.
  const younger: Happening[] = [
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m1', 'child-b'), 'part', 'involved'),
    says(partKey('m1', 'child-b'), 'recordedAs', 'suspect'),
  ]
  expect(againstCode(suspect(turned18, ...younger), 'm1', '2A')).toBeUndefined()
  for (const code of ['9', '10', '20', '21', '22']) expect(againstCode(begun, 'm1', code)).toBeUndefined()
  for (const code of ['2', '2A']) {
    expect(choosing(suspect(), 'm1', code)).toBe('free')
    expect(choosing(suspect(turned18), 'm1', code)).toBe('with-reason')
  }
})

test('each matter asks of those who are in it, whichever was looked at first', () => {
  const two = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m2', 'child-b'), 'part', 'involved'),
  )
  const askedAbout = (matter: string) => [...new Set(putBy(two, matter, 'welfare').map(({ subject }) => subject))]
  expect(askedAbout('m1')).toEqual([personKey('child-a')])
  expect(askedAbout('m2')).toEqual([personKey('child-b')])
})

test('every child’s welfare is asked about, and a first account only of those involved', () => {
  const told = after(
    begun,
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m1', 'child-b'), 'part', 'reporter'),
    says(personKey('child-a'), 'account', 'taken'),
    ...(['selfHarmRisk', 'otherHarmRisk'] as const).map((fact) => says(personKey('child-a'), fact, 'no')),
  )
  expect([stateOf(told, 'check-welfare'), stateOf(told, 'initial-accounts')]).toEqual(['owed', 'done'])
})

/** Nothing is aggravated, and everyone agreed: the route is settled. */
const settled = after(begun, ...FEATURES.map((feature) => says(M, feature, 'no')), says(M, 'consent', 'yes'))

test('what stops looking takes a reason while it is not known whether all is to be investigated', () => {
  for (const code of ['14', '15', '17', '18'] as const) {
    expect([code, againstCode(begun, 'm1', code), choosing(begun, 'm1', code)]).toEqual([
      code,
      'not-known',
      'with-reason',
    ])
    expect([code, againstCode(settled, 'm1', code)]).toEqual([code, code === '15' ? 'no-suspect' : undefined])
  }
  for (const code of ['12', '20', '22'] as const) expect(againstCode(begun, 'm1', code)).not.toBe('not-known')
})

test('what says that somebody was identified, or goes to court, takes a reason where nobody is recorded as a suspect', () => {
  const suspect = after(settled, says(partKey('m1', 'child-a'), 'recordedAs', 'suspect'))
  for (const code of ['1', '1A', '12', '15', '16']) {
    expect([code, againstCode(settled, 'm1', code), choosing(settled, 'm1', code)]).toEqual([
      code,
      'no-suspect',
      'with-reason',
    ])
    expect([code, againstCode(suspect, 'm1', code)]).toEqual([code, undefined])
  }
})

test('what acts on a suspect, or says that there is one, takes a reason where every suspect is under 10', () => {
  const suspect = (person: string, age?: Value) => [
    says(partKey('m1', person), 'recordedAs', 'suspect'),
    ...(age === undefined ? [] : [says(personKey(person), 'age', age)]),
  ]
  const other: Happening[] = [
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m1', 'child-b'), 'part', 'involved'),
  ]
  const young = after(settled, ...suspect('child-a', 9))
  for (const code of ['1', '1A', '2', '2A', '8', '9', '10', '12', '15', '16', '23']) {
    expect([code, againstCode(young, 'm1', code)]).toEqual([code, 'under-10'])
    expect([code, choosing(young, 'm1', code)]).toEqual([code, 'with-reason'])
    for (const age of [10, 'unknown', undefined]) {
      expect([code, age, againstCode(after(settled, ...suspect('child-a', age)), 'm1', code)]).toEqual([
        code,
        age,
        undefined,
      ])
    }
    expect(againstCode(after(young, ...other, ...suspect('child-b', 10)), 'm1', code)).toBeUndefined()
    expect(againstCode(after(young, ...other, ...suspect('child-b', 8)), 'm1', code)).toBe('under-10')
  }
  for (const code of ['11', '20']) expect(againstCode(young, 'm1', code)).toBeUndefined()
  for (const code of ['21', '22']) expect(againstCode(young, 'm1', code)).toBe('under-10')
  expect(choosing(young, 'm1', '11')).toBe('free')
})

test('where no suspect is recorded, and all who are involved and no victims are under 10, 21 and 22 take a reason too', () => {
  const open = v02()
  const aged = (...ages: (Value | null)[]) =>
    after(open, ...['child-a', 'child-b'].map((child, nth) => says(personKey(child), 'age', ages[nth] ?? null)))
  for (const code of ['10', '12', '15', '16', '21', '22']) {
    expect([code, againstCode(aged(9, 8), 'm1', code)]).toEqual([code, 'under-10'])
    expect([code, choosing(aged(9, 8), 'm1', code)]).toEqual([code, 'with-reason'])
    for (const ages of [
      [9, 10],
      [9, 'unknown'],
      [9, null],
    ]) {
      const nobodyYet = /^1[256]$/.test(code) ? 'no-suspect' : undefined
      expect([code, ages, againstCode(aged(...ages), 'm1', code)]).toEqual([code, ages, nobodyYet])
    }
  }
  expect(choosing(aged(9, 8), 'm1', '11')).toBe('free')
  // The victim’s age says nothing of whom it is about.
  const victim = says(partKey('m1', 'child-b'), 'recordedAs', 'victim')
  expect(againstCode(after(aged(9, 15), victim), 'm1', '21')).toBe('under-10')
  expect(againstCode(after(aged(15, 9), victim), 'm1', '21')).toBeUndefined()
})

test('in a full investigation a code that stops looking takes a reason: the outcome is the specialists’', () => {
  const full = after(v02(), says(M, 'coercion', 'yes'))
  const suspected = after(full, says(partKey('m1', 'child-a'), 'recordedAs', 'suspect'))
  expect([againstCode(suspected, 'm1', '8'), choosing(suspected, 'm1', '8')]).toEqual([
    'for-specialists',
    'with-reason',
  ])
  expect(choosing(suspected, 'm1', '2')).toBe('free')
  for (const code of ['12', '14', '15', '17', '18', '20']) {
    expect([code, againstCode(full, 'm1', code)]).toEqual([code, 'for-specialists'])
    expect([code, choosing(full, 'm1', code)]).toEqual([code, 'with-reason'])
    expect([code, againstCode(v02(), 'm1', code)]).toEqual([code, /^1[25]$/.test(code) ? 'no-suspect' : undefined])
  }
  for (const code of ['9', '11']) expect(againstCode(full, 'm1', code)).toBeUndefined()
})

test('“no suspect identified” takes a reason while somebody is recorded as one', () => {
  const suspect = after(settled, says(partKey('m1', 'child-a'), 'recordedAs', 'suspect'))
  for (const code of ['14', '18']) {
    expect([code, againstCode(suspect, 'm1', code), choosing(suspect, 'm1', code)]).toEqual([
      code,
      'suspect-there',
      'with-reason',
    ])
    expect(againstCode(settled, 'm1', code)).toBeUndefined()
    const not = after(suspect, says(partKey('m1', 'child-a'), 'recordedAs', 'person-involved'))
    expect(againstCode(not, 'm1', code)).toBeUndefined()
  }
})

test('an adult by their age alone speaks against “no adult took part”', () => {
  const grown = after(v02(), says(personKey('child-b'), 'age', 18))
  expect(beside(grown, 'm1', M, 'adultInvolved')).toMatch(/^Child B is recorded as an adult who took part/)
  expect(beside(v02(), 'm1', M, 'adultInvolved')).toBeUndefined()
})

test('to whoever is an adult by their age alone nothing is owed as to a child, but that they come to no harm', () => {
  const both = after(
    begun,
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m1', 'child-b'), 'part', 'involved'),
    says(personKey('child-a'), 'account', 'taken'),
    says(personKey('child-a'), 'longTermWeight', 'A job with children.'),
    says(personKey('child-a'), 'selfHarmRisk', 'no'),
    says(personKey('child-a'), 'otherHarmRisk', 'no'),
    chooses('18', 'why'),
    says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person'),
  )
  const EACH = ['initial-accounts', 'weigh-impact', 'notify-family', 'explain-outcome'] as const
  const states = (kase: Case) => EACH.map((duty) => stateOf(kase, duty))
  const told = says(personKey('child-a'), 'nextStepsTold', 'in-person')
  expect(states(after(both, says(personKey('child-b'), 'age', 17), told))).toEqual(EACH.map(() => 'owed'))

  // Their family is told nothing of it before specialists say so (P2, P6), however they were added.
  const grown = after(both, says(personKey('child-b'), 'age', 18), told)
  const asked = says(personKey('child-a'), 'otherHarmRisk', 'no')
  const adult = after(both, says(personKey('child-b'), 'kind', 'adult'), told, asked)
  expect(states(adult)).toEqual(EACH.map(() => 'done'))
  expect(states(grown)).toEqual(EACH.map(() => 'done'))

  // A slip of an age ends no welfare check, and hides nobody who may harm themselves.
  expect([stateOf(grown, 'check-welfare'), stateOf(adult, 'check-welfare')]).toEqual(['owed', 'done'])
  expect(urgentOf(after(grown, says(personKey('child-b'), 'selfHarmRisk', 'yes')))).toEqual(['child-b'])
})

test('to an image that was made without them the child shown agreed to nothing', () => {
  const SAID = /The child shown agreed to nothing/
  const both = after(begun, says(M, 'consent', 'yes'), says(M, 'synthetic', 'yes'))
  for (const fact of ['consent', 'synthetic'] as const) {
    expect(beside(both, 'm1', M, fact)).toMatch(SAID)
    for (const one of [says(M, 'consent', 'no'), says(M, 'synthetic', 'no'), says(M, 'synthetic', 'unknown')]) {
      expect(beside(after(both, one), 'm1', M, fact)).toBeUndefined()
    }
  }
})

test('“no device” stands against a copy that somebody holds, until a note says on what', () => {
  const none = after(begun, says('case', 'anyDevices', 'no'))
  const holds = after(none, says(personKey('child-a'), 'keptOrCopied', 'yes'))
  expect(beside(none, 'm1', 'case', 'anyDevices')).toBeUndefined()
  expect(beside(holds, 'm1', 'case', 'anyDevices')).toBe(
    'Child A is said to hold a copy: on what? Add it, or say in a note.',
  )
  const two = [
    { type: 'person-added', person: 'child-b', kind: 'child' } as const,
    says(partKey('m1', 'child-b'), 'part', 'involved'),
    says(personKey('child-b'), 'keptOrCopied', 'yes'),
  ]
  expect(beside(after(holds, ...two), 'm1', 'case', 'anyDevices')).toBe(
    'Child A and Child B are said to hold a copy: on what? Add it, or say in a note.',
  )
  expect(beside(after(holds, notes('case', 'anyDevices', 'In the cloud')), 'm1', 'case', 'anyDevices')).toBeUndefined()
  expect(beside(after(holds, says('case', 'anyDevices', 'unknown')), 'm1', 'case', 'anyDevices')).toBeUndefined()
})

test('for a child in care it is not the parent who agrees to have a phone looked at', () => {
  const phone = deviceKey('phone-1')
  const asked = after(
    begun,
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    says(phone, 'agreedBy', 'parent-or-guardian'),
  )
  const inCare = after(asked, says(personKey('child-a'), 'inCare', 'yes'))
  expect(beside(asked, 'm1', phone, 'agreedBy')).toBeUndefined()
  expect(beside(inCare, 'm1', phone, 'agreedBy')).toBe(
    'Child A is in care: whoever represents the council or care body is the one to agree.',
  )
  expect(beside(after(inCare, says(phone, 'agreedBy', 'care-representative')), 'm1', phone, 'agreedBy')).toBeUndefined()
})

test('an adult who took part is not taken for the one who can agree to have a phone looked at', () => {
  const phone = deviceKey('phone-1')
  const agreed = (...more: Happening[]) =>
    beside(
      after(
        begun,
        { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
        { type: 'person-added', person: 'adult-a', kind: 'adult' },
        says(phone, 'agreedBy', 'parent-or-guardian'),
        ...more,
      ),
      'm1',
      phone,
      'agreedBy',
    )
  const takesPart = (matter: string) => says(partKey(matter, 'adult-a'), 'part', 'involved')
  expect(agreed()).toBeUndefined()
  expect(agreed(says(partKey('m1', 'adult-a'), 'part', 'reporter'))).toBeUndefined()
  const asks = /^Adult B took part in this\. If that is who agreed, look at nothing on it yet/
  expect(agreed(takesPart('m1'))).toMatch(asks)
  expect(agreed(takesPart('m1'), says(phone, 'agreedBy', 'other-adult'))).toMatch(asks)
  expect(agreed({ type: 'matter-added', matter: 'm2' }, takesPart('m2'))).toMatch(asks)
  for (const by of ['care-representative', 'owner', null]) {
    expect(agreed(takesPart('m1'), says(phone, 'agreedBy', by))).toBeUndefined()
  }
  // Who did, said in a note, answers it; and that it is not the parent of a child in care is certain, and said first.
  expect(agreed(takesPart('m1'), notes(phone, 'agreedBy', 'Child A’s mother, who had no part in it.'))).toBeUndefined()
  expect(agreed(takesPart('m1'), says(personKey('child-a'), 'inCare', 'yes'))).toMatch(/^Child A is in care: /)
})

test('the outcome is not settled by reasons that were written for another', () => {
  const state = (...happenings: Happening[]) => stateOf(after(v02(), ...happenings), 'outcome-code')
  expect(state()).toBe('done')
  const other = chooses('10', 'x')
  expect(state(other)).toBe('owed')
  const changed = after(v02(), other)
  expect(beside(changed, 'm1', M, 'publicInterest')).toMatch(/^This was written for an outcome that was chosen before/)
  expect(stillSaid(changed, M, 'publicInterest')).toBeUndefined()
  // It stays in its field, to be added to.
  expect(shownOf(changed, M, 'publicInterest')?.value).toContain('A first time')
  expect(state(other, says(M, 'publicInterest', 'Formal action would do harm.'))).toBe('done')
  expect(state(chooses('21'))).toBe('done')
  // A blank, or the word that it is not known, is no reason: the stage is no more done than the duty.
  for (const none of ['  ', 'unknown']) {
    const blank = after(v02(), says(M, 'publicInterest', none))
    expect(progressOf(v02(), 'm1', 'decision')).toBe('done')
    expect([stateOf(blank, 'outcome-code'), progressOf(blank, 'm1', 'decision')]).toEqual(['owed', 'in-progress'])
  }
})

test('the outcome is not settled while the agency that takes it on, or the activity, is not there', () => {
  const state = (...happenings: Happening[]) => stateOf(after(v02(), ...happenings), 'outcome-code')
  const reasons = says(M, 'publicInterest', 'Help is what they need.')
  expect(state(chooses('20', 'x'), reasons)).toBe('owed')
  expect(state(chooses('20', 'x'), reasons, says(M, 'agencyTakesOn', ' '))).toBe('owed')
  expect(state(chooses('20', 'x'), reasons, says(M, 'agencyTakesOn', 'Early help, Ms K'))).toBe('done')
  for (const not of ['no', 'unknown']) {
    expect(state(chooses('22', 'x'), reasons, says(M, 'activityDelivered', not))).toBe('owed')
  }
  expect(state(chooses('22', 'x'), reasons, says(M, 'activityDelivered', 'yes'))).toBe('done')
  expect(state(chooses('10', 'x'), reasons, says(M, 'activityDelivered', 'no'))).toBe('done')
})

test('where copies are left and no direction is open, Closing asks what becomes of them', () => {
  const asked = (kase: Case) => putBy(kase, 'm1', 'closing').some(({ fact }) => fact === 'deletionDecided')
  expect(asked(v02())).toBe(false)
  const held: Happening[] = [
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    says(partKey('m1', 'adult-c'), 'part', 'staff'),
    says(personKey('adult-c'), 'keptOrCopied', 'yes'),
  ]
  const copies = after(v02(), ...held)
  expect([copiesAreLeft(copies, 'm1'), asked(copies)]).toEqual([true, true])
  // Also where no outcome is to come, as of a crime that goes to another force.
  const none = after(begun, says(personKey('child-a'), 'keptOrCopied', 'yes'))
  expect([copiesAreLeft(none, 'm1'), asked(none)]).toEqual([false, false])
  const goes = after(none, { type: 'duty-explained', matter: 'm1', duty: 'outcome-code', why: 'Another force has it.' })
  expect([copiesAreLeft(goes, 'm1'), asked(goes)]).toEqual([true, true])
  // What only waits for its review needs no decision of its own.
  const unreviewed = after(v02(), { type: 'chosen', matter: 'm1', outcome: '10', departure: 'x' }, chooses('21'))
  expect([copiesAreLeft(unreviewed, 'm1'), asked(unreviewed)]).toEqual([true, false])
})

test('what was said in a matter keeps it: how somebody is recorded there, a note, what they were told', () => {
  const P = partKey('m2', 'child-a')
  const two = after(begun, { type: 'matter-added', matter: 'm2' }, says(P, 'part', 'involved'))
  const free = (...happenings: Happening[]) => withdrawable(after(two, ...happenings)).map(({ id }) => id)
  expect(free()).toContain('m2')
  for (const said of [
    says(P, 'recordedAs', 'suspect'),
    says(P, 'outcomeTold', 'in-person'),
    notes(P, 'recordedAs', 'As the sergeant decided'),
  ]) {
    expect(free(said)).not.toContain('m2')
  }
  expect(free(says(P, 'recordedAs', 'suspect'), says(P, 'recordedAs', null))).toContain('m2')
  const isSuspect = says(partKey('m1', 'child-a'), 'recordedAs', 'suspect')
  expect(free(says(P, 'recordedAs', 'suspect'), isSuspect)).toContain('m2')
})

test('why a duty is not done says nothing of a child who came into that matter, or into that part, afterwards', () => {
  const why: Happening = { type: 'duty-explained', matter: 'm1', duty: 'initial-accounts', why: 'Child A is abroad.' }
  const b: Happening = { type: 'person-added', person: 'child-b', kind: 'child' }
  const joins = says(partKey('m1', 'child-b'), 'part', 'involved')
  const reporter = says(partKey('m1', 'child-b'), 'part', 'reporter')
  const elsewhere = says(partKey('m2', 'child-b'), 'part', 'involved')
  const state = (...happenings: Happening[]) => stateOf(after(begun, ...happenings), 'initial-accounts')
  expect(state(b, joins, why)).toBe('explained')
  expect(state(b, reporter, why)).toBe('explained')
  expect(state(b, reporter, why, joins)).toBe('owed')
  expect(state({ type: 'matter-added', matter: 'm2' }, b, elsewhere, why, joins)).toBe('owed')
  expect(state(why, b, joins)).toBe('owed')
  // Shared by all matters, it says nothing of a child who is in another alone.
  const welfare: Happening = { ...why, duty: 'check-welfare' } as Happening
  const second: Happening = { type: 'matter-added', matter: 'm2' }
  const notHere = says(partKey('m1', 'child-b'), 'part', 'none')
  const inSecond = (...happenings: Happening[]) =>
    stateOf(after(begun, second, b, ...happenings), 'check-welfare', 'm2')
  expect(inSecond(joins, elsewhere, welfare)).toBe('explained')
  expect(inSecond(elsewhere, notHere, welfare)).toBe('owed')
})

test('what is taken back of a duty that all matters share is what stands in this matter, and not what was written of others', () => {
  const why = (matter: string): Happening => ({
    type: 'duty-explained',
    matter,
    duty: 'check-welfare',
    why: `Abroad, of ${matter}.`,
  })
  const two = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m2', 'child-b'), 'part', 'involved'),
  )
  const takenBack = (kase: Case, matter: string) =>
    happeningsOf(kase, matter, {
      type: 'explainDuty',
      duty: 'check-welfare',
      why: '',
      at: '2026-11-27T12:00:00.000Z',
    }).map((one) => 'matter' in one && one.matter)
  // Another child in each: each reason is of its own.
  const each = after(two, why('m1'), why('m2'))
  expect(['m1', 'm2'].map((id) => stateOf(each, 'check-welfare', id))).toEqual(['explained', 'explained'])
  expect([takenBack(each, 'm1'), takenBack(each, 'm2')]).toEqual([['m1'], ['m2']])
  // The same children in both: it is read in both.
  const same = after(
    two,
    says(partKey('m1', 'child-b'), 'part', 'involved'),
    says(partKey('m2', 'child-a'), 'part', 'involved'),
    why('m1'),
    why('m2'),
  )
  expect([takenBack(same, 'm1'), takenBack(same, 'm2')].map((ids) => [...ids].sort())).toEqual([
    ['m1', 'm2'],
    ['m1', 'm2'],
  ])
  // In each the one that was written for it.
  const read = (matter: string) => owedBy(same, matter).find((one) => one.duty === 'check-welfare')?.why
  expect([read('m1'), read('m2')]).toEqual(['Abroad, of m1.', 'Abroad, of m2.'])
})

test('what is owed to each child, or of each device, is not done where none is recorded', () => {
  const nobody = after(
    undefined,
    { type: 'opened', case: 'c', edition: '1', reviewAsked: true },
    { type: 'matter-added', matter: 'm1' },
  )
  expect(owedBy(nobody, 'm1').length).toBeGreaterThan(5)
  expect(owedBy(nobody, 'm1').filter(({ state }) => state === 'done')).toEqual([])
  // Nor is the only matter taken off, though nothing is said in it.
  expect(withdrawable(nobody)).toEqual([])
})

test('a parent in one matter who reported another keeps neither of them', () => {
  const here = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'parent'),
    says(partKey('m2', 'adult-b'), 'part', 'reporter'),
  )
  expect(withdrawable(here).map(({ id }) => id)).toEqual(['m2'])
})

test('who has a part in one matter is asked about in another, and in no other question of it', () => {
  const two = after(begun, { type: 'matter-added', matter: 'm2' })
  expect(putBy(two, 'm2', 'people').map(({ subject, fact }) => [subject, fact])).toEqual([
    [partKey('m2', 'child-a'), 'part'],
  ])
})

test('which matters a device is of is asked in each, also where it is said to be of another alone', () => {
  const two = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    says(deviceKey('phone-1'), 'deviceMatters', ['m1']),
  )
  const asked = (matter: string) => putBy(two, matter, 'devices').map(({ fact }) => fact)
  expect(asked('m2')).toEqual(['deviceMatters'])
  expect(asked('m1')).toEqual(expect.arrayContaining(['held', 'deviceMatters']))
})

test('that no referral is made settles its stage only once it is known whether one is called for', () => {
  const not = [says('case', 'referral', 'not-made'), says('case', 'referralWhyNot', 'No sign of need.')]
  expect(progressOf(after(begun, ...not), 'm1', 'referral')).toBe('in-progress')
  const known = [
    ...FEATURES.map((fact) => says(M, fact, 'no')),
    ...(['inCare', 'childProtectionPlan', 'knownVulnerability', 'selfHarmRisk', 'otherHarmRisk'] as const).map((fact) =>
      says(personKey('child-a'), fact, 'no'),
    ),
    ...[says(personKey('child-a'), 'age', 15), says(M, 'significantRisk', 'no')],
    ...(['consent', 'ageAppropriate', 'nonAbusive'] as const).map((fact) => says(M, fact, 'yes')),
    ...(['checkPeople', 'checkPlaces', 'checkPartners'] as const).map((fact) => says('case', fact, 'done')),
  ]
  expect(progressOf(after(begun, ...known, ...not), 'm1', 'referral')).toBe('done')
})

test('whoever was added as a child and is found to be an adult is nobody’s urgent screen', () => {
  const harmed = after(begun, says(personKey('child-a'), 'otherHarmRisk', 'yes'))
  expect(urgentOf(harmed)).toEqual(['child-a'])
  expect(urgentOf(after(harmed, says(personKey('child-a'), 'kind', 'adult')))).toEqual([])
})

test('a note that is kept once more as it stands is no new entry', () => {
  const noted = after(begun, notes(M, 'coercion', 'He asked for money.'))
  const again = (text: string) =>
    happeningsOf(noted, 'm1', { type: 'note', subject: M, fact: 'coercion', text, at: '2026-11-27T12:00:00.000Z' })
  expect([again('He asked for money.'), again('He asked for £50.').length]).toEqual([[], 1])
})

test('a direction that was given says enough while only an adult who is not involved is found to hold a copy', () => {
  const given = after(
    begun,
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'parent'),
    says(personKey('adult-b'), 'keptOrCopied', 'no'),
    says(M, 'deletionGiven', 'in-person'),
  )
  const holds = says(personKey('adult-b'), 'keptOrCopied', 'yes')
  expect(stillSaid(after(given, holds), M, 'deletionGiven')?.value).toBe('in-person')
})

test('a case with several matters is referred as the one that calls for it most', () => {
  const two = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-a'), 'part', 'involved'),
    says(matterKey('m2'), 'exploitation', 'yes'),
  )
  const [here, there] = ['m1', 'm2'].map((id) => assessmentOf(two, id).referral)
  expect(there).not.toBe(here)
  expect(highestOf(two).referral).toBe(there)
})

test('Closing that has its own answers says what is left of the whole matter', () => {
  const told = after(begun, says('case', 'contactForm', 'raised'), says('case', 'educated', 'done'))
  const [first] = stillOwed(told, 'm1')
  expect(stillOwed(told, 'm1').filter(({ stage }) => stage === 'closing')).toEqual([])
  expect(leftAt(told, 'm1', 'closing')).toBe(`Left: ${first && DUTY_TITLE[first.duty]}`)
})

test('that no interview is needed in one matter is not said before what is found in another', () => {
  const two = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-a'), 'part', 'involved'),
    says(M, 'formalInterview', 'not-needed'),
    says(matterKey('m2'), 'formalInterview', 'not-needed'),
    says(matterKey('m2'), 'exploitation', 'yes'),
  )
  expect([M, matterKey('m2')].map((of) => stillSaid(two, of, 'formalInterview')?.value)).toEqual([
    'not-needed',
    undefined,
  ])
})

test('where all who are involved are under 10 it is so, whoever else is on the case', () => {
  const young = after(
    begun,
    says(personKey('child-a'), 'age', 9),
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'parent'),
  )
  expect(againstCode(young, 'm1', '21')).toBe('under-10')
})

test('an outcome is settled when it was last chosen, where its reasons were written before', () => {
  const at = (hour: number) => `2026-11-26T${hour}:00:00.000Z`
  const chosen = happen(after(begun), chooses('18', 'why'), at(10))
  const reasons = happen(chosen, says(M, 'publicInterest', 'Nobody was found.'), at(11))
  expect(doneAt(reasons, 'm1', 'outcome-code')).toBe(at(11))
  expect(doneAt(happen(reasons, chooses('18', 'a better reason'), at(12)), 'm1', 'outcome-code')).toBe(at(12))
})

test('a note on who was told stays of them as more are ticked', () => {
  const why = notes('case', 'toldNoCopies', 'Her father not: it could put her at risk.')
  const told = after(begun, says('case', 'toldNoCopies', ['children']), why)
  expect(stateOf(after(told, says('case', 'toldNoCopies', ['children', 'staff'])), 'advise-no-copies')).toBe('done')
})

test('nobody is told not to copy by a note that is written before anybody was', () => {
  const why = notes('case', 'toldNoCopies', 'Tomorrow, with the social worker.')
  expect(stateOf(after(begun, why), 'advise-no-copies')).toBe('owed')
  expect(stateOf(after(begun, says('case', 'toldNoCopies', []), why), 'advise-no-copies')).toBe('owed')
  expect(stateOf(after(begun, says('case', 'toldNoCopies', ['children']), why), 'advise-no-copies')).toBe('done')
})

test('a report of this minute, by a clock that is shown to the minute, is not said to be later', () => {
  const at = (minute: number) =>
    beside(after(begun, says('case', 'reportedWhen', `2026-11-25T11:${minute}`)), 'm1', 'case', 'reportedWhen')
  expect([at(40), at(41)]).toEqual([undefined, undefined])
  expect(at(42)).toMatch(/^That is later than when you wrote it/)
})

test('what all matters share is owed once in the whole case, and what each owes by itself in each', () => {
  const two = after(begun, { type: 'matter-added', matter: 'm2' }, says(partKey('m2', 'child-a'), 'part', 'involved'))
  const each = stillOwed(two, 'm1').map(({ duty }) => duty)
  expect(stillOwed(two, 'm2').map(({ duty }) => duty)).toEqual(each)
  const shared = ['check-welfare', 'advise-no-copies', 'background-checks', 'child-contact-form', 'educate']
  expect(each).toEqual(expect.arrayContaining(shared))
  expect(owedInAll(two)).toBe(2 * each.length - shared.length)
})

test('a duty is done when the last of its own matter was said, and not when another’s was', () => {
  const at = (kase: Case, happening: Happening, when: string) => happen(kase, happening, when)
  const two = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m2', 'child-b'), 'part', 'involved'),
  )
  const first = at(two, says(personKey('child-a'), 'account', 'taken'), '2026-11-25T12:00:00.000Z')
  const both = at(first, says(personKey('child-b'), 'account', 'left'), '2026-11-27T12:00:00.000Z')
  expect(doneAt(both, 'm1', 'initial-accounts')).toBe('2026-11-25T12:00:00.000Z')
  expect(doneAt(both, 'm2', 'initial-accounts')).toBe('2026-11-27T12:00:00.000Z')
})

test('background checks are done once each of them is', () => {
  const checks = ['checkPeople', 'checkPlaces', 'checkPartners'] as const
  const state = (...done: (typeof checks)[number][]) =>
    stateOf(
      after(begun, ...checks.map((check) => says('case', check, done.includes(check) ? 'done' : 'not-done'))),
      'background-checks',
    )
  expect(state(...checks)).toBe('done')
  for (const check of checks) {
    expect(state(check)).toBe('owed')
    expect(state(...checks.filter((one) => one !== check))).toBe('owed')
    // One that was prevented is still to be made.
    const prevented = [...checks.map((one) => says('case', one, one === check ? 'prevented' : 'done'))]
    expect(stateOf(after(begun, ...prevented), 'background-checks')).toBe('owed')
  }
})

test('a decision on copies is asked where the note gives no direction, and of the image database where it can be told', () => {
  const asked = (kase: Case, stage: StageId, fact: FactId) => putBy(kase, 'm1', stage).some((put) => put.fact === fact)
  const decide = after(v02(), says('case', 'anyDevices', 'no'), chooses('10', 'x'))
  expect(assessmentOf(decide, 'm1').deletionDirection).toBe('decide')
  expect(asked(decide, 'closing', 'deletionDecided')).toBe(true)
  expect(assessmentOf(v02(), 'm1').deletionDirection).toBe('give')
  expect(asked(v02(), 'closing', 'deletionDecided')).toBe(false)
  const [phone = ''] = v02().devices.map(({ id }) => id)
  const beyond = after(v02(), says(M, 'beyondControl', 'yes'), says(deviceKey(phone), 'held', 'seized'))
  expect(assessmentOf(beyond, 'm1').caid).toBe('liaise')
  expect([asked(beyond, 'online', 'caidLiaison'), asked(v02(), 'online', 'caidLiaison')]).toEqual([true, false])
})

test('a note that was written beside another answer is no reason for the one that stands now', () => {
  const subject = partKey('m1', 'child-a')
  const told = after(
    begun,
    chooses('18', 'why'),
    says(subject, 'outcomeTold', 'in-person'),
    notes(subject, 'outcomeTold', 'At home, with her mother.'),
  )
  expect(stateOf(told, 'explain-outcome')).toBe('done')
  const not = after(told, says(subject, 'outcomeTold', 'not-told'))
  expect(stateOf(not, 'explain-outcome')).toBe('owed')
  expect(beside(not, 'm1', subject, 'outcomeTold')).toBe(
    'The note was written beside another answer. Say in it why, for this one. Until then the duty stays on the list.',
  )
  const why = after(not, notes(subject, 'outcomeTold', 'It was another family. Hers is abroad until Friday.'))
  expect(stateOf(why, 'explain-outcome')).toBe('done')
  expect(beside(why, 'm1', subject, 'outcomeTold')).toBeUndefined()
  // Written beside this very answer, which was another only for a while.
  const backAgain = after(why, says(subject, 'outcomeTold', 'by-phone'), says(subject, 'outcomeTold', 'not-told'))
  expect(stateOf(backAgain, 'explain-outcome')).toBe('done')

  const alike = after(
    begun,
    says(personKey('child-a'), 'age', 15),
    { type: 'person-added', person: 'child-b', kind: 'child' },
    says(partKey('m1', 'child-b'), 'part', 'involved'),
    says(personKey('child-b'), 'age', 9),
    says(M, 'ageAppropriate', 'unknown'),
    notes(M, 'ageAppropriate', 'Ages to be asked of the school.'),
    says(M, 'ageAppropriate', 'yes'),
  )
  expect(beside(alike, 'm1', M, 'ageAppropriate')).toMatch(/^Child B is recorded as 9/)
})
