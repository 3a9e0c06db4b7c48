import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { partKey, type SubjectKey } from '../../src/case/subject'
import { atOdds } from '../../src/flow/at-odds'
import type { FactId, Value } from '../../src/guidance/questions'

export const AT = '2026-11-25T11:40:00.000Z'

export const after = (kase: Case | undefined, ...happenings: Happening[]) =>
  happenings.reduce<Case | undefined>((now, one) => happen(now, one, AT), kase) as Case

export const says = (subject: SubjectKey, fact: FactId, value: Value | null): Happening => ({
  type: 'answered',
  ...{ subject, fact, value },
})
export const notes = (subject: SubjectKey, fact: FactId, text: string): Happening => ({
  type: 'noted',
  ...{ subject, fact, text },
})

/** One matter, and a child who is involved in it. */
export const begun = after(
  undefined,
  { type: 'opened', case: 'c', edition: '1', reviewAsked: true },
  { type: 'matter-added', matter: 'm1' },
  { type: 'person-added', person: 'child-a', kind: 'child' },
  says(partKey('m1', 'child-a'), 'part', 'involved'),
)

/** What stands beside an answer on its stage. */
export const beside = atOdds
