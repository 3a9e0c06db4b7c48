import { needsReasonNow } from '../case/against-outcome'
import { type Case, lastChoice } from '../case/case'
import { personLabel } from '../case/labels'
import { hasTurned18 } from '../case/people-in'
import { stillSaid } from '../case/still-said'
import { matterKey } from '../case/subject'
import { CONFLICTS } from '../guidance/outcomes'
import { beforeTelling, turned18 } from './before-telling'
import type { Extras } from './extras'
import { cameAfterDeciding, isTooYoungForIt, type LetterKind } from './letter-allowed'
import { letterWords } from './letter-words'
import { besidesAnotherMatter } from './other-matters'
import { recordedAs } from './who'

/** For the officer, on the screen only. `problem`: why the force’s own wording is not in the letter. */
export function beforeHanding(
  kase: Case,
  matter: string,
  extras: Extras,
  kind: LetterKind,
  problem?: string,
): string[] {
  const as = recordedAs(kase, matter, extras.for ?? '')
  const victim = as === 'victim'
  const outcome = lastChoice(kase, matter)?.outcome
  return [
    'Explain it in person first; the letter is what stays behind.',
    ...(stillSaid(kase, matterKey(matter), 'publicInterest') === undefined
      ? ['No reasons are written for this outcome yet: write them under Outcome first.']
      : []),
    ...(extras.assessment.cautions.includes('outcome-not-supported')
      ? ['The answers do not support this outcome. Look at that under Outcome before the letter goes.']
      : needsReasonNow(kase, matter)
        ? ['This outcome goes against the advice now. Look at that under Outcome before the letter goes.']
        : []),
    ...beforeTelling(kase, matter, extras.for ?? ''),
    ...beforeParents(kase, matter, extras, kind),
    ...(cameAfterDeciding(kase, matter, extras.for ?? '')
      ? ['This child came to it after the outcome was chosen. See first that it is right for them too.']
      : []),
    ...(victim || as !== 'not-settled'
      ? []
      : ['How this child is shown on the crime record is not settled. The letter says only that they are named.']),
    ...((victim || as === 'suspect') && letterWords(outcome ?? '')?.suspectOnly
      ? ['The letter says that this has been done. Give it only once it has.']
      : []),
    ...(victim && (outcome === '14' || outcome === '16')
      ? [
          'The letter says that this child did not want it to go on. Give it only if that was their wish, and to parents only if they may know.',
        ]
      : []),
    ...(!victim && outcome === '22'
      ? ['The letter says that this child took part in the activity. Give it only if they did.']
      : []),
    ...(isTooYoungForIt(kase, matter, extras.for ?? '')
      ? [
          `${personLabel(kase, extras.for ?? '')} was under 10 and cannot commit an offence: the letter says so. There is none to the child: give them the sheet for the child.`,
        ]
      : []),
    ...besidesAnotherMatter(kase, matter, extras.for ?? ''),
    ...(as === 'suspect' && outcome === '21' ? [CONFLICTS.suspectOrPersonInvolved.ask] : []),
    ...(problem === undefined ? [] : [problem]),
  ]
}

/** Whoever has turned 18 gets a letter of their own, and no youth caution from that day on (P22). */
function beforeParents(
  kase: Case,
  matter: string,
  { for: child = '', now }: Extras,
  kind: LetterKind,
): readonly string[] {
  const isYouths =
    recordedAs(kase, matter, child) === 'suspect' &&
    letterWords(lastChoice(kase, matter)?.outcome ?? '')?.later === 'youth-caution'
  if (isYouths && hasTurned18(kase, child)) {
    return [
      `${personLabel(kase, child)} has turned 18. Give it only if the caution was given before that day; if not, decide again.`,
    ]
  }
  if (isYouths)
    return turned18(kase, child, now, 'what was given from their 18th birthday on is not a youth caution, and ')
  return kind === 'letter-parents' ? turned18(kase, child, now) : []
}
