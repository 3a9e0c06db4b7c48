import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { matterKey, partKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import type { FactId } from '../../src/guidance/questions'
import { answered, caseFromFacts } from '../case/case-from-facts'
import { extrasFor, sharedFacts, thePaper } from './made'
import { v02, v15, v23 } from './scenarios'

test('the child contact form goes under the name that the force has for it, in the list and on paper', () => {
  const settings = { ...NATIONAL_DEFAULTS, childContactForm: 'the Exshire come to notice form' }
  const offer = offerOf('contact-form')
  const document = offer.make(v02(), 'm1', extrasFor(v02(), 'm1', { settings }))
  expect([offer.called?.(settings), document?.title]).toEqual([
    'The Exshire come to notice form',
    'The Exshire come to notice form',
  ])
  expect(offer.called?.(NATIONAL_DEFAULTS)).toBe(offer.title)
})

test('where a referral was decided against, the form and the handover say why', () => {
  const decidedAgainst = [answered('case', 'referral', 'not-made'), answered('case', 'referralWhyNot', 'Held already.')]
  const kase = decidedAgainst.reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v23())
  for (const id of ['contact-form', 'specialist-handover'] as const) {
    expect(asText(thePaper(kase, 'm3', id))).toContain('\nWhy there is no referral: Held already.\n')
  }
})

test('why a referral was not made, and to whom it was, stand beside that answer alone', () => {
  const said = (...answers: (readonly [FactId, string])[]) =>
    answers.reduce(
      (before, [fact, value]) => happen(before, answered('case', fact, value), '2026-11-26T10:00:00.000Z'),
      v02(),
    )
  const against = [
    ['referral', 'not-made'],
    ['referralWhyNot', 'Held already.'],
  ] as const
  const made = [
    ['referral', 'made'],
    ['referralTo', 'MASH, 14:00'],
  ] as const
  const made2 = said(...against, ...made)
  expect(asText(thePaper(made2, 'm1', 'contact-form'))).toContain('\nReferral: Made\nReferred to: MASH, 14:00\n\n')
  expect(asText(thePaper(made2, 'm1', 'review-page'))).toContain('\nReferral: Made\n')
  const against2 = asText(thePaper(said(...made, ...against), 'm1', 'contact-form'))
  expect(against2).toContain('\nReferral: Decided against\nWhy there is no referral: Held already.\n')
  // It stays in the record, as what it is.
  expect(asText(thePaper(made2, 'm1', 'decision-record'))).toContain(
    '\nWhy there is no referral:\nHeld already.\n(26 Nov 2026 10:00)\nSaid beside an answer that is another now.\n',
  )
})

test('a strategy meeting that is settled is not asked for again, and stands there as it is', () => {
  const of = (...happenings: Happening[]) =>
    happenings.reduce(
      (before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'),
      happen(v02(), answered('person:child-a', 'inCare', 'yes'), '2026-11-26T10:00:00.000Z'),
    )
  const referral = (...happenings: Happening[]) => asText(thePaper(of(...happenings), 'm1', 'referral-text'))
  const ASKS = 'Hold a strategy discussion with us'
  const meeting = (value: string) => answered('case', 'strategyMeeting', value)
  expect(referral()).toContain(ASKS)
  expect(referral(meeting('asked'))).toContain(ASKS)
  for (const value of ['held', 'arranged', 'not-needed']) expect(referral(meeting(value))).not.toContain(ASKS)
  for (const paper of ['referral-text', 'contact-form'] as const) {
    expect(asText(thePaper(of(meeting('not-needed')), 'm1', paper))).toContain(
      '\nStrategy meeting: Partners decided it is not needed\n',
    )
  }
  const why: Happening = { type: 'duty-explained', matter: 'm1', duty: 'strategy-meeting', why: 'MASH said no.' }
  expect(referral(why)).not.toContain(ASKS)
  // Of a risk that was not known then, and of what they were not told yet, it is asked.
  expect(referral(meeting('held'), answered('person:child-b', 'selfHarmRisk', 'yes'))).toContain(ASKS)
  const made = [answered('case', 'referral', 'made'), meeting('held')]
  expect(referral(...made)).not.toContain(ASKS)
  const third: Happening[] = [
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered('part:m1/child-c', 'part', 'involved'),
  ]
  expect(referral(...made, ...third)).toContain(ASKS)
})

test('a note that was written beside another answer is not read as one on the answer that stands', () => {
  const told = (value: string) => answered('person:child-a', 'nextStepsTold', value)
  const note: Happening = {
    type: 'noted',
    subject: 'person:child-a',
    fact: 'nextStepsTold',
    text: 'The father drinks.',
  }
  const said = (...happenings: readonly Happening[]) =>
    happenings.reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02())
  const form = (...happenings: readonly Happening[]) => asText(thePaper(said(...happenings), 'm1', 'contact-form'))
  const LINE = '\nFamily told what happens next: '
  expect(form(told('not-told'), note)).toContain(`${LINE}Not told, for a reason: The father drinks.\n`)
  expect(form(note, told('not-told'))).toContain(`${LINE}Not told, for a reason: The father drinks.\n`)
  const since = [told('not-told'), note, told('in-person')]
  expect(form(...since)).toContain(`${LINE}Told in person (noted before that: The father drinks.)\n`)
  // Said once more of the answer that stands, or that answer once more, it is a note on it.
  expect(form(...since, { ...note, text: 'The mother alone.' })).toContain(`${LINE}Told in person: The mother alone.\n`)
  expect(form(told('not-told'), note, told('in-person'), told('not-told'))).toContain(': The father drinks.\n')
  const record = asText(thePaper(said(...since), 'm1', 'decision-record'))
  expect(record).toContain('\nNote from before that: The father drinks. (26 Nov 2026 10:00)\n')
})

