import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { lastSeq } from '../../src/case/case'
import type { CaseEvent } from '../../src/case/event'
import { happen, replay } from '../../src/case/replay'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import type { Place, Summary } from '../../src/drafts/drafts'
import { openFronts, openNewest } from '../../src/drafts/list-records'
import { type Result, wordsFor } from '../../src/drafts/problems'
import { seal } from '../../src/drafts/records'
import type { EventRow, HeadRow, MetaRow } from '../../src/drafts/rows'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { takeIn, takingOf } from '../../src/drafts/taking-in'
import { Unwritten } from '../../src/drafts/unwritten'
import type { Vault } from '../../src/drafts/vault'
import { rowsIn } from '../../src/drafts/vault-rows'
import { summaryOf } from '../../src/screens/case/case-words'
import { memoryVault, PASSPHRASE, WORDS } from './fakes'

const [A, B, C] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const
const place: Place = { stage: 'people', matter: 'matter-1' }
const at = (seq: number) => new Date(Date.UTC(2026, 10, 25, 9, 0, seq)).toISOString()
const event = (seq: number): CaseEvent => ({ seq, at: at(seq), type: 'set-aside', stage: 'checks', why: `Why ${seq}` })
const summary = (id: string, seq = 1): Summary => ({
  case: id,
  label: `Case ${id[0]}`,
  stage: 'people',
  risk: 'undetermined',
  referral: 'undetermined',
  left: 3,
  savedAt: at(seq),
  closed: false,
  handedOver: false,
})

const events = [event(1), event(2), event(3)]
const ofTheList = { store: 'meta', caseId: 'fronts', number: 0, schema: 1 } as const
const keyOf = (key: Result<CryptoKey>): CryptoKey => (key.ok ? key.value : expect.fail(key.problem.kind))
let named = 0

async function withTwoCases() {
  const database = new SealedDatabase(`harmed-${named++}`)
  const memory = memoryVault({ rows: rowsIn(database) })
  await memory.vault.create(WORDS)
  const on = (vault: Vault) => ({ vault, drafts: new SealedDrafts(database, vault, systemRandom) })
  const { drafts } = on(memory.vault)
  for (const id of [A, B])
    for (const seq of [1, 2, 3]) await drafts.append(id, seq - 1, [event(seq)], place, summary(id, seq))
  await drafts.checkpoint()
  return {
    database,
    drafts,
    notes: new SealedNotes(database, memory.vault, systemRandom),
    files: [memory.files.a, memory.files.b],
    /** The app is killed, opened again and unlocked. */
    restart: async () => {
      const vault = memory.again()
      await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })
      return on(vault)
    },
    stored: async () => ({
      events: await database.events.toArray(),
      heads: await database.heads.toArray(),
      meta: await database.meta.toArray(),
    }),
    putBack: async (before: { events: EventRow[]; heads: HeadRow[]; meta: MetaRow[] }) => {
      await Promise.all([database.events.clear(), database.heads.clear(), database.meta.clear()])
      await database.events.bulkPut(before.events)
      await database.heads.bulkPut(before.heads)
      await database.meta.bulkPut(before.meta)
    },
    spoil: async (id: string, n: number) => {
      const row = await database.events.get([id, n])
      if (row === undefined) throw new Error('No row')
      await database.events.put({ ...row, sealed: row.sealed.map((byte, at) => (at === 50 ? byte ^ 1 : byte)) })
    },
  }
}

test('an event that was changed is told and the rest is read', async () => {
  const { spoil, restart } = await withTwoCases()
  await spoil(A, 2)
  const { drafts } = await restart()
  expect(await drafts.open(A)).toMatchObject({ events: [event(1), event(3)], faults: ['unreadable'] })
  expect(await drafts.open(B)).not.toHaveProperty('faults')
})

test.each(['taken away', 'spoilt'])(
  'a case of which every entry was %s says that, and the other is as it was',
  async (how) => {
    const { database, spoil, restart } = await withTwoCases()
    for (const n of [1, 2, 3]) await (how === 'spoilt' ? spoil(A, n) : database.events.delete([A, n]))
    const { drafts } = await restart()
    const problem = { kind: 'case-unreadable' } as const
    expect(await drafts.open(A)).toEqual({ problem })
    const said = Object.values(wordsFor(problem)).join(' ')
    expect(said).toContain('Nothing of this case can be read')
    expect(said).not.toMatch(/is shown|not deleted/)
    expect(await drafts.open(B)).toMatchObject({ events })
  },
)

