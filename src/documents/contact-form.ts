import type { Case } from '../case/case'
import { childrenIn } from '../case/people-in'
import { capitalised } from '../guidance/capitals'
import { type ForceSettings, NATIONAL_DEFAULTS } from '../guidance/force-settings'
import { type Block, type Document, list, rows, section } from './document'
import { type Extras, made } from './extras'
import {
  aboutTheIncident,
  childSections,
  harmLines,
  highest,
  inAll,
  otherMatters,
  otherPeople,
  signs,
  views,
  whatWasDone,
} from './for-agencies'
import { conclusionWords, saidTo, saidWithNote } from './said'
import { contactBlocks } from './support'

export function contactFormAllowed(kase: Case, matter: string): true | string {
  return childrenIn(kase, matter).length === 0 ? 'Add the children first: the form is about a child.' : true
}

/** For the force's child contact form (P26): facts and worries, not a verdict. */
export function contactForm(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (contactFormAllowed(kase, matter) !== true) return undefined
  const matters = inAll(kase, matter)
  const blocks: readonly Block[] = [
    ...aboutTheIncident(kase, matter),
    ...childSections(kase, matters, extras),
    ...section('Other people', [otherPeople(kase, matter, extras)]),
    ...signs(kase, matter),
    ...otherMatters(kase, matters, extras, false),
    ...whatWasDone(kase, matter, extras),
    ...section('Referral, and what others think', [
      list(...harmLines(kase, matters, extras)),
      rows(
        ['Advice on referral', conclusionWords(highest(kase, matter, extras.assessment), 'referral')],
        ['Referral', saidWithNote(kase, 'case', 'referral')],
        ['Referred to', saidTo(kase, 'case', 'referralTo')],
        ['Why there is no referral', saidTo(kase, 'case', 'referralWhyNot')],
        ...views(kase),
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
