import { describe, expect, test } from 'vitest'
import { type Case, lastSeq } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf, factsOf } from '../../src/case/facts-of'
import { shownOf, stillSaid, wasSaidOf } from '../../src/case/still-said'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../../src/case/subject'
import { directionAllowed } from '../../src/documents/deletion-direction'
import { asText } from '../../src/documents/document-text'
import { owedBy } from '../../src/flow/owed'
import { noLongerHold } from '../../src/flow/papers-out'
import { isAnswered } from '../../src/flow/progress'
import { putBy } from '../../src/flow/put'
import type { DutyId } from '../../src/guidance/facts'
import type { FactId } from '../../src/guidance/questions'
import { extrasFor, thePaper } from '../documents/made'
import { v02 } from '../documents/scenarios'
import { begun, beside, after as from, notes, says } from './told'

const M = matterKey('m1')
const B = personKey('child-b')

const stateOf = (kase: Case, duty: DutyId, matter = 'm1') =>
  owedBy(kase, matter).find((one) => one.duty === duty)?.state

const comes = (id: string, part = 'involved', kind: 'child' | 'adult' = 'child'): Happening[] => [
  { type: 'person-added', person: id, kind },
  says(partKey('m1', id), 'part', part),
]
const chooses = (outcome: '18' | '21', matter = 'm1'): Happening => ({
  type: 'chosen',
  matter,
  outcome,
  departure: 'why',
})

const PAPER = { title: 'A paper', text: 'Its words', edition: '2026.11' }

const CHECKED = (['checkPeople', 'checkPlaces', 'checkPartners'] as const).map((fact) => says('case', fact, 'done'))