describe('a case that can’t be read to its end', () => {
  test.each<[string, number[], 'spoilt' | 'taken away', string[]]>([
    ['whose last event was spoilt', [3], 'spoilt', ['unreadable', 'cut-off']],
    ['whose last two events were spoilt', [2, 3], 'spoilt', ['unreadable', 'cut-off']],
    ['whose last event was taken away', [3], 'taken away', ['cut-off']],
    ['whose last two events were taken away', [2, 3], 'taken away', ['cut-off']],
  ])('%s goes on after their places, which stay empty', async (_, gone, how, faults) => {
    const { database, spoil, restart } = await withTwoCases()
    for (const n of gone) await (how === 'spoilt' ? spoil(A, n) : database.events.delete([A, n]))
    const left = events.filter(({ seq }) => !gone.includes(seq))
    const { drafts } = await restart()
    expect(await drafts.open(A)).toMatchObject({ events: left, place, savedAt: at(3), last: 3, faults })
    expect(await drafts.append(A, left.length, [event(4)], place, summary(A))).toEqual({
      problem: { kind: 'changed-elsewhere' },
    })
    expect(await drafts.append(A, 3, [event(4)], place, summary(A, 4))).toEqual({ saved: 4 })
    const again = (await restart()).drafts
    const opened = await again.open(A)
    expect(opened).toMatchObject({ events: [...left, event(4)], place, savedAt: at(4), faults })
    expect(opened).not.toHaveProperty('last')
    expect(await again.append(A, 4, [event(5)], place, summary(A))).toEqual({ saved: 5 })
  })

  test('is no copy of what was handed over: something was added since', async () => {
    const { drafts, spoil, restart } = await withTwoCases()
    const handedOver: CaseEvent = { type: 'handed-over', to: 'The unit', seq: 4, at: at(4) }
    await drafts.append(A, 3, [handedOver, event(5)], place, summary(A))
    await spoil(A, 5)
    const draft = await (await restart()).drafts.open(A)
    if ('problem' in draft) throw new Error(draft.problem.kind)
    const kase = replay(draft.events, draft.inPlace, draft.last)
    expect([kase.handedOver?.seq, lastSeq(kase), summaryOf(kase, draft.place, at(5)).handedOver]).toEqual([4, 5, false])
    expect(happen(kase, { type: 'closed' }, at(6)).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 6])
  })

  test('takes from a file what it lacks, after the empty place, once', async () => {
    const { spoil, restart } = await withTwoCases()
    await spoil(A, 3)
    const { drafts } = await restart()
    const taking = await takingOf(drafts, A, events)
    expect(taking).toEqual({ kind: 'goes-on', after: 3, events: [{ ...event(3), seq: 4 }] })
    const file = { caseId: A, taking, place, summaryOf: () => summary(A) }
    expect(await takeIn(drafts, file, B)).toEqual({ id: A })
    const again = (await restart()).drafts
    expect(await again.open(A)).toMatchObject({ events: [event(1), event(2), { ...event(3), seq: 4 }] })
    expect(await takingOf(again, A, events)).toEqual({ kind: 'nothing-new' })
  })

  test('has a matter to be judged, though the only one stood at its end', async () => {
    const { drafts, spoil, restart } = await withTwoCases()
    const opened: CaseEvent = { type: 'opened', case: C, edition: '1', reviewAsked: true, seq: 1, at: at(1) }
    await drafts.append(C, 0, [opened, { type: 'matter-added', matter: 'm1', seq: 2, at: at(1) }], place, summary(C))
    await spoil(C, 2)
    const draft = await (await restart()).drafts.open(C)
    if ('problem' in draft) throw new Error(draft.problem.kind)
    const { matters, events } = replay(draft.events, draft.inPlace, draft.last)
    expect([matters.map(({ id }) => id), events]).toEqual([['m1'], [opened]])
  })

  test('still has on top what waited to be written', async () => {
    const { spoil, restart } = await withTwoCases()
    await spoil(A, 3)
    const draft = await (await restart()).drafts.open(A)
    if ('problem' in draft) throw new Error(draft.problem.kind)
    const unwritten = new Unwritten()
    unwritten.add({ id: A, after: 3, events: [event(4)], place, summary: summary(A) })
    expect(unwritten.over(A, draft)).toMatchObject({ events: [event(1), event(2), event(4)], saved: 3 })
  })
})

test('what was found is still told after the case has gone on', async () => {
  const { database, restart } = await withTwoCases()
  await database.events.delete([A, 3])
  const { drafts } = await restart()
  expect(await drafts.open(A)).toMatchObject({ faults: ['cut-off'] })
  expect(await drafts.append(A, 3, [event(4)], place, summary(A))).toEqual({ saved: 4 })
  expect(await (await restart()).drafts.open(A)).toMatchObject({
    events: [event(1), event(2), event(4)],
    faults: ['cut-off'],
  })
})

