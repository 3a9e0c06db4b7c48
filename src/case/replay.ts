import type { Value } from '../guidance/questions'
import type { Case, Choice, Given, Matter, Review, UrgentMet } from './case'
import { compact } from './compact'
import type { CaseEvent, Happening } from './event'
import { earlierThan, type Ours, own, withAnswer } from './given-answers'
import { stamped, withNext } from './stamped'
import { deviceKey, personKey } from './subject'

const NOTHING: Case = {
  id: '',
  edition: '',
  reviewAsked: true,
  openedAt: '',
  people: [],
  devices: [],
  matters: [],
  answers: {},
  urgentMet: [],
  removals: [],
  issued: [],
  setAside: {},
  reopened: [],
  events: [],
}

/**
 * The case that a list of events, in order of `seq`, makes. `inPlace`: what is put in the places of events that could
 * not be read; it counts, and is no event of the case. `last`: the last place, where that one could not be.
 */
export function replay(events: readonly CaseEvent[], inPlace: readonly CaseEvent[] = [], last?: number): Case {
  const ours: Ours = new WeakSet()
  const all = inPlace.length === 0 ? events : [...events, ...inPlace].sort((a, b) => a.seq - b.seq)
  const built = all.reduce((kase, event) => apply(kase, event, ours), NOTHING)
  return last === undefined ? { ...built, events } : { ...built, events, last }
}

/** Happens to a case now: `events` grows by one. */
export function happen(kase: Case | undefined, happening: Happening, at: string, notBefore?: string): Case {
  const event = stamped(kase, happening, at, notBefore)
  return { ...apply(kase ?? NOTHING, event), events: withNext(kase?.events ?? [], event) }
}

function apply(kase: Case, event: CaseEvent, ours?: Ours): Case {
  const { seq, at } = event
  /** An answer before which nothing was said. */
  const first = (value: Value | null): Given => ({ value, seq, at, earlier: [] })
  switch (event.type) {
    case 'opened':
      return {
        ...kase,
        id: event.case,
        edition: event.edition,
        reviewAsked: event.reviewAsked,
        openedAt: at,
        ...(event.practice === undefined ? {} : { practice: event.practice }),
      }
    case 'answered':
      return withAnswer(
        kase,
        event.subject,
        event.fact,
        (was) => ({
          ...(was?.note === undefined ? {} : { note: was.note }),
          value: event.value,
          seq,
          at,
          ...(event.why === undefined ? {} : { why: event.why }),
          ...(event.typing ? { typing: event.typing } : {}),
          earlier: earlierThan(was),
        }),
        ours,
      )
    case 'noted':
      return withAnswer(kase, event.subject, event.fact, (was) => ({ ...(was ?? first(null)), note: event.text }), ours)
    case 'person-added': {
      const person = { id: event.person, letter: letterOf(kase.people.length + withdrawnPeople(kase)) }
      const added = { ...kase, people: [...kase.people, person] }
      return withAnswer(added, personKey(event.person), 'kind', () => first(event.kind), ours)
    }
    case 'person-withdrawn':
      return { ...kase, people: kase.people.filter((one) => one.id !== event.person) }
    case 'device-added': {
      const added = { ...kase, devices: [...kase.devices, { id: event.device, kind: event.kind }] }
      return withAnswer(added, deviceKey(event.device), 'owner', () => first(event.owner), ours)
    }
    case 'device-withdrawn':
      return { ...kase, devices: kase.devices.filter((one) => one.id !== event.device) }
    case 'matter-added':
      return {
        ...kase,
        matters: [...kase.matters, { id: event.matter, choices: [], reviews: [], departures: [], explained: {} }],
      }
    case 'matter-withdrawn':
      return { ...kase, matters: kase.matters.filter((one) => one.id !== event.matter) }
    case 'urgent-met': {
      const { person, actions, text, instead } = event
      const met: UrgentMet = { person, actions, text, seq, at }
      const was = kase.urgentMet.find((one) => one.person === person && one.at === instead)
      if (was === undefined) return { ...kase, urgentMet: [...kase.urgentMet, met] }
      const both = [
        { ...was, putRight: at },
        { ...met, first: was.first ?? was.at },
      ]
      return { ...kase, urgentMet: kase.urgentMet.flatMap((one) => (one === was ? both : one)) }
    }
    case 'chosen': {
      const { outcome, departure } = event
      const choice = compact<Choice>({ outcome, departure, seq, at })
      return withMatter(kase, event.matter, (matter) => ({ ...matter, choices: [...matter.choices, choice] }))
    }
    case 'reviewed': {
      const { by, agreed, text, upTo } = event
      const review = compact<Review>({ by, agreed, text, upTo, seq, at })
      return withMatter(kase, event.matter, (matter) => ({ ...matter, reviews: [...matter.reviews, review] }))
    }
    case 'departed': {
      const { from, why } = event
      return withMatter(kase, event.matter, (matter) => ({
        ...matter,
        departures: [...matter.departures.filter((one) => one.from !== from), { from, why, seq, at }],
      }))
    }
    case 'duty-explained':
      return withMatter(kase, event.matter, (matter) => {
        const { [event.duty]: _, ...others } = matter.explained
        return {
          ...matter,
          explained: event.why === '' ? others : { ...others, [event.duty]: { why: event.why, seq, at } },
        }
      })
    case 'removal-reported':
      return { ...kase, removals: [...kase.removals, { ...event.report, seq, at }] }
    case 'removal-withdrawn':
      return { ...kase, removals: kase.removals.filter((one) => one.at !== event.noted) }
    case 'set-aside': {
      const setAside = own(kase.setAside, ours)
      setAside[event.stage] = { why: event.why, seq, at }
      return { ...kase, setAside }
    }
    case 'taken-up': {
      const setAside = own(kase.setAside, ours)
      delete setAside[event.stage]
      return { ...kase, setAside }
    }
    case 'closed':
      return { ...kase, closed: { seq, at } }
    case 'reopened': {
      const { closed: _, ...open } = kase
      return { ...open, reopened: [...kase.reopened, { why: event.why, seq, at }] }
    }
    case 'handed-over':
      return { ...kase, handedOver: { to: event.to, seq, at } }
    case 'edition-seen':
      return { ...kase, edition: event.edition }
    case 'document-issued': {
      const issued = compact<Case['issued'][number]>({ ...event.document, upTo: event.upTo, seq, at })
      return { ...kase, issued: [...kase.issued, issued] }
    }
    default:
      return unchanged(kase, event)
  }
}

/** After an event that only a newer app knows: the case is read as far as it is known here, and nothing is written to it. */
const unchanged = (kase: Case, _: never): Case => kase

function withMatter(kase: Case, id: string, to: (matter: Matter) => Matter): Case {
  return { ...kase, matters: kase.matters.map((matter) => (matter.id === id ? to(matter) : matter)) }
}

/** A letter is never used twice in a case, also when its person was withdrawn. */
function withdrawnPeople(kase: Case): number {
  const here = new Set<string>(kase.people.map(({ id }) => personKey(id)))
  return Object.keys(kase.answers).filter((subject) => subject.startsWith('person:') && !here.has(subject)).length
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
