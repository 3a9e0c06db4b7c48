import { type Case, lastChoice } from '../case/case'
import { partIn, suspectElsewhere } from '../case/people-in'
import { matterKey } from '../case/subject'
import { ANOTHER_PART, isFormal } from '../guidance/not-convicted'
import { unstopped, written } from './said'
import { recordedAs } from './who'

/** Charged or cautioned in another matter, or may be: it is not decided there yet, or whom it is about is not settled. */
export const mayBeFormalElsewhere = (kase: Case, matter: string, person: string): boolean =>
  kase.matters.some(({ id }) => {
    const outcome = lastChoice(kase, id)?.outcome
    if (id === matter || partIn(kase, id, person) === undefined) return false
    const as = recordedAs(kase, id, person)
    return as === 'suspect' ? outcome === undefined || isFormal(outcome) : as === 'not-settled' && isFormal(outcome)
  })

/** Said on a paper about one matter, to whoever has a part in another that it says nothing of. */
export function ofThisMatterOnly(kase: Case, matter: string, person: string): string | undefined {
  const others = kase.matters.filter(({ id }) => id !== matter && partIn(kase, id, person) === 'involved')
  if (others.length === 0) return undefined
  const reference = written(kase, matterKey(matter), 'crimeNumber')
  return `This is about one part of what was reported${reference === undefined ? '' : `, our reference ${unstopped(reference)}`}. ${ANOTHER_PART}, and nothing here is about that.`
}

/** Said before a paper about one matter goes to a child who is a suspect in another. */
export const besidesAnotherMatter = (kase: Case, matter: string, person: string): readonly string[] =>
  suspectElsewhere(kase, matter, person).length === 0
    ? []
    : [
        'This child is recorded as a suspect in another matter of this case. This paper says that it is about this one only: go through that with them.',
      ]
