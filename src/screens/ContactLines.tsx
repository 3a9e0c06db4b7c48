import { Button } from '../components/Button'
import { type Contact, routesIn } from '../directory/contact'
import { type ContactId, contactOf } from '../directory/helplines'
import styles from './ContactLines.module.css'
import { RouteButton, RouteLine } from './ContactRoute'
import { useIsRunning } from './running'
import { useServices } from './services'

interface ContactLinesProps {
  ids: readonly ContactId[]
  onGive?: (contact: Contact) => void
  /** Inside a case: notes that something was reported there. */
  onReported?: (place: string) => void
}

/** Where an image is reported, so that it comes down. */
const TAKES_REPORTS: readonly ContactId[] = ['report-remove', 'take-it-down', 'iwf', 'ceop']

/** Contacts in a line each, where the words around them say what they are for. */
export function ContactLines({ ids, onGive, onReported }: ContactLinesProps) {
  const { settings } = useServices()
  const isRunning = useIsRunning()
  return ids.map((id) => {
    const contact = contactOf(id)
    const [route] = routesIn(contact, settings)
    if (route === undefined) return null
    return (
      <div key={id} className={styles.contact}>
        <div className={styles.who}>
          <strong>{contact.name}</strong>
          <RouteLine route={route} />
        </div>
        <div className={styles.ways}>
          {onReported && TAKES_REPORTS.includes(id) && (
            <Button
              look="secondary"
              small
              icon="plus"
              label={`Note a report: ${contact.name}`}
              onClick={() => onReported(contact.name)}
            >
              Note
            </Button>
          )}
          {onGive && contact.id !== 'police' && (
            <span className={isRunning ? undefined : styles.later}>
              <Button
                look="secondary"
                small
                icon="qr"
                label={`QR: give ${contact.name}`}
                onClick={() => onGive(contact)}
              >
                QR
              </Button>
            </span>
          )}
          <RouteButton contact={contact} route={route} />
        </div>
      </div>
    )
  })
}