describe('whoever comes to a case when something was done for all who were known of', () => {
  const done = from(
    begun,
    ...CHECKED,
    says('case', 'viewsHeard', 'heard'),
    says('case', 'writtenInformation', 'given'),
    says('case', 'contactForm', 'raised'),
    says('case', 'educated', 'done'),
    says(M, 'dbsExplained', 'explained'),
  )
  const SETTLED = [
    'background-checks',
    'hear-views',
    'written-information',
    'child-contact-form',
    'dbs-explanation',
    'educate',
  ] as const

  test('was not in it: the duties are owed again, until they are said once more', () => {
    expect(SETTLED.map((duty) => stateOf(done, duty))).toEqual(SETTLED.map(() => 'done'))
    const joined = from(done, ...comes('child-b'))
    expect(SETTLED.map((duty) => stateOf(joined, duty))).toEqual(SETTLED.map(() => 'owed'))
    expect(beside(joined, 'm1', M, 'dbsExplained')).toBe(
      'That was said before it was known that Child B is involved. Do it for them too, then say it again here.',
    )
    expect(beside(joined, 'm1', 'case', 'contactForm')).toBe(
      'That was said before it was known that Child B is involved. Do it for them too, then say it again here.',
    )
    expect(shownOf(joined, 'case', 'contactForm')).toBeUndefined()
    expect(isAnswered(joined, { subject: 'case', fact: 'contactForm', required: true })).toBe(false)
    expect(stateOf(from(joined, says('case', 'contactForm', 'raised')), 'child-contact-form')).toBe('done')
  })

  test('whoever was in it all along, in one matter or another, came no later', () => {
    const second: Happening = { type: 'matter-added', matter: 'm2' }
    const inIt = (matter: string, part: string, id = 'child-a') => says(partKey(matter, id), 'part', part)
    const both = [second, inIt('m2', 'involved')]
    const OF_ALL = SETTLED.filter((duty) => duty !== 'dbs-explanation')
    const states = (kase: Case) => OF_ALL.map((duty) => stateOf(kase, duty, 'm2'))
    const moved = from(done, ...both, inIt('m1', 'none'))
    expect(states(moved)).toEqual(OF_ALL.map(() => 'done'))
    const off = from(done, ...both, { type: 'matter-withdrawn', matter: 'm1', why: 'It is one with the other.' })
    expect(states(off)).toEqual(OF_ALL.map(() => 'done'))
    expect(factsOf(moved, 'm2').checks).toEqual({ people: 'done', places: 'done', partners: 'done' })
    // Who was in none until then; nor does a slip of the thumb count.
    const reported = from(begun, ...comes('child-b', 'reporter'), ...CHECKED, second)
    const slipped = from(begun, ...comes('child-b'), inIt('m1', 'reporter', 'child-b'), ...CHECKED, second)
    for (const kase of [reported, slipped]) {
      expect(stateOf(kase, 'background-checks')).toBe('done')
      expect(stateOf(from(kase, inIt('m2', 'involved', 'child-b')), 'background-checks')).toBe('owed')
    }
  })

  test('checks that were made before count for no conclusion', () => {
    expect(factsOf(done, 'm1').checks).toEqual({ people: 'done', places: 'done', partners: 'done' })
    const joined = from(done, ...comes('child-b'))
    expect(factsOf(joined, 'm1').checks).toEqual({})
    expect(assessmentOf(joined, 'm1').cautions).toContain('checks-before-meeting')
    expect(factsOf(from(joined, ...CHECKED), 'm1').checks).toEqual({
      people: 'done',
      places: 'done',
      partners: 'done',
    })
  })

  test.each(['parent', 'staff', 'reporter'])('a %s changes nothing of it', (part) => {
    const joined = from(done, ...comes('adult-b', part, 'adult'))
    expect(SETTLED.map((duty) => stateOf(joined, duty))).toEqual(SETTLED.map(() => 'done'))
    expect(factsOf(joined, 'm1').checks?.people).toBe('done')
  })

  test('an adult who took part is checked and in the form, and is told and asked nothing', () => {
    const joined = from(done, ...comes('adult-b', 'involved', 'adult'))
    const owed = SETTLED.filter((duty) => stateOf(joined, duty) === 'owed')
    expect(owed).toEqual(['background-checks', 'child-contact-form'])
    for (const fact of ['viewsHeard', 'writtenInformation', 'educated'] as const)
      expect(beside(joined, 'm1', 'case', fact)).toBeUndefined()
    // Beside a child who came too, the child alone is named.
    const both = from(joined, ...comes('child-c'))
    expect(beside(both, 'm1', 'case', 'educated')).toMatch(
      /^That was said before it was known that Child C is involved\. Do it for them/,
    )
    expect(beside(both, 'm1', M, 'dbsExplained')).toMatch(
      /^That was said before it was known that Child C is involved\. Do it for them/,
    )
    expect(beside(both, 'm1', 'case', 'checkPeople')).toMatch(
      /^That was said before it was known that Adult B and Child C are involved\./,
    )
    // A child after all, they are one of those for whom it was not done.
    const child = from(joined, says(personKey('adult-b'), 'kind', 'child'))
    expect(SETTLED.map((duty) => stateOf(child, duty))).toEqual(SETTLED.map(() => 'owed'))
  })

  test('nor does somebody who was known of already, and is put right', () => {
    const slipped = from(done, says(partKey('m1', 'child-a'), 'part', 'reporter'))
    const back = from(slipped, says(partKey('m1', 'child-a'), 'part', 'involved'))
    expect(stateOf(back, 'background-checks')).toBe('done')
    const other = from(done, { type: 'matter-added', matter: 'm2' }, says(partKey('m2', 'child-a'), 'part', 'involved'))
    expect(stateOf(other, 'child-contact-form')).toBe('done')
    // What is explained is explained of one matter: whoever comes into another was not told of it.
    expect(wasSaidOf(other, M, 'dbsExplained')).toBeUndefined()
    const both = from(other, says(matterKey('m2'), 'dbsExplained', 'explained'))
    const third = from(both, ...comes('child-b'))
    expect([wasSaidOf(third, M, 'dbsExplained'), wasSaidOf(third, matterKey('m2'), 'dbsExplained')]).toEqual([
      'fewer-children',
      undefined,
    ])
  })

  test('was not looked at where nothing showed a risk to a child', () => {
    const risk = (value: string) => says(M, 'significantRisk', value)
    const joined = from(done, risk('no'), ...comes('child-b'))
    expect(beside(joined, 'm1', M, 'significantRisk')).toBe(
      'That was said before it was known that Child B is involved. Do it for them too, then say it again here.',
    )
    expect(isAnswered(joined, { subject: M, fact: 'significantRisk', required: true })).toBe(false)
    expect(asText(thePaper(joined, 'm1', 'contact-form'))).toMatch(/Answered no, to be asked again: Significant risk/)
    expect(wasSaidOf(from(joined, risk('no')), M, 'significantRisk')).toBeUndefined()
    // One that is found, or not ruled out, stands.
    for (const value of ['yes', 'unknown']) {
      expect(wasSaidOf(from(done, risk(value), ...comes('child-b')), M, 'significantRisk')).toBeUndefined()
    }
    // And so does what was said of another matter, and where an adult comes.
    const other = from(done, risk('no'), { type: 'matter-added', matter: 'm2' })
    const there = from(other, ...comes('child-b').slice(0, 1), says(partKey('m2', 'child-b'), 'part', 'involved'))
    expect(wasSaidOf(there, M, 'significantRisk')).toBeUndefined()
    expect(
      wasSaidOf(from(done, risk('no'), ...comes('adult-b', 'parent', 'adult')), M, 'significantRisk'),
    ).toBeUndefined()
  })

  test('is not without need of a referral for a no to significant risk from before, though all else is answered', () => {
    const joined = from(
      v02(),
      ...comes('child-c'),
      says(personKey('child-c'), 'age', 15),
      says(partKey('m1', 'child-c'), 'recordedAs', 'involved'),
      ...(['selfHarmRisk', 'otherHarmRisk', 'inCare', 'childProtectionPlan', 'knownVulnerability'] as const).map(
        (fact) => says(personKey('child-c'), fact, 'no'),
      ),
      ...CHECKED,
    )
    const stands = (kase: Case) => {
      const { referral, unknowns } = assessmentOf(kase, 'm1')
      return [referral, unknowns.some(({ fact }) => fact === 'significantRisk')]
    }
    expect(stands(v02())).toEqual(['not-indicated', false])
    expect(stands(joined)).toEqual(['undetermined', true])
    expect(stands(from(joined, says(M, 'significantRisk', 'no')))).toEqual(['not-indicated', false])
    // Nobody came after all.
    expect(stands(from(joined, says(partKey('m1', 'child-c'), 'part', 'reporter')))).toEqual(['not-indicated', false])
  })

  test('of two who came, both are named', () => {
    const joined = from(done, ...comes('child-b'), ...comes('child-c'))
    expect(beside(joined, 'm1', 'case', 'checkPlaces')).toBe(
      'That was said before it was known that Child B and Child C are involved. Do it for each of them too, then say it again here.',
    )
  })
})

