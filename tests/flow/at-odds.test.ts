import { expect, test } from 'vitest'
import type { Happening, UrgentAction } from '../../src/case/event'
import { parentsMissing } from '../../src/case/parents'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../../src/case/subject'
import { providerOf } from '../../src/directory/providers'
import { BITES_AT } from '../../src/flow/bites'
import { boxToFill } from '../../src/flow/odds-of-devices'
import { stillOwed } from '../../src/flow/owed'
import { putBy } from '../../src/flow/put'
import type { FactId } from '../../src/guidance/questions'
import { AT, after, begun, beside as besideOf, notes, says } from './told'

const CHILD = personKey('child-a')

const withParent = after(
  begun,
  { type: 'person-added', person: 'adult-b', kind: 'adult' },
  says(partKey('m1', 'adult-b'), 'part', 'parent'),
)
function beside(subject: SubjectKey, fact: FactId, ...happenings: Happening[]) {
  const kase = after(withParent, ...happenings)
  return besideOf(kase, 'm1', subject, fact)
}

test.each(['nextStepsTold', 'outcomeTold'] as const)(
  '%s: told, and telling a parent could harm a child: that parent is named, until a note says who was told',
  (fact) => {
    const subject = fact === 'outcomeTold' ? partKey('m1', 'child-a') : CHILD
    const harmful = says(personKey('adult-b'), 'tellingMayHarm', 'yes')
    const told = says(subject, fact, 'in-person')
    expect(beside(subject, fact, harmful, told)).toMatch(/^Telling Adult B could put a child at risk\. Say in a note/)
    const rung = says(subject, fact, 'by-phone')
    expect(beside(subject, fact, harmful, rung)).toBe(beside(subject, fact, harmful, told))
    expect(beside(subject, fact, harmful)).toBe('Telling Adult B could put a child at risk. Take advice first.')
    const not = says(subject, fact, 'not-told')
    expect(beside(subject, fact, harmful, not)).not.toMatch(/Adult B/)
    const duty = fact === 'outcomeTold' ? 'explain-outcome' : 'notify-family'
    const why: Happening = { type: 'duty-explained', matter: 'm1', duty, why: 'The specialists tell them.' }
    expect(beside(subject, fact, harmful, not, why)).toBeUndefined()
    expect(beside(subject, fact, told)).toBeUndefined()
    expect(beside(subject, fact, says(personKey('adult-b'), 'tellingMayHarm', 'no'), told)).toBeUndefined()
    const noted = notes(subject, fact, 'The child alone, with social care.')
    expect(beside(subject, fact, harmful, told, noted)).toBeUndefined()
  },
)

test('who was told is to be said again where that it could harm a child, or that the child is in care, was not known then', () => {
  const told = [says(CHILD, 'nextStepsTold', 'in-person'), notes(CHILD, 'nextStepsTold', 'Both parents, at home.')]
  expect(beside(CHILD, 'nextStepsTold', ...told)).toBeUndefined()
  for (const [known, risk] of [
    [says(personKey('adult-b'), 'tellingMayHarm', 'yes'), 'Telling Adult B could put a child at risk.'],
    [says(CHILD, 'inCare', 'yes'), 'Child A is in care: ask the council who is told.'],
  ] as const) {
    const since = beside(CHILD, 'nextStepsTold', ...told, known)
    expect(since).toContain(`${risk} Say in a note who was told, and who was not.`)
    expect(since?.endsWith('If they know already, see first that the child is safe.')).toBe(/^Telling/.test(risk))
    const anew = notes(CHILD, 'nextStepsTold', 'Both parents, at home. She is at her aunt’s.')
    expect(beside(CHILD, 'nextStepsTold', ...told, known, anew)).toBeUndefined()
  }
})

test.each([
  [
    'an adult took part',
    [says(matterKey('m1'), 'adultInvolved', 'yes')],
    'An adult took part: this could reach them, or where they live.',
  ],
  [
    'somebody involved is an adult',
    [says(partKey('m1', 'adult-b'), 'part', 'involved')],
    'An adult took part: this could reach them, or where they live.',
  ],
  [
    'the child is in care',
    [says(personKey('child-a'), 'inCare', 'yes')],
    'Child A is in care: ask the council who is told.',
  ],
])('where %s, it is said before and after a family is told, until a note says who was', (_, so, risk) => {
  const told = says(CHILD, 'nextStepsTold', 'in-person')
  expect(beside(CHILD, 'nextStepsTold', ...so)).toBe(`${risk} Take advice first.`)
  expect(beside(CHILD, 'nextStepsTold', ...so, told)).toBe(`${risk} Say in a note who was told, and who was not.`)
  expect(
    beside(CHILD, 'nextStepsTold', ...so, told, notes(CHILD, 'nextStepsTold', 'Her social worker.')),
  ).toBeUndefined()
  expect(beside(CHILD, 'nextStepsTold', ...so, says(CHILD, 'nextStepsTold', 'not-told'))).not.toMatch(/Take advice/)
})

