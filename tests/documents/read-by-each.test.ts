import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../../src/case/subject'
import type { DocumentKind } from '../../src/documents/document'
import { asText } from '../../src/documents/document-text'
import { CONCLUSION } from '../../src/guidance/conclusions'
import type { DutyId, Facts } from '../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import type { FactId } from '../../src/guidance/questions'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { everyPaper, sharedFacts, thePaper } from './made'
import { gradeOf, READS_EASILY_AT_TEN, wordsOf } from './reading-age'
import { v02, v26 } from './scenarios'

const M = matterKey('m1')
const A = personKey('child-a')
const B = personKey('child-b')
const after = (kase: Case, ...happenings: readonly Happening[]) =>
  happenings.reduce((one, happening) => happen(one, happening, '2026-11-26T09:00:00.000Z'), kase)
const paper = (kase: Case, id: DocumentKind, person?: string, matter = 'm1') =>
  asText(thePaper(kase, matter, id, person))
const before = (kase: Case, id: DocumentKind, person?: string, matter = 'm1') =>
  (thePaper(kase, matter, id, person).before ?? []).join('\n')
const refused = (kase: Case, id: DocumentKind, person?: string) =>
  everyPaper(kase, 'm1').find((one) => one.id === id && one.for === person)?.allowed
const UNDECIDED = { ...sharedFacts('V02'), decision: {} }
const open = (more: object = {}) => caseFromFacts({ ...UNDECIDED, ...more })

const letter = (kind: 'letter-child' | 'letter-parents', matter = 'm1'): Happening => ({
  type: 'document-issued',
  document: {
    kind,
    matter,
    for: 'child-a',
    title: 'What the police have decided',
    text: 'Its words',
    edition: '1',
  },
})
test('nobody who goes on from here reads that a child under 10 is a suspect, without that it cannot be', () => {
  const suspect = after(
    caseFromMatters([{ facts: UNDECIDED }, { facts: UNDECIDED }]),
    answered(A, 'age', 9),
    answered(partKey('m1', 'child-a'), 'recordedAs', 'suspect'),
    answered(partKey('m2', 'child-a'), 'recordedAs', 'suspect'),
  )
  const wrong =
    'on the crime record: Suspect, to be put right. In law a child under 10 is too young to be responsible for a crime.'
  for (const kind of ['referral-text', 'contact-form'] as const) {
    expect(paper(suspect, kind).toLowerCase().split(wrong.toLowerCase())).toHaveLength(3)
    const ten = paper(after(suspect, answered(A, 'age', 10)), kind)
    expect([ten.includes('On the crime record: Suspect\n'), ten.includes('to be put right')]).toEqual([true, false])
    const victim = answered(partKey('m1', 'child-a'), 'recordedAs', 'victim')
    expect(paper(after(suspect, victim), kind)).toContain('On the crime record: Victim\n')
  }
})

test('whoever was told of a child who is not in it after all reads that, and why, and of no other who was taken off', () => {
  const AGENCIES = ['referral-text', 'contact-form', 'specialist-handover'] as const
  const off: Happening = { type: 'person-withdrawn', person: 'child-a', why: 'It was not her: it shows a woman of 30.' }
  const LINE = '\nPerson A, taken off this case: It was not her: it shows a woman of 30.\n'
  const kase = open({ features: { coercion: 'yes' }, significantRisk: 'yes' })
  const says = (...happened: Happening[]) => AGENCIES.map((id) => paper(after(kase, ...happened), id).includes(LINE))
  const sent = (kind: string): Happening => ({
    type: 'document-issued',
    document: { kind, matter: 'm1', title: 'A paper', text: 'Its words', edition: '1' },
  })
  const [ALL, NONE] = [true, false].map((is) => [is, is, is])
  expect(says(answered('case', 'referral', 'made'), off)).toEqual(ALL)
  expect(says(answered('case', 'contactForm', 'raised'), off)).toEqual(ALL)
  // They were told anew since.
  expect(says(answered('case', 'contactForm', 'raised'), off, answered('case', 'contactForm', 'raised'))).toEqual(NONE)
  for (const kind of AGENCIES) expect(says(sent(kind), off)).toEqual(ALL)
  expect(says(off)).toEqual(NONE)
  // It had left before that, and it was known only later that it did.
  const upTo = kase.events.at(-1)?.seq ?? 0
  for (const kind of AGENCIES) expect(says(off, { ...sent(kind), upTo } as Happening)).toEqual(ALL)
  expect(says(sent('family-sheet'), answered('case', 'referral', 'not-made'), off)).toEqual(NONE)
  expect(says(off, answered('case', 'referral', 'made'), sent('contact-form'))).toEqual(NONE)
})

test('an adult who passed for a child was told things: whoever takes it on reads what', () => {
  const kase = after(
    caseFromFacts(sharedFacts('V02', 1)),
    answered(B, 'nextStepsTold', 'by-phone'),
    answered(partKey('m1', 'child-b'), 'outcomeTold', 'in-person'),
    answered(B, 'kind', 'adult'),
    answered(B, 'age', 19),
  )
  for (const id of ['referral-text', 'specialist-handover'] as const) {
    expect(paper(kase, id)).toMatch(
      /\nNext steps explained to Adult B and their family: Told by phone.*\nOutcome explained to Adult B and their family: Told in person/,
    )
  }
  const child = after(kase, answered(B, 'kind', 'child'), answered(B, 'age', 15), answered(A, 'inCare', 'yes'))
  expect(paper(child, 'referral-text')).not.toContain('Next steps explained to')
})

test('while it is not settled whether to refer, nothing is said to call for it', () => {
  const kase = after(open({ significantRisk: 'no' }), answered(B, 'inCare', null))
  const why = /WHY NOW\n\n([\s\S]*?)\n\nWHAT WAS REPORTED/.exec(paper(kase, 'referral-text'))?.[1]
  expect(why).toBe('Advice on referral: Referral not settled yet')
})

test('a letter that only waits for a review once more is not said to be wrong', () => {
  const out = after(v02(), letter('letter-child'), letter('letter-parents'), answered(A, 'inCare', 'yes'))
  const waits = after(out, answered(M, 'significantRisk', 'unknown'))
  for (const kase of [out, waits]) {
    expect(paper(kase, 'child-sheet', 'child-a')).toContain('We gave you a letter. We look at it one more time.')
    expect(paper(kase, 'child-sheet', 'child-a')).not.toContain('not right any more')
    expect(paper(kase, 'family-sheet', 'child-a')).toContain(
      'You had a letter from us of 26 November 2026. What it says was decided is looked at once more. We tell you if it changes.',
    )
    expect(paper(kase, 'family-sheet', 'child-a')).not.toContain('does not hold any more')
    expect(paper(kase, 'referral-text')).toContain(
      'letter to the child: Child A: 26 Nov 2026 09:00; it waits for the review of what has changed since',
    )
    expect(paper(kase, 'referral-text')).not.toContain('does not hold any more')
  }
  const over = after(out, answered(M, 'coercion', 'yes'))
  expect(paper(over, 'child-sheet', 'child-a')).toContain('It is not right any more.')
  expect(paper(over, 'child-sheet', 'child-a')).not.toContain('one more time')
})

