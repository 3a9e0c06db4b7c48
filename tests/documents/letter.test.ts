import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { letterToChild, letterToParents } from '../../src/documents/letter'
import { letterAllowed } from '../../src/documents/letter-allowed'
import { inShort } from '../../src/documents/letter-in-short'
import { LATER, letterWords, TO_CHILD } from '../../src/documents/letter-words'
import { FORBIDDEN_PROMISES, promisesIn } from '../../src/documents/promises'
import type { Facts, Person, RecordedAs } from '../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { LETTER_2016_AS_PRINTED } from '../../src/guidance/letter-2016'
import { HOME_OFFICE_CODES } from '../../src/guidance/outcomes'
import { PARAGRAPHS } from '../../src/guidance/paragraphs'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { extrasFor, sharedFacts } from './made'
import { gradeOf, READS_EASILY_AT_TEN } from './reading-age'
import { v02, v26 } from './scenarios'

const textTo = (kase: ReturnType<typeof v02>, person: string, more = {}) => {
  const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: person, ...more }))
  return letter === undefined ? undefined : asText(letter)
}

const PROMISES = [
  'This will never be disclosed.',
  'It will not be disclosed on any check.',
  'It won’t show up when you apply for a job.',
  'A youth caution is always disclosed.',
  'Disclosure on a DBS certificate is mandatory.',
  'This must be disclosed on a DBS check.',
  'This will be disclosed to an employer.',
  'We guarantee that this stays between us.',
  'You will have a clean record.',
  'It will be deleted from police systems.',
  'You will be on the register.',
  'You will not be in any trouble.',
  'There is nothing to worry about.',
  'No employer will see this: employers will never know.',
  'This is the end of the matter.',
  'The image will be taken down.',
  'You will have a criminal record.',
  'This follows you for the rest of your life.',
  'under the Criminal Justice Act 1998',
]

test.each(PROMISES)('"%s" is a promise that no letter may make', (words) => {
  expect(promisesIn(words).length).toBeGreaterThan(0)
})

test('a promise is quoted to the end of its last word', () => {
  const quoted = (text: string) => promisesIn(text).map(({ words }) => words)
  expect(quoted('This will never be disclosed.')).toEqual(['will never be disclosed'])
  expect(quoted('It will never be mentioned by us.')).toEqual(['will never be mentioned'])
})

test.each([
  'No guarantee can be given.',
  'It is unlikely that this record will be disclosed.',
  'A youth caution is not automatically disclosed.',
  'Nobody can say beforehand how that decision will turn out.',
])('"%s" promises nothing', (words) => {
  expect(promisesIn(words)).toEqual([])
})

test('no forbidden promise goes without a sentence that makes it', () => {
  const unmade = FORBIDDEN_PROMISES.filter(({ pattern }) => !PROMISES.some((words) => pattern.test(words)))
  expect(unmade).toEqual([])
})

test('what a check may show later is never said without that nobody can say, or on what it depends', () => {
  const sure = Object.entries(LATER).filter(
    ([, says]) => !/Nobody can say beforehand|depends on/.test(says.map((one) => one(TO_CHILD)).join(' ')),
  )
  expect(sure.map(([later]) => later)).toEqual([])
})

test('who is to go to court is not told that the court sends the paper: police may have given it', () => {
  const says = letterWords('1')?.decided.map((one) => one(TO_CHILD)) ?? []
  expect(says).toContainEqual(expect.stringMatching(/^A paper of its own says what for, where and when\./))
})

test('every outcome has a letter that promises nothing, or a reason why it has none', () => {
  for (const outcome of HOME_OFFICE_CODES) {
    const facts = {
      ...sharedFacts('V26'),
      decision: { outcome, seniorReview: 'yes', activityDelivered: 'yes' },
    } as const
    const kase = caseFromFacts(facts, { also: [answered(matterKey('m1'), 'agencyTakesOn', 'Early help')] })
    for (const person of ['child-a', 'child-b']) {
      for (const make of [letterToChild, letterToParents]) {
        const extras = extrasFor(kase, 'm1', { for: person })
        const letter = make(kase, 'm1', extras)
        const says = letterAllowed(kase, 'm1', extras, make === letterToChild ? 'letter-child' : 'letter-parents')
        if (letter === undefined) expect(says).toMatch(/^\w.*\.$/)
        else expect([outcome, person, promisesIn(asText(letter))]).toEqual([outcome, person, []])
      }
    }
  }
})

