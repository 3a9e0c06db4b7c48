import { answerTo, type Case, given, type Matter, matterOf } from '../case/case'
import { placeOf } from '../case/facts-of'
import { deviceLabel, listed, matterLabel, personLabel, subjectLabel } from '../case/labels'
import { changedSinceReview } from '../case/own-facts'
import { wasSaidOf } from '../case/still-said'
import { idsOf, type SubjectKey } from '../case/subject'
import { CONCLUSION, WORDING } from '../guidance/conclusions'
import { type Assessment, type ConclusionKey, type FactPath, type Reason, VERDICTS } from '../guidance/facts'
import { type FactId, QUESTIONS, type Value } from '../guidance/questions'
import { capitalised, whenGiven } from './document'

const ANSWERS: Record<string, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

/** As it stands within a sentence; abbreviations as they are. */
const within = (says: string) => (/^[A-Z][A-Z]/.test(says) ? says : says.charAt(0).toLowerCase() + says.slice(1))

/** A value in the officer's words: 'Not known', '15 years', 'Local systems and PNC'. null: taken back. */
export function said(kase: Case, fact: FactId, value: Value | null): string {
  if (value === null) return 'Taken back'
  const { asked } = QUESTIONS[fact]
  switch (asked.as) {
    case 'answer':
      return ANSWERS[String(value)] ?? String(value)
    case 'choice':
      return asked.options.find((option) => option.value === value)?.says ?? ANSWERS[String(value)] ?? String(value)
    case 'several': {
      if (!Array.isArray(value)) return ANSWERS[String(value)] ?? String(value)
      const chosen = asked.options.filter((option) => value.includes(option.value)).map((option) => option.says)
      return chosen.length === 0 ? (asked.none ?? 'None') : capitalised(listed(chosen.map(within)))
    }
    case 'matters':
      return Array.isArray(value) ? listed(value.map((matter) => matterLabel(kase, matter))) : String(value)
    case 'number':
      return typeof value === 'number' ? `${value} ${asked.unit}` : (ANSWERS[String(value)] ?? String(value))
    case 'when':
      return ANSWERS[String(value)] ?? whenGiven(String(value))
    case 'line':
    case 'text':
      if (value === 'unknown') return 'Not known'
      return fact === 'owner' ? personLabel(kase, String(value)) : String(value)
  }
}

/** What is on record for an answer, in words; undefined where it was never given or was taken back. */
export function saidTo(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const value = answerTo(kase, subject, fact)
  if (value === undefined) return undefined
  const words = said(kase, fact, value).trim()
  return words === '' ? undefined : words
}

/** What an answer was said of, where that is not what is so now. */
export const SAID_OF = {
  'another-outcome': 'Said of an outcome that was chosen before.',
  'less-risk': 'Said before all that calls for it now was known.',
  'another-seizure': 'Said before police had it again.',
  'another-direction': 'Said of a direction that went out before.',
} as const

/** The same, and that it was said of something else, where it was. */
export function saidThen(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const words = saidTo(kase, subject, fact)
  const of = wasSaidOf(kase, subject, fact)
  return words === undefined || of === undefined ? words : `${words} (${SAID_OF[of].replace(/\.$/, '').toLowerCase()})`
}

/** A reviewer's words, and what nobody has looked at since. */
export function reviewWords(kase: Case, matter: string, review: Matter['reviews'][number]): string {
  const words = review.text.trim() === '' ? 'No words added' : review.text.trim()
  const first = words.replace(/\.$/, '')
  const { choices = [], reviews = [] } = matterOf(kase, matter) ?? {}
  if (review.seq < (choices.at(-1)?.seq ?? 0)) return `${first}. Of an outcome that was chosen before.`
  const changed = reviews.at(-1)?.seq === review.seq ? changedSinceReview(kase, matter) : undefined
  if (changed === undefined) return words
  const what =
    changed.fact === 'part'
      ? 'Somebody who is involved came after it'
      : `“${shortOf(kase, changed.subject, changed.fact)}” changed after it`
  return `${first}. ${what}: nobody has looked at that.`
}

/** 'In part: the father could not be reached'. */
export function saidWithNote(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const words = saidTo(kase, subject, fact)
  const note = given(kase, subject, fact)?.note?.trim()
  return words !== undefined && note ? `${words}: ${note}` : words
}

/** What the officer wrote, unless it is only "not known". */
export function written(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  return answerTo(kase, subject, fact) === 'unknown' ? undefined : saidTo(kase, subject, fact)
}

