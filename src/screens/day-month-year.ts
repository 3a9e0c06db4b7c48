import { withDaysWhole } from '../case/days'
import { dayMonthYear as plainly } from '../directory/seen-in'

/** '2026-11-25' → '25 November 2026', as a screen shows it. */
export const dayMonthYear = (date: string): string => withDaysWhole(plainly(date))
