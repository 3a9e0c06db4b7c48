import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { ButtonRow } from '../components/ButtonRow'
import { Card } from '../components/Card'
import { Notice } from '../components/Notice'
import { Stack } from '../components/Stack'
import { TextField } from '../components/TextField'
import { numberAndExtension } from '../directory/telephone'
import { leftTyped } from './left-typed'
import { useIsRunning } from './running'
import { SchoolContactRow } from './SchoolContactRow'
import { sayWhatIsWrong } from './say-what-is-wrong'
import { type SchoolContact, type SchoolContacts, untilClosed, whyUnread } from './school-contacts'
import { useServices } from './services'

/** A contact half typed is there again after leaving the page. */
const HALF_TYPED = leftTyped<SchoolContact>()

interface Said {
  good: boolean
  text: string
}

const NOT_KEPT: Said = { good: false, text: 'It could not be kept. Nothing else has changed: try again.' }

const NEW = (): SchoolContact => ({ id: crypto.randomUUID(), school: '', who: '', phone: '', email: '' })

/** Adds, changes and removes the officer's own school contacts. A lock begins it anew: what was being typed is out of sight. */
export function SchoolContactsEditor() {
  const { schoolContacts = untilClosed } = useServices()
  return <Editor key={schoolContacts.locked ? 'locked' : 'open'} schoolContacts={schoolContacts} />
}

function Editor({ schoolContacts }: { schoolContacts: SchoolContacts }) {
  const { vault } = useServices()
  const isRunning = useIsRunning()
  const [contacts, setContacts] = useState<readonly SchoolContact[]>([])
  const [edited, setEdited] = useState(HALF_TYPED.before)
  const [said, setSaid] = useState<Said>()

  useEffect(() => {
    schoolContacts.list().then(setContacts, (failure) => setSaid({ good: false, text: whyUnread(failure) }))
  }, [schoolContacts])

  const type = (contact: SchoolContact) => HALF_TYPED.keep(contact, vault)
  const leave = () => {
    HALF_TYPED.keep(undefined, vault)
    setEdited(undefined)
  }
  /** Says whether it was done, and shows what is there since, as far as that can be read. */
  const told = async (doing: Promise<boolean>, text: string) => {
    const isDone = await doing.catch(() => false)
    setSaid(isDone ? { good: true, text } : NOT_KEPT)
    schoolContacts.list().then(setContacts, () => undefined)
    return isDone
  }
  const keep = (contact: SchoolContact) => told(schoolContacts.put(contact), `${contact.school} is kept.`)

  return (
    <Stack>
      <p>
        {schoolContacts.locked
          ? 'Locked with your cases. Open them to see or add any.'
          : schoolContacts.kept === 'in-memory'
            ? 'Kept only until the app is closed.'
            : 'Sealed on this phone, and nowhere else.'}
      </p>
      {contacts.map((contact) => (
        <SchoolContactRow
          key={contact.id}
          contact={contact}
          onChange={() => setEdited(contact)}
          onRemove={() => void told(schoolContacts.remove(contact.id), `${contact.school} is removed.`)}
        />
      ))}
      {edited ? (
        <ContactForm key={edited.id} contact={edited} onType={type} onKeep={keep} onLeave={leave} />
      ) : (
        isRunning &&
        !schoolContacts.locked && (
          <Button look="secondary" icon="plus" onClick={() => setEdited(NEW())}>
            Add a school contact
          </Button>
        )
      )}
      <div role="status">{said && <Notice tone={said.good ? 'good' : 'care'} text={said.text} />}</div>
    </Stack>
  )
}

interface ContactFormProps {
  contact: SchoolContact
  onType: (contact: SchoolContact) => void
  /** Whether it was kept. */
  onKeep: (contact: SchoolContact) => Promise<boolean>
  onLeave: () => void
}

type Field = Exclude<keyof SchoolContact, 'id'>

const FIELDS: readonly ({ field: Field } & Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'>)[] = [
  { field: 'school', label: 'School', capitals: 'sentences' },
  {
    field: 'who',
    label: 'Who to ask for',
    optional: true,
    capitals: 'sentences',
    help: 'Role or name, for example designated safeguarding lead',
  },
  { field: 'phone', label: 'Phone', type: 'tel', inputMode: 'tel' },
  { field: 'email', label: 'Email', optional: true, type: 'email', inputMode: 'email' },
]

function ContactForm({ contact, onType, onKeep, onLeave }: ContactFormProps) {
  const [typed, setTyped] = useState(contact)
  const live = useRef(typed)
  const [wasTried, setWasTried] = useState(false)
  const wrong = wasTried ? problemsWith(typed) : {}
  const change = (field: Field, value: string) => {
    const now = { ...live.current, [field]: value }
    live.current = now
    setTyped(now)
    onType(now)
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(problemsWith(typed)).length > 0) sayWhatIsWrong(() => setWasTried(true))
    else void onKeep(trimmed(typed)).then((isKept) => isKept && live.current === typed && onLeave())
  }
  return (
    <Card strong>
      <form onSubmit={keep} noValidate>
        <Stack>
          {FIELDS.map(({ field, ...words }) => (
            <TextField
              key={field}
              {...words}
              value={typed[field]}
              onChange={(value) => change(field, value)}
              error={wrong[field]}
            />
          ))}
          <ButtonRow>
            <Button type="submit">Keep</Button>
            <Button look="secondary" onClick={onLeave}>
              Leave it
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  )
}

const trimmed = (contact: SchoolContact): SchoolContact => ({
  id: contact.id,
  school: contact.school.trim(),
  who: contact.who.trim(),
  phone: contact.phone.trim(),
  email: contact.email.trim().replace('’', "'"),
})

function problemsWith({ school, phone, email }: SchoolContact): { [field in Field]?: string } {
  return {
    ...(school.trim() === '' && { school: 'Give the school a name you will know it by.' }),
    ...(!/^\+?[\d ()-]{3,20}$/.test(numberAndExtension(phone)[0] ?? '') && {
      phone: 'Give a number: digits and spaces, and “ext” before an extension.',
    }),
    ...(email.trim() !== '' &&
      !/^[\w.+'’-]+@[\w-]+(\.[\w-]+)+$/.test(email.trim()) && {
        email: 'This is not an email address: check it or leave it out.',
      }),
  }
}
