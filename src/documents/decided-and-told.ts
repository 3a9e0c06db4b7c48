import { type Case, lastChoice, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { personLabel } from '../case/labels'
import { peopleOf } from '../case/people-in'
import { partKey, personKey } from '../case/subject'
import { lettersOut } from '../case/untrue-letters'
import { type CautionId, isAdult } from '../guidance/facts'
import { outcomeWithCode } from '../guidance/outcomes'
import { type Block, rows, section } from './document'
import type { Extras } from './extras'
import { issuedTitle } from './issued-title'
import { when } from './london-time'
import { againstWords, reviewWords, saidWithNote } from './said'

/** '21, Further investigation not in the public interest (25 Nov 2026 14:30)', and what of it is not so, where something is not. */
function chosenWords(kase: Case, matter: string): string | undefined {
  const choice = lastChoice(kase, matter)
  if (choice === undefined) return undefined
  const name = outcomeWithCode(choice.outcome)?.name ?? ''
  const { cautions } = assessmentOf(kase, matter)
  const but = cautions.map((caution) => BUT[caution] ?? '')
  if (!cautions.includes('outcome-not-supported')) but.push(againstWords(kase, matter))
  return [`${choice.outcome}, ${name} (${when(choice.at)})`, ...but].join('')
}

const BUT: { readonly [caution in CautionId]?: string } = {
  'outcome-not-supported': '; the answers do not support it now',
  // By its name it took place.
  'no-activity': '; no activity is recorded',
}

/** What is to be added to when something was handed out or said. */
export const whatBecameOfIt = (one: Extras['noLonger'][number] | undefined): string => {
  if (one === undefined) return ''
  if (one.so === 'wait') return '; it waits for the review of what has changed since'
  const what = one.untrue === undefined ? 'it does not hold any more' : 'something in it is not right any more'
  return `; ${what}, and they have not been told so`
}

/** For whoever goes on from here: a family may hold a letter that says that it is over. */
export const decidedAndTold = (kase: Case, matter: string, extras: Extras): readonly Block[] =>
  section('Decided and told so far', [rows(...decided(kase, matter, extras))])

/** The same of a matter alongside. */
export function decided(
  kase: Case,
  matter: string,
  { noLonger }: Extras,
): readonly (readonly [key: string, value: string | undefined])[] {
  const letters = lettersOut(kase, matter)
  const after = ({ kind, for: person, at }: (typeof letters)[number]) =>
    whatBecameOfIt(
      noLonger.find((one) => one.kind === kind && one.matter === matter && one.for === person && one.at === at),
    )
  return [
    ['Chosen', chosenWords(kase, matter)],
    ...letters.map((one): [string, string] => [issuedTitle(kase, one), `${when(one.at)}${after(one)}`]),
    ...peopleOf(kase, matter).flatMap((one): [string, string | undefined][] => {
      if (one.part !== 'involved') return []
      const who = `${personLabel(kase, one.id)} and their family`
      const told = saidWithNote(kase, partKey(matter, one.id), 'outcomeTold')
      // Of a child it stands with the rest about them. An adult may have been told while they passed for one.
      const next = isAdult(one) ? saidWithNote(kase, personKey(one.id), 'nextStepsTold') : undefined
      return [
        [`Next steps explained to ${who}`, next],
        [`Outcome explained to ${who}`, told],
      ]
    }),
  ]
}

/** What came of each review of a matter, and whether anything it rested on changed since. */
export const reviewRows = (kase: Case, matter: string): readonly (readonly [key: string, value: string])[] =>
  (matterOf(kase, matter)?.reviews ?? []).map((review) => [
    `${review.agreed ? 'Agreed' : 'Returned'} by ${review.by}, ${when(review.at)}`,
    reviewWords(kase, matter, review),
  ])
