import type { Summary } from '../../drafts/drafts'
import { dayAndTime } from '../case/clock-words'
import { shownLabel } from '../shown-label'

/** Two cases can bear one name, and one of them is to be deleted. Of one whose summary is lost only its address is known. */
export const calledAmong = (cases: readonly Summary[], { case: id, label, savedAt }: Summary): string =>
  cases.filter((one) => one.label === label).length > 1
    ? `${shownLabel(label)}, ${savedAt === '' ? `its address begins ${id.slice(0, 6)}` : `saved ${dayAndTime(savedAt)}`}`
    : shownLabel(label)
