import { type Case, lastSeq } from '../../case/case'
import { placeOf } from '../../case/facts-of'
import { caseLabel, listed, matterLabel, personLabel, subjectLabel } from '../../case/labels'
import type { SubjectKey } from '../../case/subject'
import type { Place, Summary } from '../../drafts/drafts'
import { owedInAll } from '../../flow/owed'
import { isStageId, STAGE_IDS, STAGES } from '../../flow/stages'
import { highestOf, progressOf } from '../../flow/standing'
import { CONCLUSION } from '../../guidance/conclusions'
import type { ConclusionKey, FactPath } from '../../guidance/facts'
import { type FactId, QUESTIONS, type Value } from '../../guidance/questions'

export function askedOf(kase: Case, subject: SubjectKey, fact: FactId): string {
  return QUESTIONS[fact].asks.replaceAll('{who}', subjectLabel(kase, subject))
}

export function shortOf(kase: Case, subject: SubjectKey, fact: FactId): string {
  return QUESTIONS[fact].short.replaceAll('{who}', subjectLabel(kase, subject))
}

const OTHER_PATHS: Record<string, string> = {
  people: 'Which children are involved',
  otherMatters: 'The other matters of this incident',
  'decision.outcome': 'The outcome chosen',
  'decision.seniorReview': 'The senior review',
}

/** The words for a fact that the engine names: 'people.child-a.inCare' → 'Child A is in care'. */
export function pathWords(kase: Case, path: FactPath, matter: string): string {
  const [room, id] = path.split('.')
  if (room === 'people' && id !== undefined && path.endsWith('.kind')) return personLabel(kase, id)
  const place = placeOf(path, matter)
  if (place !== undefined) return shortOf(kase, place.subject, place.fact)
  return OTHER_PATHS[path] ?? path
}

export const ANSWER_WORDS: Record<string, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

/** An answer as it is read: 'Yes', 'Not known', '15', 'Done', 'Local systems and PNC'. */
export function valueWords(kase: Case, fact: FactId, value: Value | null | undefined): string {
  if (value === null || value === undefined) return 'Not asked'
  const { asked } = QUESTIONS[fact]
  if (typeof value === 'string' && ANSWER_WORDS[value] !== undefined && asked.as !== 'line' && asked.as !== 'text') {
    const option = asked.as === 'choice' ? asked.options.find((one) => one.value === value)?.says : undefined
    return option ?? ANSWER_WORDS[value] ?? value
  }
  switch (asked.as) {
    case 'choice':
      return asked.options.find((option) => option.value === value)?.says ?? String(value)
    case 'several': {
      const chosen = asked.options.filter((option) => Array.isArray(value) && value.includes(option.value))
      return chosen.length === 0 ? (asked.none ?? 'None') : listed(chosen.map((option) => option.says))
    }
    case 'matters':
      return Array.isArray(value) ? listed(value.map((matter) => matterLabel(kase, matter))) : String(value)
    case 'when':
      return typeof value === 'string' ? value.replace('T', ' ') : String(value)
    case 'number':
      return `${value} ${asked.unit}`
    default:
      return fact === 'owner' ? personLabel(kase, String(value)) : String(value)
  }
}

/** 'devices.phone-1.stance' → 'What to do with Child B’s phone'. */
export function conclusionWords(kase: Case, key: ConclusionKey): string {
  const [room, ...rest] = key.split('.')
  if (room !== 'devices') return CONCLUSION[key as keyof typeof CONCLUSION]
  const kind = rest.at(-1) === 'stance' ? 'stance' : 'return'
  const label = subjectLabel(kase, `device:${rest.slice(0, -1).join('.')}`)
  return `${CONCLUSION[kind]}: ${label}`
}

/** What the list of cases shows. */
export function summaryOf(kase: Case, place: Place, at: string): Summary {
  const { risk, referral } = highestOf(kase)
  return {
    case: kase.id,
    label: caseLabel(kase),
    stage: stageLine(kase, place),
    risk,
    referral,
    left: owedInAll(kase),
    savedAt: at,
    closed: kase.closed !== undefined,
    handedOver: kase.handedOver !== undefined && kase.handedOver.seq === lastSeq(kase),
  }
}

/** 'Checks · 4 of 13 stages done'. */
function stageLine(kase: Case, { stage, matter }: Place): string {
  if (kase.closed !== undefined) return 'Closed'
  const done = STAGE_IDS.filter((one) => progressOf(kase, matter, one) === 'done').length
  return `${isStageId(stage) ? STAGES[stage].title : 'First report'} · ${done} of ${STAGE_IDS.length} stages done`
}