test('whoever is 18 by now is in nobody’s care: no council says who else is told', () => {
  const grown = [says(CHILD, 'inCare', 'yes'), says(CHILD, 'eighteenSince', 'yes')]
  expect(beside(CHILD, 'nextStepsTold', ...grown)).toBe(
    'Child A has turned 18: they are told themselves, and decide who else is.',
  )
})

test('who is still to be told of copies: never urged on a parent whom telling may harm a child through', () => {
  const told = (...who: string[]) => says('case', 'toldNoCopies', who)
  const harmful = says(personKey('adult-b'), 'tellingMayHarm', 'yes')
  expect(beside('case', 'toldNoCopies', harmful, told('children'))).toBe(
    'Not told yet: parents or carers. Tell them, or say in a note why not. But Adult B not yet: it could put a child at risk.',
  )
  expect(beside('case', 'toldNoCopies', harmful, told('parents'))).not.toMatch(/Adult B/)
  expect(beside('case', 'toldNoCopies', told('children'))).not.toMatch(/Adult B/)
})

test('a parent is missed also while nobody is said to be involved', () => {
  const nobody = after(begun, says(partKey('m1', 'child-a'), 'part', 'reporter'))
  expect(parentsMissing(nobody, 'm1')?.says).toBe('No parent or carer is on this case')
})

test('that telling may harm is said wherever parents are about to be spoken to', () => {
  expect(BITES_AT['telling-may-harm']).toEqual(['report', 'people', 'accounts', 'devices', 'telling', 'closing'])
})

test('a referral that is decided against says why', () => {
  const against = says('case', 'referral', 'not-made')
  expect(beside('case', 'referral', against)).toBe('No reason is written yet.')
  expect(beside('case', 'referral', against, says('case', 'referralWhyNot', '  '))).toBe('No reason is written yet.')
  expect(beside('case', 'referral', against, says('case', 'referralWhyNot', 'Agreed with MASH.'))).toBeUndefined()
  expect(beside('case', 'referral', says('case', 'referral', 'made'))).toBeUndefined()
})

test('a referral that was made at once for a child at risk is not asked about as if nobody had said it', () => {
  const met = (...actions: UrgentAction[]): Happening => ({ type: 'urgent-met', person: 'child-a', actions, text: '' })
  const rung: Happening = { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '', instead: AT }
  expect(beside('case', 'referral', met('called-999'))).toBeUndefined()
  expect(beside('case', 'referral', met('called-999', 'referred'), met('referred'))).toBe(
    'You recorded an immediate referral for Child A. Say here how it stands, and to whom it was made.',
  )
  expect(beside('case', 'referral', met('referred'), says('case', 'referral', 'under-way'))).toBeUndefined()
  expect(beside('case', 'referral', met('referred'), rung)).toBeUndefined()
})

test('checks that are done say which systems, and checks of no use here say why', () => {
  const done = says('case', 'checkPeople', 'done')
  expect(beside('case', 'checkPeople', done)).toBe('No system is named yet.')
  expect(beside('case', 'checkPeople', done, says('case', 'systemsPeople', []))).toBe('No system is named yet.')
  expect(beside('case', 'checkPeople', done, says('case', 'systemsPeople', ['pnc']))).toBeUndefined()
  const needless = says('case', 'checkPeople', 'not-relevant')
  expect(beside('case', 'checkPeople', needless)).toBe(
    'Say why in a note on this answer. Until then the duty stays on the list.',
  )
  for (const fact of ['checkPlaces', 'checkPartners'] as const) {
    expect(beside('case', fact, says('case', fact, 'not-relevant'))).toBe('Say why in a note on this answer.')
    expect(beside('case', fact, says('case', fact, 'prevented'))).toBeUndefined()
  }
  const noted = notes('case', 'checkPeople', 'All known to us.')
  expect(beside('case', 'checkPeople', needless, noted)).toBeUndefined()
})

test('an age and a child or an adult that do not go together are pointed out', () => {
  const aged = (age: number, kind = 'child') => beside(CHILD, 'age', says(CHILD, 'kind', kind), says(CHILD, 'age', age))
  expect(aged(18)).toMatch(/^Child A is recorded as a child, and was 18: one of the two is wrong/)
  expect(aged(17, 'adult')).toMatch(/is recorded as an adult, and was 17: one of the two is wrong/)
  expect([aged(17), aged(18, 'adult')]).toEqual([undefined, undefined])
})