test('where a force asks for no review, no paper says that there was one', () => {
  const facts: Facts = { ...sharedFacts('V02'), decision: { outcome: '21' } }
  const record = (kase: Case) => paper(kase, 'decision-record')
  const none = record(caseFromFacts(facts, { reviewAsked: false }))
  expect(none).toContain('The force asks for a review of outcome 21: No')
  expect(none).toContain('Have outcome 21 reviewed (paragraph 21): Not asked for by the force\n')
  expect(none).toContain('\nReviewed and agreed: Not asked for by the force\n')
  expect(none).not.toMatch(/Yes:[^\n]*Reviewed and agreed/)
  const agreed = record(caseFromFacts({ ...facts, decision: { outcome: '21', seniorReview: 'yes' } }))
  expect(agreed).toMatch(/Have outcome 21 reviewed \(paragraph 21\): Done \(/)
  expect(agreed).toMatch(/Yes:[^\n]*Reviewed and agreed/)
  // One that was made all the same is said to have been.
  const allTheSame = caseFromFacts(
    { ...facts, decision: { outcome: '21', seniorReview: 'yes' } },
    { reviewAsked: false },
  )
  expect(record(allTheSame)).toMatch(/Have outcome 21 reviewed \(paragraph 21\): Done \(/)
})

test('why a family was not told, or help or evidence not needed, goes with the answer to whoever goes on from it', () => {
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    answered(B, 'nextStepsTold', 'not-told'),
    { type: 'noted', subject: B, fact: 'nextStepsTold', text: 'Her father may hurt her.' },
    answered('case', 'reportRemove', 'not-needed'),
    { type: 'noted', subject: 'case', fact: 'reportRemove', text: 'She does not want it.' },
    answered('case', 'evidence', 'not-needed'),
    { type: 'noted', subject: 'case', fact: 'evidence', text: 'Agreed with Sergeant 4.' },
    answered(M, 'formalInterview', 'not-needed'),
    { type: 'noted', subject: M, fact: 'formalInterview', text: 'Specialists decide.' },
    { type: 'chosen', matter: 'm1', outcome: '15', departure: 'x' },
    answered(partKey('m1', 'child-b'), 'outcomeTold', 'not-told'),
    { type: 'noted', subject: partKey('m1', 'child-b'), fact: 'outcomeTold', text: 'Not while he is at home.' },
  )
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(paper(kase, id)).toContain('Family told what happens next: Not told, for a reason: Her father may hurt her.')
    expect(paper(kase, id)).toContain(
      'Report Remove or Take It Down: Not needed: it went nowhere: She does not want it.',
    )
  }
  for (const id of ['referral-text', 'specialist-handover'] as const) {
    expect(paper(kase, id)).toContain('and their family: Not told, for a reason: Not while he is at home.')
  }
  const handover = paper(kase, 'specialist-handover')
  expect(handover).toContain('Formal interview: Considered, not needed: Specialists decide.')
  expect(handover).toContain('Evidence before deletion: Nothing is needed as evidence: Agreed with Sergeant 4.')
})

test('what was written beside a sign goes with it to whoever acts on it or reviews it, and as a word on the answer it was on', () => {
  const on = (fact: 'coercion' | 'uploaded' | 'consent', text: string, matter = 'm1'): Happening => ({
    type: 'noted',
    subject: matterKey(matter),
    fact,
    text,
  })
  const kase = after(
    caseFromMatters([
      { facts: { ...UNDECIDED, features: { coercion: 'yes' }, decision: { outcome: '15' } } },
      { facts: { ...UNDECIDED, features: { coercion: 'no' } }, title: 'The posting' },
    ]),
    on('coercion', 'A stranger, as “kay.09”: £50 by tonight.\nIn gift cards.'),
    on('uploaded', 'Not that she knows.'),
    on('coercion', 'She was asked twice.', 'm2'),
  )
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(paper(kase, id)).toContain(
      'Note on “Pressure, threats or blackmail”:\nA stranger, as “kay.09”: £50 by tonight.\nIn gift cards.',
    )
    expect(paper(kase, id)).toContain('Note on “Put online”: Not that she knows.')
    expect(paper(kase, id).split('ALSO: THE POSTING')[1]).toContain(
      'Note on “Pressure, threats or blackmail”: She was asked twice.',
    )
  }
  expect(paper(kase, 'review-page')).toContain('A stranger, as “kay.09”: £50 by tonight.')
  const long = after(kase, on('consent', 'a'.repeat(400)))
  expect(paper(long, 'review-page')).toContain(`Note on “Everyone agreed”: ${'a'.repeat(280)} …`)
  const taken = after(kase, { type: 'answered', subject: M, fact: 'coercion', value: 'no', why: 'A misunderstanding' })
  expect(paper(taken, 'contact-form')).toContain(
    'Note on “Pressure, threats or blackmail”, written beside another answer:',
  )
  for (const id of ['family-sheet', 'child-sheet', 'school-note'] as const) {
    expect(paper(kase, id, id === 'school-note' ? undefined : 'child-a')).not.toMatch(/kay|asked twice/)
  }
})

test('why telling somebody may harm, on what a copy is, what part a child took and that they would not speak go with the answers they are on', () => {
  const noted = (subject: SubjectKey, fact: FactId, text: string): Happening => ({ type: 'noted', subject, fact, text })
  const father = personKey('adult-c')
  const kase = after(
    caseFromFacts({
      ...UNDECIDED,
      features: { coercion: 'yes' },
      people: [
        ...(UNDECIDED.people ?? []),
        { id: 'adult-c', kind: 'adult', part: 'parent', keptOrCopied: 'yes', tellingMayHarm: 'yes' },
      ],
      devices: [{ id: 'phone-b', owner: 'child-b', held: 'secured', holdsImagery: 'yes' }],
    }),
    noted(father, 'tellingMayHarm', 'He has said that he would send her away.'),
    noted(father, 'keptOrCopied', 'On his work laptop.'),
    noted(partKey('m1', 'adult-c'), 'part', 'Her father.'),
    noted(partKey('m1', 'child-a'), 'part', 'Took it and sent it.'),
    noted(A, 'age', 'By her passport.'),
    answered(A, 'account', 'not-yet'),
    noted(A, 'account', 'She would not speak.'),
    answered('case', 'howReported', 'other'),
    noted('case', 'howReported', 'By a neighbour.'),
    noted(deviceKey('phone-b'), 'holdsImagery', 'In a hidden folder, he says.'),
  )
  const forAll = [
    'Note on “Telling Adult C could put a child at risk”: He has said that he would send her away.',
    'Note on “Adult C holds a copy”: On his work laptop.',
    'Note on “Adult C’s part”: Her father.',
    'Part in this: Involved: Took it and sent it.',
    'Note on “Child A’s age when it happened”: By her passport.',
    'How it was reported: Another way: By a neighbour.',
  ]
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(forAll.filter((words) => !paper(kase, id).includes(words))).toEqual([])
  }
  const handover = paper(kase, 'specialist-handover')
  expect(handover).toContain('First account from Child A: Not yet: She would not speak.')
  expect(handover).toContain('Note on “Child B’s phone holds an image”: In a hidden folder, he says.')
  for (const id of ['family-sheet', 'child-sheet', 'school-note'] as const) {
    expect(paper(kase, id, id === 'school-note' ? undefined : 'child-a')).not.toMatch(/send her away|laptop|speak\./)
  }
})

