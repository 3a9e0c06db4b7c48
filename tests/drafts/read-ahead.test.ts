import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { happen } from '../../src/case/replay'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { readAhead } from '../../src/drafts/sealed-rows'
import { shredSlots } from '../../src/drafts/shred-slots'
import { openVault } from '../../src/drafts/vault'
import { rowsIn } from '../../src/drafts/vault-rows'
import {
  cheapKdf,
  FakePasskeys,
  memoryFiles,
  memoryVault,
  oneAtATime,
  PASSPHRASE,
  seededRandom,
  summaryOf,
  WORDS,
} from './fakes'

const AT = '2026-11-25T11:40:00.000Z'
const LIST_KEYS = ['index', 'fronts', 'newest']
const place = { stage: 'people', matter: 'm1' }
const idOf = (number: number) => number.toString(16).padStart(32, '0')

/** What is asked of the database, and how many rows it answers with. */
function overhear() {
  const heard: string[] = []
  const before = new Map<'get' | 'getAll', (...given: never[]) => IDBRequest>()
  for (const method of ['get', 'getAll'] as const) {
    const usual = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest
    before.set(method, usual)
    Object.assign(IDBObjectStore.prototype, {
      [method](this: IDBObjectStore, ...given: unknown[]) {
        const request = usual.apply(this, given)
        request.addEventListener('success', () => {
          const { result } = request
          heard.push(`${this.name}: ${Array.isArray(result) ? result.length : Number(result !== undefined)}`)
        })
        return request
      },
    })
  }
  return {
    heard,
    stop: () => Object.assign(IDBObjectStore.prototype, Object.fromEntries(before)),
  }
}

let named = 0
async function phone(cases = 0) {
  const database = new SealedDatabase(`ahead-${named++}`)
  const files = memoryFiles()
  const random = seededRandom(named)
  const tab = () =>
    openVault({
      rows: rowsIn(database),
      ways: oneAtATime(),
      shred: shredSlots(files, random),
      kdf: cheapKdf,
      random,
      now: () => Date.parse(AT),
      monotonic: () => 0,
    })
  const vault = tab()
  await vault.create(WORDS)
  const drafts = new SealedDrafts(database, vault, random)
  for (let number = 1; number <= cases; number++) await begins(drafts, idOf(number))
  await drafts.checkpoint()
  return { database, vault, random, drafts, tab }
}

async function begins(drafts: SealedDrafts, id: string) {
  const { events } = happen(undefined, { type: 'opened', case: id, edition: '1', reviewAsked: true }, AT)
  await drafts.append(id, 0, events, place, summaryOf(id))
}

describe('the first list', () => {
  let held: Awaited<ReturnType<typeof phone>>
  let clock = 0
  const ahead = () => readAhead(held.database, LIST_KEYS, () => clock)
  const listed = async (drafts: SealedDrafts) => (await drafts.list()).map(({ case: id }) => id).sort()
  beforeEach(async () => {
    held = await phone(3)
    clock = 0
  })

  test('asks the database for nothing once the key is there', async () => {
    const reading = ahead()
    await reading.rows
    const { heard, stop } = overhear()
    const drafts = new SealedDrafts(held.database, held.vault, held.random, reading)
    expect(await listed(drafts)).toEqual([idOf(1), idOf(2), idOf(3)])
    stop()
    expect(heard).toEqual([])
  })

  test('is made anew where something was written since, or where it took too long', async () => {
    const writing = new SealedDrafts(held.database, held.vault, held.random, ahead())
    await begins(writing, idOf(4))
    expect(await listed(writing)).toEqual([1, 2, 3, 4].map(idOf))
    const late = new SealedDrafts(held.database, held.vault, held.random, ahead())
    await late.list()
    const later = new SealedDrafts(held.database, held.vault, held.random, ahead())
    await begins(held.drafts, idOf(5))
    clock = 60_000
    expect(await listed(later)).toEqual([1, 2, 3, 4, 5].map(idOf))
    expect(await listed(late)).toEqual([1, 2, 3, 4, 5].map(idOf))
  })

  test('is made of the last checkpoint also where a case was begun on this page before', async () => {
    await begins(held.drafts, idOf(4))
    const head = await held.database.heads.get(idOf(1))
    const drafts = new SealedDrafts(held.database, held.vault, held.random)
    await begins(drafts, idOf(5))
    // Opened one by one, this head would say that its summary is lost.
    if (head) await held.database.heads.put({ ...head, sealed: head.sealed.map((byte) => byte ^ 1) })
    expect((await drafts.list()).map(({ label }) => label)).not.toContain('A case whose summary is lost')
  })

  test('is read from the database where reading ahead failed', async () => {
    const drafts = new SealedDrafts(held.database, held.vault, held.random, {
      rows: Promise.resolve(undefined),
      isFresh: () => true,
    })
    expect(await listed(drafts)).toEqual([1, 2, 3].map(idOf))
  })
})

