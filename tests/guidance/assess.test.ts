import { describe, expect, it } from 'vitest'
import { assess } from '../../src/guidance/assess'
import type { Answer, CautionId, DutyId, Facts } from '../../src/guidance/facts'
import { quiet, quietChild, withDevice, withFeature, withPeople } from './quiet-facts'
import { randomFacts, rounds, seeded } from './random-facts'

const always: readonly DutyId[] = [
  'check-welfare',
  'advise-no-copies',
  'record-crime',
  'background-checks',
  'initial-accounts',
  'hear-views',
  'notify-family',
  'written-information',
  'child-contact-form',
  'weigh-impact',
  'outcome-code',
  'explain-outcome',
  'dbs-explanation',
  'educate',
]
const verdicts = (facts: Facts) => {
  const { risk, route, outcome21, referral, formalInterview, deletionDirection, caid } = assess(facts)
  return [risk, route, outcome21, referral, formalInterview, deletionDirection, caid]
}
const referral = (facts: Facts) => assess(facts).referral
const cautions = (facts: Facts) => assess(facts).cautions
/** The duties that are not always owed. */
const duties = (facts: Facts) => assess(facts).duties.filter((id) => !always.includes(id))

describe('a matter in which everything was asked and nothing found', () => {
  it('is assessed whole', () => {
    const { because, unknowns, ...found } = assess(quiet)
    expect(found).toEqual({
      risk: 'lower',
      route: 'proportionate-response',
      outcome21: 'open',
      referral: 'not-indicated',
      formalInterview: 'not-indicated',
      devices: {},
      deletionDirection: 'not-now',
      caid: 'not-now',
      cautions: [],
      duties: always,
    })
    expect(unknowns).toEqual([])
    expect(Object.keys(because)).toEqual([
      'risk',
      'route',
      'outcome21',
      'referral',
      'formalInterview',
      'deletionDirection',
      'caid',
    ])
  })

  it.each(['adultInvolved', 'exploitation', 'coercion', 'grooming', 'profitMotive', 'violence'] as const)(
    'becomes abuse by %s, and is unsettled while that is not known',
    (feature) => {
      expect(verdicts(withFeature({ [feature]: 'yes' }))).toEqual([
        'higher',
        'full-investigation',
        'closed',
        'likely',
        'consider',
        'not-now',
        'not-now',
      ])
      expect(verdicts(withFeature({ [feature]: 'unknown' }))).toEqual(UNSETTLED)
    },
  )

  it.each(['maliciousIntent', 'extensiveSharing'] as const)('becomes malicious by %s', (feature) => {
    expect(verdicts(withFeature({ [feature]: 'yes' }))).toEqual([
      'higher',
      'full-investigation',
      'closed',
      'consider',
      'consider',
      'not-now',
      'not-now',
    ])
    expect(verdicts(withFeature({ [feature]: 'unknown' }))).toEqual(UNSETTLED)
  })

  it.each<[string, Facts, string[]]>([
    [
      'persistence',
      withFeature({ persistentBehaviour: 'yes' }),
      ['lower', 'proportionate-response', 'closed', 'consider', 'not-indicated'],
    ],
    [
      'persistence not known',
      withFeature({ persistentBehaviour: 'unknown' }),
      ['lower', 'proportionate-response', 'undetermined', 'undetermined', 'not-indicated'],
    ],
    ['no consent', { ...quiet, consent: 'no' }, ['higher', 'weigh', 'open', 'consider', 'consider']],
    [
      'consent not known',
      { ...quiet, consent: 'unknown' },
      ['undetermined', 'undetermined', 'undetermined', 'undetermined', 'undetermined'],
    ],
    [
      'ages apart',
      { ...quiet, ageAppropriate: 'no' },
      ['higher', 'proportionate-response', 'open', 'consider', 'consider'],
    ],
    [
      'ages not known',
      { ...quiet, ageAppropriate: 'unknown' },
      ['undetermined', 'proportionate-response', 'undetermined', 'undetermined', 'undetermined'],
    ],
    [
      'judged abusive',
      { ...quiet, nonAbusive: 'no' },
      ['higher', 'proportionate-response', 'closed', 'consider', 'consider'],
    ],
    [
      'not judged yet',
      { ...quiet, nonAbusive: 'unknown' },
      ['undetermined', 'proportionate-response', 'undetermined', 'undetermined', 'undetermined'],
    ],
  ])('with %s', (_, facts, expected) => {
    expect(verdicts(facts).slice(0, 5)).toEqual(expected)
  })

  it('knows an adult by an answer, a kind or an age, and only among those involved', () => {
    const route = (...people: Parameters<typeof withPeople>) => assess(withPeople({}, ...people)).route
    expect([
      route({ id: 'b', kind: 'adult' }),
      route({ id: 'b', kind: 'adult', age: 15 }),
      route({ id: 'b', age: 18 }),
      route({ id: 'b', age: 17 }),
      route({ id: 'b', kind: 'adult', part: 'parent' }),
      route({ id: 'b', age: 18, part: 'reporter' }),
    ]).toEqual([
      'full-investigation',
      'full-investigation',
      'full-investigation',
      'proportionate-response',
      'proportionate-response',
      'proportionate-response',
    ])
  })
})

