import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { SealedDatabase } from '../../src/drafts/database'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import type { VaultDesk } from '../../src/drafts/vault-desk'
import {
  A,
  at,
  beginsThePage,
  events,
  held,
  keeps,
  onePhone,
  opensThePage,
  PASSPHRASE,
  type Page,
  place,
  reaches,
  summary,
  unlocks,
  whole,
} from './desk-page'
import { WORDS } from './fakes'

const HOUR = 3_600_000
const WRONG = { by: 'passphrase', typed: 'no such words here' } as const

onePhone()

test('an open vault shows once it is known what the list shows first', async () => {
  const first = await opensThePage()
  await first.desk.create(WORDS)
  const page = await opensThePage()
  let comes = () => {}
  const newest = vi.spyOn(SealedDrafts.prototype, 'newest').mockReturnValue(
    new Promise((resolve) => {
      comes = () => resolve(undefined)
    }),
  )
  const unlocking = unlocks(page)
  await vi.waitFor(() => expect(newest).toHaveBeenCalled())
  expect(page.desk.view().state).toBe('unlocking')
  comes()
  await unlocking
  expect(page.desk.view().state).toBe('unlocked')
  newest.mockRestore()
})

test('as the lock opens what the list shows first is at hand; before and after it, and with a case in memory, it is not', async () => {
  const first = await opensThePage()
  await first.desk.create(WORDS)
  await keeps(await first.desk.drafts())
  const lock = async (page: Page) => {
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
  }
  await lock(first)
  const page = await opensThePage()
  expect(page.desk.newestNow()).toBeUndefined()
  const opens: unknown[] = []
  const stop = page.desk.subscribe(() => {
    if (page.desk.view().state === 'unlocked') opens.push(page.desk.newestNow())
  })
  await unlocks(page)
  stop()
  expect(opens[0]).toEqual([summary])
  const holds = vi.spyOn(MemoryDrafts.prototype, 'holdsSomething', 'get').mockReturnValue(true)
  expect(page.desk.newestNow()).toBeUndefined()
  holds.mockRestore()
  expect(page.desk.newestNow()).toEqual([summary])
  const locking = lock(page)
  expect([page.desk.view().state, page.desk.newestNow()]).toEqual(['locking', undefined])
  await locking
  expect(page.desk.newestNow()).toBeUndefined()
})

test('words that are given before the vault was looked for open it', async () => {
  const first = await opensThePage()
  await first.desk.create(WORDS)
  const page = beginsThePage()
  expect(page.desk.view().state).toBe('looking')
  await unlocks(page)
  expect(page.desk.view().state).toBe('unlocked')
})

test('a day on which it was opened counts at once', async () => {
  const first = await opensThePage()
  await first.desk.create(WORDS)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
  const page = await opensThePage()
  await unlocks(page)
  await vi.waitFor(async () => expect(await page.desk.notes()?.get('clock')).toMatchObject({ days: 2 }))
})

