import type { SchoolContacts } from '../screens/school-contacts'
import type { VaultAtHand } from '../screens/vault-at-hand'

/** Sealed with the cases, by what comes with the vault. */
export function schoolContactsIn(vault: VaultAtHand): SchoolContacts {
  const sealed = async () => (await import('../screens/vault/sealed-school-contacts')).sealedSchoolContacts(vault)
  return {
    kept: 'on-this-phone',
    list: async () => (await sealed()).list(),
    put: async (contact) => (await sealed()).put(contact),
    remove: async (id) => (await sealed()).remove(id),
  }
}
