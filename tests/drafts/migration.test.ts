import 'fake-indexeddb/auto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { CaseEvent } from '../../src/case/event'
import { factsOf } from '../../src/case/facts-of'
import { replay } from '../../src/case/replay'
import { stretch } from '../../src/drafts/argon2'
import { systemRandom } from '../../src/drafts/bytes'
import { ClearDrafts } from '../../src/drafts/clear-drafts'
import { APP_EPOCH, ClearDatabase, SCHEMA, SealedDatabase } from '../../src/drafts/database'
import type { Leaving, Summary } from '../../src/drafts/drafts'
import { moveIn } from '../../src/drafts/moving-in'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { rowsIn } from '../../src/drafts/vault-rows'
import { v02, v04, v23 } from '../documents/scenarios'
import { memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'
import { putBack, stored } from './fixtures/stored'

const FIXTURES = 'tests/drafts/fixtures'
const NOW = `${FIXTURES}/schema-${SCHEMA}.json`
const CLEAR = `${FIXTURES}/clear-1.json`
const SCHEMAS = readdirSync(FIXTURES).filter((name) => /^schema-\d+\.json$/.test(name))

const CASES = { v02, v04, v23 }
const place = { stage: 'decision', matter: 'm1' }
const summary = ({ id }: Case): Summary => ({ ...summaryOf(id), label: 'A case', stage: 'Outcome' })

const factsOfAll = (kase: Case) => kase.matters.map(({ id }) => factsOf(kase, id))

let named = 0
const newDatabase = () => new SealedDatabase(`migration-${named++}`)

async function opened(text: string) {
  const database = newDatabase()
  const { vault, files } = memoryVault({ rows: rowsIn(database), kdf: stretch, random: systemRandom })
  const fixture = await putBack(text, database, [files.a, files.b])
  expect(await vault.unlock({ by: 'passphrase', typed: fixture.passphrase })).toEqual({ ok: true, value: undefined })
  return { database, fixture, drafts: new SealedDrafts(database, vault, systemRandom) }
}

/** Once for each schema that is shipped, and never again: WRITE_FIXTURE=1 npx vitest run tests/drafts/migration */
if (process.env.WRITE_FIXTURE && !existsSync(NOW))
  test('the fixture of this schema is written', async () => {
    const database = newDatabase()
    const { vault, files } = memoryVault({ rows: rowsIn(database), kdf: stretch, random: systemRandom })
    await vault.create(WORDS)
    const drafts = new SealedDrafts(database, vault, systemRandom)
    const cases: Record<string, readonly CaseEvent[]> = {}
    const clear: Record<string, unknown>[] = []
    for (const [name, make] of Object.entries(CASES)) {
      const id = Buffer.from(name.repeat(6).slice(0, 16)).toString('hex')
      const events = make().events.map((event) => (event.type === 'opened' ? { ...event, case: id } : event))
      cases[id] = events
      const kase = replay(events)
      await drafts.append(id, 0, events, place, summary(kase))
      clear.push({ c: id, events, head: { c: id, rev: events.at(-1)?.seq, place, summary: summary(kase) } })
    }
    await drafts.checkpoint()
    writeFileSync(NOW, `${await stored(database, files.a, PASSPHRASE, cases)}\n`)
    writeFileSync(CLEAR, `${JSON.stringify(clear, null, 1)}\n`)
  })

test('the schema that is written now has its fixture', () => {
  expect(SCHEMAS).toContain(`schema-${SCHEMA}.json`)
})

describe.each(SCHEMAS)('%s, as an earlier version left it', (name) => {
  const text = readFileSync(`${FIXTURES}/${name}`, 'utf8')

  test('opens with every fact and every event as it was sealed, and no fault', async () => {
    const { fixture, drafts } = await opened(text)
    expect((await drafts.list()).length).toBe(Object.keys(fixture.cases).length)
    for (const [id, events] of Object.entries(fixture.cases)) {
      const draft = await drafts.open(id)
      if ('problem' in draft) throw new Error(draft.problem.kind)
      expect(draft.faults).toBe(undefined)
      expect(draft.events).toEqual(events)
      expect(factsOfAll(replay(draft.events))).toEqual(factsOfAll(replay(events as CaseEvent[])))
    }
  })

  test('can be gone on with, and a write that fails at any step leaves it as it was', async () => {
    const { database, fixture, drafts } = await opened(text)
    const [id = ''] = Object.keys(fixture.cases)
    const before = await drafts.open(id)
    if ('problem' in before) throw new Error(before.problem.kind)
    const seq = before.events.at(-1)?.seq ?? 0
    const next: CaseEvent = {
      type: 'noted',
      subject: 'case',
      fact: 'howReported',
      text: 'x',
      seq: seq + 1,
      at: '2026-11-26',
    }
    const rows = () => Promise.all([database.events.toArray(), database.heads.toArray()])
    const untouched = await rows()
    const fails = () => {
      throw new Error('Power cut')
    }
    const { events, heads } = database
    const steps = {
      'as an event is written': {
        begin: () => events.hook('creating', fails),
        end: () => events.hook('creating').unsubscribe(fails),
      },
      'as its head is written': {
        begin: () => heads.hook('updating', fails),
        end: () => heads.hook('updating').unsubscribe(fails),
      },
    }
    for (const { begin, end } of Object.values(steps)) {
      begin()
      expect('problem' in (await drafts.append(id, seq, [next], place, summary(replay(before.events))))).toBe(true)
      end()
      expect(await rows()).toEqual(untouched)
    }
    expect(await drafts.append(id, seq, [next], place, summary(replay(before.events)))).toEqual({ saved: seq + 1 })
    expect(await drafts.open(id)).toMatchObject({ events: [...before.events, next] })
  })

  test('once this version has written there, a version of an older epoch can’t', async () => {
    const { database, fixture, drafts } = await opened(text)
    const [id = ''] = Object.keys(fixture.cases)
    await database.meta.update('vault', { epoch: APP_EPOCH - 1 })
    const before = await drafts.open(id)
    if ('problem' in before) throw new Error(before.problem.kind)
    await drafts.append(id, before.events.at(-1)?.seq ?? 0, [], place, summary(replay(before.events)))
    expect(await database.meta.get('vault')).toMatchObject({ epoch: APP_EPOCH })
  })
})

describe('cases that an early trial version kept in clear', () => {
  const clear = JSON.parse(readFileSync(CLEAR, 'utf8')) as {
    c: string
    events: CaseEvent[]
    head: { c: string; rev: number; place: typeof place; summary: Summary }
  }[]
  let database: ClearDatabase

  beforeEach(async () => {
    database = new ClearDatabase(`clear-${named++}`)
    for (const { c, events, head } of clear) {
      await database.events.bulkAdd(events.map((event) => ({ c, n: event.seq, event })))
      await database.heads.add(head)
    }
  })

  async function vault() {
    const sealed = newDatabase()
    const { vault } = memoryVault({ rows: rowsIn(sealed) })
    await vault.create(WORDS)
    return new SealedDrafts(sealed, vault, systemRandom)
  }

  /** Lets so many calls of one method through and fails the next one. */
  function failingAt<Store extends Leaving>(store: Store, method: 'append' | 'open' | 'erase', after: number): Store {
    let calls = 0
    return new Proxy(store, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name, target)
        if (typeof own !== 'function') return own
        return (...all: unknown[]) => {
          if (name === method && calls++ === after) throw new Error('Power cut')
          return own.apply(target, all)
        }
      },
    })
  }

  test('are sealed whole, and only there afterwards', async () => {
    const drafts = await vault()
    const from = new ClearDrafts(database)
    expect((await moveIn(from, drafts)).left).toBe(0)
    expect(await from.list()).toEqual([])
    for (const { c, events } of clear) expect(await drafts.open(c)).toMatchObject({ events, place })
  })

  test.each((['append', 'open', 'erase'] as const).flatMap((method) => clear.map((_, after) => ({ method, after }))))(
    'are all there after a power cut at $method number $after, and the move is finished later',
    async ({ method, after }) => {
      const drafts = await vault()
      const from = new ClearDrafts(database)
      const to = method === 'erase' ? drafts : failingAt(drafts, method, after)
      const source = method === 'erase' ? failingAt(from, method, after) : from
      await moveIn(source, to).catch(() => undefined)
      for (const { c, events } of clear) {
        const [here, there] = [await from.open(c), await drafts.open(c)]
        const whole = [here, there].filter((draft) => 'events' in draft && draft.events.length === events.length)
        expect({ c, kept: whole.length > 0 }).toEqual({ c, kept: true })
      }
      expect((await moveIn(from, drafts)).left).toBe(0)
      for (const { c, events } of clear) expect(await drafts.open(c)).toMatchObject({ events, place })
    },
  )
})
