import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { VaultHere } from '../../src/drafts/vault-here'
import {
  beginsThePage,
  keeps,
  onePhone,
  opensThePage,
  PASSPHRASE,
  type Page,
  reaches,
  unlocks,
  whole,
} from './desk-page'
import { WORDS } from './fakes'

onePhone()
afterEach(() => vi.restoreAllMocks())

/** So often the library asks for one opening. */
const TRIES_OF_ITS_OWN = 4

async function keptACase() {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  await keeps(await page.desk.drafts())
  return page
}

/** The browser does not open its storage, so many times in a row. */
function refuses(times: number) {
  const storage = Dexie.dependencies.indexedDB
  const open = storage.open.bind(storage)
  let left = times
  return vi.spyOn(storage, 'open').mockImplementation((...asked) => {
    if (left-- > 0) throw new DOMException('Internal error opening backing store', 'UnknownError')
    return open(...asked)
  })
}

describe('what the browser removed while the app was closed', () => {
  test('is said to be gone, and not that nothing was kept', async () => {
    await keptACase()
    Dexie.dependencies.indexedDB = new IDBFactory()
    const { desk } = await opensThePage(undefined, 'kept')
    expect(desk.view()).toMatchObject({ state: 'no-vault', gone: true, outOfReach: false, unavailable: false })
  })

  test('is missed at each opening until then', async () => {
    expect((await opensThePage(undefined, 'lost')).desk.view()).toMatchObject({ state: 'no-vault', gone: true })
  })

  test('is missed no longer once something is kept again', async () => {
    const page = await opensThePage(undefined, 'kept')
    await page.desk.create(WORDS)
    expect(page.desk.view()).toMatchObject({ state: 'unlocked', gone: false })
  })

  test('is not missed where it is there, where nothing was, and where it was erased on purpose', async () => {
    expect((await opensThePage()).desk.view()).toMatchObject({ state: 'no-vault', gone: false })
    const page = await keptACase()
    expect((await opensThePage(undefined, 'kept')).desk.view()).toMatchObject({ state: 'locked', gone: false })
    expect(page.told).toEqual([])
    await page.desk.wipe()
    expect(page.told).toEqual(['erases'])
  })
})

describe('what was erased on purpose in another tab', () => {
  const FROM = {
    locked: async () => opensThePage(),
    unlocked: async () => {
      const page = await opensThePage()
      await unlocks(page)
      return page
    },
    'being unlocked': async () => {
      const page = await opensThePage()
      page.derived = () => new Promise(() => {})
      void page.desk.unlock(PASSPHRASE)
      await reaches(page, (state) => state === 'unlocking')
      return page
    },
  }
  test.each(Object.entries(FROM))('is neither locked nor missed in one that is %s, nor as it goes', async (_, from) => {
    const erasing = await keptACase()
    const { desk, ...other } = await from()
    await erasing.desk.wipe()
    await vi.waitFor(() => expect(desk.view().state).toBe('no-vault'))
    window.dispatchEvent(new Event('pagehide'))
    expect([desk.view().state, desk.view().gone]).toEqual(['no-vault', false])
    expect(other.told).toEqual([])
  })
})

describe('a case in memory', () => {
  const asks = async ({ desk }: Page) => expect((await desk.create(WORDS)).ok).toBe(false)
  const FROM: Record<string, (page: Page) => Promise<unknown>> = {
    'never had a vault': async () => undefined,
    'found one that another tab had made': asks,
    'opened it with a PIN, and had no room for the case': async (page) => {
      await asks(page)
      const full = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
      await unlocks(page)
      full.mockRestore()
      await page.desk.keyring.setPin(PASSPHRASE, '482915')
    },
    'is about to be locked': async (page) => {
      await asks(page)
      const full = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
      await unlocks(page)
      full.mockRestore()
      const letGo = page.desk.hold({ flush: () => new Promise(() => {}), whole: () => whole })
      page.desk.lock()
      letGo()
      expect(page.desk.view().state).toBe('locking')
    },
  }

  test.each(Object.entries(FROM))(
    'of a tab that %s outlives it that another erases what is kept, and can be kept anew',
    async (_, from) => {
      const [erasing, other] = [await opensThePage(), await opensThePage()]
      await keeps(await other.desk.drafts())
      await erasing.desk.create(WORDS)
      await from(other)
      await erasing.desk.wipe()
      await reaches(other, (state) => state === 'no-vault')
      expect(other.desk.view()).toMatchObject({ gone: false, hasPin: false, notKept: true })
      expect(await other.desk.create([...WORDS].reverse())).toMatchObject({ ok: true })
      expect(other.desk.view()).toMatchObject({ state: 'unlocked', hasPin: false, notKept: false })
      expect(await (await other.desk.drafts()).list()).toHaveLength(1)
      expect(other.reloads).toBe(0)
    },
  )
})