const UNSETTLED = ['undetermined', 'undetermined', 'undetermined', 'undetermined', 'undetermined', 'not-now', 'not-now']

describe('referral', () => {
  it('is immediate for any child in danger, whatever their part, and never for an adult', () => {
    for (const harm of ['selfHarmRisk', 'otherHarmRisk'] as const)
      for (const part of ['involved', 'parent', 'staff', 'reporter'] as const) {
        expect(referral(withPeople({}, { id: 'b', part, [harm]: 'yes' }))).toBe('immediate')
        expect(referral(withPeople({}, { id: 'b', part, [harm]: 'unknown' }))).toBe('undetermined')
        expect(referral(withPeople({}, { id: 'b', part: 'parent', kind: 'adult', [harm]: 'yes' }))).toBe(
          'not-indicated',
        )
        expect(referral(withPeople({}, { id: 'b', part: 'reporter', age: 18, [harm]: 'yes' }))).toBe('not-indicated')
      }
  })

  it('is likely for an involved child in care or on a plan, and for significant risk', () => {
    for (const care of ['inCare', 'childProtectionPlan'] as const) {
      expect(referral(withPeople({ [care]: 'yes' }))).toBe('likely')
      expect(referral(withPeople({ [care]: 'unknown' }))).toBe('undetermined')
      expect(referral(withPeople({}, { id: 'b', part: 'reporter', [care]: 'yes' }))).toBe('not-indicated')
      expect(referral(withPeople({ [care]: 'yes', otherHarmRisk: 'unknown' }))).toBe('likely')
    }
    expect(referral({ ...quiet, significantRisk: 'yes' })).toBe('likely')
    expect(referral({ ...quiet, significantRisk: 'unknown' })).toBe('undetermined')
    expect(referral({ significantRisk: 'yes' })).toBe('likely')
  })

  it('is to be considered for an involved child who is vulnerable or under 13', () => {
    expect(referral(withPeople({ knownVulnerability: 'yes' }))).toBe('consider')
    expect(referral(withPeople({ knownVulnerability: 'unknown' }))).toBe('undetermined')
    expect(referral(withPeople({}, { id: 'b', part: 'reporter', knownVulnerability: 'yes', age: 9 }))).toBe(
      'not-indicated',
    )
    expect(referral(withPeople({ age: 12 }))).toBe('consider')
    expect(referral(withPeople({ age: 13 }))).toBe('not-indicated')
    const { age, ...ageless } = quietChild
    expect(age).toBe(15)
    expect(referral({ ...quiet, people: [ageless] })).toBe('undetermined')
    expect(referral({ ...quiet, people: [quietChild, { ...ageless, part: 'reporter' }] })).toBe('not-indicated')
    expect(referral({ ...quiet, people: [{ ...quietChild, age: Number.NaN }] })).toBe('undetermined')
  })

  it('is never ruled out before a child is recorded as involved', () => {
    const { people, ...nobody } = quiet
    expect(people).toHaveLength(1)
    expect(referral(nobody)).toBe('undetermined')
    expect(referral({ ...quiet, people: [] })).toBe('undetermined')
    expect(referral(withPeople({ part: 'reporter' }))).toBe('undetermined')
    expect(referral(withPeople({ kind: 'adult', part: 'parent' }))).toBe('undetermined')
  })
})

