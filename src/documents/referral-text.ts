import type { Case } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { caseLabel, listed, matterLabel } from '../case/labels'
import { hasTurned18, partIn, peopleOf } from '../case/people-in'
import { matterKey, partKey, personKey } from '../case/subject'
import { assess } from '../guidance/assess'
import { type Assessment, type DutyId, isAdult, type Person, REFERRALS } from '../guidance/facts'
import { type ForceSettings, NATIONAL_DEFAULTS } from '../guidance/force-settings'
import { chosenWords, decidedAndTold } from './decided-and-told'
import { type Block, capitalised, type Document, list, paragraph, rows, section } from './document'
import { type Extras, made, nameOf } from './extras'
import { when } from './london-time'
import { answerIn, MATTER_ANSWERS, MORE_ANSWERS, standingRows } from './matter-answers'
import { childRows, deviceRows, otherPeopleRows, urgentRows } from './people-and-devices'
import { removalRows } from './record-history'
import { conclusionWords, reasonsWords, saidTo, saidWithNote, written } from './said'
import { stillToDo } from './still-to-do'
import { contactBlocks } from './support'
import { childrenIn } from './who'

export function referralAllowed(kase: Case, matter: string, { assessment }: Extras): true | string {
  if (childrenIn(kase, matter).length === 0) return 'Add the children first: a referral is about a child.'
  if (
    highest(kase, matter, assessment).referral === 'not-indicated' &&
    saidTo(kase, 'case', 'referral') === undefined
  ) {
    return 'Nothing so far calls for a referral. Partners still hear of it through the child contact form.'
  }
  return true
}

/** The other matters that any of these children has a part in: a referral is of the child, not of a matter. */
const alongside = (kase: Case, matter: string): readonly string[] =>
  kase.matters
    .map(({ id }) => id)
    .filter((id) => id !== matter && childrenIn(kase, matter).some((child) => partIn(kase, id, child.id) !== undefined))

/** Of this matter and those alongside, the one with the strongest advice on referral. */
const highest = (kase: Case, matter: string, assessment: Assessment): Assessment =>
  alongside(kase, matter)
    .map((id) => assessmentOf(kase, id))
    .reduce(
      (most, one) => (REFERRALS.indexOf(one.referral) > REFERRALS.indexOf(most.referral) ? one : most),
      assessment,
    )

/** What is answered otherwise of the same children there. */
export function otherMatters(kase: Case, matter: string, extras: Extras): readonly Block[] {
  return alongside(kase, matter).flatMap((id) =>
    section(`Also: ${matterLabel(kase, id)}`, [
      paragraph('Another matter of the same report, with some or all of the same children.'),
      rows(
        ['Our reference', written(kase, matterKey(id), 'crimeNumber')],
        ['Advice on referral', conclusionWords(assessmentOf(kase, id), 'referral')],
        ...childrenIn(kase, id).map((child): [string, string | undefined] => [
          `${nameOf(kase, child.id, extras)} on the crime record`,
          saidTo(kase, partKey(id, child.id), 'recordedAs'),
        ]),
        ...standingRows(kase, id, [...MATTER_ANSWERS, ...MORE_ANSWERS]),
        ['Chosen', chosenWords(kase, id, assessmentOf(kase, id))],
      ),
    ]),
  )
}

/** For children's social care: what is known and what is not, each child's risks, what was done (P12, P17). */
export function referralText(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (referralAllowed(kase, matter, extras) !== true) return undefined
  const grown = childrenIn(kase, matter)
    .filter((one) => hasTurned18(kase, one.id) && (one.part === 'involved' || mayComeToHarm(one)))
    .map(({ id }) => nameOf(kase, id, extras))
  const blocks: readonly Block[] = [
    paragraph(
      'From the police, about children involved in sexual images. No image is attached, and none should be asked for.',
    ),
    ...section('Why now', [
      rows(
        ...[matter, ...alongside(kase, matter)].map((id): [string, string] => [
          id === matter ? 'What calls for it' : `In ${matterLabel(kase, id)}`,
          whatCallsForIt(kase, id),
        ]),
        ['Advice on referral', conclusionWords(highest(kase, matter, extras.assessment), 'referral')],
      ),
      list(...harmLines(kase, matter, extras)),
    ]),
    ...aboutTheIncident(kase, matter),
    ...childSections(kase, matter, extras),
    ...section('Other people', [otherPeople(kase, matter, extras)]),
    ...signs(kase, matter),
    ...otherMatters(kase, matter, extras),
    ...section('Devices', [{ is: 'rows', rows: deviceRows(kase, matter) }]),
    ...decidedAndTold(kase, matter, extras),
    ...whatWasDone(kase, matter, extras, 'child-protection-referral'),
    ...section('What we ask', [
      list(
        'Tell us what you know of these children and their families, and of anybody else they live with.',
        ...([matter, ...alongside(kase, matter)].some((id) =>
          assessmentOf(kase, id).duties.includes('strategy-meeting'),
        )
          ? [
              'Hold a strategy discussion with us: who speaks to the children, who tells the families, what happens meanwhile.',
            ]
          : []),
        ...(grown.length === 0
          ? []
          : [
              `${listed(grown)} ${grown.length === 1 ? 'is' : 'are'} 18 or over by now: tell us whether adult social care takes this on, and of any child who may still be at risk.`,
            ]),
        'Agree with us before anybody speaks to a child or a parent about this.',
        'Tell us whether you take it on, who holds it, and how to reach them.',
      ),
    ]),
    ...section('Whom to tell', contactBlocks(extras)),
  ]
  return made('referral-text', kase, matter, extras, { title: 'Referral to children’s social care', blocks })
}

