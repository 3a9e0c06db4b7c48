import fc from 'fast-check'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { type Facts, FEATURES } from '../../src/guidance/facts'
import { HOME_OFFICE_CODES } from '../../src/guidance/outcomes'
import { answered, caseFromFacts } from '../case/case-from-facts'

const answer = fc.constantFrom('yes' as const, 'no' as const, 'no' as const, 'unknown' as const)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const mostly = fc.constantFrom(
  'no' as const,
  'no' as const,
  'no' as const,
  'no' as const,
  'yes' as const,
  'unknown' as const,
)
const agreed = fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'no' as const, 'unknown' as const)

const person = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom('child' as const, 'child' as const, 'child' as const, 'adult' as const),
      part: fc.constantFrom(
        'involved' as const,
        'involved' as const,
        'involved' as const,
        'parent' as const,
        'staff' as const,
      ),
      age: fc.integer({ min: 7, max: 19 }),
      recordedAs: fc.constantFrom('victim' as const, 'person-involved' as const, 'suspect' as const),
      inCare: mostly,
      childProtectionPlan: mostly,
      knownVulnerability: mostly,
      selfHarmRisk: mostly,
      otherHarmRisk: mostly,
      keptOrCopied: mostly,
      tellingMayHarm: mostly,
    },
    { requiredKeys: ['id', 'kind', 'part'] },
  )

const device = (id: string, owner: string) =>
  fc.record(
    {
      id: fc.constant(id),
      owner: fc.constant(owner),
      held: fc.constantFrom(
        'owner' as const,
        'owner' as const,
        'school' as const,
        'secured' as const,
        'seized' as const,
      ),
      usedByPersonOfConcern: answer,
      holdsImagery: answer,
      imageryOnlyOfOwner: answer,
      stillTaken: mostly,
      lookedAtByAgreement: mostly,
    },
    { requiredKeys: ['id', 'owner', 'held'] },
  )

export const randomFacts: fc.Arbitrary<Facts> = fc
  .record({
    features: fc.record(Object.fromEntries(FEATURES.map((feature) => [feature, mostly]))),
    consent: agreed,
    ageAppropriate: agreed,
    nonAbusive: agreed,
    significantRisk: mostly,
    people: fc.tuple(maybe(person('child-a')), maybe(person('child-b')), maybe(person('adult-c'))),
    checks: fc.record({
      people: fc.constantFrom('done' as const, 'done' as const, 'not-done' as const, 'prevented' as const),
    }),
    devices: fc.tuple(maybe(device('phone-a', 'child-a')), maybe(device('phone-b', 'child-b'))),
    synthetic: mostly,
    online: fc.record({ uploaded: mostly, beyondControl: mostly }),
    decision: fc.record(
      {
        outcome: fc.constantFrom('21', '21', '21', '22', '20', '2', ...HOME_OFFICE_CODES),
        seniorReview: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'unknown' as const),
        activityDelivered: answer,
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ people, devices, ...facts }) => ({
    ...facts,
    people: people.filter((one) => one !== undefined),
    devices: devices.filter((one) => one !== undefined),
  }))

/** A case with answers besides its facts, words and notes among them. */
export const randomCase: fc.Arbitrary<Case> = fc
  .record({
    facts: randomFacts,
    evidence: maybe(fc.constantFrom('secured', 'not-needed', 'not-yet')),
    reportRemove: maybe(fc.constantFrom('done', 'offered', 'not-yet')),
    referral: maybe(fc.constantFrom('made', 'under-way', 'not-made')),
    eighteen: maybe(answer),
    decided: maybe(fc.constantFrom('Settled with Inspector Grade 2: both delete.', '  ')),
    agency: maybe(fc.constantFrom('Early help, from Monday', 'unknown', '  ')),
    reviewAsked: fc.boolean(),
    practice: fc.boolean(),
  })
  .map(({ facts, evidence, reportRemove, referral, eighteen, decided, agency, reviewAsked, practice }) => {
    const also: Happening[] = [
      ...(evidence === undefined ? [] : [answered('case', 'evidence', evidence)]),
      ...(reportRemove === undefined ? [] : [answered('case', 'reportRemove', reportRemove)]),
      ...(referral === undefined ? [] : [answered('case', 'referral', referral)]),
      ...(eighteen === undefined || !facts.people?.some(({ id }) => id === 'child-a')
        ? []
        : [answered(personKey('child-a'), 'eighteenSince', eighteen)]),
      ...(decided === undefined ? [] : [answered(matterKey('m1'), 'deletionDecided', decided)]),
      ...(agency === undefined ? [] : [answered(matterKey('m1'), 'agencyTakesOn', agency)]),
    ]
    return caseFromFacts(facts, { also, reviewAsked, ...(practice ? { practice: 'x' } : {}) })
  })

/** Every answer of a case with another value that the same question could have. */
export function otherAnswers(kase: Case): readonly { happening: Happening; says: string }[] {
  const other: Record<string, string> = {
    yes: 'no',
    no: 'yes',
    unknown: 'yes',
    done: 'not-done',
    owner: 'seized',
    seized: 'owner',
  }
  const subjects = [
    'case' as const,
    matterKey('m1'),
    ...kase.people.flatMap(({ id }) => [personKey(id), partKey('m1', id)]),
    ...kase.devices.map(({ id }) => deviceKey(id)),
  ]
  return subjects.flatMap((subject) =>
    Object.entries(kase.answers[subject] ?? {}).flatMap(([fact, one]) => {
      const value = typeof one.value === 'number' ? one.value + 1 : other[String(one.value)]
      return value === undefined
        ? []
        : [{ happening: answered(subject, fact as never, value), says: `${subject} ${fact}` }]
    }),
  )
}