test('that a child may come to harm stands above what happened, for specialists as for social care', () => {
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    answered(A, 'selfHarmRisk', 'yes'),
    answered(B, 'otherHarmRisk', 'yes'),
  )
  for (const id of ['referral-text', 'specialist-handover'] as const) {
    expect(paper(kase, id).split('WHAT WAS REPORTED')[0]).toContain(
      '- Child A may harm themselves.\n- Child B may come to other harm.',
    )
  }
  const none = after(kase, answered(A, 'selfHarmRisk', 'no'), answered(B, 'otherHarmRisk', 'unknown'))
  expect(paper(none, 'specialist-handover')).not.toMatch(/- Child [AB] may (?:harm|come)[^:]*\.$/m)
})

test('whoever examines a phone reads by whose agreement, and social care what the parents and the school think', () => {
  const phone = deviceKey('phone-b')
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    answered(phone, 'lookedAtByAgreement', 'yes'),
    answered('case', 'parentViews', 'They want it to stop.'),
    answered('case', 'schoolViews', 'A quiet boy until March.'),
  )
  expect(paper(kase, 'specialist-handover')).toContain('; examined, or to be, by agreement of: not recorded\n')
  const mother = after(kase, answered(phone, 'agreedBy', 'parent-or-guardian'), {
    type: 'noted',
    subject: phone,
    fact: 'agreedBy',
    text: 'Her mother, in writing, messages of May only.',
  })
  expect(paper(mother, 'specialist-handover')).toContain(
    'by agreement of: a parent or guardian: Her mother, in writing, messages of May only.',
  )
  const still = after(mother, answered(phone, 'stillTaken', 'yes'), {
    ...{ type: 'noted', subject: B, fact: 'keptOrCopied', text: 'In a hidden folder, he says.' },
  })
  expect(paper(still, 'specialist-handover')).toContain('; a camera still was taken or is to be')
  expect(paper(mother, 'specialist-handover')).not.toContain('camera still')
  expect(paper(still, 'specialist-handover')).toContain(': In a hidden folder, he says.\n')
  const refused = after(mother, answered(phone, 'lookedAtByAgreement', 'no'))
  expect(paper(refused, 'specialist-handover')).not.toContain('by agreement')
  for (const id of ['referral-text', 'contact-form'] as const) {
    expect(paper(kase, id)).toContain(
      'Views of the parents or carers: They want it to stop.\nViews of the school: A quiet',
    )
  }
})

test('who was told not to copy or delete, and what was looked up or why not, goes to specialists as to social care', () => {
  const kase = after(
    open({ features: { coercion: 'yes' }, checks: { people: 'done', places: 'not-relevant', partners: 'prevented' } }),
    answered('case', 'toldNoCopies', ['children']),
    { type: 'noted', subject: 'case', fact: 'toldNoCopies', text: 'Her father not yet.' },
    { type: 'noted', subject: 'case', fact: 'checkPlaces', text: 'All of it online.' },
    answered('case', 'checksPrevented', 'She was missing.'),
  )
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    for (const says of [
      'Told not to copy or delete: The children: Her father not yet.',
      'Checks on the people: Done',
      'Checks on the places: Not relevant here: All of it online.',
      'Checks with partners: No time: safety came first',
      'What prevented the checks: She was missing.',
    ]) {
      expect(paper(kase, id)).toContain(says)
    }
  }
})

test('before the note reaches a school: whoever of its staff holds a copy or must not be told, and an adult in any matter', () => {
  const staff = (fact: 'keptOrCopied' | 'tellingMayHarm', value: string, part = 'staff') =>
    before(
      after(
        v02(),
        { type: 'person-added', person: 'adult-c', kind: 'adult' },
        answered(partKey('m1', 'adult-c'), 'part', part),
        answered(personKey('adult-c'), 'keptOrCopied', 'no'),
        answered(personKey('adult-c'), 'tellingMayHarm', 'no'),
        answered(personKey('adult-c'), fact, value),
      ),
      'school-note',
    )
  expect(staff('keptOrCopied', 'yes')).toBe(
    'Adult C holds a copy. Settle whether they took part before this reaches them.',
  )
  expect(staff('tellingMayHarm', 'yes')).toBe(
    'Telling Adult C could put a child at risk. Take advice before this reaches them.',
  )
  expect(staff('tellingMayHarm', 'unknown')).toContain('Asked, not known. Settle it before this reaches them.')
  expect(staff('tellingMayHarm', 'no')).toBe('')
  expect(staff('keptOrCopied', 'yes', 'parent')).toBe('')
  const facts = sharedFacts('V02', 1)
  const two = caseFromMatters([{ facts }, { facts: { ...facts, features: { adultInvolved: 'yes' } } }])
  expect(before(two, 'school-note')).toContain('An adult took part.')
})

test('what is said before a paper goes out speaks of no parents to whoever has turned 18', () => {
  const grown = after(v02(), answered(B, 'eighteenSince', 'yes'), answered(B, 'inCare', 'yes'))
  for (const id of ['child-sheet', 'letter-child'] as const) {
    const kase = after(grown, { type: 'chosen', matter: 'm1', outcome: '10', departure: 'x' })
    expect(before(kase, id, 'child-a')).toContain('No parent or carer is on this case.')
    expect(before(kase, id, 'child-b')).not.toMatch(/parent or carer|in care/)
  }
})

test('a referral of somebody who is 18 by now asks who takes that on', () => {
  const asks =
    /18 or over by now: tell us whether adult social care takes this on, and of any child who may still be at risk/
  const referral = (...happenings: Happening[]) =>
    paper(after(v02(), answered('case', 'referral', 'made'), ...happenings), 'referral-text').replaceAll(/\s+/g, ' ')
  expect(referral()).not.toMatch(asks)
  expect(referral(answered(B, 'eighteenSince', 'no'))).not.toMatch(asks)
  const grown = referral(answered(B, 'eighteenSince', 'yes'))
  expect(grown).toMatch(asks)
  expect(grown).toContain('Child B is 18 or over by now')
  expect(referral(answered(A, 'eighteenSince', 'yes'), answered(B, 'eighteenSince', 'yes'))).toContain(
    'Child A and Child B are 18 or over by now',
  )
  // Not of whoever only reported it, unless they may come to harm themselves.
  const C = personKey('child-c')
  const reported: Happening[] = [
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'reporter'),
    answered(C, 'eighteenSince', 'yes'),
  ]
  expect(referral(...reported)).not.toMatch(asks)
  expect(referral(...reported, answered(C, 'selfHarmRisk', 'yes'))).toContain('Child C is 18 or over by now')
})

