import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({
  type: 'set-aside',
  stage: 'checks',
  why: `Why ${seq}`,
  seq,
  at: '2026-11-25T09:00:00.000Z',
})
const events = [1, 2, 3].map(event)

type Row = Record<string, unknown>
const KEYS = { events: ['c', 'n'], heads: ['c'], slots: ['id'], meta: ['k'] } as const
type Name = keyof typeof KEYS
const NAMES = Object.keys(KEYS) as Name[]

/** In the place of a field's value; `other`: that of another row. What changes nothing is no harm. */
const HARMS: Record<string, (was: unknown, other: unknown) => unknown> = {
  gone: () => undefined,
  null: () => null,
  'a text': () => 'x',
  'a number': () => 7,
  'below nothing': () => -1,
  'no number': () => Number.NaN,
  'an object': () => ({}),
  'a list': () => [],
  'of another row': (_, other) => other,
  flipped: (was) =>
    was instanceof Uint8Array ? was.map((byte, at) => (at === was.length >> 1 ? byte ^ 1 : byte)) : was,
  'cut off': (was) => (was instanceof Uint8Array ? was.slice(0, -3) : was),
  empty: (was) => (was instanceof Uint8Array ? new Uint8Array() : was),
}

const database = new SealedDatabase('damaged')
const memory = memoryVault({ rows: rowsIn(database) })
const files = [memory.files.a, memory.files.b]
let whole: { rows: Record<Name, Row[]>; bytes: (typeof memory.files.a.bytes)[] }

beforeAll(async () => {
  await memory.vault.create(WORDS)
  const drafts = new SealedDrafts(database, memory.vault, systemRandom)
  for (const id of [A, B]) for (const one of events) await drafts.append(id, one.seq - 1, [one], place, summaryOf(id))
  for (const name of ['owner', 'clock', 'stays'])
    await new SealedNotes(database, memory.vault, systemRandom).put(name, {})
  await drafts.checkpoint()
  await database.fillReserve(`${memory.vault.vaultId()}`)
  const tables = await Promise.all(NAMES.map((name) => database.table<Row>(name).toArray()))
  whole = {
    rows: Object.fromEntries(NAMES.map((name, at) => [name, tables[at]])) as Record<Name, Row[]>,
    bytes: files.map(({ bytes }) => bytes.slice()),
  }
})

async function asItWas() {
  for (const name of NAMES) {
    await database.table(name).clear()
    await database.table(name).bulkPut(whole.rows[name])
  }
  for (const [at, file] of files.entries()) file.bytes = whole.bytes[at]?.slice() ?? file.bytes
}

/** Each row of a table harmed in each field in each way, and taken away. */
async function* harmed(name: Name) {
  const table = database.table<Row>(name)
  for (const [at, row] of whole.rows[name].entries()) {
    const keys: readonly string[] = KEYS[name]
    const which = `${name} ${keys.map((key) => row[key]).join()}`
    await asItWas()
    await table.delete(name === 'events' ? [`${row.c}`, Number(row.n)] : `${row[keys[0] ?? '']}`)
    yield { row, what: `${which} taken away`, field: '' }
    const others = whole.rows[name].filter((_, other) => other !== at).reverse()
    for (const field of Object.keys(row).filter((one) => !keys.includes(one)))
      for (const [how, by] of Object.entries(HARMS)) {
        const harm = by(row[field], others[0]?.[field])
        if (`${harm}` === `${row[field]}`) continue
        const { [field]: _, ...rest } = row
        await asItWas()
        await table.put(harm === undefined ? rest : { ...rest, [field]: harm })
        yield { row, what: `${which} ${field} ${how}`, field }
      }
  }
}

async function opened() {
  const vault = memory.again()
  const unlocked = await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })
  if (!unlocked.ok) return unlocked.problem.kind
  return {
    drafts: new SealedDrafts(database, vault, systemRandom),
    notes: new SealedNotes(database, vault, systemRandom),
  }
}

/** What opens of a case, and that it can be gone on with. */
async function goesOn(drafts: SealedDrafts, id: string) {
  const draft = await drafts.open(id)
  if ('problem' in draft) return draft.problem.kind
  const after = Math.max(draft.last ?? 0, draft.events.at(-1)?.seq ?? 0)
  const written = await drafts.append(id, after, [event(after + 1)], place, summaryOf(id))
  if ('problem' in written) return written.problem.kind
  const again = await drafts.open(id)
  expect(again).toMatchObject({ events: [...draft.events, event(after + 1)] })
  expect('events' in again && (again.faults ?? [])).toEqual(draft.faults ?? [])
  return { events: draft.events, faults: draft.faults ?? [] }
}

describe('of a phone on which one row is damaged', () => {
  test('the entries of a case are read but for that one, which is told, and the other case is as it was', async () => {
    for await (const { row, what } of harmed('events')) {
      const here = await opened()
      if (typeof here === 'string') throw new Error(`${what}: ${here}`)
      expect(await here.drafts.list(), what).toHaveLength(2)
      const [harm, other] = row.c === A ? [A, B] : [B, A]
      const is = await goesOn(here.drafts, harm)
      expect(is, what).toMatchObject({ events: events.filter(({ seq }) => seq !== row.n) })
      expect(typeof is === 'object' && is.faults, what).not.toEqual([])
      expect(await goesOn(here.drafts, other), what).toEqual({ events, faults: [] })
    }
  })

  test('a case is read whole where its head is gone or says nothing, which is told', async () => {
    for await (const { row, what } of harmed('heads')) {
      const here = await opened()
      if (typeof here === 'string') throw new Error(`${what}: ${here}`)
      expect(await here.drafts.list(), what).toHaveLength(2)
      const [harm, other] = row.c === A ? [A, B] : [B, A]
      const is = await goesOn(here.drafts, harm)
      expect(is, what).toMatchObject({ events })
      expect(typeof is === 'object' && is.faults, what).toContain('head-unreadable')
      expect(await goesOn(here.drafts, other), what).toEqual({ events, faults: [] })
      await here.drafts.checkpoint()
    }
  })

  test('all cases are read whichever row of no case it is, also the vault’s own', async () => {
    for await (const { row, what, field } of harmed('meta')) {
      const here = await opened()
      if (typeof here === 'string') throw new Error(`${what}: ${here}`)
      expect(await here.drafts.list(), what).toHaveLength(2)
      const isNewer = field === 'epoch' && what.endsWith('a number')
      for (const id of [A, B])
        expect(await goesOn(here.drafts, id), what).toEqual(
          isNewer ? 'newer-data' : expect.objectContaining({ events }),
        )
      const noted = await here.notes.put('owner', 'PC A')
      expect(noted.ok, what).toBe(!isNewer)
      if (row.k !== 'note:owner') continue
      expect(await here.notes.get('owner'), what).toBe('PC A')
    }
  })

  test('the cases open by another way where one of them is damaged, and by that one not', async () => {
    for await (const { row, what } of harmed('slots')) {
      const here = await opened()
      if (row.kind === 'passphrase') expect(['slot-damaged', 'slot-weakened'], what).toContain(here)
      else expect(typeof here, what).toBe('object')
      expect((await rowsIn(database).loadTries()).count, what).toBe(0)
    }
  })
})

test('a phone with no row of a way in has no vault, whatever else lies there', async () => {
  await asItWas()
  await database.slots.clear()
  await database.meta.delete('vault')
  expect(await rowsIn(database).load()).toBeUndefined()
  expect(await database.meta.get('vault')).toBeUndefined()
})
