// @vitest-environment jsdom

import { cleanup, screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DeskView } from '../../src/drafts/desk-view'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { LOCKED_SCHOOL_CONTACTS, type SchoolContact, schoolContactsInMemory } from '../../src/screens/school-contacts'
import { NO_VAULT_YET, type VaultAtHand } from '../../src/screens/vault-at-hand'
import { reads, running } from './reading'

afterEach(cleanup)

const EXSHIRE = {
  ...NATIONAL_DEFAULTS,
  forceName: 'Exshire Police',
  date: '2026-11-03',
  reviewBy: '2027-05-01',
  review: null,
}

test('a bad file is named, what is used instead too, and the page is whole', () => {
  const settingsProblem =
    'Your force’s settings file could not be used: lock.idleMinutes must be a whole number from 1 to 5. The last good copy on this phone is used.'
  reads('/settings', { settings: EXSHIRE, settingsFrom: 'kept', settingsProblem })
  expect(screen.getByText(settingsProblem).closest('[role=status]')?.textContent).toContain(
    'Local arrangements could not be read',
  )
  expect(screen.getByText('Exshire Police')).toBeDefined()
})

test('the arrangements stand with their own date and where they come from', () => {
  reads('/settings', { settings: EXSHIRE, settingsFrom: 'kept' })
  expect(
    screen.getByText(
      'From your force’s own file, as last read on this phone. Of 3 November 2026, to be looked at again by 1 May 2027.',
    ),
  ).toBeDefined()
  expect(screen.getByText('Nobody: your force asks for no review')).toBeDefined()
})

test('without a force the national defaults say that they are', () => {
  reads('/settings')
  expect(screen.getByText(/^Your force has not set its own: these are the national defaults\./)).toBeDefined()
  expect(screen.getByText('Not shown to be in force')).toBeDefined()
  const values = [...document.querySelectorAll('main dd')].map((one) => one.textContent ?? '')
  expect(values).toContain('A manager, for example a superintendent')
  expect(values.filter((value) => !/^[A-Z0-9]/.test(value))).toEqual([])
})

test('the English duty to report stands with the day that the force gives, and not in Wales', () => {
  const settings = { ...NATIONAL_DEFAULTS, reportingDutySince: '2026-12-01' }
  const { unmount } = reads('/settings', { settings })
  expect(screen.getByText('In force from 1 December 2026')).toBeDefined()
  unmount()
  reads('/settings', { settings: { ...EXSHIRE, nation: 'wales' } })
  expect(screen.queryByText('Duty to report child sex offences')).toBeNull()
})

test('a time of nought or one that the force has set is said as such', () => {
  const said = (lock: { idleMinutes: number; hiddenSeconds: number }, hoursAfterHandover: number) => {
    const retention = { ...NATIONAL_DEFAULTS.retention, hoursAfterHandover }
    const { unmount } = reads('/settings', { settings: { ...EXSHIRE, lock, retention } })
    const values = [...document.querySelectorAll('main dd')].map((one) => one.textContent ?? '')
    unmount()
    return values.filter((value) => /out of sight|^At once|hours?$/.test(value))
  }
  expect(said({ idleMinutes: 1, hiddenSeconds: 0 }, 0)).toEqual([
    'At once',
    'After 1 minute without a tap, and at once out of sight',
  ])
  expect(said({ idleMinutes: 5, hiddenSeconds: 1 }, 1)).toEqual([
    '1 hour',
    'After 5 minutes without a tap, or 1 second out of sight',
  ])
})

