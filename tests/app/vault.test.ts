// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { NATIONAL, settingsStore } from '../../src/app/settings-store'
import { vaultAtHand } from '../../src/app/vault'
import { type DeskState, type DeskView, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { FULL, type Kdf } from '../../src/drafts/kdf'
import { bad, good, type Problem, type Result } from '../../src/drafts/problems'
import type { Proof } from '../../src/drafts/ways-in'
import { type ForceSettings, NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { unlockForm, vaultCover } from '../../src/screens/vault/late-proof'

/** What the vault says once it is loaded, and the listener that hears it. */
const late = vi.hoisted(() => ({
  view: { state: 'looking' } as Partial<DeskView>,
  given: {
    before: '',
    erases: () => {},
    arranged: () => NATIONAL_DEFAULTS as ForceSettings,
    kdf: undefined as unknown as Kdf,
  },
  tell: () => {},
  load: () => {},
  warm: () => {},
  unlock: async (_: Proof): Promise<Result<void>> => ({ ok: true, value: undefined }),
}))

const asksTheWorker = vi.hoisted(() => vi.fn())
vi.mock('../../src/app/workers', () => ({
  newKdfWorker: () => ({ postMessage: asksTheWorker, terminate: () => {} }),
  newShredWorker: vi.fn(),
}))
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
    warm() {
      late.warm()
    }
    unlock(proof: Proof) {
      return late.unlock(proof)
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

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

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

test('a page whose form for the words does not come opens the vault all the same: there are others', async () => {
  const form = vi.spyOn(unlockForm, 'load').mockRejectedValueOnce(new Error('Failed to fetch'))
  expect((await opens()).says('locked')).toBe('locked')
  expect(form).toHaveBeenCalled()
})

test('whoever listens has it loaded, and hears what is known by then', async () => {
  late.view = { state: 'no-vault' }
  const vault = vaultAtHand(settings)
  const heard = vi.fn()
  vault.subscribe(heard)
  late.load()
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
  expect(vault.view().state).toBe('no-vault')
})

test('where nothing of the page may be read, no lock is shown before there is one', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  onTestFinished(() => void vi.restoreAllMocks())
  expect((await opens()).before).toBe('looking')
})

test('what derives keys is made ready while words are typed', async () => {
  const { given } = await opens()
  asksTheWorker.mockClear()
  given.kdf.warm?.()
  expect(asksTheWorker).toHaveBeenCalledOnce()
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

describe('words that the written lock was given', () => {
  const WORDS = 'four words of mine'
  const THESE: Proof = { by: 'passphrase', typed: WORDS }
  const OTHERS: Proof = { by: 'passphrase', typed: 'four other words of' }
  const unlock = vi.fn(late.unlock)
  let tried: Proof[]

  /** A locked phone on which they were given before the app was there. */
  async function begins(outcome: Promise<Result<void>>) {
    ;(await opens()).says('locked')
    const says = (state: DeskState) => {
      late.view = { state }
      late.tell()
    }
    tried = []
    unlock.mockReset().mockImplementation(async (proof) => {
      tried.push({ ...proof })
      const opened = await outcome
      if (opened.ok) says('unlocked')
      return opened
    })
    late.unlock = unlock
    document.documentElement.dataset.lock = 'written'
    document.body.innerHTML = `<form data-given><input value="${WORDS}"></form>`
    const vault = vaultAtHand(settings)
    return { vault, asked: vault.begin(WORDS), says }
  }
  afterEach(() => {
    delete document.documentElement.dataset.lock
    document.body.replaceChildren()
  })

  test('are tried once, with what derives the key made ready, and what came of it is told once', async () => {
    const warm = vi.spyOn(late, 'warm')
    const { vault } = await begins(Promise.resolve(good(undefined)))
    expect(await vault.begun?.(THESE)).toEqual(good(undefined))
    expect(tried).toEqual([THESE])
    expect(warm).toHaveBeenCalledOnce()
    expect(await vault.begun?.(THESE)).toBeUndefined()
  })

  test('and that opened are not kept for whoever may ask: nobody may', async () => {
    const { vault, asked } = await begins(Promise.resolve(good(undefined)))
    await asked
    expect(unlock.mock.calls).toEqual([[{ by: 'passphrase', typed: '' }]])
    expect(await vault.begun?.(THESE)).toEqual(good(undefined))
  })

  test('are taken from a page that stands as it was written, and so it is taken over', async () => {
    const { vault } = await begins(new Promise(() => {}))
    expect(vault.written?.().state).toBe('locked')
    delete document.documentElement.dataset.lock
    expect(vaultAtHand(settings).written?.().state).toBe('looking')
  })

  test('are not tried where none were given', async () => {
    const { vault } = await opens()
    expect(await vault.begun?.(THESE)).toBeUndefined()
  })

  const WRONG: Problem = { kind: 'wrong-passphrase', waitMs: 0 }
  test.each<[string, Proof | { by: 'pin' }, Problem, boolean]>([
    ['said of the same words', THESE, WRONG, true],
    ['said of the same words, whatever else went wrong', THESE, { kind: 'storage-failed' }, true],
    ['not said of other words', OTHERS, WRONG, false],
    ['not said of a code', { by: 'recovery', code: WORDS }, WRONG, false],
    ['not said of a PIN', { by: 'pin' }, WRONG, false],
    ['not said where they had to wait, which may be over', THESE, { kind: 'wait', waitMs: 5_000 }, false],
  ])('and did not open: it is %s', async (_, proof, problem, isSaid) => {
    const { vault } = await begins(Promise.resolve(bad(problem)))
    expect(await vault.begun?.(proof)).toEqual(isSaid ? bad(problem) : undefined)
  })

  test('and that opened have opened, whatever is given after them', async () => {
    const { vault } = await begins(Promise.resolve(good(undefined)))
    expect(await vault.begun?.(OTHERS)).toEqual(good(undefined))
  })

  test.each([
    ['are being corrected', () => document.querySelector('input')?.setAttribute('value', 'four words of mime')],
    ['were taken back', () => document.querySelector('form')?.removeAttribute('data-given')],
  ])('and that %s before their key is asked for are no try, and keep nobody waiting', async (_, then) => {
    const { vault, asked } = await begins(new Promise(() => {}))
    then()
    await asked
    expect(unlock).not.toHaveBeenCalled()
    expect(await vault.begun?.(THESE)).toBeUndefined()
  })

  test.each<[string, Proof | { by: 'pin' }]>([
    ['the same words', THESE],
    ['a PIN', { by: 'pin' }],
  ])('and that opened what is locked again since are no try of %s', async (_, proof) => {
    const { vault, asked, says } = await begins(Promise.resolve(good(undefined)))
    await asked
    says('locked')
    expect(await vault.begun?.(proof)).toBeUndefined()
  })

  test('and were wrong a while ago: how long to wait is told from then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { vault, asked } = await begins(Promise.resolve(bad({ kind: 'wrong-passphrase', waitMs: 15_000, left: 3 })))
    await asked
    vi.setSystemTime(Date.now() + 10_000)
    expect(await vault.begun?.(THESE)).toEqual(bad({ kind: 'wrong-passphrase', waitMs: 5_000, left: 3 }))
    const later = await begins(Promise.resolve(bad({ kind: 'wrong-passphrase', waitMs: 15_000 })))
    await later.asked
    vi.setSystemTime(Date.now() + 60_000)
    expect(await later.vault.begun?.(THESE)).toEqual(bad({ kind: 'wrong-passphrase', waitMs: 0 }))
    vi.useRealTimers()
  })

  test('keep other words waiting until it is known what came of them', async () => {
    let tell = (_: Result<void>) => {}
    const { vault } = await begins(new Promise((resolve) => (tell = resolve)))
    const known = vi.fn()
    void vault.begun?.(OTHERS).then(known)
    await new Promise((done) => setTimeout(done, 20))
    expect(known).not.toHaveBeenCalled()
    tell(bad(WRONG))
    await vi.waitFor(() => expect(known).toHaveBeenCalledWith(undefined))
  })

  test('keep the page waiting until their key is asked for, and no longer', async () => {
    const { asked } = await begins(new Promise(() => {}))
    const told = vi.fn()
    void asked.then(told)
    await vi.waitFor(() => expect(unlock).toHaveBeenCalled())
    await new Promise((done) => setTimeout(done, 20))
    expect(told).not.toHaveBeenCalled()
    void late.given.kdf(new Uint8Array(1), new Uint8Array(16), FULL)
    await vi.waitFor(() => expect(told).toHaveBeenCalled())
  })

  test.each([
    ['is not admitted', async () => bad({ kind: 'wait', waitMs: 5_000 })],
    ['fails', async () => Promise.reject(new Error('No storage'))],
  ])('keep the page waiting for nothing where the try %s', async (_, outcome) => {
    const { asked } = await begins(outcome())
    expect(await asked.then(() => 'goes on')).toBe('goes on')
  })

  test('for which a part of the app does not come say so', async () => {
    ;(await opens()).says('locked')
    vi.spyOn(vaultCover, 'load').mockRejectedValueOnce(new Error('Failed to fetch'))
    const vault = vaultAtHand(settings)
    await vault.begin(WORDS)
    await expect(vault.begun?.(THESE)).rejects.toThrow('Failed to fetch')
  })
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

  test('and was erased after too many wrong tries is remembered as that until something is kept again', async () => {
    const first = await opens()
    first.says('locked')
    first.given.erases()
    first.says('no-vault', { wipedAfterTries: true, erased: true })
    const again = await opens()
    expect([late.given.before, again.before]).toEqual(['wiped', 'looking'])
    again.says('unlocked')
    expect({ ...localStorage }).toEqual({ 'proportion-locked': '' })
  })

  test('and was erased on purpose is remembered as that until something is kept again', async () => {
    const first = await opens()
    first.says('locked')
    first.given.erases()
    first.says('no-vault', { erased: true })
    const again = await opens()
    expect([late.given.before, again.before]).toEqual(['erased', 'looking'])
    // In this tab, and nowhere else.
    expect({ ...localStorage }).toEqual({})
    again.says('unlocked')
    expect([{ ...localStorage }, { ...sessionStorage }]).toEqual([{ 'proportion-locked': '' }, {}])
  })

  test('and was erased in this tab, while another keeps cases again, is what the other keeps', async () => {
    ;(await opens()).says('no-vault', { erased: true })
    localStorage.setItem('proportion-locked', '')
    expect([(await opens()).before, late.given.before]).toEqual(['locked', 'kept'])
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
