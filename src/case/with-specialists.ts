import type { DutyId } from '../guidance/facts'
import type { Value } from '../guidance/questions'
import { asOf } from './came'
import { type Case, type Given, given, lastChoice, matterOf } from './case'
import { isWords } from './is-words'
import { asItLeft } from './issued'
import { recordedSince } from './known-since'
import { isTheirs, isTurnedSince, type News, newsOfAll, noAdultsSince, otherwiseSince, wasTheirs } from './news'
import { once } from './once'
import { childrenIn, mattersAround } from './people-in'
import { idsOf, matterKey, partKey, personKey, type SubjectKey } from './subject'

type Told = readonly { seq: number; at: string }[]

/** Each time that it was said, unless it is said no more, and each paper, as of when it left; the last at the end. */
function told(said: Given | undefined, counts: (value: Value | null) => boolean, papers: Case['issued']): Told {
  const all = said && counts(said.value) ? [...said.earlier, said] : []
  return [...all.filter(({ value }) => counts(value)), ...papers.map(asItLeft)].sort((a, b) => a.seq - b.seq)
}

/** The whole case, by what was said of who takes it on. Said at once of the same as somebody else, it was a slip. */
const handedToSpecialists = once(
  ({ events }): Told =>
    events.filter((event, at) => {
      if (event.type !== 'handed-over' || event.as !== 'specialists') return false
      const next = events[at + 1]
      const isSame = next?.type === 'handed-over' && next.to === event.to
      return !isSame || next.as === undefined || next.as === 'specialists'
    }),
)

/**
 * When a matter was given to specialists, the last at the end: each time that it was said who took it on, each handover,
 * and each time that they were handed the whole case, where it was theirs or they had it before.
 */
export const givenToSpecialists = once((kase, matter: string): Told => {
  const own = told(
    given(kase, matterKey(matter), 'specialistTeam'),
    isWords,
    kase.issued.filter((one) => one.kind === 'specialist-handover' && one.matter === matter),
  )
  const whole = handedToSpecialists(kase)
  const theirs = whole.filter(({ seq }) => wasTheirs(kase, matter, `${seq}`))
  const first = Math.min(...[...own, ...theirs].map(({ seq }) => seq))
  return [...own, ...whole.filter(({ seq }) => seq >= first)].sort((a, b) => a.seq - b.seq)
})

/** When social care was told, the last at the end: each time that a referral was said to be with them, and each text for one. */
export const givenToSocialCare = (kase: Case): Told =>
  told(
    given(kase, 'case', 'referral'),
    (value) => value === 'made' || value === 'under-way',
    kase.issued.filter((one) => one.kind === 'referral-text'),
  )

const wasEverAdult = (kase: Case, id: string) =>
  (['kind', 'age'] as const).some((fact) =>
    given(kase, personKey(id), fact)?.earlier.some(({ value }) => value === 'adult' || Number(value) >= 18),
  )

/** Whoever is a child who is involved, in whichever matter, and was an adult who took part then. */
export const childrenSince = (kase: Case, then: number): readonly string[] =>
  kase.people
    .map(({ id }) => id)
    .filter(
      (id) =>
        wasEverAdult(kase, id) &&
        kase.matters.some(
          (matter) =>
            noAdultsSince(kase, matter.id, then).includes(id) &&
            childrenIn(kase, matter.id, 'involved').some((one) => one.id === id),
        ),
    )

/** What was done for the children says nothing of one who passed for an adult (P4, P17, P26). */
export const asChildrenAt = (kase: Case, _: SubjectKey, __?: Value | null, then = 0): number =>
  ever(childrenSince(kase, then).length > 0)

/**
 * Who is recorded as a suspect or a victim now and was not then, or was: a family heard of no rights, or of an interview,
 * where nothing is decided yet; and partners read otherwise on their form, where nobody referred, as of whoever is under 13 (P14, P17, P26).
 */
