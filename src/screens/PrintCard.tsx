import type { Contact } from '../directory/contact'
import { handOverText } from '../directory/hand-over'
import { dayMonthYear } from '../directory/seen-in'
import { EDITION } from '../guidance/edition'
import type { Nation } from '../guidance/force-settings'
import { QrCode } from './HandOverSheet'
import styles from './PrintCard.module.css'

/** Seen on paper only: one card, plain names and numbers, a code for each. */
export function PrintCard({ contacts, nation }: { contacts: readonly Contact[]; nation: Nation }) {
  return (
    <section className={styles.card} aria-hidden>
      {contacts.map((contact) => {
        const [name, ...lines] = handOverText([contact], nation).split('\n')
        return (
          <div key={contact.id} className={styles.one}>
            <div>
              <h2>{name}</h2>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
            <div className={styles.code}>
              <QrCode payload={handOverText([contact], nation)} title="" />
            </div>
          </div>
        )
      })}
      <p className={styles.age}>As known on {dayMonthYear(EDITION.factsDate)}. In an emergency ring 999.</p>
    </section>
  )
}
