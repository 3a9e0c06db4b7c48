import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names'
import { useEverywhere } from './Everywhere'
import { Icon } from './Icon'
import { Link } from './Link'
import round from './Round.module.css'
import styles from './Screen.module.css'
import { type Back, TopBar } from './TopBar'
import { useFocus } from './use-focus'
import { useScrollRoom } from './use-scroll-room'

interface ScreenProps {
  title: string
  back?: Back
  /** At the end of the header: icon buttons and links. */
  actions?: ReactNode
  /** Stays in sight below the header: standing, steps. */
  under?: ReactNode
  /** Sticks to the bottom edge: saved line, the button that goes on. */
  bar?: ReactNode
  /** At the lower edge of the screen while there is room, and after everything else. */
  low?: ReactNode
  /** Sticks above the bar while it has something to say. */
  toast?: ReactNode
  /** Sticks below the bar: the tab bar. */
  tabs?: ReactNode
  /** Focus goes to the title when this appears or changes. Leave it out on the first page of a visit. */
  focusKey?: string | undefined
  children: ReactNode
}

export function Screen({ title, back, actions, under, bar, low, toast, tabs, focusKey, children }: ScreenProps) {
  const heading = useFocus(focusKey)
  const { foot, line, help, back: backFromHere } = useEverywhere()
  const header = useRef<HTMLElement>(null)
  const edge = useRef<HTMLDivElement>(null)
  const hasEdge = Boolean(bar || line || toast || tabs)
  useScrollRoom('start', header)
  useScrollRoom('end', edge, hasEdge)

  return (
    <div className={styles.screen}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header ref={header} className={styles.header}>
        <TopBar
          title={title}
          titleRef={heading}
          back={back ?? backFromHere}
          actions={
            tabs ? (
              actions
            ) : (
              <>
                {help}
                {actions}
              </>
            )
          }
        />
        {under && <div className={styles.under}>{under}</div>}
      </header>
      <main id="main" tabIndex={-1} className={classNames(styles.main, low ? styles.tall : false)}>
        {children}
        {low && <p className={styles.low}>{low}</p>}
        {foot}
      </main>
      {hasEdge && (
        <div ref={edge} className={styles.foot}>
          {toast && <div className={styles.toast}>{toast}</div>}
          {(bar || line) && (
            <footer className={styles.bar}>
              <div className={styles.column}>
                {line}
                {bar}
              </div>
            </footer>
          )}
          {tabs}
        </div>
      )}
    </div>
  )
}

/** A round button or link in the header; its words are read, not shown. */
export function HeaderAction(props: { label: string; icon: Parameters<typeof Icon>[0]['name'] } & ActionTarget) {
  const inside = <Icon name={props.icon} large />
  return props.href === undefined ? (
    <button type="button" className={round.round} onClick={props.onClick} aria-label={props.label}>
      {inside}
    </button>
  ) : (
    <Link className={round.round} href={props.href} aria-label={props.label}>
      {inside}
    </Link>
  )
}

type ActionTarget = { href: string; onClick?: never } | { href?: never; onClick: () => void }
