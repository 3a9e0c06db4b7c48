import { uncapitalised } from '../guidance/capitals'
import { CONCLUSION, WORDING } from '../guidance/conclusions'
import { type ConclusionKey, type FactPath, RISKS, VERDICTS } from '../guidance/facts'
import { type FactId, QUESTIONS, type Value } from '../guidance/questions'
import { type Case, given } from './case'
import { whenGiven } from './days'
import { placeOf } from './facts-of'
import { deviceLabel, listed, matterLabel, personLabel, subjectLabel } from './labels'
import { oneOf } from './one-of'
import { idsOf, type SubjectKey } from './subject'
import { unturned } from './unturned'

const ANSWER_WORDS: Record<string, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

/** What is none of the three, as it stands. */
const answerSaid = (value: Value): string => ANSWER_WORDS[String(value)] ?? String(value)

/** As it stands within a sentence; abbreviations as they are. */
export const within = (says: string) => (/^[A-Z][A-Z]/.test(says) ? says : uncapitalised(says))

/** A value in the officer's words: 'Not known', '15 years', 'Local systems and PNC'. null: taken back. */
export function said(kase: Case, fact: FactId, value: Value | null): string {
  if (value === null) return 'Taken back'
  const { asked } = QUESTIONS[fact]
  switch (asked.as) {
    case 'answer':
      return answerSaid(value)
    case 'choice':
      return asked.options.find((option) => option.value === value)?.says ?? answerSaid(value)
    case 'several': {
      if (!Array.isArray(value)) return answerSaid(value)
      const chosen = asked.options.filter((option) => value.includes(option.value)).map((option) => option.says)
      const [first, ...others] = chosen
      return first === undefined ? (asked.none ?? 'None') : listed([first, ...others.map(within)])
    }
    case 'matters':
      return Array.isArray(value) ? listed(value.map((matter) => matterLabel(kase, matter))) : String(value)
    case 'number':
      if (typeof value !== 'number') return answerSaid(value)
      return `${value} ${value === 1 ? asked.unit.replace(/s$/, '') : asked.unit}`
    case 'when':
      return ANSWER_WORDS[String(value)] ?? whenGiven(String(value))
    case 'line':
    case 'text':
      if (value === 'unknown') return 'Not known'
      return fact === 'owner' ? personLabel(kase, String(value)) : unturned(String(value))
  }
}

/** An answer as it is read; in a question's history nothing stands for "not asked". */
export const valueWords = (kase: Case, fact: FactId, value: Value | null | undefined): string =>
  value === null || value === undefined ? NOT_ASKED : said(kase, fact, value)

/** The engine takes it for not known; whoever reads it must not. */
export const NOT_ASKED = 'Not asked'

/** 'Child A is in care'. */
export function shortOf(kase: Case, subject: SubjectKey, fact: FactId): string {
  const { person, device } = idsOf(subject)
  const who = person !== undefined ? personLabel(kase, person) : device !== undefined ? deviceLabel(kase, device) : ''
  const { short } = QUESTIONS[fact]
  const label = who || subjectLabel(kase, subject)
  return short.replaceAll('{who}', short.startsWith('{who}') ? label : label.replace(/^(The|A|An) /, within))
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

/** The answer that a reason names, as that question would say it; what was never asked is said to be that. */
export function answerWords(kase: Case, path: FactPath, matter: string, answer: string): string {
  if (path === 'decision.outcome' && answer === 'unknown') return 'Not chosen yet'
  if (path === 'decision.seniorReview' && !kase.reviewAsked) return 'Not asked for by the force'
  if (path === 'decision.seniorReview' && answer === 'unknown') return 'Not yet'
  const place = placeOf(path, matter)
  if (place?.fact === 'kind' && answer === 'adult') return 'Adult who took part'
  if (answer === 'unknown' && place !== undefined) {
    const value = given(kase, place.subject, place.fact)?.value ?? null
    if (value === null) return NOT_ASKED
    // The rules know nothing of a check that was made before somebody came: it was answered all the same (P11).
    if (value !== answer && path.startsWith('checks.')) return 'Not done since somebody else came to it'
    // Nor of a "no" that was said of fewer people (P12).
    if (value === 'no') return 'To be asked again'
  }
  if (place !== undefined && QUESTIONS[place.fact].asked.as === 'number' && /^\d+$/.test(answer)) {
    return said(kase, place.fact, Number(answer))
  }
  if (path === 'otherMatters') {
    const risk = oneOf(RISKS, answer)
    return risk === undefined ? answer : WORDING.risk[risk].short
  }
  return place === undefined ? answerSaid(answer) : said(kase, place.fact, answer)
}

/** 'Risk', or 'What to do with the device: Child B’s phone'. */
export function conclusionTitle(kase: Case, key: ConclusionKey): string {
  const device = deviceIn(key)
  if (device !== undefined) return `${CONCLUSION[device.what]}: ${deviceLabel(kase, device.id)}`
  const verdict = VERDICTS.find((one) => one === key)
  return verdict === undefined ? key : CONCLUSION[verdict]
}

export function deviceIn(key: ConclusionKey): { id: string; what: 'stance' | 'return' } | undefined {
  const found = /^devices\.(.+)\.(stance|return)$/.exec(key)
  const [, id, what] = found ?? []
  return id === undefined ? undefined : { id, what: what === 'stance' ? 'stance' : 'return' }
}
