import { type Answer, type Device, type FactPath, type Facts, FEATURES, type Person } from '../../src/guidance/facts'

/** A number from 0 up to 1, the same row for the same seed. */
export type Random = () => number

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const isMutationRun = process.env.STRYKER_MUTATOR_WORKER !== undefined

/** A twentieth of the rounds in a mutation run, where every mutant runs them again. */
export const rounds = (all: number) => (isMutationRun ? Math.ceil(all / 20) : all)

export const oneOf = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item

const CASE_ANSWERS = ['consent', 'ageAppropriate', 'nonAbusive', 'significantRisk', 'synthetic'] as const
export const PERSON_ANSWERS = [
  'inCare',
  'childProtectionPlan',
  'knownVulnerability',
  'selfHarmRisk',
  'otherHarmRisk',
  'keptOrCopied',
  'tellingMayHarm',
] as const
export const DEVICE_ANSWERS = [
  'usedByPersonOfConcern',
  'holdsImagery',
  'imageryOnlyOfOwner',
  'stillTaken',
  'lookedAtByAgreement',
] as const

/** How often an answer takes its quiet value, the other one, or stays open; the rest is said to be unknown. */
interface Mood {
  readonly quiet: number
  readonly loud: number
  readonly absent: number
}
const MOODS: readonly Mood[] = [
  { quiet: 0.98, loud: 0.01, absent: 0.005 },
  { quiet: 0.9, loud: 0.03, absent: 0.03 },
  { quiet: 0.6, loud: 0.1, absent: 0.2 },
  { quiet: 0.3, loud: 0.3, absent: 0.2 },
  { quiet: 0.15, loud: 0.05, absent: 0.4 },
]

const QUIET_WHEN_YES = new Set(['consent', 'ageAppropriate', 'nonAbusive', 'seniorReview', 'activityDelivered'])

/** Facts of one matter, in one of several moods, so that every conclusion comes up. */
export function randomFacts(random: Random): Facts {
  const mood = oneOf(random, MOODS)
  const answers = <Key extends string>(keys: readonly Key[]) => randomAnswers(random, mood, keys)
  const maybe = (chance: number) => random() < chance
  const people = Array.from({ length: oneOf(random, [0, 1, 2, 2, 3, 4]) }, (_, index) =>
    randomPerson(random, mood, index),
  )
  const devices = Array.from({ length: oneOf(random, [0, 1, 1, 2, 3]) }, (_, index) =>
    randomDevice(random, mood, index, people),
  )
  const quietly = maybe(mood.quiet)
  return {
    ...(maybe(0.97) && { features: answers(FEATURES) }),
    ...answers(CASE_ANSWERS),
    ...(maybe(0.95) && { people }),
    ...(maybe(0.9) && {
      checks: {
        people: quietly ? 'done' : oneOf(random, ['done', 'not-done', 'prevented', 'not-relevant']),
        ...(maybe(0.8) && { places: oneOf(random, ['done', 'done', 'not-done', 'prevented', 'not-relevant']) }),
        ...(maybe(0.8) && { partners: oneOf(random, ['done', 'done', 'not-done', 'prevented', 'not-relevant']) }),
      },
    }),
    ...(maybe(0.9) && { devices }),
    ...(maybe(0.8) && { online: answers(['uploaded', 'beyondControl']) }),
    ...(maybe(0.8) && {
      decision: {
        ...(maybe(0.9) && {
          outcome: oneOf(random, ['21', '21', '21', '8', '10', '22', '1', '1A', '2', '2A', '11', '16', '20', '23']),
        }),
        ...answers(['seniorReview', 'activityDelivered']),
      },
    }),
    ...(maybe(0.4) && {
      otherMatters: Array.from({ length: oneOf(random, [0, 1, 1, 2]) }, () =>
        quietly ? 'lower' : oneOf(random, ['lower', 'higher', 'undetermined'] as const),
      ),
    }),
  }
}

function randomPerson(random: Random, mood: Mood, index: number): Person {
  const adult = random() < 0.25
  const id = `${adult ? 'adult' : 'child'}-${index}`
  const part =
    adult && random() < 0.8
      ? oneOf(random, ['parent', 'staff', 'reporter'] as const)
      : oneOf(random, ['involved', 'involved', 'involved', 'reporter'] as const)
  const age = oneOf(random, adult ? [18, 24, 40] : [8, 9, 12, 13, 14, 15, 15, 16, 17, 17, 18])
  return {
    id,
    kind: adult ? 'adult' : 'child',
    part,
    ...(random() > mood.absent && { age: age === 18 && random() < 0.7 ? 15 : age }),
    ...(random() < 0.4 && { recordedAs: oneOf(random, ['victim', 'person-involved', 'suspect'] as const) }),
    ...randomAnswers(random, mood, PERSON_ANSWERS),
  }
}