/** Outcome 11 with these ages, and how the first child stands on the crime record. */
function outcome11(ages: readonly (number | undefined)[], recordedAs?: 'victim' | 'person-involved') {
  const people = ages.map((age, index) => ({
    id: index === 0 ? 'child-a' : 'child-b',
    kind: 'child' as const,
    part: 'involved' as const,
    ...(age === undefined ? {} : { age }),
    ...(index === 0 && recordedAs !== undefined ? { recordedAs } : {}),
  }))
  const kase = caseFromFacts({ ...sharedFacts('V02', 1), people, devices: [], decision: { outcome: '11' } })
  const extras = extrasFor(kase, 'm1', { for: 'child-a' })
  const allowed = (['letter-child', 'letter-parents'] as const).map((kind) => letterAllowed(kase, 'm1', extras, kind))
  return { allowed: new Set(allowed), text: textTo(kase, 'child-a') }
}

test('a letter says that a child was too young only where that child is recorded as under 10', () => {
  expect(outcome11([9]).allowed).toEqual(new Set([true]))
  // Once: it is what was decided, and not said of them besides.
  expect(outcome11([9], 'person-involved').text?.split('a child under 10 is too young')).toHaveLength(2)
  expect([outcome11([10, 9]).allowed, outcome11([10, 9]).text]).toEqual([
    new Set(['Outcome 11 says that the child was under 10, and Child A is recorded as 10.']),
    undefined,
  ])
  expect(outcome11([undefined, 9], 'person-involved').allowed).toEqual(
    new Set(['Outcome 11 says that the child was under 10, and the age of Child A is not recorded.']),
  )
})

test('a victim is told that the law allows no action only where another child is recorded as under 10', () => {
  const nobody = 'Outcome 11 says that a child was too young in law, and nobody but a victim is recorded as under 10.'
  const text = outcome11([13, 9], 'victim').text
  expect(text).toContain('because the law does not allow it here')
  // How old somebody else is, is not theirs to be told.
  expect(text).toContain('The law does not let us take anyone to court for this.')
  expect(text).not.toMatch(/young|under 10/)
  for (const ages of [[13, 10], [13, undefined], [9, 13], [9]]) {
    expect([ages, outcome11(ages, 'victim').allowed]).toEqual([ages, new Set([nobody])])
  }
})

test.each([
  ['child', 14, 'Child C'],
  ['child', undefined, 'Child C'],
  ['adult', 30, 'Adult C'],
  ['adult', 9, 'Adult C'],
] as const)('and not where a %s of %s took part too', (kind, age, label) => {
  const people: readonly Person[] = [
    { id: 'child-a', kind: 'child', part: 'involved', age: 13, recordedAs: 'victim' },
    { id: 'child-b', kind: 'child', part: 'involved', age: 9 },
    { id: 'child-c', kind, part: 'involved', ...(age === undefined ? {} : { age }) },
  ]
  const kase = caseFromFacts({
    ...sharedFacts('V02', 1),
    people: [...people],
    devices: [],
    decision: { outcome: '11' },
  })
  expect(letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }), 'letter-child')).toBe(
    `This letter would say that nobody can be taken to court, and ${label} is not recorded as under 10. Say it in words of your own.`,
  )
})

test.each(['14', '16'] as const)(
  'outcome %s: that a victim did not want it to go on is said only if they said so',
  (outcome) => {
    const facts = { ...sharedFacts('V26'), decision: { outcome } }
    const before = (person: string) => {
      const kase = caseFromFacts(facts, { also: [answered(partKey('m1', 'child-b'), 'recordedAs', 'person-involved')] })
      return letterToParents(kase, 'm1', extrasFor(kase, 'm1', { for: person }))?.before ?? []
    }
    const says = 'The letter says that this child did not want it to go on.'
    expect(before('child-a').join()).toContain(`${says} Give it only if that was their wish, and to parents only`)
    expect(before('child-b').join()).not.toContain(says)
  },
)

test.each(['14', '18'] as const)(
  'outcome %s: no letter says that nobody was found while one is a suspect',
  (outcome) => {
    const kase = caseFromFacts({ ...sharedFacts('V26'), decision: { outcome } })
    for (const person of ['child-a', 'child-b']) {
      for (const kind of ['letter-child', 'letter-parents'] as const) {
        expect(letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: person }), kind)).toBe(
          `Outcome ${outcome} says that no suspect was identified, yet Child B is recorded as one. Settle that first.`,
        )
      }
    }
  },
)

