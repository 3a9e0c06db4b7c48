import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import type { WholeCase } from '../../src/drafts/held-case'
import { LeftToDo } from '../../src/drafts/left-to-do'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import {
  A,
  at,
  events,
  keeps,
  onDisk,
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

const DAY = 24 * 3_600_000
const PIN = '482915'
const WRONG = { by: 'passphrase', typed: 'no such words here' } as const

onePhone()

const row = (key: string) => onDisk((database) => database.table('meta').get(key))

async function opened(): Promise<Page & { code: string }> {
  const page = await opensThePage()
  const made = await page.desk.create(WORDS)
  if (!made.ok) throw new Error(made.problem.kind)
  await keeps(await page.desk.drafts())
  return Object.assign(page, { code: made.value.code })
}

async function locks(page: Page) {
  const { reloads } = page
  page.desk.lock()
  await vi.waitFor(() => expect(page.reloads).toBe(reloads + 1))
}

test('no way in is changed while another tab changes one, and nobody else waits for that', async () => {
  const page = await opened()
  let done = () => {}
  const changes = navigator.locks.request('ways-in', () => new Promise<void>((resolve) => (done = resolve)))
  const changed = vi.fn()
  const changing = page.desk.keyring.changePassphrase(PASSPHRASE, [...WORDS].reverse()).then(changed)
  const other = await opensThePage()
  await unlocks(other)
  await locks(other)
  expect(changed).not.toHaveBeenCalled()
  done()
  await Promise.all([changes, changing])
  expect(changed).toHaveBeenCalledExactlyOnceWith({ ok: true, value: undefined })
})

describe('an unlock', () => {
  test('with the recovery code takes back the wrong tries before it: the passphrase is waited for no longer', async () => {
    const { code } = await opened()
    const page = await opensThePage()
    for (let tries = 0; tries < 5; tries++) await page.desk.unlock(WRONG)
    expect(await page.desk.unlock(PASSPHRASE)).toMatchObject({ problem: { kind: 'wait' } })
    expect(await page.desk.unlock({ by: 'recovery', code })).toMatchObject({ ok: true })
    await locks(page)
    expect(await row('tries')).toEqual({ k: 'tries', count: 0 })
    await unlocks(await opensThePage())
  })

  test('keeps room free for the last answer, and an erased case gives it back', async () => {
    const page = await opened()
    await vi.waitFor(async () => expect(await row('reserve')).toBeDefined())
    await onDisk((database) => database.table('meta').delete('reserve'))
    expect(await page.desk.eraseCase(A, 'deleted')).toMatchObject({ ok: true })
    expect(await row('reserve')).toBeDefined()
  })

  test('of what a newer version has written reads, says so, and writes nothing', async () => {
    await locks(await opened())
    await onDisk((database) => database.table('meta').update('vault', { epoch: 99 }))
    await onDisk((database) => database.table('meta').delete('reserve'))
    // Wrong tries are counted all the same.
    const rows = () => onDisk((database) => database.table('meta').where('k').notEqual('tries').toArray())
    const before = await rows()
    const page = await opensThePage()
    await unlocks(page)
    expect(page.desk.view()).toMatchObject({ state: 'unlocked', newerData: true })
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events })
    await locks(page)
    expect(await rows()).toEqual(before)
  })

  test('finishes, at the latest with the lock, an erasing that was cut short', async () => {
    const first = await opened()
    const takeAway = vi.spyOn(SealedDrafts.prototype, 'finishErasing')
    const page = await opensThePage()
    await unlocks(page)
    await locks(page)
    expect(takeAway).toHaveBeenCalledTimes(1)
    takeAway.mockRestore()
    expect(first.desk.view().state).toBe('unlocked')
  })
})

test('an unlock that a lock cut short does nothing later: a wrong try since then stays counted', async () => {
  await locks(await opened())
  const page = await opensThePage()
  let goOn = () => {}
  const reading = vi.spyOn(SealedNotes.prototype, 'opened').mockReturnValue(
    new Promise((resolve) => {
      goOn = () => resolve(undefined)
    }),
  )
  const unlocking = page.desk.unlock(PASSPHRASE)
  await vi.waitFor(() => expect(reading).toHaveBeenCalled())
  window.dispatchEvent(new Event('pagehide'))
  expect(page.desk.view().state).toBe('locked')
  const left = vi.spyOn(LeftToDo.prototype, 'add')
  goOn()
  await unlocking
  expect(left).toHaveBeenCalled()
  await page.desk.unlock(WRONG)
  for (const [work] of left.mock.calls) await work()
  expect(await row('tries')).toMatchObject({ count: 1 })
})

