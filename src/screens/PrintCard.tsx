import type { Contact, Place } from '../directory/contact'
import { printedText } from '../directory/giving'
import { EDITION } from '../guidance/edition'
import { dayMonthYear } from './day-month-year'
import styles from './PrintCard.module.css'
import { QrCode } from './QrCode'

/** Seen on paper only: one card, plain names and confirmed numbers with their date, a code for each. */
export function PrintCard({ contacts, place }: { contacts: readonly Contact[]; place: Place }) {
  const cards = contacts.map((contact) => ({ contact, text: printedText(contact, place) }))
  const unconfirmed = cards.flatMap(({ contact, text }) =>
    text === undefined ? [contact.neutralName ?? contact.name] : [],
  )
  return (
    <section className={styles.card} aria-hidden>
      {cards.map(({ contact, text }) => {
        if (text === undefined) return null
        const [name, ...lines] = text.split('\n')
        return (
          <div key={contact.id} className={styles.one}>
            <div>
              <h2>{name}</h2>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
            <div className={styles.code}>
              <QrCode payload={text} title="" />
            </div>
          </div>
        )
      })}
      {unconfirmed.length > 0 && <p>Not printed, since nothing of it is confirmed: {unconfirmed.join(', ')}.</p>}
      <p className={styles.age}>As known on {dayMonthYear(EDITION.factsDate)}. In an emergency ring 999.</p>
    </section>
  )
}
