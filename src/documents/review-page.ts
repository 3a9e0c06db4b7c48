import { answerTo, type Case, given, lastChoice, matterOf } from '../case/case'
import { caseLabel, listed, matterLabel, personLabel } from '../case/labels'
import { childrenIn, peopleOf } from '../case/people-in'
import { isAgreed, reviewOf } from '../case/review'
import { conclusionTitle, factWords, said, shortOf } from '../case/said'
import { wasSaidOf } from '../case/still-said'
import { matterKey, personKey } from '../case/subject'
import { CAUTION } from '../guidance/cautions'
import { type Assessment, VERDICTS } from '../guidance/facts'
import { outcomeWithCode } from '../guidance/outcomes'
import { QUESTIONS } from '../guidance/questions'
import { reviewRows } from './decided-and-told'
import { type Block, type Document, list, paragraph, rows, section } from './document'
import { type Extras, made } from './extras'
import { when } from './london-time'
import { howNoAdult, isReassuring, MATTER_ANSWERS, standingRows } from './matter-answers'
import { changeInShort, missingWords, OWN_REVIEW } from './outlook-words'
import { needsSaid, notes, RISKS } from './people-and-devices'
import { otherRisks } from './record-conclusions'
import {
  adviceWas,
  againstWords,
  conclusionWords,
  departureWords,
  paragraphsWords,
  saidTo,
  saidWithNote,
  written,
} from './said'
import { notDone, stillToDo } from './still-to-do'
import { recordedAs } from './who'

export function reviewAllowed(kase: Case, matter: string): true | string {
  return lastChoice(kase, matter) === undefined ? 'There is nothing to review until an outcome has been chosen.' : true
}

/** For a supervisor: what is known and not, what follows from it and why this outcome, on two phone screens. */
export function reviewPage(kase: Case, matter: string, extras: Extras): Document | undefined {
  const choice = lastChoice(kase, matter)
  if (choice === undefined) return undefined
  const { assessment } = extras
  const agreed = reviewOf(kase, matter) === 'yes' && isAgreed(kase, matter)
  const blocks: readonly Block[] = [
    rows(
      ['Case', [caseLabel(kase), ...(kase.matters.length > 1 ? [matterLabel(kase, matter)] : [])].join(', ')],
      // Where there are more, the case goes by the number of the first.
      ['Crime number', kase.matters.length > 1 ? written(kase, matterKey(matter), 'crimeNumber') : undefined],
      [
        'Chosen',
        `${choice.outcome}, ${outcomeWithCode(choice.outcome)?.name ?? ''} (${when(choice.at)})${againstWords(kase, matter)}`,
      ],
      ['Reported', shortened(saidTo(kase, 'case', 'saidToHaveHappened'))],
      ...peopleRows(kase, matter),
    ),
    ...section('What follows (paragraphs)', [
      rows(
        ...VERDICTS.filter((key) => assessment[key] !== LITTLE_SAID[key]).map((key): [string, string | undefined] => [
          conclusionTitle(kase, key),
          withParagraphs(conclusionWords(assessment, key), assessment, key),
        ]),
      ),
      otherRisks(kase, matter),
    ]),
    ...section('What is known', [
      rows(
        ...childrenIn(kase, matter).map(({ id }): [string, string] => [personLabel(kase, id), needsSaid(kase, id)]),
        ...standingRows(kase, matter, MATTER_ANSWERS, true),
        [QUESTIONS.identityConfirmed.short, shortened(howNoAdult(kase, matter))],
        ...worseBefore(kase, matter).map(([key, value]): [string, string] => [key, shortened(value)]),
      ),
      {
        is: 'rows',
        rows: notes(kase, matterKey(matter), MATTER_ANSWERS).map(({ key, value }) => ({
          key,
          value: shortened(value),
        })),
      },
    ]),
    ...section('Not known, and why it matters', [
      ...(assessment.unknowns.length === 0 ? [] : [paragraph(missingWords(kase, matter, assessment.unknowns.length))]),
      list(
        ...assessment.unknowns.map(
          ({ fact, wouldChange }) =>
            // Before they agree, “Reviewed and agreed” would read as if somebody had.
            `${fact === OWN_REVIEW ? 'This review' : factWords(kase, fact, matter)}: ${listed(wouldChange.map((key) => conclusionTitle(kase, key)))}`,
        ),
      ),
      rows(...changeInShort(kase, matter)),
    ]),
    ...section('Look out', [list(...assessment.cautions.map((caution) => CAUTION[caution].title))]),
    ...section('The officer’s reasons', [
      paragraph(reasonsGiven(kase, matter)),
      rows(
        ['Referral', referralWords(kase)],
        ['Formal interview', saidWithNote(kase, matterKey(matter), 'formalInterview')],
      ),
      rows(['Against the advice, because', departureWords(kase, matter)]),
      rows(
        ...(matterOf(kase, matter)?.departures ?? []).map((departure): [string, string] => [
          `${conclusionTitle(kase, departure.from)}, departed from`,
          [departure.why, adviceWas(kase, matter, departure)].filter(Boolean).join(' · '),
        ]),
      ),
    ]),
    ...section('Still to do', [
      rows(
        [`Before it is ${agreed ? 'closed' : 'decided'}`, stillToDo(kase, matter, extras).join('; ')],
        ['Not done, and why', notDone(extras).map(shortened).join('\n')],
      ),
    ]),
    ...section('Agree, or return it with a reason', [rows(...reviewRows(kase, matter)), ...(agreed ? [] : LINES)]),
  ]
  return made('review-page', kase, matter, extras, { title: `Review: outcome ${choice.outcome}`, blocks })
}

