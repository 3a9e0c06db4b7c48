import { useEffect, useState } from 'react'
import { Link } from '../components/Link'
import { Notice } from '../components/Notice'
import { Stack } from '../components/Stack'
import { forceContact } from '../directory/force-contacts'
import { LOCAL_CONTACTS, type LocalContactId } from '../guidance/force-settings'
import { ChooseContact } from './ChooseContact'
import { ContactRow } from './ContactRow'
import { SchoolContactRow } from './SchoolContactRow'
import { type SchoolContact, untilClosed, whyUnread } from './school-contacts'
import { useServices } from './services'

export const LOCAL_CONTACT_NAMES: Readonly<Record<LocalContactId, string>> = {
  frontDoor: 'MASH or front door',
  outOfHoursSocialCare: 'Social care out of hours',
  supervisor: 'Duty supervisor',
  specialistTeam: 'Specialist investigation team',
  forensics: 'Digital forensics',
  registrar: 'Force Crime Registrar',
  sarc: 'Sexual assault referral centre',
  lado: 'Local authority designated officer',
}

/** The force's own numbers, as it has given them; nothing is made up for those it has not. */
export function ForceContacts() {
  const { settings } = useServices()
  const given = LOCAL_CONTACTS.filter((id) => settings.contacts[id].phone || settings.contacts[id].email)
  return (
    <Stack>
      {given.map((id) => {
        const { name, phone, email, hours } = settings.contacts[id]
        const contact = forceContact(id, settings)
        return (
          <ContactRow
            key={id}
            title={LOCAL_CONTACT_NAMES[id]}
            name={name}
            meta={[name, phone, hours]}
            phone={phone}
            email={email}
          >
            {contact && <ChooseContact contact={contact} />}
          </ContactRow>
        )
      })}
      {given.length < LOCAL_CONTACTS.length && (
        <p>
          {given.length === 0
            ? 'Your force has not given its own numbers here. '
            : `No number given by your force for: ${LOCAL_CONTACTS.filter((id) => !given.includes(id))
                .map((id) => LOCAL_CONTACT_NAMES[id])
                .join(', ')}. `}
          <Link href="/settings">Local arrangements</Link>
        </p>
      )}
      <OwnSchools />
    </Stack>
  )
}

function OwnSchools() {
  const { schoolContacts = untilClosed } = useServices()
  /** Or why they can't be listed. */
  const [contacts, setContacts] = useState<readonly SchoolContact[] | string>([])
  useEffect(() => {
    let isShown = true
    schoolContacts.list().then(
      (all) => isShown && setContacts(all),
      (failure) => isShown && setContacts(whyUnread(failure)),
    )
    return () => {
      isShown = false
    }
  }, [schoolContacts])
  if (typeof contacts === 'string') return <Notice tone="care" text={contacts} />
  return contacts.map((contact) => <SchoolContactRow key={contact.id} contact={contact} />)
}
