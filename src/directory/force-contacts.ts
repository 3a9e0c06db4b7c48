import type { ForceSettings, LocalContactId } from '../guidance/force-settings'
import { type Contact, email, phone, type Route } from './contact'

/** For a lock screen: whatever name the force gives its own, it may say too much there. */
const PLAIN_NAMES: Readonly<Record<LocalContactId, string>> = {
  frontDoor: 'Children’s services',
  outOfHoursSocialCare: 'Children’s services, out of hours',
  supervisor: 'Police supervisor',
  specialistTeam: 'Police team',
  forensics: 'Police technical unit',
  registrar: 'Police records',
  sarc: 'Health centre',
  lado: 'Council officer',
}

/** One of the force's own, to give like any other; nothing where the force has given no number or address. */
export function forceContact(id: LocalContactId, settings: ForceSettings): Contact | undefined {
  const local = settings.contacts[id]
  const source = { says: 'given by your force', date: settings.date, lastRead: settings.date, ids: [] }
  const routes: Route[] = []
  if (local.phone) routes.push({ ...phone(local.phone, { seen: [] }), source })
  if (local.email) routes.push({ ...email(local.email, { seen: [] }), source })
  if (routes.length === 0) return undefined
  return {
    id: `force-${id}`,
    name: local.name,
    neutralName: PLAIN_NAMES[id],
    for: ['professional'],
    whatFor: '',
    who: '',
    hours: { kind: 'unknown', seen: [] },
    routes,
  }
}
