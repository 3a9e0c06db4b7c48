import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { happen } from '../../src/case/replay'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'features', matter: 'm1' }
const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
/** From which on a case has a bundle, as it has one anew with so many more. */
const LONG = 256

function eventsOf(id: string, count: number) {
  let kase = happen(undefined, { type: 'opened', case: id, edition: '1', reviewAsked: true }, at)
  for (let seq = 2; seq <= count; seq += 1)
    kase = happen(kase, { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: seq % 2 ? 'yes' : 'no' }, at)
  return kase.events
}

let named = 0
async function newPhone() {
  const database = new SealedDatabase(`bundle-${named++}`)
  const memory = memoryVault({ rows: rowsIn(database) })
  await memory.vault.create(WORDS)
  const on = (vault = memory.vault) => new SealedDrafts(database, vault, systemRandom)
  return {
    database,
    vault: memory.vault,
    on,
    async restarts() {
      const vault = memory.again()
      expect((await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })).ok).toBe(true)
      return on(vault)
    },
    keep: (drafts: SealedDrafts, id: string, from: number, to: number) =>
      drafts.append(id, from, eventsOf(id, to).slice(from), place, summaryOf(id)),
    /** Of so many entries; none where there is none. */
    async bundled(id: string) {
      return (await database.meta.get(`bundle:${id}`))?.n
    },
  }
}

/** What it takes to open a case. */
async function unsealings(drafts: SealedDrafts, id: string) {
  const unseals = vi.spyOn(crypto.subtle, 'decrypt')
  const draft = await drafts.open(id)
  return { draft, times: unseals.mock.calls.length }
}

let phone: Awaited<ReturnType<typeof newPhone>>
beforeEach(async () => {
  phone = await newPhone()
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A long case, read once and put away. */
async function longCase(id: string, count = LONG) {
  const drafts = phone.on()
  await phone.keep(drafts, id, 0, count)
  const draft = await drafts.open(id)
  await drafts.checkpoint()
  return { drafts, draft }
}

test('a long case is opened at one go from the next time on, and is the same', async () => {
  const { draft } = await longCase(A)
  expect(await phone.bundled(A)).toBe(LONG)
  const again = await unsealings(await phone.restarts(), A)
  expect(again.draft).toEqual(draft)
  expect(again.draft).toMatchObject({ events: eventsOf(A, LONG) })
  expect(again.times).toBeLessThan(10)
})

test('what was added to it since is read as ever, and its code is that of its end', async () => {
  const { drafts } = await longCase(A)
  await phone.keep(drafts, A, LONG, LONG + 5)
  const later = await phone.restarts()
  expect(await later.open(A)).toMatchObject({ events: eventsOf(A, LONG + 5) })
  expect(later.codeOf(A)).toBe(drafts.codeOf(A))
  expect(await phone.keep(later, A, LONG + 5, LONG + 6)).toEqual({ saved: LONG + 6 })
  const whole = await (await phone.restarts()).open(A)
  expect(whole).toMatchObject({ events: eventsOf(A, LONG + 6) })
  expect(whole).not.toHaveProperty('faults')
})

test('it is made anew once as many more have come, and not before', async () => {
  await longCase(A)
  for (const [count, bundled] of [
    [2 * LONG - 1, LONG],
    [2 * LONG, 2 * LONG],
  ] as const) {
    const drafts = phone.on()
    const there = await drafts.open(A)
    await phone.keep(drafts, A, 'events' in there ? there.events.length : 0, count)
    const later = await phone.restarts()
    await later.open(A)
    await later.checkpoint()
    expect([count, await phone.bundled(A)]).toEqual([count, bundled])
  }
})

test('a usual case has none', async () => {
  await longCase(A, LONG - 1)
  expect(await phone.bundled(A)).toBeUndefined()
})

test('it holds nothing in clear, and opens for no other case', async () => {
  await longCase(A)
  const row = await phone.database.meta.get(`bundle:${A}`)
  expect(Object.keys(row ?? {}).sort()).toEqual(['k', 'n', 'sealed'])
  expect(Buffer.from(row?.sealed as Uint8Array).toString('latin1')).not.toContain('coercion')
  await longCase(B, LONG)
  await phone.database.meta.put({ ...row, k: `bundle:${B}` })
  const draft = await (await phone.restarts()).open(B)
  expect(draft).toMatchObject({ events: eventsOf(B, LONG) })
  expect(draft).not.toHaveProperty('faults')
})

test('an entry that is harmed is told as ever, and of a case that is not whole none is made', async () => {
  await longCase(A)
  const rows = await phone.database.events.toArray()
  const [first] = rows
  if (first === undefined) throw new Error('No row')
  await phone.database.events.put({ ...first, sealed: first.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) })
  const harmed = await phone.restarts()
  expect(await harmed.open(A)).toMatchObject({ faults: ['unreadable'] })
  await phone.database.meta.delete(`bundle:${A}`)
  await harmed.open(A)
  await harmed.checkpoint()
  expect(await phone.bundled(A)).toBeUndefined()
})

test('it goes with its case', async () => {
  const { drafts } = await longCase(A)
  await longCase(B)
  await drafts.erase(A, 'deleted', '2026-11-25')
  expect([await phone.bundled(A), await phone.bundled(B)]).toEqual([undefined, LONG])
})

test('it is not written for a case that is erased before it is, here or in another tab', async () => {
  for (const elsewhere of [false, true]) {
    const drafts = phone.on()
    await phone.keep(drafts, A, 0, LONG)
    await drafts.open(A)
    await (elsewhere ? phone.on() : drafts).erase(A, 'deleted', '2026-11-25')
    await drafts.checkpoint()
    expect(await phone.bundled(A)).toBeUndefined()
  }
})

test('one that an older version left behind goes with the next unlock, and the others stay', async () => {
  const { drafts } = await longCase(A)
  await longCase(B)
  const left = await phone.database.meta.get(`bundle:${A}`)
  await drafts.erase(A, 'deleted', '2026-11-25')
  if (left) await phone.database.meta.put(left)
  await (await phone.restarts()).finishErasing()
  expect([await phone.bundled(A), await phone.bundled(B)]).toEqual([undefined, LONG])
})

test('where there is no room for it the rest of a checkpoint is written, and the case opens without', async () => {
  const drafts = phone.on()
  await phone.keep(drafts, A, 0, LONG)
  await drafts.open(A)
  const put = phone.database.meta.put.bind(phone.database.meta)
  vi.spyOn(phone.database.meta, 'put').mockImplementation((row) =>
    row.k === `bundle:${A}` ? phone.database.meta.add({ k: 'vault' }) : put(row),
  )
  await drafts.checkpoint()
  expect([await phone.bundled(A), (await phone.database.meta.get('index'))?.k]).toEqual([undefined, 'index'])
  expect(await (await phone.restarts()).open(A)).toMatchObject({ events: eventsOf(A, LONG) })
})