test('a device that is not seized, against the advice, asks for the reasons', () => {
  const subject = deviceKey('phone')
  const risky: readonly Happening[] = [
    { type: 'device-added', device: 'phone', kind: 'phone', owner: 'child-a' },
    says(subject, 'usedByPersonOfConcern', 'yes'),
    says(subject, 'holdsImagery', 'yes'),
    says(matterKey('m1'), 'adultInvolved', 'yes'),
  ]
  const left = says(subject, 'deviceDecision', 'leave')
  expect(beside(subject, 'deviceDecision', ...risky, left)).toBe(
    'The advice here is to seize Child A’s phone. Write why not below, under “4 · Options, and what each would cost”.',
  )
  expect(
    beside(subject, 'deviceDecision', ...risky, left, says(subject, 'ndmOptions', 'Evidence is with the platform.')),
  ).toBeUndefined()
  expect(beside(subject, 'deviceDecision', ...risky)).toBeUndefined()
  expect(beside(subject, 'deviceDecision', ...risky, left, says(subject, 'ndmOptions', ' '))).toMatch(/Write why not/)
  // Only beside what was decided is it said where to write why.
  expect(boxToFill(after(withParent, ...risky, left), 'm1', subject, 'deviceDecision')).toBe('ndmOptions')
  expect(boxToFill(after(withParent, ...risky, left), 'm1', subject, 'holdsImagery')).toBeUndefined()
  // What is done as advised asks for nothing, nor does what is seized and not decided about yet.
  const seized = says(subject, 'held', 'seized')
  expect(beside(subject, 'deviceDecision', ...risky, seized, says(subject, 'deviceDecision', 'seize'))).toBeUndefined()
  expect(beside(subject, 'deviceDecision', ...risky, seized)).toBeUndefined()
})