test('no letter for outcome 21 goes out on a review of answers that are others now', () => {
  const changed = happen(v02(), answered(matterKey('m1'), 'significantRisk', 'yes'), '2026-11-26T09:00:00.000Z')
  const allowed = (kase: ReturnType<typeof v02>) =>
    letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }), 'letter-child')
  expect(allowed(v02())).toBe(true)
  expect(allowed(changed)).toBe(
    'An answer that outcome 21 rests on has changed since the review. Have it looked at again first.',
  )
  const later = '2026-11-26T09:00:00.000Z'
  const added = happen(v02(), { type: 'person-added', person: 'child-c', kind: 'child' }, later)
  const joined = happen(added, answered(partKey('m1', 'child-c'), 'part', 'involved'), later)
  expect(allowed(joined)).toBe('Somebody who is involved came after the review. Have it looked at again first.')
})

test('a letter says that another agency has agreed only once it is recorded which', () => {
  const facts = { ...sharedFacts('V02', 1), decision: { outcome: '20' } } as const
  const kase = (agency?: string) =>
    caseFromFacts(facts, {
      also: agency === undefined ? [] : [answered(matterKey('m1'), 'agencyTakesOn', agency)],
    })
  for (const agency of [undefined, 'unknown', '  ']) {
    const extras = extrasFor(kase(agency), 'm1', { for: 'child-a' })
    expect([agency, letterAllowed(kase(agency), 'm1', extras, 'letter-child')]).toEqual([
      agency,
      'Outcome 20 says that another agency has agreed to take this on, and which one is not recorded.',
    ])
  }
  expect(textTo(kase('Early help, Ms Example'), 'child-a')).toContain('Another agency has agreed to take this on')
})

test('a letter says that an activity has taken place only once that is answered yes', () => {
  const kase = (delivered?: string) =>
    caseFromFacts(
      { ...sharedFacts('V02', 1), decision: { outcome: '22' } },
      { also: delivered === undefined ? [] : [answered(matterKey('m1'), 'activityDelivered', delivered)] },
    )
  const allowed = (delivered?: string) =>
    letterAllowed(kase(delivered), 'm1', extrasFor(kase(delivered), 'm1', { for: 'child-a' }), 'letter-child')
  for (const delivered of [undefined, 'unknown', 'no'])
    expect([delivered, allowed(delivered)]).toEqual([
      delivered,
      'Outcome 22 says that an activity has taken place, and that is not recorded.',
    ])
  expect(allowed('yes')).toBe(true)
})

test('a child recorded as person involved is told that they are not a suspect; one recorded as suspect is not', () => {
  expect(textTo(v02(), 'child-a')).toContain('as a person involved')
  expect(textTo(v02(), 'child-a')).toContain('You are not recorded as a suspect.')
  expect(textTo(v26(), 'child-b')).not.toContain('not recorded as a suspect')
})

test('where the record is not settled the letter says only that the child is named', () => {
  const text = textTo(caseFromFacts(sharedFacts('V02', 1)), 'child-a')
  expect(text).toContain('You are named on police systems')
  expect(text).not.toMatch(/suspect|person involved/)
})

test('at higher risk nobody gets a letter as if it were about what they did before it is settled how they are shown', () => {
  const kase = caseFromFacts({ ...sharedFacts('V02', 1), consent: 'no' })
  expect(letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }), 'letter-child')).toBe(
    'The risk is higher, so Child A may be the one who was harmed. Settle first how they are shown on the crime record: the letter turns on it.',
  )
  const REVIEW_FIRST = 'An answer that outcome 21 rests on has changed since the review. Have it looked at again first.'
  for (const [as, becomes] of [
    ['victim', true],
    ['person-involved', true],
    ['suspect', REVIEW_FIRST],
  ] as const) {
    const settled = happen(kase, answered(partKey('m1', 'child-a'), 'recordedAs', as), '2026-11-25T09:00:00.000Z')
    const allowed = letterAllowed(settled, 'm1', extrasFor(settled, 'm1', { for: 'child-a' }), 'letter-child')
    expect([as, allowed]).toEqual([as, becomes])
  }
})

test('a person involved is not told of somebody else’s caution', () => {
  const kase = happen(
    v26(),
    answered(partKey('m1', 'child-a'), 'recordedAs', 'person-involved'),
    '2026-11-26T09:00:00.000Z',
  )
  const text = textTo(kase, 'child-a')
  expect(text).toContain('The police have decided to take no action against you in this instance.')
  expect(text).not.toMatch(/youth caution|no further action/)
  expect(letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))?.before).not.toContain(
    'The letter says that this has been done. Give it only once it has.',
  )
  // Nor that nothing at all will be done, while somebody goes to court.
  const charged = happen(kase, { type: 'chosen', matter: 'm1', outcome: '1' }, '2026-11-26T09:00:00.000Z')
  expect(textTo(charged, 'child-a')).toContain(
    'The police have decided to take no action against you in this instance.',
  )
  expect(textTo(charged, 'child-a')).not.toMatch(/court|no further action/)
})

