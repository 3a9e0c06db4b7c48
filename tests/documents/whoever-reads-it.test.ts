import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { inPlaceOf } from '../../src/case/in-place'
import { happen, replay } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import type { DocumentKind } from '../../src/documents/document'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import { issue, paper as paperOut } from '../../src/documents/issuing'
import { letterAllowed } from '../../src/documents/letter-allowed'
import { noLongerHold } from '../../src/flow/papers-out'
import type { Facts } from '../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { extrasFor, sharedFacts, thePaper } from './made'
import { v02, v26 } from './scenarios'

const M = matterKey('m1')
const A = personKey('child-a')
const after = (kase: Case, ...happenings: readonly Happening[]) =>
  happenings.reduce((one, happening) => happen(one, happening, '2026-11-26T09:00:00.000Z'), kase)
const paper = (kase: Case, id: DocumentKind, person?: string) => asText(thePaper(kase, 'm1', id, person))
const before = (kase: Case, id: DocumentKind, person = 'child-a') =>
  (thePaper(kase, 'm1', id, person).before ?? []).join('\n')

const suspect = answered(partKey('m1', 'child-b'), 'recordedAs', 'suspect')
const victim = answered(partKey('m1', 'child-a'), 'recordedAs', 'victim')
const open = (more: object = {}) => caseFromFacts({ ...sharedFacts('V02'), decision: {}, ...more })
const coerced = (...more: readonly Happening[]) => after(open({ features: { coercion: 'yes' } }), ...more)

const A_TALK = /We listen to each child|They may want to talk to your child/
const A_TALK_WITH_YOU = /We listen to you\.|They may want to talk to you\./
const RIGHTS = 'they are told their rights, an adult who is not police is with them, and a solicitor costs nothing.'

test.each([
  ['where the answers are lower risk', open()],
  ['in a full investigation', coerced()],
])('%s, a suspect and their family read of rights and of no talk', (_, kase) => {
  const said = after(kase, victim, suspect)
  expect(paper(said, 'family-sheet', 'child-b')).toContain(RIGHTS)
  expect(paper(said, 'family-sheet', 'child-b')).not.toMatch(A_TALK)
  expect(paper(said, 'child-sheet', 'child-b')).toContain('You do not have to talk to us on your own.')
  expect(paper(said, 'child-sheet', 'child-b')).not.toMatch(A_TALK_WITH_YOU)
  for (const child of ['child-a', 'child-b']) {
    const other = child === 'child-a' ? said : kase
    expect(paper(other, 'family-sheet', child)).not.toContain('solicitor')
    expect(paper(other, 'family-sheet', child)).toMatch(A_TALK)
    expect(paper(other, 'child-sheet', child)).toMatch(A_TALK_WITH_YOU)
  }
})

test.each([[], ['no'], ['unknown']])(
  '22 passes for no activity that took place where none is recorded: %s',
  (...said) => {
    const activity = (value: string) => answered(M, 'activityDelivered', value)
    const chosen = after(
      open(),
      answered('case', 'referral', 'made'),
      { type: 'chosen', matter: 'm1', outcome: '22' },
      ...said.map(activity),
    )
    expect(paper(chosen, 'referral-text')).toMatch(/Chosen: 22, Activity done.*; no activity is recorded\n/)
    expect(paper(after(chosen, activity('yes')), 'referral-text')).toMatch(/Chosen: 22, Activity done[^;\n]*\n/)
  },
)

test('whoever is a suspect in one matter and a victim in another is listened to and has rights', () => {
  const facts = { ...sharedFacts('V02'), decision: {} }
  const both = after(
    caseFromMatters([{ facts }, { facts }]),
    suspect,
    answered(partKey('m2', 'child-b'), 'recordedAs', 'victim'),
  )
  expect(paper(both, 'family-sheet', 'child-b')).toContain(RIGHTS)
  expect(paper(both, 'family-sheet', 'child-b')).toMatch(A_TALK)
  expect(paper(both, 'child-sheet', 'child-b')).toContain('We listen to you.')
  expect(paper(both, 'child-sheet', 'child-b')).toContain('You do not have to talk to us on your own.')
  // Whoever is 18 by now talks for themselves, with a lawyer.
  const grown = after(both, answered(personKey('child-b'), 'eighteenSince', 'yes'))
  expect(paper(grown, 'child-sheet', 'child-b')).toContain('You can have a lawyer when you talk to us. It is free.')
  expect(paper(grown, 'child-sheet', 'child-b')).not.toContain('on your own. A grown-up')
})

test('a child under 10 is nobody to interview, whatever the record says', () => {
  const sheet = (age: number) =>
    paper(after(open(), suspect, answered(personKey('child-b'), 'age', age)), 'family-sheet', 'child-b')
  expect(sheet(10)).toContain('formal interview')
  expect(sheet(9)).not.toContain('formal interview')
})

test('a family is told nothing of what was done to another’s child', () => {
  const sheet = paper(coerced(victim, suspect), 'family-sheet', 'child-b')
  expect(sheet).toContain('Has anybody threatened your child, or asked them for money or pictures?')
  expect(sheet).not.toMatch(/Somebody has threatened/)
})