describe('before there is a vault', () => {
  test('cases are in memory, and it is known that closing would lose them', async () => {
    const page = await opensThePage()
    expect([page.desk.view().state, page.desk.view().notKept]).toEqual(['no-vault', false])
    const drafts = await page.desk.drafts()
    await keeps(drafts)
    expect([drafts.kept, page.desk.view().notKept]).toEqual(['in-memory', true])
  })

  test('making it moves in what was in memory and what lay in clear, and leaves it open', async () => {
    const clear = new MemoryDrafts()
    const B = 'b'.repeat(32)
    const [opened, ...rest] = events
    await clear.append(B, 0, [{ ...opened, case: B } as CaseEvent, ...rest], place, { ...summary, case: B })
    const page = await opensThePage(clear)
    await vi.waitFor(() => expect(page.desk.view().inClear).toBe(1))
    await keeps(await page.desk.drafts())
    const made = await page.desk.create(WORDS)
    expect(made).toMatchObject({
      ok: true,
      value: { moved: { ids: [A], left: 0 }, wereClear: { ids: [B], left: 0 } },
    })
    expect(page.desk.view()).toMatchObject({ state: 'unlocked', notKept: false, inClear: 0 })
    expect(page.clear).toBe(undefined)
    expect((await (await page.desk.drafts()).list()).map(({ case: id }) => id).sort()).toEqual([A, B])
  })

  test('making it asks the browser never to clear it by itself', async () => {
    const asked = vi.spyOn(navigator.storage, 'persist')
    const page = await opensThePage()
    expect(asked).not.toHaveBeenCalled()
    await page.desk.create(WORDS)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('what is half typed in a case when it is made comes in with it', async () => {
    const page = await opensThePage()
    const drafts = await page.desk.drafts()
    await drafts.append(A, 0, events.slice(0, 1), place, summary)
    let after = 1
    const flush = async () => {
      await (await page.desk.drafts()).append(A, after, events.slice(after, after + 1), place, summary)
      after += 1
      return { saved: after, all: true }
    }
    const letGo = page.desk.hold({ flush, whole: () => ({ ...whole, events: events.slice(0, after) }) })
    expect(await page.desk.create(WORDS)).toMatchObject({ value: { moved: { ids: [A], left: 0 } } })
    letGo()
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events: events.slice(0, 2) })
  })

  test('where another tab made one meanwhile, this one asks for it, and then keeps its case there', async () => {
    const [one, other] = [await opensThePage(), await opensThePage()]
    await keeps(await other.desk.drafts())
    await one.desk.create(WORDS)
    expect(await other.desk.create(WORDS)).toEqual({ ok: false, problem: { kind: 'vault-already-there' } })
    expect(other.desk.view()).toMatchObject({ state: 'locked', notKept: true })
    await unlocks(other)
    expect(other.desk.view()).toMatchObject({ state: 'unlocked', notKept: false })
    expect(await (await one.desk.drafts()).open(A)).toMatchObject({ events })
  })

  const comesIntoSight = (): boolean => document.dispatchEvent(new Event('visibilitychange'))
  test.each([
    ['it comes into sight', comesIntoSight],
    ['it comes back from where the browser kept it', () => window.dispatchEvent(new Event('pageshow'))],
    ['that leaves its mark', () => window.dispatchEvent(new Event('storage'))],
  ])(
    'that another tab made one is seen when %s: nothing is missed, and no other words are written down',
    async (_, look) => {
      const [one, other] = [await opensThePage(), await opensThePage()]
      look()
      await one.desk.create(WORDS)
      expect(other.desk.view().state).toBe('no-vault')
      look()
      await reaches(other, (state) => state === 'locked')
      expect(other.desk.view().madeElsewhere).toBe(true)
      await unlocks(other)
      expect(other.desk.view()).toMatchObject({ state: 'unlocked', madeElsewhere: false })
    },
  )

  test('that another tab made one is seen before words are drawn for another, also where a case is in memory', async () => {
    const [one, other] = [await opensThePage(), await opensThePage()]
    await keeps(await other.desk.drafts())
    expect(await other.desk.wantsWords()).toBe(true)
    expect(other.desk.view()).toMatchObject({ state: 'no-vault', notKept: true })
    await one.desk.create(WORDS)
    expect(await one.desk.wantsWords()).toBe(true)
    expect(await other.desk.wantsWords()).toBe(false)
    expect(other.desk.view()).toMatchObject({ state: 'locked', madeElsewhere: true, notKept: true })
    await unlocks(other)
    expect(await (await one.desk.drafts()).open(A)).toMatchObject({ events })
  })

  test('is no other tab’s where this one comes into sight while it makes it, and a case in memory stays in sight', async () => {
    const [one, other] = [await opensThePage(), await opensThePage()]
    await keeps(await other.desk.drafts())
    vi.spyOn(navigator.storage, 'persist').mockImplementation(async () => comesIntoSight())
    expect(await one.desk.create(WORDS)).toMatchObject({ ok: true })
    comesIntoSight()
    await navigator.locks.request('vault-making', async () => undefined)
    expect(one.desk.view().state).toBe('unlocked')
    expect(other.desk.view()).toMatchObject({ state: 'no-vault', notKept: true })
  })
})