test.each(['1', '2', '3', '8', '9', '12', '23'] as const)(
  'outcome %s: a letter says what was done of one of several, to whoever was harmed too, and is given only once it was',
  (outcome) => {
    const kase = happen(v26(), { type: 'chosen', matter: 'm1', outcome }, '2026-11-26T09:00:00.000Z')
    const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
    expect(letter?.before).toContain('The letter says that this has been done. Give it only once it has.')
    // There may be several, of whom not all are given a caution.
    expect(textTo(kase, 'child-a')).not.toContain('The person recorded')
    expect(textTo(kase, 'child-a')).not.toContain('the person recorded')
  },
)

test.each(HOME_OFFICE_CODES)(
  'outcome %s: a letter that speaks of an enhanced check says that it is of the DBS',
  (outcome) => {
    const facts = sharedFacts('V02', 1)
    const kase = happen(caseFromFacts(facts), { type: 'chosen', matter: 'm1', outcome }, '2026-11-26T09:00:00.000Z')
    for (const letter of [letterToChild, letterToParents]) {
      const made = letter(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
      const text = made === undefined ? '' : asText(made)
      expect([text.includes('enhanced'), outcome]).toEqual([text.includes('DBS'), outcome])
    }
  },
)

test('a youth caution is said not to be disclosed automatically, and nothing is said of what a chief officer will decide', () => {
  const text = textTo(v26(), 'child-b')
  expect(text).toContain(
    'Since 28 November 2020 a youth caution, with conditions or without, is not disclosed automatically',
  )
  expect(text).toContain('A chief police officer may still decide to include it in an enhanced check.')
})

test('whoever has turned 18 gets their own letter, their parents none, and no youth caution', () => {
  const grown = happen(v02(), answered(personKey('child-a'), 'eighteenSince', 'yes'), '2026-11-26T09:00:00.000Z')
  const extras = extrasFor(grown, 'm1', { for: 'child-a' })
  expect(letterAllowed(grown, 'm1', extras, 'letter-child')).toBe(true)
  expect(letterAllowed(grown, 'm1', extras, 'letter-parents')).toBe(
    'Child A has turned 18: the letter goes to them, not to their parents.',
  )
})

test('a youth caution is one by the age on the day it is given: whoever turned 18 after it has a letter, with a word to the officer', () => {
  const then = (kase: Case, ...all: Happening[]) =>
    all.reduce((now, one) => happen(now, one, '2026-11-26T09:00:00.000Z'), kase)
  const turns18 = answered(personKey('child-b'), 'eighteenSince', 'yes')
  const chosen = (outcome: string, departure?: string): Happening => ({
    type: 'chosen',
    matter: 'm1',
    outcome,
    ...(departure === undefined ? {} : { departure }),
  })
  const allowed = (kase: Case, kind: 'letter-child' | 'letter-parents' = 'letter-child') =>
    letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-b' }), kind)
  const tooLate =
    'Child B had turned 18 before outcome 2 was chosen: that is no youth caution. Decide again, or say it in words of your own.'
  const after = then(v26(), turns18)
  expect(allowed(after)).toBe(true)
  expect(allowed(after, 'letter-parents')).toBe('Child B has turned 18: the letter goes to them, not to their parents.')
  expect(letterToChild(after, 'm1', extrasFor(after, 'm1', { for: 'child-b' }))?.before).toContain(
    'Child B has turned 18. Give it only if the caution was given before that day; if not, decide again.',
  )
  const before = then(v26(), chosen('21'), turns18)
  expect(allowed(then(before, chosen('2')))).toBe(tooLate)
  expect(allowed(then(before, chosen('2', 'Given on the day before his birthday.')))).toBe(true)
  expect(allowed(caseFromFacts(sharedFacts('V26'), { also: [turns18] }))).toBe(tooLate)
  // What was noted of a later day is not what was so on that day.
  expect(allowed(then(v26(), answered(personKey('child-b'), 'eighteenSince', 'no'), chosen('2'), turns18))).toBe(true)
})

test('the note’s own wording stands beside the letter for outcome 21, and is no part of it', () => {
  const kase = v02()
  const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
  expect(letter?.beside?.paragraphs).toEqual(LETTER_2016_AS_PRINTED)
  expect(letter?.beside?.since).toMatch(/recorded against a crime\. That is untrue of someone entered only as a person/)
  expect(PARAGRAPHS[22].since.map(({ text }) => text)).toContain(letter?.beside?.since)
  expect(letter && asText(letter)).not.toContain(String(letter?.beside?.since))
  expect(letter && asText(letter)).not.toContain('recorded on police systems against')
  // It speaks to somebody whose conduct was looked into.
  const harmed = happen(kase, answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), '2026-11-26T09:00:00.000Z')
  const theirs = letterToChild(harmed, 'm1', extrasFor(harmed, 'm1', { for: 'child-a' }))
  expect([theirs?.kind, theirs?.beside]).toEqual(['letter-child', undefined])
})