test('a suspect who is to go to court, or has conditions to keep, reads it on the sheets', () => {
  const ends = (outcome: string) => after(v26(), { type: 'chosen', matter: 'm1', outcome })
  expect(paper(ends('1'), 'family-sheet', 'child-b')).toContain('Your child is to go to court.')
  expect(paper(ends('1'), 'child-sheet', 'child-b')).toContain('You have to go to court. A lawyer can help you.')
  expect(paper(ends('23'), 'family-sheet', 'child-b')).toContain('Your child has conditions to keep.')
  expect(paper(ends('23'), 'child-sheet', 'child-b')).toContain('There are rules that you have to keep.')
  // Sent back by a reviewer, it is not decided.
  const sentBack = after(ends('1'), { type: 'reviewed', matter: 'm1', by: 'DI', agreed: false, text: 'Say why.' })
  expect(paper(sentBack, 'family-sheet', 'child-b')).not.toContain('to go to court')
  for (const outcome of ['1', '23', '10']) {
    const sheets = ['child-a', ...(outcome === '10' ? ['child-b'] : [])].flatMap((child) =>
      (['family-sheet', 'child-sheet'] as const).map((id) => paper(ends(outcome), id, child)),
    )
    expect(sheets.join('\n')).not.toMatch(/to go to court|conditions to keep|rules that you have/)
  }
})

test('nothing is said to be decided of a child who came after it was, until it is decided anew', () => {
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '1' }
  const C = partKey('m1', 'child-c')
  const late = after(
    v26(),
    chosen,
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(C, 'part', 'involved'),
    answered(C, 'recordedAs', 'suspect'),
  )
  const isSaid = (kase: Case, child = 'child-c') => [
    /What the police decided is in a|to go to court/.test(paper(kase, 'family-sheet', child)),
    /We have made up our minds|to go to court/.test(paper(kase, 'child-sheet', child)),
  ]
  expect(isSaid(late)).toEqual([false, false])
  expect(isSaid(late, 'child-b')).toEqual([true, true])
  expect(isSaid(after(late, chosen))).toEqual([true, true])
})

const letter = (kind: 'letter-child' | 'letter-parents', person: string): Happening => ({
  type: 'document-issued',
  document: {
    kind,
    matter: 'm1',
    for: person,
    title: 'What the police have decided',
    text: 'Its words',
    edition: '1',
  },
})

test('that a 17-year-old has not turned 18 holds for the day on which it was said', () => {
  const said = (age: number | string, since: string) =>
    after(v02(), answered(A, 'age', age), answered(A, 'eighteenSince', since), {
      type: 'reviewed',
      matter: 'm1',
      by: 'DI',
      agreed: true,
      text: '',
    })
  const AGAIN =
    'Child A had not turned 18 on 26 November 2026. Is that still so? If not, nothing goes to their parents.'
  const on = (now: string, kase: Case, id: DocumentKind = 'family-sheet') =>
    (thePaper(kase, 'm1', id, 'child-a', { now }).before ?? []).join('\n')
  const NEXT = '2026-11-27T08:00:00.000Z'
  for (const age of [17, 'unknown']) {
    expect(on('2026-11-26T22:00:00.000Z', said(age, 'no'))).not.toContain('turned 18')
    expect(on(NEXT, said(age, 'no'))).toContain(AGAIN)
  }
  expect(on(NEXT, said(16, 'no'))).not.toContain('turned 18')
  expect(on(NEXT, said(17, 'unknown'))).toContain('Has Child A turned 18 since? Asked, not known.')
  expect(on(NEXT, said(17, 'no'), 'letter-parents')).toContain(AGAIN)
  expect(on(NEXT, said(17, 'no'), 'letter-child')).not.toContain('turned 18')
})

test('beside a letter that holds no more, what is decided now is in a new one', () => {
  const out = after(v02(), letter('letter-child', 'child-a'), letter('letter-parents', 'child-a'))
  const now = after(out, { type: 'chosen', matter: 'm1', outcome: '10', departure: 'x' })
  expect(paper(now, 'family-sheet', 'child-a')).toContain('What the police decided is in a new letter to you and one')
  expect(paper(now, 'child-sheet', 'child-a')).toContain('We will tell you and give you a new letter.')
  expect(paper(out, 'family-sheet', 'child-a')).toContain('What the police decided is in a letter to you and one')
  expect(paper(out, 'child-sheet', 'child-a')).toContain('We will tell you and give you a letter.')
})

