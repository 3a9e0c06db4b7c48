import { answerTo, type Case, given } from '../case/case'
import { adultUnsaid, unlikeInAge, yesAgainst } from '../case/contradictions'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { isAdult } from '../case/people-in'
import { said, shortOf } from '../case/said'
import { stillSaid, wasSaidOf } from '../case/still-said'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { DUTY } from '../guidance/duties'
import { type Answer, type DutyId, FEATURES, type Person } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { URGENT_ACTION_WORDS } from '../guidance/urgent-actions'
import { capitalised, type Row } from './document'
import { type Extras, nameOf } from './extras'
import { saidTo } from './said'
import { devicesIn, recordedAs, tellingIsSettled, whereIs } from './who'

/** The answers that shape the conclusions of a matter, in the order in which they are asked. */
export const MATTER_ANSWERS = [...FEATURES, 'consent', 'ageAppropriate', 'nonAbusive', 'significantRisk'] as const
export const MORE_ANSWERS = ['synthetic', 'uploaded', 'beyondControl'] as const
const RISKS = ['selfHarmRisk', 'otherHarmRisk', 'inCare', 'childProtectionPlan', 'knownVulnerability'] as const

export const answerIn = (kase: Case, subject: SubjectKey, fact: FactId): Answer => {
  const value = answerTo(kase, subject, fact)
  return value === 'yes' || value === 'no' ? value : 'unknown'
}

/** How a question stands. Nobody is told that something was asked which was not. */
type Stands = Answer | 'not-asked'

const standsAt = (kase: Case, subject: SubjectKey, fact: FactId): Stands =>
  answerTo(kase, subject, fact) === undefined ? 'not-asked' : answerIn(kase, subject, fact)

/** The questions of a matter by how they stand: 'Pressure, threats or blackmail', … */
export function standing(kase: Case, matter: string, facts: readonly FactId[], stands: Stands): readonly string[] {
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
  const no = standing(
    kase,
    matter,
    others.filter((fact) => !noneFound || !FEATURES.some((feature) => feature === fact)),
    'no',
  )
  return [
    ...reassuring
      .filter((fact) => answerIn(kase, matterKey(matter), fact) === 'no')
      .map((fact) => [QUESTIONS[fact].short, 'No'] as const),
    ['Speaks for lower risk', standing(kase, matter, reassuring, 'yes').join('; ')],
    ['Answered yes', standing(kase, matter, others, 'yes').join('; ')],
    ['Answered no', [...(noneFound ? [`all ${FEATURES.length} aggravating features`] : []), ...no].join('; ')],
    ['One of the two is wrong', atOdds(kase, matter)],
    ['Asked, not known', standing(kase, matter, facts, 'unknown').join('; ')],
    ['Not asked yet', standing(kase, matter, facts, 'not-asked').join('; ')],
  ]
}

/** Whoever reads that no adult took part, or that all agreed, must not be left with it where something else says otherwise. */
function atOdds(kase: Case, matter: string): string | undefined {
  const short = (fact: FactId) => `“${QUESTIONS[fact].short}”`
  const adult = adultUnsaid(kase, matter)
  const said = answerIn(kase, matterKey(matter), 'adultInvolved') === 'no' ? 'is answered no' : 'is not known'
  const unlike = unlikeInAge(kase, matter)
  const against = (['consent', 'nonAbusive'] as const).flatMap((fact) => {
    const feature = yesAgainst(kase, matter, fact)
    return feature === undefined ? [] : [`${short(fact)} is answered yes, and so is ${short(feature)}`]
  })
  const all = [
    ...(adult === undefined
      ? []
      : [`${short('adultInvolved')} ${said}, and ${personLabel(kase, adult)} is recorded as an adult who did`]),
    ...(unlike === undefined
      ? []
      : [
          `${short('ageAppropriate')} is answered yes, and ${personLabel(kase, unlike)} is recorded as ${ageOf(kase, unlike)}`,
        ]),
    ...against,
  ]
  return all.length === 0 ? undefined : all.join('; ')
}

const ageOf = (kase: Case, person: string) => {
  const age = answerTo(kase, personKey(person), 'age')
  return typeof age === 'number' ? `${age}` : 'an adult'
}

/** One line about a child for another agency: what is known and what is not. */
export function childRows(kase: Case, matter: string, child: Person, extras: Extras): readonly Row[] {
  const isOld = (fact: FactId) => wasSaidOf(kase, personKey(child.id), fact) !== undefined
  const by = (stands: Stands) =>
    RISKS.filter((fact) => standsAt(kase, personKey(child.id), fact) === stands && !isOld(fact)).map(
      (fact) => RISK_WORDS[fact],
    )
  const row = (key: string, words: readonly string[]) =>
    words.length === 0 ? [] : [{ key, value: capitalised(listed(words)) }]
  const text = (key: string, subject: SubjectKey, fact: FactId) => {
    const value = saidTo(kase, subject, fact)
    return value === undefined ? [] : [{ key, value }]
  }
  return [
    { key: 'Who', value: nameOf(kase, child.id, extras) },
    { key: 'Age when it happened', value: child.age === undefined ? 'Not known' : `${child.age}` },
    ...(answerIn(kase, personKey(child.id), 'eighteenSince') === 'yes' ? [{ key: 'Now', value: '18 or over' }] : []),
    ...text('Part in this', partKey(matter, child.id), 'part'),
    ...text('On the crime record', partKey(matter, child.id), 'recordedAs'),
    ...row('Answered yes', by('yes')),
    ...row('Asked, and answered no', by('no')),
    ...row(
      'Answered no before the threat was known, to be asked again',
      RISKS.filter(isOld).map((fact) => RISK_WORDS[fact]),
    ),
    ...row('Asked, not known', by('unknown')),
    ...row('Not asked yet', by('not-asked')),
    ...notes(kase, child.id, [...RISKS]),
    ...text('Who is with them', personKey(child.id), 'whoIsWith'),
    ...text('What they need to be understood', personKey(child.id), 'communication'),
    ...text('What they want', personKey(child.id), 'childViews'),
    ...(child.part === 'involved'
      ? [
          {
            key: 'Family told what happens next',
            value: saidTo(kase, personKey(child.id), 'nextStepsTold') ?? 'Not recorded',
          },
        ]
      : []),
  ]
}

