import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { textOf } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import type { WholeCase } from '../../src/drafts/held-case'
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

describe('the lock', () => {
  async function opened() {
    const page = await opensThePage()
    await page.desk.create(WORDS)
    await keeps(await page.desk.drafts())
    return page
  }

  test('writes what is typed, drops the keys and begins the page anew', async () => {
    const page = await opened()
    const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
    const drafts = await page.desk.drafts()
    page.desk.hold({
      flush: async () => {
        await drafts.append(A, 3, [more], place, summary)
        return { saved: 4, all: true }
      },
      whole: () => ({ ...whole, events: [...events, more] }),
    })
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    expect(page.desk.view().state).toBe('locking')
    expect(await drafts.append(A, 4, [], place, summary)).toEqual({ problem: { kind: 'locked' } })
    const again = await opensThePage()
    await unlocks(again)
    expect(await (await again.desk.drafts()).open(A)).toMatchObject({ events: [...events, more] })
  })

  test('leaves a case that is to be erased where it is, and says that it is locked', async () => {
    const page = await opened()
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    expect(await page.desk.eraseCase(A, 'deleted')).toEqual({ ok: false, problem: { kind: 'locked' } })
    const again = await opensThePage()
    await unlocks(again)
    expect(await (await again.desk.drafts()).open(A)).toMatchObject({ events })
  })

  test('is waited for by who asks for the cases while one is being left', async () => {
    const page = await opened()
    let closed = () => {}
    const leaving = page.desk.left({
      close: () =>
        new Promise((resolve) => {
          closed = () => resolve({ saved: 3, all: true })
        }),
      whole: () => whole,
    })
    const asked = page.desk.drafts()
    await waits(page, { ...whole, events: [...events, more] })
    closed()
    await leaving
    await unlocks(page)
    expect((await asked).kept).toBe('on-this-phone')
  })

  test('keeps what could not be written, sealed and without a reload, and writes it at the next unlock', async () => {
    const page = await opened()
    const more: CaseEvent = { type: 'set-aside', stage: 'm1/online', why: 'CANARY', seq: 4, at }
    const letGo = page.desk.hold({
      flush: async () => ({ saved: 3, all: true }),
      whole: () => ({ ...whole, events: [...events, more] }),
    })
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    letGo()
    expect([page.reloads, page.desk.view().waiting, held]).toEqual([0, true, ['case:in-memory']])
    await unlocks(page)
    await vi.waitFor(() => expect([page.desk.view().waiting, held]).toEqual([false, []]))
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events: [...events, more] })
  })

  const more: CaseEvent = { type: 'set-aside', stage: 'm1/online', why: 'CANARY', seq: 4, at }

  /** Locked with a case on the screen of which the phone took three events and nothing else. */
  async function waits(page: Page, left: WholeCase) {
    const letGo = page.desk.hold({ flush: async () => ({ saved: 3, all: false }), whole: () => left })
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    letGo()
  }

  /** The phone is full while the cases are opened. */
  async function unlocksFull(page: Page) {
    const append = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
    await unlocks(page)
    append.mockRestore()
  }

  test('keeps it through one lock after another while the phone is full, and shows it on top of its case', async () => {
    const page = await opened()
    const longer = { ...whole, events: [...events, more] }
    await waits(page, longer)
    await unlocksFull(page)
    const draft = await (await page.desk.drafts()).open(A)
    expect(draft).toMatchObject({ events: longer.events, saved: 3 })
    // Nothing of it could be written meanwhile either, and nobody has the case open at the next lock.
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    expect([page.reloads, page.desk.view().waiting]).toEqual([0, true])
    await unlocks(page)
    await vi.waitFor(() => expect(page.desk.view().waiting).toBe(false))
    const written = await (await page.desk.drafts()).open(A)
    expect(written).toMatchObject({ events: longer.events })
    expect(written).not.toHaveProperty('saved')
  })

  const turns = (to: 'hidden' | 'visible') => {
    Object.assign(document, { visibilityState: to })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const HELD_IN_MEMORY = ['case:in-memory']

  test('what was hidden while the phone was full and saved after that waits no more: the lock begins the page anew', async () => {
    const page = await opened()
    const drafts = await page.desk.drafts()
    let flushed = { saved: 3, all: false }
    page.desk.hold({ flush: async () => flushed, whole: () => ({ ...whole, events: [...events, more] }) })
    turns('hidden')
    await vi.waitFor(() => expect(held).toEqual(HELD_IN_MEMORY))
    turns('visible')
    expect(await drafts.append(A, 3, [more], place, summary)).toEqual({ saved: 4 })
    flushed = { saved: 4, all: true }
    await vi.waitFor(() => expect([page.desk.view().waiting, held]).toEqual([false, []]))
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
  })

  test('words that were saved are never written over by older ones that waited', async () => {
    const page = await opened()
    const drafts = await page.desk.drafts()
    let all = false
    let begun = 'about 1'
    const standing = () => ({ ...place, halfDone: { 'urgent/child-a': begun } })
    const letGo = page.desk.hold({
      flush: async () => ({ saved: 3, all }),
      whole: () => ({ ...whole, place: standing() }),
    })
    turns('hidden')
    await vi.waitFor(() => expect(held).toEqual(HELD_IN_MEMORY))
    turns('visible')
    begun = 'about 15, her aunt says'
    expect(await drafts.append(A, 3, [], standing(), summary)).toEqual({ saved: 3 })
    all = true
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    letGo()
    const again = await opensThePage()
    await unlocks(again)
    expect(await (await again.desk.drafts()).open(A)).toMatchObject({ place: standing() })
  })

  test('what hangs while it is written waits, and does not go with the page', async () => {
    const page = await opened()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    page.desk.hold({
      flush: () => new Promise(() => undefined),
      whole: () => ({ ...whole, events: [...events, more] }),
    })
    const seals = vi.spyOn(crypto.subtle, 'encrypt')
    const isSealed = () =>
      seals.mock.calls.some(
        ([algorithm], at) =>
          textOf((algorithm as AesGcmParams).additionalData as Uint8Array).includes('"waiting"') &&
          seals.mock.settledResults[at]?.type === 'fulfilled',
      )
    page.desk.lock()
    // The time for the lock is not up before a busy machine has sealed it.
    while (!isSealed()) await new Promise((resolve) => setImmediate(resolve))
    seals.mockRestore()
    // Each look takes the clock on, for as long as it takes a busy machine.
    await reaches(page, (state) => state === 'locked')
    expect([page.reloads, page.desk.view().waiting]).toEqual([0, true])
  })

  async function anotherTabGoesOn(event: CaseEvent) {
    const other = await opensThePage()
    await unlocks(other)
    const theirs = await other.desk.drafts()
    await theirs.open(A)
    expect(await theirs.append(A, 3, [event], place, summary)).toEqual({ saved: 4 })
  }

  test('what came to the disk after all, when the time for the lock was up, waits no more', async () => {
    const page = await opened()
    await waits(page, { ...whole, events: [...events, more] })
    await anotherTabGoesOn(more)
    await unlocks(page)
    await vi.waitFor(() => expect(page.desk.view().waiting).toBe(false))
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events: [...events, more] })
  })

  test('what waits while another tab went on is not forgotten when that is gone on with', async () => {
    const page = await opened()
    await waits(page, { ...whole, events: [...events, more] })
    await anotherTabGoesOn({ ...more, why: 'theirs' } as CaseEvent)
    await unlocks(page)
    const drafts = await page.desk.drafts()
    await drafts.open(A)
    const next: CaseEvent = { type: 'set-aside', stage: 'm1/online', why: 'next', seq: 5, at }
    expect(await drafts.append(A, 4, [next], place, summary)).toEqual({ saved: 5 })
    expect(page.desk.view().waiting).toBe(true)
  })

  describe('what waits and can’t come after what another tab wrote', () => {
    const theirs = { ...more, why: 'theirs' } as CaseEvent
    const next: CaseEvent = { type: 'set-aside', stage: 'm1/online', why: 'next', seq: 5, at }
    const begun = { ...place, halfDone: { 'urgent/child-a': 'about' } }
    const went = { ...whole, events: [...events, theirs, next], place: begun }

    /** The case is opened, gone on with, and something is begun in it. */
    async function goesOn() {
      const page = await opened()
      await waits(page, { ...whole, events: [...events, more] })
      await anotherTabGoesOn(theirs)
      await unlocks(page)
      const drafts = await page.desk.drafts()
      expect(await drafts.open(A)).toMatchObject({ events: [...events, theirs] })
      expect(await drafts.append(A, 4, [next], begun, summary)).toEqual({ saved: 5 })
      return { page, drafts }
    }

    /** Both accounts, as a page that is opened next has them. */
    async function found() {
      const page = await opensThePage()
      await unlocks(page)
      const { desk } = page
      const drafts = await desk.drafts()
      const [other = ''] = await desk.accountsBeside(A)
      expect((await drafts.list()).map((one) => one.case).sort()).toEqual([A, other].sort())
      expect(await drafts.open(A)).toMatchObject({ events: went.events, place: begun })
      const [, ...rest] = [...events, more]
      expect(await drafts.open(other)).toMatchObject({ events: [{ type: 'opened', case: other }, ...rest], place })
    }

    test('is kept as a second account once its case is left', async () => {
      const { page } = await goesOn()
      await page.desk.left({ close: async () => ({ saved: 5, all: true }), whole: () => went })
      expect([page.desk.view().waiting, held]).toEqual([false, []])
      await found()
    })

    test('is kept as a second account at the lock, whatever is begun in its case', async () => {
      const { page } = await goesOn()
      page.desk.hold({ flush: async () => ({ saved: 5, all: true }), whole: () => went })
      page.desk.lock()
      await vi.waitFor(() => expect(page.reloads).toBe(1))
      await found()
    })

    test('is listed and can be read where there is no room for that, and is kept after the next unlock', async () => {
      const { page, drafts } = await goesOn()
      const last: CaseEvent = { ...next, why: 'last', seq: 6 } as CaseEvent
      const longer = { ...went, events: [...went.events, last] }
      const full = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
      await page.desk.left({ close: async () => ({ saved: 5, all: false }), whole: () => longer })
      full.mockRestore()
      const [other = ''] = await page.desk.accountsBeside(A)
      expect(await drafts.open(A)).toMatchObject({ events: longer.events, saved: 5 })
      expect(await drafts.open(other)).toMatchObject({ events: [{ case: other }, {}, {}, more], saved: 0 })
      expect(await drafts.list()).toMatchObject([{ inMemory: true }, { inMemory: true }])
      page.desk.lock()
      await reaches(page, (state) => state === 'locked')
      expect([page.reloads, page.desk.view().waiting]).toEqual([0, true])
      await unlocks(page)
      expect(page.desk.view().waiting).toBe(false)
      const again = await opensThePage()
      await unlocks(again)
      const later = await again.desk.drafts()
      expect(await again.desk.accountsBeside(A)).toEqual([other])
      expect(await later.open(A)).toMatchObject({ events: longer.events })
      expect(await later.open(other)).toMatchObject({ events: [{ case: other }, {}, {}, more] })
    })

    test('is named before it is written: a page that ends in between leaves no account that nobody is told of', async () => {
      const { page } = await goesOn()
      let ends = () => {}
      const hangs = new Promise<{ problem: { kind: 'storage-failed' } }>((resolve) => {
        ends = () => resolve({ problem: { kind: 'storage-failed' } })
      })
      const writing = vi.spyOn(SealedDrafts.prototype, 'append').mockReturnValue(hangs)
      const leaving = page.desk.left({ close: async () => ({ saved: 5, all: true }), whole: () => went })
      await vi.waitFor(() => expect(writing).toHaveBeenCalledOnce())
      const named = await page.desk.accountsBeside(A)
      ends()
      await leaving
      writing.mockRestore()
      expect(named.length).toBe(1)
    })

    test('is an account of its own each time, where there is no room for either', async () => {
      const { page, drafts } = await goesOn()
      const full = vi.spyOn(SealedDrafts.prototype, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
      const last: CaseEvent = { ...next, why: 'ours again', seq: 6 } as CaseEvent
      await page.desk.left({
        close: async () => ({ saved: 5, all: true }),
        whole: () => ({ ...went, events: [...went.events, last] }),
      })
      full.mockRestore()
      const other = await opensThePage()
      await unlocks(other)
      const elsewhere = await other.desk.drafts()
      await elsewhere.open(A)
      expect(
        await elsewhere.append(A, 5, [{ ...last, why: 'theirs again' } as CaseEvent], begun, summary),
      ).toMatchObject({ saved: 6 })
      await drafts.open(A)
      await page.desk.left({ close: async () => ({ saved: 6, all: true }), whole: () => went })
      page.desk.lock()
      await reaches(page, (state) => state === 'locked')
      await unlocks(page)
      const accounts = await page.desk.accountsBeside(A)
      const whys = await Promise.all(
        accounts.map(async (id) => {
          const draft = await drafts.open(id)
          return 'events' in draft ? draft.events.flatMap((event) => ('why' in event ? [event.why] : [])) : []
        }),
      )
      expect(whys.map((why) => why.at(-1)).sort()).toEqual([(more as { why: string }).why, 'ours again'].sort())
      expect((await drafts.list()).length).toBe(3)
    })
  })

  test('what waits of a case that another tab erased goes with it', async () => {
    const page = await opened()
    await waits(page, { ...whole, events: [...events, more] })
    const other = await opensThePage()
    await unlocks(other)
    expect(await other.desk.eraseCase(A, 'deleted')).toMatchObject({ ok: true })
    await unlocks(page)
    await vi.waitFor(() => expect(page.desk.view().waiting).toBe(false))
  })

  test('a case that is left on a full phone waits, and stands as it was left when it is opened again', async () => {
    const page = await opened()
    const longer = { ...whole, events: [...events, more] }
    await page.desk.left({ close: async () => ({ saved: 3, all: false }), whole: () => longer })
    expect([page.desk.view().waiting, held]).toEqual([true, HELD_IN_MEMORY])
    const drafts = await page.desk.drafts()
    expect(await drafts.open(A)).toMatchObject({ events: longer.events, saved: 3 })
    expect(await drafts.list()).toMatchObject([{ case: A, inMemory: true }])
    expect(await drafts.append(A, 3, [more], place, summary)).toEqual({ saved: 4 })
    expect(page.desk.view().waiting).toBe(false)
    await page.desk.left({ close: async () => ({ saved: 4, all: true }), whole: () => longer })
    expect(page.desk.view().waiting).toBe(false)
  })

  test('a case that was begun on a full phone is opened and listed from what waits, after a lock too', async () => {
    const page = await opensThePage()
    await page.desk.create(WORDS)
    const letGo = page.desk.hold({ flush: async () => ({ saved: 0, all: false }), whole: () => whole })
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    letGo()
    await unlocksFull(page)
    const drafts = await page.desk.drafts()
    expect(await drafts.open(A)).toMatchObject({ events, saved: 0 })
    expect(await drafts.list()).toMatchObject([{ case: A, inMemory: true }])
    expect(await keeps(drafts)).toEqual({ saved: 3 })
    expect(page.desk.view().waiting).toBe(false)
    expect(await drafts.list()).toEqual([summary])
  })

  test('nothing waits any more of a case that was erased', async () => {
    const page = await opened()
    await waits(page, { ...whole, events: [...events, more] })
    await unlocksFull(page)
    expect(await page.desk.eraseCase(A, 'deleted')).toMatchObject({ ok: true })
    expect(page.desk.view().waiting).toBe(false)
  })

  test('nothing waits any more once the case itself was written to', async () => {
    const page = await opened()
    await waits(page, { ...whole, events: [...events, more] })
    await unlocksFull(page)
    const drafts = await page.desk.drafts()
    await drafts.open(A)
    expect(await drafts.append(A, 3, [more], place, summary)).toEqual({ saved: 4 })
    expect(page.desk.view().waiting).toBe(false)
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
  })

  test('keeps what is begun and could not be written, and not merely where the officer looked', async () => {
    const page = await opened()
    const begun = { ...place, halfDone: { 'urgent/child-a': '{"text":"Her aunt"}' } }
    await waits(page, { ...whole, place: begun })
    expect([page.reloads, page.desk.view().waiting]).toEqual([0, true])
    await unlocks(page)
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events, place: begun })
    page.desk.hold({ flush: async () => ({ saved: 3, all: false }), whole: () => whole })
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
  })

  test('keeps no keys where an unlock fails at its end', async () => {
    const page = await opened()
    page.desk.lock()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    const again = await opensThePage()
    const newest = vi.spyOn(SealedDrafts.prototype, 'newest').mockRejectedValue(new Error('disk'))
    expect(await again.desk.unlock(PASSPHRASE)).toMatchObject({ ok: false })
    newest.mockRestore()
    expect([again.desk.view().state, again.desk.notes(), await again.desk.nameOwner('x')]).toEqual([
      'locked',
      undefined,
      { ok: false, problem: { kind: 'locked' } },
    ])
    await unlocks(again)
  })

  test('goes on to the next case where one can’t be asked, and takes no answer from either', async () => {
    const page = await opened()
    const B = 'b'.repeat(32)
    const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
    const others: readonly CaseEvent[] = [{ type: 'opened', case: B, edition: '1', reviewAsked: true, seq: 1, at }]
    const broken = () => {
      throw new Error('Nothing to look at')
    }
    const fails = async () => broken()
    const letGo = [
      page.desk.hold({ flush: fails, whole: () => ({ ...whole, events: [...events, more] }) }),
      page.desk.hold({ flush: fails, whole: broken }),
      page.desk.hold({
        flush: async () => ({ saved: 0, all: true }),
        whole: () => ({ id: B, events: others, place, summary: { ...summary, case: B } }),
      }),
    ]
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    for (const go of letGo) go()
    await unlocks(page)
    const drafts = await page.desk.drafts()
    expect(await drafts.open(A)).toMatchObject({ events: [...events, more] })
    expect(await drafts.open(B)).toMatchObject({ events: others })
  })

  test('with a PIN does not reload, and five wrong PINs leave only the other ways', async () => {
    const page = await opened()
    expect(await page.desk.keyring.setPin(PASSPHRASE, '482915')).toMatchObject({ ok: true })
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    expect([page.reloads, page.desk.view().hasPin]).toEqual([0, true])
    expect(await page.desk.unlockWithPin('482915')).toMatchObject({ ok: true })
    page.desk.lock()
    await reaches(page, (state) => state === 'locked')
    for (let left = 4; left > 0; left--) {
      expect(await page.desk.unlockWithPin('000000')).toEqual({ ok: false, problem: { kind: 'wrong-pin', left } })
    }
    expect(await page.desk.unlockWithPin('000000')).toEqual({ ok: false, problem: { kind: 'pin-gone' } })
    expect(page.desk.view()).toMatchObject({ state: 'locked', hasPin: false })
    await unlocks(page)
  })

  test('is not opened by a write that is asked for while it is shut', async () => {
    const page = await opened()
    const again = await opensThePage()
    let given = false
    void again.desk.drafts().then(() => {
      given = true
    })
    expect(await again.desk.unlock({ by: 'passphrase', typed: 'no such words here' })).toMatchObject({ ok: false })
    expect([given, again.desk.view().state]).toEqual([false, 'locked'])
    await unlocks(again)
    await vi.waitFor(() => expect(given).toBe(true))
    expect(page.desk.view().state).toBe('unlocked')
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