test('of a letter whose decision stands the family is told that something else in it does not', () => {
  const out = after(v02(), letter('letter-child', 'child-a'), letter('letter-parents', 'child-a'))
  const harmed = after(out, answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'))
  const sheet = paper(harmed, 'family-sheet', 'child-a')
  expect(sheet).toContain(
    'You had a letter from us of 26 November 2026. Something in it is not right any more: we tell you what.',
  )
  expect(sheet).not.toContain('does not hold any more')
  expect(paper(harmed, 'child-sheet', 'child-a')).toContain('We gave you a letter. It is not right any more.')
  expect(paper(after(harmed, answered('case', 'referral', 'made')), 'referral-text')).toContain(
    '; something in it is not right any more, and they have not been told so',
  )
})

test('a letter that does not hold any more is spoken of on the sheets of whoever has it, and to whoever goes on from here', () => {
  const out = after(v02(), letter('letter-child', 'child-a'), letter('letter-parents', 'child-a'))
  const over = after(out, answered(M, 'coercion', 'yes'))
  expect(paper(over, 'family-sheet', 'child-a')).toContain(
    'You had a letter from us of 26 November 2026. What it says was decided does not hold any more.',
  )
  expect(paper(over, 'child-sheet', 'child-a')).toContain('We gave you a letter. It is not right any more.')
  for (const [kase, child] of [
    [out, 'child-a'],
    [over, 'child-b'],
  ] as const) {
    expect(paper(kase, 'family-sheet', child)).not.toContain('does not hold any more')
    expect(paper(kase, 'child-sheet', child)).not.toContain('not right any more')
  }
  // Each is told of their own letter alone.
  const toParents = after(v02(), letter('letter-parents', 'child-a'), answered(M, 'coercion', 'yes'))
  expect(paper(toParents, 'family-sheet', 'child-a')).toContain('You had a letter from us')
  expect(paper(toParents, 'child-sheet', 'child-a')).not.toContain('not right any more')
  const toChild = after(v02(), letter('letter-child', 'child-a'), answered(M, 'coercion', 'yes'))
  expect(paper(toChild, 'family-sheet', 'child-a')).not.toContain('You had a letter from us')
  for (const id of ['specialist-handover', 'referral-text'] as const) {
    const text = paper(over, id)
    expect(text).toMatch(/Chosen: 21, .*; the answers do not support it now/)
    expect(text).toContain(
      'Outcome letter to the child: Child A: 26 Nov 2026 09:00; it does not hold any more, and they have not been told so',
    )
  }
  const told = answered(partKey('m1', 'child-a'), 'outcomeTold', 'in-person')
  const again = after(over, { type: 'chosen', matter: 'm1', outcome: '10', departure: 'x' }, told)
  expect(paper(again, 'specialist-handover')).toMatch(/letter to the child: Child A: 26 Nov 2026 09:00$/m)
  expect(paper(again, 'specialist-handover')).toContain('Outcome explained to Child A and their family: Told in person')
  expect(paper(coerced(), 'specialist-handover')).not.toContain('DECIDED AND TOLD SO FAR')
})

test.each(['20', '18', '14'])(
  'outcome %s, which stops looking, is said to go against the advice once it is to be investigated in full',
  (code) => {
    const letter: Happening = {
      type: 'document-issued',
      document: { kind: 'letter-parents', matter: 'm1', for: 'child-a', title: 'x', text: 'x', edition: 'x' },
    }
    const [agency, why] = [answered(M, 'agencyTakesOn', 'Early help'), answered(M, 'publicInterest', 'Talked over.')]
    const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: code }
    const decided = after(open(), victim, chosen, agency, why)
    const worse = after(decided, answered(M, 'coercion', 'yes'))
    const reasoned = after(worse, { type: 'chosen', matter: 'm1', outcome: code, departure: 'They ask for it.' })
    const AGAINST = /Chosen: .*; it goes against the advice now$/m
    for (const id of ['decision-record', 'review-page', 'referral-text', 'specialist-handover'] as const) {
      expect(paper(worse, id)).toMatch(AGAINST)
      expect(paper(reasoned, id)).not.toMatch(AGAINST)
    }
    expect(paper(decided, 'review-page')).not.toMatch(AGAINST)
    // Nobody hands a letter out unwarned that says it is over, nor a sheet that promises one; one that is out waits.
    const WARNED = 'This outcome goes against the advice now. Look at that under Outcome before the letter goes.'
    expect([decided, worse, reasoned].map((one) => before(one, 'letter-parents').includes(WARNED))).toEqual([
      false,
      true,
      false,
    ])
    const IN_A_LETTER = 'What the police decided is in a letter to you'
    expect([decided, worse].map((one) => paper(one, 'family-sheet', 'child-a').includes(IN_A_LETTER))).toEqual([
      true,
      false,
    ])
    const out = after(decided, letter)
    expect(noLongerHold(out)).toEqual([])
    expect(noLongerHold(after(out, answered(M, 'coercion', 'yes')))).toMatchObject([
      { kind: 'letter-parents', for: 'child-a', so: 'wait' },
    ])
  },
)

test('before a letter goes to a child who came after the outcome was chosen it is asked whether it is right for them', () => {
  const LATE = 'This child came to it after the outcome was chosen. See first that it is right for them too.'
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '20' }
  const late = after(
    open(),
    chosen,
    answered(M, 'agencyTakesOn', 'Early help'),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'involved'),
  )
  expect(before(late, 'letter-parents', 'child-c')).toContain(LATE)
  expect(before(late, 'letter-parents', 'child-a')).not.toContain(LATE)
  expect(before(after(late, { ...chosen, outcome: '10' }, chosen), 'letter-parents', 'child-c')).not.toContain(LATE)
})

test('an outcome that says that a child was under 10 is said to go against the advice once they are older', () => {
  const young = after(open(), suspect, victim, answered(personKey('child-b'), 'age', 9))
  const chosen = after(young, { type: 'chosen', matter: 'm1', outcome: '11' })
  const older = after(chosen, answered(personKey('child-b'), 'age', 10))
  const AGAINST = 'age of criminal responsibility (26 Nov 2026 09:00); it goes against the advice now'
  for (const id of ['decision-record', 'review-page', 'referral-text'] as const) {
    expect(paper(older, id)).toContain(AGAINST)
    expect(paper(chosen, id)).not.toContain('goes against')
  }
})

test('of two letters to one child the last is named', () => {
  const twice = after(v02(), letter('letter-child', 'child-a'), letter('letter-child', 'child-a'))
  const text = paper(after(twice, answered(M, 'coercion', 'yes')), 'specialist-handover')
  expect(text.match(/Outcome letter to the child: Child A/g)).toHaveLength(1)
})