describe('that two cases are accounts of the same, on a full phone', () => {
  const B = 'b'.repeat(32)
  const FULL = { ok: false, problem: { kind: 'storage-full' } } as const
  async function opened() {
    const page = await opensThePage()
    await page.desk.create(WORDS)
    await vi.waitFor(async () => expect(await rowsNamed('reserve')).toBe(1))
    return page
  }
  const rowsNamed = (k: string) =>
    new Promise<number>((resolve) => {
      const opening = Dexie.dependencies.indexedDB.open('proportion-vault')
      opening.onsuccess = () => {
        const counting = opening.result.transaction('meta').objectStore('meta').count(k)
        counting.onsuccess = () => {
          opening.result.close()
          resolve(counting.result)
        }
      }
    })

  test('takes the room that is kept free', async () => {
    const page = await opened()
    vi.spyOn(SealedNotes.prototype, 'change').mockResolvedValueOnce(FULL)
    await page.desk.noteAccount(A, B)
    expect(await page.desk.accountsBeside(A)).toEqual([B])
    expect(await rowsNamed('reserve')).toBe(0)
  })

  test('is owed where that is not enough, and noted before the lock where there is room by then', async () => {
    const page = await opened()
    const change = vi.spyOn(SealedNotes.prototype, 'change').mockResolvedValue(FULL)
    await page.desk.noteAccount(A, B)
    change.mockRestore()
    expect(await page.desk.accountsBeside(A)).toEqual([])
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    const again = await opensThePage()
    await unlocks(again)
    expect(await again.desk.accountsBeside(A)).toEqual([B])
  })

  test('is owed as well where not even the room that is kept free can be had', async () => {
    const page = await opened()
    vi.spyOn(SealedNotes.prototype, 'change').mockResolvedValueOnce(FULL)
    vi.spyOn(SealedDatabase.prototype, 'spendReserve').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
    await page.desk.noteAccount(A, B)
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    const again = await opensThePage()
    await unlocks(again)
    expect(await again.desk.accountsBeside(A)).toEqual([B])
  })

  test('takes no room where it failed for another reason, and is tried again', async () => {
    const page = await opened()
    vi.spyOn(SealedNotes.prototype, 'change').mockResolvedValueOnce({ ok: false, problem: { kind: 'storage-failed' } })
    await page.desk.noteAccount(A, B)
    expect([await page.desk.accountsBeside(A), await rowsNamed('reserve')]).toEqual([[], 1])
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    const again = await opensThePage()
    await unlocks(again)
    expect(await again.desk.accountsBeside(A)).toEqual([B])
  })
})

test('a vault that is gone leaves the open case in memory, to be kept anew', async () => {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  await keeps(await page.desk.drafts())
  page.desk.hold({ flush: async () => ({ saved: 3, all: true }), whole: () => whole })
  await page.desk.vaultIsGone()
  expect(page.desk.view()).toMatchObject({ state: 'no-vault', gone: true, notKept: true })
  expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events })
})

test('a vault that is gone leaves the copy of a case that knows most, whichever is asked first', async () => {
  const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
  const longer = { ...whole, events: [...events, more] }
  for (const copies of [
    [whole, longer],
    [longer, whole],
  ]) {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const page = await opensThePage()
    await page.desk.create(WORDS)
    for (const copy of copies) page.desk.hold({ flush: async () => ({ saved: 3, all: true }), whole: () => copy })
    await page.desk.vaultIsGone()
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events: longer.events })
  }
})

test('wiped after wrong tries, where the force has turned that on, is told and leaves nothing', async () => {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  const again = await opensThePage()
  again.arranged = { ...again.arranged, wipeAfterWrongTries: 2 }
  const wrong = { by: 'passphrase', typed: 'these are wrong words' } as const
  expect(await again.desk.unlock(wrong)).toMatchObject({ problem: { kind: 'wrong-passphrase' } })
  expect(await again.desk.unlock(wrong)).toEqual({ ok: false, problem: { kind: 'wiped-after-wrong-tries' } })
  expect(again.desk.view()).toMatchObject({ state: 'no-vault', wipedAfterTries: true })
  const anew = await opensThePage(undefined, 'wiped')
  expect(anew.desk.view()).toMatchObject({ state: 'no-vault', wipedAfterTries: true, gone: false })
  await anew.desk.create(WORDS)
  expect(anew.desk.view()).toMatchObject({ state: 'unlocked', wipedAfterTries: false })
})

