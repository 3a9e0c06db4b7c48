import { type Case, given } from './case'
import { matterKey } from './subject'

/** `seq` of when it was last said that a direction to delete was called back; 0 where it never was. What was said since changes nothing of that. */
export function calledBackAt(kase: Case, matter: string): number {
  const said = given(kase, matterKey(matter), 'deletionGiven')
  return Math.max(0, ...[said, ...(said?.earlier ?? [])].map((one) => (one?.value === 'called-back' ? one.seq : 0)))
}