function randomDevice(random: Random, mood: Mood, index: number, people: readonly Person[]): Device {
  return {
    id: `phone-${index}`,
    owner: oneOf(random, [...people.map(({ id }) => id), 'somebody']),
    held: oneOf(random, ['owner', 'owner', 'school', 'secured', 'seized']),
    ...randomAnswers(random, mood, DEVICE_ANSWERS),
    ...(random() < 0.3 && { lookedAtByAgreement: oneOf(random, ['yes', 'no', 'unknown'] as const) }),
    ...(random() < 0.4 && {
      agreedBy: oneOf(random, ['owner', 'parent-or-guardian', 'care-representative', 'other-adult'] as const),
    }),
  }
}

function randomAnswers<Key extends string>(
  random: Random,
  mood: Mood,
  keys: readonly Key[],
): { [key in Key]?: Answer } {
  const answers: { [key in Key]?: Answer } = {}
  for (const key of keys) {
    const quiet = QUIET_WHEN_YES.has(key) ? 'yes' : 'no'
    const at = random()
    if (at < mood.quiet) answers[key] = quiet
    else if (at < mood.quiet + mood.loud) answers[key] = quiet === 'yes' ? 'no' : 'yes'
    else if (at >= mood.quiet + mood.loud + mood.absent) answers[key] = 'unknown'
  }
  return answers
}

/** The path of every Answer that these facts could hold, in the order of Facts. */
export function answerPaths(facts: Facts): FactPath[] {
  return [
    ...FEATURES.map((feature) => `features.${feature}`),
    ...CASE_ANSWERS.slice(0, 4),
    ...(facts.people ?? []).flatMap(({ id }) => PERSON_ANSWERS.map((key) => `people.${id}.${key}`)),
    ...(facts.devices ?? []).flatMap(({ id }) => DEVICE_ANSWERS.map((key) => `devices.${id}.${key}`)),
    'synthetic',
    'online.uploaded',
    'online.beyondControl',
    'decision.seniorReview',
    'decision.activityDelivered',
  ]
}

/** The answer at a path; unknown where it is absent. For ids without a dot. */
export function answerAt(facts: Facts, path: FactPath): Answer {
  const [group = '', id = '', key = ''] = path.split('.')
  const holder =
    group === 'people' || group === 'devices'
      ? facts[group]?.find((each) => each.id === id)
      : id
        ? facts[group as 'features']
        : facts
  return (Reflect.get(holder ?? NOTHING, key || id || group) as Answer | undefined) ?? 'unknown'
}

const NOTHING = {}

/** The same facts with one answer changed. For ids without a dot. */
export function withAnswer(facts: Facts, path: FactPath, answer: Answer): Facts {
  const [group = '', id = '', key = ''] = path.split('.')
  if (group === 'people' || group === 'devices') {
    const changed = (facts[group] ?? []).map((each) => (each.id === id ? { ...each, [key]: answer } : each))
    return { ...facts, [group]: changed }
  }
  return { ...facts, [group]: id ? { ...record(facts[group as 'features']), [id]: answer } : answer }
}

export const withAnswers = (facts: Facts, answers: readonly { fact: FactPath; answer: Answer }[]): Facts =>
  answers.reduce((changed, { fact, answer }) => withAnswer(changed, fact, answer), facts)

export const unknownPaths = (facts: Facts): FactPath[] =>
  answerPaths(facts).filter((path) => answerAt(facts, path) === 'unknown')

/** Facts in which at most so many answers are unknown: the others are settled quietly, or now and then loudly. */
export function randomFactsWithFewUnknowns(random: Random, most: number): Facts {
  let facts = randomFacts(random)
  const open = unknownPaths(facts)
  const loudness = oneOf(random, [0, 0.02, 0.1])
  for (const path of open) {
    const quiet = QUIET_WHEN_YES.has(path.split('.').at(-1) ?? '') ? 'yes' : 'no'
    facts = withAnswer(facts, path, random() < loudness ? (quiet === 'yes' ? 'no' : 'yes') : quiet)
  }
  const paths = answerPaths(facts).filter(
    (path) => !/stillTaken|lookedAt|tellingMayHarm|activity|synthetic|uploaded/.test(path),
  )
  const reopened = Math.floor(random() * (most + 1))
  for (let done = 0; done < reopened; done++) facts = withAnswer(facts, oneOf(random, paths), 'unknown')
  return facts
}

const record = (holder: object | undefined): Record<string, unknown> => ({ ...holder })
