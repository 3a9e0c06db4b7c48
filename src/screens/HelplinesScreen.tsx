import { useState } from 'react'
import { Button } from '../components/Button'
import { CallButton } from '../components/CallButton'
import { ChipLinks } from '../components/Chips'
import { HeaderAction } from '../components/Screen'
import { type Audience, type Contact, isFor, isIn } from '../directory/contact'
import { CONTACTS, contactOf } from '../directory/helplines'
import { capitalised } from '../guidance/capitals'
import { ChooseContact } from './ChooseContact'
import { ContactCard } from './ContactCard'
import { ChoosingProvider } from './choosing'
import { SETS, useChosen, withForce } from './contacts-to-give'
import { ForceContacts } from './ForceContacts'
import styles from './HelplinesScreen.module.css'
import { Give } from './late-give-sheet'
import { OldNames } from './OldNames'
import { ReadingScreen } from './ReadingScreen'
import { useIsRunning } from './running'
import { useServices } from './services'
import { useHash } from './use-hash'

const VIEWS = [
  { hash: '', label: 'All' },
  { hash: '#child', label: 'For a child' },
  { hash: '#parent', label: 'For a parent' },
  { hash: '#you', label: 'For you' },
] as const

const AUDIENCES = { child: 'child', parent: 'parent', you: 'professional' } as const satisfies Record<string, Audience>

const police = contactOf('police')
/** What a frightened child is given first: by day and by night, about anything. */
const childline = contactOf('childline')

/** Only ever for an adult's own image or money: kept apart from everything for a child. */
const isOnlyForAdults = (contact: Contact) => contact.for.every((audience) => audience === 'adult')

export function HelplinesScreen() {
  const { settings } = useServices()
  const hash = useHash()
  const isRunning = useIsRunning()
  const [giving, setGiving] = useState<readonly Contact[]>()
  const { chosen, setChosen, choosing } = useChosen()
  const here = CONTACTS.filter((contact) => isIn(contact, settings.nation))
  const others = here.filter((contact) => !contact.urgent && contact !== childline)
  const card = (contact: Contact) => (
    <li key={contact.id} data-for={viewsOf(contact, settings.nation)}>
      <ContactCard
        contact={contact}
        place={settings}
        {...(contact.fromForce && { local: settings.contacts[contact.fromForce] })}
        onGive={(one) => setGiving([withForce(one, settings)])}
      />
    </li>
  )
  const set = SETS[hash]
  const seen = police.routes[0]?.source.says ?? ''
  const checks = Object.keys(settings.contactChecks ?? {}).length
  return (
    <ReadingScreen
      title="Helplines"
      tab="/helplines"
      action={
        isRunning && (
          <HeaderAction
            label={chosen ? 'Stop choosing' : 'Choose what to give'}
            icon={chosen ? 'x' : 'qr'}
            onClick={() => setChosen(chosen ? undefined : [])}
          />
        )
      }
      bar={
        chosen && (
          <Button
            wide
            icon="qr"
            disabled={chosen.length === 0}
            onClick={() => setGiving(chosen.map((one) => withForce(one, settings)))}
          >
            {chosen.length === 0 ? 'Tick what to give' : `Give ${chosen.length}`}
          </Button>
        )
      }
    >
      <ChoosingProvider value={choosing}>
        <div className={styles.page}>
          <span id="child" className={styles.view} />
          <span id="parent" className={styles.view} />
          <span id="you" className={styles.view} />
          <ChipLinks
            label="Who it is for"
            links={VIEWS.map((view) => ({
              href: view.hash || '#main',
              label: view.label,
              current: view.hash === (VIEWS.some((one) => one.hash === hash) ? hash : ''),
            }))}
          />
          <section aria-labelledby="urgent">
            <h2 id="urgent">In danger or in crisis now</h2>
            <ul className={styles.list}>
              <li>
                <CallButton number="999" href="tel:999" to="999" danger />
                <p className={styles.about}>{`${police.whatFor} ${capitalised(seen)}.`}</p>
                <ChooseContact contact={police} />
              </li>
              {[childline, ...here.filter((contact) => contact.urgent && contact !== police)].map(card)}
            </ul>
          </section>

          <p className={styles.about}>
            {checks === 0
              ? 'Nobody has rung these numbers for this page: each says where it was seen. “Check first” says why.'
              : 'What your force has checked says so, with the day. Nobody has rung the others: each says where it was seen. “Check first” says why.'}
          </p>

          <section aria-labelledby="others">
            <h2 id="others">Someone to turn to</h2>
            <ul className={styles.list}>{others.filter((contact) => !isOnlyForAdults(contact)).map(card)}</ul>
          </section>

          <section aria-labelledby="force" data-for="you">
            <h2 id="force">Your force</h2>
            <ForceContacts />
          </section>

          <section aria-labelledby="adults" data-for="you">
            <h2 id="adults">Only for adults</h2>
            <p className={styles.about}>Never for an image of anyone under 18.</p>
            <ul className={styles.list}>{others.filter(isOnlyForAdults).map(card)}</ul>
          </section>

          <OldNames />
          {isRunning && !chosen && (
            <Button look="secondary" wide icon="qr" onClick={() => setChosen(set?.map(contactOf) ?? [])}>
              Give several
            </Button>
          )}
        </div>
      </ChoosingProvider>
      {giving && <Give contacts={giving} place={settings} onClose={() => setGiving(undefined)} />}
    </ReadingScreen>
  )
}

const viewsOf = (contact: Contact, nation: 'england' | 'wales') =>
  Object.entries(AUDIENCES)
    .filter(([view, audience]) => isFor(contact, audience, nation) || (view === 'you' && isOnlyForAdults(contact)))
    .map(([view]) => view)
    .join(' ')
