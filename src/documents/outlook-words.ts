import type { Case } from '../case/case'
import { devicesUnsettled, factsOf } from '../case/facts-of'
import { once } from '../case/once'
import { conclusionTitle, factWords } from '../case/said'
import type { Assessment } from '../guidance/facts'
import { outlookOf } from '../guidance/outlook'
import { missingLine, standsLine, type WaysTo, waysOf } from '../guidance/what-if-words'
import { missingStands } from './reasons'

const outlookIn = once((kase, matter: string) => outlookOf(factsOf(kase, matter)))

/** 'Two answers missing; neither can open outcome 21. To settle first: Grooming.' */
export function missingWords(kase: Case, matter: string, missing: number): string {
  const { standings, next } = outlookIn(kase, matter)
  const outcome21 = standings.find((one) => one.conclusion === 'outcome21')
  if (outcome21 === undefined) return ''
  const line = missingLine(missing, outcome21)
  return next === undefined || missing < 2 ? line : `${line} To settle first: ${factWords(kase, next.fact, matter)}.`
}

/** 'Grooming: not asked yet (could change: Risk; Outcome 21)', for each answer that is not known and matters. */
export const openWords = (kase: Case, matter: string, { unknowns }: Assessment): readonly string[] =>
  unknowns.map(({ fact, wouldChange }) => {
    const conclusions = wouldChange.map((key) => conclusionTitle(kase, key))
    return `${factWords(kase, fact, matter)}: ${missingStands(kase, matter, fact)} (could change: ${conclusions.join('; ')})`
  })

/** For each conclusion that is not settled for good: whether it depends, and the fewest answers that would make it another. */
export function changeWords(kase: Case, matter: string): readonly (readonly [conclusion: string, words: string])[] {
  return changing(kase, matter).map(({ standing, ways }) => [
    conclusionTitle(kase, standing.conclusion),
    [standsLine(standing), ...ways.map((way) => wayWords(kase, matter, way))].join('\n'),
  ])
}

const FEW = 4

/** The same for whoever reviews it: in short, and without what only the review itself would change. */
export function changeInShort(kase: Case, matter: string): readonly (readonly [conclusion: string, words: string])[] {
  const ownReview = ({ smallest }: WaysTo) => smallest.every((set) => set.some(({ fact }) => fact === OWN_REVIEW))
  return changing(kase, matter).flatMap(({ standing, ways }) => {
    const others = ways.filter((way) => !ownReview(way))
    return others.length === 0
      ? []
      : [
          [
            conclusionTitle(kase, standing.conclusion),
            others.map((way) => wayWords(kase, matter, way, FEW)).join('\n'),
          ] as const,
        ]
  })
}

export const OWN_REVIEW = 'decision.seniorReview'

function changing(kase: Case, matter: string) {
  const { changes, standings } = outlookIn(kase, matter)
  const deletingIsOpen = devicesUnsettled(kase, matter).length > 0
  return standings
    .filter(({ stands, conclusion }) => stands !== 'holds' && !(deletingIsOpen && conclusion === 'deletionDirection'))
    .map((standing) => {
      const change = changes.find((one) => one.conclusion === standing.conclusion)
      return { standing, ways: change === undefined ? [] : waysOf(change) }
    })
}

/** 'Refer now, if any of Child A may harm themselves: yes; Child B may harm themselves: yes', and of one alone 'if Child A …'. */
function wayWords(kase: Case, matter: string, { to, smallest, more }: WaysTo, most = Number.POSITIVE_INFINITY): string {
  const sets = smallest.map((set) =>
    set.map(({ fact, answer }) => `${factWords(kase, fact, matter)}: ${answer === 'yes' ? 'yes' : 'no'}`),
  )
  const alone = sets[0]?.length === 1
  const answers = alone ? sets.flat() : (sets[0] ?? [])
  const left = answers.length - most
  const said = left > 0 ? `${answers.slice(0, most).join('; ')} and ${left} more` : answers.join('; ')
  const others = more > 0 || (sets.length > 1 && !alone) ? ' (among others)' : ''
  const how = answers.length === 1 ? '' : alone ? 'any of ' : 'all of '
  return `${to}, if ${how}${said}${others}`
}