test('the force’s wording takes the place of what was decided under outcome 21, its gaps filled', () => {
  const settings = {
    ...NATIONAL_DEFAULTS,
    letterWording: ['{name} stands in our records beside {crime}.', 'Nothing more is done.'],
  }
  const text = textTo(v02(), 'child-a', { settings, names: { childName: 'Ffion', crimeType: 'an image offence' } })
  expect(text).toContain(
    'WHAT WAS DECIDED\n\nFfion stands in our records beside an image offence.\n\nNothing more is done.',
  )
  expect(text).not.toContain('a person involved in a report')
})

test('under the force’s wording stays that nobody was convicted, and that nobody can promise', () => {
  const settings = { ...NATIONAL_DEFAULTS, letterWording: ['Nothing more is done about {crime}.'] }
  const text = textTo(v02(), 'child-a', { settings })
  expect(text).toContain('You have not been convicted or cautioned')
  expect(text).toContain('Any decision to disclose will be made by the chief police officer')
})

test.each(['It is recorded against {crime}.', 'We recorded it AGAINST the offence of {crime}.'])(
  'the force’s “%s” does not reach a child who is no suspect, and the officer is told why',
  (words) => {
    const settings = { ...NATIONAL_DEFAULTS, letterWording: [words] }
    const kase = v02()
    const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a', settings }))
    expect(letter && asText(letter)).toContain('a person involved in a report')
    expect(letter?.before?.at(-1)).toMatch(/Child A is not recorded as a suspect. The national wording stands here/)
    const suspect = happen(
      kase,
      answered(partKey('m1', 'child-a'), 'recordedAs', 'suspect'),
      '2026-11-26T09:00:00.000Z',
    )
    // Nobody has looked at that yet.
    expect(letterAllowed(suspect, 'm1', extrasFor(suspect, 'm1', { for: 'child-a' }), 'letter-child')).toMatch(
      /has changed since the review/,
    )
    const again: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
    const reviewed = happen(suspect, again, '2026-11-26T09:10:00.000Z')
    expect(textTo(reviewed, 'child-a', { settings })).toMatch(/recorded against|recorded it AGAINST/)
  },
)

test('the note’s own letter, pasted in as the force’s wording, does not reach a child who is no suspect (P22)', () => {
  const settings = { ...NATIONAL_DEFAULTS, letterWording: LETTER_2016_AS_PRINTED }
  expect(textTo(v02(), 'child-a', { settings })).not.toContain('recorded on police systems against')
  const other = ['You are recorded as a person involved, and no action is taken against you.']
  expect(textTo(v02(), 'child-a', { settings: { ...settings, letterWording: other } })).toContain(other[0])
})

test('the force’s wording that calls a child a suspect does not reach one who is none, and that they are none may be said', () => {
  const kase = v02()
  const letterOf = (words: string) => {
    const settings = { ...NATIONAL_DEFAULTS, letterWording: [words] }
    return letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a', settings }))
  }
  for (const words of ['You were a suspect in this.', 'This is not closed. The suspects were seen.']) {
    const letter = letterOf(words)
    expect(letter && asText(letter)).not.toContain(words)
    expect(letter?.before?.at(-1)).toBe(
      'Your force’s wording speaks of a suspect, and Child A is not recorded as a suspect. The national wording stands here instead: tell whoever keeps the force’s settings.',
    )
  }
  for (const words of ['You are not recorded as a suspect.', 'You aren’t a suspect.', 'No suspect is named.']) {
    const letter = letterOf(words)
    expect(letter && asText(letter)).toContain(words)
  }
})

test('the force’s wording is left out where it promises something, and the officer is told why', () => {
  const settings = { ...NATIONAL_DEFAULTS, letterWording: ['This will never show up on a check.'] }
  const kase = v02()
  const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a', settings }))
  expect(letter && asText(letter)).toContain('unlikely that this record')
  expect(letter && asText(letter)).not.toContain('never show up')
  expect(letter?.before?.at(-1)).toBe(
    'Your force’s wording says “will never show”. Nobody can promise that something is never disclosed. The national wording stands here instead: tell whoever keeps the force’s settings.',
  )
})

