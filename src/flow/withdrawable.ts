import type { Case, Matter } from '../case/case'
import { isInAnother, partIn } from '../case/people-in'
import { matterKey, partKey } from '../case/subject'

/** One of several that was added by mistake: nothing is said, decided or written of it, and nobody is in it alone. */
export function withdrawable(kase: Case): readonly Matter[] {
  if (kase.matters.length < 2) return []
  return kase.matters.filter(
    (matter) =>
      isUntouched(kase, matter) &&
      kase.people.every(
        ({ id }) => partIn(kase, matter.id, id) === undefined || isInAnother(kase, partKey(matter.id, id)),
      ),
  )
}

/** Whoever is in it, and what it is called, is no part of what is said in it. */
const NAMES_IT: readonly string[] = ['matterTitle', 'part']

function isUntouched({ answers, issued, setAside }: Case, { id, choices, departures, explained }: Matter): boolean {
  const said = Object.entries(answers)
    .filter(([subject]) => subject === matterKey(id) || subject.startsWith(partKey(id, '')))
    .flatMap(([, given]) => Object.entries(given))
  return (
    said.every(
      ([fact, given]) => (NAMES_IT.includes(fact) || given?.value === null) && (given?.note ?? '').trim() === '',
    ) &&
    choices.length === 0 &&
    departures.length === 0 &&
    Object.keys(explained).length === 0 &&
    issued.every(({ matter }) => matter !== id) &&
    !Object.keys(setAside).some((stage) => stage.startsWith(`${id}/`))
  )
}
