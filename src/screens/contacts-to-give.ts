import { useMemo, useState } from 'react'
import type { Contact } from '../directory/contact'
import { forceContact } from '../directory/force-contacts'
import type { ContactId } from '../directory/helplines'
import type { ForceSettings } from '../guidance/force-settings'
import type { Choosing } from './choosing'

/** What is most often left with somebody: ticked to begin with. */
export const SETS: { readonly [hash: string]: readonly ContactId[] } = {
  '#child': ['childline', 'papyrus', 'shout', 'report-remove'],
  '#parent': ['nspcc-helpline', 'papyrus', 'ceop', 'internet-matters'],
}

/** In the order in which they were picked; undefined while nobody is choosing. */
export function useChosen() {
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
export function withForce(contact: Contact, settings: ForceSettings): Contact {
  const own = contact.fromForce && forceContact(contact.fromForce, settings)
  return own ? { ...contact, routes: [...contact.routes, ...own.routes] } : contact
}
