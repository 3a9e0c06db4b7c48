import { type Audience, type Contact, isFor } from '../../src/directory/contact'
import { CONTACTS } from '../../src/directory/helplines'
import type { Nation } from '../../src/guidance/force-settings'

/** Everything in the directory that is for this reader, in its order. */
export const contactsFor = (audience: Audience, nation: Nation = 'england'): Contact[] =>
  CONTACTS.filter((contact) => isFor(contact, audience, nation))
