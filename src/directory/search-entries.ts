import type { Contact, Route } from './contact'
import { FIRST_MINUTE } from './first-minute'
import { GONE, type Gone } from './gone'
import { CONTACTS, contactOf } from './helplines'
import { hoursText } from './hours'
import { PROVIDERS, providerOf } from './providers'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS } from './take-down'

export interface SearchEntry {
  readonly id: string
  readonly kind: 'helpline' | 'provider' | 'take-down' | 'first-minute' | 'old-name'
  readonly title: string
  readonly text: string
  /** An address in the app: '/helplines#childline'. */
  readonly href: string
  /** A helpline: whose it is. */
  readonly contact?: Contact
  /** Old names, numbers with and without spaces, misspellings. */
  readonly also: readonly string[]
}

/** A function, so that nothing is built until somebody searches. */
export function searchEntries(): SearchEntry[] {
  return [
    ...CONTACTS.map(
      (contact): SearchEntry => ({
        id: `helpline:${contact.id}`,
        kind: 'helpline',
        title: contact.name,
        text: [contact.whatFor, contact.who, hoursText(contact), ...contact.routes.map(({ value }) => value)].join(
          '. ',
        ),
        href: helplineAddress(contact),
        contact,
        also: [contact.id, ...(contact.also ?? []), ...withoutSpaces(contact.routes)],
      }),
    ),
    ...PROVIDERS.map(
      (provider): SearchEntry => ({
        id: `provider:${provider.id}`,
        kind: 'provider',
        title: provider.name,
        text: (provider.cannotTakeDown ?? provider.inApp ?? [provider.limits ?? provider.name]).join(' '),
        href: takeDownAddress(provider),
        also: [provider.id, ...(provider.also ?? []), ...withoutSpaces(provider.routes)],
      }),
    ),
    ...[...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS].map(
      (section): SearchEntry => ({
        id: `take-down:${section.id}`,
        kind: 'take-down',
        title: section.title,
        text: section.says.join(' '),
        href: takeDownAddress(section),
        also: section.also ?? [],
      }),
    ),
    ...FIRST_MINUTE.map(
      (step): SearchEntry => ({
        id: `first-minute:${step.id}`,
        kind: 'first-minute',
        title: step.title,
        text: step.says.join(' '),
        href: `/first-minute#${step.id}`,
        also: [],
      }),
    ),
    ...GONE.map(
      (gone): SearchEntry => ({
        id: `old-name:${gone.id}`,
        kind: 'old-name',
        title: gone.name,
        text: `${gone.says} Instead: ${namesInstead(gone).join(', ')}.`,
        href: addressInstead(gone),
        also: [...gone.was, ...gone.was.map(squeezed), ...(gone.also ?? [])],
      }),
    ),
  ]
}

const helplineAddress = ({ id }: { readonly id: string }) => `/helplines#${id}`
const takeDownAddress = ({ id }: { readonly id: string }) => `/take-down#${id}`

/** The names of what to use in place of something gone, the best first. */
export function namesInstead(gone: Gone): string[] {
  return [
    ...(gone.insteadProviders ?? []).map((id) => providerOf(id).name),
    ...gone.instead.map((id) => contactOf(id).name),
  ]
}

export function addressInstead(gone: Gone): string {
  const [provider] = gone.insteadProviders ?? []
  if (provider !== undefined) return takeDownAddress({ id: provider })
  const [contact] = gone.instead
  if (contact === undefined) throw new Error(`Nothing instead of '${gone.id}'`)
  return helplineAddress(contactOf(contact))
}

const squeezed = (words: string) => words.replace(/\s/g, '')

function withoutSpaces(routes: readonly Route[]): string[] {
  return routes.filter(({ kind }) => kind === 'phone' || kind === 'text').map(({ href }) => href.replace(/^\w+:/, ''))
}
