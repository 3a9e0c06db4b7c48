import type { Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { caseLabel, matterLabel } from '../case/labels'
import { newsOfAll, otherwiseSince } from '../case/news'
import { otherwiseWords } from '../case/otherwise-words'
import { childrenIn, partIn, peopleOf } from '../case/people-in'
import { matterKey } from '../case/subject'
import { othersWereToldOf } from '../case/told-of'
import type { givenToSocialCare } from '../case/with-specialists'
import { capitalised } from '../guidance/capitals'
import { type Assessment, type DutyId, isAdult, REFERRALS } from '../guidance/facts'
import { QUESTIONS } from '../guidance/questions'
import { decided } from './decided-and-told'
import { type Block, paragraph, rows, section } from './document'
import { type Extras, nameOf } from './extras'
import { whoeverWas } from './issued-title'
import { when } from './london-time'
import { howNoAdult, MATTER_ANSWERS, MORE_ANSWERS, standingRows } from './matter-answers'
import { childRows, notes, onRecord, otherPeopleRows, urgentRows } from './people-and-devices'
import { removalRows } from './record-history'
import { conclusionWords, saidTo, saidWithNote, written } from './said'
import { stillToDo } from './still-to-do'

export function aboutTheIncident(kase: Case, matter: string): readonly Block[] {
  return section('What was reported', [
    rows(
      ['Our reference', referenceOf(kase, matter)],
      ['How it was reported', saidWithNote(kase, 'case', 'howReported')],
      ['When it was reported', saidWithNote(kase, 'case', 'reportedWhen')],
      ['When it happened', saidWithNote(kase, 'case', 'happenedWhen')],
      ['Where', saidWithNote(kase, 'case', 'happenedWhere')],
      ['What is said to have happened', saidWithNote(kase, 'case', 'saidToHaveHappened')],
    ),
  ])
}

/** What the case goes by on the phone is no number that anybody else could find it by. */
const referenceOf = (kase: Case, matter: string): string =>
  written(kase, matterKey(matter), 'crimeNumber') ??
  // Where there are more, the case goes by the number of another.
  `No crime number yet. The officer has it as “${[caseLabel(kase), ...(kase.matters.length > 1 ? [matterLabel(kase, matter)] : [])].join(', ')}”`

/** Each child once, in the first of these matters that they have a part in; named where it is not the first of all. */
export function childSections(kase: Case, matters: readonly string[], extras: Extras): readonly Block[] {
  const seen = new Set<string>()
  return matters.flatMap((id, at) =>
    childrenIn(kase, id).flatMap((child) => {
      if (seen.has(child.id)) return []
      seen.add(child.id)
      const name = nameOf(kase, child.id, extras)
      return section(at === 0 ? name : `${name}, in ${matterLabel(kase, id)}`, [
        { is: 'rows', rows: childRows(kase, id, child, extras).slice(1) },
      ])
    }),
  )
}

/** Read first, by whoever acts on it: of the matters alongside too, since what is advised on a referral is. */
export const harmLines = (kase: Case, matters: readonly string[], extras: Extras): readonly string[] => [
  ...new Set(matters.flatMap((one) => harmIn(kase, one, extras))),
]

const harmIn = (kase: Case, matter: string, extras: Extras) =>
  childrenIn(kase, matter).flatMap(({ id, selfHarmRisk, otherHarmRisk }) => [
    ...(selfHarmRisk === 'yes' ? [`${nameOf(kase, id, extras)} may harm themselves.`] : []),
    ...(otherHarmRisk === 'yes' ? [`${nameOf(kase, id, extras)} may come to other harm.`] : []),
  ])

const adultRows = (kase: Case, matter: string, extras: Extras) =>
  otherPeopleRows(kase, matter, peopleOf(kase, matter).filter(isAdult), extras)

/** What is otherwise than at any time that they were told: in this matter, or in all, whose kind of response is not social care’s. */
export function otherwiseThan(kase: Case, told: ReturnType<typeof givenToSocialCare>, matter?: string): string {
  const since = matter === undefined ? newsOfAll : otherwiseSince
  const all = kase.matters
    .filter(({ id }) => (matter ?? id) === id)
    .flatMap(({ id }) => told.flatMap(({ seq }) => since(kase, id, `${seq}`)))
  return capitalised(otherwiseWords(kase, matter ?? '', all))
}

export const otherPeople = (kase: Case, matter: string, extras: Extras): Block => ({
  is: 'rows',
  rows: [...adultRows(kase, matter, extras), ...takenOffRows(kase)],
})

/** Whom others were told of and who is not in it after all: they would go by it still. */
const takenOffRows = (kase: Case) =>
  kase.events.flatMap((event) =>
    event.type === 'person-withdrawn' && othersWereToldOf(kase, event.person, event.seq)
      ? [{ key: whoeverWas(kase, event.person), value: event.why }]
      : [],
  )

/** The adults of a matter alongside, as far as this one does not say the same of them. */
function adultsThere(kase: Case, there: string, here: string, extras: Extras): Block {
  const said = new Set(adultRows(kase, here, extras).map((row) => JSON.stringify(row)))
  return { is: 'rows', rows: adultRows(kase, there, extras).filter((row) => !said.has(JSON.stringify(row))) }
}

export function signs(kase: Case, matter: string): readonly Block[] {
  return section('Signs', [
    rows(...standingRows(kase, matter, SIGNS), [QUESTIONS.identityConfirmed.short, howNoAdult(kase, matter)]),
    { is: 'rows', rows: notes(kase, matterKey(matter), SIGNS) },
  ])
}

const SIGNS = [...MATTER_ANSWERS, ...MORE_ANSWERS]

/** Who was told to leave the images alone, and what was looked up (P10, P11). */
export const toldAndChecked = (kase: Case): readonly [string, string | undefined][] => [
  ['Told not to copy or delete', saidWithNote(kase, 'case', 'toldNoCopies')],
  ['Checks on the people', saidWithNote(kase, 'case', 'checkPeople')],
  ['Checks on the places', saidWithNote(kase, 'case', 'checkPlaces')],
  ['Checks with partners', saidWithNote(kase, 'case', 'checkPartners')],
  ['What prevented the checks', saidTo(kase, 'case', 'checksPrevented')],
]

/** What those around the children think of it (P13). */
export const views = (kase: Case): readonly [string, string | undefined][] => [
  ['Views of the parents or carers', saidTo(kase, 'case', 'parentViews')],
  ['Views of the school', saidTo(kase, 'case', 'schoolViews')],
]

export function whatWasDone(kase: Case, matter: string, extras: Extras, doneByThis?: DutyId): readonly Block[] {
  return section('What has been done', [
    { is: 'rows', rows: urgentRows(kase, when) },
    rows(
      ...toldAndChecked(kase),
      ['Strategy meeting', saidWithNote(kase, 'case', 'strategyMeeting')],
      ['Report Remove or Take It Down', saidWithNote(kase, 'case', 'reportRemove')],
      ...removalRows(kase),
      ['We still have to', stillToDo(kase, matter, extras, doneByThis).join('; ')],
    ),
  ])
}

/** With the other matters: a referral is of the whole case, and so is the form. Each has a child in it. */
export const inAll = (kase: Case, matter: string): readonly string[] => [
  matter,
  ...kase.matters.flatMap(({ id }) => (id === matter || childrenIn(kase, id).length === 0 ? [] : id)),
]

/** With those alone that any of these children has a part in. */
export const aroundThem = (kase: Case, matter: string): readonly string[] =>
  inAll(kase, matter).filter(
    (id) => id === matter || childrenIn(kase, matter).some((child) => partIn(kase, id, child.id) !== undefined),
  )

/** Of all matters, the one with the strongest advice on referral. */
export const highest = (kase: Case, matter: string, assessment: Assessment): Assessment =>
  inAll(kase, matter)
    .slice(1)
    .map((id) => assessmentOf(kase, id))
    .reduce(
      (most, one) => (REFERRALS.indexOf(one.referral) > REFERRALS.indexOf(most.referral) ? one : most),
      assessment,
    )

/** What is answered otherwise of the children there, and who else is around them. `told`: and what was decided there, and who was told. */
export function otherMatters(
  kase: Case,
  [matter = '', ...others]: readonly string[],
  extras: Extras,
  told = true,
): readonly Block[] {
  const around = aroundThem(kase, matter)
  return others.flatMap((id) =>
    section(`Also: ${matterLabel(kase, id)}`, [
      paragraph(
        `Another matter of the same report${around.includes(id) ? ', with some or all of the same children' : ''}.`,
      ),
      rows(
        ['Our reference', written(kase, matterKey(id), 'crimeNumber')],
        ['Advice on referral', conclusionWords(assessmentOf(kase, id), 'referral')],
        ...childrenIn(kase, id).map((child): [string, string | undefined] => [
          `${nameOf(kase, child.id, extras)} on the crime record`,
          onRecord(kase, id, child),
        ]),
        ...standingRows(kase, id, SIGNS),
        ...(told ? decided(kase, id, extras) : []),
      ),
      adultsThere(kase, id, matter, extras),
      { is: 'rows', rows: notes(kase, matterKey(id), SIGNS) },
    ]),
  )
}