test('a report later than its answer, or of another year, is pointed out', () => {
  const written = new Date(AT).getTime()
  const local = (at: number) => {
    const day = new Date(at)
    return new Date(at - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }
  const reported = (at: number) => beside('case', 'reportedWhen', says('case', 'reportedWhen', local(at)))
  const DAY = 24 * 3_600_000
  expect(reported(written)).toBeUndefined()
  expect(reported(written - 300 * DAY)).toBeUndefined()
  expect(reported(written + DAY)).toMatch(/^That is later than when you wrote it\./)
  expect(reported(written - 400 * DAY)).toMatch(/^That is more than a year before you wrote it\./)
  expect(beside('case', 'reportedWhen')).toBeUndefined()
  expect(beside('case', 'reportedWhen', says('case', 'reportedWhen', 'unknown'))).toBeUndefined()
})

const MATTER = matterKey('m1')

test.each(['consent', 'nonAbusive'] as const)(
  '%s: a yes beside pressure, grooming or an adult is pointed out, until a note says how',
  (fact) => {
    const yes = says(MATTER, fact, 'yes')
    const heard = says(CHILD, 'account', 'taken')
    for (const feature of ['coercion', 'grooming', 'exploitation', 'violence', 'adultInvolved'] as const) {
      expect(beside(MATTER, fact, yes, says(MATTER, feature, 'yes'))).toMatch(
        / is answered yes, which speaks against this\./,
      )
      expect(beside(MATTER, fact, yes, heard, says(MATTER, feature, 'unknown'))).toBeUndefined()
    }
    expect(beside(MATTER, fact, says(MATTER, fact, 'no'), says(MATTER, 'coercion', 'yes'))).toBeUndefined()
    // What is done to hurt somebody is abusive, whoever had agreed to the making.
    expect(beside(MATTER, fact, yes, heard, says(MATTER, 'maliciousIntent', 'yes'))).toBe(
      fact === 'consent'
        ? undefined
        : '“Meant to hurt” is answered yes, which speaks against this. One of the two is wrong, or say in a note how both are so.',
    )
    const noted = notes(MATTER, fact, 'The pressure came later, about another image.')
    expect(beside(MATTER, fact, yes, says(MATTER, 'coercion', 'yes'), noted)).toBeUndefined()
  },
)

test('like age is questioned where somebody involved is an adult, or under 10 beside one who may be older', () => {
  const alike = says(MATTER, 'ageAppropriate', 'yes')
  const involved = (id: string, age: number): Happening[] => [
    { type: 'person-added', person: id, kind: 'child' },
    says(partKey('m1', id), 'part', 'involved'),
    says(personKey(id), 'age', age),
  ]
  const age = (years: number) => says(CHILD, 'age', years)
  const said = (...happenings: Happening[]) => beside(MATTER, 'ageAppropriate', alike, ...happenings)
  expect(said(age(15), ...involved('child-c', 19))).toBe(
    'Child C is recorded as 19: is that close in age and development? Put it right, or say in a note how.',
  )
  expect(said(age(14), ...involved('child-c', 8))).toMatch(/^Child C is recorded as 8, and Child A as 14: /)
  // A year lies between them, and they may be in one class.
  for (const younger of [8, 9]) expect(said(age(10), ...involved('child-c', younger))).toBeUndefined()
  expect(said(age(9), ...involved('child-c', 8))).toBeUndefined()
  const unknown = involved('child-c', 9).slice(0, 2)
  expect(said(age(9), ...unknown)).toMatch(/^Child A is recorded as 9: /)
  expect(said(age(10), ...unknown)).toBeUndefined()
  expect(said(age(10), ...involved('child-c', 12))).toBeUndefined()
  expect(
    said(age(14), ...involved('child-c', 8), notes(MATTER, 'ageAppropriate', 'Of the two older ones.')),
  ).toBeUndefined()
})

test('like age is questioned where three years lie between one under 13 and another, and else four', () => {
  const alike = says(MATTER, 'ageAppropriate', 'yes')
  const apart = (younger: number, older: number, ...more: Happening[]) =>
    beside(
      MATTER,
      'ageAppropriate',
      alike,
      says(CHILD, 'age', younger),
      { type: 'person-added', person: 'child-c', kind: 'child' },
      says(partKey('m1', 'child-c'), 'part', 'involved'),
      says(personKey('child-c'), 'age', older),
      ...more,
    )
  expect(apart(12, 16)).toBe(
    'Child A is recorded as 12, and Child C as 16: is that close in age and development? Put it right, or say in a note how.',
  )
  expect(apart(12, 17, notes(MATTER, 'ageAppropriate', 'Twins of a cousin, same class.'))).toBeUndefined()
  for (const [younger, older] of [
    [12, 15],
    [10, 14],
    [13, 17],
  ] as const) {
    expect(apart(younger, older)).toMatch(`Child A is recorded as ${younger}, and Child C as ${older}: is that`)
  }
  expect(apart(16, 12)).toMatch(/^Child C is recorded as 12, and Child A as 16: /)
  for (const older of [12, 14]) expect(apart(12, older)).toBeUndefined()
  for (const older of [13, 16]) expect(apart(13, older)).toBeUndefined()
})

test('what is beyond the child’s control is hardly not shared widely', () => {
  const spread = says(MATTER, 'beyondControl', 'yes')
  const said = (...happenings: Happening[]) => beside(MATTER, 'beyondControl', spread, ...happenings)
  const notWide = says(MATTER, 'extensiveSharing', 'no')
  expect(said(notWide)).toMatch(/^“Shared widely” is answered no\./)
  expect(said(notWide, notes(MATTER, 'beyondControl', 'One phone, lost.'))).toBeUndefined()
  expect(said(says(MATTER, 'extensiveSharing', 'yes'))).toBeUndefined()
  expect(said()).toBeUndefined()
  expect(beside(MATTER, 'beyondControl', says(MATTER, 'beyondControl', 'no'), notWide)).toBeUndefined()
})

test('the phone of an adult who took part is not used by nobody of concern', () => {
  const phone = deviceKey('phone-b')
  const owned = (owner: string): Happening[] => [
    { type: 'device-added', device: 'phone-b', kind: 'phone', owner },
    says(phone, 'usedByPersonOfConcern', 'no'),
  ]
  const grown = says(CHILD, 'age', 19)
  expect(beside(phone, 'usedByPersonOfConcern', ...owned('child-a'), grown)).toMatch(/an adult who took part/)
  expect(beside(phone, 'usedByPersonOfConcern', ...owned('child-a'))).toBeUndefined()
  expect(beside(phone, 'usedByPersonOfConcern', ...owned('adult-b'), grown)).toBeUndefined()
})

test('a device of two matters is decided about by the advice of the one that asks for more', () => {
  const phone = deviceKey('phone')
  const kase = after(
    begun,
    { type: 'matter-added', matter: 'm2' },
    says(matterKey('m2'), 'matterTitle', 'Passed on'),
    says(matterKey('m2'), 'coercion', 'yes'),
    { type: 'device-added', device: 'phone', kind: 'phone', owner: 'child-a' },
    says(phone, 'usedByPersonOfConcern', 'yes'),
    says(phone, 'deviceDecision', 'secure'),
  )
  expect(besideOf(kase, 'm1', phone, 'deviceDecision')).toBe(
    'The advice in Passed on is to seize Child A’s phone. Write why not below, under “4 · Options, and what each would cost”.',
  )
  expect(besideOf(kase, 'm2', phone, 'deviceDecision')).toBe(
    'The advice here is to seize Child A’s phone. Write why not below, under “4 · Options, and what each would cost”.',
  )
  const ofFirst = after(kase, says(phone, 'deviceMatters', ['m1']))
  expect(besideOf(ofFirst, 'm1', phone, 'deviceDecision')).toBeUndefined()
})

test('a device that is left, where it should be kept safe, asks why; one that is kept safe does not', () => {
  const phone = deviceKey('phone-a')
  const added: Happening = { type: 'device-added', device: 'phone-a', kind: 'phone', owner: 'child-a' }
  const decides = (what: string) => [added, says(phone, 'deviceDecision', what)]
  const KEEP =
    'The advice here is to keep Child A’s phone safe. Decide again, or write why it stays below, under “4 · Options, and what each would cost”.'
  expect(beside(phone, 'deviceDecision', ...decides('leave'))).toBe(KEEP)
  expect(beside(phone, 'deviceDecision', ...decides('secure'))).not.toBe(KEEP)
  expect(
    beside(phone, 'deviceDecision', ...decides('leave'), says(phone, 'ndmOptions', 'The school keeps it.')),
  ).not.toBe(KEEP)
})

test('how somebody is recorded who is not said to be involved any more stays in sight until it is cleared', () => {
  const part = partKey('m1', 'child-a')
  const asked = (...said: Happening[]) =>
    putBy(after(withParent, ...said), 'm1', 'people').some((put) => put.subject === part && put.fact === 'recordedAs')
  const suspect = says(part, 'recordedAs', 'suspect')
  const reporter = says(part, 'part', 'reporter')
  expect(beside(part, 'recordedAs', suspect)).toBeUndefined()
  expect(asked(suspect, reporter)).toBe(true)
  expect(beside(part, 'recordedAs', suspect, reporter)).toBe(
    'Child A is not said to be involved in this. See that the crime record says so too, then clear this answer.',
  )
  for (const none of [null, 'unknown']) expect(asked(suspect, reporter, says(part, 'recordedAs', none))).toBe(false)
  expect(asked(reporter)).toBe(false)
  expect(asked(suspect, says(part, 'part', 'none'))).toBe(false)
})

test('a report noted for a pornographic site goes against a no to wide sharing, where that is asked and where it is noted', () => {
  const reported = (place: string): Happening => ({ type: 'removal-reported', report: { place, by: '', what: '' } })
  const site = reported(providerOf('pornhub').name)
  const wide = (value: string) => says(MATTER, 'extensiveSharing', value)
  for (const fact of ['extensiveSharing', 'uploaded'] as const) {
    const said = (...happenings: Happening[]) => beside(MATTER, fact, ...happenings)
    expect(said(wide('no'), site)).toMatch(
      /^A report is noted for “Pornhub and its sister sites \(Aylo\)”, and “Shared widely” is answered no/,
    )
    expect([said(wide('yes'), site), said(wide('unknown'), site), said(site)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(said(wide('no'), reported('Snapchat'))).toBeUndefined()
    expect(said(wide('no'), site, notes(MATTER, 'extensiveSharing', 'A search that found nothing.'))).toBeUndefined()
    const another: Happening[] = [
      { type: 'matter-added', matter: 'm2' },
      says(matterKey('m2'), 'extensiveSharing', 'yes'),
    ]
    expect(said(wide('no'), site, ...another)).toBeUndefined()
  }
})

test('a phone that is left with its owner is with its owner', () => {
  const added: Happening = { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' }
  const phone = deviceKey('phone-1')
  const said = (held: string, decided = 'leave', ...first: Happening[]) =>
    beside(
      phone,
      'deviceDecision',
      ...first,
      added,
      says(phone, 'held', held),
      says(phone, 'ndmOptions', 'Nothing on it is needed.'),
      says(phone, 'deviceDecision', decided),
    )
  for (const held of ['school', 'secured']) {
    expect(said(held)).toMatch(/^Child A’s phone is not recorded as with its owner\. Once it is, say so here/)
    expect(said(held, 'secure')).toBeUndefined()
  }
  // Whose sheet says so, and whether any does.
  const reads = (...first: Happening[]) => said('school', 'leave', ...first)
  expect(reads()).toMatch(/say so here: until then the family reads that it is being kept\.$/)
  expect(reads(says(CHILD, 'eighteenSince', 'yes'))).toMatch(
    /say so here: until then they read that it is being kept\.$/,
  )
  expect(reads(says(CHILD, 'kind', 'adult'))).toMatch(/Once it is, say so here\.$/)
  const another: Happening = { type: 'matter-added', matter: 'm2' }
  expect(reads(another)).toMatch(/say so here: until then the family reads that it is being kept\.$/)
  expect(said('owner')).toBeUndefined()
  expect(said('seized')).toMatch(/is recorded as seized by police\. One of the two is wrong/)
})

test('what is judged after the accounts is not judged before them without a word', () => {
  const judged = (value: string) => says(MATTER, 'nonAbusive', value)
  const account = (value: string, child = CHILD) => says(child, 'account', value)
  const said = (...happenings: Happening[]) => beside(MATTER, 'nonAbusive', ...happenings)
  expect(said(judged('yes'))).toMatch(/^Child A has not been heard yet, and this is judged after the accounts\./)
  expect(said(judged('yes'), account('not-yet'))).toMatch(/^Child A has not been heard yet/)
  expect(said(judged('yes'), account('declined'))).toMatch(/^Child A has not been heard yet/)
  for (const heard of ['taken', 'stopped', 'left']) expect(said(judged('yes'), account(heard))).toBeUndefined()
  for (const other of ['no', 'unknown']) expect(said(judged(other))).toBeUndefined()
  expect(said(judged('yes'), notes(MATTER, 'nonAbusive', 'Both are seen on the recording.'))).toBeUndefined()
  const explained: Happening = { type: 'duty-explained', matter: 'm1', duty: 'initial-accounts', why: 'Both abroad.' }
  expect(said(judged('yes'), explained)).toBeUndefined()
  const spoken = after(begun, account('declined'))
  expect(stillOwed(spoken, 'm1').some(({ duty }) => duty === 'initial-accounts')).toBe(false)
  const another: Happening[] = [
    { type: 'person-added', person: 'child-c', kind: 'child' },
    says(partKey('m1', 'child-c'), 'part', 'involved'),
  ]
  expect(said(...another, judged('yes'))).toMatch(/^Child A and Child C have not been heard yet/)
  expect(said(...another, account('taken'), judged('yes'))).toMatch(/^Child C has not been heard yet/)
})

test('a child under 10 who is recorded as a suspect cannot be one', () => {
  const part = partKey('m1', 'child-a')
  const as = (recorded: string, age: number | string) =>
    beside(part, 'recordedAs', says(CHILD, 'age', age), says(part, 'recordedAs', recorded))
  expect(as('suspect', 9)).toBe(
    'Child A was under 10 and cannot be a suspect. Have the crime record put right, then say so here.',
  )
  expect([as('suspect', 10), as('suspect', 'unknown'), as('victim', 9)]).toEqual([undefined, undefined, undefined])
})

test('whoever needs SEND support is not said to be no more vulnerable than others without a word', () => {
  const needs = (...of: string[]) => says(CHILD, 'communication', of)
  const vulnerable = (value: string) => says(CHILD, 'knownVulnerability', value)
  const said = (...happenings: Happening[]) => beside(CHILD, 'knownVulnerability', ...happenings)
  expect(said(needs('send'), vulnerable('no'))).toMatch(/^SEND support is needed/)
  expect(said(needs('send'), vulnerable('yes'))).toBeUndefined()
  expect(said(needs('interpreter'), vulnerable('no'))).toBeUndefined()
  expect(said(needs(), vulnerable('no'))).toBeUndefined()
  const noted = notes(CHILD, 'knownVulnerability', 'Dyslexia alone: her teacher says that she understood.')
  expect(said(needs('send'), vulnerable('no'), noted)).toBeUndefined()
})

test('that telling somebody may harm a child stays in sight for as long as it counts', () => {
  const [person, part] = [personKey('adult-b'), partKey('m1', 'adult-b')]
  const asked = (...said: Happening[]) =>
    putBy(after(withParent, ...said), 'm1', 'people').some(
      (put) => put.subject === person && put.fact === 'tellingMayHarm',
    )
  const harmful = (value: string | null) => says(person, 'tellingMayHarm', value)
  for (const change of [says(part, 'part', 'involved'), says(person, 'kind', 'child')]) {
    expect(asked(harmful('yes'), change)).toBe(true)
    for (const value of ['no', 'unknown', null]) expect(asked(harmful(value), change)).toBe(false)
  }
})

test('that a child has turned 18 since is looked at again where they turn out to be younger than it is asked of', () => {
  const aged = (age: number) => says(CHILD, 'age', age)
  const is18 = says(CHILD, 'eighteenSince', 'yes')
  expect(beside(CHILD, 'age', aged(17), is18, aged(14))).toBe(
    'That Child A has turned 18 since was said when another age stood here. Look at it under “change”: clear it, or answer it again.',
  )
  // Asked openly, or said of this age.
  expect(beside(CHILD, 'age', aged(17), is18, aged(16))).toBeUndefined()
  expect(beside(CHILD, 'age', aged(14), is18)).toBeUndefined()
  // No age stood there yet, or it is the same once more.
  expect(beside(CHILD, 'age', is18, aged(14))).toBeUndefined()
  expect(beside(CHILD, 'age', aged(14), is18, aged(13), aged(14))).toBeUndefined()
  expect(beside(CHILD, 'age', says(CHILD, 'age', 'unknown'), is18, aged(14))).toBeDefined()
  expect(beside(CHILD, 'age', aged(17), is18, aged(14), says(CHILD, 'eighteenSince', null), is18)).toBeUndefined()
  expect(beside(CHILD, 'age', aged(17), says(CHILD, 'eighteenSince', 'no'), aged(14))).toBeUndefined()
})

test('of an adult nobody agrees in the place of a council, whatever was said of them as a child', () => {
  const kase = after(
    withParent,
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    says(CHILD, 'inCare', 'yes'),
    says(deviceKey('phone-1'), 'agreedBy', 'parent-or-guardian'),
  )
  const agreed = (...said: Happening[]) => besideOf(after(kase, ...said), 'm1', deviceKey('phone-1'), 'agreedBy')
  expect(agreed()).toMatch(/^Child A is in care/)
  expect(agreed(says(CHILD, 'kind', 'adult'))).toMatch(/^Adult A took part in this\. If that is who agreed/)
  expect(agreed(says(CHILD, 'eighteenSince', 'yes'))).toMatch(/^Child A is 18 or over and agrees for themselves/)
})

test('who has a letter or a direction, and is not said to be involved any more, is to be told', () => {
  const part = partKey('m1', 'child-a')
  const goes = (kind: string, matter = 'm1'): Happening => ({
    type: 'document-issued',
    document: { kind, matter, for: 'child-a', title: 'A paper', text: 'Its words', edition: '1' },
  })
  const TELL =
    'A letter or a direction about this went out to Child A or their family. Tell them that it does not hold, and say in a note that you did.'
  for (const kind of ['letter-child', 'letter-parents', 'deletion-direction'])
    for (const now of ['reporter', 'none']) {
      expect(beside(part, 'part', goes(kind), says(part, 'part', now))).toBe(TELL)
    }
  const theirs = says(matterKey('m1'), 'coercion', 'yes')
  expect(beside(part, 'part', goes('letter-child'), says(part, 'part', 'reporter'), theirs)).toBe(
    TELL.replace('Tell', 'Once the specialists agree, tell'),
  )
  expect(beside(part, 'part', goes('letter-child'))).toBeUndefined()
  const reporter = says(part, 'part', 'reporter')
  expect(beside(part, 'part', reporter)).toBeUndefined()
  expect(beside(part, 'part', goes('child-sheet'), reporter)).toBeUndefined()
  expect(beside(part, 'part', goes('letter-child', 'm2'), reporter)).toBeUndefined()
  expect(beside(part, 'part', goes('letter-child'), reporter, notes(part, 'part', 'Told by phone.'))).toBeUndefined()
  const calledBack = says(matterKey('m1'), 'deletionGiven', 'called-back')
  expect(beside(part, 'part', goes('deletion-direction'), calledBack, reporter)).toBeUndefined()
  expect(beside(part, 'part', calledBack, goes('deletion-direction'), reporter)).toBe(TELL)
  expect(beside(part, 'part', goes('letter-child'), calledBack, reporter)).toBe(TELL)
  // A note from when they were involved says nothing of that, and a part that is cleared nothing of who they are.
  expect(beside(part, 'part', goes('letter-child'), notes(part, 'part', 'Filmed it.'), reporter)).toBe(TELL)
  expect(beside(part, 'part', goes('letter-child'), says(part, 'part', null))).toBeUndefined()
  // Whether an adult hears of it is for specialists to say.
  expect(beside(part, 'part', goes('letter-child'), reporter, says(CHILD, 'kind', 'adult'))).toBeUndefined()
})

test.each(['nextStepsTold', 'outcomeTold'] as const)(
  '%s: whoever has turned 18 is told themselves, and decides who else is',
  (fact) => {
    const subject = fact === 'outcomeTold' ? partKey('m1', 'child-a') : CHILD
    const is18 = says(CHILD, 'eighteenSince', 'yes')
    const SELF = 'Child A has turned 18: they are told themselves, and decide who else is.'
    expect(beside(subject, fact, is18)).toBe(SELF)
    expect(beside(subject, fact, is18, says(subject, fact, 'not-yet'))).toBe(SELF)
    expect(beside(subject, fact, is18, says(subject, fact, 'in-person'))).toBeUndefined()
    for (const since of ['no', 'unknown'])
      expect(beside(subject, fact, says(CHILD, 'eighteenSince', since))).toBeUndefined()
    const harmful = says(personKey('adult-b'), 'tellingMayHarm', 'yes')
    expect(beside(subject, fact, is18, harmful)).toBe(
      `${SELF} Telling Adult B could put a child at risk. Take advice first.`,
    )
  },
)

/** A second matter, in which child A is involved too, and nobody else of the first. */
const twice: readonly Happening[] = [
  { type: 'matter-added', matter: 'm2' },
  says(partKey('m2', 'child-a'), 'part', 'involved'),
]
const parentOf1 = (...said: Happening[]): readonly Happening[] => [
  { type: 'person-added', person: 'adult-b', kind: 'adult' },
  says(partKey('m1', 'adult-b'), 'part', 'parent'),
  ...said,
]

test('whom telling may harm is named in each matter of the child: their home is the same', () => {
  const harmful = says(personKey('adult-b'), 'tellingMayHarm', 'yes')
  const kase = after(
    begun,
    ...parentOf1(harmful),
    ...twice,
    { type: 'person-added', person: 'child-c', kind: 'child' },
    says(partKey('m2', 'child-c'), 'part', 'involved'),
  )
  const WARNS = 'Telling Adult B could put a child at risk. Take advice first.'
  expect(besideOf(kase, 'm2', CHILD, 'nextStepsTold')).toBe(WARNS)
  expect(besideOf(kase, 'm2', partKey('m2', 'child-a'), 'outcomeTold')).toBe(WARNS)
  expect(besideOf(kase, 'm2', personKey('child-c'), 'nextStepsTold')).toBeUndefined()
  // So is an adult who took part in one of them.
  const tookPart = says(matterKey('m1'), 'adultInvolved', 'yes')
  const TOOK = 'An adult took part: this could reach them, or where they live. Take advice first.'
  expect(besideOf(after(begun, ...twice, tookPart), 'm2', CHILD, 'nextStepsTold')).toBe(TOOK)
  expect(besideOf(after(kase, tookPart), 'm1', CHILD, 'nextStepsTold')).toBe(
    `Telling Adult B could put a child at risk. ${TOOK}`,
  )
  const inBoth = after(kase, says(partKey('m2', 'adult-b'), 'part', 'parent'))
  expect(besideOf(inBoth, 'm2', CHILD, 'nextStepsTold')).toBe(WARNS)
})

test('a parent of another matter is not said to be on the case', () => {
  const kase = after(begun, ...parentOf1(), ...twice)
  expect(parentsMissing(kase, 'm2')?.says).toBe('No parent or carer is in this matter')
  expect(parentsMissing(kase, 'm1', 'm2')).toBeUndefined()
  const third = after(kase, { type: 'matter-added', matter: 'm3' }, says(partKey('m3', 'child-a'), 'part', 'involved'))
  expect(parentsMissing(third, 'm2', 'm3')?.says).toBe('No parent or carer is in these matters')
})

test('no parent is missing for whoever has turned 18', () => {
  const other: Happening[] = [
    { type: 'person-added', person: 'child-c', kind: 'child' },
    says(partKey('m1', 'child-c'), 'part', 'involved'),
  ]
  const missing = (...said: Happening[]) => parentsMissing(after(begun, ...said), 'm1')?.says
  const is18 = (child: string) => says(personKey(child), 'eighteenSince', 'yes')
  expect(missing()).toBe('No parent or carer is on this case')
  expect(missing(is18('child-a'))).toBeUndefined()
  expect(missing(...other, is18('child-a'))).toBe('No parent or carer is on this case')
  expect(missing(...other, is18('child-a'), is18('child-c'))).toBeUndefined()
  const parent: Happening[] = [
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    says(partKey('m1', 'adult-b'), 'part', 'parent'),
  ]
  expect(missing(...other, ...parent)).toBe('Only one parent or carer is on this case, and 2 children are involved')
  // Nor where only adults took part: nobody's parent is told.
  expect(missing(says(CHILD, 'age', 18))).toBeUndefined()
  expect(missing(...other, says(CHILD, 'age', 18))).toBe('No parent or carer is on this case')
  // Whose parent it is, is not known.
  expect(missing(...other, ...parent, is18('child-a'))).toMatch(/^Only one parent or carer is on this case/)
})

test.each(['selfHarmRisk', 'otherHarmRisk'] as const)(
  '%s: not known is treated as possible; that nobody leaves the child alone is said only where harm is likely',
  (fact) => {
    const unknown = says(CHILD, fact, 'unknown')
    expect(beside(CHILD, fact, unknown)).toBe('Treat it as possible until you know. Somebody asks again today.')
    const other = fact === 'selfHarmRisk' ? 'otherHarmRisk' : 'selfHarmRisk'
    for (const likely of [
      says(matterKey('m1'), 'coercion', 'yes'),
      says(matterKey('m1'), 'significantRisk', 'yes'),
      says(CHILD, other, 'yes'),
    ]) {
      expect(beside(CHILD, fact, likely, unknown)).toMatch(/^Treat it .* until you know, and do not leave them alone\./)
    }
    expect(beside(CHILD, fact, says(CHILD, fact, 'no'))).toBeUndefined()
  },
)
