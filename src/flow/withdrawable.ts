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
  const others = kase.matters.filter(({ id }) => id !== matter)
  return ['', ...kase.people.map(({ id }) => id)].flatMap((person) => {
    const keyIn = (of: string) => (person === '' ? matterKey(of) : partKey(of, person))
    const subject = keyIn(matter)
    const countsOnlyHere = (fact: FactId, value: Value) => {
      const better = BETTER.includes(fact) ? 'yes' : 'no'
      if (value === better || (QUESTIONS[fact]?.about !== 'part' && QUESTIONS[fact]?.asked.as !== 'answer'))
        return false
      return others.every(({ id }) => {
        const there = answerTo(kase, keyIn(id), fact)
        return there !== value && (there === better || person !== '' || value !== 'unknown')
      })
    }
    return (Object.keys(kase.answers[subject] ?? {}) as FactId[])
      .filter((fact) => {
        const { value, note } = given(kase, subject, fact) ?? {}
        if (note?.trim()) return true
        if (value == null || !countsOnlyHere(fact, value)) return false
        return fact !== 'part' || (value !== NOT_IN_IT && (value === 'involved' || !isInAnother(kase, subject)))
      })
      .map((fact) => ({ subject, fact }))
  })
}

/** Nothing is decided, explained or handed out in it. */
export const isUndecided = ({ issued, setAside }: Case, { id, choices, departures, explained }: Matter): boolean =>
  choices.length === 0 &&
  departures.length === 0 &&
  Object.keys(explained).length === 0 &&
  issued.every(({ matter }) => matter !== id) &&
  !Object.keys(setAside).some((stage) => stage.startsWith(`${id}/`))