export function recordedAt(kase: Case, subject: SubjectKey, said?: Value | null, then = 0): number {
  if (said !== 'raised' && said !== 'in-person' && said !== 'by-phone') return 0
  const { person } = idsOf(subject)
  const isOpen = (matter: string) =>
    person === undefined ? givenToSocialCare(kase).length === 0 : lastChoice(kase, matter) === undefined
  const isOfThem = (one: News) =>
    one.is === 'suspect' || one.is === 'no-suspect'
      ? (person ?? one.person) === one.person
      : one.is === 'young' && person === undefined
  const isOtherwise = (matter: string) =>
    newsOfAll(kase, matter, `${then}`).some(isOfThem) ||
    (person !== undefined && isVictimOrNone(kase, partKey(matter, person), then))
  return ever(kase.matters.some(({ id }) => isOpen(id) && isOtherwise(id)))
}

/** A sheet names whom a victim can ask, and says that it is not their fault. */
function isVictimOrNone(kase: Case, part: SubjectKey, then: number): boolean {
  const as = given(kase, part, 'recordedAs')
  return recordedSince(kase, part, then) > 0 && [as, as && asOf(as, then)].some((one) => one?.value === 'victim')
}

/**
 * What is otherwise than whoever is told by this duty was told last: specialists, or social care. `since`: a `seq`; since
 * when it is written why they are not told.
 */
export function untold(
  kase: Case,
  matter: string,
  duty: DutyId,
  since = matterOf(kase, matter)?.explained[duty]?.seq ?? 0,
): readonly News[] {
  const areSpecialists = duty === 'specialist-investigation'
  const last = (areSpecialists ? givenToSpecialists(kase, matter) : givenToSocialCare(kase)).at(-1)
  if (last === undefined) return []
  const then = `${Math.max(last.seq, since)}`
  if (!areSpecialists) return newsOfAll(kase, matter, then)
  // What was not theirs then they have not; where it has become theirs, the duty to hand it over says so.
  return isTurnedSince(kase, matter, then) === isTheirs(kase, matter) ? [] : otherwiseSince(kase, matter, then)
}

export const ever = (is: unknown) => (is ? Number.POSITIVE_INFINITY : 0)

/**
 * What was left to them, and what a family was told or not told would follow while they had it, is asked again once they
 * have none of the child's matters (P14, P17).
 */
export function leftToThem(kase: Case, subject: SubjectKey, value?: Value | null, then = 0): number {
  if (value !== undefined && !OF_THEIR_TIME.includes(value)) return 0
  const matters = mattersAround(kase, '', idsOf(subject).person ?? '')
  const wasTheirs = matters.some((id) => isTurnedSince(kase, id, `${then}`))
  return ever(wasTheirs && !matters.some((id) => isTheirs(kase, id)))
}
const OF_THEIR_TIME: readonly unknown[] = ['left', 'not-told', 'in-person', 'by-phone']

/** Who has it is to be said anew: specialists were given it as something else, or do not know what is worse (P2, P6). */
export function takenOnAs(kase: Case, subject: SubjectKey, _?: Value | null, then = 0): number {
  const { matter = '' } = idsOf(subject)
  const all = givenToSpecialists(kase, matter)
  // Why they are not told is of what was so when that was written.
  const isOtherwise = [...all, { seq: then }].some(
    ({ seq }) =>
      seq >= then && otherwiseSince(kase, matter, `${seq}`).some(({ is }) => is === 'route' || is === 'no-adult'),
  )
  return ever((all.length > 0 && isOtherwise) || untold(kase, matter, 'specialist-investigation', then).length > 0)
}

/** What became of a referral is to be said anew: social care was told of it as something else, or does not know what is worse (P12). */
export const referredAs = (kase: Case, _: SubjectKey, __?: Value | null, then = 0): number =>
  ever(kase.matters.some(({ id }) => untold(kase, id, 'child-protection-referral', then).length > 0))
