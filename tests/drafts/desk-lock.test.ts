import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { textOf } from '../../src/drafts/bytes'
import type { WholeCase } from '../../src/drafts/held-case'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import {
  A,
  at,
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

onePhone()

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