/** 'Child A is in care'. */
export function shortOf(kase: Case, subject: SubjectKey, fact: FactId): string {
  const { person, device } = idsOf(subject)
  const who = person !== undefined ? personLabel(kase, person) : device !== undefined ? deviceLabel(kase, device) : ''
  return QUESTIONS[fact].short.replaceAll('{who}', who || subjectLabel(kase, subject))
}

const OTHER_PATHS: Record<string, string> = {
  people: 'Which children are involved',
  otherMatters: 'Risk of the other matters',
  'decision.outcome': 'Outcome chosen',
  'decision.seniorReview': 'Reviewed and agreed',
}

/** 'people.child-a.inCare' → 'Child A is in care'. */
export function factWords(kase: Case, path: FactPath, matter: string): string {
  const place = placeOf(path, matter)
  const { person } = place === undefined ? {} : idsOf(place.subject)
  if (person !== undefined && place?.fact === 'kind') return personLabel(kase, person)
  return place === undefined ? (OTHER_PATHS[path] ?? path) : shortOf(kase, place.subject, place.fact)
}

/** The answer that a reason names, as that question would say it. */
export function answerWords(kase: Case, path: FactPath, matter: string, answer: string): string {
  if (path === 'decision.outcome' && answer === 'unknown') return 'Not chosen yet'
  const place = placeOf(path, matter)
  if (place !== undefined && QUESTIONS[place.fact].asked.as === 'number' && /^\d+$/.test(answer)) {
    return said(kase, place.fact, Number(answer))
  }
  if (path === 'otherMatters') return Object.hasOwn(WORDING.risk, answer) ? riskWords(answer) : answer
  return place === undefined ? (ANSWERS[answer] ?? answer) : said(kase, place.fact, answer)
}

const riskWords = (risk: string) => WORDING.risk[risk as keyof typeof WORDING.risk].short

/** 'Risk', or 'What to do with the device: Child B’s phone'. */
export function conclusionTitle(kase: Case, key: ConclusionKey): string {
  const device = deviceIn(key)
  if (device !== undefined) return `${CONCLUSION[device.what]}: ${deviceLabel(kase, device.id)}`
  const verdict = VERDICTS.find((one) => one === key)
  return verdict === undefined ? key : CONCLUSION[verdict]
}

/** The value of a conclusion, as a heading would say it: 'Lower risk'. */
export function conclusionWords(assessment: Assessment, key: ConclusionKey): string | undefined {
  const device = deviceIn(key)
  if (device !== undefined) {
    const advice = assessment.devices[device.id]
    if (advice === undefined) return undefined
    return device.what === 'stance' ? WORDING.stance[advice.stance].short : WORDING.return[advice.return].short
  }
  switch (key) {
    case 'risk':
      return WORDING.risk[assessment.risk].short
    case 'route':
      return WORDING.route[assessment.route].short
    case 'outcome21':
      return WORDING.outcome21[assessment.outcome21].short
    case 'referral':
      return WORDING.referral[assessment.referral].short
    case 'formalInterview':
      return WORDING.formalInterview[assessment.formalInterview].short
    case 'deletionDirection':
      return WORDING.deletionDirection[assessment.deletionDirection].short
    case 'caid':
      return WORDING.caid[assessment.caid].short
    default:
      return undefined
  }
}

function deviceIn(key: ConclusionKey): { id: string; what: 'stance' | 'return' } | undefined {
  const found = /^devices\.(.+)\.(stance|return)$/.exec(key)
  const [, id, what] = found ?? []
  return id === undefined ? undefined : { id, what: what === 'stance' ? 'stance' : 'return' }
}

/** The answers that a conclusion rests on: 'Grooming: yes; Exploitation: yes'. */
export const reasonsWords = (kase: Case, matter: string, reasons: readonly Reason[]): string =>
  reasons
    .map(
      ({ fact, answer }) =>
        `${factWords(kase, fact, matter)}: ${answerWords(kase, fact, matter, answer).toLowerCase()}`,
    )
    .join('; ')

/** 'paragraph 20', 'paragraphs 2, 6 and 20'; '' where there are none. */
export function paragraphsWords(paragraphs: readonly (number | string)[]): string {
  const each = [...new Set(paragraphs)].sort((a, b) => Number(a) - Number(b)).map(String)
  if (each.length === 0) return ''
  return `${each.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(each)}`
}