test('whether a child has turned 18 is asked before a paper goes to their parents, and before a caution is called a youth’s', () => {
  const asks = (asked: string) => `Has Child B turned 18 since? ${asked}.`
  const at = (age: number | 'unknown', since?: string) =>
    after(v26(), answered(B, 'age', age), ...(since === undefined ? [] : [answered(B, 'eighteenSince', since)]), {
      type: 'chosen',
      matter: 'm1',
      outcome: '2',
    })
  const youths =
    'If so, what was given from their 18th birthday on is not a youth caution, and nothing goes to their parents.'
  expect(before(at(17), 'letter-parents', 'child-b')).toContain(`${asks('Not asked yet')} ${youths}`)
  expect(before(at(17), 'letter-child', 'child-b')).toContain(`${asks('Not asked yet')} ${youths}`)
  expect(before(at(17, 'unknown'), 'letter-child', 'child-b')).toContain(asks('Asked, not known'))
  expect(before(at('unknown'), 'family-sheet', 'child-b')).toContain(
    `${asks('Not asked yet')} If so, nothing goes to their parents.`,
  )
  for (const id of ['letter-parents', 'letter-child', 'family-sheet'] as const) {
    expect(before(at(17, 'no'), id, 'child-b')).not.toContain('turned 18')
    expect(before(at(15), id, 'child-b')).not.toContain('turned 18')
  }
  const direction = after(
    v02(),
    answered(B, 'age', 17),
    answered('case', 'evidence', 'secured'),
    answered('case', 'reportRemove', 'done'),
    { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
  )
  expect(before(direction, 'deletion-direction', 'child-b')).toContain(
    `${asks('Not asked yet')} If so, nothing goes to their parents.`,
  )
})

test('of two phones that are in different hands, each is said to be one of them', () => {
  const phones = (one: string, other: string, kind: 'phone' | 'tablet' = 'phone') =>
    after(
      open({ devices: [] }),
      { type: 'device-added', device: 'p1', kind: 'phone', owner: 'child-a' },
      { type: 'device-added', device: 'p2', kind, owner: 'child-a' },
      answered(deviceKey('p1'), 'held', one),
      answered(deviceKey('p2'), 'held', other),
    )
  const apart = paper(phones('seized', 'school'), 'child-sheet', 'child-a')
  expect(apart).toContain('We have one of your phones. We keep it safe. We will tell you if you can have it back.')
  expect(apart).toContain('One of your phones is being kept safe. We will tell you if you can have it back.')
  const forfeited = after(
    phones('seized', 'seized'),
    answered(deviceKey('p1'), 'returnDecision', 'forfeited'),
    answered(deviceKey('p1'), 'returnSignedBy', 'Superintendent, today'),
  )
  expect(paper(forfeited, 'child-sheet', 'child-a')).toContain('You do not get one of your phones back.')
  // With its owner, it was not taken: but it is a phone of theirs all the same.
  expect(paper(phones('seized', 'owner'), 'child-sheet', 'child-a')).toContain('We have one of your phones.')
  expect(paper(phones('seized', 'seized'), 'child-sheet', 'child-a')).toContain('We have your phones.')
  expect(paper(phones('seized', 'school', 'tablet'), 'child-sheet', 'child-a')).toContain('We have your phone.')
  const third = (kind: 'phone' | 'tablet', owner: string): Happening => ({
    type: 'device-added',
    ...{ device: 'p3', kind, owner },
  })
  expect(paper(after(phones('seized', 'seized'), third('phone', 'child-a')), 'child-sheet', 'child-a')).toContain(
    'We have some of your phones.',
  )
  const alsoTablet = after(
    phones('seized', 'owner'),
    third('tablet', 'child-a'),
    answered(deviceKey('p3'), 'held', 'seized'),
  )
  expect(paper(alsoTablet, 'child-sheet', 'child-a')).toContain('We have one of your phones and your tablet.')
  // Another child’s is neither theirs nor one of theirs.
  const another = after(
    phones('seized', 'owner', 'tablet'),
    third('phone', 'child-b'),
    answered(deviceKey('p3'), 'held', 'seized'),
  )
  for (const child of ['child-a', 'child-b'])
    expect(paper(another, 'child-sheet', child)).toContain('We have your phone.')
})

test('a time that is said of something done is marked too where the clock had been set back', () => {
  const back = happen(
    after(open(), { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '' }),
    answered(A, 'otherHarmRisk', 'no'),
    '2026-11-24T09:00:00.000Z',
  )
  const again = happen(
    happen(back, answered(B, 'otherHarmRisk', 'no'), '2026-11-24T09:01:00.000Z'),
    { type: 'urgent-met', person: 'child-a', actions: ['referred'], text: '' },
    '2026-11-24T09:02:00.000Z',
  )
  const record = paper(again, 'decision-record')
  expect(record).toContain(
    'Check the welfare of every child (paragraphs 10 and 17): Done (24 Nov 2026 09:01, after the phone’s clock moved back)',
  )
  expect(record).toContain('Child A, 24 Nov 2026 09:02, after the phone’s clock moved back: ')
  expect(record).toContain('Child A, 26 Nov 2026 09:00: ')
})

test('specialists read which directions to delete hold no more, and that nobody has said so', () => {
  const given: Happening = {
    type: 'document-issued',
    document: {
      kind: 'deletion-direction',
      matter: 'm1',
      for: 'child-b',
      title: 'Direction to delete images',
      text: 'Its words',
      edition: '1',
    },
  }
  const on = after(v02(), given, answered(M, 'deletionGiven', 'in-writing'))
  const over = after(on, answered(M, 'coercion', 'yes'))
  const STILL = '; it does not hold any more, and they have not been told so'
  expect(paper(over, 'specialist-handover')).toContain(`Direction to delete: Child B: 26 Nov 2026 09:00${STILL}\n`)
  // Of two to the same child it is said of the one that they have now.
  const twice = after(happen(on, given, '2026-11-26T10:00:00.000Z'), answered(M, 'coercion', 'yes'))
  const words = paper(twice, 'specialist-handover')
  expect(words).toContain(`Direction to delete: Child B: 26 Nov 2026 10:00${STILL}\n`)
  expect(words).toContain('Direction to delete: Child B: 26 Nov 2026 09:00\n')
  const called = after(over, answered(M, 'deletionGiven', 'called-back'))
  expect(paper(called, 'specialist-handover')).not.toContain(STILL)
  const spoken = after(v02(), answered(M, 'deletionGiven', 'in-person'), answered(M, 'coercion', 'yes'))
  expect(paper(spoken, 'specialist-handover')).toContain(`Deletion direction: Given in person${STILL}\n`)
})

test('whoever has a device that may hold an image may hold a copy, also where they say that they have none', () => {
  const one = (holds: string | null) =>
    after(
      v02(),
      answered(B, 'keptOrCopied', 'no'),
      answered(deviceKey('phone-b'), 'holdsImagery', holds),
      answered('case', 'evidence', 'secured'),
      answered('case', 'reportRemove', 'done'),
    )
  expect(refused(one('unknown'), 'deletion-direction', 'child-b')).toBe(true)
  expect(refused(one(null), 'deletion-direction', 'child-b')).toBe(true)
  expect(refused(one('no'), 'deletion-direction', 'child-b')).toBeUndefined()
})

test('before a letter about an outcome that the answers do not support, the officer is told so', () => {
  const LINE = 'The answers do not support this outcome. Look at that under Outcome before the letter goes.'
  const ends = (coercion: 'yes' | 'no', outcome: string) =>
    after(open(), answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), answered(M, 'coercion', coercion), {
      type: 'chosen',
      matter: 'm1',
      outcome,
      departure: 'x',
    })
  expect(before(ends('yes', '16'), 'letter-child', 'child-a')).toContain(LINE)
  expect(before(ends('no', '16'), 'letter-child', 'child-a')).not.toContain(LINE)
  expect(before(ends('yes', '15'), 'letter-child', 'child-a')).not.toContain(LINE)
})

