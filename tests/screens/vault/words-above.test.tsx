// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type DeskView, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import type { Desk } from '../../../src/drafts/vault-desk'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { SettingsScreen } from '../../../src/screens/SettingsScreen'
import type { Services } from '../../../src/screens/services'
import { type Offline, worksOffline } from '../../../src/screens/vault/offline'
import { StorageScreen } from '../../../src/screens/vault/StorageScreen'
import { UnlockForm } from '../../../src/screens/vault/UnlockForm'
import { VaultNotices } from '../../../src/screens/vault/VaultNotices'
import { WaysScreen } from '../../../src/screens/vault/WaysScreen'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { summaryOf } from '../../drafts/fakes'
import { withServices } from '../with-services'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const vaultThatIs = (view: Partial<DeskView>): Partial<Services> => {
  const whole: DeskView = { ...NOTHING_KNOWN, ...view }
  return { vault: { ...NO_VAULT_YET, view: () => whole } }
}

/** Nothing is due, and nothing was erased. */
const READABLE = {
  stays: () => undefined,
  erasedCases: async () => [],
  keyring: { waysIn: async () => ({ ways: ['passphrase'], unreadable: [] }) },
  erases: async () => true,
} as unknown as Desk

const locked = (more: Partial<Services> = {}) => {
  render(withServices(<UnlockForm />, undefined, '/', { ...vaultThatIs({ state: 'locked' }), ...more }))
  return screen.getByText('Not you?').closest('details')?.textContent
}

test('somebody else is told that a wrong passphrase opens nothing', () => {
  expect(locked()).toContain('A wrong one opens nothing.')
})

test('where the force has wrong tries erase the cases, that is said instead', () => {
  const words = locked({ settings: { ...NATIONAL_DEFAULTS, wipeAfterWrongTries: 10 } })
  expect(words).toContain('your force has set that too many wrong tries erase them')
  expect(words).not.toContain('open nothing')
})

test('who has lost the words and the code is told that nothing opens them, and how to begin anew', async () => {
  locked()
  expect(screen.queryByText('Lost the code too?')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Use the recovery code' }))
  const lost = screen.getByText('Lost the code too?').closest('details')?.textContent
  expect(lost).toContain('Nobody can open them')
  expect(lost).toContain('handed over')
  expect(lost).toContain('this site’s data is deleted')
})

test('while it locks there is no field to type into: the page is about to begin anew', () => {
  render(withServices(<UnlockForm />, undefined, '/', vaultThatIs({ state: 'locking' })))
  expect(screen.getByRole('status').textContent).toBe('Locking…')
  expect(screen.queryByRole('textbox')).toBe(null)
})

test('where nothing is kept, a handover file can be taken in from there', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  render(withServices(<VaultNotices none erased={0} />, undefined, '/', vaultThatIs({ state: 'no-vault' })))
  expect(screen.getByRole('link', { name: 'Take in a handover file' }).getAttribute('href')).toBe('/take-in')
})

test('where the browser offers to install it, a button stands in the place of the way through its menu', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  const take = vi.fn()
  const install = { isThere: () => true, subscribe: () => () => {}, take }
  const shows = (more: Partial<Services>) =>
    render(
      withServices(<VaultNotices none erased={0} />, undefined, '/', {
        ...vaultThatIs({ state: 'no-vault' }),
        ...more,
      }),
    )
  shows({})
  expect(screen.queryByRole('button', { name: 'Install on this phone' })).toBeNull()
  expect(document.body.textContent).toContain('in the browser’s menu')
  cleanup()
  shows({ install })
  expect(document.body.textContent).not.toContain('in the browser’s menu')
  screen.getByRole('button', { name: 'Install on this phone' }).click()
  expect(take).toHaveBeenCalledOnce()
})

test.each([
  [{ state: 'no-vault', gone: true }, /^The browser has removed what was kept here/],
  [{ state: 'no-vault', gone: true, notKept: true }, /Keep it anew, or hand it over as a file, before you close/],
  [{ state: 'no-vault', wipedAfterTries: true }, /^Your force’s setting erased the cases/],
  [{ state: 'no-vault', erased: true }, /^Everything kept here was erased/],
  [{ state: 'no-vault', erased: true, notKept: true }, /^Everything kept here was erased/],
  [{ state: 'no-vault', outOfReach: true }, /^What is kept on this phone can’t be opened now/],
  [{ state: 'no-vault', unavailable: true }, /^This browser keeps nothing for the app/],
  [{ state: 'no-vault', inClear: 2 }, /^2 cases from an early trial version are not protected/],
  [{ state: 'unlocked', inClear: 1 }, /^It could not be sealed yet/],
  [{ state: 'unlocked', inClear: 2 }, /^They could not be sealed yet/],
  [{ state: 'unlocked', wereClear: 1 }, /deleting was not erasing/],
  [{ state: 'unlocked', codeNotWritten: true }, /^The recovery code was not written down/],
  [{ state: 'no-vault', notKept: true }, /^Not kept: closing the app loses it/],
  [{ state: 'unlocked', newerData: true }, /newer/],
  [{ state: 'unlocked', updatedElsewhere: true }, /another tab/],
  [{ state: 'unlocked', waiting: true }, /^Some answers are not written yet/],
  [{ state: 'unlocked', clockAsks: true }, /^This phone says that today is 25 November 2026/],
] as const)('%o is told above the list, and where it is not so it is not', (view, says) => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  const shows = (how: Partial<DeskView>) =>
    render(withServices(<VaultNotices none={false} erased={0} />, undefined, '/', vaultThatIs(how)))
  shows(view)
  expect(screen.queryAllByText(says).length).toBeGreaterThan(0)
  cleanup()
  shows({ state: view.state })
  expect(screen.queryAllByText(says)).toHaveLength(0)
})

