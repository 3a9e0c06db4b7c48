/** A school's safeguarding lead or other contact, as the officer wrote it down. */
export interface SchoolContact {
  id: string
  school: string
  /** Role or name. */
  who: string
  phone: string
  email: string
}

/** Where the officer's own contacts are kept; sealed once there is a vault, and then shut while it is locked. */
export interface SchoolContacts {
  kept: 'on-this-phone' | 'in-memory'
  /** Shut with the vault. */
  locked?: true
  list(): Promise<readonly SchoolContact[]>
  /** Adds or replaces by id. Resolves to false when it could not be kept. */
  put(contact: SchoolContact): Promise<boolean>
  remove(id: string): Promise<boolean>
}

/** What is kept of them does not open any more. */
export class ContactsDamaged extends Error {}

/** What is said where they can't be listed. */
export const whyUnread = (failure: unknown): string =>
  failure instanceof ContactsDamaged
    ? 'Your school contacts are damaged on this phone and can’t be read. Those that you add now take their place.'
    : 'Your school contacts could not be read. None that is kept is lost: open this page again.'

/** Gone when the app is closed. */
export function schoolContactsInMemory(): SchoolContacts {
  const contacts = new Map<string, SchoolContact>()
  return {
    kept: 'in-memory',
    list: async () => [...contacts.values()],
    async put(contact) {
      contacts.set(contact.id, contact)
      return true
    },
    remove: async (id) => contacts.delete(id),
  }
}

export const untilClosed = schoolContactsInMemory()

/** While the vault is locked there is nothing to see and nothing to add. */
export const LOCKED_SCHOOL_CONTACTS: SchoolContacts = {
  kept: 'on-this-phone',
  locked: true,
  list: async () => [],
  put: async () => false,
  remove: async () => false,
}
