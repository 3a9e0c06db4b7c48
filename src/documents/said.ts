import { adviceThen } from '../case/advice-then'
import { needsReasonNow } from '../case/against-outcome'
import { answerTo, type Case, lastChoice, type Matter, matterOf } from '../case/case'
import { valuesIn } from '../case/judged'
import { listed } from '../case/labels'
import { noteOn } from '../case/note-on'
import { changedSinceReview } from '../case/review'
import { answerWords, factWords, said, shortOf } from '../case/said'
import { type SaidOf, wasSaidOf } from '../case/still-said'
import { idsOf, type SubjectKey } from '../case/subject'
import { valueShort } from '../guidance/conclusions'
import type { Assessment, ConclusionKey, Reason } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'

/** What an answer was said of, where that is not what is so now. */
export const SAID_OF: Readonly<Record<SaidOf, string>> = {
  'another-outcome': 'Said of an outcome that was chosen before.',
  'another-record': 'Said before they were recorded otherwise.',
  'untrue-letter': 'Said before their letter came to say what is not so.',
  'known-otherwise': 'Said before what it rests on changed.',
  'less-risk': 'Said when less was known than now.',
  'another-seizure': 'Said before police had it again.',
  'another-direction': 'Said of a direction that went out before.',
  'fewer-people': 'Said before somebody else came to it.',
  'fewer-children': 'Said before another child came to it.',
  'fewer-holders': 'Said before it was known that somebody else may hold a copy.',
  'one-matter': 'Said before they came into another matter.',
  'before-the-threat': 'Said before the threat was known.',
  'before-it-turned': 'Said before it was to be investigated in full.',
  'left-to-them': 'Said while it was to be investigated in full.',
}

/**
 * What is asked only beside another answer says nothing once that one is another: why there is no referral, and one was
 * made since. Of people it hangs on who they are, which is no such answer.
 */
export function standsBeside(kase: Case, subject: SubjectKey, fact: FactId): boolean {
  const { when, about } = QUESTIONS[fact]
  if (when === undefined || about === 'person' || about === 'part') return true
  return when((other) =>
    other === 'outcome'
      ? lastChoice(kase, idsOf(subject).matter ?? '')?.outcome
      : answerTo(kase, subject, other as FactId),
  )
}

/**
 * What is on record for an answer, in words, and that it was said of something else than what is so now, where it was;
 * undefined where it was never given or was taken back, or stands beside nothing any more.
 */
export function saidTo(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  if (!standsBeside(kase, subject, fact)) return undefined
  const value = answerTo(kase, subject, fact)
  const words = value === undefined ? '' : said(kase, fact, value).trim()
  const of = wasSaidOf(kase, subject, fact)
  if (words === '' || of === undefined) return words || undefined
  return `${words} ${ofThen(of)}`
}

/** Why the outcome that counts was chosen against the advice, and that more was learnt since, where it was. */
export function departureWords(kase: Case, matter: string): string | undefined {
  const why = lastChoice(kase, matter)?.departure
  return why === undefined || !needsReasonNow(kase, matter) ? why : `${why} ${ofThen('known-otherwise')}`
}

/** Beside the outcome that was chosen: more stands against it by now, and nobody has said why it is right all the same. */
export const againstWords = (kase: Case, matter: string): string =>
  needsReasonNow(kase, matter) ? '; it goes against the advice now' : ''

const ofThen = (of: SaidOf) => `(${unstopped(SAID_OF[of]).toLowerCase()})`

/** A reviewer's words, with their time where it is not said before; what nobody has looked at since is not by them, and stands apart. */
export function reviewWords(kase: Case, matter: string, review: Matter['reviews'][number], time = ''): string {
  const words = [review.text.trim() || 'No words added', time].filter(Boolean).join(' ')
  const { choices = [], reviews = [] } = matterOf(kase, matter) ?? {}
  if (review.seq < (choices.at(-1)?.seq ?? 0)) return `${words}\nOf an outcome that was chosen before.`
  const changed = reviews.at(-1)?.seq === review.seq ? changedSinceReview(kase, matter) : undefined
  if (changed === undefined) return words
  const after = review.upTo === undefined ? 'after it' : 'after it was sent to them'
  const what =
    changed.fact === 'part'
      ? `Somebody who is involved came ${after}`
      : `“${shortOf(kase, changed.subject, changed.fact)}” changed ${after}`
  return `${words}\n${what}: nobody has looked at that.`
}

/** As words stand within a sentence, which has a full stop of its own. */
export const unstopped = (words: string): string => words.replace(/\.$/, '')

/** 'In part: the father could not be reached'. */
export function saidWithNote(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const words = saidTo(kase, subject, fact)
  const note = noteOn(kase, subject, fact)
  if (words === undefined || note === undefined) return words
  return note.isFromBefore ? `${words} (noted before that: ${note.text})` : `${unstopped(words)}: ${note.text}`
}

/** What the officer wrote, unless it is only "not known". */
export function written(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  return answerTo(kase, subject, fact) === 'unknown' ? undefined : saidTo(kase, subject, fact)
}

/** The value of a conclusion, as a heading would say it: 'Lower risk'. */
export function conclusionWords(assessment: Assessment, key: ConclusionKey): string | undefined {
  const value = valuesIn(assessment)[key]
  return value === undefined ? undefined : valueShort(key, value)
}

/** 'the advice was then “Consider a referral”', where that is not what is advised now. */
export function adviceWas(kase: Case, matter: string, departure: Matter['departures'][number]): string | undefined {
  const then = adviceThen(kase, matter, departure)
  return then === undefined ? undefined : `the advice was then “${then}”`
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