test('of two letters to one child the last is the one that left last, whenever that was known', () => {
  const first = v02()
  const upTo = first.events.at(-1)?.seq ?? 0
  const out = after(first, letter('letter-child', 'child-a'))
  const late = happen(out, { ...letter('letter-child', 'child-a'), upTo } as Happening, '2026-11-26T09:30:00.000Z')
  const text = paper(after(late, answered(M, 'coercion', 'yes')), 'specialist-handover')
  expect(text).toContain('letter to the child: Child A: 26 Nov 2026 09:00; it does not hold any more')
  expect(text).not.toContain('09:30')
})

test('reasons that were written for one outcome are not those of the next', () => {
  const changed = after(v02(), { type: 'chosen', matter: 'm1', outcome: '10', departure: 'x' })
  const SAID = '(said of an outcome that was chosen before)'
  expect(paper(changed, 'review-page')).toContain(`Both families deal with it well. ${SAID}`)
  expect(paper(changed, 'decision-record')).toMatch(/say why[^\n]*: (?!Done)/)
  expect(before(changed, 'letter-child')).toContain('No reasons are written for this outcome yet')
  const anew = after(changed, answered(M, 'publicInterest', 'A first time. Formal action would do harm.'))
  expect(paper(anew, 'review-page')).not.toContain(SAID)
  expect(before(anew, 'letter-child')).not.toContain('No reasons')
  expect(before(v02(), 'letter-child')).not.toContain('No reasons')
  expect(paper(after(open(), { type: 'chosen', matter: 'm1', outcome: '10' }), 'review-page')).toContain(
    'None written yet.',
  )
})

test('a paper about one of two matters says that it is about that one, to whoever is in both', () => {
  const facts: Facts = { ...sharedFacts('V02'), devices: [], decision: { outcome: '21', seniorReview: 'yes' } }
  const [child] = facts.people ?? []
  const both = after(
    caseFromMatters([{ facts }, { facts: { ...facts, people: child ? [child] : [], decision: {} } }], {
      also: [answered('case', 'anyDevices', 'no'), answered(M, 'crimeNumber', '1187/26')],
    }),
    answered('case', 'evidence', 'secured'),
    answered('case', 'reportRemove', 'done'),
  )
  const SAYS = 'This is about one part of what was reported, our reference 1187/26. Another part is looked at by itself'
  for (const id of ['letter-child', 'letter-parents', 'deletion-direction'] as const) {
    expect(paper(both, id, 'child-a'), id).toContain(SAYS)
    expect(paper(both, id, 'child-b'), id).not.toContain('one part of what')
  }
  expect(paper(both, 'deletion-direction', 'child-a')).toContain('to take no further action on this part,')
  // Before the child reads in short that no more is done about it.
  const letter = paper(both, 'letter-child', 'child-a')
  expect(letter.indexOf(SAYS)).toBeLessThan(letter.indexOf('We are not doing any more about this.'))
})

test('nobody is told that something was asked which was not', () => {
  const nothing = caseFromFacts({ people: [{ id: 'child-a', kind: 'child', part: 'involved', age: 14 }] })
  const some = after(nothing, answered(M, 'grooming', 'unknown'), answered(A, 'inCare', 'unknown'))
  expect(paper(nothing, 'contact-form')).not.toContain('Asked, not known')
  expect(paper(some, 'contact-form')).toContain('\nAsked, not known: Grooming\n')
  expect(paper(some, 'contact-form')).toContain('\nAsked, not known: In care\n')
})

test('a referral says what calls for it, in its own matter and the others', () => {
  const inCare = after(open(), answered(A, 'inCare', 'yes'))
  expect(paper(inCare, 'referral-text')).toContain('What calls for it: Child A is in care: yes\n')
  const facts = sharedFacts('V02')
  const both = caseFromMatters([{ facts }, { facts: { ...facts, features: { grooming: 'yes' } }, title: 'Online' }])
  expect(paper(both, 'referral-text')).toContain('In Online: Grooming: yes\n')
  expect(paper(both, 'referral-text')).not.toContain('What calls for it')
})

test('an adult who took part is named as one, also against an answer that says otherwise', () => {
  const adult: readonly Happening[] = [
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    answered(partKey('m1', 'adult-c'), 'part', 'involved'),
    answered(partKey('m1', 'adult-c'), 'recordedAs', 'suspect'),
  ]
  const text = paper(after(open(), ...adult), 'referral-text')
  expect(text).toContain('Adult C: Involved, on the crime record: suspect')
  expect(text).toContain(
    'One of the two is wrong: “An adult took part” is answered no, and Adult C is recorded as an adult who did',
  )
  const pressed = paper(after(open(), answered(M, 'coercion', 'yes')), 'referral-text')
  expect(pressed).toContain('“Everyone agreed” is answered yes, and so is “Pressure, threats or blackmail”')
  const spread = after(
    open(),
    answered(M, 'coercion', 'yes'),
    answered(M, 'beyondControl', 'yes'),
    answered(M, 'extensiveSharing', 'no'),
  )
  expect(paper(spread, 'referral-text')).toContain(
    '“Beyond the child’s control” is answered yes, and “Shared widely” no',
  )
  const grown = after(open(), answered(personKey('child-b'), 'age', 18))
  expect(paper(grown, 'specialist-handover')).toContain('One of the two is wrong')
  const right = after(open(), ...adult, answered(M, 'adultInvolved', 'yes'))
  expect(paper(right, 'referral-text')).not.toContain('“An adult took part” is')
  expect(paper(after(open(), answered(A, 'inCare', 'yes')), 'referral-text')).not.toContain('One of the two')
})

