import { answerOf, any, not } from '../guidance/answers'
import { type Answer, type CautionId, type Facts, isAdult, isAdultWhoTookPart, type Person } from '../guidance/facts'
import type { Nation } from '../guidance/force-settings'
import { type Audience, type Contact, isFor, isIn } from './contact'
import { type ContactId, contactOf } from './helplines'

export interface Situation {
  readonly facts?: Facts
  /** Of the assessment, where the facts are not at hand. */
  readonly cautions?: readonly CautionId[]
  readonly nation: Nation
  /** Only those for this reader; absent: all that fit. */
  readonly audience?: Audience
}

interface Suggestion {
  readonly contact: Contact
  readonly because: string
  /** unknown: the reason is not ruled out yet. */
  readonly answer: 'yes' | 'unknown'
}

/** In the order to show them: emergencies first. */
export function contactsForSituation({ facts = {}, cautions = [], nation, audience }: Situation): Suggestion[] {
  const found = new Map<ContactId, Suggestion>()
  const answered = REASONS.map((reason) => ({
    reason,
    answer: reason.cautions?.some((id) => cautions.includes(id)) ? 'yes' : reason.when(facts),
  }))
  for (const settled of ['yes', 'unknown'] as const) {
    for (const { reason, answer } of answered) {
      if (answer !== settled) continue
      for (const id of reason.contacts) {
        if (found.has(id)) continue
        found.set(id, { contact: contactOf(id), because: reason.because, answer: settled })
      }
    }
  }
  const fitting = [...found.values()].filter(({ contact }) =>
    audience === undefined ? isIn(contact, nation) : isFor(contact, audience, nation),
  )
  return [...fitting.filter(({ contact }) => contact.urgent), ...fitting.filter(({ contact }) => !contact.urgent)]
}

interface ReasonToCall {
  readonly because: string
  readonly when: (facts: Facts) => Answer
  readonly cautions?: readonly CautionId[]
  readonly contacts: readonly ContactId[]
}

const feature = (name: keyof NonNullable<Facts['features']>) => (facts: Facts) => answerOf(facts.features?.[name])

/** Yes for anyone; no only when every child recorded is a no. */
const forAnyone = (about: (person: Person) => Answer | undefined) => (facts: Facts) => {
  const people = facts.people ?? []
  if (people.some((person) => about(person) === 'yes')) return 'yes'
  const children = people.filter((person) => !isAdult(person))
  return children.length === 0 ? 'unknown' : any(children.map((child) => answerOf(about(child))))
}

const adultTookPart = (facts: Facts) =>
  (facts.people ?? []).some(isAdultWhoTookPart) ? 'yes' : feature('adultInvolved')(facts)

const adultHarmed = (facts: Facts): Answer =>
  (facts.people ?? []).some((person) => isAdult(person) && person.part === 'involved' && person.recordedAs === 'victim')
    ? 'yes'
    : 'no'

const REASONS: readonly ReasonToCall[] = [
  {
    because: 'If anyone is in danger now',
    when: () => 'yes',
    contacts: ['police'],
  },
  {
    because: 'Someone to turn to, whatever has happened',
    when: () => 'yes',
    contacts: ['childline', 'nspcc-helpline'],
  },
  {
    because: 'Self-harm or thoughts of suicide',
    when: forAnyone((person) => person.selfHarmRisk),
    contacts: ['nhs111', 'papyrus', 'samaritans', 'shout'],
  },
  {
    because: 'Other harm that may come to a child now',
    when: forAnyone((person) => person.otherHarmRisk),
    contacts: ['local-csc'],
  },
  {
    because: 'Pressure, threats or blackmail',
    when: feature('coercion'),
    cautions: ['extortion'],
    contacts: ['ceop', 'report-remove', 'take-it-down', 'papyrus'],
  },
  {
    because: 'An adult, grooming or exploitation',
    when: (facts) => any([adultTookPart(facts), feature('grooming')(facts), feature('exploitation')(facts)]),
    contacts: ['ceop', 'local-csc', 'victim-support', 'mcf'],
  },
  {
    because: 'Someone gained from it',
    when: feature('profitMotive'),
    contacts: ['ceop', 'fearless'],
  },
  {
    because: 'The image is or may be online, or out of the child’s control',
    when: (facts) =>
      any([
        answerOf(facts.online?.uploaded),
        answerOf(facts.online?.beyondControl),
        feature('extensiveSharing')(facts),
      ]),
    contacts: ['report-remove', 'take-it-down', 'iwf', 'posh'],
  },
  {
    because: 'The image was made or altered by a computer',
    when: (facts) => answerOf(facts.synthetic),
    cautions: ['synthetic-imagery'],
    contacts: ['report-remove', 'take-it-down', 'iwf'],
  },
  {
    because: 'Violence',
    when: feature('violence'),
    contacts: ['sarc', 'victim-support', 'rape-crisis'],
  },
  {
    because: 'A child who may be vulnerable or very young, or is at significant risk',
    when: (facts) => any([answerOf(facts.significantRisk), forAnyone((person) => person.knownVulnerability)(facts)]),
    cautions: ['vulnerable-child', 'under-10', 'under-13', 'telling-may-harm'],
    contacts: ['local-csc', 'nspcc-helpline'],
  },
  {
    because: 'A child whose own behaviour is a worry',
    when: (facts) =>
      any([
        feature('persistentBehaviour')(facts),
        feature('maliciousIntent')(facts),
        not(answerOf(facts.ageAppropriate)),
      ]),
    contacts: ['shore', 'stop-it-now'],
  },
  {
    because: 'A school holds a device or deals with the image',
    when: (facts) => ((facts.devices ?? []).some((device) => device.held === 'school') ? 'yes' : 'no'),
    cautions: ['school-holds'],
    contacts: ['ukcis-advice', 'posh'],
  },
  {
    because: 'An adult was harmed too: only for images of someone who was 18 or over in them',
    when: adultHarmed,
    contacts: ['victim-support', 'stopncii', 'rph'],
  },
]
