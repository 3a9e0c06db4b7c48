import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../src/guidance/assess'
import { type Answer, type Assessment, type Facts, FEATURES } from '../../src/guidance/facts'
import { PROOF } from '../../src/screens/proof'
import { LASTING_DUTIES, RANKS } from './ranks'
import { type DecisionTable, readTables } from './second-reading/decision-tables'

vi.setConfig({ testTimeout: 900_000 })

const ANSWERS: readonly Answer[] = ['no', 'unknown', 'yes']
const CASE_LEVEL = [...FEATURES, 'consent', 'ageAppropriate', 'nonAbusive'] as const
const ALL_SETS = 3 ** CASE_LEVEL.length

/** A reviewed case in which only the case-level answers are still to be given. */
const AROUND: Facts = {
  significantRisk: 'no',
  people: [
    {
      id: 'child-a',
      kind: 'child',
      part: 'involved',
      age: 14,
      inCare: 'no',
      childProtectionPlan: 'no',
      knownVulnerability: 'no',
      selfHarmRisk: 'no',
      otherHarmRisk: 'no',
    },
  ],
  checks: { people: 'done', places: 'done', partners: 'done' },
  devices: [{ id: 'phone', owner: 'child-a', held: 'owner', usedByPersonOfConcern: 'yes' }],
  online: { uploaded: 'no', beyondControl: 'no' },
  decision: { outcome: '21', seniorReview: 'yes' },
}

const digit = (set: number, at: number) => Math.floor(set / 3 ** at) % 3

function factsOf(set: number): Facts {
  const answer = (at: number): Answer => ANSWERS[digit(set, at)] ?? 'unknown'
  const features: Facts['features'] = {}
  FEATURES.forEach((feature, at) => {
    features[feature] = answer(at)
  })
  return { ...AROUND, features, consent: answer(9), ageAppropriate: answer(10), nonAbusive: answer(11) }
}

/** What the two laws compare, one byte each. */
const COMPARED: readonly ((found: Assessment) => number)[] = [
  ({ risk }) => RANKS.risk[risk],
  ({ route }) => (route === 'weigh' ? WEIGH : RANKS.route[route]),
  ({ outcome21 }) => RANKS.outcome21[outcome21],
  ({ referral }) => RANKS.referral[referral],
  ({ formalInterview }) => RANKS.formalInterview[formalInterview],
  ({ devices }) => RANKS.stance[devices.phone?.stance ?? 'not-routine'],
  ({ deletionDirection }) => Number(deletionDirection === 'give'),
  ({ duties }) => LASTING_DUTIES.reduce((set, duty, at) => set | (Number(duties.includes(duty)) << at), 0),
]
const VERDICT_VALUES = {
  risk: ['lower', 'undetermined', 'higher'],
  route: ['proportionate-response', 'undetermined', 'full-investigation', 'weigh'],
  outcome21: ['open', 'undetermined', 'closed'],
  referral: ['not-indicated', 'undetermined', 'consider', 'likely', 'immediate'],
  formalInterview: ['not-indicated', 'undetermined', 'consider'],
} as const
const [RISK, ROUTE, OUTCOME_21, REFERRAL, INTERVIEW, STANCE, GIVE, DUTIES] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const UNDETERMINED = 1
/** Ranks with undetermined, but is another value. */
const WEIGH = 3

const DMN = [
  ['risk.dmn', 'risk', RISK],
  ['route.dmn', 'route', ROUTE],
  ['outcome-21.dmn', 'outcome21', OUTCOME_21],
  ['referral.dmn', 'referral', REFERRAL],
  ['formal-interview.dmn', 'formalInterview', INTERVIEW],
] as const