test('a paper that asks for deleting, and is not there yet, says where it stands why', () => {
  const WHY = 'Nobody deletes anything yet. Why not is said in “Where this case stands”, under “Deleting the images”.'
  expect(refused(open(), 'deletion-direction', 'child-b')).toBe(WHY)
  expect(refused(open(), 'deletion-decision')).toBe(WHY)
})

test('words that were typed with a full stop, or for want of a number, make no broken sentence', () => {
  const document = thePaper(v02(), 'm1', 'letter-child', 'child-a', { names: { crimeType: 'sharing an image. ' } })
  expect(asText(document)).toContain('in a report of sharing an image, in line with')
  const dot = thePaper(v02(), 'm1', 'letter-child', 'child-a', { names: { crimeType: ' . ' } })
  expect(asText(dot)).toBe(paper(v02(), 'letter-child', 'child-a'))
  const unknown = after(open(), answered(M, 'crimeNumber', 'unknown'))
  expect(paper(unknown, 'contact-form')).toContain(
    'Our reference: No crime number yet. The officer has it as “Visit 25 Nov · A and B”',
  )
  expect(paper(after(open(), answered(M, 'crimeNumber', ' 12/26 ')), 'decision-record')).toContain(
    'Case: Ref 12/26 · A and B',
  )
})

test('the note for a school in Wales names the advice of Wales, and nothing that was seen for England alone', () => {
  const wales = { settings: { ...NATIONAL_DEFAULTS, nation: 'wales' as const } }
  const note = asText(thePaper(open(), 'm1', 'school-note', undefined, wales))
  expect(note).toContain(
    'follow the Welsh Government’s advice on sharing nudes, on Hwb, and your own safeguarding policy.',
  )
  expect(note).toContain('Do not look at an image to find out. If anybody thinks that one has to be looked at')
  expect(note).not.toContain('exception')
  expect(paper(open(), 'school-note')).toContain('leaves the designated safeguarding lead one narrow exception')
})

test('that it was not shared widely does not stand beside a report to a pornographic site without a word', () => {
  const site: Happening = { type: 'removal-reported', report: { place: 'Pornhub', by: '', what: '' } }
  for (const id of ['review-page', 'contact-form'] as const) {
    const wrong = 'One of the two is wrong: “Shared widely” is answered no, and a report is noted for “Pornhub”'
    expect(paper(after(v02(), site), id)).toContain(wrong)
    expect(paper(v02(), id)).not.toContain('One of the two is wrong')
  }
})

test('whoever reads that no adult took part reads how that is known, or that it is not written down', () => {
  const said = (...happenings: Happening[]) => after(open({ features: { coercion: 'yes' } }), ...happenings)
  const no = answered(M, 'adultInvolved', 'no')
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(paper(said(no), id)).toContain('How identity was confirmed: Not written down')
    expect(paper(said(no, answered(M, 'identityConfirmed', 'Seen at school.')), id)).toContain(
      'How identity was confirmed: Seen at school.',
    )
    for (const other of ['yes', 'unknown']) {
      expect(paper(said(answered(M, 'adultInvolved', other)), id)).not.toContain('How identity was confirmed')
    }
  }
})

test('specialists read what another matter says of the same child, and what was chosen there', () => {
  const facts = sharedFacts('V02', 1)
  const kase = caseFromMatters([
    { facts: { ...facts, features: { coercion: 'yes' }, decision: {} }, title: 'The threat' },
    { facts: { ...facts, decision: { outcome: '21', seniorReview: 'yes' } }, title: 'Her own sending' },
    { facts: { ...facts, people: [] }, title: 'Somebody else' },
  ])
  const told = after(
    kase,
    answered(partKey('m2', 'child-a'), 'recordedAs', 'person-involved'),
    answered(matterKey('m2'), 'crimeNumber', '12/26'),
    answered(M, 'crimeNumber', '11/26'),
  )
  const chosen = 'Chosen: 21, Further investigation not in the public interest (25 Nov 2026 14:30)'
  for (const id of ['specialist-handover', 'referral-text'] as const) {
    const also = /ALSO: HER OWN SENDING\n\n([\s\S]*?)\n\n[A-Z ,]+\n\n/.exec(paper(told, id))?.[1]
    expect(also).toContain('Our reference: 12/26\n')
    expect(also).toContain('Child A on the crime record: Person involved\n')
    expect(also).toContain(chosen)
    expect(paper(told, id)).not.toContain('SOMEBODY ELSE')
  }
  expect(paper(kase, 'specialist-handover')).toContain(chosen)
  // No other choice than that of its own matter stands in what was decided and told.
  expect(paper(told, 'specialist-handover').match(/Chosen: /g)).toHaveLength(1)
  // A letter of it is out, and does not hold any more once it is decided otherwise.
  const there = happen(told, answered(partKey('m2', 'child-a'), 'outcomeTold', 'in-person'), '2026-11-26T08:55:00.000Z')
  const out = after(there, letter('letter-child', 'm2'))
  const otherwise = after(out, { type: 'chosen', matter: 'm2', outcome: '10' })
  const also = (kase: Case, id: 'specialist-handover' | 'referral-text' | 'contact-form') =>
    /ALSO: HER OWN SENDING\n\n([\s\S]*?)\n\n[A-Z ,]+\n\n/.exec(paper(kase, id))?.[1]
  for (const id of ['specialist-handover', 'referral-text'] as const) {
    expect(also(out, id)).toContain('\nOutcome letter to the child: Child A: 26 Nov 2026 09:00\n')
    expect(also(out, id)).toContain('\nOutcome explained to Child A and their family: Told in person')
    expect(also(otherwise, id)).toContain(
      'Child A: 26 Nov 2026 09:00; it does not hold any more, and they have not been told',
    )
  }
  // The form is of facts and worries: it says no verdict, neither of its own matter nor of another.
  expect(also(out, 'contact-form')).toContain('Our reference: 12/26')
  for (const matter of ['m1', 'm2']) expect(paper(out, 'contact-form', undefined, matter)).not.toMatch(/Chosen|Outcome/)
})