describe('the mark of a lock that comes back, as the app was killed right after everything was erased', () => {
  const wrong = { by: 'passphrase', typed: 'these are wrong words' } as const
  const onPurpose = async ({ desk }: Page) => void (await desk.wipe())
  const byTries = async (page: Page) => {
    page.arranged.wipeAfterWrongTries = 1
    await page.desk.keyring.prove(wrong)
  }
  test.each([
    ['on purpose', onPurpose, false],
    ['by wrong tries', byTries, true],
  ])('is not taken for a loss: %s', async (_, erases, wipedAfterTries) => {
    const page = await opensThePage()
    await page.desk.create(WORDS)
    await erases(page)
    const after = await opensThePage(undefined, 'kept')
    expect(after.desk.view()).toMatchObject({ state: 'no-vault', gone: false, erased: true, wipedAfterTries })
  })

  test('is one where that is a minute ago, or where cases were kept anew since', async () => {
    const later = vi.spyOn(globalThis, 'setTimeout')
    const page = await opensThePage()
    await page.desk.create(WORDS)
    await page.desk.wipe()
    await opensThePage()
    const [forget] = later.mock.calls.findLast(([, ms]) => ms === 60_000) ?? expect.fail('kept for good')
    forget()
    await vi.waitFor(async () =>
      expect((await opensThePage(undefined, 'kept')).desk.view()).toMatchObject({ gone: true, erased: false }),
    )
    await page.desk.create(WORDS)
    await page.desk.wipe()
    await page.desk.create(WORDS)
    const database = new SealedDatabase()
    await Promise.all([database.meta.delete('vault'), database.slots.clear()])
    database.close()
    expect((await opensThePage(undefined, 'kept')).desk.view()).toMatchObject({ gone: true, erased: false })
  })
})

test('a clock that leapt is asked about once, and then counts', async () => {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  vi.setSystemTime(Date.now() + 40 * 24 * 3_600_000)
  const later = await opensThePage()
  await unlocks(later)
  expect(later.desk.view().clockAsks).toBe(true)
  await later.desk.clockIsRight()
  const again = await opensThePage()
  await unlocks(again)
  expect([later.desk.view().clockAsks, again.desk.view().clockAsks]).toEqual([false, false])
})

test('a clock that is set back after a lock is known by what it showed before, also where no case was open', async () => {
  const first = await opensThePage()
  await first.desk.create(WORDS)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * HOUR })
  const late = new Date().toISOString()
  await keeps(await first.desk.drafts())
  first.desk.lock()
  await vi.waitFor(() => expect(first.reloads).toBe(1))
  vi.setSystemTime(Date.now() - HOUR)
  const page = await opensThePage()
  await unlocks(page)
  const notBefore = (await page.desk.drafts()).notBefore?.() ?? ''
  expect(Date.parse(late) - Date.parse(notBefore)).toBe(5 * 60_000)
  const begun = happen(undefined, { type: 'matter-added', matter: 'm1' }, new Date().toISOString(), notBefore)
  expect(begun.events[0]?.clockMovedBack).toBe(true)
  vi.setSystemTime(Date.parse(late) - 60_000)
  const nudged = happen(undefined, { type: 'matter-added', matter: 'm1' }, new Date().toISOString(), notBefore)
  expect(nudged.events[0]?.clockMovedBack).toBeUndefined()
})

test('one answer by a clock that was far ahead does not set the vault’s clock', async () => {
  const first = await opensThePage()
  await first.desk.create(WORDS)
  const real = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: real + 400 * 24 * HOUR })
  await keeps(await first.desk.drafts())
  vi.setSystemTime(real + HOUR)
  first.desk.lock()
  await vi.waitFor(() => expect(first.reloads).toBe(1))
  const page = await opensThePage()
  await unlocks(page)
  expect(Date.parse((await page.desk.drafts()).notBefore?.() ?? '')).toBeLessThan(real + HOUR)
})

test('where there is no room, a case in memory stays in sight, says that it is not kept, and is kept later', async () => {
  const page = await opensThePage()
  await keeps(await page.desk.drafts())
  const append = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
  expect(await page.desk.create(WORDS)).toMatchObject({ ok: true, value: { moved: { ids: [], left: 1 } } })
  expect(page.desk.view()).toMatchObject({ state: 'unlocked', notKept: true })
  const drafts = await page.desk.drafts()
  expect(await drafts.list()).toEqual([{ ...summary, inMemory: true }])
  expect(await drafts.open(A)).toMatchObject({ events, kept: 'in-memory' })
  const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
  expect(await drafts.append(A, 3, [more], place, summary)).toEqual({ saved: 4 })
  append.mockRestore()
  expect(await page.desk.keepWhatIsInMemory()).toEqual({ ok: true, value: { ids: [A], left: 0 } })
  expect(page.desk.view().notKept).toBe(false)
  const kept = await (await page.desk.drafts()).open(A)
  expect(kept).toMatchObject({ events: [...events, more] })
  expect(kept).not.toHaveProperty('kept')
})