test('one old case put back is told, the other is not blamed', async () => {
  const { drafts, restart, stored, database } = await withTwoCases()
  const old = await stored()
  await drafts.append(A, 3, [event(4)], place, summary(A))
  await drafts.checkpoint()
  await database.events.delete([A, 4])
  await database.heads.bulkPut(old.heads.filter(({ c }) => c === A))
  const later = await restart()
  expect(await later.drafts.open(A)).toMatchObject({ events, faults: ['put-back'] })
  expect(await later.drafts.open(B)).not.toHaveProperty('faults')
})

test('all cases put back together are told by the counter outside the database', async () => {
  const { drafts, restart, stored, putBack } = await withTwoCases()
  const old = await stored()
  await drafts.append(A, 3, [event(4)], place, summary(A))
  await drafts.checkpoint()
  await putBack(old)
  expect(await (await restart()).drafts.open(A)).toMatchObject({ events, faults: ['put-back'] })
})

test('an index that was taken away is told', async () => {
  const { database, restart } = await withTwoCases()
  await database.meta.delete('index')
  expect(await (await restart()).drafts.open(A)).toMatchObject({ events, faults: ['put-back'] })
})

test('a note of the same number that stands in the place of the index is no index, and is told', async () => {
  const { database, drafts, restart, notes } = await withTwoCases()
  await drafts.checkpoint()
  await notes.put('owner', 'Whose')
  await notes.put('owner', 'Whose they are')
  const index = await database.meta.get('index')
  const note = await database.meta.get('note:owner')
  expect([index?.counter, note?.rev]).toEqual([2, 2])
  await database.meta.put({ k: 'index', counter: 2, sealed: note?.sealed })
  const later = await restart()
  expect((await later.drafts.list()).map(({ case: id }) => id).sort()).toEqual([A, B])
  expect(await later.drafts.open(A)).toMatchObject({ events, faults: ['put-back'] })
})

test.each([
  ['an event', 'events', [A, 2], { events: [event(1), event(3)], faults: ['unreadable'] }],
  ['a head', 'heads', A, { events, faults: ['head-unreadable'] }],
] as const)('of %s that is no bytes any more the rest is read', async (_, store, key, seen) => {
  const { database, restart } = await withTwoCases()
  await database.table(store).update(key, { sealed: 'cut' })
  const { drafts } = await restart()
  expect((await drafts.list()).map(({ case: id }) => id).sort()).toEqual([A, B])
  expect(await drafts.open(A)).toMatchObject(seen)
  expect(await drafts.open(B)).not.toHaveProperty('faults')
})

test('a head that can’t be read is told, not lost, and doesn’t stop the others', async () => {
  const { database, restart } = await withTwoCases()
  await database.heads.update(A, { schema: 2 })
  const { drafts } = await restart()
  const listed = await drafts.list()
  expect(listed.map(({ case: id }) => id).sort()).toEqual([A, B])
  expect(listed.find(({ case: id }) => id === B)).toEqual(summary(B, 3))
  expect(await drafts.open(A)).toMatchObject({ events, faults: ['head-unreadable'] })
})

test('rows of an erased case that somebody kept are dead', async () => {
  const { drafts, restart, stored, putBack } = await withTwoCases()
  const kept = await stored()
  await drafts.erase(A)
  await putBack(kept)
  const later = await restart()
  expect(await later.drafts.open(A)).toEqual({ problem: { kind: 'case-erased' } })
  expect(await later.drafts.list()).toEqual([summary(B, 3)])
})

test('what the list said of an erased case is dead in every copy of the list that somebody kept', async () => {
  const { drafts, restart, stored, putBack } = await withTwoCases()
  const kept = await stored()
  await drafts.erase(A)
  await putBack(kept)
  const { vault } = await restart()
  for (const name of ['fronts', 'newest'] as const) {
    const row = kept.meta.find(({ k }) => k === name)
    expect(row?.sealed).toBeDefined()
    const opened = await (name === 'fronts' ? openFronts(row, vault) : openNewest(row, vault))
    expect(JSON.stringify(opened ?? {})).not.toContain('Case a')
  }
})

