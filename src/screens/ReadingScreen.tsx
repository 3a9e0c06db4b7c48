import { type ComponentProps, type ReactNode, useEffect } from 'react'
import { useLocation } from 'react-router'
import { Link } from '../components/Link'
import { type Back, HeaderAction, Screen } from '../components/Screen'
import { ContentAge } from './ContentAge'
import styles from './ReadingScreen.module.css'
import { Tabs } from './Tabs'

interface ReadingScreenProps {
  title: string
  /** For the browser, where it says more than the title above the page. */
  documentTitle?: string
  tab?: NonNullable<ComponentProps<typeof Tabs>['at']>
  back?: Back
  under?: ReactNode
  bar?: ReactNode
  children: ReactNode
}

/** A page to read: it does its job before any script runs. */
export function ReadingScreen({ title, documentTitle = title, tab, back, under, bar, children }: ReadingScreenProps) {
  const { pathname, key } = useLocation()
  useArrival()
  return (
    <>
      <title>{`${documentTitle} · Proportion`}</title>
      <Screen
        title={title}
        focusKey={key === FIRST_PAGE ? undefined : pathname}
        {...(back && { back })}
        under={under}
        bar={bar}
        actions={
          <>
            {pathname !== '/first-minute' && (
              <HeaderAction label="First minute" icon="shield-alert" href="/first-minute" />
            )}
            {pathname !== '/search' && <HeaderAction label="Search" icon="search" href="/search" />}
          </>
        }
        tabs={<Tabs {...(tab && { at: tab })} />}
      >
        {children}
        <ContentAge />
        <nav className={styles.more} aria-label="More">
          <Link href="/first-minute">First minute</Link>
          <Link href="/settings">Settings</Link>
          <Link href="/about">About</Link>
        </nav>
      </Screen>
    </>
  )
}

/** The router's key of the page that a visit began with. */
export const FIRST_PAGE = 'default'

/** The part that the address names is unfolded and in sight. */
function useArrival() {
  const { pathname, hash } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving is what happens when the address changes
  useEffect(() => {
    if (hash === '') return
    const part = document.getElementById(hash.slice(1))
    const fold = part?.closest('details')
    if (fold) fold.open = true
    part?.scrollIntoView?.()
  }, [pathname, hash])
}
