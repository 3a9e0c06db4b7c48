import { Button } from '../components/Button'
import { classNames } from '../components/class-names'
import { Details } from '../components/Details'
import { Hidden } from '../components/Hidden'
import surface from '../components/Surface.module.css'
import { type Contact, notAnyMore, type Place, routesIn } from '../directory/contact'
import { hoursText, openNow, opensNext, whenItOpens } from '../directory/hours'
import { telephoneAddress } from '../directory/telephone'
import { uncapitalised } from '../guidance/capitals'
import type { LocalContact } from '../guidance/force-settings'
import { ChooseContact } from './ChooseContact'
import styles from './ContactCard.module.css'
import { OtherRoute, RouteButton, RouteLine, RouteLink } from './ContactRoute'
import { useIsRunning } from './running'
import { useNow } from './use-now'

interface ContactCardProps {
  contact: Contact
  place: Place
  /** The force's own, where only the force can give a number. */
  local?: LocalContact
  onGive?: (contact: Contact) => void
}

/** One contact, each of its numbers and addresses by itself: what is confirmed, and what to check first and why. */
export function ContactCard({ contact, place, local, onGive }: ContactCardProps) {
  const isRunning = useIsRunning()
  const [first, ...others] = routesIn(contact, place)
  const near = others.filter((route) => route.kind !== 'web' && route.status === 'confirmed')
  const far = others.filter((route) => !near.includes(route))
  /** One line for the numbers in sight, where it is the same for each. */
  const share = near.length > 0 && near.every((route) => route.source.says === first?.source.says)
  const localPhone = local?.phone
  return (
    <article
      id={contact.id}
      className={classNames(surface.surface, surface.named, surface.many, styles.card)}
      aria-label={contact.name}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h3>{contact.name}</h3>
          <p className={styles.quiet}>{contact.whatFor}</p>
        </div>
        {first && (
          <div className={styles.first}>
            <RouteButton contact={contact} route={first} />
            <OpenNow contact={contact} />
          </div>
        )}
      </div>
      {(first || localPhone) && <ChooseContact contact={contact} />}
      {!contact.urgent && <NotFor contact={contact} />}
      {first && <RouteLine route={first} hasSource={!share} />}
      {localPhone && (
        <RouteLink href={telephoneAddress(localPhone)} icon="phone">
          Call {local.name}, {localPhone}
        </RouteLink>
      )}
      {near.length > 0 && (
        <div className={styles.near}>
          {near.map((route) => (
            <OtherRoute key={route.href} contact={contact} route={route} hasSource={!share} />
          ))}
        </div>
      )}
      {share && <p className={styles.quiet}>{`All ${first?.source.says}`}</p>}
      <Details
        summary={
          <>
            {moreThan(far.length)}
            <Hidden>{` about ${contact.name}`}</Hidden>
          </>
        }
      >
        {far.map((route) => (
          <OtherRoute key={`${route.href} ${route.label}`} contact={contact} route={route} />
        ))}
        <p className={styles.quiet}>
          <strong>Who:</strong>
          {` ${contact.who}.`}
        </p>
        <p className={styles.quiet}>{`${hoursText(contact)}.`}</p>
        {contact.urgent && <NotFor contact={contact} />}
        {notAnyMore(contact, place).map((says) => (
          <p key={says} className={styles.quiet}>
            {says}
          </p>
        ))}
        {onGive && (first || localPhone) && (
          <div className={isRunning ? styles.extra : styles.later}>
            {isRunning && (
              <Button look="secondary" small icon="qr" label={`Give: ${contact.name}`} onClick={() => onGive(contact)}>
                Give
              </Button>
            )}
          </div>
        )}
      </Details>
    </article>
  )
}

function NotFor({ contact: { notFor } }: { contact: Contact }) {
  return (
    notFor && (
      <p className={styles.quiet}>
        <strong>Not for</strong>
        {` ${uncapital(notFor)}`}
      </p>
    )
  )
}

/** What is folded away, besides so many ways. */
function moreThan(ways: number): string {
  if (ways === 0) return 'More'
  return ways === 1 ? 'One more way, and more' : `${ways} more ways, and more`
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

/** 'Adults: ring the NSPCC.' → 'adults: ring the NSPCC.' */
const uncapital = (words: string) =>
  /^[A-Z][a-z]/.test(words) && !/^(Wales|England|Childline)/.test(words) ? uncapitalised(words) : words
