import { type Contact, isIn, type Place, type Route, routesIn } from './contact'
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
  /** An address in the app: '/helplines#childline'. Absent: nothing in this nation takes the place of what is gone. */
  readonly href?: string
  /** A helpline: whose it is. */
  readonly contact?: Contact
  /** Never for an image of a child. */
  readonly adultsOnly?: true
  /** Old names, numbers with and without spaces, misspellings. */
  readonly also: readonly string[]
}

/** A function, so that nothing is built until somebody searches. */
export function searchEntries(place: Place): SearchEntry[] {
  return [
    ...CONTACTS.filter((contact) => isIn(contact, place)).map(
      (contact): SearchEntry => ({
        id: `helpline:${contact.id}`,
        kind: 'helpline',
        title: contact.name,
        text: [
          contact.whatFor,
          contact.who,
          hoursText(contact),
          ...routesIn(contact, place).map(({ value }) => value),
        ].join('. '),
        href: helplineAddress(contact),
        contact,
        ...(contact.adultsOnly && { adultsOnly: true }),
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
        ...(section.adultsOnly && { adultsOnly: true }),
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
    ...GONE.map((gone): SearchEntry => {
      const names = namesInstead(gone, place)
      const href = addressInstead(gone, place)
      return {
        id: `old-name:${gone.id}`,
        kind: 'old-name',
        title: gone.name,
        text: names.length === 0 ? gone.says : `${gone.says} Instead: ${names.join(', ')}.`,
        ...(href !== undefined && { href }),
        also: [...gone.was, ...gone.was.map(squeezed), ...(gone.also ?? [])],
      }
    }),
  ]
}

const helplineAddress = ({ id }: { readonly id: string }) => `/helplines#${id}`
const takeDownAddress = ({ id }: { readonly id: string }) => `/take-down#${id}`

/** The helplines to use in place of something gone: those of this nation. */
const contactsInstead = (gone: Gone, place: Place): readonly Contact[] =>
  gone.instead.map(contactOf).filter((contact) => isIn(contact, place))

/** The names of what to use in place of something gone, the best first. */
export function namesInstead(gone: Gone, place: Place): string[] {
  return [
    ...(gone.insteadProviders ?? []).map((id) => providerOf(id).name),
    ...contactsInstead(gone, place).map(({ name }) => name),
  ]
}

export function addressInstead(gone: Gone, place: Place): string | undefined {
  const [provider] = gone.insteadProviders ?? []
  if (provider !== undefined) return takeDownAddress({ id: provider })
  const [contact] = contactsInstead(gone, place)
  return contact && helplineAddress(contact)
}

const squeezed = (words: string) => words.replace(/\s/g, '')

function withoutSpaces(routes: readonly Route[]): string[] {
  return routes.filter(({ kind }) => kind === 'phone' || kind === 'text').map(({ href }) => href.replace(/^\w+:/, ''))
}
