import { type Contact, isIn, type Place, type Route, routesIn } from './contact'
import { monthAndYear } from './seen-in'

/** What goes into a QR code: the neutral address where there is one. */
export function qrPayload(route: Route): string {
  return inAscii(route.neutral?.href ?? route.href)
}

/** Plain lines to send, print or put in one QR code: names and numbers, nothing of any case, nothing of the subject. */
export function givenText(contacts: readonly Contact[], place: Place): string {
  const entries = contacts.map((contact) => [contact.neutralName ?? contact.name, ...givenLines(contact, place)])
  return inAscii(entries.map((lines) => lines.join('\n')).join('\n\n'))
}

/**
 * What may be printed of a contact: its confirmed routes alone, and as of when they were seen, since paper outlives
 * them. undefined: nothing of it is confirmed for this nation.
 */
export function printedText(contact: Contact, place: Place): string | undefined {
  const routes = confirmedIn(contact, place)
  if (routes.length === 0) return undefined
  const lines = [...new Set(routes.map(givenLine)), asOf(routes)]
  return inAscii([contact.neutralName ?? contact.name, ...lines].join('\n'))
}

/** The routes of a contact that are confirmed; none where it is not for this nation. */
export function confirmedIn(contact: Contact, place: Place): readonly Route[] {
  if (!isIn(contact, place)) return []
  return routesIn(contact, place).filter((route) => route.status === 'confirmed')
}

/** 'As of August 2026': the oldest of their sources; one without a date counts as of the day when it was read, and says so. */
export function asOf(routes: readonly Route[]): string {
  const [oldest] = routes
    .map(({ source: { date, lastRead } }) => ({ at: date ?? lastRead, isDated: date !== null }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const month = monthAndYear(oldest?.at ?? '')
  return oldest?.isDated === false ? `Source undated, read ${month}` : `As of ${month}`
}

/** Bytes of one code: what another phone's camera still reads at arm's length. */
const MOST_IN_A_CODE = 280

/** The same lines in as many codes as it takes, no contact torn apart. */
export function givenCodes(contacts: readonly Contact[], place: Place): string[] {
  const codes: string[] = []
  for (const contact of contacts) {
    const text = givenText([contact], place)
    const both = `${codes.at(-1)}\n\n${text}`
    if (codes.length > 0 && both.length <= MOST_IN_A_CODE) codes[codes.length - 1] = both
    else codes.push(text)
  }
  return codes
}

/** One line for each number or address; the confirmed ones speak for themselves. */
function givenLines(contact: Contact, place: Place): string[] {
  const byAddress = new Map<string, string>()
  for (const route of confirmedFirst(routesIn(contact, place))) {
    const address = qrPayload(route)
    if (byAddress.has(address)) continue
    const doubt = route.status === 'check-first' ? ' (check first)' : ''
    byAddress.set(address, `${givenLine(route)}${doubt}`)
  }
  return [...byAddress.values()]
}

function confirmedFirst(routes: readonly Route[]): Route[] {
  const ofStatus = (status: Route['status']) => routes.filter((route) => route.status === status)
  return [...ofStatus('confirmed'), ...ofStatus('check-first')]
}

function givenLine(route: Route): string {
  if (route.neutral !== undefined) return `${route.neutral.value} (${route.neutral.next})`
  switch (route.kind) {
    case 'phone':
      return `Call ${route.value}`
    case 'text':
      return `Text ${route.value}`
    case 'email':
      return `Email ${route.value}`
    case 'web':
      return route.href
  }
}

/** Phones read other letters in a QR code wrongly. */
function inAscii(words: string): string {
  return words
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .normalize('NFKD')
    .replace(/[^\n\x20-\x7e]/g, '')
}
