// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NATIONAL, settingsStore } from '../../src/app/settings-store'
import { vaultAtHand } from '../../src/app/vault'
import { type DeskState, type DeskView, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { type ForceSettings, NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { vaultCover } from '../../src/screens/vault/late-proof'

/** What the vault says once it is loaded, and the listener that hears it. */
const late = vi.hoisted(() => ({
  view: { state: 'looking' } as Partial<DeskView>,
  given: { before: '', erases: () => {}, arranged: () => NATIONAL_DEFAULTS as ForceSettings },
  tell: () => {},
  load: () => {},
}))

vi.mock('../../src/app/workers', () => ({ newKdfWorker: vi.fn(), newShredWorker: vi.fn() }))
vi.mock('../../src/app/painted', () => ({
  painted: () =>
    new Promise<void>((resolve) => {
      late.load = resolve
    }),
}))
vi.mock('../../src/drafts/vault-desk', () => ({
  VaultDesk: class {
    constructor(given: typeof late.given) {
      late.given = given
    }
    subscribe(listener: () => void) {
      late.tell = listener
      return () => {}
    }
    view() {
      return { ...NOTHING_KNOWN, ...late.view }
    }
  },
}))

const settings = { loaded: () => NATIONAL, subscribe: () => () => true, isRead: () => true, start: async () => {} }

/** A page that is opened, and the vault as its screens see it. */
async function opens() {
  late.view = { state: 'looking' }
  const vault = vaultAtHand(settings)
  const before = vault.view().state
  const desk = vault.desk()
  late.load()
  await desk
  const { tell, given } = late
  const says = (state: DeskState, known: Partial<DeskView> = {}) => {
    late.view = { state, ...known }
    tell()
    return vault.view().state
  }
  return { vault, before, says, given }
}

beforeEach(() => localStorage.clear())

test('on a phone without a vault nothing is known before it is loaded', async () => {
  const { before, vault, says } = await opens()
  expect([before, vault.view().state, says('no-vault')]).toEqual(['looking', 'looking', 'no-vault'])
})

test('where cases were locked before, the lock is there at once and stays until more is known', async () => {
  const first = await opens()
  first.says('locked')
  const { before, vault, says } = await opens()
  expect([before, vault.view().state, says('unlocked')]).toEqual(['locked', 'locked', 'unlocked'])
})

test('once everything is erased, no lock is shown for it', async () => {
  const first = await opens()
  first.says('unlocked')
  first.says('no-vault')
  expect((await opens()).before).toBe('looking')
})

test('where a part of it does not come, it is asked for again with the next try', async () => {
  vi.spyOn(vaultCover, 'load').mockRejectedValueOnce(new Error('Failed to fetch'))
  const vault = vaultAtHand(settings)
  const first = vault.desk()
  late.load()
  await expect(first).rejects.toThrow()
  const second = vault.desk()
  late.load()
  await expect(second).resolves.toBeDefined()
})

test('of what is kept here, nothing but that there is a lock is written beside the vault', async () => {
  ;(await opens()).says('unlocked')
  expect({ ...localStorage }).toEqual({ 'proportion-locked': '' })
})

test('where there is a lock to open, storage does not wait for the paint; elsewhere it does', async () => {
  ;(await opens()).says('locked')
  // Nobody says here that anything was painted.
  await vaultAtHand(settings).desk()
  localStorage.clear()
  const opened = vi.fn()
  void vaultAtHand(settings).desk().then(opened)
  await new Promise((done) => setTimeout(done, 20))
  expect(opened).not.toHaveBeenCalled()
  late.load()
  await vi.waitFor(() => expect(opened).toHaveBeenCalled())
})

describe('what was here when the app was last open', () => {
  test('is told to the vault, which may find it gone: then that is remembered until something is kept again', async () => {
    ;(await opens()).says('locked')
    const lost = await opens()
    expect([late.given.before, lost.says('no-vault', { gone: true })]).toEqual(['kept', 'no-vault'])
    const again = await opens()
    expect([late.given.before, again.before]).toEqual(['lost', 'looking'])
    again.says('no-vault', { unavailable: true })
    await opens()
    expect(late.given.before).toBe('lost')
    again.says('unlocked')
    again.says('no-vault')
    await opens()
    expect(late.given.before).toBe('nothing')
  })

  test('is missed by nobody where it is erased on purpose, also not by a tab that opens meanwhile', async () => {
    ;(await opens()).says('unlocked')
    late.given.erases()
    await opens()
    expect(late.given.before).toBe('nothing')
  })

  test('counts as here for as long as nobody could look', async () => {
    ;(await opens()).says('locked')
    ;(await opens()).says('no-vault', { outOfReach: true })
    expect([(await opens()).before, late.given.before]).toEqual(['locked', 'kept'])
  })

  test('is not unsaid by another tab that has known less since then', async () => {
    const [first, other] = [await opens(), await opens()]
    other.says('no-vault')
    first.says('unlocked')
    expect({ ...localStorage }).toEqual({ 'proportion-locked': '' })
    other.says('no-vault', { covered: true })
    expect({ ...localStorage }).toEqual({ 'proportion-locked': '' })
  })

  test('is not said anew by another tab that locks while everything is erased', async () => {
    const [erasing, other] = [await opens(), await opens()]
    other.says('locking')
    erasing.given.erases()
    other.says('locked')
    expect({ ...localStorage }).toEqual({})
  })
})

test('until it is known what the force has set, a case that was handed over stays as long as a force may set', async () => {
  const own = { ...NATIONAL_DEFAULTS, retention: { ...NATIONAL_DEFAULTS.retention, hoursAfterHandover: 240 } }
  const hoursWith = async (kept: ForceSettings | undefined, isThere: Promise<void>) => {
    const store = settingsStore(async () => {
      await isThere
      const loaded = { settings: kept ?? NATIONAL_DEFAULTS, from: kept ? ('kept' as const) : ('national' as const) }
      const file = await import('../../src/app/force-settings-file')
      return { ...file, keptForceSettings: async () => loaded, freshForceSettings: async () => loaded }
    })
    const vault = vaultAtHand(store)
    const desk = vault.desk()
    late.load()
    await desk
    const hours = () => late.given.arranged().retention.hoursAfterHandover
    const before = hours()
    await store.start().catch(() => undefined)
    return [before, hours()]
  }
  expect(await hoursWith(own, Promise.resolve())).toEqual([720, 240])
  expect(await hoursWith(undefined, Promise.resolve())).toEqual([720, 72])
  expect(await hoursWith(own, Promise.reject(new Error('No signal')))).toEqual([720, 720])
})
