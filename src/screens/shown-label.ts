import { withDaysWhole } from '../case/days'

/** A case's name as the screen shows it: no line begins with the point between its parts. */
export const shownLabel = (label: string): string => withDaysWhole(label).replace(' ·', '\u00a0·')
