import type { ReactNode } from 'react'
import { Address } from '../components/Address'
import { Button } from '../components/Button'
import { Icon, type IconName } from '../components/Icon'
import { Link } from '../components/Link'
import { Tag } from '../components/Tag'
import type { Contact, Route } from '../directory/contact'
import styles from './ContactRoute.module.css'

const WORD: Record<Route['kind'], string> = { phone: 'Call', text: 'Text', email: 'Email', web: 'Open' }
const ICON: Record<Route['kind'], IconName> = { phone: 'phone', text: 'message', email: 'mail', web: 'external' }

/** The way in that is tapped most. */
export function RouteButton({ contact, route }: { contact: Contact; route: Route }) {
  return (
    <Button
      as="link"
      small
      href={route.href}
      icon={ICON[route.kind]}
      look={route.status === 'check-first' ? 'secondary' : contact.id === 'police' ? 'danger' : 'primary'}
      label={`${WORD[route.kind]} ${contact.name}${contact.name === route.value ? '' : `, ${route.value}`}`}
    >
      {WORD[route.kind]}
    </Button>
  )
}

/** What is behind the button above, to read, ring from another phone or print. */
export function RouteLine({ route, hasSource = true }: { route: Route; hasSource?: boolean }) {
  const line = (
    <p className={styles.line}>
      <strong>
        <Address>{route.value}</Address>
      </strong>{' '}
      {hasSource && <small>{route.source.says}</small>}
    </p>
  )
  if (route.status === 'confirmed') return line
  return (
    <div>
      {line}
      <CheckFirst why={route.why} />
    </div>
  )
}

/** One more way in, on a line of its own. */
export function OtherRoute({
  contact,
  route,
  hasSource = true,
}: {
  contact: Contact
  route: Route
  hasSource?: boolean
}) {
  const own = route.label === WORD[route.kind] ? undefined : route.label
  const under = [own && route.value, hasSource && route.source.says].filter(Boolean).join(', ')
  const shown = own ?? `${WORD[route.kind]} ${route.value}`
  return (
    <div>
      <RouteLink href={route.href} icon={ICON[route.kind]} label={`${shown}, ${contact.name}`}>
        <Address>{shown}</Address>
      </RouteLink>
      {under && <p className={styles.under}>{under}</p>}
      {route.status === 'check-first' && <CheckFirst why={route.why} />}
    </div>
  )
}

interface RouteLinkProps {
  href: string
  icon: IconName
  /** A fuller name than the visible words, which it must start with. */
  label?: string
  children: ReactNode
}

export function RouteLink({ href, icon, label, children }: RouteLinkProps) {
  return (
    <Link className={styles.route} href={href} aria-label={label}>
      <Icon name={icon} />
      <span>{children}</span>
    </Link>
  )
}

export function CheckFirst({ why }: { why: string }) {
  return (
    <p className={styles.check}>
      <Tag tone="open">Check first</Tag>
      {` ${why}`}
    </p>
  )
}