describe('devices', () => {
  const of = (facts: Facts) => Object.values(assess(facts).devices)[0]
  const higher = withFeature({ coercion: 'yes' })
  const unsettled: Facts = { ...quiet, consent: 'unknown' }

  it.each<[string, Facts, Answer, string]>([
    ['higher', higher, 'yes', 'seize'],
    ['higher', higher, 'no', 'secure'],
    ['higher', higher, 'unknown', 'secure'],
    ['lower', quiet, 'yes', 'not-routine'],
    ['lower', quiet, 'no', 'not-routine'],
    ['lower', quiet, 'unknown', 'not-routine'],
    ['not settled', unsettled, 'yes', 'secure'],
    ['not settled', unsettled, 'no', 'secure'],
    ['not settled', unsettled, 'unknown', 'secure'],
  ])('with a risk that is %s, used by the person of concern %#: %s', (_, facts, usedByPersonOfConcern, stance) => {
    expect(of(withDevice({ usedByPersonOfConcern }, facts))).toEqual({ stance, return: 'n/a' })
  })

  it.each<[Partial<NonNullable<Facts['devices']>[number]>, string, string, string]>([
    [{ holdsImagery: 'no' }, 'return', 'examine-first', 'examine-first'],
    [{ holdsImagery: 'unknown' }, 'examine-first', 'examine-first', 'examine-first'],
    [{ holdsImagery: 'unknown', imageryOnlyOfOwner: 'yes' }, 'examine-first', 'examine-first', 'examine-first'],
    [{ holdsImagery: 'yes', imageryOnlyOfOwner: 'yes' }, 'sign-off', 'sign-off', 'sign-off'],
    [{ holdsImagery: 'yes', imageryOnlyOfOwner: 'no' }, 'unlikely', 'unlikely', 'unlikely'],
    [{ holdsImagery: 'yes' }, 'unlikely', 'unlikely', 'unlikely'],
  ])('seized and %j: %s at lower risk, %s unsettled, %s at higher', (device, lower, open, worse) => {
    const back = (facts: Facts) => of(withDevice({ ...device, held: 'seized' }, facts))?.return
    expect([back(quiet), back(unsettled), back(higher)]).toEqual([lower, open, worse])
    for (const held of ['owner', 'school', 'secured'] as const)
      expect(of(withDevice({ ...device, held }, quiet))?.return).toBe('n/a')
  })
})