describe('the newest cases', () => {
  let held: Awaited<ReturnType<typeof phone>>
  const reading = () => {
    const ahead = readAhead(held.database, LIST_KEYS, () => 0)
    return new SealedDrafts(held.database, held.vault, held.random, ahead)
  }
  const idsOf = (cases: readonly { case: string }[] | undefined) => cases?.map(({ case: id }) => id)
  const savedOn = async (day: number, closed = false) => {
    const { events } = happen(undefined, { type: 'opened', case: idOf(day), edition: '1', reviewAsked: true }, AT)
    const savedAt = new Date(Date.parse(AT) + day * 86_400_000).toISOString()
    await held.drafts.append(idOf(day), 0, events, place, { ...summaryOf(idOf(day)), savedAt, closed })
  }
  beforeEach(async () => {
    held = await phone()
    for (const day of [2, 3, 1]) await savedOn(day)
    await held.drafts.checkpoint()
  })

  test('are known from one record, newest first, and all of the list after them', async () => {
    await held.database.meta.delete('fronts')
    const drafts = reading()
    expect(idsOf(await drafts.newest())).toEqual([3, 2, 1].map(idOf))
    expect(idsOf(await drafts.list())).toEqual([3, 2, 1].map(idOf))
  })

  test('are a page of them and no more, and the others come with the list', async () => {
    for (let day = 4; day <= 103; day++) await savedOn(day)
    await held.drafts.checkpoint()
    const drafts = reading()
    expect(idsOf(await drafts.newest())).toEqual(Array.from({ length: 100 }, (_, at) => idOf(103 - at)))
    const { heard, stop } = overhear()
    expect(idsOf(await drafts.list())).toHaveLength(103)
    stop()
    expect(heard).toEqual([])
  })

  test('are still known after a lock before the list was asked for', async () => {
    for (let day = 4; day <= 103; day++) await savedOn(day)
    await held.drafts.checkpoint()
    const looked = reading()
    expect(await looked.newest()).toHaveLength(100)
    await looked.checkpoint()
    expect(idsOf(await reading().newest())?.[0]).toEqual(idOf(103))
    // And the others with them: a head that is asked for itself would say that its summary is lost.
    const head = await held.database.heads.get(idOf(1))
    if (head) await held.database.heads.put({ ...head, sealed: head.sealed.map((byte) => byte ^ 1) })
    expect((await reading().list()).map(({ label }) => label)).not.toContain('A case whose summary is lost')
  })

  test('are those that are open and those that are closed, each a page of its own', async () => {
    for (let day = 4; day <= 104; day++) await savedOn(day, true)
    await held.drafts.checkpoint()
    const newest = await reading().newest()
    expect(newest?.filter(({ closed }) => !closed)).toHaveLength(3)
    expect(newest?.filter(({ closed }) => closed)).toHaveLength(100)
  })

  test('are not told from what was written down once a case has moved on, come or gone', async () => {
    await savedOn(4)
    expect(await reading().newest()).toBeUndefined()
    expect(idsOf(await reading().list())).toEqual([4, 3, 2, 1].map(idOf))
    await held.drafts.checkpoint()
    await held.drafts.append(idOf(1), 1, [], place, summaryOf(idOf(1)))
    expect(await reading().newest()).toBeUndefined()
    await held.drafts.checkpoint()
    await held.database.heads.delete(idOf(3))
    expect(await reading().newest()).toBeUndefined()
    expect((await reading().list()).map(({ label }) => label)).toContain('A case whose summary is lost')
  })

  test('are told from what was written down no more once one of them has lost its key', async () => {
    await held.vault.shredCase(idOf(2))
    expect(await reading().newest()).toBeUndefined()
    expect(idsOf(await reading().list())).toEqual([3, 1].map(idOf))
  })

  test('are at hand without a wait once they were waited for, and for as long as they hold', async () => {
    let isFresh = true
    const ahead = { ...readAhead(held.database, LIST_KEYS, () => 0), isFresh: () => isFresh }
    const drafts = new SealedDrafts(held.database, held.vault, held.random, ahead)
    expect(drafts.newestNow()).toBeUndefined()
    const newest = await drafts.newest()
    // The very same: what shows them twice draws them once.
    expect([idsOf(newest), drafts.newestNow() === newest]).toEqual([[3, 2, 1].map(idOf), true])
    isFresh = false
    expect(drafts.newestNow()).toBeUndefined()
    isFresh = true
    await begins(drafts, idOf(9))
    expect(drafts.newestNow()).toBeUndefined()
    const listing = reading()
    await listing.newest()
    await listing.list()
    expect(listing.newestNow()).toBeUndefined()
  })

  test('are not told after the list, nor once something is written', async () => {
    const drafts = reading()
    await drafts.list()
    expect(await drafts.newest()).toBeUndefined()
    const writing = reading()
    await begins(writing, idOf(9))
    expect(await writing.newest()).toBeUndefined()
  })
})

