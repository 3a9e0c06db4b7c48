import type { Json } from '../../drafts/records'
import { ContactsDamaged, type SchoolContact, type SchoolContacts, untilClosed } from '../school-contacts'
import type { VaultAtHand } from '../vault-at-hand'

const NOTE = 'school contacts'
const FIELDS = ['id', 'school', 'who', 'phone', 'email'] as const

const isContact = (one: unknown): one is SchoolContact =>
  typeof one === 'object' && one !== null && FIELDS.every((field) => typeof Reflect.get(one, field) === 'string')

function contactsIn(kept: Json | undefined): SchoolContact[] {
  const list: readonly unknown[] = Array.isArray(kept) ? kept : []
  return list.filter(isContact)
}

/** The officer's own contacts, sealed with the cases. Those noted before there was a vault move in. */
export function sealedSchoolContacts(vault: VaultAtHand): SchoolContacts {
  const notes = async () => (await vault.desk()).notes()
  const read = async () => contactsIn(await (await notes())?.get(NOTE))
  const change = async (to: (contacts: readonly SchoolContact[]) => readonly SchoolContact[]): Promise<boolean> => {
    const written = await (await notes())?.change(NOTE, (kept) => to(contactsIn(kept)) as unknown as Json)
    return written?.ok ?? false
  }
  const put = (contact: SchoolContact) =>
    change((contacts) => {
      const there = contacts.some(({ id }) => id === contact.id)
      return there ? contacts.map((one) => (one.id === contact.id ? contact : one)) : [...contacts, contact]
    })
  return {
    kept: 'on-this-phone',
    put,
    async list() {
      for (const contact of await untilClosed.list()) if (await put(contact)) await untilClosed.remove(contact.id)
      const contacts = await read()
      if (contacts.length === 0 && (await (await notes())?.isDamaged(NOTE))) throw new ContactsDamaged()
      return contacts
    },
    remove: (id) => change((contacts) => contacts.filter((one) => one.id !== id)),
  }
}