test.each([
  ['no', undefined, false],
  ['no', 'no', false],
  ['unknown', undefined, true],
  ['yes', undefined, true],
  // What is on their own phone may pass for no copy.
  ['no', 'yes', true],
  ['no', 'unknown', true],
] as const)(
  'a child recorded as victim who is said to hold a copy (%s), on a phone (%s), reads that it is left as it is: %s',
  (said, onPhone, is) => {
    const phone: readonly Happening[] = [
      { type: 'device-added', device: 'phone-a', kind: 'phone', owner: 'child-a' },
      answered(deviceKey('phone-a'), 'holdsImagery', onPhone ?? null),
    ]
    const kase = [
      answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'),
      answered('case', 'evidence', 'not-yet'),
      answered(personKey('child-a'), 'keptOrCopied', said),
      ...(onPhone === undefined ? [] : phone),
    ].reduce((so, one) => happen(so, one, '2026-11-26T09:00:00.000Z'), v02())
    const toParents = letterToParents(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
    const texts = [textTo(kase, 'child-a'), toParents && asText(toParents)]
    for (const text of texts) {
      expect(text?.includes('leave it as it is')).toBe(is)
      expect(text?.includes('THE IMAGES')).toBe(is)
    }
  },
)

test('whoever was directed to delete what is to be left alone now does not read in a letter that they may', () => {
  const later = (kase: Case, ...all: readonly Happening[]) =>
    all.reduce((so, one) => happen(so, one, '2026-11-26T09:00:00.000Z'), kase)
  const says = (fact: 'deletionGiven' | 'deletionDecided', value: string) => answered(matterKey('m1'), fact, value)
  const MAY = 'until the officer named below says so'
  const OFF = 'What the police said before about deleting does not hold any more'
  const reads = (kase: Case) => {
    const toParents = letterToParents(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-b' }))
    return [textTo(kase, 'child-b'), toParents && asText(toParents)].map((text) => [
      text?.includes(MAY),
      text?.includes(OFF),
    ])
  }
  const [holds, isOff] = [
    [true, false],
    [false, true],
  ]
  const waits = later(v02(), answered('case', 'evidence', 'not-yet'))
  expect(reads(waits)).toEqual([holds, holds])
  // Once evidence is settled it is not spoken of any more.
  const settled = [
    [false, false],
    [false, false],
  ]
  const directed = later(v02(), says('deletionGiven', 'in-person'))
  expect(reads(directed)).toEqual(settled)
  expect(textTo(directed, 'child-b')).toContain('THE IMAGES\n\nPlease do not send, copy or show any image.\n')
  const seized = later(
    directed,
    { type: 'device-added', device: 'phone-b', kind: 'phone', owner: 'child-b' },
    answered(deviceKey('phone-b'), 'held', 'seized'),
  )
  expect(reads(seized)).toEqual([isOff, isOff])
  expect(reads(later(seized, answered(partKey('m1', 'child-b'), 'recordedAs', 'victim')))).toEqual([isOff, isOff])
  const another = later(directed, { type: 'chosen', matter: 'm1', outcome: '10' })
  expect(reads(another)).toEqual([isOff, isOff])
  expect(reads(later(another, says('deletionDecided', 'It stands: Inspector Grade.')))).toEqual(settled)
})

test('the force’s wording does not reach a child recorded as victim', () => {
  const settings = { ...NATIONAL_DEFAULTS, letterWording: ['{name} was investigated.'] }
  const kase = happen(v02(), answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), '2026-11-26T09:00:00.000Z')
  expect(textTo(v02(), 'child-a', { settings })).toContain('was investigated.')
  expect(textTo(kase, 'child-a', { settings })).toContain('Dear')
  expect(textTo(kase, 'child-a', { settings })).not.toMatch(/investigat/)
})

test('nor is it asked about there, or used under another outcome', () => {
  const own = '{name} stands in our records beside {crime}.'
  const settings = { ...NATIONAL_DEFAULTS, letterWording: [own, 'It is recorded against {crime}.'] }
  const victim = happen(v02(), answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), '2026-11-26T09:00:00.000Z')
  const letter = letterToChild(victim, 'm1', extrasFor(victim, 'm1', { for: 'child-a', settings }))
  expect(letter?.before?.join(' ') ?? '').not.toContain('Your force’s wording')
  const other = [
    { type: 'chosen', matter: 'm1', outcome: '22' } as const,
    answered(matterKey('m1'), 'activityDelivered', 'yes'),
  ].reduce((so: Case, one: Happening) => happen(so, one, '2026-11-26T09:00:00.000Z'), v02())
  const of22 = textTo(other, 'child-a', { settings: { ...NATIONAL_DEFAULTS, letterWording: [own] } })
  expect(of22).toContain('WHAT WAS DECIDED')
  expect(of22).not.toContain('stands in our records')
})