describe('storage that the browser does not open', () => {
  test('a moment after the app was ended by force is asked again, and what is there is found', async () => {
    await keptACase()
    refuses(TRIES_OF_ITS_OWN + 1)
    const page = await opensThePage(undefined, 'kept')
    expect(page.desk.view()).toMatchObject({ state: 'locked', outOfReach: false })
    await unlocks(page)
    expect(await (await page.desk.drafts()).list()).toHaveLength(1)
  })

  test('until right before the words are tried that were typed meanwhile is opened by them, and has a lock from then on', async () => {
    await keptACase()
    // At first, and at each of the times that it is asked again.
    const opens = refuses(1_000)
    const { desk } = beginsThePage(undefined, 'kept')
    const stop = desk.subscribe(() => {
      if (!desk.view().outOfReach) return
      stop()
      opens.mockRestore()
    })
    expect(await desk.unlock(PASSPHRASE)).toEqual({ ok: true, value: undefined })
    expect(desk.view()).toMatchObject({ state: 'unlocked', outOfReach: false })
    expect(await (await desk.drafts()).list()).toHaveLength(1)
    desk.lock()
    await vi.waitFor(() => expect(desk.notes()).toBeUndefined())
  })

  test('is not called out of reach any more once it was reached', async () => {
    await keptACase()
    const opens = refuses(1_000)
    const page = beginsThePage(undefined, 'kept')
    await vi.waitFor(() => expect(page.desk.view().outOfReach).toBe(true), 10_000)
    opens.mockRestore()
    expect(await page.desk.create(WORDS)).toMatchObject({ problem: { kind: 'vault-already-there' } })
    expect(page.desk.view()).toMatchObject({ state: 'locked', outOfReach: false })
    await unlocks(page)
  })

  test('and comes back empty can be kept in, and is not called out of reach any more', async () => {
    const opens = refuses(1_000)
    const { desk } = beginsThePage(undefined, 'kept')
    await vi.waitFor(() => expect(desk.view().outOfReach).toBe(true), 10_000)
    opens.mockRestore()
    expect(await desk.create(WORDS)).toMatchObject({ ok: true })
    expect(desk.view()).toMatchObject({ state: 'unlocked', outOfReach: false })
  })

  test('for good is said to be out of reach where something was kept: neither gone, nor never there', async () => {
    refuses(1_000)
    const { desk } = beginsThePage(undefined, 'kept')
    await vi.waitFor(() => expect(desk.view().state).toBe('no-vault'), 10_000)
    expect(desk.view()).toMatchObject({ gone: false, outOfReach: true, unavailable: false })
  })

  test.each(['nothing', 'lost'] as const)(
    'of which is known: %s, is not asked for again and again: this browser keeps nothing',
    async (before) => {
      const opens = refuses(1_000)
      const { desk } = await opensThePage(undefined, before)
      expect(desk.view()).toMatchObject({ state: 'no-vault', gone: false, outOfReach: false, unavailable: true })
      expect(opens).toHaveBeenCalledTimes(TRIES_OF_ITS_OWN)
    },
  )

  test('at first, where nothing was known of, is asked for anew once something is to be kept', async () => {
    const opens = refuses(1_000)
    const { desk } = await opensThePage()
    expect(desk.view().unavailable).toBe(true)
    opens.mockRestore()
    expect(await desk.create(WORDS)).toMatchObject({ ok: true })
    expect(desk.view()).toMatchObject({ state: 'unlocked', unavailable: false })
  })
})

describe('storage that the browser opens later', () => {
  /** What was put off that long is done. */
  const passes = (ms: number, timers: MockInstance<typeof setTimeout>) => {
    for (const [work, after] of timers.mock.calls) if (after === ms) work()
  }

  test.each([
    ['nothing', { unavailable: true }],
    ['kept', { outOfReach: true }],
  ] as const)('is looked into again by itself, of which is known: %s', async (before, found) => {
    await keptACase()
    const opens = refuses(1_000)
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const { desk } = beginsThePage(undefined, before)
    await vi.waitFor(() => expect(desk.view()).toMatchObject({ state: 'no-vault', ...found }), 10_000)
    passes(5_000, timers)
    await vi.waitFor(() => expect(timers.mock.calls.map(([, after]) => after)).toContain(10_000), 10_000)
    opens.mockRestore()
    passes(10_000, timers)
    await vi.waitFor(() => expect(desk.view().state).toBe('locked'))
    expect(desk.view()).toMatchObject({ unavailable: false, outOfReach: false })
  })

  test('and is empty keeps something from then on', async () => {
    const opens = refuses(1_000)
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const { desk } = await opensThePage()
    opens.mockRestore()
    passes(5_000, timers)
    await vi.waitFor(() => expect(desk.view()).toMatchObject({ state: 'no-vault', unavailable: false }))
  })

  test('takes nobody from the case that they work on in memory', async () => {
    await keptACase()
    const opens = refuses(1_000)
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const { desk } = await opensThePage()
    await keeps(await desk.drafts())
    opens.mockRestore()
    const looks = vi.spyOn(VaultHere.prototype, 'get')
    passes(5_000, timers)
    expect([looks.mock.calls.length, desk.view().state]).toEqual([0, 'no-vault'])
  })
})

describe('storage that failed when it was looked at, and does not any more,', () => {
  const failsOnce = () =>
    vi
      .spyOn(SealedDatabase.prototype, 'transaction')
      .mockReturnValueOnce(Dexie.Promise.reject(new DOMException('Internal error', 'UnknownError')))

  test('is not said to keep nothing, once something is kept', async () => {
    failsOnce()
    const { desk } = await opensThePage()
    expect(desk.view().unavailable).toBe(true)
    expect(await desk.create(WORDS)).toMatchObject({ ok: true })
    expect(desk.view()).toMatchObject({ state: 'unlocked', unavailable: false })
  })

  test('is not said to keep nothing, once it is found that something is kept', async () => {
    await keptACase()
    failsOnce()
    const page = await opensThePage()
    expect(page.desk.view().unavailable).toBe(true)
    expect(await page.desk.create(WORDS)).toMatchObject({ problem: { kind: 'vault-already-there' } })
    expect(page.desk.view()).toMatchObject({ state: 'locked', unavailable: false })
    await unlocks(page)
  })
})
