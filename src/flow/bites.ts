import type { CautionId } from '../guidance/facts'
import type { StageId } from './stages'

/** Where each caution is shown: at the stages where the officer is about to do what it warns of. */
export const BITES_AT: Readonly<Record<CautionId, readonly StageId[]>> = {
  extortion: ['welfare', 'features', 'referral', 'accounts', 'devices', 'online'],
  'under-10': ['people', 'accounts', 'decision'],
  'under-13': ['people', 'referral'],
  'vulnerable-child': ['features', 'accounts'],
  'child-suspect': ['people', 'accounts'],
  'near-18': ['people', 'decision'],
  'telling-may-harm': ['report', 'people', 'accounts', 'devices', 'telling', 'closing'],
  'adult-holds-copy': ['people', 'telling', 'closing'],
  'school-holds': ['devices'],
  'camera-still': ['devices'],
  'child-cannot-agree': ['devices'],
  'checks-before-meeting': ['checks', 'accounts', 'decision'],
  'non-abusive-against-signs': ['accounts', 'decision'],
  'synthetic-imagery': ['features', 'decision'],
  'outcome-not-supported': ['decision', 'review', 'telling', 'closing'],
  'heavier-than-needed': ['decision', 'review'],
  'no-senior-review': ['review', 'closing'],
  'no-activity': ['decision'],
}
