import { withDaysWhole } from '../case/days'
import { ChipLinks } from '../components/Chips'
import { classNames } from '../components/class-names'
import { Notice } from '../components/Notice'
import { Stack } from '../components/Stack'
import surface from '../components/Surface.module.css'
import type { Contact } from '../directory/contact'
import { PROVIDERS, providerOf } from '../directory/providers'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS, type TakeDownSection, takeDownSource } from '../directory/take-down'
import { capitalised } from '../guidance/capitals'
import { ContactLines } from './ContactLines'
import { ParagraphRefs } from './ParagraphRefs'
import { ProviderFold } from './ProviderFold'
import styles from './TakeDownParts.module.css'

const PARTS = [
  { href: '#order', label: 'In this order' },
  { href: '#platforms', label: 'By app' },
  { href: '#blackmail', label: 'Blackmail' },
  { href: '#cannot', label: 'Cannot come down' },
]

interface TakeDownPartsProps {
  onGive: (contact: Contact) => void
  /** Inside a case: notes that something was reported there. */
  onReported?: (place: string) => void
}

/** How to get an image down: the order, the apps, and what cannot come down. One text, read alone or inside a case. */
export function TakeDownParts(ways: TakeDownPartsProps) {
  const section = (one: TakeDownSection) => <Section key={one.id} section={one} {...ways} />
  return (
    <div className={styles.page}>
      <ChipLinks label="On this page" links={PARTS} />
      <Notice
        tone="stop"
        title="You never look at, send or upload the image"
        text="Nor does any other adult, for a child."
      />
      <section aria-labelledby="order">
        <h2 id="order">In this order</h2>
        <ol className={styles.order}>
          {TAKE_DOWN_ORDER.map((step) => (
            <li key={step.id} id={step.id} className={classNames(surface.surface, surface.named, styles.step)}>
              <h3>{step.title}</h3>
              <Says section={step} {...ways} />
            </li>
          ))}
        </ol>
      </section>
      {TAKE_DOWN_SECTIONS.filter(({ id }) => FIRST.includes(id)).map(section)}
      <section aria-labelledby="platforms">
        <h2 id="platforms">By app or site</h2>
        <Stack gap="tight">
          {PROVIDERS.map((provider) => (
            <ProviderFold
              key={provider.id}
              provider={provider}
              {...(ways.onReported && {
                onReported: () => ways.onReported?.(provider.id === 'other-site' ? '' : provider.name),
              })}
            />
          ))}
        </Stack>
      </section>
      {TAKE_DOWN_SECTIONS.filter(({ id }) => !FIRST.includes(id)).map(section)}
    </div>
  )
}

/** What stands before the list of apps. */
const FIRST: readonly string[] = ['the-child-does-it', 'in-the-app', 'blackmail']

interface PartProps extends TakeDownPartsProps {
  section: TakeDownSection
}

function Section({ section, ...ways }: PartProps) {
  return (
    <section
      id={section.id}
      className={classNames(surface.surface, surface.named, styles.section)}
      aria-label={section.title}
    >
      <h2>{section.title}</h2>
      <Says section={section} {...ways} />
    </section>
  )
}

function Says({ section, ...ways }: PartProps) {
  return (
    <div className={styles.says}>
      {section.says.map((line) => (
        <p key={line}>{withDaysWhole(line)}</p>
      ))}
      {section.notEstablished?.map((line) => (
        <Notice key={line} tone="care" title="Not established" text={line} />
      ))}
      <ContactLines ids={section.contacts} {...ways} />
      {section.providers && (
        <ul className={styles.providers} data-links>
          {section.providers.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{providerOf(id).name}</a>
            </li>
          ))}
        </ul>
      )}
      <ParagraphRefs ids={section.paragraphs} />
      {!section.seen.every((id) => id === 'note-2016') && <small>{capitalised(takeDownSource(section).says)}</small>}
    </div>
  )
}