describe('opening a case', () => {
  const asked = async (cases: number) => {
    const { database, vault, random } = await phone(cases)
    const drafts = new SealedDrafts(database, vault, random)
    await drafts.list()
    const { heard, stop } = overhear()
    expect(await drafts.open(idOf(1))).not.toHaveProperty('problem')
    stop()
    return heard.sort()
  }

  test('among thirty asks the database for no more than alone', async () => {
    // Where nothing comes, it is a bundle of its entries, which only a long case has.
    expect(await asked(30)).toEqual(['events: 1', 'heads: 1', 'meta: 0', 'meta: 1'])
    expect(await asked(1)).toEqual(['events: 1', 'heads: 1', 'meta: 0', 'meta: 1'])
  })

  test('while another tab writes down how far the cases have come raises no alarm', async () => {
    const { database, vault, random, drafts, tab } = await phone(1)
    const other = tab()
    await other.unlock({ by: 'passphrase', typed: WORDS.join(' ') })
    const inOther = new SealedDrafts(database, other, random)
    const counter = async () => {
      await database.events.count()
      await inOther.checkpoint()
      return vault.counter()
    }
    const reading = new SealedDrafts(database, { ...vault, counter }, random)
    expect(await reading.open(idOf(1))).not.toHaveProperty('faults')
    expect(await drafts.open(idOf(1))).not.toHaveProperty('faults')
  })
})

describe('what an unlock leaves to do', () => {
  const byPassphrase = { by: 'passphrase', typed: PASSPHRASE } as const
  const CASE = idOf(1)

  /** Two tabs of one phone; the second leaves its work until it is asked for. */
  async function twoTabs() {
    const first = memoryVault({ passkeys: new FakePasskeys() })
    await first.vault.create(WORDS)
    await first.vault.newCaseSlot(CASE)
    const left: (() => Promise<void>)[] = []
    first.deps.later = (work) => void left.push(work)
    return { ...first, second: openVault(first.deps), doWhatIsLeft: () => Promise.all(left.map((work) => work())) }
  }

  test('a case that was erased while the key was being derived is shut by it', async () => {
    const { vault, second, deps, doWhatIsLeft } = await twoTabs()
    const parts = await deps.shred.entries()
    const { entries } = deps.shred
    // Read before the other tab erased it.
    deps.shred.entries = async () => parts
    expect(await second.unlock(byPassphrase)).toMatchObject({ ok: true })
    deps.shred.entries = entries
    await vault.shredCase(CASE)
    expect(await second.caseKey(CASE)).toMatchObject({ ok: true })
    await doWhatIsLeft()
    expect(await second.caseKey(CASE)).toEqual({ ok: false, problem: { kind: 'case-erased' } })
  })

  test('takes nothing for a leftover that is just being made', async () => {
    const { rows, second, doWhatIsLeft } = await twoTabs()
    await second.unlock(byPassphrase)
    const { replaceSlot } = rows
    rows.replaceSlot = async (...given) => {
      // The key part of the new way in is there, its slot isn't yet.
      await doWhatIsLeft()
      await replaceSlot.apply(rows, given)
    }
    expect(await second.addPasskey(byPassphrase, 'Cases')).toMatchObject({ ok: true })
    second.lock()
    expect(await second.unlock({ by: 'passkey' })).toMatchObject({ ok: true })
  })

  test('erases no key part once the vault is gone', async () => {
    const { rows, files, second, doWhatIsLeft } = await twoTabs()
    await second.unlock(byPassphrase)
    await rows.clear()
    const before = [files.a.bytes, files.b.bytes]
    await doWhatIsLeft()
    expect([files.a.bytes, files.b.bytes]).toEqual(before)
  })
})
