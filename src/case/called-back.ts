import { type Case, given } from './case'
import { matterKey } from './subject'

/**
 * `seq` of when it was last said that a direction to delete was called back; 0 where it never was. What was said since
 * changes nothing of that. Put right at once where nothing had been given, it was a slip: nobody was told to delete.
 */
export function calledBackAt(kase: Case, matter: string): number {
  const said = given(kase, matterKey(matter), 'deletionGiven')
  const all = said === undefined ? [] : [...said.earlier, said]
  const isGivenBefore = (then: number) =>
    all.some(({ value, seq }) => seq < then && GIVEN.includes(value)) ||
    kase.issued.some((one) => one.kind === 'deletion-direction' && one.matter === matter && one.seq < then)
  const back = all.findLast(
    ({ value, seq }, at) => value === 'called-back' && (all[at + 1]?.seq !== seq + 1 || isGivenBefore(seq)),
  )
  return back?.seq ?? 0
}

const GIVEN: readonly unknown[] = ['in-writing', 'in-person']