export function contactFormAllowed(kase: Case, matter: string): true | string {
  return childrenIn(kase, matter).length === 0 ? 'Add the children first: the form is about a child.' : true
}

/** For the force's child contact form (P26): facts and worries, not a verdict. */
export function contactForm(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (contactFormAllowed(kase, matter) !== true) return undefined
  const blocks: readonly Block[] = [
    ...aboutTheIncident(kase, matter),
    ...childSections(kase, matter, extras),
    ...section('Other people', [otherPeople(kase, matter, extras)]),
    ...signs(kase, matter),
    ...otherMatters(kase, matter, extras),
    ...whatWasDone(kase, matter, extras),
    ...section('Referral, and what others think', [
      rows(
        ['Advice on referral', conclusionWords(highest(kase, matter, extras.assessment), 'referral')],
        ['Referral', saidTo(kase, 'case', 'referral')],
        ['Referred to', saidTo(kase, 'case', 'referralTo')],
        ['Why there is no referral', saidTo(kase, 'case', 'referralWhyNot')],
        ['Views of the parents or carers', saidTo(kase, 'case', 'parentViews')],
        ['Views of the school', saidTo(kase, 'case', 'schoolViews')],
      ),
    ]),
    ...section('Whom to ask', contactBlocks(extras)),
  ]
  return made('contact-form', kase, matter, extras, {
    title: formTitle(extras.settings),
    blocks,
  })
}

/** The form's own name where the force gives one. */
export function formTitle({ childContactForm }: ForceSettings): string {
  return childContactForm === NATIONAL_DEFAULTS.childContactForm ? 'Child contact form' : capitalised(childContactForm)
}

/** What is known that speaks for a referral, besides the harm that stands in lines of its own. */
function whatCallsForIt(kase: Case, matter: string): string {
  const facts = factsOf(kase, matter)
  const unharmed = facts.people?.map((one) => ({ ...one, selfHarmRisk: 'no', otherHarmRisk: 'no' }) as const) ?? []
  const { referral, because } = assess({ ...facts, people: unharmed })
  if (referral === 'not-indicated' || referral === 'undetermined') return ''
  return reasonsWords(
    kase,
    matter,
    (because.referral ?? []).filter(({ answer }) => answer !== 'unknown'),
  )
}

const mayComeToHarm = ({ selfHarmRisk, otherHarmRisk }: Person) => selfHarmRisk === 'yes' || otherHarmRisk === 'yes'

function harmLines(kase: Case, matter: string, extras: Extras): readonly string[] {
  return childrenIn(kase, matter).flatMap(({ id }) => [
    ...(answerIn(kase, personKey(id), 'selfHarmRisk') === 'yes'
      ? [`${nameOf(kase, id, extras)} may harm themselves.`]
      : []),
    ...(answerIn(kase, personKey(id), 'otherHarmRisk') === 'yes'
      ? [`${nameOf(kase, id, extras)} may come to other harm.`]
      : []),
  ])
}

export function aboutTheIncident(kase: Case, matter: string): readonly Block[] {
  return section('What was reported', [
    rows(
      ['Our reference', written(kase, matterKey(matter), 'crimeNumber') ?? caseLabel(kase)],
      ['How it was reported', saidTo(kase, 'case', 'howReported')],
      ['When it was reported', saidTo(kase, 'case', 'reportedWhen')],
      ['When it happened', saidTo(kase, 'case', 'happenedWhen')],
      ['Where', saidTo(kase, 'case', 'happenedWhere')],
      ['What is said to have happened', saidTo(kase, 'case', 'saidToHaveHappened')],
    ),
  ])
}

export function childSections(kase: Case, matter: string, extras: Extras): readonly Block[] {
  return childrenIn(kase, matter).flatMap((child) =>
    section(nameOf(kase, child.id, extras), [{ is: 'rows', rows: childRows(kase, matter, child, extras).slice(1) }]),
  )
}

export function otherPeople(kase: Case, matter: string, extras: Extras): Block {
  return { is: 'rows', rows: otherPeopleRows(kase, matter, peopleOf(kase, matter).filter(isAdult), extras) }
}

export function signs(kase: Case, matter: string): readonly Block[] {
  const facts = [...MATTER_ANSWERS, ...MORE_ANSWERS]
  return section('Signs', [rows(...standingRows(kase, matter, facts))])
}

function whatWasDone(kase: Case, matter: string, extras: Extras, doneByThis?: DutyId): readonly Block[] {
  return section('What has been done', [
    { is: 'rows', rows: urgentRows(kase, when) },
    rows(
      ['Told not to copy or delete', saidTo(kase, 'case', 'toldNoCopies')],
      ['Checks on the people', saidTo(kase, 'case', 'checkPeople')],
      ['Checks on the places', saidTo(kase, 'case', 'checkPlaces')],
      ['Checks with partners', saidTo(kase, 'case', 'checkPartners')],
      ['What prevented the checks', saidTo(kase, 'case', 'checksPrevented')],
      ['Report Remove or Take It Down', saidWithNote(kase, 'case', 'reportRemove')],
      ...removalRows(kase),
      ['Still to do', stillToDo(kase, matter, extras, doneByThis).join('; ')],
    ),
  ])
}
