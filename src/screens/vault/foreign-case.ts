import type { Case } from '../../case/case'
import type { CaseEvent } from '../../case/event'
import { inPlaceOf } from '../../case/in-place'
import { replay } from '../../case/replay'
import type { Place, Summary } from '../../drafts/drafts'
import type { HandedCase } from '../../drafts/handed-case'
import { soundEvents } from '../../drafts/sound-events'
import { owedBy } from '../../flow/owed'
import { DUTY } from '../../guidance/duties'
import { OUTCOMES } from '../../guidance/outcomes'
import { type FactId, problemWith, QUESTIONS } from '../../guidance/questions'
import { summaryOf } from '../case/case-words'

export interface ForeignCase {
  caseId: string
  events: readonly CaseEvent[]
  kase: Case
  place: Place
  summaryOf: (events: readonly CaseEvent[], at: Place) => Summary
}

/** Of each no more than anybody adds by hand, those put in an empty place too: what is concluded of them all would keep a phone busy without end. */
const ADDED = ['person-added', 'device-added', 'matter-added'] as const
const MOST = 200
/** Every matter is judged with everybody and every device. */
const MOST_TOGETHER = 10_000

/** A case from outside as this app can show it, or nothing: every event, fact and value is one it knows, and it plays through. */
export function foreignCase({ caseId, events: theirs }: HandedCase, at: string): ForeignCase | undefined {
  const events = soundEvents(caseId, theirs)
  if (!events?.every(isKnown)) return undefined
  const inPlace = inPlaceOf(caseId, events)
  const all = [...events, ...inPlace]
  const [people = 0, devices = 0, matters = 0] = ADDED.map((type) => all.filter((one) => one.type === type).length)
  if (Math.max(people, devices, matters) > MOST || matters * (people + devices) > MOST_TOGETHER) return undefined
  try {
    const kase = replay(events, inPlace)
    const matter = kase.matters[0]?.id
    if (matter === undefined) return undefined
    const waits = kase.matters.find(({ id }) => waitsForReview(kase, id))?.id
    const place = waits === undefined ? { stage: 'report', matter } : { stage: 'review', matter: waits }
    const summary: ForeignCase['summaryOf'] = (all, place) => summaryOf(replay(all, inPlaceOf(caseId, all)), place, at)
    summary(events, place)
    return { caseId, events, kase, place, summaryOf: summary }
  } catch {
    return undefined
  }
}

/** Whoever it was sent to may be the one to review it. */
const waitsForReview = (kase: Case, matter: string) =>
  owedBy(kase, matter).some(({ duty, state }) => duty === 'senior-review' && state === 'owed')

function isKnown(event: CaseEvent): boolean {
  switch (event.type) {
    case 'answered':
      return isFact(event.fact) && problemWith(event.fact, event.value) === undefined
    case 'noted':
      return isFact(event.fact)
    case 'chosen':
      return OUTCOMES.some(({ code }) => code === event.outcome)
    case 'duty-explained':
      return Object.hasOwn(DUTY, event.duty)
    default:
      return true
  }
}

const isFact = (fact: string): fact is FactId => Object.hasOwn(QUESTIONS, fact)