test('before a paper reaches a home: a parent who holds a copy, and a child in care', () => {
  const parent: readonly Happening[] = [
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    answered(partKey('m1', 'adult-c'), 'part', 'parent'),
    answered(personKey('adult-c'), 'tellingMayHarm', 'no'),
  ]
  const COPY = 'Adult C holds a copy. Settle whether they took part before this reaches them.'
  const CARE = 'Child A is in care: ask the council who holds parental responsibility'
  const holds = after(open(), ...parent, answered(personKey('adult-c'), 'keptOrCopied', 'yes'))
  expect(before(holds, 'family-sheet')).toContain(COPY)
  expect(before(after(open(), ...parent), 'family-sheet')).not.toContain('holds a copy')
  // Of one who took part there is nothing to settle: that is said by itself.
  const tookPart = after(holds, answered(partKey('m1', 'adult-c'), 'part', 'involved'))
  expect(before(tookPart, 'family-sheet')).not.toContain(COPY)
  expect(before(tookPart, 'family-sheet')).toContain('An adult took part.')
  expect(before(after(open(), answered(A, 'inCare', 'yes')), 'family-sheet')).toContain(CARE)
  expect(before(after(open(), answered(A, 'inCare', 'yes')), 'family-sheet', 'child-b')).not.toContain('is in care')
})

test('a child who may have been blackmailed has no letter until the record says how they are shown', () => {
  const facts = { ...sharedFacts('V02'), features: { ...sharedFacts('V02').features, coercion: 'yes' } } as const
  const kase = after(caseFromFacts({ ...facts, decision: {} }), {
    type: 'chosen',
    matter: 'm1',
    outcome: '18',
    departure: 'x',
  })
  const allowed = (one: Case) => letterAllowed(one, 'm1', extrasFor(one, 'm1', { for: 'child-a' }), 'letter-child')
  expect(allowed(kase)).toBe(
    'A child was pressed or threatened here. Settle first how Child A is shown on the crime record: the letter turns on it.',
  )
  expect(allowed(after(kase, victim))).toBe(true)
})

test('letters to a victim’s parents speak of the child, and claim no more than the case has', () => {
  const ends = (outcome: string) =>
    paper(after(v26(), { type: 'chosen', matter: 'm1', outcome }), 'letter-parents', 'child-a')
  expect(ends('12')).toContain('a reason that has nothing to do with their account')
  expect(ends('15')).toContain('There is not enough evidence to take this to court.')
  // Why it ends is not that it ends.
  expect(ends('15')).toContain('The police will take no further action in this instance.')
  const nobodyFound = after(v26(), answered(partKey('m1', 'child-b'), 'recordedAs', 'person-involved'), {
    type: 'chosen',
    matter: 'm1',
    outcome: '18',
  })
  expect(paper(nobodyFound, 'letter-parents', 'child-a')).toContain(
    'We have not been able to find out who was responsible, and have stopped looking further for now.',
  )
  expect(ends('15')).toContain('If anybody threatens them, or asks for more, tell us straight away.')
  const child = paper(after(v26(), { type: 'chosen', matter: 'm1', outcome: '15' }), 'letter-child', 'child-a')
  expect(child).toContain('tell us or an adult you trust')
  const done = after(v26(), answered(M, 'activityDelivered', 'yes'), {
    type: 'chosen',
    matter: 'm1',
    outcome: '22',
    departure: 'x',
  })
  expect(paper(done, 'letter-child', 'child-b')).toContain('You did not have to admit anything to take part.')
})

test('each way in which a child’s devices are held is told, to the child and to the family', () => {
  const kase = after(
    open({ devices: [] }),
    ...(['phone-1', 'tablet-1'] as const).map(
      (device): Happening => ({
        type: 'device-added',
        device,
        kind: device === 'phone-1' ? 'phone' : 'tablet',
        owner: 'child-a',
      }),
    ),
    answered(deviceKey('phone-1'), 'held', 'seized'),
    answered(deviceKey('tablet-1'), 'held', 'secured'),
  )
  expect(paper(kase, 'child-sheet', 'child-a')).toMatch(/We have your phone\.[\s\S]*Your tablet is being kept safe\./)
  expect(paper(kase, 'family-sheet', 'child-a')).toMatch(/may not come back[\s\S]*was not seized/)
})