describe('over every set of the twelve case-level answers', () => {
  const started = performance.now()
  const found = new Uint8Array(ALL_SETS * COMPARED.length)
  const at = (set: number, compared: number) => found[set * COMPARED.length + compared] ?? Number.NaN
  for (let set = 0; set < ALL_SETS; set++) {
    const assessment = assess(factsOf(set))
    COMPARED.forEach((compared, index) => {
      found[set * COMPARED.length + index] = compared(assessment)
    })
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`laws: ${ALL_SETS.toLocaleString('en-GB')} answer sets assessed in ${seconds.toFixed(1)} s`)

  it('is as many as the app says', () => {
    expect([ALL_SETS, DMN.length]).toEqual([PROOF.answerSets, PROOF.secondReadings])
  })

  it('every value of every verdict comes up', () => {
    const values = (compared: number) => {
      const seen = new Set<number>()
      for (let set = 0; set < ALL_SETS; set++) seen.add(at(set, compared))
      return [...seen].sort()
    }
    expect([RISK, ROUTE, OUTCOME_21, REFERRAL, INTERVIEW, STANCE, GIVE].map(values)).toEqual([
      [0, 1, 2],
      [0, 1, 2, 3],
      [0, 1, 2],
      [0, 1, 2, 3],
      [0, 1, 2],
      [0, 1, 2],
      [0, 1],
    ])
  })

  it('learning never reverses', () => {
    let compared = 0
    const broken: string[] = []
    for (let set = 0; set < ALL_SETS; set++)
      for (let answer = 0; answer < CASE_LEVEL.length; answer++) {
        if (digit(set, answer) !== 1) continue
        for (const learnt of [set - 3 ** answer, set + 3 ** answer]) {
          compared++
          for (const verdict of [RISK, ROUTE, OUTCOME_21, INTERVIEW])
            if (at(set, verdict) !== UNDETERMINED && at(set, verdict) !== at(learnt, verdict))
              broken.push(`${verdict} of ${set} by ${CASE_LEVEL[answer]}`)
          const before = at(set, REFERRAL)
          const after = at(learnt, REFERRAL)
          if (before === RANKS.referral['not-indicated'] ? after !== before : before !== UNDETERMINED && after < before)
            broken.push(`referral of ${set} by ${CASE_LEVEL[answer]}`)
        }
      }
    expect(broken.slice(0, 5)).toEqual([])
    expect(compared).toBe(2 * CASE_LEVEL.length * 3 ** (CASE_LEVEL.length - 1))
  })

  it('worse never softens', () => {
    const routeRank = (set: number) => (at(set, ROUTE) === WEIGH ? RANKS.route.weigh : at(set, ROUTE))
    let compared = 0
    const broken: string[] = []
    for (let set = 0; set < ALL_SETS; set++)
      for (let feature = 0; feature < FEATURES.length; feature++) {
        if (digit(set, feature) !== 0) continue
        compared++
        const worse = set + 2 * 3 ** feature
        const softer =
          [RISK, OUTCOME_21, REFERRAL, INTERVIEW, STANCE].some((verdict) => at(worse, verdict) < at(set, verdict)) ||
          routeRank(worse) < routeRank(set) ||
          at(worse, GIVE) > at(set, GIVE) ||
          (at(set, DUTIES) & ~at(worse, DUTIES)) !== 0
        if (softer) broken.push(`${set} by ${FEATURES[feature]}`)
      }
    expect(broken.slice(0, 5)).toEqual([])
    expect(compared).toBe(FEATURES.length * 3 ** (CASE_LEVEL.length - 1))
  })

  it.each(DMN)('%s reads the note as the engine does', async (file, verdict, compared) => {
    const table = (await readTables(file)).get(verdict)
    expect(table).toBeDefined()
    const differences = table ? differencesWith(table, (set) => VERDICT_VALUES[verdict][at(set, compared)]) : []
    expect(differences).toEqual([])
  })
})

/** Each difference names the table's row, what both say and the answers that are not a no. */
function differencesWith(table: DecisionTable, engine: (set: number) => string | undefined): string[] {
  const differences: string[] = []
  const given: Record<string, unknown> = {
    adultRecorded: false,
    significantRisk: 'no',
    levels: ['nothing found'],
  }
  for (let set = 0; set < ALL_SETS && differences.length < 5; set++) {
    for (let answer = 0; answer < CASE_LEVEL.length; answer++)
      given[CASE_LEVEL[answer] ?? ''] = ANSWERS[digit(set, answer)]
    const { value, row } = table.decide(given)
    if (value !== engine(set)) {
      const answers = CASE_LEVEL.filter((key) => given[key] !== 'no').map((key) => `${key} ${given[key]}`)
      differences.push(`${row} says ${value}, the engine ${engine(set)}: ${answers.join(', ')}`)
    }
  }
  return differences
}
