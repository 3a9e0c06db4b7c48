import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { DAY_MS, NEW_MARK, openedOn } from '../../src/drafts/clock'
import { SealedDatabase } from '../../src/drafts/database'
import type { Summary } from '../../src/drafts/drafts'
import { bad } from '../../src/drafts/problems'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { Stays } from '../../src/drafts/stays'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const START = Date.UTC(2026, 10, 25, 9)
const place = { stage: 'closing', matter: 'm1' }
const at = new Date(START).toISOString()
const opened = (id: string): CaseEvent => ({ type: 'opened', case: id, edition: '1', reviewAsked: true, seq: 1, at })
const sent: CaseEvent = { type: 'handed-over', to: 'The unit', seq: 2, at }
const summary = (id: string, handedOver: boolean): Summary => ({
  case: id,
  label: id[0] ?? '',
  stage: 'Closing',
  risk: 'lower',
  referral: 'not-indicated',
  left: 0,
  savedAt: at,
  closed: false,
  handedOver,
})

let named = 0
let phone: Awaited<ReturnType<typeof newPhone>>

async function newPhone() {
  const database = new SealedDatabase(`stays-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const drafts = new SealedDrafts(database, vault, systemRandom)
  const notes = new SealedNotes(database, vault, systemRandom)
  /** What another tab does while its case is waited for. */
  const between: (() => Promise<unknown>)[] = []
  const clock = { wall: START, mark: openedOn(NEW_MARK, START) }
  const stays = new Stays({
    notes,
    drafts,
    erase: async (id, reason, still) => {
      await between.shift()?.()
      return (await still()) ? drafts.erase(id, reason) : bad({ kind: 'changed-elsewhere' })
    },
    periods: () => ({ hoursAfterHandover: 72, remindFromDay: 3, remindDailyFromDay: 7, chooseFromDay: 28 }),
    mark: () => clock.mark,
    now: () => clock.wall,
  })
  const daysPass = (count: number) => {
    for (let one = 0; one < count; one++) {
      clock.wall += DAY_MS
      clock.mark = openedOn(clock.mark, clock.wall)
    }
  }
  return {
    now: () => new Date(clock.wall).toISOString(),
    database,
    vault,
    drafts,
    notes,
    stays,
    daysPass,
    between,
    look: async () => stays.look(await drafts.list()),
  }
}

beforeEach(async () => {
  phone = await newPhone()
})

test('a case that was left before the list was seen counts from when it was last saved', async () => {
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  await phone.drafts.append(B, 0, [opened(B)], place, { ...summary(B, false), savedAt: '2031-01-01T09:00:00.000Z' })
  phone.daysPass(21)
  expect([...(await phone.look()).due]).toEqual(
    expect.arrayContaining([
      [A, { kind: 'remind', day: 21 }],
      [B, { kind: 'nothing' }],
    ]),
  )
  // What is dated in a time to come has been here since it was seen.
  phone.daysPass(3)
  expect((await phone.look()).due.get(B)).toEqual({ kind: 'remind', day: 3 })
})

test('why a case is kept counts also where another tab said so while it was looked at here for the first time', async () => {
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  phone.daysPass(30)
  await phone.stays.dueHere(A, async () => {
    await phone.look()
    await phone.stays.keep(A, 'The unit is closed')
    return at
  })
  // What is noted of one comes after what was noted before.
  await phone.stays.putAside(B)
  expect([...(await phone.stays.reasons())]).toEqual([[A, 'The unit is closed']])
})

test('what was handed over is erased when its time is up, and what wasn’t stays', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], place, summary(A, true))
  await phone.drafts.append(B, 0, [opened(B)], place, summary(B, false))
  expect([...(await phone.look()).due]).toEqual(
    expect.arrayContaining([
      [A, { kind: 'leaves', at: START + 3 * DAY_MS }],
      [B, { kind: 'nothing' }],
    ]),
  )
  phone.daysPass(3)
  expect(await phone.look()).toEqual({ due: new Map([[B, { kind: 'remind', day: 3 }]]), erased: [A] })
  expect(await phone.drafts.list()).toEqual([summary(B, false)])
  expect(await phone.drafts.open(A)).toEqual({ problem: { kind: 'case-erased' } })
})

test('a case in which a form was begun is not said to be erased by itself, and is not', async () => {
  const begun = { ...place, halfDone: { 'urgent/child-a': 'about' } }
  await phone.drafts.append(A, 0, [opened(A), sent], begun, { ...summary(A, true), begun: true })
  expect((await phone.look()).due.get(A)).toEqual({ kind: 'nothing' })
  phone.daysPass(3)
  expect((await phone.look()).erased).toEqual([])
  await phone.drafts.append(A, 2, [], place, summary(A, true))
  expect((await phone.look()).erased).toEqual([A])
})

test('the words of a file that was made once more keep no case that was handed over', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], { ...place, halfDone: { given: '{}' } }, summary(A, true))
  expect((await phone.look()).due.get(A)).toMatchObject({ kind: 'leaves' })
  phone.daysPass(3)
  expect((await phone.look()).erased).toEqual([A])
})

test('a summary that says handed over is not enough: the case itself must end in it', async () => {
  const after: CaseEvent = { type: 'set-aside', stage: 'm1/checks', why: 'Later', seq: 3, at }
  await phone.drafts.append(A, 0, [opened(A), sent, after], place, summary(A, true))
  await phone.look()
  phone.daysPass(10)
  expect((await phone.look()).erased).toEqual([])
  expect('events' in (await phone.drafts.open(A))).toBe(true)
})

test('what was added after a handover keeps the case also where it can’t be read', async () => {
  const after: CaseEvent = { type: 'set-aside', stage: 'm1/checks', why: 'Later', seq: 3, at }
  await phone.drafts.append(A, 0, [opened(A), sent, after], place, summary(A, true))
  await phone.database.events.update([A, 3], { sealed: new Uint8Array(64) })
  await phone.look()
  phone.daysPass(10)
  expect((await phone.look()).erased).toEqual([])
  expect(await phone.drafts.open(A)).toMatchObject({ events: [opened(A), sent], last: 3 })
})

test('of one case it is known without a look at all, also of one that nobody looked at, from when it was last saved', async () => {
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  await phone.drafts.append(B, 0, [opened(B)], place, summary(B, false))
  const savedAt = vi.fn(async () => at)
  phone.daysPass(3)
  expect(await phone.stays.dueHere(B, async () => undefined)).toEqual({ kind: 'nothing' })
  expect(await phone.notes.get('stays')).toBeUndefined()
  expect(await phone.stays.dueHere(B, savedAt)).toEqual({ kind: 'remind', day: 3 })
  await vi.waitFor(async () =>
    expect(await phone.notes.get('stays')).toMatchObject({ [B]: { since: { wall: START } } }),
  )
  phone.daysPass(25)
  expect(await phone.stays.dueHere(B, savedAt)).toEqual({ kind: 'choose', day: 28 })
  expect(savedAt).toHaveBeenCalledOnce()
  await phone.stays.keep(B, 'The unit is closed')
  expect(await phone.stays.dueHere(B, savedAt)).toMatchObject({ kind: 'remind', day: 28 })
})

test('of a case that went on after its handover no time to leave is told, though no list has seen that it went on', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], place, summary(A, true))
  await phone.look()
  const after: CaseEvent = { type: 'set-aside', stage: 'm1/checks', why: 'Later', seq: 3, at }
  await phone.drafts.append(A, 2, [after], place, summary(A, false))
  phone.daysPass(4)
  expect(await phone.stays.dueHere(A, async () => at)).toEqual({ kind: 'remind', day: 4 })
})

test('when a case was last saved is known of one that is opened', async () => {
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  expect(await phone.drafts.open(A)).toMatchObject({ savedAt: at })
})

test('a reminder put aside and a choice answered are remembered, sealed', async () => {
  await phone.drafts.append(B, 0, [opened(B)], place, summary(B, false))
  await phone.look()
  phone.daysPass(3)
  // What is noted of one comes after what was noted before.
  await phone.stays.putAside(B)
  expect((await phone.look()).due.get(B)).toEqual({ kind: 'nothing' })
  phone.daysPass(25)
  expect((await phone.look()).due.get(B)).toEqual({ kind: 'choose', day: 28 })
  await phone.stays.keep(B, 'CANARY-REASON')
  // What is noted of one comes after what was noted before.
  await phone.stays.putAside(B)
  expect((await phone.look()).due.get(B)).toEqual({ kind: 'nothing' })
  const raw = (await phone.database.meta.toArray()).map((row) =>
    Buffer.from('sealed' in row ? (row.sealed as Uint8Array) : []).toString('latin1'),
  )
  expect(raw.join()).not.toContain('CANARY')
  expect(JSON.stringify(await phone.notes.get('stays'))).toContain('CANARY-REASON')
})

test('why a case is kept is written once there is room for it, though there was none when the case was first looked at', async () => {
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  phone.daysPass(28)
  const full = vi.spyOn(phone.notes, 'change').mockResolvedValue(bad({ kind: 'storage-full' }))
  expect((await phone.look()).due.get(A)).toEqual({ kind: 'choose', day: 28 })
  expect((await phone.stays.keep(A, 'The unit is closed.')).ok).toBe(false)
  full.mockRestore()
  expect((await phone.stays.keep(A, 'The unit is closed.')).ok).toBe(true)
  expect(await phone.stays.reasons()).toEqual(new Map([[A, 'The unit is closed.']]))
  expect((await phone.look()).due.get(A)).toEqual({ kind: 'remind', day: 28 })
})

test('the same of one that was opened by its address', async () => {
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  phone.daysPass(28)
  const full = vi.spyOn(phone.notes, 'change').mockResolvedValue(bad({ kind: 'storage-full' }))
  expect(await phone.stays.dueHere(A, async () => at)).toEqual({ kind: 'choose', day: 28 })
  full.mockRestore()
  expect((await phone.stays.keep(A, 'The unit is closed.')).ok).toBe(true)
  expect(await phone.stays.reasons()).toEqual(new Map([[A, 'The unit is closed.']]))
})

test('a note opens under its own name only', async () => {
  await phone.notes.put('clock', { highWater: 1 })
  const row = await phone.database.meta.get('note:clock')
  await phone.database.meta.put({ ...row, k: 'note:stays' })
  expect([await phone.notes.get('clock'), await phone.notes.get('stays')]).toEqual([{ highWater: 1 }, undefined])
})

test('a note in a store that came back empty, or that a newer app has taken over, is refused by name', async () => {
  const kept = await phone.database.meta.get('vault')
  await phone.database.meta.update('vault', { epoch: 99 })
  expect(await phone.notes.put('owner', 'PC 1234')).toEqual({ ok: false, problem: { kind: 'newer-data' } })
  await phone.database.meta.delete('vault')
  expect(await phone.notes.put('owner', 'PC 1234')).toEqual({ ok: false, problem: { kind: 'vault-gone' } })
  if (kept !== undefined) await phone.database.meta.put(kept)
  expect(await phone.notes.put('owner', 'PC 1234')).toEqual({ ok: true, value: undefined })
})

test('two tabs that change one note at once lose nothing of each other', async () => {
  const other = new SealedNotes(phone.database, phone.vault, systemRandom)
  const adds = (notes: SealedNotes, entry: string) =>
    notes.change('list', (was) => [...(Array.isArray(was) ? was : []), entry])
  const writes = ['a', 'b', 'c', 'd'].flatMap((entry) => [adds(phone.notes, entry), adds(other, `${entry}, elsewhere`)])
  expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true)
  const kept = await phone.notes.get('list')
  expect(Array.isArray(kept) && kept.toSorted()).toEqual(
    ['a', 'b', 'c', 'd'].flatMap((entry) => [entry, `${entry}, elsewhere`]),
  )
})

test('a reason to keep a case, given in another tab while this one looks at all of them, stays', async () => {
  await phone.drafts.append(B, 0, [opened(B)], place, summary(B, false))
  await phone.look()
  await phone.drafts.append(A, 0, [opened(A)], place, summary(A, false))
  const change = phone.notes.change.bind(phone.notes)
  phone.notes.change = async (...given) => {
    phone.notes.change = change
    await phone.stays.keep(B, 'A review is due')
    return change(...given)
  }
  await phone.look()
  expect([...(await phone.stays.reasons())]).toEqual([[B, 'A review is due']])
  expect(JSON.stringify(await phone.notes.get('stays'))).toContain(A)
})

test('handed over once more, a case has its whole time again', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], place, summary(A, true))
  await phone.look()
  phone.daysPass(2)
  const more: CaseEvent = { type: 'set-aside', stage: 'm1/checks', why: 'Later', seq: 3, at: phone.now() }
  const again: CaseEvent = { type: 'handed-over', to: 'The unit', seq: 4, at: phone.now() }
  await phone.drafts.append(A, 2, [more, again], place, summary(A, true))
  phone.daysPass(1)
  expect((await phone.look()).erased).toEqual([])
  phone.daysPass(2)
  expect((await phone.look()).erased).toEqual([A])
})

test('a case in which something was begun after its handover is not erased by itself', async () => {
  const begun = { ...place, halfDone: { 'duty/m1/educate': '{}' } }
  await phone.drafts.append(A, 0, [opened(A), sent], begun, summary(A, true))
  await phone.look()
  phone.daysPass(5)
  expect((await phone.look()).erased).toEqual([])
})

test('what was added while another tab still had the case is not erased with it', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], place, summary(A, true))
  await phone.look()
  phone.daysPass(4)
  const added: CaseEvent = { type: 'set-aside', stage: 'm1/checks', why: 'Later', seq: 3, at }
  phone.between.push(() => phone.drafts.append(A, 2, [added], place, summary(A, true)))
  expect((await phone.look()).erased).toEqual([])
  expect(await phone.drafts.open(A)).toMatchObject({ events: [opened(A), sent, added] })
})

test('handed over once more in another tab while its time is up here, a case is not erased', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], place, summary(A, true))
  await phone.look()
  phone.daysPass(4)
  const again: CaseEvent = { type: 'handed-over', to: 'The school', seq: 3, at: phone.now() }
  phone.between.push(() => phone.drafts.append(A, 2, [again], place, summary(A, true)))
  expect((await phone.look()).erased).toEqual([])
  expect((await phone.look()).due.get(A)).toEqual({ kind: 'leaves', at: Date.parse(again.at) + 3 * DAY_MS })
})

test('what is left of a case whose time was up says that it was handed over', async () => {
  await phone.drafts.append(A, 0, [opened(A), sent], place, summary(A, true))
  await phone.look()
  phone.daysPass(3)
  await phone.look()
  expect(await phone.drafts.erasedCases()).toMatchObject([{ id: A, reason: 'handed over' }])
})

test('a case that is in memory only stays for no time, and is asked about for nothing', async () => {
  const inMemory: Summary = { ...summary(A, false), inMemory: true }
  expect(await phone.stays.look([inMemory])).toEqual({ due: new Map(), erased: [] })
  expect(await phone.notes.get('stays')).toBeUndefined()
})

test('a case that can’t be read just now keeps its time and why it was kept', async () => {
  await phone.drafts.append(B, 0, [opened(B)], place, summary(B, false))
  await phone.look()
  phone.daysPass(28)
  await phone.stays.keep(B, 'A review is due')
  phone.daysPass(28)
  expect((await phone.stays.look([{ ...summary(B, false), savedAt: '' }])).due).toEqual(new Map())
  expect([...(await phone.stays.reasons())]).toEqual([[B, 'A review is due']])
  expect((await phone.look()).due.get(B)).toEqual({ kind: 'choose', day: 56 })
})

test('a case of which an answer waits in memory keeps its time and why it was kept', async () => {
  await phone.drafts.append(B, 0, [opened(B)], place, summary(B, false))
  await phone.look()
  phone.daysPass(28)
  await phone.stays.keep(B, 'A review is due')
  expect((await phone.stays.look([{ ...summary(B, false), inMemory: true }])).due).toEqual(new Map())
  expect([...(await phone.stays.reasons())]).toEqual([[B, 'A review is due']])
  phone.daysPass(28)
  expect((await phone.look()).due.get(B)).toEqual({ kind: 'choose', day: 56 })
})