test('one paragraph of the force’s that is untrue keeps all of them out', () => {
  const letterWording = ['Nothing more is done.', 'It is recorded against {crime}.']
  const text = textTo(v02(), 'child-a', { settings: { ...NATIONAL_DEFAULTS, letterWording } })
  expect(text).toContain('a person involved in a report')
  expect(text).not.toMatch(/Nothing more is done|recorded against/)
})

test.each([
  ['86/2', 'an offence of taking, making or sharing an indecent image of a child'],
  ['86/10', 'an offence of possessing an indecent image of a child'],
  ['other', 'an offence to do with images of children'],
])('a crime recorded as %s is named in words', (crimeType, words) => {
  const settings = { ...NATIONAL_DEFAULTS, letterWording: ['About {crime}.'] }
  const kase = happen(v02(), answered(matterKey('m1'), 'crimeType', crimeType), '2026-11-26T09:00:00.000Z')
  expect(textTo(kase, 'child-a', { settings })).toContain(`About ${words}.`)
})

test('before it is handed over the officer is reminded of who could be put at risk by it', () => {
  const facts = sharedFacts('V02', 1)
  const people = [
    ...(facts.people ?? []),
    { id: 'adult-c', kind: 'adult', part: 'parent', tellingMayHarm: 'yes' } as const,
  ]
  const kase = caseFromFacts({ ...facts, people })
  const letter = letterToParents(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
  expect(letter?.before).toContain('Telling Adult C could put a child at risk. Take advice before this reaches them.')
  expect(letter && asText(letter)).not.toContain('at risk')
})

test.each([
  ['unknown', 'Asked, not known'],
  [undefined, 'Not asked yet'],
] as const)(
  'and of whom nobody knows it: telling said to be %s is not telling without harm',
  (tellingMayHarm, asked) => {
    const facts = sharedFacts('V02', 1)
    const parent = { id: 'adult-c', kind: 'adult', part: 'parent', ...(tellingMayHarm && { tellingMayHarm }) } as const
    const before = (people: readonly Person[]) => {
      const kase = caseFromFacts({ ...facts, people: [...(facts.people ?? []), ...people] })
      return letterToParents(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))?.before
    }
    const question = 'Could telling Adult C put a child at risk?'
    expect(before([parent])).toContain(`${question} ${asked}. Settle it before this reaches them.`)
    expect(before([{ ...parent, tellingMayHarm: 'no' }])?.join()).not.toContain(question)
  },
)

test('an adult caution is said only to a suspect who is recorded as having turned 18', () => {
  const facts = sharedFacts('V02', 1)
  const suspect = 'child-a'
  const people =
    facts.people?.map((one) => (one.id === suspect ? { ...one, age: 17, recordedAs: 'suspect' as const } : one)) ?? []
  const kase = caseFromFacts({ ...facts, people, decision: { outcome: '3' } })
  const allowed = (one: typeof kase) => letterAllowed(one, 'm1', extrasFor(one, 'm1', { for: suspect }), 'letter-child')
  expect(allowed(kase)).toMatch(/not recorded as having turned 18/)
  for (const said of ['no', 'unknown'] as const) {
    expect(
      allowed(happen(kase, answered(personKey(suspect), 'eighteenSince', said), '2026-11-26T09:00:00.000Z')),
    ).toMatch(/not recorded as having turned 18/)
  }
  expect(allowed(happen(kase, answered(personKey(suspect), 'eighteenSince', 'yes'), '2026-11-26T09:00:00.000Z'))).toBe(
    true,
  )
})