test('an officer adds a school, mends it and removes it', async () => {
  const schoolContacts = { ...schoolContactsInMemory(), kept: 'on-this-phone' as const }
  const { officer } = reads('/settings', { schoolContacts })
  expect(screen.getByText('Sealed on this phone, and nowhere else.')).toBeDefined()
  await officer.click(screen.getByRole('button', { name: 'Add a school contact' }))
  await officer.click(screen.getByRole('button', { name: 'Keep' }))
  expect(screen.getByText('Give the school a name you will know it by.')).toBeDefined()
  expect(screen.getByText('Give a number: digits and spaces, and “ext” before an extension.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('School'))
  await officer.type(screen.getByLabelText('School'), 'Northgate Academy')
  await officer.type(screen.getByLabelText('Phone'), '01234 555 000')
  await officer.click(screen.getByRole('button', { name: 'Keep' }))
  expect(
    (await screen.findByRole('link', { name: 'Call Northgate Academy, 01234 555 000' })).getAttribute('href'),
  ).toBe('tel:01234555000')
  await officer.click(screen.getByRole('button', { name: 'Change Northgate Academy' }))
  await officer.type(screen.getByLabelText('Who to ask for (if there is one)'), 'the DSL')
  await officer.click(screen.getByRole('button', { name: 'Keep' }))
  expect(await screen.findByText('the DSL · 01234 555 000')).toBeDefined()
  expect((await schoolContacts.list()).map(({ id, ...contact }) => contact)).toEqual([
    { school: 'Northgate Academy', who: 'the DSL', phone: '01234 555 000', email: '' },
  ])
  await officer.click(screen.getByRole('button', { name: 'Remove Northgate Academy' }))
  expect(await screen.findByText('Northgate Academy is removed.')).toBeDefined()
  expect(await schoolContacts.list()).toEqual([])
})

/** It is said, and the words stay in the form until it is left. */
async function cannotKeepOne(officer: UserEvent) {
  await officer.click(screen.getByRole('button', { name: 'Add a school contact' }))
  await officer.type(screen.getByLabelText('School'), 'Northgate Academy')
  await officer.type(screen.getByLabelText('Phone'), '01234 555 000')
  await officer.click(screen.getByRole('button', { name: 'Keep' }))
  expect(await screen.findByText('It could not be kept. Nothing else has changed: try again.')).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('School').value).toBe('Northgate Academy')
  await officer.click(screen.getByRole('button', { name: 'Leave it' }))
}

test('what could not be kept is said, and the words stay in the form', async () => {
  const refusing = { ...schoolContactsInMemory(), put: async (_: SchoolContact) => false }
  const { officer } = reads('/settings', { schoolContacts: refusing })
  await cannotKeepOne(officer)
  expect(screen.queryByLabelText('School')).toBeNull()
})

test.each([
  ['is refused', async () => false],
  ['does not come', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))],
])('so it is where what keeps it %s, and nothing can be read either', async (_, put) => {
  const unread = () => Promise.reject(new DOMException('', 'UnknownError'))
  const { officer } = reads('/settings', { schoolContacts: { ...schoolContactsInMemory(), put, list: unread } })
  expect(await screen.findByText(/^Your school contacts could not be read/)).toBeDefined()
  await cannotKeepOne(officer)
})

test('a contact half typed is there again after leaving the page, until it is kept, left or locked away', async () => {
  const schoolContacts = schoolContactsInMemory()
  const { vault, lock } = lockable()
  const open = () => reads('/settings', { schoolContacts, vault })
  const first = open()
  await first.officer.click(screen.getByRole('button', { name: 'Add a school contact' }))
  await first.officer.type(screen.getByLabelText('School'), 'Northgate')
  first.unmount()
  const second = open()
  expect(screen.getByLabelText<HTMLInputElement>('School').value).toBe('Northgate')
  await second.officer.click(screen.getByRole('button', { name: 'Leave it' }))
  second.unmount()
  const third = open()
  expect(screen.queryByLabelText('School')).toBeNull()
  await third.officer.click(screen.getByRole('button', { name: 'Add a school contact' }))
  await third.officer.type(screen.getByLabelText('School'), 'Southgate')
  third.unmount()
  lock()
  open()
  expect(screen.queryByLabelText('School')).toBeNull()
})

/** As much of a vault as a page outside a case asks for. */
function lockable() {
  const listeners = new Set<() => void>()
  let view: DeskView = { ...NO_VAULT_YET.view(), state: 'unlocked' }
  const vault: VaultAtHand = {
    ...NO_VAULT_YET,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const lock = () => {
    view = { ...view, state: 'locked' }
    for (const listener of [...listeners]) listener()
  }
  return { vault, lock }
}

test('a lock takes what was being typed of a school off the screen', async () => {
  const { vault, lock } = lockable()
  const page = reads('/settings', { schoolContacts: schoolContactsInMemory(), vault })
  await page.officer.click(screen.getByRole('button', { name: 'Add a school contact' }))
  await page.officer.type(screen.getByLabelText('School'), 'Northgate')
  lock()
  page.rerender(running('/settings', { schoolContacts: LOCKED_SCHOOL_CONTACTS, vault }))
  expect(screen.queryByLabelText('School')).toBeNull()
  page.rerender(running('/settings', { schoolContacts: schoolContactsInMemory(), vault }))
  expect(screen.queryByLabelText('School')).toBeNull()
})

test.each(['/settings', '/about', '/first-minute'])('%s does not lead to itself', (path) => {
  reads(path, { settingsProblem: 'settings: is not JSON' })
  const leads = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(leads).not.toContain(path)
  expect(leads).toContain(path === '/about' ? '/settings' : '/about')
})