/** 'Decided against: No sign of need. (said before …)': what both were said before is said once. */
function referralWords(kase: Case): string {
  const value = answerTo(kase, 'case', 'referral')
  const why = saidTo(kase, 'case', 'referralWhyNot')
  const isSaidWithWhy =
    why !== undefined && wasSaidOf(kase, 'case', 'referral') === wasSaidOf(kase, 'case', 'referralWhyNot')
  const how = isSaidWithWhy && value !== undefined ? said(kase, 'referral', value) : saidTo(kase, 'case', 'referral')
  return [how, why].filter(Boolean).join(': ')
}

/** What was answered worse before, and was no slip put right within the minute: whoever agrees has to know of it, and why. */
function worseBefore(kase: Case, matter: string): readonly (readonly [key: string, value: string])[] {
  const asked = [
    ...MATTER_ANSWERS.map((fact) => [matterKey(matter), fact] as const),
    ...childrenIn(kase, matter).flatMap(({ id }) => RISKS.map((fact) => [personKey(id), fact] as const)),
  ]
  return asked.flatMap(([subject, fact]): readonly (readonly [string, string])[] => {
    const said = given(kase, subject, fact)
    const worse = isReassuring(fact) ? 'no' : 'yes'
    if (said === undefined || said.value === worse) return []
    const all = [...said.earlier, said]
    const last = all.findLastIndex(({ value, at }, index) => {
      const next = all[index + 1]
      return value === worse && next !== undefined && when(next.at) !== when(at)
    })
    const changed = last === -1 ? undefined : all[last + 1]
    if (changed === undefined) return []
    return [
      [
        `Answered ${worse} before`,
        `${shortOf(kase, subject, fact)}, until ${when(changed.at)}${changed.why === undefined ? '' : `: ${changed.why}`}`,
      ],
    ]
  })
}

function reasonsGiven(kase: Case, matter: string): string {
  const isWritten = written(kase, matterKey(matter), 'publicInterest') !== undefined
  return (isWritten && saidTo(kase, matterKey(matter), 'publicInterest')) || 'None written yet.'
}

/** 'Person involved: Child A, 15; Child B, 15', 'Others: Adult C': outcome 21 turns on it where a suspect must be named. */
function peopleRows(kase: Case, matter: string): readonly [string, string][] {
  const groups = new Map<string, string[]>()
  for (const { id, part, age } of peopleOf(kase, matter)) {
    const as = recordedAs(kase, matter, id)
    const known = as === 'not-settled' ? 'Record not settled' : said(kase, 'recordedAs', as)
    const group = part === 'involved' ? known : 'Others'
    const words = [personLabel(kase, id), age ?? (part === 'involved' ? 'of unknown age' : undefined)]
    groups.set(group, [...(groups.get(group) ?? []), words.filter(Boolean).join(', ')])
  }
  return [...groups].map(([group, people]) => [group, people.join('; ')])
}

/** Signed on paper where it is not agreed yet. */
const LINES: readonly Block[] = [
  { is: 'line', says: 'Agreed or returned, and why' },
  { is: 'line', says: 'Name, rank or role, and date' },
]

const MOST = 280

/** The record has all of it. */
const shortened = <Text extends string | undefined>(text: Text) =>
  text === undefined || text.length <= MOST
    ? text
    : `${text
        .slice(0, MOST)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()} …`

/** What says nothing that the others do not: the page stays on two screens. */
const LITTLE_SAID: { readonly [verdict in keyof Assessment]?: string } = {
  caid: 'not-now',
  formalInterview: 'not-indicated',
}

function withParagraphs(words: string | undefined, assessment: Assessment, key: keyof Assessment['because']) {
  const numbers = [...new Set((assessment.because[key] ?? []).flatMap((reason) => reason.paragraphs))]
  const where = paragraphsWords(numbers)
  return words === undefined || where === '' ? words : `${words} (${where.replace(/^paragraphs? /, '')})`
}
