import type { Summary } from '../../drafts/drafts'
import { dayAndTime } from '../case/clock-words'
import { shownLabel } from '../shown-label'

/**
 * Two cases can bear one name, and one of them is to be deleted. Of one whose summary is lost only its address is known,
 * and of two that were saved in one minute that alone differs.
 */
export function calledAmong(cases: readonly Summary[], { case: id, label, savedAt }: Summary): string {
  const alike = cases.filter((one) => one.label === label)
  const saved = savedOf(savedAt)
  const isAlone = saved !== '' && alike.filter((one) => savedOf(one.savedAt) === saved).length === 1
  return alike.length > 1
    ? `${shownLabel(label)}${saved}${isAlone ? '' : `, its address begins ${id.slice(0, 6)}`}`
    : shownLabel(label)
}

const savedOf = (savedAt: string) => (savedAt === '' ? '' : `, saved ${dayAndTime(savedAt)}`)
