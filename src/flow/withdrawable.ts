import { answerTo, type Case, given, type Matter } from '../case/case'
import { isInAnother } from '../case/people-in'
import { matterKey, partKey, type SubjectKey } from '../case/subject'
import { type FactId, NOT_IN_IT, QUESTIONS, type Value } from '../guidance/questions'

/** One of several that was added by mistake, or is one with another: nothing is decided or written of it, and nothing counts that is said in it alone. */
export function withdrawable(kase: Case): readonly Matter[] {
  if (kase.matters.length < 2) return []
  return kase.matters.filter((matter) => isUndecided(kase, matter) && saidOnlyIn(kase, matter.id).length === 0)
}

/** These speak for less by a yes. */
const BETTER: readonly FactId[] = ['consent', 'ageAppropriate', 'nonAbusive']

/** What counts in this matter and is not said in another: an answer that makes it worse, or that it is not known where every other is better, a note, who is in it and how they are recorded. */
export function saidOnlyIn(kase: Case, matter: string): readonly { subject: SubjectKey; fact: FactId }[] {
  const counts = (fact: FactId, value: Value) =>
    QUESTIONS[fact]?.about === 'part' || (QUESTIONS[fact]?.asked.as === 'answer' && value !== betterOf(fact))
  return [
    matterKey,
    ...kase.people.map(
      ({ id }) =>
        (of: string) =>
          partKey(of, id),
    ),
  ].flatMap((keyIn) => {
    const subject = keyIn(matter)
    const isElsewhere = (fact: FactId, value: Value) =>
      kase.matters.some(({ id }) => {
        const there = answerTo(kase, keyIn(id), fact)
        return id !== matter && (there === value || (isOpen(fact, value) && there !== betterOf(fact)))
      })
    return (Object.keys(kase.answers[subject] ?? {}) as FactId[])
      .filter((fact) => {
        const { value, note } = given(kase, subject, fact) ?? {}
        if (note?.trim()) return true
        if (value == null || !counts(fact, value) || isElsewhere(fact, value)) return false
        return fact !== 'part' || (value !== NOT_IN_IT && (value === 'involved' || !isInAnother(kase, subject)))
      })
      .map((fact) => ({ subject, fact }))
  })
}

const betterOf = (fact: FactId) => (BETTER.includes(fact) ? 'yes' : 'no')

/** How somebody is recorded is said in its own words there. */
const isOpen = (fact: FactId, value: Value) => value === 'unknown' && QUESTIONS[fact].about === 'matter'

/** Nothing is decided, explained or handed out in it. */
export const isUndecided = ({ issued, setAside }: Case, { id, choices, departures, explained }: Matter): boolean =>
  choices.length === 0 &&
  departures.length === 0 &&
  Object.keys(explained).length === 0 &&
  issued.every(({ matter }) => matter !== id) &&
  !Object.keys(setAside).some((stage) => stage.startsWith(`${id}/`))