test('no letter about one matter denies what another matter of the case says of the same child', () => {
  const shared = sharedFacts('V02', 1)
  const as = (recordedAs: RecordedAs) => shared.people?.map((one) => ({ ...one, recordedAs })) ?? []
  const first = { ...shared, people: as('person-involved') }
  const asSuspect = (outcome: string | undefined) =>
    caseFromMatters([
      { facts: first },
      {
        facts: {
          ...first,
          people: as('suspect'),
          decision: outcome === undefined ? {} : { outcome },
        },
      },
    ])
  for (const outcome of ['1', '1A', '2', '2A', '3', '3A', '4', '23', undefined]) {
    const kase = asSuspect(outcome)
    const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
    const text = (letter && asText(letter)) ?? ''
    expect([outcome, text.match(/not recorded as a suspect.*?\./)?.[0]]).toEqual([
      outcome,
      'not recorded as a suspect in that report.',
    ])
    expect(text).toContain('not been convicted or cautioned for what this letter is about.')
    expect(letter?.before).toContain(
      'This child is recorded as a suspect in another matter of this case. This paper says that it is about this one only: go through that with them.',
    )
  }
  expect(textTo(asSuspect('10'), 'child-a')).toContain('any offence connected with this investigation')
  // Where the matter that it is about is the one, there is no other.
  const itself = caseFromFacts({ ...first, people: as('suspect'), decision: { outcome: '10' } })
  const ofItself = letterToChild(itself, 'm1', extrasFor(itself, 'm1', { for: 'child-a' }))
  expect(ofItself?.before).toBeDefined()
  expect(ofItself?.before?.join(' ')).not.toContain('another matter')
  // Who was cautioned there is not settled: it may be this child.
  for (const open of [null, 'unknown', 'person-involved']) {
    const kase = happen(
      asSuspect('2'),
      answered(partKey('m2', 'child-a'), 'recordedAs', open),
      '2026-11-27T08:15:00.000Z',
    )
    expect([open, textTo(kase, 'child-a')?.match(/convicted or cautioned for .*?\./)?.[0]]).toEqual([
      open,
      `convicted or cautioned for ${open === 'person-involved' ? 'any offence connected with this investigation' : 'what this letter is about'}.`,
    ])
  }
  // Put right: they have no part in the other at all.
  const putRight = happen(
    asSuspect(undefined),
    answered(partKey('m2', 'child-a'), 'part', 'none'),
    '2026-11-27T08:15:00.000Z',
  )
  expect(textTo(putRight, 'child-a')).toContain('You are not recorded as a suspect.')
  expect(textTo(v02(), 'child-a')).toContain('You are not recorded as a suspect.')
})

test('a child under 10 who stands there as a suspect gets no letter, whatever the outcome, before that is put right', () => {
  const people: Person[] = [{ id: 'child-a', kind: 'child', part: 'involved', age: 9, recordedAs: 'suspect' }]
  for (const outcome of ['10', '11', '21'] as const) {
    const facts: Facts = { ...sharedFacts('V02', 1), people, devices: [], decision: { outcome, seniorReview: 'yes' } }
    const kase = caseFromFacts(facts)
    for (const kind of ['letter-child', 'letter-parents'] as const) {
      expect(letterAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }), kind)).toBe(
        'Child A was under 10 and cannot be a suspect. Put the crime record right first.',
      )
    }
  }
})

test('a letter about outcome 22 is handed only to a child who took part, and says so to the officer', () => {
  const facts = sharedFacts('V02', 1)
  const kase = caseFromFacts({ ...facts, decision: { outcome: '22', activityDelivered: 'yes' } })
  const letter = letterToChild(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
  expect(letter?.before).toContain(
    'The letter says that this child took part in the activity. Give it only if they did.',
  )
  const toVictim = happen(kase, answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'), '2026-11-27T08:15:00.000Z')
  for (const one of [v02(), toVictim]) {
    const other = letterToChild(one, 'm1', extrasFor(one, 'm1', { for: 'child-a' }))
    expect(other?.before?.length).toBeGreaterThan(0)
    expect(other?.before?.join(' ')).not.toContain('took part')
  }
})

test('a child’s letter says it in short first, in words that a ten-year-old reads easily; the parents’ does not', () => {
  const all = HOME_OFFICE_CODES.flatMap((code) =>
    (['victim', 'suspect', 'person-involved', 'not-settled'] as const).map((as) => [code, as] as const),
  )
  const texts = all.map(([code, as]) => inShort(code, as))
  expect(texts.filter((text) => gradeOf([text]) >= READS_EASILY_AT_TEN)).toEqual([])
  expect(texts.flatMap((text) => promisesIn(text))).toEqual([])
  expect(all.filter(([code, as]) => as === 'victim' && !inShort(code, as).includes('It is not your fault.'))).toEqual(
    [],
  )
  // Only a suspect goes to court, is cautioned or has rules; a person involved has no action taken against them.
  for (const code of ['1', '2', '3', '8', '23'] as const) {
    expect(inShort(code, 'suspect')).not.toBe(inShort(code, 'person-involved'))
    expect(inShort(`${code}A`, 'suspect')).toBe(inShort(code, 'suspect'))
    expect(inShort(code, 'person-involved')).toMatch(/^The police do not take action against you\./)
  }
  const text = textTo(v02(), 'child-a') ?? ''
  expect(text).toMatch(/IN SHORT\n\nWe are not doing any more about this\./)
  expect(text.indexOf('IN SHORT')).toBeLessThan(text.indexOf('WHAT WAS DECIDED'))
  const parents = letterToParents(v02(), 'm1', extrasFor(v02(), 'm1', { for: 'child-a' }))
  expect(parents && asText(parents)).not.toContain('IN SHORT')
})