test('where a device is is not known: nothing is said to be there to give back or not', () => {
  const device: Happening = { type: 'device-added', device: 'phone-9', kind: 'phone', owner: 'child-a' }
  const row = (...more: readonly Happening[]) =>
    /Giving the device back[^\n]*:\n([^\n(]*)/.exec(
      paper(after(open({ devices: [] }), device, ...more), 'decision-record'),
    )?.[1]
  expect(row()).toContain('Not settled: where it is is not known')
  expect(row(answered(deviceKey('phone-9'), 'held', 'unknown'))).toContain('Not settled')
  expect(row(answered(deviceKey('phone-9'), 'held', 'owner'))).toContain('Nothing to give back')
})

test('before anybody is on the case, the record rules out no referral', () => {
  const nobody = caseFromFacts({})
  expect(paper(nobody, 'decision-record')).toContain('Child protection referral')
  expect(paper(nobody, 'decision-record')).not.toContain('No longer possible')
  const child = { id: 'child-a', kind: 'child', part: 'involved', selfHarmRisk: 'no', otherHarmRisk: 'no' } as const
  expect(paper(caseFromFacts({ people: [child] }), 'decision-record')).toContain('No longer possible: “Refer now”')
})

test('while a child’s age is not known, the record does not rule out that no referral is indicated', () => {
  const child = { id: 'child-a', kind: 'child', part: 'involved', knownVulnerability: 'no' } as const
  expect(paper(caseFromFacts({ people: [child] }), 'decision-record')).not.toContain('“No referral indicated”')
  const known = paper(caseFromFacts({ people: [{ ...child, age: 12 }] }), 'decision-record')
  expect(known).toContain('No longer possible: “No referral indicated”')
})

test.each(['unknown', 'yes'] as const)(
  'what asks a child and a family of threats is there where they are %s',
  (coercion) => {
    const { features } = sharedFacts('V02')
    const sheets = (said: typeof coercion | 'no' | undefined) => {
      const kase = caseFromFacts({ ...sharedFacts('V02'), features: { ...features, coercion: said } as never })
      return [paper(kase, 'child-sheet', 'child-a'), paper(kase, 'family-sheet', 'child-a')]
    }
    const ASKS = ['Did someone say bad things will happen', 'Has anybody threatened your child']
    for (const [at, asks] of ASKS.entries()) {
      expect(sheets(coercion)[at]).toContain(asks)
      expect(sheets(undefined)[at]).toContain(asks)
      expect(sheets('no')[at]).not.toContain(asks)
    }
  },
)

test('a family reads that a phone is not taken as a matter of routine in lower risk alone', () => {
  const sheet = (kase: Case) => paper(kase, 'family-sheet', 'child-a')
  const without = { ...sharedFacts('V02'), devices: [] }
  expect(sheet(caseFromFacts(without))).toContain('A phone is not taken as a matter of routine.')
  for (const consent of ['no', 'unknown'] as const) {
    expect(sheet(caseFromFacts({ ...without, consent }))).not.toContain('as a matter of routine')
    expect(sheet(caseFromFacts({ ...without, consent }))).toContain('We may need to keep a phone safe for a while')
    // One matter of lower risk beside it says nothing of the other.
    const both = caseFromMatters([{ facts: without }, { facts: { ...without, consent } }])
    expect(sheet(both)).not.toContain('as a matter of routine')
  }
})

test('once a direction is open the school takes no more phones, and is told what becomes of those it has', () => {
  const TAKE = 'take the phone that the image is said to have been shared from'
  const facts = { ...sharedFacts('V02', 1), devices: [] }
  const settled = [answered('case', 'evidence', 'secured'), answered('case', 'reportRemove', 'done')]
  const no = answered('case', 'anyDevices', 'no')
  expect(paper(after(caseFromFacts(facts), no, ...settled), 'school-note')).not.toContain(TAKE)
  // Nor at lower risk before that: it is not a matter of routine there (P15). Schools in England are advised to take one.
  const lower = after(caseFromFacts(facts), no)
  expect(paper(lower, 'school-note')).toContain('The police take no phone for this as a matter of routine.')
  expect(paper(lower, 'school-note')).toContain('searching and confiscation has it, or hold one already, do not look')
  const settings = { ...NATIONAL_DEFAULTS, nation: 'wales' as const }
  const inWales = asText(thePaper(lower, 'm1', 'school-note', undefined, { settings }))
  expect(inWales).toContain('Take no phone for this as a matter of routine.')
  expect(inWales).not.toContain('searching and confiscation')
  for (const note of [paper(lower, 'school-note'), inWales])
    expect(note).toContain('keep it switched off and locked away')
  for (const consent of ['no', 'unknown'] as const) {
    expect(paper(after(caseFromFacts({ ...facts, consent }), no, ...settled), 'school-note')).toContain(TAKE)
  }
})

test('a school is not told to take "the phone" where police hold every one that is known of', () => {
  const TAKE = 'take the phone that the image is said to have been shared from'
  const phone = deviceKey('phone-b')
  const held = (where: string, ...more: readonly Happening[]) =>
    paper(after(caseFromFacts(sharedFacts('V07')), answered(phone, 'held', where), ...more), 'school-note')
  for (const where of ['owner', 'school', 'secured']) expect(held(where)).toContain(TAKE)
  expect(held('seized')).toContain('The police hold every phone and device that we know of in this. Ring us before')
  expect(held('seized')).not.toContain(TAKE)
  expect(held('seized', answered(phone, 'returnDecision', 'returned'))).toContain(TAKE)
  expect(held('seized', { type: 'device-added', device: 'tablet', kind: 'tablet', owner: 'child-b' })).toContain(TAKE)
  expect(paper(caseFromFacts({ ...sharedFacts('V07'), devices: [] }), 'school-note')).toContain(TAKE)
})

test('specialists read whether the forensics unit was told of what police seized', () => {
  const handover = (...more: readonly Happening[]) =>
    paper(
      after(caseFromFacts(sharedFacts('V07')), answered(deviceKey('phone-b'), 'held', 'seized'), ...more),
      'specialist-handover',
    )
  const LEFT = '- Ask digital forensics about CAID'
  expect(handover()).toContain(LEFT)
  expect(handover()).not.toContain('Digital forensics unit told')
  const told = handover(answered(M, 'caidLiaison', 'done'))
  expect(told).toContain('Digital forensics unit told, for CAID: Told')
  expect(told).not.toContain(LEFT)
})

const ofAge = (age: number) => {
  const facts = sharedFacts('V02', 1)
  const people = facts.people?.map((one) => (one.id === 'child-a' ? { ...one, age } : one)) ?? []
  return caseFromFacts({ ...facts, people })
}

test('a letter about a child under 10 says that no crime is theirs, and nothing of what they might do again', () => {
  const letter = (age: number) => paper(ofAge(age), 'letter-parents', 'child-a')
  expect(letter(8)).toContain('In law a child under 10 is too young to be responsible for a crime.')
  expect(letter(8)).not.toContain('relevant pattern of behaviour')
  expect(letter(10)).not.toContain('too young')
  expect(letter(10)).toContain('relevant pattern of behaviour')
})

test('a child under 10 gets no letter about an outcome for a crime, and the officer reads why and what they get', () => {
  const allowed = (kase: Case, kind: 'letter-child' | 'letter-parents') =>
    letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }), kind)
  const agreed: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  expect(allowed(ofAge(8), 'letter-child')).toBe(
    'Child A was under 10 and cannot commit an offence, and this letter speaks of an outcome for one. Give them the sheet for the child. Their parents get a letter.',
  )
  expect(allowed(ofAge(8), 'letter-parents')).toBe(true)
  expect(before(ofAge(8), 'letter-parents', 'child-a')).toContain(
    'Child A was under 10 and cannot commit an offence: the letter says so. There is none to the child: give them the sheet for the child.',
  )
  for (const kind of ['letter-child', 'letter-parents'] as const) expect(allowed(ofAge(10), kind)).toBe(true)
  // Who was harmed, or has grown up since, and what outcome 11 says of them, stay theirs to be told.
  const harmed = after(ofAge(8), victim, agreed)
  expect(allowed(harmed, 'letter-child')).toBe(true)
  expect(before(harmed, 'letter-parents', 'child-a')).not.toContain('under 10')
  const grown = after(ofAge(8), answered(A, 'eighteenSince', 'yes'), agreed)
  expect(allowed(grown, 'letter-child')).toBe(true)
  const outcome11: Happening = { type: 'chosen', matter: 'm1', outcome: '11' }
  expect(allowed(after(ofAge(8), outcome11), 'letter-child')).toBe(true)
})

