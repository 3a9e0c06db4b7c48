// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { type Contact, type Route, routesIn } from '../../src/directory/contact'
import { GONE } from '../../src/directory/gone'
import { CONTACTS } from '../../src/directory/helplines'
import { PROVIDERS } from '../../src/directory/providers'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { FirstMinuteScreen } from '../../src/screens/FirstMinuteScreen'
import { giveSheet } from '../../src/screens/late-give-sheet'
import { schoolContactsInMemory } from '../../src/screens/school-contacts'
import { reads, written } from './reading'
import { withServices } from './with-services'

afterEach(cleanup)

const linksTo = (within: ParentNode = document) =>
  [...within.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')

/** By its id: asking a page of this size for each by role takes minutes. */
function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`Nothing is called ${id}`)
  return element
}

const cardOf = (contact: Contact) => within(byId(contact.id))
const withCards = CONTACTS.filter(({ id }) => id !== 'police')

test('Childline, and whoever else there is to ring, is found by name', () => {
  reads('/helplines')
  const ring = (label: string) => screen.getByLabelText(label).getAttribute('href')
  expect(screen.getByRole('link', { name: 'Call Childline, 0800 1111' }).getAttribute('href')).toBe('tel:08001111')
  expect(ring('Call 999')).toBe('tel:999')
  expect(ring('Call NSPCC Helpline, 0808 800 5000')).toBe('tel:08088005000')
  expect(ring('Text Shout, SHOUT to 85258')).toBe('sms:85258')
  expect(ring('Text 88247, PAPYRUS HOPELINE247')).toBe('sms:88247')
})

test('after 999 comes Childline, then the other emergencies', () => {
  reads('/helplines')
  const names = [...document.querySelectorAll('article h3')].map((heading) => heading.textContent)
  expect(names.filter((name) => name === 'Childline')).toHaveLength(1)
  expect(names.slice(0, 5)).toEqual([
    'Childline',
    'NHS 111, mental health',
    'PAPYRUS HOPELINE247',
    'Samaritans',
    'Shout',
  ])
})

test('every number and address is tappable by itself, and says where it was seen', () => {
  reads('/helplines')
  for (const contact of withCards) {
    const card = cardOf(contact)
    const routes = routesIn(contact, 'england')
    expect(linksTo(byId(contact.id)).sort()).toEqual(routes.map(({ href }) => href).sort())
    for (const route of routes) expect(card.getAllByText(route.source.says, { exact: false })).not.toEqual([])
  }
})

test('what is to be checked first says why, and nothing else does', () => {
  reads('/helplines')
  const doubtful = ({ status }: Route) => status === 'check-first'
  for (const contact of withCards) {
    const card = cardOf(contact)
    const why = routesIn(contact, 'england').flatMap((route) => (route.status === 'check-first' ? [route.why] : []))
    expect(card.queryAllByText('Check first')).toHaveLength(routesIn(contact, 'england').filter(doubtful).length)
    for (const reason of why) expect(card.getAllByText(reason, { exact: false })).not.toEqual([])
  }
})

test.each(['/helplines', '/take-down', '/first-minute', '/guidance/A', '/guidance/B'])(
  'on %s nothing that is gone can be tapped',
  (path) => {
    reads(path)
    const gone = GONE.flatMap(({ was }) => was)
    const numbers = gone.filter((was) => /^[\d ]+$/.test(was)).map((was) => was.replace(/ /g, ''))
    expect(linksTo().filter((href) => numbers.some((number) => href.includes(number)))).toEqual([])
    expect(linksTo().filter((href) => gone.includes(href) || /net-aware|thinkuknow|s3\.amazonaws/.test(href))).toEqual(
      [],
    )
  },
)

test('every old name and number is there to be found, with what to use instead', () => {
  reads('/helplines')
  for (const { name, was, says } of GONE) {
    const old = within(screen.getByText(name, { selector: 'h3' }).closest('li') ?? document.body)
    for (const one of was) expect(old.getByText(one, { selector: 's' })).toBeDefined()
    expect(old.getByText(says)).toBeDefined()
    expect(old.getAllByRole('link')).not.toEqual([])
  }
})

test('the chips are plain links, and every contact says to whom it is shown', () => {
  const markup = renderToString(written('/helplines'))
  for (const view of ['child', 'parent', 'you']) {
    expect(markup).toContain(`href="#${view}"`)
    expect(markup).toContain(`id="${view}"`)
  }
  const shownTo = (id: string) => new RegExp(`<li data-for="([^"]*)"><article id="${id}"`).exec(markup)?.[1]
  expect(shownTo('childline')).toBe('child')
  expect(shownTo('ceop')).toBe('child parent you')
  expect(shownTo('stop-it-now')).toBe('parent you')
  expect(shownTo('stopncii')).toBe('you')
})

test('the rules that choose by the address name its parts as the page does', () => {
  const rules = readFileSync('src/screens/HelplinesScreen.module.css', 'utf8')
  for (const view of ['child', 'parent', 'you']) {
    expect(rules).toContain(`:has(:global(#${view}):target) [data-for]:not([data-for~="${view}"])`)
  }
  expect(readFileSync('src/screens/GuidanceScreen.module.css', 'utf8')).toContain(':has(:global(#changed):target)')
})

