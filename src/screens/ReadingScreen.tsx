import type { ComponentProps, ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Link } from '../components/Link'
import { HeaderAction, Screen } from '../components/Screen'
import type { Back } from '../components/TopBar'
import styles from './ReadingScreen.module.css'
import { Tabs } from './Tabs'
import { useArrival } from './use-arrival'

interface ReadingScreenProps {
  title: string
  /** For the browser, where it says more than the title above the page. */
  documentTitle?: string
  tab?: NonNullable<ComponentProps<typeof Tabs>['at']>
  back?: Back
  bar?: ReactNode
  /** Besides the ways to the first minute and to search. */
  action?: ReactNode
  children: ReactNode
}

/** A page to read: it does its job before any script runs. */
export function ReadingScreen({ title, documentTitle = title, tab, back, bar, action, children }: ReadingScreenProps) {
  const { pathname, key } = useLocation()
  useArrival()
  return (
    <>
      <title>{`${documentTitle} · Proportion`}</title>
      <Screen
        title={title}
        focusKey={key === FIRST_PAGE ? undefined : pathname}
        {...(back && { back })}
        bar={bar}
        actions={
          <>
            {action}
            {pathname !== '/first-minute' && (
              <HeaderAction label="First minute" icon="shield-alert" href="/first-minute" />
            )}
            {pathname !== '/search' && <HeaderAction label="Search" icon="search" href="/search" />}
          </>
        }
        tabs={<Tabs {...(tab && { at: tab })} />}
      >
        {children}
        <nav className={styles.more} data-links aria-label="More">
          {MORE.map(
            ([href, page]) =>
              href !== pathname && (
                <Link key={href} href={href}>
                  {page}
                </Link>
              ),
          )}
        </nav>
      </Screen>
    </>
  )
}

const MORE = [
  ['/first-minute', 'First minute'],
  ['/settings', 'Settings'],
  ['/about', 'About'],
] as const

/** The router's key of the page that a visit began with. */
export const FIRST_PAGE = 'default'
