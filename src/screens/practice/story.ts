import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../../case/subject'
import type { Doing } from '../../flow/case-action'
import type { StageId } from '../../flow/stages'
import type { OutcomeCode, Part } from '../../guidance/facts'
import { type FactId, isFactId, type Value } from '../../guidance/questions'
import type { Listed } from './story-list'

/** What the officer learns on reaching a stage, and what an officer who listened does then. */
interface Step {
  stage: StageId
  told: readonly [string, ...string[]]
  does: readonly Doing[]
}

/** A made-up case, told as an officer meets it. */
export interface Story extends Listed {
  steps: readonly Step[]
  /** For the end: the outcomes that fit, none while it is too early for one, and what this case teaches. */
  fits: readonly OutcomeCode[]
  teaches: readonly [string, ...string[]]
}

type Answers = { readonly [fact in FactId]?: Value }

const answers = (subject: SubjectKey, given: Answers): readonly Doing[] =>
  Object.entries(given).flatMap(([fact, value]) =>
    isFactId(fact) ? [{ type: 'answer' as const, subject, fact, value }] : [],
  )

const MATTER = 'm1'
export const ofCase = (given: Answers) => answers('case', given)
export const ofMatter = (given: Answers) => answers(matterKey(MATTER), given)
export const ofPerson = (person: string, given: Answers) => answers(personKey(person), given)
export const inMatter = (person: string, given: Answers) => answers(partKey(MATTER, person), given)
const ofDevice = (device: string, given: Answers) => answers(deviceKey(device), given)

export const adds = (kind: 'child' | 'adult', part: Part): readonly Doing[] => [{ type: 'addPerson', kind, part }]

/** A child who is involved, and about whom nothing but the age stands out unless said. */
export const child = (person: string, age: number, given: Answers = {}): readonly Doing[] => [
  ...adds('child', 'involved'),
  ...ofPerson(person, { age, inCare: 'no', childProtectionPlan: 'no', knownVulnerability: 'no', ...given }),
]

export const phoneOf = (owner: string, given: Answers): readonly Doing[] => [
  { type: 'addDevice', kind: 'phone', owner },
  ...ofDevice('phone-1', given),
]

/** Each of these children asked about harm, and neither seen nor said. */
export const nobodyInDanger = (...people: readonly string[]): readonly Doing[] =>
  people.flatMap((person) => ofPerson(person, { selfHarmRisk: 'no', otherHarmRisk: 'no' }))

export const NOTHING_AGGRAVATING: Answers = {
  adultInvolved: 'no',
  coercion: 'no',
  exploitation: 'no',
  grooming: 'no',
  profitMotive: 'no',
  violence: 'no',
  maliciousIntent: 'no',
  extensiveSharing: 'no',
  persistentBehaviour: 'no',
  consent: 'yes',
  ageAppropriate: 'yes',
  synthetic: 'no',
}

export const checksDone = ofCase({ checkPeople: 'done', checkPlaces: 'done', checkPartners: 'done' })
export const nothingOnline = ofMatter({ uploaded: 'no', beyondControl: 'no' })
export const chooses = (outcome: OutcomeCode): readonly Doing[] => [{ type: 'choose', outcome }]
export const agreed = (by: string): readonly Doing[] => [{ type: 'review', by, agreed: true, text: '' }]
