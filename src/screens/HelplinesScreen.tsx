import { useMemo, useState } from 'react'
import { Button } from '../components/Button'
import { CallButton } from '../components/CallButton'
import { ChipLinks } from '../components/Chips'
import { Details } from '../components/Details'
import { Link } from '../components/Link'
import { HeaderAction } from '../components/Screen'
import { type Audience, type Contact, isFor } from '../directory/contact'
import { forceContact } from '../directory/force-contacts'
import { GONE, type Gone } from '../directory/gone'
import { CONTACTS, type ContactId, contactOf } from '../directory/helplines'
import { providerOf } from '../directory/providers'
import type { ForceSettings } from '../guidance/force-settings'
import { ChooseContact } from './ChooseContact'
import { ContactCard } from './ContactCard'
import { capitalised } from './capitalised'
import { type Choosing, ChoosingProvider } from './choosing'
import { ForceContacts } from './ForceContacts'
import styles from './HelplinesScreen.module.css'
import { HandOver } from './late-hand-over'
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
const seen = police.routes[0]?.source.says ?? ''

/** Only ever for an adult's own image or money: kept apart from everything for a child. */
const isOnlyForAdults = (contact: Contact) => contact.for.every((audience) => audience === 'adult')

export function HelplinesScreen() {
  const { settings } = useServices()
  const hash = useHash()
  const isRunning = useIsRunning()
  const [handed, setHanded] = useState<readonly Contact[]>()
  const { chosen, setChosen, choosing } = useChosen()
  const here = CONTACTS.filter((contact) => contact.nations?.includes(settings.nation) ?? true)
  const others = here.filter((contact) => !contact.urgent && contact !== childline)
  const card = (contact: Contact) => (
    <li key={contact.id} data-for={viewsOf(contact, settings.nation)}>
      <ContactCard
        contact={contact}
        nation={settings.nation}
        {...(contact.fromForce && { local: settings.contacts[contact.fromForce] })}
        onHandOver={(one) => setHanded([withForce(one, settings)])}
      />
    </li>
  )
  const set = SETS[hash]
  return (
    <ReadingScreen
      title="Helplines"
      tab="/helplines"
      action={
        isRunning && (
          <HeaderAction
            label={chosen ? 'Stop choosing' : 'Choose what to hand over'}
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
            onClick={() => setHanded(chosen.map((one) => withForce(one, settings)))}
          >
            {chosen.length === 0 ? 'Tick what to hand over' : `Hand over ${chosen.length}`}
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
          <p className={styles.about}>
            Nobody has rung these numbers for this page: each says where it was seen. “Check first” says why.
          </p>

          <section aria-labelledby="urgent">
            <h2 id="urgent">In danger or in crisis now</h2>
            <ul className={styles.list}>
              <li>
                <CallButton number="999" to="999" danger wide />
                <p className={styles.about}>{`${police.whatFor} ${capitalised(seen)}.`}</p>
                <ChooseContact contact={police} />
              </li>
              {[childline, ...here.filter((contact) => contact.urgent && contact !== police)].map(card)}
            </ul>
          </section>

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

          <section aria-labelledby="old">
            <h2 id="old">Old names and numbers</h2>
            <p className={styles.about}>From the 2016 note and elsewhere. Do not give these out.</p>
            <Details summary={`${GONE.length} that are gone, moved or wrong`}>
              <ul className={styles.old}>
                {GONE.map((gone) => (
                  <OldName key={gone.id} gone={gone} />
                ))}
              </ul>
            </Details>
          </section>
          {isRunning && !chosen && (
            <Button look="secondary" wide icon="qr" onClick={() => setChosen(set?.map(contactOf) ?? [])}>
              Hand over several
            </Button>
          )}
        </div>
      </ChoosingProvider>
      {handed && <HandOver contacts={handed} nation={settings.nation} onClose={() => setHanded(undefined)} />}
    </ReadingScreen>
  )
}

/** What is most often left with somebody: ticked to begin with. */
const SETS: { readonly [hash: string]: readonly ContactId[] } = {
  '#child': ['childline', 'papyrus', 'shout', 'report-remove'],
  '#parent': ['nspcc-helpline', 'papyrus', 'ceop', 'internet-matters'],
}

/** In the order in which they were picked; undefined while nobody is choosing. */
function useChosen() {
  const [chosen, setChosen] = useState<readonly Contact[]>()
  const choosing = useMemo<Choosing | undefined>(
    () =>
      chosen && {
        isChosen: ({ id }) => chosen.some((one) => one.id === id),
        toggle: (contact) =>
          setChosen(
            chosen.some(({ id }) => id === contact.id)
              ? chosen.filter(({ id }) => id !== contact.id)
              : [...chosen, contact],
          ),
      },
    [chosen],
  )
  return { chosen, setChosen, choosing }
}

/** With the force's own number, where only the force can give one. */
function withForce(contact: Contact, settings: ForceSettings): Contact {
  const own = contact.fromForce && forceContact(contact.fromForce, settings)
  return own ? { ...contact, routes: [...contact.routes, ...own.routes] } : contact
}

const viewsOf = (contact: Contact, nation: 'england' | 'wales') =>
  Object.entries(AUDIENCES)
    .filter(([view, audience]) => isFor(contact, audience, nation) || (view === 'you' && isOnlyForAdults(contact)))
    .map(([view]) => view)
    .join(' ')

function OldName({ gone }: { gone: Gone }) {
  const places = [
    ...gone.instead.map((id) => ({ href: `#${id}`, name: contactOf(id).name })),
    ...(gone.insteadProviders ?? []).map((id) => ({ href: `/take-down#${id}`, name: providerOf(id).name })),
  ]
  return (
    <li id={gone.id}>
      <h3>{gone.name}</h3>
      <p className={styles.was}>
        {gone.was.map((was) => (
          <s key={was}>{was}</s>
        ))}
      </p>
      <p>{gone.says}</p>
      <p className={styles.instead}>
        <span>Use instead:</span>
        {places.map((place) => (
          <Link key={place.href} href={place.href}>
            {place.name}
          </Link>
        ))}
      </p>
    </li>
  )
}