test('where a device is said to be is said with the note on it: there is no answer for with a grandmother', () => {
  const there = [
    answered('device:phone-b', 'held', 'owner'),
    { type: 'noted', subject: 'device:phone-b', fact: 'held', text: 'At the grandmother’s.' } as const,
    answered('case', 'referral', 'made'),
  ].reduce<Case>((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02())
  // A note on what police hold may be an exhibit's number or a PIN: it is not for social care.
  const seized = happen(there, answered('device:phone-b', 'held', 'seized'), '2026-11-26T10:00:00.000Z')
  const noted = happen(
    seized,
    { type: 'noted', subject: 'device:phone-b', fact: 'held', text: 'AB/1, PIN 1234.' },
    '2026-11-26T10:00:00.000Z',
  )
  expect(asText(thePaper(noted, 'm1', 'referral-text'))).toContain('\nChild B’s phone: Seized by police; said to')
  const secured = happen(there, answered('device:phone-b', 'held', 'secured'), '2026-11-26T10:00:00.000Z')
  expect(asText(thePaper(secured, 'm1', 'referral-text'))).toContain('\nChild B’s phone: Secured, not seized; said to')
  expect(asText(thePaper(there, 'm1', 'referral-text'))).toContain(
    '\nChild B’s phone: With its owner (At the grandmother’s); said to hold an image\n',
  )
})

test('a note that was written beside another answer about a child is said to be that, to social care too', () => {
  const yes = answered('person:child-a', 'selfHarmRisk', 'yes')
  const noted: Happening = {
    type: 'noted',
    subject: 'person:child-a',
    fact: 'selfHarmRisk',
    text: 'She has told her aunt.',
  }
  const text = (...happenings: readonly Happening[]) =>
    asText(
      thePaper(
        happenings.reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02()),
        'm1',
        'contact-form',
      ),
    )
  expect(text(yes)).toContain(
    '\nNote on “Child A may harm themselves”, written beside another answer: Asked at home, mother present.\n',
  )
  expect(text(yes, noted)).toContain('\nNote on “Child A may harm themselves”: She has told her aunt.\n')
})

test('what was done for somebody who was taken off is said of them by their letter, as everything else of theirs is', () => {
  const kase = [
    answered('person:child-b', 'selfHarmRisk', 'yes'),
    { type: 'urgent-met', person: 'child-b', actions: ['left-with-adult'], text: 'With an aunt.' } as const,
    { type: 'person-withdrawn', person: 'child-b', why: 'Another boy.' } as const,
    answered('case', 'referral', 'made'),
  ].reduce<Case>((before, one) => happen(before, one as Happening, '2026-11-26T10:00:00.000Z'), v02())
  for (const id of ['decision-record', 'referral-text'] as const) {
    const text = asText(thePaper(kase, 'm1', id))
    expect(text).toContain('\nPerson B, taken off this case, 26 Nov 2026 10:00: Left with a responsible adult')
  }
})

