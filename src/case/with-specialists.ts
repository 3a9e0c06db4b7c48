import { type DutyId, FEATURES, HARM_RISKS, isAdult } from '../guidance/facts'
import type { Value } from '../guidance/questions'
import { asItWas, judgedThen } from './as-it-was'
import { answerTo, type Case, type Given, given, matterOf } from './case'
import { assessmentOf } from './facts-of'
import { isWords } from './is-words'
import { once } from './once'
import { childrenIn, mattersAround, peopleOf } from './people-in'
import { idsOf, matterKey, personKey, type SubjectKey } from './subject'

type Told = readonly { seq: number; at: string }[]

/** Each time that it was said, unless it is said no more, and each paper, as of when it left; the last at the end. */
function told(said: Given | undefined, counts: (value: Value | null) => boolean, papers: Case['issued']): Told {
  const all = said && counts(said.value) ? [...said.earlier, said] : []
  const sent = papers.map(({ upTo = Number.POSITIVE_INFINITY, seq, at }) => ({ seq: Math.min(seq, upTo + 0.5), at }))
  return [...all.filter(({ value }) => counts(value)), ...sent].sort((a, b) => a.seq - b.seq)
}

/** When a matter was given to specialists, the last at the end: each time that it was said who took it on, and each handover. */
export const givenToSpecialists = (kase: Case, matter: string): Told =>
  told(
    given(kase, matterKey(matter), 'specialistTeam'),
    isWords,
    kase.issued.filter((one) => one.kind === 'specialist-handover' && one.matter === matter),
  )

/** When social care was told, the last at the end: each time that a referral was said to be with them, and each text for one. */
export const givenToSocialCare = (kase: Case): Told =>
  told(
    given(kase, 'case', 'referral'),
    (value) => value === 'made' || value === 'under-way',
    kase.issued.filter((one) => one.kind === 'referral-text'),
  )

/** It is to be investigated in full (P2, P6). */
export const isTheirs = (kase: Case, matter: string, judged: typeof assessmentOf = assessmentOf): boolean =>
  judged(kase, matter).route === 'full-investigation'

/** Of a matter, by path: each adult and each child who is involved, each harm and each feature that is answered yes. */
const knownOf = once((kase, matter: string): readonly string[] => [
  ...peopleOf(kase, matter).flatMap((one) =>
    [
      ...(one.part === 'involved' ? [isAdult(one) ? 'kind' : 'part'] : []),
      ...HARM_RISKS.filter((fact) => one[fact] === 'yes'),
    ].map((fact) => `people.${one.id}.${fact}`),
  ),
  ...([...FEATURES, 'significantRisk'] as const)
    .filter((fact) => answerTo(kase, matterKey(matter), fact) === 'yes')
    .map((fact) => `features.${fact}`),
])

/** Who is no adult who took part any more, by id; what is worse than then, by path; and 'not.' with one of a feature that is not so after all. */
const newsSince = once((kase, matter: string, then: string): readonly string[] => {
  const was = asItWas(kase, Number(then))
  const [before, now] = [knownOf(was, matter), knownOf(kase, matter)]
  // Of whoever was taken off they are told when that is done.
  const noMore = kase.people.flatMap(({ id }) => {
    const adult = `people.${id}.kind`
    return before.includes(adult) && !now.includes(adult) ? id : []
  })
  return [
    ...noMore,
    ...now.filter((one) => !before.includes(one) && !noMore.some((id) => one === `people.${id}.part`)),
    ...before.filter((one) => one.startsWith('features') && !now.includes(one)).map((one) => `not.${one}`),
  ]
})

const knownOfAll = (kase: Case) => kase.matters.flatMap(({ id }) => knownOf(kase, id))

/** What is otherwise in a matter for whoever was told of the whole case: what they know of another is no news. */
export const newsOfAll = once((kase, matter: string, then: string): readonly string[] => {
  const [before, now] = [knownOfAll(asItWas(kase, Number(then))), knownOfAll(kase)]
  return newsSince(kase, matter, then).filter(
    (one) => !(one.startsWith('not.') ? now : before).includes(one.replace('not.', '')),
  )
})

const wasTheirs = once((kase, matter: string, then: string): boolean =>
  isTheirs(asItWas(kase, Number(then)), matter, judgedThen),
)

/** What is otherwise now than then, a `seq`: that, and 'route' where it came to be one for specialists, or to be none. */
export const otherwiseSince = (kase: Case, matter: string, then: string): readonly string[] => [
  ...newsSince(kase, matter, then),
  ...(isTheirs(kase, matter) === wasTheirs(kase, matter, then) ? [] : ['route']),
]

/** Whoever was an adult who took part in this then, and is none now. */
export const noAdultsSince = (kase: Case, matter: string, then: number): readonly string[] =>
  newsSince(kase, matter, `${then}`).filter((one) => kase.people.some(({ id }) => id === one))

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
 * What is otherwise than whoever is told by this duty was told last: specialists, or social care. `since`: a `seq`; since
 * when it is written why they are not told.
 */
export function untold(
  kase: Case,
  matter: string,
  duty: DutyId,
  since = matterOf(kase, matter)?.explained[duty]?.seq ?? 0,
): readonly string[] {
  const areSpecialists = duty === 'specialist-investigation'
  const last = (areSpecialists ? givenToSpecialists(kase, matter) : givenToSocialCare(kase)).at(-1)
  if (last === undefined) return []
  const then = `${Math.max(last.seq, since)}`
  if (!areSpecialists) return newsOfAll(kase, matter, then)
  const all = otherwiseSince(kase, matter, then)
  // What was not theirs then they have not; where it has become theirs, the duty to hand it over says so.
  return all.includes('route') === isTheirs(kase, matter) ? [] : all
}

const ever = (is: boolean) => (is ? Number.POSITIVE_INFINITY : 0)

/** What was left to them, or not told to a child while they had it, is asked again once they have none of the child's matters (P14, P17). */
export function leftToThem(kase: Case, subject: SubjectKey, value?: Value | null, then = 0): number {
  if (value !== undefined && value !== 'left' && value !== 'not-told') return 0
  const matters = mattersAround(kase, '', idsOf(subject).person ?? '')
  const wasTheirs = matters.some((id) => otherwiseSince(kase, id, `${then}`).includes('route'))
  return ever(wasTheirs && !matters.some((id) => isTheirs(kase, id)))
}

/** Who has it is to be said anew: specialists were given it as something else, or do not know what is worse (P2, P6). */
export function takenOnAs(kase: Case, subject: SubjectKey, _?: Value | null, then = 0): number {
  const { matter = '' } = idsOf(subject)
  const all = givenToSpecialists(kase, matter)
  // Why they are not told is of what was so when that was written.
  const isOtherwise = [...all, { seq: then }].some(
    ({ seq }) => seq >= then && otherwiseSince(kase, matter, `${seq}`).some((one) => !one.includes('.')),
  )
  return ever((all.length > 0 && isOtherwise) || untold(kase, matter, 'specialist-investigation', then).length > 0)
}

/** What became of a referral is to be said anew: social care was told of it as something else, or does not know what is worse (P12). */
export const referredAs = (kase: Case, _: SubjectKey, __?: Value | null, then = 0): number =>
  ever(kase.matters.some(({ id }) => untold(kase, id, 'child-protection-referral', then).length > 0))