describe('deletion', () => {
  const reviewed: Facts = { ...quiet, decision: { outcome: '21', seniorReview: 'yes' } }
  const deletion = (facts: Facts) => assess(facts).deletionDirection
  const parent = { id: 'adult-p', kind: 'adult', part: 'parent' } as const

  it('is directed once outcome 21 is open, chosen and agreed', () => {
    expect(deletion(reviewed)).toBe('give')
    expect(deletion({ ...reviewed, decision: { outcome: '21' } })).toBe('not-now')
    expect(deletion({ ...reviewed, decision: { outcome: '21', seniorReview: 'no' } })).toBe('not-now')
    expect(deletion({ ...reviewed, decision: { seniorReview: 'yes' } })).toBe('not-now')
    expect(deletion(withFeature({ persistentBehaviour: 'yes' }, reviewed))).toBe('not-now')
    expect(deletion(withFeature({ persistentBehaviour: 'unknown' }, reviewed))).toBe('not-now')
  })

  it('is decided with a supervisor after some other outcomes, whatever outcome 21 and the review', () => {
    const after = (outcome: string) =>
      deletion(withFeature({ persistentBehaviour: 'yes' }, { ...quiet, decision: { outcome } }))
    expect(['8', '10', '11', '20', '22'].map(after)).toEqual(Array(5).fill('decide'))
    expect(['1', '1A', '2', '2A', '3', '9', '16', '23', '', '0', '121'].map(after)).toEqual(Array(11).fill('not-now'))
  })

  it.each<[string, Facts]>([
    ['the risk is higher', { ...reviewed, consent: 'no' }],
    ['the risk is not settled', { ...reviewed, consent: 'unknown' }],
    ['a device is seized', withDevice({ held: 'seized' }, reviewed)],
    ['the checks on the people are not done', { ...reviewed, checks: { people: 'not-done' } }],
    ['the checks on the people were prevented', { ...reviewed, checks: { people: 'prevented' } }],
    ['the checks on the people are called not relevant', { ...reviewed, checks: { people: 'not-relevant' } }],
    ['no check is recorded', { ...reviewed, checks: {} }],
    ['another matter is higher', { ...reviewed, otherMatters: ['lower', 'higher'] }],
    ['another matter is not settled', { ...reviewed, otherMatters: ['undetermined'] }],
    ['an adult holds a copy', { ...reviewed, people: [quietChild, { ...parent, keptOrCopied: 'yes' }] }],
    ['an adult may hold a copy', { ...reviewed, people: [quietChild, parent] }],
  ])('is not now while %s', (_, facts) => {
    expect(deletion(facts)).toBe('not-now')
    expect(deletion({ ...facts, decision: { outcome: '22' } })).toBe('not-now')
  })

  it('is not held up by a device that is only secured, a quiet matter beside it, a copy that a child holds or an adult without one', () => {
    expect(
      deletion({
        ...withDevice({ held: 'secured', usedByPersonOfConcern: 'yes' }, reviewed),
        otherMatters: ['lower', 'lower'],
        people: [
          { ...quietChild, keptOrCopied: 'yes' },
          { ...parent, keptOrCopied: 'no' },
        ],
      }),
    ).toBe('give')
  })
})

describe('the image database', () => {
  it.each<[Answer, 'seized' | 'secured', string]>([
    ['yes', 'seized', 'liaise'],
    ['yes', 'secured', 'not-now'],
    ['no', 'seized', 'not-now'],
    ['unknown', 'seized', 'not-now'],
  ])('with imagery beyond control %s and a device %s: %s', (beyondControl, held, expected) => {
    expect(assess({ ...withDevice({ held }), online: { beyondControl } }).caid).toBe(expected)
  })
})