test('what is typed and not yet written is kept with the case that was in memory', async () => {
  const page = await opensThePage()
  await keeps(await page.desk.drafts())
  const append = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
  await page.desk.create(WORDS)
  append.mockRestore()
  const drafts = await page.desk.drafts()
  const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
  const flush = async () => {
    await drafts.append(A, 3, [more], place, summary)
    return { saved: 4, all: true }
  }
  page.desk.hold({ flush, whole: () => ({ ...whole, events: [...events, more] }) })
  expect(await page.desk.keepWhatIsInMemory()).toEqual({ ok: true, value: { ids: [A], left: 0 } })
  expect(await drafts.open(A)).toMatchObject({ events: [...events, more] })
})

test.each([
  ['the passphrase changed', (desk: VaultDesk) => desk.keyring.changePassphrase(WRONG, WORDS)],
  ['a new recovery code', (desk: VaultDesk) => desk.keyring.renewRecoveryCode(WRONG)],
  ['a passkey added', (desk: VaultDesk) => desk.keyring.addPasskey(WRONG)],
  ['a PIN set', (desk: VaultDesk) => desk.keyring.setPin(WRONG, '482913')],
])('wiped after wrong tries to have %s, where the force has turned that on, is told', async (_, tries) => {
  const page = await opensThePage()
  page.arranged.wipeAfterWrongTries = 5
  await page.desk.create(WORDS)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  for (let left = 10; left > 0 && !page.desk.view().wipedAfterTries; left--) {
    await tries(page.desk)
    vi.setSystemTime(Date.now() + HOUR)
  }
  await vi.waitFor(() => expect(page.desk.view()).toMatchObject({ state: 'no-vault', wipedAfterTries: true }))
})

test('a case that is open in another tab is not erased, and that is said', async () => {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  await keeps(await page.desk.drafts())
  const { locks } = navigator
  const request = (name: string, ...rest: unknown[]) =>
    name === `case:${A}`
      ? Promise.reject(new DOMException('In use', 'TimeoutError'))
      : (locks.request as (...all: unknown[]) => unknown)(name, ...rest)
  vi.stubGlobal('navigator', { ...navigator, locks: { request } })
  expect(await page.desk.eraseCase(A, 'Wrong start')).toEqual({ ok: false, problem: { kind: 'open-in-another-tab' } })
  expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events })
  vi.stubGlobal('navigator', { ...navigator, locks })
  expect((await page.desk.eraseCase(A, 'Wrong start')).ok).toBe(true)
})

test('a case that can’t be erased says why, and rejects nothing', async () => {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  await keeps(await page.desk.drafts())
  const refused = vi.spyOn(SealedDrafts.prototype, 'erase').mockRejectedValue(new DOMException('', 'UnknownError'))
  expect(await page.desk.eraseCase(A, 'Wrong start')).toEqual({ ok: false, problem: { kind: 'storage-failed' } })
  refused.mockRestore()
  expect(await page.desk.eraseCase(A, 'Wrong start')).toEqual({ ok: true, value: undefined })
})

test('a recovery code that nobody said was on paper is asked for after the next unlock', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asks = async () => {
    const page = await opensThePage()
    await unlocks(page)
    await vi.advanceTimersByTimeAsync(6_000)
    await vi.waitFor(() => expect(page.desk.view().codeNotWritten).toBeDefined())
    return { page, isAsked: page.desk.view().codeNotWritten }
  }
  const first = await opensThePage()
  await first.desk.create(WORDS)
  const before = await asks()
  expect(before.isAsked).toBe(true)
  await before.page.desk.keyring.codeIsWritten()
  const written = await asks()
  expect(written.isAsked).toBe(false)
  expect((await written.page.desk.keyring.renewRecoveryCode(PASSPHRASE)).ok).toBe(true)
  expect((await asks()).isAsked).toBe(true)
})

