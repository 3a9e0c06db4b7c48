import { isAdultWhoTookPart } from '../guidance/facts'
import type { Value } from '../guidance/questions'
import { asItWas, judgedThen } from './as-it-was'
import { type Case, given } from './case'
import { assessmentOf } from './facts-of'
import { isWords } from './is-words'
import { once } from './once'
import { mattersAround, peopleOf } from './people-in'
import { idsOf, matterKey, type SubjectKey } from './subject'

/** When a matter was given to specialists, the last at the end: each time that it was said who took it on, and each handover, as of when it left. */
export function givenToSpecialists(kase: Case, matter: string): readonly { seq: number; at: string }[] {
  const named = given(kase, matterKey(matter), 'specialistTeam')
  const said = named && isWords(named.value) ? [...named.earlier, named] : []
  const sent = kase.issued.flatMap(({ kind, matter: of, upTo = Number.POSITIVE_INFINITY, seq, at }) =>
    kind === 'specialist-handover' && of === matter ? { seq: Math.min(seq, upTo + 0.5), at } : [],
  )
  return [...said.filter(({ value }) => isWords(value)), ...sent].sort((a, b) => a.seq - b.seq)
}

/** It is to be investigated in full (P2, P6). */
export const isTheirs = (kase: Case, matter: string, judged: typeof assessmentOf = assessmentOf): boolean =>
  judged(kase, matter).route === 'full-investigation'

/** What is otherwise now than then, a `seq`: who is no adult who took part any more, by id, and 'route' where it came to be one for specialists, or to be none. */
export const otherwiseSince = once((kase, matter: string, then: string): readonly string[] => {
  const was = asItWas(kase, Number(then))
  const adults = (one: Case) => peopleOf(one, matter).flatMap((each) => (isAdultWhoTookPart(each) ? each.id : []))
  const [now, here] = [adults(kase), kase.people.map(({ id }) => id)]
  return [
    // Of whoever was taken off they are told when that is done.
    ...adults(was).filter((id) => here.includes(id) && !now.includes(id)),
    ...(isTheirs(kase, matter) === isTheirs(was, matter, judgedThen) ? [] : ['route']),
  ]
})

/** What was left to them, or not told to a child while they had it, is asked again once they have none of the child's matters (P14, P17). */
export function leftToThem(kase: Case, subject: SubjectKey, value?: Value | null, then = 0): number {
  if (value !== undefined && value !== 'left' && value !== 'not-told') return 0
  const matters = mattersAround(kase, '', idsOf(subject).person ?? '')
  const wasTheirs = matters.some((id) => otherwiseSince(kase, id, `${then}`).includes('route'))
  return wasTheirs && !matters.some((id) => isTheirs(kase, id)) ? Number.POSITIVE_INFINITY : 0
}

/** Who has it is to be said anew: specialists were given it as something else (P2, P6). */
export function takenOnAs(kase: Case, subject: SubjectKey, _?: Value | null, then = 0): number {
  const { matter = '' } = idsOf(subject)
  const isOtherwise = givenToSpecialists(kase, matter).some(
    ({ seq }) => seq >= then && otherwiseSince(kase, matter, `${seq}`).length > 0,
  )
  return isOtherwise ? Number.POSITIVE_INFINITY : 0
}
