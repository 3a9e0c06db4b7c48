import type { LocalContactId, Nation } from '../guidance/force-settings'
import type { Hours } from './hours'
import { type Check, type SeenId, type SourceLine, seenIn } from './seen-in'
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
export function isFor(contact: Contact, audience: Audience, nation: Nation): boolean {
  return (
    (contact.for.includes('anyone') || contact.for.includes(audience)) &&
    !(audience === 'child' && contact.adultsOnly) &&
    isIn(contact, nation)
  )
}

export const isIn = ({ nations }: Pick<Contact | Route, 'nations'>, nation: Nation): boolean =>
  nations?.includes(nation) ?? true

export function routesIn(contact: Contact, nation: Nation): readonly Route[] {
  return contact.routes.filter((route) => isIn(route, nation))
}

/** The line for a contact as a whole: every source that it rests on, each once. */
export function contactSource(contact: Contact): SourceLine {
  return seenIn([...new Set([...contact.hours.seen, ...contact.routes.flatMap((route) => route.source.ids)])])
}
