import { type Case, lastChoice } from '../case/case'
import { newestOf } from '../case/issued'
import { personLabel } from '../case/labels'
import { partKey } from '../case/subject'
import { outcomeWithCode } from '../guidance/outcomes'
import { type Block, rows, section } from './document'
import type { Extras } from './extras'
import { issuedTitle } from './issued-title'
import { when } from './london-time'
import { saidTo } from './said'
import { childrenIn } from './who'

/** For whoever goes on from here: a family may hold a letter that says that it is over. */
export function decidedAndTold(kase: Case, matter: string, { assessment, noLonger }: Extras): readonly Block[] {
  const choice = lastChoice(kase, matter)
  const letters = newestOf(
    kase.issued.filter(
      ({ kind, ...one }) => one.matter === matter && (kind === 'letter-child' || kind === 'letter-parents'),
    ),
  )
  const holds = ({ kind, for: person, at }: (typeof letters)[number]) =>
    !noLonger.some((one) => one.kind === kind && one.matter === matter && one.for === person && one.at === at)
  return section('Decided and told so far', [
    rows(
      [
        'Chosen',
        choice &&
          `${choice.outcome}, ${outcomeWithCode(choice.outcome)?.name ?? ''} (${when(choice.at)})${assessment.cautions.includes('outcome-not-supported') ? '; the answers do not support it now' : ''}`,
      ],
      ...letters.map((one): [string, string] => [
        issuedTitle(kase, one),
        holds(one) ? when(one.at) : `${when(one.at)}; it does not hold any more, and they have not been told so`,
      ]),
      ...childrenIn(kase, matter, 'involved').map(({ id }): [string, string | undefined] => [
        `Outcome explained to ${personLabel(kase, id)} and their family`,
        saidTo(kase, partKey(matter, id), 'outcomeTold'),
      ]),
    ),
  ])
}