test('a list of an earlier version, which had no key part of its own, is made of the cases, also where the key parts can’t be read now', async () => {
  const database = new SealedDatabase(`harmed-${named++}`)
  const memory = memoryVault({ rows: rowsIn(database) })
  await memory.vault.create(WORDS)
  const drafts = new SealedDrafts(database, memory.vault, systemRandom)
  await drafts.append(A, 0, events, place, summary(A, 3))
  const earlier = await seal(keyOf(memory.vault.vaultKey()), ofTheList, { [A]: { rev: 1, front: {} } }, systemRandom)
  await database.meta.put({ k: 'fronts', sealed: earlier })
  for (const refused of [false, true]) {
    const vault = memory.again()
    await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })
    if (refused) vi.spyOn(memory.deps.shred, 'entries').mockRejectedValueOnce(new Error('Disk'))
    expect(await new SealedDrafts(database, vault, systemRandom).list()).toEqual([summary(A, 3)])
  }
})

test('wherever the erasing of key parts is cut short, no case is erased of which the list still says something', async () => {
  for (let written = 0; written <= 4; written++) {
    const { drafts, files, restart, stored } = await withTwoCases()
    const kept = await stored()
    let left = written
    for (const file of files) {
      const write = file.write.bind(file)
      file.write = async (patches) => {
        for (const patch of patches) {
          if (left-- <= 0) throw new Error('Killed')
          await write([patch])
        }
      }
    }
    await drafts.erase(A)
    left = Number.POSITIVE_INFINITY
    const { vault } = await restart()
    const fronts = await openFronts(
      kept.meta.find(({ k }) => k === 'fronts'),
      vault,
    )
    expect([written, vault.isShredded(A) && Object.keys(fronts)]).toEqual([written, written > 2 ? [] : false])
  }
})

test('a case whose erasing was cut short after the key is not written into the list again', async () => {
  const { database, restart } = await withTwoCases()
  const { vault } = await restart()
  const halfway = new SealedDrafts(database, vault, systemRandom)
  await halfway.list()
  await vault.shredCase(A)
  await halfway.checkpoint()
  expect(Object.keys(await openFronts(await database.meta.get('fronts'), vault))).toEqual([B])
})

test('a case that was listed, and whose erasing was cut short after the key, is listed no more', async () => {
  const { restart } = await withTwoCases()
  const { vault, drafts } = await restart()
  expect(await drafts.list()).toHaveLength(2)
  await vault.shredCase(A)
  expect((await drafts.list()).map(({ case: id }) => id)).toEqual([B])
})

test('once a case is erased the list still says of the others what it said, though it is sealed anew', async () => {
  const { database, restart } = await withTwoCases()
  const { vault, drafts } = await restart()
  await drafts.erase(A)
  expect(await openFronts(await database.meta.get('fronts'), vault)).toMatchObject({ [B]: { rev: 3 } })
  const later = await restart()
  expect(Object.keys(await openFronts(await database.meta.get('fronts'), later.vault))).toEqual([B])
})

test('cases written side by side are all kept', async () => {
  const { drafts, restart } = await withTwoCases()
  const ids = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(32, '0'))
  await Promise.all(ids.map((id) => drafts.append(id, 0, [event(1)], place, summary(id))))
  const again = await restart()
  for (const id of ids) expect(await again.drafts.open(id)).toMatchObject({ events: [event(1)] })
})

test('an erasing that was cut short after the key is finished: its rows go, the others stay', async () => {
  const { database, restart } = await withTwoCases()
  const before = await restart()
  await before.vault.shredCase(A)
  const { drafts } = await restart()
  await drafts.finishErasing()
  expect(new Set((await database.events.toArray()).map(({ c }) => c))).toEqual(new Set([B]))
  expect((await database.heads.toArray()).map(({ c }) => c)).toEqual([B])
  expect(await database.meta.get(`gone:${A}`)).toBeDefined()
  expect(await drafts.list()).toEqual([summary(B, 3)])
})

test('a case that came back in another tab after it was erased here stays', async () => {
  const { database, restart } = await withTwoCases()
  const before = await restart()
  await before.drafts.erase(A)
  const [here, elsewhere] = [await restart(), await restart()]
  await elsewhere.drafts.append(A, 0, events, place, summary(A, 3))
  expect(here.vault.isShredded(A)).toBe(true)
  await here.drafts.finishErasing()
  expect((await database.heads.toArray()).map(({ c }) => c).sort()).toEqual([A, B])
})

test('a case that was not opened leaves its check value behind all the same', async () => {
  const { restart } = await withTwoCases()
  const { drafts: opened } = await restart()
  await opened.open(A)
  const { drafts } = await restart()
  await drafts.erase(A, 'Wrong start', '2026-11-26')
  expect(await drafts.erasedCases()).toEqual([
    { id: A, day: '2026-11-26', reason: 'Wrong start', code: opened.codeOf(A) },
  ])
})
