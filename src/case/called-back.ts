import { type Case, type Given, given } from './case'
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

/** What tells somebody to delete, and was not called back since: the papers, and what was said, where that is none of them. */
export function directionsGiven(kase: Case, matter: string): { papers: Case['issued']; said: Given | undefined } {
  const back = calledBackAt(kase, matter)
  const papers = kase.issued.filter(
    (one) => one.kind === 'deletion-direction' && one.matter === matter && one.seq > back,
  )
  const said = given(kase, matterKey(matter), 'deletionGiven')
  // One in writing is the paper, where there is one.
  const isSaid = said?.value === 'in-person' || (said?.value === 'in-writing' && papers.length === 0)
  return { papers, said: isSaid ? said : undefined }
}

const GIVEN: readonly unknown[] = ['in-writing', 'in-person']
