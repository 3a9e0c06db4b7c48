import { answerTo, type Case, matterOf } from '../case/case'
import { childrenIn, peopleOf } from '../case/people-in'
import { isAgreed } from '../case/review'
import { conclusionTitle } from '../case/said'
import { matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { DUTY } from '../guidance/duties'
import { DUTY_TITLE } from '../guidance/duty-titles'
import { DUTIES, type DutyId } from '../guidance/facts'
import { outcomeWithCode } from '../guidance/outcomes'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { type Block, heading, paragraph, rows, section } from './document'
import type { Extras, OwedDuty } from './extras'
import { issuedTitle } from './issued-title'
import { answerRows, groups } from './record-answers'
import { timeOf } from './record-time'
import {
  adviceWas,
  againstWords,
  departureWords,
  paragraphsWords,
  reviewWords,
  saidTo,
  saidWithNote,
  unstopped,
} from './said'
import { wordsLeft } from './still-to-do'

export function outcome(kase: Case, matter: string): readonly Block[] {
  const one = matterOf(kase, matter)
  const choices = [...(one?.choices ?? [])].reverse()
  return [
    ...section('Outcome', [
      choices.length === 0
        ? paragraph('No outcome had been chosen.')
        : rows(
            ...choices.flatMap((choice, index): [string, string | undefined][] => [
              [
                index === 0 ? 'Chosen' : 'Chosen before that',
                `${choice.outcome}, ${outcomeWithCode(choice.outcome)?.name ?? 'a code of the force'} (${timeOf(kase, choice)})${index === 0 ? againstWords(kase, matter) : ''}`,
              ],
              ['Chosen against the advice, because', index === 0 ? departureWords(kase, matter) : choice.departure],
            ]),
          ),
    ]),
    ...section('Where the officer departed from the advice', [
      rows(
        ...(one?.departures ?? []).map((departure): [string, string] => [
          conclusionTitle(kase, departure.from),
          [
            `${departure.why} (${[timeOf(kase, departure), adviceWas(kase, matter, departure)].filter(Boolean).join('; ')})`,
            ...reasonsBefore(
              kase,
              kase.events.flatMap((event) =>
                event.type === 'departed' && event.matter === matter && event.from === departure.from ? [event] : [],
              ),
              departure.seq,
            ),
          ].join('\n'),
        ]),
      ),
    ]),
    ...section('Review', [
      rows(
        ['The force asks for a review of outcome 21', kase.reviewAsked ? 'Yes' : 'No'],
        ...(one?.reviews ?? []).map((review): [string, string] => [
          `${review.agreed ? 'Agreed' : 'Returned'} by ${review.by}`,
          reviewWords(kase, matter, review, `(${timeOf(kase, review)})`),
        ]),
      ),
    ]),
  ]
}

/** What was written before the reason that stands, newest first: a written reason stays in the record. */
function reasonsBefore(
  kase: Case,
  written: readonly { why: string; seq: number; at: string }[],
  now: number | undefined,
): readonly string[] {
  return written
    .filter((one) => one.seq !== now && one.why !== '')
    .reverse()
    .map((one) => `Before that: ${one.why} (${timeOf(kase, one)})`)
}

/** Duties that an answer settles which may mean that it was not done: then the record says that answer, and why. */
const ANSWERED_BY: { readonly [duty in DutyId]?: FactId | readonly FactId[] } = {
  'child-protection-referral': 'referral',
  'strategy-meeting': 'strategyMeeting',
  'evidence-before-deletion': 'evidence',
  'online-removal': 'reportRemove',
  'initial-accounts': 'account',
  'hear-views': 'viewsHeard',
  'formal-interview': 'formalInterview',
  'notify-family': 'nextStepsTold',
  'explain-outcome': 'outcomeTold',
  'advise-no-copies': 'toldNoCopies',
  'background-checks': ['checkPeople', 'checkPlaces', 'checkPartners'],
  educate: 'educated',
}

function settledAs(kase: Case, matter: string, duty: DutyId): string {
  const said = [ANSWERED_BY[duty] ?? []].flat().flatMap((fact) => saidOf(kase, matter, fact))
  const each = [...new Set(said)]
  return each.length === 0 ? 'Done' : each.map((one, at) => (at < each.length - 1 ? unstopped(one) : one)).join('; ')
}

const saidOf = (kase: Case, matter: string, fact: FactId): readonly string[] =>
  subjectsOf(kase, matter, fact).flatMap((subject) => {
    if (!NOT_DONE.has(String(answerTo(kase, subject, fact)))) return saidTo(kase, subject, fact) ?? []
    const whyNot = fact === 'referral' ? saidTo(kase, 'case', 'referralWhyNot') : undefined
    return whyNot === undefined
      ? (saidWithNote(kase, subject, fact) ?? [])
      : `${saidTo(kase, subject, fact)}: ${whyNot}`
  })

const NOT_DONE = new Set(['not-made', 'not-needed', 'in-part', 'not-told', 'not-relevant'])

function subjectsOf(kase: Case, matter: string, fact: FactId): readonly SubjectKey[] {
  const { about } = QUESTIONS[fact]
  if (about === 'case') return ['case']
  if (about === 'matter') return [matterKey(matter)]
  const involved = childrenIn(kase, matter, 'involved')
  return involved.map(({ id }) => (about === 'person' ? personKey(id) : partKey(matter, id)))
}

export function duties(kase: Case, matter: string, { owed }: Extras): readonly Block[] {
  const row = (duty: DutyId, title: string, state: string, now?: number): readonly [string, string][] => {
    const explanations = kase.events.flatMap((event) =>
      event.type === 'duty-explained' && event.matter === matter && event.duty === duty ? [event] : [],
    )
    const before = reasonsBefore(kase, explanations, now)
    // Of what is owed no more, only what was written of it has to stay.
    if (state === NOT_OWED && before.length === 0) return []
    return [[`${title} (${paragraphsWords(DUTY[duty].paragraphs)})`, [state, ...before].join('\n')]]
  }
  const others = DUTIES.filter((duty) => owed.every((one) => one.duty !== duty))
  return section('What was owed', [
    rows(
      ...owed.flatMap((one) => row(one.duty, one.title, stateWords(kase, matter, one), one.seq)),
      ...others.flatMap((duty) => row(duty, DUTY_TITLE[duty], NOT_OWED)),
    ),
  ])
}

const NOT_OWED = 'Not owed when this was made'

function stateWords(kase: Case, matter: string, { duty, state, why, seq, at }: OwedDuty): string {
  if (state === 'done') {
    if (duty === 'senior-review' && !isAgreed(kase, matter)) return 'Not asked for by the force'
    const how = settledAs(kase, matter, duty)
    return at === undefined ? how : `${how} (${timeOf(kase, { at })})`
  }
  if (state === 'owed') return ['Still owed', wordsLeft(kase, matter, duty)].filter(Boolean).join(': ')
  const said = kase.events.find((event) => event.seq === seq)
  return `Not done, because: ${why ?? ''}${said === undefined ? '' : ` (${timeOf(kase, said)})`}`
}

export function told(kase: Case, matter: string): readonly Block[] {
  const each = peopleOf(kase, matter).flatMap(({ id }) => [
    ...answerRows(kase, personKey(id), ['nextStepsTold']),
    ...answerRows(kase, partKey(matter, id), ['outcomeTold']),
  ])
  const papers = kase.issued.filter((paper) => paper.matter === matter && paper.kind !== 'decision-record')
  const blocks: readonly Block[] = [
    ...section('Each child and family', [{ is: 'rows', rows: each }], 2),
    ...groups(kase, matter, 'told').map((block) => (block.is === 'heading' ? heading('All of them', 2) : block)),
    ...section(
      'Papers handed out',
      [rows(...papers.map((paper): [string, string] => [issuedTitle(kase, paper), timeOf(kase, paper)]))],
      2,
    ),
  ]
  return blocks.length === 0 ? [] : [heading('Who was told what'), ...blocks]
}
