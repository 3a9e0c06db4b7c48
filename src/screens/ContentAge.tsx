import { useLocation } from 'react-router'
import { withDaysWhole } from '../case/days'
import { Link } from '../components/Link'
import { EDITION } from '../guidance/edition'
import { CHECK_HOLDS_DAYS, isOld } from '../guidance/force-settings'
import styles from './ContentAge.module.css'
import { useServices } from './services'
import { useNow } from './use-now'

/** Says so, quietly, once what stands here is due to be read again, or where the force's own file can't be used. */
export function ContentAge() {
  const { settings, settingsProblem } = useServices()
  const { pathname } = useLocation()
  const now = useNow()
  if (now === undefined) return null
  const today = now.toISOString().slice(0, 10)
  const [oldest] = Object.values(settings.contactChecks ?? {})
    .map(({ on }) => on)
    .sort()
  return (
    <>
      {today > EDITION.reviewBy && (
        <p className={styles.age}>
          The contacts and the law here were last read on {dayMonthYear(EDITION.factsDate)} and were due again by{' '}
          {dayMonthYear(EDITION.reviewBy)}. Check before you rely on them.
        </p>
      )}
      {settings.forceName !== undefined && today > settings.reviewBy && (
        <p className={styles.age}>
          Your force’s arrangements are of {dayMonthYear(settings.date)} and were due to be looked at by{' '}
          {dayMonthYear(settings.reviewBy)}.
        </p>
      )}
      {oldest !== undefined && isOld(oldest, today) && (
        <p className={styles.age}>
          Your force last checked some of the contacts on {dayMonthYear(oldest)}, more than {CHECK_HOLDS_DAYS} days ago.
          They are due to be checked again.
        </p>
      )}
      {settingsProblem !== undefined && pathname !== '/settings' && (
        <p className={styles.age}>
          Your force’s settings file could not be used. <Link href="/settings">Settings</Link> says why.
        </p>
      )}
    </>
  )
}

/** '2026-11-25' → '25 November 2026' */
const dayMonthYear = (day: string) =>
  withDaysWhole(
    new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  )
