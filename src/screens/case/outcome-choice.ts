import { type AgainstCode, againstCode, choosing, needsReasonNow } from '../../case/against-outcome'
import type { Case } from '../../case/case'
import { withDaysWhole } from '../../case/days'
import { assessmentOf } from '../../case/facts-of'
import { listed } from '../../case/labels'
import { factWords } from '../../case/said'
import type { TagTone } from '../../components/Tag'
import { reasonWords } from '../../documents/reasons'
import type { Reason } from '../../guidance/facts'
import { needsOf, type Outcome, PLAUSIBLE } from '../../guidance/outcomes'

/** One outcome as it is offered in this matter: what it means and needs, and how it stands. */
export function outcomeChoice(kase: Case, matter: string, outcome: Outcome, chosen: string | undefined) {
  const stands = choosing(kase, matter, outcome.code)
  const asks = chosen !== outcome.code || needsReasonNow(kase, matter)
  const said = againstCode(kase, matter, outcome.code)
  const isAge = outcome.code === '11' && stands === 'with-reason'
  const code = said ?? (stands === 'with-reason' && !isAge ? againstAnswers(kase, matter) : undefined)
  const isYoung = assessmentOf(kase, matter).cautions.includes('under-10')
  const tooOld = isYoung ? NOT_ABOUT_THEM : NOBODY_SO_YOUNG
  const against = isAge ? tooOld : code && AGAINST[code]
  // A record or an answer that is settled later takes nothing from what is to be known of the code itself.
  const isSettledLater = code !== said || code === 'no-suspect' || code === 'not-known'
  const reason = against && !isSettledLater ? against : [against, outcome.note].filter(Boolean).join(' ')
  return {
    value: outcome.code as string,
    label: `${outcome.code} · ${outcome.name}`,
    description: `${outcome.meaning} ${needsOf(outcome)}`,
    disabled: stands === 'not-open' && chosen !== outcome.code,
    state:
      outcome.code === '21'
        ? stateOf21(kase, matter, outcome, asks)
        : {
            tone: TONE_OF[stands],
            text: stands === 'free' ? PLAUSIBLE[outcome.plausible] : stateOf(stands, asks),
            ...(reason && { reason: withDaysWhole(reason) }),
          },
  }
}

const NOBODY_SO_YOUNG = 'No child in this matter is recorded as under 10.'
const NOT_ABOUT_THEM = 'Nobody whom it can be about is recorded as under 10.'
const AGAINST: Readonly<Record<AgainstCode | 'heavier', string>> = {
  'no-suspect': 'Nobody in this matter is recorded as a suspect.',
  'suspect-there': 'It says that no suspect was identified, and somebody is recorded as one.',
  'none-grown': 'No suspect is recorded as 18 or over.',
  'all-grown': 'Every suspect is recorded as 18 or over.',
  'under-10':
    'Everybody whom it can be about is recorded as under 10. A child under 10 cannot commit an offence: see outcome 11.',
  'for-specialists':
    'The answers call for a full investigation. This outcome would end it here, and the specialists decide how it ends.',
  'not-known': 'It is not known yet whether a full investigation is needed, and this outcome would end it here.',
  heavier: 'Nothing you found rules out outcome 21, and this is heavier.',
}

/** Where the code itself says nothing that the case does not. */
function againstAnswers(kase: Case, matter: string) {
  const { outcome21, route } = assessmentOf(kase, matter)
  if (outcome21 === 'open') return 'heavier'
  return route === 'full-investigation' ? 'for-specialists' : 'not-known'
}

const TONE_OF: Record<ReturnType<typeof choosing>, TagTone> = {
  free: 'plain',
  'with-reason': 'open',
  'not-open': 'high',
}
const STATE_OF: Record<ReturnType<typeof choosing>, string> = {
  free: 'Can be chosen',
  'with-reason': 'Against advice',
  'not-open': 'Ruled out',
}
/** A reason that was given, and counts still, is not asked for again. */
const stateOf = (stands: keyof typeof STATE_OF, asks: boolean) =>
  STATE_OF[stands] + (stands === 'with-reason' && asks ? ': say why' : '')

/** How 21 stands, and by which answers. */
function stateOf21(kase: Case, matter: string, { note = '' }: Outcome, asks: boolean) {
  const { outcome21, risk, because } = assessmentOf(kase, matter)
  const reasons = because.outcome21 ?? []
  const saidOf = (these: readonly Reason[]) => firstOf(these, (one) => `“${reasonWords(kase, matter, one)}”`)
  switch (outcome21) {
    case 'open': {
      const against = againstCode(kase, matter, '21')
      if (against !== undefined) {
        return { tone: TONE_OF['with-reason'], text: stateOf('with-reason', asks), reason: AGAINST[against] }
      }
      const points =
        risk === 'higher' ? `The risk here is higher by ${saidOf(because.risk ?? [])}. ${THOUGH_HIGHER}` : POINTS_HERE
      return { tone: TONE_OF.free, text: STATE_OF.free, reason: `${points} ${note}` }
    }
    case 'closed':
      return {
        tone: TONE_OF['not-open'],
        text: STATE_OF['not-open'],
        reason: `By ${saidOf(reasons)}.`,
      }
    case 'undetermined':
      return {
        tone: TONE_OF['with-reason'],
        text: 'Cannot be chosen yet',
        reason: `Not known yet: ${firstOf(
          reasons.filter(({ answer }) => answer === 'unknown'),
          ({ fact }) => factWords(kase, fact, matter).toLowerCase(),
        )}.`,
      }
  }
}

const POINTS_HERE = 'Where nothing is aggravated the note points here, in paragraphs 19 and 20.'
const THOUGH_HIGHER =
  'Paragraph 20 does not name that among what rules 21 out: say in your reasons why you judge it non-abusive and 21 right all the same.'

/** The first two, and how many more. */
function firstOf(reasons: readonly Reason[], words: (reason: Reason) => string): string {
  const more = reasons.length - 2
  return listed([...reasons.slice(0, 2).map(words), ...(more > 0 ? [`${more} more`] : [])])
}