test('a reviewer reads what of the enquiry is not done for a reason, and what the reason is', () => {
  const explains = (duty: DutyId, why: string): Happening => ({ type: 'duty-explained', matter: 'm1', duty, why })
  const not = 'Not done, and why'
  expect(paper(v02(), 'review-page')).not.toContain(not)
  const kase = after(
    v02(),
    explains('hear-views', 'Nobody could be reached.'),
    explains('initial-accounts', 'Left to specialists.'),
    explains('dbs-explanation', 'After the review.'),
  )
  expect(paper(kase, 'review-page')).toContain(
    `\n\n${not}:\nTake first accounts with care: Left to specialists.\nHear what others think: Nobody could be reached.\n\n`,
  )
  expect(paper(after(kase, explains('hear-views', '')), 'review-page')).toContain(
    `\n${not}: Take first accounts with care: Left to specialists.\n`,
  )
  const long = paper(after(kase, explains('hear-views', 'x'.repeat(1_000))), 'review-page')
  expect([long.includes('x'.repeat(200)), long.includes('x'.repeat(300))]).toEqual([true, false])
  // Whoever takes it on reads it too.
  const theirs = after(kase, answered(M, 'coercion', 'yes'))
  expect(paper(theirs, 'specialist-handover')).toContain(
    'NOT DONE, AND WHY\n\n- Take first accounts with care: Left to specialists.\n- Hear what others think: Nobody could be reached.\n\n',
  )
})

test('a reviewer reads the crime number of the matter that is reviewed', () => {
  const facts = sharedFacts('V02', 1)
  const two = after(
    caseFromMatters([{ facts }, { facts, title: 'The posting' }]),
    answered(M, 'crimeNumber', '11/26'),
    answered(matterKey('m2'), 'crimeNumber', '12/26'),
  )
  expect(paper(two, 'review-page', undefined, 'm2')).toContain('Crime number: 12/26\n')
  expect(paper(two, 'review-page')).toContain('Crime number: 11/26\n')
  // Of one matter alone it stands in the case's label.
  expect(paper(v02(), 'review-page')).not.toContain('Crime number')
})

test('a matter that has no crime number is not taken for the one that has', () => {
  const two = after(
    caseFromMatters([{ facts: UNDECIDED }, { facts: UNDECIDED, title: 'The posting' }]),
    answered(M, 'crimeNumber', '12/26'),
    answered(A, 'inCare', 'yes'),
  )
  for (const id of ['referral-text', 'contact-form'] as const) {
    expect(paper(two, id, undefined, 'm2')).toContain(
      'Our reference: No crime number yet. The officer has it as “Ref 12/26 · A and B, The posting”',
    )
    expect(paper(two, id)).toContain('Our reference: 12/26\n')
  }
})

test('that it went nowhere does not stand beside that it is online without a word', () => {
  const ODDS = '“Report Remove” is answered “Not needed: it went nowhere”, and “Put online” yes'
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    answered('case', 'reportRemove', 'not-needed'),
    answered(M, 'uploaded', 'yes'),
  )
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(paper(kase, id)).toContain(ODDS)
  }
  expect(paper(after(kase, answered(M, 'uploaded', 'no')), 'referral-text')).not.toContain('“Report Remove” is')
  const beyond = after(kase, answered(M, 'uploaded', 'no'), answered(M, 'beyondControl', 'yes'))
  expect(paper(beyond, 'referral-text')).toContain(ODDS.replace('Put online', 'Beyond the child’s control'))
  const said = after(kase, { type: 'noted', subject: 'case', fact: 'reportRemove', text: 'Taken down by itself.' })
  expect(paper(said, 'referral-text')).not.toContain('“Report Remove” is')
  expect(paper(after(kase, answered('case', 'reportRemove', 'done')), 'referral-text')).not.toContain('“Report Remove”')
})

test('specialists read of every direction to delete that this child or another was given, also in another matter', () => {
  const facts = sharedFacts('V02', 1)
  const given: Happening = {
    type: 'document-issued',
    document: {
      kind: 'deletion-direction',
      matter: 'm2',
      for: 'child-b',
      title: 'Direction to delete images',
      text: 'Its words',
      edition: '1',
    },
  }
  const two = (...more: readonly Happening[]) =>
    after(
      caseFromMatters([
        { facts: { ...facts, features: { grooming: 'yes' }, decision: {} } },
        { facts, title: 'Her own sending' },
      ]),
      given,
      answered(matterKey('m2'), 'deletionGiven', 'in-writing'),
      ...more,
    )
  const STILL = '; it does not hold any more, and they have not been told so'
  const handover = paper(two(), 'specialist-handover')
  expect(handover).toContain(`Direction to delete: Child B (Her own sending): 26 Nov 2026 09:00${STILL}\n`)
  expect(handover).toContain('Deletion direction (Her own sending): Given in writing\n')
  const called = two(answered(matterKey('m2'), 'deletionGiven', 'called-back'))
  expect(paper(called, 'specialist-handover')).toContain(
    'Deletion direction (Her own sending): Given, and called back\n',
  )
})

test('a duty that was only agreed, or found not to be relevant, is not called done', () => {
  const owed = (kase: Case, title: string) =>
    new RegExp(`${title} \\(paragraphs? [^)]*\\): ([^\\n(]*)`).exec(paper(kase, 'decision-record'))?.[1]?.trim()
  const educated = (how: string) =>
    owed(after(open(), answered('case', 'educated', how)), 'Talk about sharing images, without blame')
  expect(educated('school')).toBe('Agreed with the school')
  expect(educated('done')).toBe('Done with the children')
  const checked = (people: string, places: string, why = '') =>
    owed(
      after(
        open(),
        answered('case', 'checkPeople', people),
        { type: 'noted', subject: 'case', fact: 'checkPeople', text: why },
        answered('case', 'checkPlaces', places),
        answered('case', 'checkPartners', people),
      ),
      'Run the background checks',
    )
  expect(checked('done', 'done')).toBe('Done')
  expect(checked('done', 'not-relevant')).toBe('Done; Not relevant here')
  expect(checked('not-relevant', 'not-relevant')).toBe('Still owed: Say why no check on the people is relevant')
  expect(checked('not-relevant', 'not-relevant', 'Known to us.')).toBe(
    'Not relevant here: Known to us; Not relevant here',
  )
  expect(checked('not-relevant', 'done', 'All known.; none new.')).toBe(
    'Not relevant here: All known.; none new; Done; Not relevant here',
  )
})

test('a paper that went to somebody who was taken off says to whom, by their letter', () => {
  const gone = after(
    v02(),
    letter('letter-child'),
    letter('letter-parents'),
    { type: 'person-withdrawn', person: 'child-a', why: 'Mistaken for another' },
    { type: 'person-withdrawn', person: 'child-b', why: 'Nor this one' },
  )
  const record = paper(gone, 'decision-record')
  expect(record).toContain('Outcome letter to the child: Person A, taken off this case: 26 Nov 2026 09:00')
  expect(record).toContain('Outcome letter to the parents: Person A, taken off this case: 26 Nov 2026 09:00')
  expect(record).toContain('\nPerson B, taken off this case:\n')
  expect(record).not.toMatch(/(?:to|of) Someone taken off/)
})

