import type { Place } from '../directory/contact'
import { asOf, confirmedIn, qrPayload } from '../directory/giving'
import { type ContactId, contactOf } from '../directory/helplines'
import { hoursText } from '../directory/hours'
import { type Block, rows } from './document'
import { type Extras, typed } from './extras'

/** '0800 1111, childline.org.uk'. An address that gives the subject away stands by its neutral form. */
function reach(id: ContactId, place: Place): string | undefined {
  const words = confirmedIn(contactOf(id), place).map((route) => {
    if (route.neutral !== undefined) return `${route.neutral.value} (${route.neutral.next})`
    return route.kind === 'text' ? `text ${route.value}` : route.value
  })
  return words.length === 0 ? undefined : [...new Set(words)].join(', ')
}

/** 'As of August 2026': the oldest that is printed of these contacts. */
export const supportAsOf = (ids: readonly ContactId[], place: Place): string =>
  asOf(ids.flatMap((id) => confirmedIn(contactOf(id), place)))

/** 'Childline: 0800 1111, childline.org.uk. Day and night, every day. … As of August 2026.' */
export function supportRows(ids: readonly ContactId[], place: Place): Block {
  return rows(
    ...ids.map((id): [string, string | undefined] => {
      const contact = contactOf(id)
      const found = reach(id, place)
      const open = contact.hours.kind === 'always' && contact.hours.confirmed ? `. ${hoursText(contact)}` : ''
      return [
        contact.neutralName ?? contact.name,
        found === undefined ? undefined : `${found}${open}. ${contact.whatFor} ${supportAsOf([id], place)}.`,
      ]
    }),
  )
}

/** A square to scan for each contact that has a confirmed page: its neutral one where it has one, and each once. */
export function supportSquares(ids: readonly ContactId[], place: Place): readonly Block[] {
  const squares = new Map<string, Block>()
  for (const id of ids) {
    const contact = contactOf(id)
    const web = confirmedIn(contact, place).find((route) => route.kind === 'web')
    if (web === undefined || squares.has(qrPayload(web))) continue
    const name = contact.neutralName ?? contact.name
    const says = web.neutral === undefined ? name : `${name} (${web.neutral.next})`
    squares.set(qrPayload(web), { is: 'qr', says, payload: qrPayload(web) })
  }
  return [...squares.values()]
}

/** The named contact, or lines to write one on. */
export function contactBlocks({ names }: Extras): readonly Block[] {
  const officer = typed(names?.officer)
  const contact = typed(names?.contact)
  return [
    ...(officer === undefined
      ? [{ is: 'line', says: 'The officer to ask' } as const]
      : [rows(['The officer to ask', officer])]),
    ...(contact === undefined
      ? [{ is: 'line', says: 'Phone or email' } as const]
      : [rows(['Phone or email', contact])]),
  ]
}
