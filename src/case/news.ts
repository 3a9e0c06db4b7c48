import { FEATURES, type Feature, HARM_RISKS, isAdult, type Person } from '../guidance/facts'
import { asItWas, judgedThen } from './as-it-was'
import { answerTo, type Case } from './case'
import { assessmentOf } from './facts-of'
import { once } from './once'
import { peopleOf } from './people-in'
import { matterKey } from './subject'

/**
 * What others act on: an adult or a child who is involved, that the child is a suspect or under 13, a harm or a feature
 * that is answered yes, or consent that is ruled out.
 */
type Known =
  | { is: As; person: string }
  | { is: 'young'; person: string; age: number }
  | { is: 'harm'; person: string; fact: (typeof HARM_RISKS)[number] }
  | { is: 'feature'; fact: Feature | 'significantRisk' | 'consent' }

/** What is otherwise than others were told: known since, or not so after all. 'route': it came to be one for specialists, or to be none. */
export type News = Known | { is: `no-${As}`; person: string } | { is: 'no-feature'; fact: Fact } | { is: 'route' }

type As = 'adult' | 'involved' | 'suspect'
type Fact = Extract<Known, { is: 'feature' }>['fact']

/** How a feature is answered where it is one: to make or share an image without consent is. */
export const speaksAs = (fact: Fact): 'yes' | 'no' => (fact === 'consent' ? 'no' : 'yes')

/** The same of the same, in whichever matter. */
const areSame = (one: News, other: News): boolean => one.is === other.is && about(one) === about(other)

const about = (one: News) =>
  `${'person' in one ? one.person : ''} ${'fact' in one ? one.fact : ''} ${'age' in one ? one.age : ''}`

const isIn = (all: readonly News[], one: News) => all.some((other) => areSame(one, other))

const knownOf = once((kase, matter: string): readonly Known[] => [
  ...peopleOf(kase, matter).flatMap((one): Known[] => [
    ...(one.part === 'involved' ? involvedAs(one) : []),
    ...HARM_RISKS.flatMap((fact) => (one[fact] === 'yes' ? { is: 'harm' as const, person: one.id, fact } : [])),
  ]),
  ...([...FEATURES, 'significantRisk', 'consent'] as const).flatMap((fact) =>
    answerTo(kase, matterKey(matter), fact) === speaksAs(fact) ? { is: 'feature' as const, fact } : [],
  ),
])

function involvedAs(one: Person): readonly Known[] {
  const { id: person, age = 18, recordedAs } = one
  if (isAdult(one)) return [{ is: 'adult', person }]
  return [
    { is: 'involved', person },
    ...(recordedAs === 'suspect' ? [{ is: recordedAs, person }] : []),
    ...(age < 13 ? [{ is: 'young' as const, person, age }] : []),
  ]
}

/** Who is no adult who took part any more, no suspect or not in it; what is worse than then, and which feature is not so after all. */
const newsSince = once((kase, matter: string, then: string): readonly News[] => {
  const [before, now] = [knownOf(asItWas(kase, Number(then)), matter), knownOf(kase, matter)]
  // Of whoever was taken off they are told when that is done.
  const noMore = kase.people.flatMap(({ id: person }) => {
    const isNow = (is: As) => isIn(now, { is, person })
    const isOver = (is: As) => isIn(before, { is, person }) && !isNow(is)
    return [
      ...(isOver('adult') ? [{ is: 'no-adult' as const, person }] : []),
      ...(isOver('involved') && !isNow('adult') ? [{ is: 'no-involved' as const, person }] : []),
      ...(isOver('suspect') && isNow('involved') ? [{ is: 'no-suspect' as const, person }] : []),
    ]
  })
  const isNoNews = (one: Known) =>
    isIn(before, one) || (one.is === 'involved' && isIn(noMore, { ...one, is: 'no-adult' }))
  return [
    ...noMore,
    ...now.filter((one) => !isNoNews(one)),
    ...before.flatMap((one) => (one.is === 'feature' && !isIn(now, one) ? { ...one, is: 'no-feature' as const } : [])),
  ]
})

const knownOfAll = (kase: Case) => kase.matters.flatMap(({ id }) => knownOf(kase, id))

/** What is otherwise in a matter for whoever was told of the whole case: what they know of another is no news. */
export const newsOfAll = once((kase, matter: string, then: string): readonly News[] => {
  const [before, now] = [knownOfAll(asItWas(kase, Number(then))), knownOfAll(kase)]
  return newsSince(kase, matter, then).filter((one) => {
    const noMore = /^no-/.test(one.is)
    // What is over here and so in another matter is so.
    return noMore ? !now.some((is) => `no-${is.is}` === one.is && about(is) === about(one)) : !isIn(before, one)
  })
})

/** It is to be investigated in full (P2, P6). */
export const isTheirs = (kase: Case, matter: string, judged: typeof assessmentOf = assessmentOf): boolean =>
  judged(kase, matter).route === 'full-investigation'

/** The same then, a `seq`. */
export const wasTheirs = once((kase, matter: string, then: string): boolean =>
  isTheirs(asItWas(kase, Number(then)), matter, judgedThen),
)

/** What is otherwise in a matter now than then, a `seq`, for whoever was to look into it. */
export const otherwiseSince = (kase: Case, matter: string, then: string): readonly News[] => [
  ...newsSince(kase, matter, then),
  ...(isTurnedSince(kase, matter, then) ? [{ is: 'route' as const }] : []),
]

/** It came to be one for specialists since then, or to be none. */
export const isTurnedSince = (kase: Case, matter: string, then: string): boolean =>
  isTheirs(kase, matter) !== wasTheirs(kase, matter, then)

/** Whoever was an adult who took part in this then, and is none now. */
export const noAdultsSince = (kase: Case, matter: string, then: number): readonly string[] =>
  newsSince(kase, matter, `${then}`).flatMap((one) => (one.is === 'no-adult' ? one.person : []))
