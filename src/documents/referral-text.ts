import type { Case } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { listed, matterLabel } from '../case/labels'
import { childrenIn, hasTurned18 } from '../case/people-in'
import { stillSaid } from '../case/still-said'
import { givenToSocialCare } from '../case/with-specialists'
import { assess } from '../guidance/assess'
import { mayComeToHarm } from '../guidance/facts'
import { decidedAndTold } from './decided-and-told'
import { type Block, type Document, list, paragraph, rows, section } from './document'
import { type Extras, made, nameOf } from './extras'
import {
  aboutTheIncident,
  childSections,
  harmLines,
  highest,
  inAll,
  otherMatters,
  otherPeople,
  otherwiseThan,
  signs,
  views,
  whatWasDone,
} from './for-agencies'
import { deviceRows, devicesOffRows } from './people-and-devices'
import { conclusionWords, reasonsWords, saidTo } from './said'
import { contactBlocks } from './support'

export function referralAllowed(kase: Case, matter: string, { assessment }: Extras): true | string {
  if (childrenIn(kase, matter).length === 0) return 'Add the children first: a referral is about a child.'
  if (
    highest(kase, matter, assessment).referral === 'not-indicated' &&
    saidTo(kase, 'case', 'referral') === undefined &&
    givenToSocialCare(kase).length === 0
  ) {
    return 'Nothing so far calls for a referral. Partners still hear of it through the child contact form.'
  }
  return true
}

/** For children's social care: what is known and what is not, each child's risks, what was done (P12, P17). */
export function referralText(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (referralAllowed(kase, matter, extras) !== true) return undefined
  const matters = inAll(kase, matter)
  const all = matters.flatMap((id) => childrenIn(kase, id))
  const grown = [
    ...new Set(
      all
        .filter((one) => hasTurned18(kase, one.id) && (one.part === 'involved' || mayComeToHarm(one)))
        .map(({ id }) => nameOf(kase, id, extras)),
    ),
  ]
  const isOne = new Set(all.map(({ id }) => id)).size === 1
  const blocks: readonly Block[] = [
    paragraph(
      'From the police, about children involved in sexual images. No image is attached, and none should be asked for.',
    ),
    ...section('Why now', [
      rows(
        ...matters.map((id): [string, string] => [
          id === matter ? 'What calls for it' : `In ${matterLabel(kase, id)}`,
          whatCallsForIt(kase, id),
        ]),
        ['Otherwise than you were told', otherwiseThan(kase, givenToSocialCare(kase))],
        ['Advice on referral', conclusionWords(highest(kase, matter, extras.assessment), 'referral')],
      ),
      list(...harmLines(kase, matters, extras)),
    ]),
    ...aboutTheIncident(kase, matter),
    ...childSections(kase, matters, extras),
    ...section('Other people', [otherPeople(kase, matter, extras)]),
    ...signs(kase, matter),
    ...otherMatters(kase, matters, extras),
    ...section('What others think', [rows(...views(kase))]),
    ...section('Devices', [{ is: 'rows', rows: [...deviceRows(kase, matter), ...devicesOffRows(kase)] }]),
    ...decidedAndTold(kase, matter, extras),
    ...whatWasDone(kase, matter, extras, 'child-protection-referral'),
    ...section('What we ask', [
      list(
        `Tell us what you know of ${isOne ? 'this child and their family' : 'these children and their families'}, and of anybody else they live with.`,
        ...(asksForMeeting(kase, matter, extras)
          ? [
              `Hold a strategy discussion with us: who speaks to the ${isOne ? 'child, who tells the family' : 'children, who tells the families'}, what happens meanwhile.`,
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

/** Not where one was, or it is said why none is: then only of what they were not told yet (P12). */
function asksForMeeting(kase: Case, matter: string, { owed }: Extras): boolean {
  if (!inAll(kase, matter).some((id) => assessmentOf(kase, id).duties.includes('strategy-meeting'))) return false
  const isSettled =
    SETTLED.includes(stillSaid(kase, 'case', 'strategyMeeting')?.value) ||
    owed.some(({ duty, state }) => duty === 'strategy-meeting' && state === 'explained')
  return !isSettled || otherwiseThan(kase, givenToSocialCare(kase)) !== ''
}
const SETTLED: readonly unknown[] = ['held', 'arranged', 'not-needed']

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
