import type { Case } from '../case/case'
import { devicesUnsettled, factsOf } from '../case/facts-of'
import { peopleOpen } from '../case/people-open'
import { conclusionTitle, factWords } from '../case/said'
import { outlookOf } from '../guidance/outlook'
import { missingLine, standsLine, waysOf } from '../guidance/what-if-words'

/** 'Two answers missing; neither can open outcome 21.' */
export function missingWords(kase: Case, matter: string, missing: number): string {
  const outcome21 = outlookOf(factsOf(kase, matter)).standings.find((one) => one.conclusion === 'outcome21')
  return outcome21 === undefined ? '' : missingLine(missing, outcome21)
}

/** For each conclusion that is not settled for good: whether it depends, and the fewest answers that would make it another. */
export function changeWords(kase: Case, matter: string): readonly (readonly [conclusion: string, words: string])[] {
  const { changes, standings } = outlookOf(factsOf(kase, matter))
  const deletingIsOpen = devicesUnsettled(kase, matter).length > 0
  return standings
    .filter(({ stands, conclusion }) => stands !== 'holds' && !(deletingIsOpen && conclusion === 'deletionDirection'))
    .map((standing) => {
      const change = changes.find((one) => one.conclusion === standing.conclusion)
      const ways = change === undefined ? [] : waysOf(change)
      return [
        conclusionTitle(kase, standing.conclusion),
        [
          standsLine(standing, peopleOpen(kase, matter)),
          ...ways.map(({ to, smallest, more }) => {
            const sets = smallest.map((set) =>
              set.map(({ fact, answer }) => `${factWords(kase, fact, matter)}: ${answer === 'yes' ? 'yes' : 'no'}`),
            )
            const words =
              sets[0]?.length === 1 ? `any of ${sets.flat().join('; ')}` : `all of ${sets[0]?.join('; ') ?? ''}`
            return `${to}, if ${words}${more > 0 || (sets.length > 1 && sets[0]?.length !== 1) ? ' (among others)' : ''}`
          }),
        ].join('\n'),
      ]
    })
}