test('where the browser gives no storage it is not said that there is nothing, nor that the browser has removed it', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  const shows = (how: Partial<DeskView>) =>
    render(withServices(<VaultNotices none erased={0} />, undefined, '/', vaultThatIs(how)))
  shows({ state: 'no-vault', unavailable: true })
  expect(screen.queryByText('Nothing is kept on this phone yet')).toBe(null)
  cleanup()
  shows({ state: 'no-vault' })
  screen.getByText('Nothing is kept on this phone yet')
})

test('a clock that leapt is right once the officer says so, and nobody else', async () => {
  const clockIsRight = vi.fn(async () => {})
  const { vault } = vaultThatIs({ state: 'unlocked', clockAsks: true })
  const asked = { ...vault, desk: async () => ({ clockIsRight, owner: async () => '' }) as unknown as Desk }
  render(withServices(<VaultNotices none={false} erased={0} />, undefined, '/', { vault: asked as Services['vault'] }))
  expect(screen.getByText(/Nothing is erased by the date until you say that it is right/)).toBeDefined()
  expect(clockIsRight).not.toHaveBeenCalled()
  screen.getByRole('button', { name: 'Yes, that is today' }).click()
  await vi.waitFor(() => expect(clockIsRight).toHaveBeenCalledOnce())
})

test.each([
  [1, '1 handed-over case was erased', /^Its time .* It is where it was sent\.$/],
  [2, '2 handed-over cases were erased', /^Their time .* They are where they were sent\.$/],
])('what was handed over and has left by itself is told: %s', (erased, says, where) => {
  render(
    withServices(<VaultNotices none={false} erased={erased} />, undefined, '/', vaultThatIs({ state: 'unlocked' })),
  )
  expect(screen.getByText(says)).toBeDefined()
  expect(screen.getByText(where)).toBeDefined()
})

describe('how much of the app is on the phone', () => {
  afterEach(() => {
    delete document.documentElement.dataset.offline
  })
  const says = (offline: Offline | undefined, { isInstalled = false, none = true } = {}) => {
    vi.stubGlobal('matchMedia', () => ({ matches: isInstalled }))
    if (offline !== undefined) document.documentElement.dataset.offline = offline
    const state = none ? 'no-vault' : 'unlocked'
    render(withServices(<VaultNotices none={none} erased={0} />, undefined, '/', vaultThatIs({ state })))
    return document.body.textContent
  }
  const HERE = 'All of the app is on this phone'
  const COMING = 'The app is still coming onto this phone'

  test.each([false, true])('is said where nothing is kept yet, installed or not (%s)', (isInstalled) => {
    expect(says('coming', { isInstalled })).toContain(COMING)
    cleanup()
    expect(says('kept', { isInstalled })).toContain(HERE)
  })

  test.each([undefined, 'checking'] as const)('is not promised before it was looked at (%s)', (offline) => {
    const text = says(offline)
    expect(text).not.toContain(HERE)
    expect(text).not.toContain(COMING)
  })

  test.each([
    ['not kept', 'Not all of this app is on this phone'],
    ['not possible', 'This browser can’t keep the app'],
  ] as const)('is said where something is missing, with cases and without (%s)', (offline, title) => {
    expect(says(offline)).toContain(title)
    expect(says(offline)).not.toContain(HERE)
    cleanup()
    expect(says(offline, { none: false })).toContain(title)
  })

  test.each(['checking', 'coming', 'not kept', 'not possible'] as const)(
    'the settings tick it only once it was read back (%s)',
    (offline) => {
      expect(worksOffline(offline).value).not.toContain('✓')
      expect(worksOffline('kept').value).toContain('✓')
    },
  )

  test('what was read back whole needs no word where cases are kept', () => {
    expect(says('kept', { none: false })).not.toContain('on this phone')
  })
})