test('a referral of one child asks of that one, and of more where another matter of theirs has more', () => {
  const asks = (kase: Case) => asText(thePaper(kase, 'm1', 'referral-text')).split('WHAT WE ASK')[1]
  expect(asks(v15())).toContain('what you know of this child and their family, and')
  expect(asks(v15())).toContain('who speaks to the child, who tells the family,')
  const more = [
    { type: 'matter-added', matter: 'm2' } as const,
    { type: 'person-added', person: 'child-b', kind: 'child' } as const,
    answered(partKey('m2', 'child-a'), 'part', 'involved'),
    answered(partKey('m2', 'child-b'), 'part', 'involved'),
    answered(partKey('m1', 'child-b'), 'part', 'none'),
  ].reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v15())
  expect(asks(more)).toContain('what you know of these children and their families, and')
  expect(asks(more)).toContain('who speaks to the children, who tells the families,')
})

test('who is with a child is said of the day when it was, where that is another', () => {
  const kase = happen(v15(), answered('person:child-a', 'whoIsWith', 'Form tutor'), '2026-11-25T11:40:00.000Z')
  for (const id of ['referral-text', 'contact-form'] as const) {
    const words = (now: string) =>
      asText(thePaper(kase, 'm1', id, undefined, { now })).match(/Who is with them: (.*)/)?.[1]
    expect(words('2026-11-25T23:40:00.000Z')).toBe('Form tutor')
    expect(words('2026-11-28T08:10:00.000Z')).toBe('Form tutor, as of 25 November 2026')
  }
  const noted = { type: 'noted', subject: 'person:child-a', fact: 'whoIsWith', text: 'He leaves at six.' } as const
  const later = thePaper(happen(kase, noted, '2026-11-25T11:41:00.000Z'), 'm1', 'referral-text')
  expect(asText(later)).toContain('\nWho is with them: Form tutor: He leaves at six, as of 25 November 2026\n')
})

test('of an age and an image that nobody has asked about no paper says that it is not known', () => {
  const said = (...happenings: readonly Happening[]) =>
    happenings.reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02())
  const age = (value: string | null) =>
    asText(thePaper(said(answered('person:child-a', 'age', value)), 'm1', 'contact-form'))
  expect(age('unknown')).toContain('\nAge when it happened: Not known\n')
  expect(age(null)).toContain('\nAge when it happened: Not asked yet\n')
  const image = (value: string | null) =>
    asText(
      thePaper(
        said(
          answered('device:phone-b', 'holdsImagery', value),
          { type: 'chosen', matter: 'm1', outcome: '22' },
          answered(matterKey('m1'), 'deletionDecided', 'Both delete.'),
        ),
        'm1',
        'deletion-decision',
      ),
    )
  expect(image('unknown')).toContain('Holds an image: not known.')
  expect(image(null)).toContain('Holds an image: not asked.')
})

test('what prevented the checks is not said of checks that are done', () => {
  const said = (...states: string[]) =>
    [
      answered('case', 'checkPlaces', 'prevented'),
      answered('case', 'checksPrevented', 'Child first; tonight at 20:00.'),
      ...states.map((state) => answered('case', 'checkPlaces', state)),
    ].reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02())
  const form = (kase: Case) => asText(thePaper(kase, 'm1', 'contact-form'))
  expect(form(said())).toContain('\nWhat prevented the checks: Child first; tonight at 20:00.\n')
  expect(form(said('done'))).not.toContain('What prevented the checks')
})

test.each([
  ['matter:m1', 'adultInvolved', 'yes', 'identityConfirmed'],
  ['device:phone-b', 'holdsImagery', 'no', 'imageryOnlyOfOwner'],
] as const)('%s %s %s: the record says that %s was said beside another answer', (subject, fact, value, beside) => {
  const kase = [
    ...(beside === 'identityConfirmed' ? [answered(subject, beside, 'Both seen')] : []),
    answered(subject, fact, value),
  ].reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02())
  const mark = 'Said beside an answer that is another now.'
  const record = (of: Case) => asText(thePaper(of, 'm1', 'decision-record'))
  expect(record(v02())).not.toContain(mark)
  expect(record(kase).split(mark)).toHaveLength(2)
})