test('and the sheets promise the child no letter, and go by what was decided all the same', () => {
  expect(paper(ofAge(8), 'child-sheet', 'child-a')).toContain(
    'We have made up our minds about what to do. We will tell you.\n',
  )
  expect(paper(ofAge(8), 'family-sheet', 'child-a')).toContain(
    'What the police decided is in a letter to you. We go through it with you.',
  )
  expect(paper(ofAge(10), 'child-sheet', 'child-a')).toContain('We will tell you and give you a letter.\n')
  expect(paper(ofAge(10), 'family-sheet', 'child-a')).toContain('is in a letter to you and one to your child.')
})

test('the school is told to delete nothing until evidence is settled, and then that the children are directed', () => {
  const NOT_YET = 'until we say that evidence is settled'
  expect(paper(open(), 'school-note')).toContain(NOT_YET)
  const settled = after(
    caseFromFacts({ ...sharedFacts('V02', 1), devices: [] }),
    answered('case', 'anyDevices', 'no'),
    answered('case', 'evidence', 'secured'),
    answered('case', 'reportRemove', 'done'),
  )
  expect(paper(settled, 'school-note')).not.toContain(NOT_YET)
  expect(paper(settled, 'school-note')).toContain(
    'If a copy is left with staff or on a school system, leave it and tell us.',
  )
  expect(paper(after(settled, answered(M, 'coercion', 'yes')), 'school-note')).toContain(NOT_YET)
})

test('several answers are one sentence', () => {
  const kase = after(
    open(),
    answered('case', 'toldNoCopies', ['children', 'parents']),
    answered('case', 'systemsPeople', ['local', 'pnc', 'partners']),
  )
  const text = paper(kase, 'decision-record')
  expect(text).toContain('The children and parents or carers')
  expect(text).toContain('Local systems, PNC and partners’ systems')
})

test('a reviewer sees how each child stands on the record', () => {
  expect(paper(after(v02(), answered(partKey('m1', 'child-a'), 'recordedAs', 'unknown')), 'review-page')).toContain(
    'Record not settled: Child A, 15\nPerson involved: Child B, 15',
  )
})

test('whoever was taken off keeps their own letter, also where an entry before theirs can’t be read', () => {
  const b: readonly Happening[] = [
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'involved'),
    { type: 'person-withdrawn', person: 'child-c', why: 'Added by mistake' },
  ]
  const whole = after(v02(), ...b)
  expect(paper(whole, 'decision-record')).toContain('Person C, taken off this case')
  const events = whole.events.filter((event) => event.type !== 'person-added' || event.person !== 'child-a')
  const harmed = replay(events, inPlaceOf('case-1', events))
  expect(paper(harmed, 'decision-record')).toContain('Person C, taken off this case')
})