describe('cautions', () => {
  const yes = (facts: Facts, ...expected: CautionId[]) => expect(cautions(facts)).toEqual(expected)

  it('warn of extortion', () => {
    yes(withFeature({ coercion: 'yes' }), 'extortion')
    yes(withFeature({ coercion: 'unknown' }))
  })

  it('look at an involved child’s age', () => {
    yes(withPeople({ age: 9 }), 'under-10', 'under-13')
    yes(withPeople({ age: 10 }), 'under-13')
    yes(withPeople({ age: 12 }), 'under-13')
    yes(withPeople({ age: 13 }))
    yes(withPeople({}, { id: 'b', part: 'reporter', age: 9 }))
    yes(withPeople({}, { id: 'b', kind: 'adult', part: 'parent', age: 9 }))
  })

  it('look at vulnerability, suspicion and a birthday that is near', () => {
    yes(withPeople({ knownVulnerability: 'yes' }), 'vulnerable-child')
    yes(withPeople({ knownVulnerability: 'unknown' }))
    yes(withPeople({}, { id: 'b', part: 'reporter', knownVulnerability: 'yes' }))
    yes(withPeople({ recordedAs: 'suspect' }), 'child-suspect')
    yes(withPeople({ recordedAs: 'person-involved', age: 17 }))
    yes(withPeople({ recordedAs: 'suspect', age: 17, part: 'reporter' }), 'child-suspect', 'near-18')
    yes(withPeople({ recordedAs: 'suspect', age: 16 }, { id: 'b', age: 17, recordedAs: 'victim' }), 'child-suspect')
    yes(withPeople({}, { id: 'b', part: 'staff', kind: 'adult', age: 17, recordedAs: 'suspect' }))
    yes(withPeople({}, { id: 'b', part: 'staff', age: 18, recordedAs: 'suspect' }))
  })

  it('look at who may be told and who holds a copy', () => {
    yes(withPeople({ tellingMayHarm: 'yes' }), 'telling-may-harm')
    yes(withPeople({}, { id: 'b', kind: 'adult', part: 'parent', tellingMayHarm: 'yes' }), 'telling-may-harm')
    yes(withPeople({ tellingMayHarm: 'unknown' }))
    yes(withPeople({}, { id: 'b', kind: 'adult', part: 'staff', keptOrCopied: 'yes' }), 'adult-holds-copy')
    yes(withPeople({}, { id: 'b', age: 18, part: 'reporter', keptOrCopied: 'yes' }), 'adult-holds-copy')
    yes(withPeople({ keptOrCopied: 'yes' }, { id: 'b', kind: 'adult', part: 'staff', keptOrCopied: 'unknown' }))
  })

  it('look at devices', () => {
    yes(withDevice({ held: 'school' }), 'school-holds')
    yes(withDevice({ stillTaken: 'yes' }), 'camera-still')
    yes(withDevice({ stillTaken: 'unknown' }))
    yes(withDevice({ lookedAtByAgreement: 'yes' }), 'child-cannot-agree')
    yes(withDevice({ lookedAtByAgreement: 'yes', agreedBy: 'owner' }), 'child-cannot-agree')
    yes(withDevice({ lookedAtByAgreement: 'unknown', agreedBy: 'owner' }))
    yes(withDevice({ lookedAtByAgreement: 'yes', owner: 'somebody' }))
    for (const agreedBy of ['parent-or-guardian', 'care-representative', 'other-adult'] as const)
      yes(withDevice({ lookedAtByAgreement: 'yes', agreedBy }))
    yes(
      withDevice(
        { lookedAtByAgreement: 'yes', owner: 'b' },
        withPeople({}, { id: 'b', kind: 'adult', part: 'parent', keptOrCopied: 'no' }),
      ),
    )
    yes(
      withDevice({ lookedAtByAgreement: 'yes', owner: 'b' }, withPeople({}, { id: 'b', part: 'reporter' })),
      'child-cannot-agree',
    )
  })

  it.each(['people', 'places', 'partners'] as const)('look at the checks: %s', (check) => {
    const checked = (state: 'done' | 'not-done' | 'prevented' | 'not-relevant', outcome?: string): Facts => ({
      ...quiet,
      checks: { ...quiet.checks, [check]: state },
      decision: outcome === undefined ? {} : { outcome },
    })
    const { [check]: absent, ...others } = quiet.checks ?? {}
    expect(absent).toBe('done')
    yes({ ...quiet, checks: others }, 'checks-before-meeting')
    yes(checked('not-done'), 'checks-before-meeting')
    yes(checked('prevented'))
    yes(checked('prevented', '16'), 'checks-before-meeting')
    yes(checked('prevented', ''))
    yes(checked('not-relevant', '16'))
    yes(checked('done', '16'))
  })

  it('look at a judgement against its signs', () => {
    yes({ ...quiet, consent: 'no' }, 'non-abusive-against-signs')
    yes({ ...quiet, ageAppropriate: 'no' }, 'non-abusive-against-signs')
    yes({ ...quiet, consent: 'unknown' })
    yes({ ...quiet, consent: 'no', nonAbusive: 'no' })
    yes({ ...quiet, consent: 'no', nonAbusive: 'unknown' })
  })

  it('look at computer-made imagery', () => {
    yes({ ...quiet, synthetic: 'yes' }, 'synthetic-imagery')
    yes({ ...quiet, synthetic: 'unknown' })
  })

  it('look at an outcome that is not supported', () => {
    const chosen = (outcome: string, facts: Facts) =>
      cautions({ ...facts, decision: { outcome, seniorReview: 'yes', activityDelivered: 'yes' } })
    expect(chosen('21', quiet)).toEqual([])
    expect(chosen('21', { ...quiet, nonAbusive: 'no' })).toEqual(['outcome-not-supported'])
    expect(chosen('21', { ...quiet, nonAbusive: 'unknown' })).toEqual(['outcome-not-supported'])
    for (const outcome of ['10', '16', '22']) {
      expect(chosen(outcome, quiet)).toEqual([])
      expect(chosen(outcome, { ...quiet, nonAbusive: 'no' })).toEqual([])
      expect(chosen(outcome, withFeature({ violence: 'yes' }))).toEqual(['outcome-not-supported'])
      expect(chosen(outcome, withFeature({ violence: 'unknown' }))).toEqual(['outcome-not-supported'])
      expect(chosen(outcome, withFeature({ extensiveSharing: 'yes' }))).toEqual(['outcome-not-supported'])
      expect(chosen(outcome, withFeature({ persistentBehaviour: 'yes' }))).toEqual([])
    }
    for (const outcome of ['11', '20', '23', '9']) expect(chosen(outcome, withFeature({ violence: 'yes' }))).toEqual([])
  })

  it('look at an outcome heavier than needed', () => {
    const chosen = (outcome: string, facts = quiet) => cautions({ ...facts, decision: { outcome } })
    for (const outcome of ['1', '1A', '2', '2A', '8']) {
      expect(chosen(outcome)).toEqual(['heavier-than-needed'])
      expect(chosen(outcome, withFeature({ persistentBehaviour: 'yes' }))).toEqual([])
      expect(chosen(outcome, withFeature({ persistentBehaviour: 'unknown' }))).toEqual([])
    }
    for (const outcome of ['3', '3A', '10', '16', '20', '1a']) expect(chosen(outcome)).toEqual([])
  })

  it('look at a missing review and at an activity that was not carried out', () => {
    const decided = (decision: NonNullable<Facts['decision']>) => cautions({ ...quiet, decision })
    expect(decided({ outcome: '21' })).toEqual(['no-senior-review'])
    expect(decided({ outcome: '21', seniorReview: 'no' })).toEqual(['no-senior-review'])
    expect(decided({ outcome: '21', seniorReview: 'yes' })).toEqual([])
    expect(decided({ outcome: '22' })).toEqual(['no-activity'])
    expect(decided({ outcome: '22', activityDelivered: 'no' })).toEqual(['no-activity'])
    expect(decided({ outcome: '22', activityDelivered: 'yes' })).toEqual([])
  })
})