test('in a letter to parents nobody has to guess of whom it speaks', () => {
  const ends = (outcome: string, child: string) =>
    paper(
      after(v26(), answered(M, 'activityDelivered', 'yes'), { type: 'chosen', matter: 'm1', outcome, departure: 'x' }),
      'letter-parents',
      child,
    )
  // Not the police, nor whoever goes to court or accepted responsibility.
  expect(ends('22', 'child-b')).toContain(
    'in the public interest. Child B did not have to admit anything to take part.',
  )
  expect(ends('1', 'child-a')).toContain('We will tell you what happens there, and who can support Child A.')
  expect(ends('8', 'child-a')).toContain('Child A’s own view counts in that.')
})

test('where names were typed, the labels that stand in the rest of the paper are said beside them', () => {
  const names = { people: { 'child-a': ' Siân Rees ', 'adult-c': 'Mrs Rees' } }
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    answered(partKey('m1', 'adult-c'), 'part', 'parent'),
    answered(A, 'selfHarmRisk', 'yes'),
    answered(A, 'account', 'taken'),
  )
  const named = (id: DocumentKind) => asText(thePaper(kase, 'm1', id, undefined, { names }))
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(named(id)).toContain('\nSIÂN REES (CHILD A)\n')
    expect(named(id)).toContain('\nCHILD B\n')
    expect(named(id)).toContain('\nMrs Rees (Adult C): Parent or carer')
  }
  expect(named('referral-text')).toContain('- Siân Rees (Child A) may harm themselves.')
  expect(named('specialist-handover')).toContain('First account from Child A: Taken')
})

test('where a child may harm themselves, what else calls for a referral is said too', () => {
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    answered(A, 'selfHarmRisk', 'yes'),
    answered(B, 'inCare', 'yes'),
  )
  const referral = paper(kase, 'referral-text')
  expect(referral).toContain(
    'What calls for it: Pressure, threats or blackmail: yes; Child B is in care: yes\nAdvice on referral: Refer now\n',
  )
  expect(referral).toContain('- Child A may harm themselves.')
  // A child's age alone, under somebody's harm, is said as well; where there is nothing else, nothing is.
  const alone = after(open(), answered(A, 'selfHarmRisk', 'yes'))
  expect(paper(alone, 'referral-text')).toContain('WHY NOW\n\nAdvice on referral: Refer now\n')
  const other = after(open(), answered(A, 'otherHarmRisk', 'yes'))
  expect(paper(other, 'referral-text')).toContain('WHY NOW\n\nAdvice on referral: Refer now\n')
})

test('a direction that was given before somebody came says nothing of them while an image may be on their phone', () => {
  const came = (holds: string) =>
    after(
      v02(),
      answered(M, 'deletionGiven', 'in-person'),
      { type: 'person-added', person: 'child-c', kind: 'child' },
      answered(partKey('m1', 'child-c'), 'part', 'involved'),
      answered(personKey('child-c'), 'keptOrCopied', 'no'),
      { type: 'device-added', device: 'phone-c', kind: 'phone', owner: 'child-c' },
      answered(deviceKey('phone-c'), 'holdsImagery', holds),
    )
  const SAID = 'Given in person (26 Nov 2026 09:00)\nSaid before it was known that somebody else may hold a copy.'
  expect(paper(came('unknown'), 'decision-record')).toContain(`Deletion direction:\n${SAID}`)
  expect(paper(came('no'), 'decision-record')).toContain('Deletion direction: Given in person (26 Nov 2026 09:00)\n')
})

test.each([
  ['in-writing', 'The police gave you a paper.'],
  ['in-person', 'We told you what to delete.'],
  ['called-back', 'We told you to delete. Now do not.'],
])(
  'of a direction that was %s before a child came, or before they may hold a copy, their sheet says nothing',
  (how, said) => {
    const given = after(
      v02(),
      answered('case', 'evidence', 'secured'),
      answered('case', 'reportRemove', 'done'),
      answered(A, 'keptOrCopied', 'no'),
      answered(B, 'keptOrCopied', 'yes'),
      answered(M, 'deletionGiven', how),
    )
    const joined = after(
      given,
      { type: 'person-added', person: 'child-c', kind: 'child' },
      answered(partKey('m1', 'child-c'), 'part', 'involved'),
      answered(A, 'keptOrCopied', 'unknown'),
      ...(['checkPeople', 'checkPlaces', 'checkPartners'] as const).map((fact) => answered('case', fact, 'done')),
      { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
    )
    expect(paper(joined, 'child-sheet', 'child-b')).toContain(said)
    for (const child of ['child-a', 'child-c']) {
      expect(paper(joined, 'child-sheet', child)).toContain('Do not delete it yet. Ask us first.')
    }
  },
)

test('what was reported for removal is among what has been done, to everybody who goes on from it', () => {
  const kase = after(
    open({ features: { coercion: 'yes' } }),
    { type: 'removal-reported', report: { place: 'Snapchat', by: 'Child A', what: 'The account' } },
    { type: 'removal-reported', report: { place: 'Another site', by: '', what: '', when: '2026-11-25T11:40' } },
  )
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(paper(kase, id)).toContain('Reported for removal, 26 Nov 2026 09:00: Snapchat: The account, by Child A\n')
    expect(paper(kase, id)).toContain(
      'Reported for removal, 25 Nov 2026 11:40, noted 26 Nov 2026 09:00: Another site\n',
    )
  }
})

test('the page for a reviewer leaves out what says nothing that the rest does not', () => {
  expect(paper(v02(), 'review-page')).not.toContain(`${CONCLUSION.caid}:`)
  expect(paper(v02(), 'decision-record')).toContain(`${CONCLUSION.caid}:`)
})

test('a reviewer reads what was said at a review before, no age where none is asked for, and no reason that is not one', () => {
  const returned: Happening = {
    type: 'reviewed',
    matter: 'm1',
    by: 'DI Example',
    agreed: false,
    text: 'Who else saw it?',
  }
  const parent: readonly Happening[] = [
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    answered(partKey('m1', 'adult-c'), 'part', 'parent'),
  ]
  const page = paper(after(v02(), ...parent, answered(M, 'publicInterest', 'unknown'), returned), 'review-page')
  expect(page).toContain('Returned by DI Example, 26 Nov 2026 09:00: Who else saw it?\n')
  expect(page).toContain('Others: Adult C\n')
  expect(page).toContain('None written yet.')
})

test('the page for a reviewer says what is left before it is decided until somebody has agreed, and then before it is closed', () => {
  const left = (...more: Happening[]) => /^Before it is (\w+): /m.exec(paper(after(v02(), ...more), 'review-page'))?.[1]
  expect(left()).toBe('closed')
  expect(left({ type: 'chosen', matter: 'm1', outcome: '22' })).toBe('decided')
  expect(left(answered(A, 'inCare', 'yes'))).toBe('decided')
})

test('the page for a reviewer has a line to sign until somebody has agreed, also where the force asks for none', () => {
  const LINE = 'Agreed or returned, and why: ____'
  const facts: Facts = { ...sharedFacts('V02'), decision: { outcome: '21' } }
  const none = caseFromFacts(facts, { reviewAsked: false })
  expect(paper(none, 'review-page')).toContain(LINE)
  const agreed: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  expect(paper(after(none, agreed), 'review-page')).not.toContain(LINE)
  expect(paper(caseFromFacts(facts), 'review-page')).toContain(LINE)
  expect(paper(v02(), 'review-page')).not.toContain(LINE)
  expect(paper(after(v02(), answered(M, 'coercion', 'yes')), 'review-page')).toContain(LINE)
})