const RISK_WORDS: Readonly<Record<(typeof RISKS)[number], string>> = {
  selfHarmRisk: 'risk of self-harm',
  otherHarmRisk: 'risk of other harm',
  inCare: 'in care',
  childProtectionPlan: 'child protection activity now',
  knownVulnerability: 'known vulnerability',
}

function notes(kase: Case, person: string, facts: readonly FactId[]): readonly Row[] {
  return facts.flatMap((fact) => {
    const note = given(kase, personKey(person), fact)?.note?.trim()
    return note === undefined || note === ''
      ? []
      : [{ key: `Note on “${shortOf(kase, personKey(person), fact)}”`, value: note }]
  })
}

/** Parents, staff and others, and adults who took part: by label, part and what stands against telling them. */
export function otherPeopleRows(kase: Case, matter: string, people: readonly Person[], extras: Extras): readonly Row[] {
  return people.map((one) => {
    const part = saidTo(kase, partKey(matter, one.id), 'part') ?? 'Part not recorded'
    const as = recordedAs(kase, matter, one.id)
    const more = [
      ...(as === 'not-settled' ? [] : [`on the crime record: ${said(kase, 'recordedAs', as).toLowerCase()}`]),
      ...(one.age === undefined ? [] : [`aged ${one.age}`]),
      ...(one.keptOrCopied === 'yes' ? ['holds a copy'] : []),
      ...(isAdult(one) && one.keptOrCopied !== 'yes' && one.keptOrCopied !== 'no'
        ? ['not known whether they hold a copy']
        : []),
      ...(one.tellingMayHarm === 'yes' ? ['telling them could put a child at risk'] : []),
      ...(tellingIsSettled(one) ? [] : ['not known whether telling them could put a child at risk']),
    ]
    return { key: nameOf(kase, one.id, extras), value: [part, ...more].join(', ') }
  })
}

/** Each device: where it is and whether an image is said to be on it. */
export function deviceRows(kase: Case, matter: string): readonly Row[] {
  return devicesIn(kase, matter).map((id) => {
    const holds = {
      yes: 'said to hold an image',
      no: 'said to hold no image',
      unknown: 'not known whether it holds an image',
    }[answerIn(kase, deviceKey(id), 'holdsImagery')]
    return { key: deviceLabel(kase, id), value: `${whereIs(kase, id)}; ${holds}` }
  })
}

/** What was done for a child at risk, in the words that were ticked: a paper never says more than the officer did. */
export function urgentRows(kase: Case, time: (at: string) => string): readonly Row[] {
  return kase.urgentMet.map(({ person, actions, text, at }) => ({
    key: `${personLabel(kase, person)}, ${time(at)}`,
    // What else was done is its own words: it is never ticked without them.
    value: [
      ...actions.flatMap((action) => (action === 'something-else' ? [] : URGENT_ACTION_WORDS[action])),
      text.trim(),
    ]
      .filter(Boolean)
      .join('. '),
  }))
}

const ENQUIRY: readonly DutyId[] = [
  'check-welfare',
  'child-protection-referral',
  'strategy-meeting',
  'advise-no-copies',
  'evidence-before-deletion',
  'online-removal',
  'record-crime',
  'background-checks',
  'specialist-investigation',
  'device-decisions',
  'initial-accounts',
  'hear-views',
  'formal-interview',
  'weigh-impact',
]

/** Answers that settle a duty only with words beside them: what is left to do while the words are missing. */
const WORDS_LEFT: readonly { duty: DutyId; fact: FactId; value: string; left: string }[] = [
  {
    duty: 'child-protection-referral',
    fact: 'referral',
    value: 'made',
    left: 'Say to whom and when the referral was made',
  },
  { duty: 'child-protection-referral', fact: 'referral', value: 'not-made', left: 'Say why there is no referral' },
  { duty: 'hear-views', fact: 'viewsHeard', value: 'in-part', left: 'Say whose views are missing' },
  {
    duty: 'formal-interview',
    fact: 'formalInterview',
    value: 'not-needed',
    left: 'Say why no formal interview is needed',
  },
  {
    duty: 'evidence-before-deletion',
    fact: 'evidence',
    value: 'not-needed',
    left: 'Say why nothing is needed as evidence',
  },
  { duty: 'online-removal', fact: 'reportRemove', value: 'not-needed', left: 'Say why no take-down is needed' },
]

/** The words that an owed duty still lacks, where the rest of it is answered. */
export function wordsLeft(kase: Case, matter: string, owed: DutyId): string | undefined {
  return WORDS_LEFT.find(({ duty, fact, value }) => {
    const subject = QUESTIONS[fact].about === 'case' ? 'case' : matterKey(matter)
    return duty === owed && stillSaid(kase, subject, fact)?.value === value
  })?.left
}

/** What is still owed of the enquiry itself; what comes after the outcome is not listed, nor what the paper itself does. */
export function stillToDo(kase: Case, matter: string, { owed }: Extras, doneByThis?: DutyId): readonly string[] {
  return owed
    .filter(({ duty, state }) => state === 'owed' && duty !== doneByThis && ENQUIRY.includes(duty))
    .map(({ duty }) => wordsLeft(kase, matter, duty) ?? DUTY[duty].title)
}