describe('duties', () => {
  it('are always the same fourteen where nothing more is owed', () => {
    expect(assess(quiet).duties).toEqual(always)
  })

  it('of a referral and a full investigation', () => {
    expect(duties(withFeature({ violence: 'yes' }))).toEqual([
      'child-protection-referral',
      'strategy-meeting',
      'evidence-before-deletion',
      'specialist-investigation',
      'formal-interview',
    ])
    expect(duties(withPeople({ selfHarmRisk: 'yes' }))).toEqual(['child-protection-referral', 'strategy-meeting'])
    expect(duties(withPeople({ inCare: 'yes' }))).toEqual(['child-protection-referral', 'strategy-meeting'])
    expect(duties(withPeople({ knownVulnerability: 'yes' }))).toEqual([])
  })

  it('of evidence and of what may be online', () => {
    expect(duties({ ...quiet, online: { uploaded: 'no' } })).toEqual(['evidence-before-deletion', 'online-removal'])
    expect(duties({ ...quiet, online: { beyondControl: 'no' } })).toEqual([
      'evidence-before-deletion',
      'online-removal',
    ])
    expect(duties({ ...quiet, online: { uploaded: 'no', beyondControl: 'yes' } })).toEqual([
      'evidence-before-deletion',
      'online-removal',
    ])
    expect(duties(withFeature({ coercion: 'yes' }))).toContain('online-removal')
    expect(duties(withFeature({ coercion: 'unknown' }))).toEqual(['evidence-before-deletion'])
    expect(duties(withFeature({ persistentBehaviour: 'yes' }))).toEqual(['evidence-before-deletion'])
    expect(duties(withFeature({ persistentBehaviour: 'unknown' }))).toEqual(['evidence-before-deletion'])
    expect(duties({ ...quiet, consent: 'unknown' })).toEqual(['evidence-before-deletion'])
    expect(duties({ ...quiet, consent: 'no' })).toEqual(['evidence-before-deletion', 'formal-interview'])
  })

  it('of devices', () => {
    expect(duties(withDevice({}))).toEqual(['device-decisions'])
    expect(duties(withDevice({ held: 'seized' }))).toEqual(['device-decisions'])
    expect(duties(withDevice({ held: 'seized', holdsImagery: 'yes', imageryOnlyOfOwner: 'yes' }))).toEqual([
      'device-decisions',
      'return-sign-off',
    ])
    expect(duties(withDevice({ held: 'seized', holdsImagery: 'yes' }))).toEqual(['device-decisions', 'return-sign-off'])
    expect(duties({ ...withDevice({ held: 'seized' }), online: { uploaded: 'no', beyondControl: 'yes' } })).toEqual([
      'evidence-before-deletion',
      'online-removal',
      'device-decisions',
      'caid',
    ])
  })

  it('of the outcome', () => {
    expect(duties({ ...quiet, decision: { outcome: '21' } })).toEqual(['senior-review'])
    expect(duties({ ...quiet, decision: { outcome: '21', seniorReview: 'yes' } })).toEqual([
      'evidence-before-deletion',
      'senior-review',
      'deletion-direction',
      'deletion-confirmed',
    ])
    expect(duties({ ...quiet, decision: { outcome: '22' } })).toEqual(['evidence-before-deletion', 'deletion-decision'])
    expect(duties({ ...quiet, decision: { outcome: '16' } })).toEqual([])
  })
})

