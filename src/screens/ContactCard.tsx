import { useId } from 'react'
import { Button } from '../components/Button'
import { Icon, type IconName } from '../components/Icon'
import { Link } from '../components/Link'
import { Tag } from '../components/Tag'
import { type Contact, type Route, routesIn } from '../directory/contact'
import { hoursText, openNow, opensNext, whenItOpens } from '../directory/hours'
import type { LocalContact, Nation } from '../guidance/force-settings'
import styles from './ContactCard.module.css'
import { useIsRunning, useNow } from './use-now'

const WORD: Record<Route['kind'], string> = { phone: 'Call', text: 'Text', email: 'Email', web: 'Open' }
const ICON: Record<Route['kind'], IconName> = { phone: 'phone', text: 'message', email: 'message', web: 'external' }

interface ContactCardProps {
  contact: Contact
  nation: Nation
  /** The force's own, where only the force can give a number. */
  local?: LocalContact
  level?: 2 | 3 | 4
  onHandOver?: (contact: Contact) => void
}

/** One contact, each of its numbers and addresses by itself: what is confirmed, and what to check first and why. */
export function ContactCard({ contact, nation, local, level = 3, onHandOver }: ContactCardProps) {
  const nameId = useId()
  const isRunning = useIsRunning()
  const Heading = `h${level}` as const
  const routes = routesIn(contact, nation)
  const [first, ...others] = routes
  const sources = new Set(routes.map((route) => route.source.says))
  const oneSource = sources.size === 1 ? first?.source.says : undefined
  return (
    <article id={contact.id} className={styles.card} aria-labelledby={nameId} data-urgent={contact.urgent}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Heading id={nameId}>{contact.name}</Heading>
          <p className={styles.quiet}>{contact.whatFor}</p>
        </div>
        {first && (
          <div className={styles.first}>
            <RouteButton contact={contact} route={first} />
            <OpenNow contact={contact} />
          </div>
        )}
      </div>
      {first && (
        <p className={styles.line}>
          <strong>{firstValue(first)}</strong>
          {!oneSource && <small> {first.source.says}</small>}
        </p>
      )}
      {first?.status === 'check-first' && <CheckFirst why={first.why} />}
      {local?.phone && (
        <p className={styles.line}>
          <Link href={`tel:${local.phone.replace(/[^\d+]/g, '')}`}>
            {local.name}: {local.phone}
          </Link>
        </p>
      )}
      <p className={styles.quiet}>
        {contact.who}. {hoursText(contact)}.
      </p>
      {contact.notFor && (
        <p className={styles.quiet}>
          <strong>Not for:</strong> {contact.notFor}
        </p>
      )}
      {others.length > 0 && (
        <ul className={styles.routes}>
          {others.map((route) => (
            <OtherRoute key={`${route.href} ${route.label}`} contact={contact} route={route} hasSource={!oneSource} />
          ))}
        </ul>
      )}
      {(oneSource || onHandOver) && (
        <div className={styles.foot}>
          <small className={styles.quiet}>{oneSource && capital(oneSource)}</small>
          {onHandOver && routes.length > 0 && (
            <span className={isRunning ? styles.extra : styles.later}>
              <Button
                look="quiet"
                small
                icon="qr"
                label={`Hand over: ${contact.name}`}
                onClick={() => onHandOver(contact)}
              >
                Hand over
              </Button>
            </span>
          )}
        </div>
      )}
    </article>
  )
}

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

function OtherRoute({ contact, route, hasSource }: { contact: Contact; route: Route; hasSource: boolean }) {
  const own = route.label === WORD[route.kind] ? undefined : route.label
  const shown = own ?? `${WORD[route.kind]} ${route.value}`
  return (
    <li>
      <Link href={route.href} className={styles.route} aria-label={`${shown}, ${contact.name}`}>
        <Icon name={ICON[route.kind]} />
        <span>{shown}</span>
      </Link>
      {own && <small className={styles.quiet}>{route.value}</small>}
      {hasSource && <small className={styles.quiet}> {route.source.says}</small>}
      {route.status === 'check-first' && <CheckFirst why={route.why} />}
    </li>
  )
}

export function CheckFirst({ why }: { why: string }) {
  return (
    <p className={styles.check}>
      <Tag tone="open">Check first</Tag> <span>{why}</span>
    </p>
  )
}

/** Room for it is kept from the start, so that nothing moves when the clock is there. */
function OpenNow({ contact }: { contact: Contact }) {
  const now = useNow()
  const { hours } = contact
  if (hours.kind === 'online' || hours.kind === 'unknown' || !hours.confirmed) return null
  const opening = now && opensNext(contact, now)
  return (
    <small className={styles.open}>
      {now && openNow(contact, now) === 'open' && 'Open now'}
      {now && opening && `Opens ${whenItOpens(opening, now)}`}
    </small>
  )
}

/** 'Call, then option 2' and '111' → '111, then option 2'. */
function firstValue({ kind, label, value }: Route): string {
  return label.startsWith(`${WORD[kind]},`) ? value + label.slice(WORD[kind].length) : value
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