/** What the handover, and the record, say of a duty that one answer alone does not settle. */
test.each([
  ['case', 'referral', 'made', 'Make a child protection referral', 'Say to whom and when the referral was made'],
  ['case', 'referral', 'not-made', 'Make a child protection referral', 'Say why there is no referral'],
  ['case', 'viewsHeard', 'in-part', 'Hear what others think', 'Say whose views are missing'],
  ['matter:m3', 'formalInterview', 'not-needed', 'Plan a formal interview', 'Say why no formal interview is needed'],
  ['case', 'reportRemove', 'not-needed', 'Help get the images taken down', 'Say why no take-down is needed'],
] as const)(
  '%s %s %s without its words: the papers say which words are left, and not the whole duty',
  (subject, fact, value, duty, left) => {
    const answeredSo = (...more: Happening[]) =>
      [answered(subject, fact, value), ...more].reduce(
        (before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'),
        v23(),
      )
    const handover = (kase: Case) => asText(thePaper(kase, 'm3', 'specialist-handover')).split('STILL TO DO')[1]
    const record = (kase: Case) => asText(thePaper(kase, 'm3', 'decision-record'))
    expect(handover(v23())).toContain(`- ${duty}\n`)
    expect(handover(answeredSo())).toContain(`- ${left}\n`)
    expect(handover(answeredSo())).not.toContain(duty)
    expect(record(answeredSo())).toMatch(new RegExp(`\n${duty} \\(.*\\): Still owed: ${left}\n`))
    const words: Happening[] = [
      answered('case', 'referralTo', 'MASH, 14:00'),
      answered('case', 'referralWhyNot', 'Held already.'),
      { type: 'noted', subject, fact, text: 'Because.' },
    ]
    expect(handover(answeredSo(...words))).not.toContain(left)
    expect(handover(answeredSo(...words))).not.toContain(duty)
  },
)

test('words that are written are not asked for where the duty is owed for another reason', () => {
  const after = (kase: Case, ...happenings: readonly Happening[]) =>
    happenings.reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), kase)
  // Social care has a text that says otherwise than is known now: why there is no referral does not put it right.
  const told = after(
    v02(),
    {
      type: 'document-issued',
      document: { kind: 'referral-text', matter: 'm1', title: 'x', text: 'x', edition: '2026.11' },
    },
    answered(matterKey('m1'), 'coercion', 'yes'),
    answered('case', 'referral', 'not-made'),
    answered('case', 'referralWhyNot', 'The family has a social worker.'),
  )
  const still = (kase: Case) => asText(thePaper(kase, 'm1', 'contact-form')).split('We still have to: ')[1]
  expect(still(told)).toContain('; Tell social care what has changed;')
  expect(still(told)).not.toContain('Say why there is no referral')
  expect(asText(thePaper(told, 'm1', 'decision-record'))).toMatch(
    /\nTell social care what has changed \(.*\): Still owed\n/,
  )
  // The places are still to be checked, whether or not it is said why the people are not.
  const people = after(
    v02(),
    answered('case', 'checkPeople', 'not-relevant'),
    answered('case', 'checkPlaces', 'not-done'),
  )
  const why = after(people, { type: 'noted', subject: 'case', fact: 'checkPeople', text: 'Checked last week.' })
  for (const kase of [people, why]) {
    expect(still(kase)).toContain('Run the background checks')
    expect(still(kase)).not.toContain('Say why no check')
  }
  const places = (kase: Case) => after(kase, answered('case', 'checkPlaces', 'done'))
  expect(still(places(people))).toContain('Say why no check on the people is relevant')
  expect(still(places(why))).not.toMatch(/background checks|Say why no check/)
})

test('the contact form does not ask for the referral that it says was made', () => {
  const kase = happen(v23(), answered('case', 'referral', 'made'), '2026-11-26T10:00:00.000Z')
  const form = asText(thePaper(kase, 'm3', 'contact-form'))
  expect(form).toContain('\nReferral: Made\n')
  expect(form).toContain('We still have to: Say to whom and when the referral was made;')
})

test('the review page asks for the note on an interview that is not needed', () => {
  const facts = { ...sharedFacts('V02', 1), consent: 'no' as const }
  const kase = caseFromFacts(facts, { also: [answered(matterKey('m1'), 'formalInterview', 'not-needed')] })
  const review = asText(thePaper(kase, 'm1', 'review-page'))
  expect(review).toContain('Say why no formal interview is needed')
  expect(review).not.toContain('Plan a formal interview')
})

test('the review page says once that a referral decided against was so before all that calls for it was known', () => {
  const then = [
    answered('case', 'referral', 'not-made'),
    answered('case', 'referralWhyNot', 'Held already.'),
    answered(matterKey('m1'), 'grooming', 'yes'),
  ].reduce((before, one) => happen(before, one, '2026-11-26T10:00:00.000Z'), v02())
  expect(asText(thePaper(then, 'm1', 'review-page'))).toContain(
    '\nReferral: Decided against: Held already. (said when less was known than now)\n',
  )
})
