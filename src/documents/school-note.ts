import { answerTo, type Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { AS_A_ROUTINE, TAKE_NO_OTHER } from '../case/school-notes'
import { deviceKey, matterKey } from '../case/subject'
import type { Nation } from '../guidance/force-settings'
import { beforeSchool } from './before-telling'
import { isDirectionOpen } from './deletion-direction'
import { type Block, type Document, list, paragraph, rows, section } from './document'
import { type Extras, made } from './extras'
import { written } from './said'
import { contactBlocks, supportRows } from './support'
import { isGivenBack } from './where-devices-are'

const LEAD: Readonly<Record<Nation, string>> = {
  england: 'the designated safeguarding lead',
  wales: 'the designated safeguarding person',
}
const ADVICE: Readonly<Record<Nation, string>> = {
  england: 'the UKCIS advice “Sharing nudes and semi-nudes” for schools in England',
  wales: 'the Welsh Government’s advice on sharing nudes, on Hwb,',
}

/** That the lead alone may look, and when, is in the advice for England. What the advice for Wales says of it was not seen. */
const LOOKING: Readonly<Record<Nation, string>> = {
  england: `National advice leaves ${LEAD.england} one narrow exception: ring us before anybody uses it.`,
  wales: 'If anybody thinks that one has to be looked at to keep a child safe, ring us before they do.',
}

const DELETING = {
  'not-yet':
    'Do not delete anything, or have a child delete it, until we say that evidence is settled. After that the child can use Report Remove, and only then is anything deleted.',
  settled: 'What we need as evidence is settled, and we tell each child what to delete.',
  /** The officer wrote why nobody is told to delete. */
  'told-nobody': 'What we need as evidence is settled.',
} as const

const NOT_FOR_THEM =
  ' Do not delete for them, and do not look. If a copy is left with staff or on a school system, leave it and tell us.'

/** Of a phone that the school holds. */
const LOCKED_AWAY =
  'keep it switched off and locked away, note who had it, and from when to when, and ring us: we tell you what becomes of it.'

/** Nor a matter of routine for the school, where nothing points to a higher risk (P15). Schools in England are advised to take one. */
const AT_LOWER_RISK: Readonly<Record<Nation, string>> = {
  england: `The police take no phone ${AS_A_ROUTINE}. Ring us before you take one. If you take one, as your own advice on searching and confiscation has it, or hold one already, do not look: ${LOCKED_AWAY}`,
  wales: `Take no phone ${AS_A_ROUTINE}. If you think that one should be kept safe, ring us first. If you hold one, ${LOCKED_AWAY}`,
}

const PHONES = {
  'not-yet':
    'Until we agree something else with you, and where your powers allow, take the phone that the image is said to have been shared from. Ask us first about any other, such as the phone of the child shown or of a child who told you. Switch it off, lock it away and give it to the police. Note who had it, and from when to when.',
  'with-us': `The police hold every phone and device that we know of in this. Ring us before you take another. If you hold one, ${LOCKED_AWAY}`,
  settled: `If you still hold a child’s phone, keep it switched off and locked away, and ring us: we tell you what becomes of it. ${TAKE_NO_OTHER}`,
} as const

/** In every matter: the school's note is of the whole case. */
const isLowerRisk = (kase: Case) => kase.matters.every(({ id }) => assessmentOf(kase, id).risk === 'lower')

/** Told to take "the phone from the child", a school would take another's: there is none of those that matter left to take. */
const areAllWithUs = (kase: Case) =>
  kase.devices.length > 0 &&
  kase.devices.every(({ id }) => answerTo(kase, deviceKey(id), 'held') === 'seized' && !isGivenBack(kase, id))

const isToDeleteInAll = (kase: Case) =>
  kase.matters.every(({ id }) => assessmentOf(kase, id).deletionDirection === 'give')

/** For a school: what staff may and may not do. It names no child. */
export function schoolNote(kase: Case, matter: string, extras: Extras): Document {
  const { nation } = extras.settings
  const lead = LEAD[nation]
  const isSettled = isDirectionOpen(extras) && isToDeleteInAll(kase)
  const isToldNobody = extras.owed.some(({ duty, state }) => duty === 'deletion-direction' && state === 'explained')
  const blocks: readonly Block[] = [
    paragraph(`For ${lead}. Please pass on to other staff only what they need.`),
    ...section('Please do', [
      list(
        'If a child may be in danger, or may hurt themselves, ring 999 and stay with them. Ask plainly about self-harm.',
        'Listen and do not blame. Note what a child says in their own words, and who else heard it. Ask no more than you need to keep them safe.',
        isSettled
          ? PHONES.settled
          : isLowerRisk(kase)
            ? AT_LOWER_RISK[nation]
            : PHONES[areAllWithUs(kase) ? 'with-us' : 'not-yet'],
        'Note usernames, links, dates and times in words.',
        'Tell us of anything that points to an adult, a stranger online, threats or money.',
        'Look after every child in this: the one shown, the one who shared, and those who told you.',
      ),
    ]),
    ...section('Please do not', [
      list(
        `Do not look at an image to find out. ${LOOKING[nation]}`,
        'Do not copy, print, photograph, screenshot, save or forward an image, and do not ask a child or a parent to.',
        isSettled ? `${DELETING[isToldNobody ? 'told-nobody' : 'settled']}${NOT_FOR_THEM}` : DELETING['not-yet'],
        'Do not question a child about an offence. If suspicion grows, that needs a caution, rights and an appropriate adult. School staff are not neutral in it: ring us first.',
        'Do not tell a parent if telling could put a child at risk. Ask us and social care first.',
        'Do not say what will or will not happen to a child later, on a DBS check or otherwise.',
      ),
    ]),
    ...section('What the others should hear', [
      paragraph(
        'That passing on an image of a child is against the law and hurts the child shown; that once shared it is out of your hands; and that there is help to have it taken down, without showing it to anyone they know.',
      ),
    ]),
    ...section('Whom to ask', [
      rows(['Our reference', written(kase, matterKey(matter), 'crimeNumber')]),
      ...contactBlocks(extras),
    ]),
    ...section('Help', [
      supportRows(['childline', 'report-remove', 'take-it-down', 'ceop'], extras.settings),
      paragraph(`For how schools respond, follow ${ADVICE[nation]} and your own safeguarding policy.`),
    ]),
  ]
  return made('school-note', kase, matter, extras, {
    title: 'Note for the school',
    blocks,
    before: beforeSchool(kase),
  })
}