describe('a direction to delete', () => {
  const GIVEN = [
    says(M, 'deletionGiven', 'in-writing'),
    says(M, 'deletionDecided', 'Each deletes it.'),
    says(M, 'deletionConfirmed', 'statement'),
  ]
  const given = from(begun, ...GIVEN)

  test.each([
    ['unknown', true],
    ['yes', true],
    ['no', false],
  ] as const)('says nothing to whoever came later, and is said to hold a copy: %s', (holds, isOver) => {
    const joined = from(given, ...comes('child-b'), says(B, 'keptOrCopied', holds))
    const over = isOver ? 'fewer-holders' : undefined
    expect(wasSaidOf(joined, M, 'deletionGiven')).toBe(over)
    expect(wasSaidOf(joined, M, 'deletionConfirmed')).toBe(over)
    expect(wasSaidOf(joined, M, 'deletionDecided')).toBe(over)
  })

  test.each(['unknown', 'yes'])('nor to whoever was said to hold none, and may hold one after all: %s', (holds) => {
    const keeps = (value: string) => says(B, 'keptOrCopied', value)
    const said = from(begun, ...comes('child-b'), ...comes('child-c'), keeps('no'), ...GIVEN)
    const FACTS = ['deletionGiven', 'deletionDecided', 'deletionConfirmed'] as const
    expect(FACTS.map((fact) => wasSaidOf(said, M, fact))).toEqual([undefined, undefined, undefined])
    const learned = from(said, keeps(holds))
    expect(FACTS.map((fact) => wasSaidOf(learned, M, fact))).toEqual(FACTS.map(() => 'fewer-holders'))
    expect(shownOf(learned, M, 'deletionGiven')).toBeUndefined()
    // What was written stays in its field, to be added to.
    expect(shownOf(learned, M, 'deletionDecided')?.value).toBe('Each deletes it.')
    expect(wasSaidOf(from(said, keeps(holds), keeps('no')), M, 'deletionGiven')).toBeUndefined()
    // Nor is it on a phone of theirs that is found later, until that is said to hold none.
    const phone: Happening = { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-b' }
    expect(wasSaidOf(from(said, phone), M, 'deletionGiven')).toBe('fewer-holders')
    const empty = from(said, phone, says(deviceKey('phone-1'), 'holdsImagery', 'no'))
    expect(wasSaidOf(empty, M, 'deletionGiven')).toBeUndefined()
    expect(wasSaidOf(from(empty, says(deviceKey('phone-1'), 'holdsImagery', 'yes')), M, 'deletionGiven')).toBe(
      'fewer-holders',
    )
    // Nothing was ever said of the third: they may have held one all along, and it was said to them.
    expect(wasSaidOf(from(said, says(personKey('child-c'), 'keptOrCopied', 'yes')), M, 'deletionGiven')).toBeUndefined()
  })

  const GIVEN_OR_CONFIRMED = ['deletionGiven', 'deletionConfirmed'] as const

  const keepsA = (value: string) => says(personKey('child-a'), 'keptOrCopied', value)

  test('is given to one more who may hold a copy', () => {
    const learned = from(v02(), keepsA('no'), ...GIVEN, keepsA('yes'))
    for (const fact of GIVEN_OR_CONFIRMED) {
      expect(beside(learned, 'm1', M, fact)).toBe(
        'That was said before it was known that Child A may hold a copy. Do it for them too, then say it again here.',
      )
    }
  })

  test.each([
    ['nobody has looked up whoever came', 'not-now', comes('child-c')],
    ['evidence is not settled any more', 'give', [says('case', 'evidence', 'not-yet'), keepsA('yes')]],
  ] as const)('is given to nobody else where nobody is to delete now: %s', (_, direction, since) => {
    const stopped = from(v02(), keepsA('no'), ...GIVEN, ...since)
    expect(assessmentOf(stopped, 'm1').deletionDirection).toBe(direction)
    expect(GIVEN_OR_CONFIRMED.map((fact) => wasSaidOf(stopped, M, fact))).toEqual(['fewer-holders', 'fewer-holders'])
    expect(beside(stopped, 'm1', M, 'deletionGiven')).toMatch(/^Nobody is to delete anything now\. Ring whoever/)
    expect(`${beside(stopped, 'm1', M, 'deletionConfirmed')}`).not.toMatch(/Do it for them too/)
  })

  test.each(['called-back', 'not-yet'])('said to be %s, nothing is to be seen to for whoever came', (value) => {
    const joined = from(v02(), says(M, 'deletionGiven', value), ...comes('child-c'))
    expect(wasSaidOf(joined, M, 'deletionGiven')).toBe('fewer-holders')
    expect(beside(joined, 'm1', M, 'deletionGiven')).toBeUndefined()
  })

  test('what was decided of the copies is decided of theirs too', () => {
    const decided = from(
      v02(),
      says(personKey('child-a'), 'keptOrCopied', 'no'),
      { type: 'chosen', matter: 'm1', outcome: '20', departure: 'why' },
      says(M, 'deletionDecided', 'Each deletes it.'),
    )
    expect(stateOf(decided, 'deletion-decision')).toBe('done')
    const learned = from(decided, says(personKey('child-a'), 'keptOrCopied', 'yes'))
    expect(stateOf(learned, 'deletion-decision')).toBe('owed')
    expect(stateOf(from(learned, says(M, 'deletionDecided', 'Child A too.')), 'deletion-decision')).toBe('done')
    const before = 'That was said before it was known that Child A may hold a copy.'
    expect(beside(learned, 'm1', M, 'deletionDecided')).toBe(`${before} Do it for them too, then say it again here.`)
    // Not where nobody is to delete any more.
    const stopped = from(learned, says(M, 'coercion', 'yes'))
    expect(assessmentOf(stopped, 'm1').deletionDirection).toBe('not-now')
    expect(beside(stopped, 'm1', M, 'deletionDecided')).toBe(
      `${before} If anybody was told to delete, ring them and stop it, then say it again here.`,
    )
  })

  test('what was secured as evidence is not what somebody holds who is known of only since', () => {
    const secured = from(v02(), says(personKey('child-a'), 'keptOrCopied', 'no'), says('case', 'evidence', 'secured'), {
      type: 'document-issued',
      document: { ...PAPER, kind: 'deletion-direction', matter: 'm1', for: 'child-b' },
    })
    const stands = (kase: Case) => [
      stateOf(kase, 'evidence-before-deletion'),
      wasSaidOf(kase, 'case', 'evidence'),
      directionAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' })),
    ]
    expect(stands(secured).slice(0, 2)).toEqual(['done', undefined])
    const learned = from(secured, says(personKey('child-a'), 'keptOrCopied', 'yes'))
    const FIRST = 'Settle first what is needed as evidence: what is deleted is gone.'
    expect(stands(learned)).toEqual(['owed', 'fewer-holders', FIRST])
    expect(beside(learned, 'm1', 'case', 'evidence')).toBe(
      'That was said before it was known that Child A may hold a copy. Do it for them too, then say it again here.',
    )
    // Whoever was directed before goes on as they were told.
    expect(noLongerHold(learned)).toEqual([])
    expect(asText(thePaper(learned, 'm1', 'child-sheet', 'child-b'))).toContain('The police gave you a paper.')
    expect(stands(from(learned, says('case', 'evidence', 'secured')))).toEqual(['done', undefined, true])
    const tablet = (owner: string): Happening => ({ type: 'device-added', device: 'tablet-c', kind: 'tablet', owner })
    expect(stands(from(secured, tablet('child-a'))).slice(0, 2)).toEqual(['owed', 'fewer-holders'])
    // What belongs to one who was known to hold a copy all along was among what was secured.
    expect(stands(from(secured, tablet('child-b')))[0]).toBe('done')
    const parent = from(secured, ...comes('adult-d', 'parent', 'adult'))
    expect(stands(from(parent, says(personKey('adult-d'), 'keptOrCopied', 'yes')))[1]).toBe('fewer-holders')
  })

  test('goes on saying it where whoever came is in another matter', () => {
    const joined = from(
      given,
      { type: 'matter-added', matter: 'm2' },
      { type: 'person-added', person: 'child-b', kind: 'child' },
      says(partKey('m2', 'child-b'), 'part', 'involved'),
    )
    expect(wasSaidOf(joined, M, 'deletionGiven')).toBeUndefined()
  })

  test('that was carried out stays in sight when nobody is to delete any more', () => {
    const turned = from(given, says(M, 'coercion', 'yes'))
    expect(putBy(turned, 'm1', 'closing').map(({ fact }) => fact)).toContain('deletionConfirmed')
    expect(beside(turned, 'm1', M, 'deletionConfirmed')).toMatch(
      /^They have said that it is deleted, .*evidence may be gone\.$/,
    )
    // Until it is written what became of it; how they confirmed it while it was right is no word on that.
    const writes = notes(M, 'deletionConfirmed', 'Told the unit at 15:10.')
    expect(beside(from(v02(), ...GIVEN, writes, says(M, 'coercion', 'yes')), 'm1', M, 'deletionConfirmed')).toMatch(
      /may be gone/,
    )
    expect(beside(from(turned, writes), 'm1', M, 'deletionConfirmed')).toBeUndefined()
    const asked = from(begun, says(M, 'coercion', 'yes'))
    expect(putBy(asked, 'm1', 'closing').map(({ fact }) => fact)).not.toContain('deletionConfirmed')
  })
})

describe('that nobody copies', () => {
  const told = from(begun, says('case', 'toldNoCopies', ['children', 'parents']))

  test('is told before the people are written down: nobody who is known of then is a latecomer', () => {
    expect(stateOf(from(told, ...comes('child-b')), 'advise-no-copies')).toBe('done')
  })

  test('is not told to an adult who took part by the officer', () => {
    expect(stateOf(from(told, chooses('18'), ...comes('adult-b', 'involved', 'adult')), 'advise-no-copies')).toBe(
      'done',
    )
  })

  test('is told whoever comes once it was decided too, whatever a note says of the others', () => {
    const joined = from(told, chooses('18'), ...comes('child-b'))
    expect(stateOf(joined, 'advise-no-copies')).toBe('owed')
    expect(beside(joined, 'm1', 'case', 'toldNoCopies')).toBe(
      'Not told yet: whoever came to it since (once they are, tick the children anew). Tell them.',
    )
    expect(stateOf(from(joined, notes('case', 'toldNoCopies', 'No others.')), 'advise-no-copies')).toBe('owed')
    expect(stateOf(from(joined, says('case', 'toldNoCopies', ['children', 'parents'])), 'advise-no-copies')).toBe(
      'done',
    )
  })
})

describe('what was answered of those who were in it, once it was decided', () => {
  test.each([
    ['consent', 'yes'],
    ['ageAppropriate', 'yes'],
    ['nonAbusive', 'yes'],
    ['adultInvolved', 'no'],
  ] as const)('%s is to be looked at for whoever came', (fact, value) => {
    const heard = (child: string) => says(personKey(child), 'account', 'taken')
    const said = from(begun, heard('child-a'), says(M, fact, value))
    expect(beside(from(said, ...comes('child-b'), heard('child-b')), 'm1', M, fact)).toBeUndefined()
    const joined = from(said, chooses('18'), ...comes('child-b'), heard('child-b'))
    expect(beside(joined, 'm1', M, fact)).toBe(
      'Answered before Child B was added: is it still so? Clear it and answer it again.',
    )
    expect(
      beside(from(said, says(M, fact, 'unknown'), chooses('18'), ...comes('child-b')), 'm1', M, fact),
    ).toBeUndefined()
    expect(beside(from(joined, says(M, fact, value)), 'm1', M, fact)).toBeUndefined()
  })
})

describe('a no to self-harm', () => {
  const A = personKey('child-a')
  const asked = from(begun, says(A, 'selfHarmRisk', 'no'), says(A, 'otherHarmRisk', 'no'))

  test('from before the threat was known is asked again', () => {
    expect(stateOf(asked, 'check-welfare')).toBe('done')
    const threatened = from(asked, says(M, 'coercion', 'yes'))
    expect(stateOf(threatened, 'check-welfare')).toBe('owed')
    expect(beside(threatened, 'm1', A, 'selfHarmRisk')).toMatch(
      /^The answer was no before the threat was known\. .*ask them again now/,
    )
    expect(wasSaidOf(threatened, A, 'otherHarmRisk')).toBeUndefined()
    expect(stateOf(from(threatened, says(A, 'selfHarmRisk', 'no')), 'check-welfare')).toBe('done')
  })

  test.each(['no', 'unknown'] as const)('stands where a threat is answered %s', (coercion) => {
    expect(stateOf(from(asked, says(M, 'coercion', coercion)), 'check-welfare')).toBe('done')
  })

  test('a yes stands, and so does the no of somebody who has no part in what was threatened', () => {
    const yes = from(begun, says(A, 'selfHarmRisk', 'yes'), says(M, 'coercion', 'yes'))
    expect(stillSaid(yes, A, 'selfHarmRisk')?.value).toBe('yes')
    const elsewhere = from(asked, { type: 'matter-added', matter: 'm2' }, says(matterKey('m2'), 'coercion', 'yes'))
    expect(wasSaidOf(elsewhere, A, 'selfHarmRisk')).toBeUndefined()
  })
})

describe('what was told before specialists were to take it on', () => {
  const A = personKey('child-a')
  const told = from(begun, says(A, 'nextStepsTold', 'in-person'), says('case', 'contactForm', 'raised'))
  const over = (kase: Case) =>
    (
      [
        [A, 'nextStepsTold'],
        ['case', 'contactForm'],
      ] as const
    ).map(([subject, fact]: readonly [SubjectKey, FactId]) => wasSaidOf(kase, subject, fact))

  test('is told anew', () => {
    expect(over(told)).toEqual([undefined, undefined])
    const turned = from(told, says(M, 'grooming', 'yes'))
    expect(over(turned)).toEqual(['before-it-turned', 'before-it-turned'])
    expect(beside(turned, 'm1', A, 'nextStepsTold')).toMatch(/Ask the specialists what this family is told next/)
    expect(beside(turned, 'm1', 'case', 'contactForm')).toMatch(/Raise it again with what is known now/)
    expect(stateOf(turned, 'notify-family')).toBe('owed')
  })

  test('and not to a family whose child is in none of what they take on', () => {
    const m2 = (child: string) => says(partKey('m2', child), 'part', 'involved')
    const other = from(
      told,
      { type: 'matter-added', matter: 'm2' },
      { type: 'person-added', person: 'child-c', kind: 'child' },
      m2('child-c'),
      says(personKey('child-c'), 'nextStepsTold', 'by-phone'),
      says('case', 'contactForm', 'raised'),
      says(matterKey('m2'), 'maliciousIntent', 'yes'),
    )
    expect(assessmentOf(other, 'm2').route).toBe('full-investigation')
    // Partners hear of the whole case.
    expect(over(other)).toEqual([undefined, 'before-it-turned'])
    expect(wasSaidOf(other, personKey('child-c'), 'nextStepsTold')).toBe('before-it-turned')
    expect(over(from(other, m2('child-a')))[0]).toBe('before-it-turned')
  })

  test('was told since it turned where more has come of it, in whatever order that is asked', () => {
    const since = [says(A, 'nextStepsTold', 'in-person'), says('case', 'contactForm', 'raised')]
    for (const [first, then] of [
      ['exploitation', 'coercion'],
      ['coercion', 'exploitation'],
    ] as const) {
      const turned = from(begun, says(M, first, 'yes'), ...since)
      expect(over(from(turned, says(M, then, 'yes')))).toEqual([undefined, undefined])
    }
  })

  test('is told anew where an adult who was known of turns out to have taken part', () => {
    const teacher = from(begun, ...comes('adult-b', 'staff', 'adult'), says(A, 'nextStepsTold', 'in-person'))
    const raised = from(teacher, says('case', 'contactForm', 'raised'))
    expect(over(raised)).toEqual([undefined, undefined])
    const turned = from(raised, says(partKey('m1', 'adult-b'), 'part', 'involved'))
    expect(assessmentOf(turned, 'm1').route).toBe('full-investigation')
    expect(over(turned)[0]).toBe('before-it-turned')
    expect(stateOf(turned, 'notify-family')).toBe('owed')
  })

  test('and not where the kind or the age of an adult is put right, who is one by the other', () => {
    const isA = (fact: FactId, value: string | number) => says(personKey('adult-b'), fact, value)
    for (const [known, now] of [
      [[isA('age', 24)], isA('age', 14)],
      [[isA('age', 24)], isA('kind', 'child')],
      [[isA('age', 24)], isA('age', 25)],
      [[isA('kind', 'child'), isA('age', 24)], isA('kind', 'adult')],
    ] as const) {
      const is = from(begun, ...comes('adult-b', 'involved', 'adult'), ...known)
      const all = [says('case', 'referral', 'made'), says('case', 'strategyMeeting', 'held')]
      const said = from(is, ...all, says(A, 'nextStepsTold', 'in-person'), now)
      expect(assessmentOf(said, 'm1').route).toBe('full-investigation')
      expect(over(said)[0]).toBeUndefined()
      expect(wasSaidOf(said, 'case', 'referral')).toBeUndefined()
      expect(wasSaidOf(said, 'case', 'strategyMeeting')).toBeUndefined()
      // Said to be a child for a while, what was said then was said of no adult.
      const child = from(said, isA('kind', 'child'), isA('age', 14), says(A, 'nextStepsTold', 'in-person'))
      expect(over(from(child, isA('age', 24)))[0]).toBe('before-it-turned')
    }
  })

  test('and not for every answer that makes it worse still', () => {
    const turned = from(begun, says(M, 'grooming', 'yes'), says(A, 'nextStepsTold', 'in-person'))
    expect(over(from(turned, says(M, 'violence', 'yes')))[0]).toBeUndefined()
  })

  test('nor does it speak of a matter that somebody came into since', () => {
    const two = from(told, { type: 'matter-added', matter: 'm2' }, says(partKey('m2', 'child-a'), 'part', 'involved'))
    expect(over(two)).toEqual(['one-matter', undefined])
    expect(beside(two, 'm1', A, 'nextStepsTold')).toBe(
      'This was said before they came into another matter too. Tell the family of that, then say here how.',
    )
    const theirs = from(begun, says(M, 'grooming', 'yes'), says(A, 'nextStepsTold', 'in-person'))
    const both = from(
      theirs,
      { type: 'matter-added', matter: 'm2' },
      says(partKey('m2', 'child-a'), 'part', 'involved'),
    )
    expect(beside(both, 'm1', A, 'nextStepsTold')).toMatch(/of that once the specialists agree, then say here how\.$/)
  })
})

test('what the school was told of one outcome says nothing of another', () => {
  const told = from(begun, chooses('18'), says('case', 'schoolTold', 'told'))
  expect(wasSaidOf(told, 'case', 'schoolTold')).toBeUndefined()
  expect(wasSaidOf(from(told, chooses('18')), 'case', 'schoolTold')).toBeUndefined()
  const again = from(told, { ...chooses('18'), outcome: '14' } as Happening)
  expect(wasSaidOf(again, 'case', 'schoolTold')).toBe('another-outcome')
  expect(beside(again, 'm1', 'case', 'schoolTold')).toMatch(/^This was said of another outcome/)
  expect(lastSeq(again)).toBeGreaterThan(0)
})