test('nothing is called open before the app runs, and the clock decides afterwards', () => {
  expect(renderToString(written('/helplines'))).not.toContain('Open now')
  reads('/helplines')
  expect(within(byId('childline')).getByText('Open now')).toBeDefined()
  expect(within(byId('nspcc-helpline')).queryByText('Open now')).toBeNull()
})

test('nobody is said to have checked anything', () => {
  expect(renderToString(written('/helplines'))).not.toMatch(/checked (by|on)/i)
})

test('in Wales the English council finder is left out, and 111 says what is not established', () => {
  reads('/helplines', { settings: { ...NATIONAL_DEFAULTS, nation: 'wales' } })
  expect(screen.queryByText('Council children’s social care')).toBeNull()
  expect(within(byId('nhs111')).getByText('Check first')).toBeDefined()
})

test("the force's own numbers stand beside the national ones", () => {
  const frontDoor = { name: 'the Exshire MASH', phone: '01234 567890' }
  reads('/helplines', {
    settings: { ...NATIONAL_DEFAULTS, forceName: 'Exshire', contacts: { ...NATIONAL_DEFAULTS.contacts, frontDoor } },
  })
  expect(screen.getByLabelText('Call the Exshire MASH, 01234 567890').getAttribute('href')).toBe('tel:01234567890')
})

test('where the officer’s own school contacts can’t be read, that is said in their place', async () => {
  const list = () => Promise.reject(new DOMException('', 'UnknownError'))
  reads('/helplines', { schoolContacts: { ...schoolContactsInMemory(), list } })
  expect(await screen.findByText(/^Your school contacts could not be read/)).toBeDefined()
})

test('what the force has given no number for is named as it is written elsewhere', () => {
  const supervisor = { name: 'the duty inspector', phone: '01234 567890' }
  reads('/helplines', {
    settings: { ...NATIONAL_DEFAULTS, forceName: 'Exshire', contacts: { ...NATIONAL_DEFAULTS.contacts, supervisor } },
  })
  expect(
    screen.getByText(/^No number given by your force for: MASH or front door, .*Force Crime Registrar/),
  ).toBeDefined()
})

test('a contact is given as a code, and copied only after asking', async () => {
  await giveSheet.load()
  const { officer } = reads('/helplines')
  const copied = vi.spyOn(navigator.clipboard, 'writeText')
  await officer.click(screen.getByLabelText('Give: Report Remove'))
  const sheet = within(document.querySelector('dialog') ?? document.body)
  expect(sheet.getByRole('heading', { name: 'Give Childline: Report Remove' })).toBeDefined()
  expect(await sheet.findByRole('img', { name: 'Code for Childline: Report Remove' })).toBeDefined()
  expect(sheet.getByText('https://www.childline.org.uk/')).toBeDefined()
  await officer.click(sheet.getByRole('button', { name: 'Copy' }))
  expect(copied).not.toHaveBeenCalled()
  expect(sheet.getAllByRole('status').some((said) => said.textContent?.includes('Copy these numbers?'))).toBe(true)
  expect(sheet.getAllByRole('button', { name: 'Copy' })).toHaveLength(1)
  await officer.click(await sheet.findByRole('button', { name: 'Copy them' }))
  expect(copied).toHaveBeenCalledWith('Childline: Report Remove\nchildline.org.uk (search there for "Report Remove")')
  expect(await sheet.findByText('Copied.')).toBeDefined()
})

test('every app and site has its page, and what cannot be taken down has no way to report it', () => {
  reads('/take-down')
  for (const provider of PROVIDERS) {
    const page = byId(provider.id)
    const hrefs = linksTo(page).filter((href) => !href.startsWith('/'))
    expect(hrefs).toEqual(provider.routes.map(({ href }) => href))
    expect(within(page).getByText('Never a screenshot of the image')).toBeDefined()
  }
  expect(screen.getAllByText('Cannot be taken down')).toHaveLength(2)
})

test('what is to be minded of an app is not called what it cannot do: “Send the address only” is to be done', () => {
  reads('/take-down')
  expect(byId('telegram').textContent).toContain('Take care: Send the address and the username only, never the image.')
  expect(document.body.textContent).not.toMatch(/cannot do: /)
})

test('the first minute rings the force’s own specialists where it has given a number, and leads to its numbers where not', () => {
  const SPECIALISTS = 'Your specialist team: your force’s numbers'
  reads('/first-minute')
  expect(screen.getAllByRole('link', { name: SPECIALISTS }).map((link) => link.getAttribute('href'))).toEqual([
    '/helplines#force',
    '/helplines#force',
  ])
  cleanup()
  const specialistTeam = { name: 'POLIT', phone: '01632 960 001' }
  const settings = { ...NATIONAL_DEFAULTS, contacts: { ...NATIONAL_DEFAULTS.contacts, specialistTeam } }
  render(withServices(<FirstMinuteScreen />, undefined, '/first-minute', { settings }))
  expect(screen.queryByRole('link', { name: SPECIALISTS })).toBeNull()
  expect(screen.getAllByRole('link', { name: 'Call 01632 960 001, POLIT' })).toHaveLength(2)
})