test('cases of an early trial version that are sealed at an unlock are told too', async () => {
  const made = await opensThePage()
  await made.desk.create(WORDS)
  const clear = new MemoryDrafts()
  await keeps(clear)
  const page = await opensThePage(clear)
  await vi.waitFor(() => expect(page.desk.view().inClear).toBe(1))
  await unlocks(page)
  expect(page.desk.view()).toMatchObject({ inClear: 0, wereClear: 1 })
})

describe('an unlock', () => {
  /** The page of a phone that keeps a case, locked. */
  async function opensKept() {
    const before = await opensThePage()
    await before.desk.create(WORDS)
    await keeps(await before.desk.drafts())
    await before.desk.drafts().then((drafts) => drafts.list())
    before.desk.lock()
    await vi.waitFor(() => expect(before.reloads).toBe(1))
    return opensThePage()
  }

  test('reads nothing between the key and the list', async () => {
    const page = await opensKept()
    const read: string[] = []
    let hasKey = false
    let quiet = 0
    const spies = (['get', 'getAll'] as const).map((method) => {
      const usual = IDBObjectStore.prototype[method]
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        query: IDBValidKey | IDBKeyRange,
      ) {
        quiet = 0
        if (hasKey) read.push(`${this.name}: ${String(query)}`)
        return usual.call(this, query)
      })
    })
    page.derived = async () => {
      // What is asked for meanwhile has come once nothing more is asked for.
      for (; quiet < 100; quiet++) await new Promise((resolve) => setTimeout(resolve, 1))
      hasKey = true
    }
    await unlocks(page)
    expect(await (await page.desk.drafts()).list()).toEqual([summary])
    for (const spy of spies) spy.mockRestore()
    // Whether the reserve is there is looked for at once, and nothing waits for it.
    expect(read.filter((row) => row !== 'meta: reserve')).toEqual([])
  })

  test('that a lock follows at once has still counted its day, and its wrong tries no more', async () => {
    const page = await opensKept()
    expect(await page.desk.unlock({ by: 'passphrase', typed: 'no such words here' })).toMatchObject({ ok: false })
    const rows = async () => {
      const database = await new Dexie('proportion-vault').open()
      const [clock, tries] = await database.table('meta').bulkGet(['note:clock', 'tries'])
      database.close()
      return { rev: clock?.rev, tries: tries?.count }
    }
    const before = await rows()
    expect(before.tries).toBe(1)
    await unlocks(page)
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    expect(await rows()).toEqual({ rev: before.rev + 1, tries: 0 })
  })
})

test('a case in memory counts as open, for every tab, until it is kept: no newer version comes in over it', async () => {
  const page = await opensThePage()
  expect(held).toEqual([])
  await keeps(await page.desk.drafts())
  expect(held).toEqual(['case:in-memory'])
  await page.desk.create(WORDS)
  await vi.waitFor(() => expect(held).toEqual([]))
})

test('what stays behind of a case that was erased can be read: the day, the reason and its check value', async () => {
  vi.stubEnv('TZ', 'Europe/London')
  const page = await opensThePage()
  await page.desk.create(WORDS)
  await keeps(await page.desk.drafts())
  // Not opened on this page: a case is erased from the list as well.
  await page.desk.lock()
  const again = await opensThePage()
  await unlocks(again)
  const drafts = await again.desk.drafts()
  await drafts.open(A)
  const code = drafts.codeOf?.(A)
  // In summer the phone's day has begun an hour before that of the clocks it is kept by.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2027, 5, 30, 23, 30) })
  expect((await again.desk.eraseCase(A, 'Wrong start')).ok).toBe(true)
  expect(await again.desk.erasedCases()).toEqual([{ id: A, day: '2027-07-01', reason: 'Wrong start', code }])
})

test('a case is erased only if it is still to go once nobody can write to it', async () => {
  const page = await opensThePage()
  await page.desk.create(WORDS)
  await keeps(await page.desk.drafts())
  expect(await page.desk.eraseCase(A, 'handed over', async () => false)).toEqual({
    ok: false,
    problem: { kind: 'changed-elsewhere' },
  })
  expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events })
  expect(await page.desk.eraseCase(A, 'handed over', async () => true)).toMatchObject({ ok: true })
})