test('a letter takes the place of the last to the same person, and of nobody else’s', () => {
  const goes = (kase: Case, person: string, when: string) => {
    const extras = extrasFor(kase, 'm1', { for: person })
    const document = issue(offerOf('letter-child'), kase, 'm1', extras)
    if (document === undefined) throw new Error('No letter')
    return happen(kase, { type: 'document-issued', document }, when)
  }
  const first = goes(v02(), 'child-a', '2026-11-26T09:00:00.000Z')
  const changed = after(first, answered(M, 'crimeType', '86/10'))
  const second = after(goes(changed, 'child-a', '2026-11-26T10:00:00.000Z'), answered(M, 'crimeType', '86/2'))
  const replaces = (kase: Case, person: string) =>
    paperOut(offerOf('letter-child'), kase, 'm1', extrasFor(kase, 'm1', { for: person }))?.replaces
  expect(replaces(first, 'child-a')).toBeUndefined()
  expect(replaces(changed, 'child-a')).toBe('2026-11-26T09:00:00.000Z')
  expect(replaces(changed, 'child-b')).toBeUndefined()
  expect(replaces(second, 'child-a')).toBe('2026-11-26T10:00:00.000Z')
})

test('the record says of its own matter alone what was looked at and not finished', () => {
  const two = after(
    v02(),
    { type: 'matter-added', matter: 'm2' },
    { type: 'set-aside', stage: 'm1/checks', why: 'No signal' },
    { type: 'set-aside', stage: 'm2/online', why: 'Not mine' },
  )
  expect(paper(two, 'decision-record')).toContain('Checks: No signal')
  expect(paper(two, 'decision-record')).not.toContain('Not mine')
})

test('a no to harm from before a threat was known is not told as a no', () => {
  const asked = after(open(), answered(A, 'inCare', 'yes'))
  expect(paper(asked, 'referral-text')).toMatch(/Asked, and answered no: Risk of self-harm/)
  const threatened = paper(after(asked, answered(M, 'coercion', 'yes')), 'referral-text')
  expect(threatened).toContain('Answered no before the threat was known, to be asked again: Risk of self-harm')
  expect(threatened).not.toMatch(/Asked, and answered no: Risk of self-harm/)
  expect(threatened).toContain('Answered no, to be asked again: Risk of other harm')
  expect(threatened).toContain('Answered no, to be asked again: Significant risk to a child')
  expect(threatened).toMatch(/Asked, and answered no: Child protection activity now/)
})

test('what was done before somebody came says so on the papers of whoever goes on from it', () => {
  const joined = after(
    open(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'involved'),
    answered(M, 'coercion', 'yes'),
  )
  expect(paper(joined, 'referral-text')).toContain('Checks on the people: Done (said before somebody else came to it)')
  expect(paper(after(open(), answered(M, 'coercion', 'yes')), 'referral-text')).not.toContain('(said before')
  const told = after(open(), answered(A, 'nextStepsTold', 'in-person'))
  const twice = after(
    told,
    { type: 'matter-added', matter: 'm2' },
    answered(partKey('m2', 'child-a'), 'part', 'involved'),
    answered(M, 'significantRisk', 'yes'),
  )
  expect(paper(twice, 'referral-text')).toContain('Told in person (said before they came into another matter)')
})

test('a no to where it went that is asked again is no plain no to another agency', () => {
  const said = (...happenings: Happening[]) => asText(thePaper(after(v02(), ...happenings), 'm1', 'contact-form'))
  const wide = answered(matterKey('m1'), 'extensiveSharing', 'yes')
  const AGAIN = 'Answered no, to be asked again: '
  expect(said()).toMatch(/^Answered no: .*; Put online; Beyond the child’s control$/m)
  expect(said()).not.toContain(AGAIN)
  const spread = said(wide)
  expect(spread).toContain(`${AGAIN}Put online; Beyond the child’s control\n`)
  expect(spread).toMatch(/^Answered no: .*; Significant risk to a child$/m)
  expect(said(wide, answered(matterKey('m1'), 'uploaded', 'no'))).toContain(`${AGAIN}Beyond the child’s control\n`)
})

test('a device that social care or specialists were told of and that was taken off is said to be that, and why', () => {
  const adds = (device: string, owner: string): Happening => ({ type: 'device-added', device, kind: 'phone', owner })
  const off: Happening = { type: 'device-withdrawn', device: 'phone-1', why: 'It is Child A’s: Child B borrowed it.' }
  const goes = (kind: string): Happening => ({
    type: 'document-issued',
    document: { kind, matter: 'm1', title: 'x', text: 'x', edition: '2026.11' },
  })
  const kase = after(open({ devices: [] }), adds('phone-1', 'child-b'), answered(M, 'coercion', 'yes'))
  const OFF = 'Taken off: phone of Child B: It is Child A’s: Child B borrowed it.\n'
  for (const told of ['referral-text', 'specialist-handover']) {
    const now = after(kase, goes(told), off, adds('phone-2', 'child-a'))
    for (const kind of ['referral-text', 'specialist-handover'] as const) expect(paper(now, kind)).toContain(OFF)
    // It had left before that, and it was known only later that it did.
    const left = { ...goes(told), upTo: kase.events.at(-1)?.seq ?? 0 } as Happening
    expect(paper(after(kase, off, left), 'referral-text')).toContain(OFF)
  }
  // Nobody was told of it: the form says nothing of devices, and what left before or after says nothing of this one.
  for (const never of [
    [goes('contact-form'), off],
    [off, goes('referral-text')],
  ]) {
    expect(paper(after(kase, ...never), 'referral-text')).not.toContain('Taken off')
  }
})
