import { Button } from '../components/Button'
import { CallButton } from '../components/CallButton'
import { classNames } from '../components/class-names'
import { Stack } from '../components/Stack'
import surface from '../components/Surface.module.css'
import { FIRST_MINUTE, type FirstMinuteStep } from '../directory/first-minute'
import { telephoneAddress } from '../directory/telephone'
import { BesideTheNote } from './BesideTheNote'
import { ContactLines } from './ContactLines'
import styles from './FirstMinuteScreen.module.css'
import { ParagraphRefs } from './ParagraphRefs'
import { ReadingScreen } from './ReadingScreen'
import { useServices } from './services'

/** The card that opens before any case, any passcode and any script. */
export function FirstMinuteScreen() {
  return (
    <ReadingScreen title="First minute">
      <CallButton number="999" href="tel:999" to="999" danger />
      <ol className={styles.steps}>
        {FIRST_MINUTE.map((step, at) => (
          <Step key={step.id} step={step} number={at + 1} />
        ))}
      </ol>
      <Stack gap="tight">
        <Button as="link" href="/start" wide>
          Start a case
        </Button>
        <Button as="link" href="/helplines" look="secondary" wide>
          All helplines
        </Button>
        <Button as="link" href="/take-down" look="secondary" wide>
          Take an image down
        </Button>
      </Stack>
    </ReadingScreen>
  )
}

function Step({ step, number }: { step: FirstMinuteStep; number: number }) {
  return (
    <li id={step.id} className={classNames(surface.surface, surface.named, styles.step)}>
      <div className={styles.title}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <h2>{step.title}</h2>
      </div>
      <div className={styles.words}>
        {step.says.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ContactLines ids={step.contacts.filter((id) => id !== 'police')} />
        {step.specialists && <SpecialistTeam />}
        <ParagraphRefs ids={step.paragraphs} />
        <BesideTheNote of={step.beside} />
      </div>
    </li>
  )
}

/** The force's own, where it has given a number. */
function SpecialistTeam() {
  const { name, phone } = useServices().settings.contacts.specialistTeam
  return phone === undefined ? (
    <Button as="link" href="/helplines#force" look="secondary" small>
      Your specialist team: your force’s numbers
    </Button>
  ) : (
    <CallButton number={phone} href={telephoneAddress(phone)} to={name} />
  )
}
