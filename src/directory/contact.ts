import type { ContactCheck, ForceSettings, LocalContactId, Nation } from '../guidance/force-settings'
import type { Hours } from './hours'
import { type Check, dayMonthYear, type SeenId, type SourceLine, seenIn } from './seen-in'
import { telephoneAddress } from './telephone'

export type Audience = 'child' | 'parent' | 'professional' | 'adult'

export interface Contact {
  readonly id: string
  readonly name: string
  /** For a lock screen, where the name gives the subject away. */
  readonly neutralName?: string
  readonly for: readonly (Audience | 'anyone')[]
  readonly whatFor: string
  readonly notFor?: string
  readonly who: string
  /** Life or safety at stake now: stands before the others. */
  readonly urgent?: true
  /** Never offered to or for a child. */
  readonly adultsOnly?: true
  /** Absent: both. */
  readonly nations?: readonly Nation[]
  /** Only the force can fill this in. */
  readonly fromForce?: LocalContactId
  readonly hours: Hours
  readonly routes: readonly Route[]
  /** Old names, misspellings and words people look for. */
  readonly also?: readonly string[]
}

/** What is gone is no route at all: see gone.ts. */
export type Route = RouteFacts &
  ({ readonly status: 'confirmed' } | { readonly status: 'check-first'; readonly why: string })

interface RouteFacts {
  readonly kind: 'phone' | 'text' | 'email' | 'web'
  /** What the button does: 'Call', 'Text', 'Email', 'Open'. */
  readonly label: string
  /** As it is read and printed. */
  readonly value: string
  readonly href: string
  readonly source: SourceLine
  readonly checked?: Check
  /** To give instead, where the address gives the subject away on a lock screen; next: what to do there. */
  readonly neutral?: { readonly href: string; readonly value: string; readonly next: string }
  readonly nations?: readonly Nation[]
}

interface RouteOptions {
  readonly seen: readonly SeenId[]
  readonly label?: string
  /** Why to check first; without it the route is confirmed as of its source's date. */
  readonly why?: string
  readonly checked?: Check
  readonly nations?: readonly Nation[]
}

interface WebOptions extends RouteOptions {
  readonly value?: string
  readonly neutral?: RouteFacts['neutral']
}

function route(
  facts: Pick<RouteFacts, 'kind' | 'label' | 'value' | 'href'>,
  { seen, why, checked, nations, neutral }: WebOptions,
): Route {
  const whole = {
    ...facts,
    source: seenIn(seen, checked),
    ...(checked && { checked }),
    ...(neutral && { neutral }),
    ...(nations && { nations }),
  }
  return why === undefined ? { ...whole, status: 'confirmed' } : { ...whole, status: 'check-first', why }
}

/** after: what to choose once it is answered. */
export function phone(number: string, { after, ...options }: RouteOptions & { readonly after?: string }): Route {
  const value = after === undefined ? number : `${number}, ${after}`
  return route({ kind: 'phone', label: options.label ?? 'Call', value, href: telephoneAddress(number) }, options)
}

/** word: what to send, where the service asks for one. */
export function text(number: string, { word, ...options }: RouteOptions & { readonly word?: string }): Route {
  const value = word === undefined ? number : `${word} to ${number}`
  return route(
    { kind: 'text', label: options.label ?? 'Text', value, href: `sms:${number.replace(/\D/g, '')}` },
    options,
  )
}

export function email(address: string, options: RouteOptions): Route {
  return route({ kind: 'email', label: options.label ?? 'Email', value: address, href: `mailto:${address}` }, options)
}

export function web(address: string, options: WebOptions): Route {
  const value = options.value ?? address.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')
  return route({ kind: 'web', label: options.label ?? 'Open', value, href: address }, options)
}

/** Whether something of this audience, in this nation, is for them. */
export function isFor(contact: Contact, audience: Audience, place: Place): boolean {
  return (
    (contact.for.includes('anyone') || contact.for.includes(audience)) &&
    !(audience === 'child' && contact.adultsOnly) &&
    isIn(contact, place)
  )
}

/** A nation, or a force's settings: these also say what it found when it tried the numbers. */
export type Place = Nation | Pick<ForceSettings, 'nation' | 'contactChecks'>

export const isIn = ({ nations }: Pick<Contact | Route, 'nations'>, place: Place): boolean =>
  nations?.includes(typeof place === 'object' ? place.nation : place) ?? true

const BUILT = { phone, text, email, web }

/** The ways to reach it here: without those that the force found dead, with those that it put in their place. */
export function routesIn(contact: Pick<Contact, 'routes'>, place: Place): readonly Route[] {
  const checks = typeof place === 'object' ? place.contactChecks : undefined
  return contact.routes
    .filter((route) => isIn(route, place))
    .flatMap((route) => asChecked(route, checks?.[route.href]) ?? [])
}

function asChecked(route: Route, check: ContactCheck | undefined): Route | undefined {
  if (check === undefined) return route
  if (check.found === 'dead') return undefined
  const { label, nations, source } = route
  const built = check.found === 'changed' ? BUILT[route.kind](check.to ?? '', { seen: [], label }) : route
  const says = `checked by the force, ${dayMonthYear(check.on)}`
  return {
    ...built,
    status: 'confirmed',
    source: { ...source, says, date: check.on, lastRead: check.on },
    checked: check,
    ...(nations && { nations }),
  }
}

/** What the force found dead or changed, in words: '0800 1111: dead, found by the force, 3 December 2026.' */
export function notAnyMore(contact: Pick<Contact, 'routes'>, place: Place): readonly string[] {
  const checks = typeof place === 'object' ? place.contactChecks : undefined
  return contact.routes.flatMap((route) => {
    const check = checks?.[route.href]
    if (check === undefined || check.found === 'right' || !isIn(route, place)) return []
    const instead = check.found === 'changed' ? ` Use ${check.to} instead.` : ''
    return [`Do not use ${route.value}: the force found on ${dayMonthYear(check.on)} that it does not work.${instead}`]
  })
}

/** The line for a contact as a whole: every source that it rests on, each once. */
export function contactSource(contact: Contact): SourceLine {
  return seenIn([...new Set([...contact.hours.seen, ...contact.routes.flatMap((route) => route.source.ids)])])
}