describe('a lock', () => {
  test('waits for what the unlock has left to do: it needs the keys', async () => {
    await opened()
    const page = await opensThePage()
    let done = () => {}
    const finishing = vi.spyOn(SealedDrafts.prototype, 'finishErasing').mockReturnValue(
      new Promise((resolve) => {
        done = resolve
      }),
    )
    await unlocks(page)
    page.desk.lock()
    await vi.waitFor(() => expect(finishing).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([page.reloads, page.desk.stays() === undefined]).toEqual([0, false])
    done()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    finishing.mockRestore()
  })

  test('writes down how far the cases have come: an older copy put back after it is told', async () => {
    const page = await opened()
    const tables = ['heads', 'events'] as const
    const older = await onDisk((database) => Promise.all(tables.map((name) => database.table(name).toArray())))
    const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
    expect(await (await page.desk.drafts()).append(A, 3, [more], place, summary)).toEqual({ saved: 4 })
    await locks(page)
    await onDisk(async (database) => {
      for (const [at, name] of tables.entries()) {
        await database.table(name).clear()
        await database.table(name).bulkPut(older[at] ?? [])
      }
    })
    const again = await opensThePage()
    await unlocks(again)
    expect(await (await again.desk.drafts()).open(A)).toMatchObject({ faults: ['put-back'] })
  })

  test('leaves nothing at hand of what was open', async () => {
    const page = await opened()
    await page.desk.nameOwner('PC 1234')
    expect([await page.desk.owner(), page.desk.stays() === undefined]).toEqual(['PC 1234', false])
    await locks(page)
    expect([page.desk.stays(), page.desk.notes(), page.desk.lastOf(A)]).toEqual([undefined, undefined, undefined])
    expect([await page.desk.owner(), await page.desk.erasedCases()]).toEqual(['', []])
    expect(await page.desk.nameOwner('PC 1234')).toEqual({ ok: false, problem: { kind: 'locked' } })
    expect(await page.desk.keepWhatIsInMemory()).toEqual({ ok: false, problem: { kind: 'locked' } })
  })

  test('comes no later than the force has set', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'performance'] })
    const page = await opened()
    page.arranged.lock = { idleMinutes: 2, hiddenSeconds: 30 }
    await vi.advanceTimersByTimeAsync(119_000)
    expect(page.desk.view().state).toBe('unlocked')
    await vi.advanceTimersByTimeAsync(2_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(page.reloads).toBe(1))
  })

  test('while the clock is being asked about takes no word of that clock', async () => {
    await locks(await opened())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 40 * DAY })
    const page = await opensThePage()
    await unlocks(page)
    await (await page.desk.drafts()).append(A, 3, [{ ...events[2], seq: 4 } as CaseEvent], place, summary)
    await locks(page)
    const again = await opensThePage()
    await unlocks(again)
    expect(again.desk.view().clockAsks).toBe(true)
  })
})

describe('a PIN', () => {
  test('is there once it is set, and proves who asks; five wrong ones later it is not, and the lock begins the page anew', async () => {
    const page = await opened()
    await page.desk.keyring.setPin(PASSPHRASE, PIN)
    expect(page.desk.view().hasPin).toBe(true)
    expect(await page.desk.keyring.prove({ by: 'pin', typed: PIN })).toMatchObject({ ok: true })
    for (let tries = 0; tries < 5; tries++) await page.desk.keyring.prove({ by: 'pin', typed: '000000' })
    expect(page.desk.view().hasPin).toBe(false)
    await locks(page)
  })

  test('that is given up opens nothing any more, and the lock begins the page anew', async () => {
    const page = await opened()
    await page.desk.keyring.setPin(PASSPHRASE, PIN)
    await page.desk.keyring.forgetPin()
    expect(page.desk.view().hasPin).toBe(false)
    await locks(page)
    expect(await page.desk.unlockWithPin(PIN)).toEqual({ ok: false, problem: { kind: 'pin-gone' } })
  })
})

