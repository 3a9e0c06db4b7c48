import { answerTo, type Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { idsOf, personKey, type SubjectKey } from '../case/subject'
import type { CautionId } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import type { StageId } from './stages'

/** Where each caution is shown: at the stages where the officer is about to do what it warns of. */
export const BITES_AT: Readonly<Record<CautionId, readonly StageId[]>> = {
  extortion: ['welfare', 'features', 'referral', 'accounts', 'devices', 'online'],
  'under-10': ['people', 'accounts', 'decision'],
  'under-13': ['people', 'referral'],
  'vulnerable-child': ['features', 'accounts'],
  'child-suspect': ['people', 'accounts'],
  'near-18': ['people', 'decision'],
  'telling-may-harm': ['people', 'telling'],
  'adult-holds-copy': ['people', 'closing'],
  'school-holds': ['devices'],
  'camera-still': ['devices'],
  'child-cannot-agree': ['devices'],
  'checks-before-meeting': ['checks', 'accounts', 'decision'],
  'non-abusive-against-signs': ['accounts', 'decision'],
  'synthetic-imagery': ['features'],
  'outcome-not-supported': ['decision', 'review', 'telling', 'closing'],
  'heavier-than-needed': ['decision', 'review'],
  'no-senior-review': ['review', 'closing'],
  'no-activity': ['decision'],
}

/** The answers that raise a caution by themselves, in the subject that they are of. */
const RAISES: { readonly [fact in FactId]?: (value: Value | undefined) => CautionId | undefined } = {
  coercion: (value) => (value === 'yes' ? 'extortion' : undefined),
  age: (value) =>
    typeof value !== 'number' ? undefined : value < 10 ? 'under-10' : value < 13 ? 'under-13' : undefined,
  knownVulnerability: (value) => (value === 'yes' ? 'vulnerable-child' : undefined),
  recordedAs: (value) => (value === 'suspect' ? 'child-suspect' : undefined),
  keptOrCopied: (value) => (value === 'yes' ? 'adult-holds-copy' : undefined),
  tellingMayHarm: (value) => (value === 'yes' ? 'telling-may-harm' : undefined),
  held: (value) => (value === 'school' ? 'school-holds' : undefined),
  stillTaken: (value) => (value === 'yes' ? 'camera-still' : undefined),
  agreedBy: (value) => (value === undefined ? undefined : 'child-cannot-agree'),
  nonAbusive: (value) => (value === 'yes' ? 'non-abusive-against-signs' : undefined),
  synthetic: (value) => (value === 'yes' ? 'synthetic-imagery' : undefined),
}

/** Only a child is a suspect to beware of, only an adult a holder. */
const OF_ONE_KIND: readonly CautionId[] = ['child-suspect', 'adult-holds-copy']

/** The caution that an answer raises: shown under its question, where the officer looks. */
export function raisedBy(kase: Case, matter: string, subject: SubjectKey, fact: FactId): CautionId | undefined {
  const caution = RAISES[fact]?.(answerTo(kase, subject, fact))
  if (caution === undefined || !assessmentOf(kase, matter).cautions.includes(caution)) return undefined
  // Raised by somebody else in this case, then.
  const isOther =
    (answerTo(kase, personKey(idsOf(subject).person ?? ''), 'kind') === 'adult') !== (caution === 'adult-holds-copy')
  return isOther && OF_ONE_KIND.includes(caution) ? undefined : caution
}
