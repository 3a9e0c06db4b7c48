import { adultUnsaid } from '../case/adult-unsaid'
import { answerTo, type Case } from '../case/case'
import { agesSaid, pornSiteAndNot, spreadAndNot, unlikeInAge, yesAgainst } from '../case/contradictions'
import { personLabel } from '../case/labels'
import { isNoted } from '../case/note-on'
import { said } from '../case/said'
import { wasSaidOf } from '../case/still-said'
import { matterKey, type SubjectKey } from '../case/subject'
import { type Answer, FEATURES } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { written } from './said'

/** The answers that shape the conclusions of a matter, in the order in which they are asked. */
export const MATTER_ANSWERS = [...FEATURES, 'consent', 'ageAppropriate', 'nonAbusive', 'significantRisk'] as const
export const MORE_ANSWERS = ['synthetic', 'uploaded', 'beyondControl'] as const

export const answerIn = (kase: Case, subject: SubjectKey, fact: FactId): Answer => {
  const value = answerTo(kase, subject, fact)
  return value === 'yes' || value === 'no' ? value : 'unknown'
}

/** How a question stands. Nobody is told that something was asked which was not. */
export type Stands = Answer | 'not-asked'

export const standsAt = (kase: Case, subject: SubjectKey, fact: FactId): Stands =>
  answerTo(kase, subject, fact) === undefined ? 'not-asked' : answerIn(kase, subject, fact)

/** The questions of a matter by how they stand: 'Pressure, threats or blackmail', … */
function standing(kase: Case, matter: string, facts: readonly FactId[], stands: Stands): readonly string[] {
  return facts.filter((fact) => standsAt(kase, matterKey(matter), fact) === stands).map((fact) => QUESTIONS[fact].short)
}

/** Questions whose yes speaks for the lower risk: among the others a plain "no" would read as its opposite. */
const REASSURING: readonly FactId[] = ['consent', 'ageAppropriate', 'nonAbusive']

export const isReassuring = (fact: FactId): boolean => REASSURING.includes(fact)

/** How the questions of a matter were answered: a no that weighs comes first, by itself. `inShort`: features are counted where none was found. */
export function standingRows(
  kase: Case,
  matter: string,
  facts: readonly FactId[],
  inShort = false,
): readonly (readonly [key: string, value: string | undefined])[] {
  const reassuring = facts.filter(isReassuring)
  const others = facts.filter((fact) => !isReassuring(fact))
  const noneFound = inShort && standing(kase, matter, FEATURES, 'no').length === FEATURES.length
  const isOld = (fact: FactId) => wasSaidOf(kase, matterKey(matter), fact) !== undefined
  const no = standing(
    kase,
    matter,
    others.filter((fact) => !isOld(fact) && !(noneFound && FEATURES.some((feature) => feature === fact))),
    'no',
  )
  return [
    ...reassuring
      .filter((fact) => answerIn(kase, matterKey(matter), fact) === 'no')
      .map((fact) => [QUESTIONS[fact].short, 'No'] as const),
    ['Speaks for lower risk', standing(kase, matter, reassuring, 'yes').join('; ')],
    ['Answered yes', standing(kase, matter, others, 'yes').join('; ')],
    ['Answered no', [...(noneFound ? [`all ${FEATURES.length} aggravating features`] : []), ...no].join('; ')],
    ['Answered no, to be asked again', standing(kase, matter, others.filter(isOld), 'no').join('; ')],
    ['One of the two is wrong', atOdds(kase, matter)],
    ['Asked, not known', standing(kase, matter, facts, 'unknown').join('; ')],
    ['Not asked yet', standing(kase, matter, facts, 'not-asked').join('; ')],
  ]
}

/** That no adult took part rests on who was seen to be behind each profile (P2, P20). */
export const howNoAdult = (kase: Case, matter: string): string | undefined =>
  answerTo(kase, matterKey(matter), 'adultInvolved') === 'no'
    ? (written(kase, matterKey(matter), 'identityConfirmed') ?? 'Not written down')
    : undefined

/** Whoever reads that no adult took part, or that all agreed, must not be left with it where something else says otherwise. */
function atOdds(kase: Case, matter: string): string | undefined {
  const short = (fact: FactId) => `“${QUESTIONS[fact].short}”`
  const adult = adultUnsaid(kase, matter)
  const onAdults = answerIn(kase, matterKey(matter), 'adultInvolved') === 'no' ? 'is answered no' : 'is not known'
  const unlike = unlikeInAge(kase, matter)
  const site = pornSiteAndNot(kase, matter)
  const isNeedless = answerTo(kase, 'case', 'reportRemove') === 'not-needed' && !isNoted(kase, 'case', 'reportRemove')
  const wentSomewhere = (['uploaded', 'beyondControl'] as const).find(
    (fact) => isNeedless && answerIn(kase, matterKey(matter), fact) === 'yes',
  )
  const against = (['consent', 'nonAbusive'] as const).flatMap((fact) => {
    const feature = yesAgainst(kase, matter, fact)
    return feature === undefined ? [] : [`${short(fact)} is answered yes, and so is ${short(feature)}`]
  })
  const all = [
    ...(adult === undefined
      ? []
      : [`${short('adultInvolved')} ${onAdults}, and ${personLabel(kase, adult)} is recorded as an adult who did`]),
    ...(unlike === undefined ? [] : [`${short('ageAppropriate')} is answered yes, and ${agesSaid(kase, unlike)}`]),
    ...against,
    ...(spreadAndNot(kase, matter)
      ? [`${short('beyondControl')} is answered yes, and ${short('extensiveSharing')} no`]
      : []),
    ...(site === undefined ? [] : [`${short('extensiveSharing')} is answered no, and a report is noted for “${site}”`]),
    ...(wentSomewhere === undefined
      ? []
      : [
          `${short('reportRemove')} is answered “${said(kase, 'reportRemove', 'not-needed')}”, and ${short(wentSomewhere)} yes`,
        ]),
  ]
  return all.length === 0 ? undefined : all.join('; ')
}