describe('whatever it is given', () => {
  it('changes nothing in the facts', () => {
    const random = seeded(3)
    for (let round = 0; round < rounds(500); round++) {
      const facts = randomFacts(random)
      const before = JSON.stringify(facts)
      assess(facts)
      expect(JSON.stringify(facts)).toBe(before)
    }
  })

  it('answers the same each time', () => {
    const random = seeded(4)
    for (let round = 0; round < rounds(500); round++) {
      const facts = randomFacts(random)
      expect(assess(facts)).toEqual(assess(structuredClone(facts)))
    }
  })

  it.each(['__proto__', 'constructor', 'toString', 'a.b', 'a.selfHarmRisk', '', 'ŵ 🙂'])(
    'keeps a person and a device called %j',
    (id) => {
      const { devices, because, unknowns } = assess({
        people: [{ id, kind: 'child', part: 'involved', selfHarmRisk: 'yes' }],
        devices: [{ id, owner: id, held: 'seized' }],
      })
      expect(Object.entries(devices)).toEqual([[id, { stance: 'secure', return: 'examine-first' }]])
      expect(Object.getPrototypeOf(devices)).toBe(Object.prototype)
      expect(because.referral?.map(({ fact }) => fact)).toEqual([`people.${id}.selfHarmRisk`])
      expect(because[`devices.${id}.return`]?.map(({ fact }) => fact)).toEqual([
        `devices.${id}.holdsImagery`,
        `devices.${id}.held`,
      ])
      expect(unknowns.find(({ fact }) => fact === `devices.${id}.usedByPersonOfConcern`)?.wouldChange).toEqual([
        `devices.${id}.stance`,
      ])
    },
  )

  it('names a person or a device that is given twice once', () => {
    const child = { id: 'child-a', kind: 'child', part: 'involved', age: 15 } as const
    const phone = { id: 'phone', owner: 'child-a', held: 'seized' } as const
    const { because, unknowns, devices } = assess({ people: [child, child], devices: [phone, phone] })
    const facts = unknowns.map(({ fact }) => fact)
    expect(new Set(facts).size).toBe(facts.length)
    expect(Object.keys(devices)).toEqual(['phone'])
    for (const { wouldChange } of unknowns) expect(new Set(wouldChange).size).toBe(wouldChange.length)
    for (const reasons of Object.values(because)) {
      const named = (reasons ?? []).map(({ fact }) => fact)
      expect(new Set(named).size).toBe(named.length)
    }
  })
})
