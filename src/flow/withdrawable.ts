import { answerTo, type Case, type Matter } from '../case/case'
import { isInAnother, partIn } from '../case/people-in'
import { matterKey, partKey, type SubjectKey } from '../case/subject'
import { type FactId, QUESTIONS } from '../guidance/questions'

/** One of several that was added by mistake, or is one with another: nothing is decided or written of it, and nothing counts that is said in it alone. */
export function withdrawable(kase: Case): readonly Matter[] {
  if (kase.matters.length < 2) return []
  return kase.matters.filter((matter) => isUndecided(kase, matter) && saidOnlyIn(kase, matter.id).length === 0)
}

/** No part of what speaks for more: these speak for it by a no. */
const BETTER: readonly FactId[] = ['consent', 'ageAppropriate', 'nonAbusive']

/** What speaks for more in this matter and is not said in another: whoever is in it alone, and answers that make it worse. */
export function saidOnlyIn(kase: Case, matter: string): readonly { subject: SubjectKey; fact: FactId }[] {
  const others = kase.matters.filter(({ id }) => id !== matter)
  const isWorse = (id: string, fact: FactId) =>
    answerTo(kase, matterKey(id), fact) === (BETTER.includes(fact) ? 'no' : 'yes')
  const involvedIn = (id: string, person: string) => partIn(kase, id, person) === 'involved'
  return [
    ...kase.people
      .filter(({ id }) =>
        involvedIn(matter, id)
          ? !others.some((other) => involvedIn(other.id, id))
          : partIn(kase, matter, id) !== undefined && !isInAnother(kase, partKey(matter, id)),
      )
      .map(({ id }) => ({ subject: partKey(matter, id), fact: 'part' as const })),
    ...(Object.keys(kase.answers[matterKey(matter)] ?? {}) as FactId[])
      .filter((fact) => QUESTIONS[fact]?.asked.as === 'answer' && isWorse(matter, fact))
      .filter((fact) => !others.some(({ id }) => isWorse(id, fact)))
      .map((fact) => ({ subject: matterKey(matter), fact })),
  ]
}

/** Nothing is decided, explained or handed out in it. */
export const isUndecided = ({ issued, setAside }: Case, { id, choices, departures, explained }: Matter): boolean =>
  choices.length === 0 &&
  departures.length === 0 &&
  Object.keys(explained).length === 0 &&
  issued.every(({ matter }) => matter !== id) &&
  !Object.keys(setAside).some((stage) => stage.startsWith(`${id}/`))
