import { answerTo, type Case, lastChoice } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import { shortOf, valueWords } from '../../case/said'
import type { Reason } from '../../guidance/facts'
import { outcomeWithCode } from '../../guidance/outcomes'
import { conclusionsOf, type Shown } from '../case/conclusions-of'
import type { Story } from './story'

export interface Compared extends Shown {
  /** The same conclusion from the officer's own answers; absent where there is none. */
  yours?: string
  agrees: boolean
  reasons: readonly Reason[]
}

/** Whether the officer has said anything yet: what nobody answered agrees with nothing. */
const isBegun = (yours: Case) => Object.keys(yours.answers).length > 0 || lastChoice(yours, 'm1') !== undefined

/** Each conclusion of the story beside the officer's own. */
export function compare(told: Case, yours: Case): readonly Compared[] {
  const own = isBegun(yours) ? conclusionsOf(yours, 'm1', assessmentOf(yours, 'm1')) : []
  const judged = assessmentOf(told, 'm1')
  return conclusionsOf(told, 'm1', judged).map((one) => {
    const mine = own.find(({ conclusion }) => conclusion === one.conclusion)?.short
    return {
      ...one,
      ...(mine === undefined ? {} : { yours: mine }),
      agrees: mine === one.short,
      reasons: judged.because[one.conclusion] ?? [],
    }
  })
}

interface Difference {
  what: string
  told: string
  yours: string
}

/** The answers that an officer who listened gives and this one gave otherwise, or not yet. */
export function differencesIn(story: Story, told: Case, yours: Case): readonly Difference[] {
  const asked = story.steps.flatMap(({ does }) => does.flatMap((doing) => (doing.type === 'answer' ? [doing] : [])))
  const last = new Map(asked.map((doing) => [`${doing.subject} ${doing.fact}`, doing]))
  return [...last.values()].flatMap(({ subject, fact, value }) => {
    if (typeof value === 'string' && isOwnWords(fact)) return []
    const given = answerTo(yours, subject, fact)
    if (JSON.stringify(given) === JSON.stringify(value)) return []
    return [
      { what: shortOf(told, subject, fact), told: valueWords(told, fact, value), yours: valueWords(told, fact, given) },
    ]
  })
}

const isOwnWords = (fact: string) => fact === 'checksPrevented' || fact === 'referralTo'

const outcomeWords = (code: string) => `${code} · ${outcomeWithCode(code)?.name ?? ''}`

interface Ending {
  chosen: string
  fits: string
  isRight: boolean
}

/** What the officer chose beside what fits. */
export function endingOf({ fits }: Story, yours: Case): Ending {
  const chosen = lastChoice(yours, 'm1')?.outcome
  const begun = isBegun(yours)
  return {
    chosen: !begun
      ? 'You have answered nothing yet.'
      : chosen === undefined
        ? 'You chose no outcome.'
        : `You chose ${outcomeWords(chosen)}.`,
    fits:
      fits.length === 0
        ? 'No outcome is due: it is too early for one.'
        : `What fits here: ${fits.map(outcomeWords).join('; or ')}.`,
    isRight: chosen === undefined ? begun && fits.length === 0 : fits.includes(chosen),
  }
}
