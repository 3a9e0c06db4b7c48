import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../../src/case/subject'
import { EDITION } from '../../src/guidance/edition'
import { type Device, type Facts, FEATURES, type Person, type Risk } from '../../src/guidance/facts'
import type { FactId, Value } from '../../src/guidance/questions'

interface CaseExtras {
  id?: string
  /** When it was opened and everything answered; the outcome is chosen half an hour later, reviewed an hour later. */
  openedAt?: string
  reviewAsked?: boolean
  practice?: string
  /** Happens after the facts and before the outcome is chosen. */
  also?: readonly Happening[]
  /** Happens after everything else. */
  afterwards?: readonly Happening[]
}

export const EDITION_NOW = `${EDITION.version}/${EDITION.factsVersion}`

/** A case of one matter, 'm1', whose facts are these. `otherMatters` become matters of that risk. */
export function caseFromFacts(facts: Facts, extras: CaseExtras = {}): Case {
  const others = (facts.otherMatters ?? []).map((risk) => ({ facts: factsOfRisk(risk) }))
  return caseFromMatters([{ facts }, ...others], extras)
}

/** One case of several matters, 'm1' and on. A person or a device of the same id is the same one. */
export function caseFromMatters(
  matters: readonly { facts: Facts; title?: string }[],
  { id = 'case-1', openedAt = '2026-11-25T14:00:00.000Z', reviewAsked = true, ...extras }: CaseExtras = {},
): Case {
  const later = (minutes: number) => new Date(Date.parse(openedAt) + minutes * 60_000).toISOString()
  const named = matters.map((matter, index) => ({ ...matter, id: `m${index + 1}` }))
  const opened: Happening = {
    type: 'opened',
    case: id,
    edition: EDITION_NOW,
    reviewAsked,
    ...(extras.practice === undefined ? {} : { practice: extras.practice }),
  }
  const timed: readonly [string, readonly Happening[]][] = [
    [later(0), [opened, ...named.map((matter): Happening => ({ type: 'matter-added', matter: matter.id }))]],
    [later(2), [...peopleOf(named), ...devicesOf(named), ...named.flatMap(matterAnswers)]],
    [later(5), extras.also ?? []],
    [later(30), named.flatMap(choiceIn)],
    [later(60), named.flatMap(reviewIn)],
    [later(90), extras.afterwards ?? []],
  ]
  let kase: Case | undefined
  for (const [at, happenings] of timed) {
    for (const happening of happenings) kase = happen(kase, happening, at)
  }
  if (kase === undefined) throw new Error('No case')
  return kase
}

export function answered(subject: SubjectKey, fact: FactId, value: Value | null): Happening {
  return { type: 'answered', subject, fact, value }
}

type Named = { id: string; facts: Facts; title?: string }

function given(subject: SubjectKey, entries: { readonly [fact in FactId]?: Value | undefined }): readonly Happening[] {
  return Object.entries(entries).flatMap(([fact, value]) =>
    value === undefined ? [] : [answered(subject, fact as FactId, value)],
  )
}

function peopleOf(matters: readonly Named[]): readonly Happening[] {
  const first = new Map<string, Person>()
  for (const person of matters.flatMap(({ facts }) => facts.people ?? [])) {
    if (!first.has(person.id)) first.set(person.id, person)
  }
  return [...first.values()].flatMap((person): readonly Happening[] => [
    { type: 'person-added', person: person.id, kind: person.kind },
    ...matters.flatMap(({ id, facts }) => {
      const here = facts.people?.find((one) => one.id === person.id)
      return given(partKey(id, person.id), { part: here?.part, recordedAs: here?.recordedAs })
    }),
    ...given(personKey(person.id), {
      age: person.age,
      inCare: person.inCare,
      childProtectionPlan: person.childProtectionPlan,
      knownVulnerability: person.knownVulnerability,
      selfHarmRisk: person.selfHarmRisk,
      otherHarmRisk: person.otherHarmRisk,
      keptOrCopied: person.keptOrCopied,
      tellingMayHarm: person.tellingMayHarm,
    }),
  ])
}

function devicesOf(matters: readonly Named[]): readonly Happening[] {
  const first = new Map<string, Device>()
  for (const device of matters.flatMap(({ facts }) => facts.devices ?? [])) {
    if (!first.has(device.id)) first.set(device.id, device)
  }
  // In the contract's shape an empty list says that there is none.
  if (first.size === 0) return given('case', { anyDevices: 'no' })
  return [...first.values()].flatMap((device): readonly Happening[] => {
    const here = matters.filter(({ facts }) => facts.devices?.some((one) => one.id === device.id)).map(({ id }) => id)
    return [
      { type: 'device-added', device: device.id, kind: 'phone', owner: device.owner },
      ...given(deviceKey(device.id), {
        held: device.held,
        usedByPersonOfConcern: device.usedByPersonOfConcern,
        holdsImagery: device.holdsImagery,
        imageryOnlyOfOwner: device.imageryOnlyOfOwner,
        stillTaken: device.stillTaken,
        lookedAtByAgreement: device.lookedAtByAgreement,
        agreedBy: device.agreedBy,
        deviceMatters: matters.length > 1 ? here : undefined,
      }),
    ]
  })
}

function matterAnswers({ id, facts, title }: Named, index: number): readonly Happening[] {
  return [
    ...(index > 0
      ? []
      : given('case', {
          checkPeople: facts.checks?.people,
          checkPlaces: facts.checks?.places,
          checkPartners: facts.checks?.partners,
        })),
    ...given(matterKey(id), {
      matterTitle: title,
      ...Object.fromEntries(FEATURES.map((feature) => [feature, facts.features?.[feature]])),
      consent: facts.consent,
      ageAppropriate: facts.ageAppropriate,
      nonAbusive: facts.nonAbusive,
      significantRisk: facts.significantRisk,
      synthetic: facts.synthetic,
      uploaded: facts.online?.uploaded,
      beyondControl: facts.online?.beyondControl,
      activityDelivered: facts.decision?.activityDelivered,
    }),
  ]
}

function choiceIn({ id, facts }: Named): readonly Happening[] {
  const outcome = facts.decision?.outcome
  return outcome === undefined ? [] : [{ type: 'chosen', matter: id, outcome }]
}

function reviewIn({ id, facts }: Named): readonly Happening[] {
  const { outcome, seniorReview } = facts.decision ?? {}
  if (outcome === undefined || (seniorReview !== 'yes' && seniorReview !== 'no')) return []
  const agreed = seniorReview === 'yes'
  const text = agreed ? '' : 'Say more about the views of the parents.'
  return [{ type: 'reviewed', matter: id, by: 'Duty inspector', agreed, text }]
}

/** Facts that make a matter of this risk and nothing else. */
function factsOfRisk(risk: Risk): Facts {
  if (risk === 'undetermined') return {}
  const features = Object.fromEntries(FEATURES.map((feature) => [feature, 'no' as const]))
  return {
    features: risk === 'higher' ? { ...features, coercion: 'yes' } : features,
    consent: 'yes',
    ageAppropriate: 'yes',
    nonAbusive: 'yes',
  }
}