describe('where what is kept is out of reach', () => {
  const OUT = { state: 'no-vault', outOfReach: true } as const
  const shows = (page: ReactNode, more: Partial<DeskView> = {}) =>
    render(withServices(page, undefined, '/', vaultThatIs({ ...OUT, ...more }))).container.textContent ?? ''

  test.each([
    ['the list', <VaultNotices key="list" none erased={0} />],
    ['the ways to open', <WaysScreen key="ways" />],
  ])('%s says that, and not that nothing is kept', (_, page) => {
    const text = shows(page)
    expect(text).toContain('What is kept on this phone can’t be opened now')
    expect(text).not.toMatch(/nothing is kept/i)
  })

  test('what is kept is not said to be nothing, where the storage answers again', async () => {
    const { vault = NO_VAULT_YET } = vaultThatIs(OUT)
    const services = { vault: { ...vault, desk: async () => READABLE }, drafts: async () => new MemoryDrafts() }
    render(withServices(<StorageScreen />, undefined, '/', services))
    expect(await screen.findByText('What is kept on this phone can’t be opened now')).toBeDefined()
    await vi.waitFor(() => expect(screen.queryByText('Looking…')).toBeNull())
    expect(document.body.textContent).not.toMatch(/None\.|Nothing is stored/)
  })

  test('the settings offer nothing anew', () => {
    expect(shows(<SettingsScreen />)).not.toMatch(/nothing is kept|Keep cases on this phone/i)
  })

  test('nobody who has a case in memory is told to close the app before it is handed over', () => {
    expect(shows(<VaultNotices none={false} erased={0} />)).toContain('Close it altogether, then open it again')
    const text = shows(<VaultNotices none={false} erased={0} />, { notKept: true })
    expect(text).toContain('Hand over the case in memory as a file before you close the app')
  })
})

test.each(['outOfReach', 'unavailable'] as const)('a case in memory is listed where storage is %s', async (how) => {
  const refuses = () => Promise.reject(new DOMException('', 'UnknownError'))
  const desk = {
    stays: () => undefined,
    erasedCases: async () => [],
    keyring: { waysIn: refuses },
    erases: refuses,
  } as unknown as Desk
  const { vault = NO_VAULT_YET } = vaultThatIs({ state: 'no-vault', notKept: true, [how]: true })
  const drafts = new MemoryDrafts()
  await drafts.append('a', 0, [], { stage: 'report', matter: 'm1' }, summaryOf('a'))
  const services = { vault: { ...vault, desk: async () => desk }, drafts: async () => drafts }
  render(withServices(<StorageScreen />, undefined, '/', services))
  expect(await screen.findByText('In memory only: closing the app loses it.')).toBeDefined()
  expect(screen.queryByText('A part of the app did not come.')).toBeNull()
})

test.each([
  [{ erased: true }, 'Everything kept here was erased'],
  [{ gone: true }, 'The browser has removed what was kept here'],
])('what is kept: where there is nothing any more (%o), it is said what became of it', async (how, says) => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  const shows = async (more: Partial<DeskView>) => {
    const { vault = NO_VAULT_YET } = vaultThatIs({ state: 'no-vault', ...more })
    const services = { vault: { ...vault, desk: async () => READABLE }, drafts: async () => new MemoryDrafts() }
    render(withServices(<StorageScreen />, undefined, '/', services))
    await screen.findByText('None.')
    return screen.queryByText(says)
  }
  expect(await shows({})).toBeNull()
  cleanup()
  expect(await shows(how)).not.toBeNull()
})

test('what is kept: that a case is deleted is read out, also of the second', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  const drafts = new MemoryDrafts()
  const place = { stage: 'report', matter: 'm1' }
  for (const id of ['a', 'b']) await drafts.append(id, 0, [], place, { ...summaryOf(id), label: `Case ${id}` })
  const eraseCase = async (id: string) => {
    await drafts.erase(id)
    return { ok: true, value: undefined }
  }
  const { vault = NO_VAULT_YET } = vaultThatIs({ state: 'unlocked' })
  const desk = async () => ({ ...READABLE, eraseCase }) as unknown as Desk
  render(withServices(<StorageScreen />, undefined, '/', { vault: { ...vault, desk }, drafts: async () => drafts }))
  for (const [id, says] of [
    ['a', '1 case deleted'],
    ['b', '2 cases deleted'],
  ] as const) {
    await userEvent.click(await screen.findByRole('button', { name: `Delete Case ${id}` }))
    const places = screen.getAllByRole('status')
    await userEvent.type(screen.getByRole('textbox', { name: 'Why is it deleted?' }), 'Twice')
    await userEvent.click(screen.getByRole('button', { name: 'Erase it for good' }))
    await vi.waitFor(() => expect(places.map(({ textContent }) => textContent)).toContain(says))
  }
})

test('what is kept: the app can be installed there too, where the browser offers it', async () => {
  const install = { isThere: () => true, subscribe: () => () => {}, take: vi.fn() }
  const { vault = NO_VAULT_YET } = vaultThatIs({ state: 'unlocked' })
  const services = { vault: { ...vault, desk: async () => READABLE }, drafts: async () => new MemoryDrafts(), install }
  render(withServices(<StorageScreen />, undefined, '/', services))
  ;(await screen.findByRole('button', { name: 'Install on this phone' })).click()
  expect(install.take).toHaveBeenCalledOnce()
})
