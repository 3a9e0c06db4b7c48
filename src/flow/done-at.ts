import { type Case, given, matterOf } from '../case/case'
import { devicesIn } from '../case/own-facts'
import { peopleOf } from '../case/people-in'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import type { DutyId } from '../guidance/facts'
import { SETTLED_BY } from './settled-by'

/** When what settles a duty was last said, ISO 8601; undefined where nothing settles it. For the record. */
export function doneAt(kase: Case, matter: string, duty: DutyId): string | undefined {
  const subjects: readonly SubjectKey[] = [
    'case',
    matterKey(matter),
    ...peopleOf(kase, matter).flatMap(({ id }) => [personKey(id), partKey(matter, id)]),
    ...devicesIn(kase, matter).map(deviceKey),
  ]
  const one = matterOf(kase, matter)
  const said = [
    ...SETTLED_BY[duty].by.flatMap((fact) => subjects.flatMap((subject) => given(kase, subject, fact) ?? [])),
    ...(duty === 'outcome-code' ? (one?.choices ?? []) : []),
    ...(duty === 'senior-review' ? (one?.reviews ?? []) : []),
  ]
  return said.reduce<{ seq: number; at: string } | undefined>(
    (last, each) => (last === undefined || each.seq > last.seq ? each : last),
    undefined,
  )?.at
}