test('what is cut short for a reviewer breaks no letter in two', () => {
  const kase = after(v02(), answered('case', 'saidToHaveHappened', `${'x'.repeat(279)}🙂 and more`))
  expect(paper(kase, 'review-page')).toContain(`Reported: ${'x'.repeat(279)} …\n`)
})

test('specialists read which children hold a copy, and of which it is not known', () => {
  const kase = (...more: readonly Happening[]) =>
    paper(after(open({ features: { coercion: 'yes' }, devices: [] }), ...more), 'specialist-handover')
  expect(kase()).toContain('May hold a copy: Child A and Child B\n')
  const some = kase(answered(A, 'keptOrCopied', 'yes'), answered(B, 'keptOrCopied', 'no'))
  expect(some).toContain('Holds a copy: Child A\n')
  expect(some).not.toMatch(/May hold a copy|Child B\n/)
  const none = kase(answered(A, 'keptOrCopied', 'no'), answered(B, 'keptOrCopied', 'no'))
  expect(none).not.toMatch(/olds? a copy/)
})

test('specialists read what was answered of a child’s copy and of the child’s phone, each as itself', () => {
  const phone: Happening = { type: 'device-added', device: 'p1', kind: 'phone', owner: 'child-a' }
  const said = (copy: string | undefined, image: string | undefined) => {
    const of = [
      ...(copy === undefined ? [] : [answered(A, 'keptOrCopied', copy)]),
      ...(image === undefined ? [] : [answered(deviceKey('p1'), 'holdsImagery', image)]),
    ]
    const kase = after(open({ features: { coercion: 'yes' }, devices: [] }), answered(B, 'keptOrCopied', 'no'), phone)
    const page = paper(after(kase, ...of), 'specialist-handover')
    return page.split('\n').filter((line) => /olds? a copy/.test(line))
  }
  expect(said('no', 'yes')).toEqual(['Child A holds a copy: No; an image on Child A’s phone: yes'])
  expect(said('no', 'unknown')).toEqual(['Child A holds a copy: No; an image on Child A’s phone: not known'])
  expect(said('no', undefined)).toEqual(['Child A holds a copy: No; an image on Child A’s phone: not asked'])
  expect(said('no', 'no')).toEqual([])
  expect(said(undefined, 'yes')).toEqual(['Child A holds a copy: Not asked; an image on Child A’s phone: yes'])
  expect(said('unknown', 'yes')).toEqual(['Child A holds a copy: Not known; an image on Child A’s phone: yes'])
  expect(said('yes', 'no')).toEqual(['Holds a copy: Child A'])
  expect(said(undefined, undefined)).toEqual(['May hold a copy: Child A'])
})

test('the school reads the same of deleting and of phones, whichever matter its note is made from', () => {
  const facts = { ...sharedFacts('V02', 1), devices: [] }
  const two = (outcome: string | undefined) =>
    after(
      caseFromMatters([
        { facts },
        { facts: { ...facts, decision: outcome === undefined ? {} : { ...facts.decision, outcome } } },
      ]),
      answered('case', 'evidence', 'secured'),
      answered('case', 'reportRemove', 'done'),
    )
  const SETTLED = /What we need as evidence is settled, and we tell each child what to delete\./
  for (const matter of ['m1', 'm2']) {
    expect(paper(two(undefined), 'school-note', undefined, matter)).not.toMatch(SETTLED)
    expect(paper(two(undefined), 'school-note', undefined, matter)).toContain('until we say that evidence is settled')
    expect(paper(two('22'), 'school-note', undefined, matter)).not.toMatch(SETTLED)
    expect(paper(two('21'), 'school-note', undefined, matter)).toMatch(SETTLED)
  }
})

test('a ten-year-old reads easily what a sheet says of a letter that waits, and of one phone of two', () => {
  const out = after(
    v02(),
    letter('letter-child'),
    { type: 'device-added', device: 'p1', kind: 'phone', owner: 'child-a' },
    { type: 'device-added', device: 'p2', kind: 'phone', owner: 'child-a' },
    answered(deviceKey('p1'), 'held', 'seized'),
    answered(M, 'significantRisk', 'unknown'),
  )
  const texts = thePaper(out, 'm1', 'child-sheet', 'child-a').blocks.flatMap(wordsOf)
  expect(texts.filter((text) => /one more time|one of your phones/.test(text))).toHaveLength(2)
  expect(gradeOf(texts)).toBeLessThan(READS_EASILY_AT_TEN)
  expect(texts.filter((text) => gradeOf([text]) > 8)).toEqual([])
})

test('of whoever only reported it nobody reads that what is never asked of them was not asked yet', () => {
  const reported = after(
    open(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'reporter'),
    answered('case', 'referral', 'made'),
  )
  const of = (kase: Case) => /\nCHILD C\n\n([\s\S]*?)\n\n/.exec(paper(kase, 'referral-text'))?.[1]
  expect(of(reported)).toMatch(/Not asked yet: Risk of self-harm and risk of other harm(\n|$)/)
  const HARMS = (['selfHarmRisk', 'otherHarmRisk'] as const).map((fact) => answered(personKey('child-c'), fact, 'no'))
  expect(of(after(reported, ...HARMS))).not.toContain('Not asked yet: Risk')
  expect(of(after(reported, ...HARMS))).not.toMatch(/in care|vulnerability/)
  // Involved in this matter or another, they are asked of.
  expect(of(after(reported, answered(partKey('m1', 'child-c'), 'part', 'involved')))).toContain(
    'Not asked yet: Risk of self-harm, risk of other harm, in care, child protection activity now and known vulnerability\n',
  )
})

test('an adult who took part is called that where it is why', () => {
  const adult = after(
    open(),
    { type: 'person-added', person: 'adult-c', kind: 'adult' },
    answered(partKey('m1', 'adult-c'), 'part', 'involved'),
  )
  expect(paper(adult, 'referral-text')).toContain('What calls for it: Adult C: adult who took part')
})

test.each([
  ['parent', 'parent or carer'],
  ['staff', 'school staff'],
])('of an adult who took part it stays in sight that they were known as %s', (part, words) => {
  const is = (as: string) => answered(partKey('m1', 'adult-c'), 'part', as)
  const known = after(open(), { type: 'person-added', person: 'adult-c', kind: 'adult' }, is(part))
  const meanwhile = answered('case', 'viewsHeard', 'heard')
  const found = after(known, meanwhile, is('involved'))
  for (const id of ['referral-text', 'contact-form', 'specialist-handover'] as const) {
    expect(paper(found, id)).toContain(
      `\nAdult C: Involved, not known whether they hold a copy, recorded as ${words} before\n`,
    )
    // A slip that was put right at once was never so.
    expect(paper(after(known, is('involved')), id)).toContain(
      '\nAdult C: Involved, not known whether they hold a copy\n',
    )
  }
})