describe('erasing everything', () => {
  test('takes what lay in clear too, begins the page anew, and leaves nothing to open', async () => {
    const clear = new MemoryDrafts()
    const page = await opensThePage(clear)
    await page.desk.create(WORDS)
    page.clear = clear
    expect(await page.desk.wipe()).toEqual({ ok: true, value: undefined })
    expect([page.clear, page.reloads, page.desk.view().state]).toEqual([undefined, 1, 'no-vault'])
    const again = await opensThePage()
    expect([again.desk.view().state, await again.desk.unlock(PASSPHRASE)]).toEqual([
      'no-vault',
      { ok: false, problem: { kind: 'no-vault' } },
    ])
  })

  test('that fails says so, and the vault is there as before', async () => {
    const page = await opened()
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect(await page.desk.wipe()).toEqual({ ok: false, problem: { kind: 'storage-failed' } })
    failing.mockRestore()
    expect([page.reloads, page.told]).toEqual([0, []])
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events })
    const next = await opensThePage(undefined, 'kept')
    await unlocks(next)
    expect(await (await next.desk.drafts()).open(A)).toMatchObject({ events })
  })

  test('that could take the keys and not the rows is done, and the next opening takes the rows: nothing is missed', async () => {
    const page = await opened()
    const failing = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect(await page.desk.wipe()).toEqual({ ok: true, value: undefined })
    failing.mockRestore()
    const clear = new MemoryDrafts()
    const next = await opensThePage(clear, 'kept')
    expect([next.desk.view(), next.told, next.clear]).toMatchObject([
      { state: 'no-vault', gone: false, erased: true },
      ['erases'],
      undefined,
    ])
    expect(await next.desk.create([...WORDS].reverse())).toMatchObject({ ok: true })
    expect(next.desk.view().erased).toBe(false)
    const later = await opensThePage(undefined, 'kept')
    expect(later.desk.view()).toMatchObject({ state: 'locked', erased: false })
  })

  test('by wrong tries that was cut short is finished by the next opening, which says that tries did it', async () => {
    await opened()
    const page = await opensThePage(undefined, 'kept')
    page.arranged.wipeAfterWrongTries = 1
    const failing = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect(await page.desk.unlock(WRONG)).toMatchObject({ problem: { kind: 'wiped-after-wrong-tries' } })
    failing.mockRestore()
    // The app was gone before it could leave word of that.
    const next = await opensThePage(undefined, 'kept')
    expect(next.desk.view()).toMatchObject({ state: 'no-vault', gone: false, wipedAfterTries: true })
    await next.desk.create(WORDS)
    expect((await opensThePage(undefined, 'kept')).desk.view()).toMatchObject({ wipedAfterTries: false })
  })

  test('is said at each opening until something is kept again, and not that the browser did it', async () => {
    const { desk } = await opensThePage(undefined, 'erased')
    expect(desk.view()).toMatchObject({ state: 'no-vault', gone: false, erased: true })
    // Nor by whoever tries all the same.
    expect(await desk.unlock(WRONG)).toMatchObject({ problem: { kind: 'no-vault' } })
    expect(desk.view()).toMatchObject({ gone: false, erased: true })
    await desk.create(WORDS)
    expect(desk.view().erased).toBe(false)
  })

  test('in another tab takes the keys from this one, and begins its page anew', async () => {
    const [page, other] = [await opened(), await opensThePage()]
    await unlocks(other)
    expect(await other.desk.wipe()).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(page.reloads).toBe(1))
    expect([page.desk.stays(), page.desk.lastOf(A)]).toEqual([undefined, undefined])
    expect([page.desk.view().erased, other.desk.view().erased]).toEqual([true, true])
  })

  test('after too many wrong tries takes what lay in clear too', async () => {
    await opened()
    const clear = new MemoryDrafts()
    await keeps(clear)
    const page = await opensThePage(clear)
    page.arranged.wipeAfterWrongTries = 1
    expect(await page.desk.unlock(WRONG)).toEqual({ ok: false, problem: { kind: 'wiped-after-wrong-tries' } })
    expect(page.clear).toBe(undefined)
  })
})

describe('a database that the browser closes', () => {
  let looked: MockInstance<IDBDatabase['transaction']>
  beforeEach(() => {
    looked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  })

  /** Says so as the browser does, to the page that looked last. */
  async function closes(meanwhile: () => Promise<unknown> = async () => undefined) {
    const connection = looked.mock.contexts.at(-1) as unknown as IDBDatabase
    await meanwhile()
    connection.onclose?.(new Event('close'))
  }

  test('and gives back as it was is gone on with', async () => {
    const page = await opened()
    await closes()
    const more: CaseEvent = { type: 'taken-up', stage: 'm1/checks', seq: 4, at }
    expect(await (await page.desk.drafts()).append(A, 3, [more], place, summary)).toEqual({ saved: 4 })
    expect(page.desk.view()).toMatchObject({ state: 'unlocked', gone: false })
  })

  test('and has thrown away is told, and the open case is kept in memory without its keys', async () => {
    const page = await opened()
    let typed: WholeCase = { ...whole, events: events.slice(0, 2) }
    const flush = async () => {
      typed = whole
      return { saved: 2, all: false }
    }
    page.desk.hold({ flush, whole: () => typed })
    await closes(() => onDisk((database) => Promise.all(database.tables.map((table) => table.clear()))))
    await reaches(page, (state) => state === 'no-vault')
    expect(page.desk.view()).toMatchObject({ gone: true, notKept: true, hasPin: false })
    expect([page.desk.stays(), page.desk.notes(), page.desk.lastOf(A)]).toEqual([undefined, undefined, undefined])
    expect(await (await page.desk.drafts()).open(A)).toMatchObject({ events })
  })
})

test('a vault that is gone takes nothing into memory from a page that is locked', async () => {
  const page = await opened()
  page.desk.hold({ flush: async () => ({ saved: 3, all: true }), whole: () => whole })
  await locks(page)
  await page.desk.vaultIsGone()
  expect(page.desk.view()).toMatchObject({ notKept: false, gone: false })
})

test('two wrong unlocks leave the lock shut and no stores behind it', async () => {
  await opened()
  const page = await opensThePage()
  for (let tries = 0; tries < 2; tries++) await page.desk.unlock(WRONG)
  await reaches(page, (state) => state === 'locked')
  expect([page.desk.stays(), page.desk.notes()]).toEqual([undefined, undefined])
})
