import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { CaseEvent, Happening } from '../../src/case/event'
import { replay } from '../../src/case/replay'
import { newId, systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { takeIn, takingHere, takingOf } from '../../src/drafts/taking-in'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, summaryOf, WORDS } from './fakes'

const A = 'a'.repeat(32)
const place = { stage: 'report', matter: 'm1' }
const numbered = (...happenings: readonly Happening[]): CaseEvent[] =>
  happenings.map((one, index) => ({ ...one, seq: index + 1, at: `2026-11-25T09:0${index + 1}:00.000Z` }))
const opened: Happening = { type: 'opened', case: A, edition: '2016/1', reviewAsked: true }
const matter: Happening = { type: 'matter-added', matter: 'm1' }
const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '21' }
const reviewedBy = (by: string): Happening => ({ type: 'reviewed', matter: 'm1', by, agreed: true, text: '' })
const handedOver: Happening = { type: 'handed-over', to: 'The unit' }

let named = 0
async function phone() {
  const database = new SealedDatabase(`again-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const drafts = new SealedDrafts(database, vault, systemRandom)
  const takes = async (sent: readonly CaseEvent[]) => {
    const taking = await takingOf(drafts, A, sent)
    const taken = await takeIn(drafts, { caseId: A, taking, place, summaryOf: () => summaryOf(A) }, newId(systemRandom))
    return { kind: taking.kind, taken }
  }
  return { database, drafts, takes }
}

test('a copy of a case that was handed over and erased here comes in as new, under a key of its own, and not as handed over', async () => {
  const { database, drafts, takes } = await phone()
  const sent = numbered(opened, matter, handedOver)
  await drafts.append(A, 0, sent, place, summaryOf(A))
  const [old] = await database.events.toArray()
  await drafts.erase(A, 'handed over', '2026-11-25')
  expect(await takes(sent)).toEqual({ kind: 'new', taken: { id: A } })
  expect(await drafts.open(A)).toMatchObject({ events: sent.slice(0, 2) })
  expect(await drafts.erasedCases()).toMatchObject([{ id: A, reason: 'handed over' }])
  // A row that somebody kept of the one that was erased is dead all the same.
  if (old !== undefined) await database.events.put(old)
  expect(await drafts.open(A)).toMatchObject({ faults: ['unreadable'] })
})

test('a copy of a case that can’t be read here becomes a second one, and what is here is left as it is', async () => {
  const { database, drafts, takes } = await phone()
  const events = numbered(opened, matter)
  await drafts.append(A, 0, events, place, summaryOf(A))
  for (const row of await database.events.toArray())
    await database.events.put({ ...row, sealed: row.sealed.map((byte, at) => (at === 50 ? byte ^ 1 : byte)) })
  const before = await database.events.toArray()
  const { kind, taken } = await takes(events)
  expect([kind, 'id' in taken && taken.id !== A]).toEqual(['copy', true])
  expect((await database.events.toArray()).filter(({ c }) => c === A)).toEqual(before)
})

test('a review of what was reviewed here by somebody else meanwhile does not join it', async () => {
  const drafts = new MemoryDrafts()
  const begun = [opened, matter, chosen]
  await drafts.append(A, 0, numbered(...begun, reviewedBy('PS')), place, summaryOf(A))
  expect((await takingOf(drafts, A, numbered(...begun, reviewedBy('DI')))).kind).toBe('copy')
  expect((await takingOf(drafts, A, numbered(...begun, reviewedBy('PS'), reviewedBy('DI')))).kind).toBe('goes-on')
})

test('a review joins where something was chosen meanwhile in another matter', async () => {
  const drafts = new MemoryDrafts()
  const begun: Happening[] = [opened, matter, { type: 'matter-added', matter: 'm2' }, chosen]
  await drafts.append(A, 0, numbered(...begun, { ...chosen, matter: 'm2' }), place, summaryOf(A))
  expect(await takingOf(drafts, A, numbered(...begun, reviewedBy('DI')))).toMatchObject({
    kind: 'review',
    changedSince: 1,
  })
})

test('what went another way, and is here as an account of its own, is no third one when it comes again; it goes on where it ended', async () => {
  const drafts = new MemoryDrafts()
  const noted: Happening = { type: 'noted', subject: 'case', fact: 'howReported', text: 'By phone' }
  const ours = numbered(opened, matter, chosen)
  await drafts.append(A, 0, ours, place, summaryOf(A))
  const accounts: string[] = []
  const takes = async (...happenings: readonly Happening[]) => {
    const { caseId, taking } = await takingHere(drafts, A, numbered(opened, matter, ...happenings), accounts)
    const summary = (events: readonly CaseEvent[]) => summaryOf(replay(events).id)
    const taken = await takeIn(drafts, { caseId, taking, place, summaryOf: summary }, newId(systemRandom))
    if (!('id' in taken)) throw new Error(taken.problem.kind)
    if (taking.kind === 'copy') accounts.push(taken.id)
    return { kind: taking.kind, id: taken.id }
  }
  const { kind, id } = await takes(noted)
  expect(kind).toBe('copy')
  expect(await takes(noted)).toEqual({ kind: 'nothing-new', id })
  expect(await takes(noted, { ...chosen, outcome: '22' })).toEqual({ kind: 'goes-on', id })
  const draft = await drafts.open(id)
  expect('events' in draft && replay(draft.events)).toMatchObject({ id, matters: [{ choices: [{ outcome: '22' }] }] })
  expect(await drafts.open(A)).toMatchObject({ events: ours })
  // Ours is asked first; and what is neither is a third.
  expect(await takes(chosen)).toEqual({ kind: 'nothing-new', id: A })
  expect((await takes({ ...noted, text: 'In person' })).kind).toBe('copy')
  await drafts.erase(id)
  expect((await takes(noted)).kind).toBe('copy')
  // Where ours is erased, the account that is left makes a further one no more.
  await drafts.erase(A)
  expect(await takes(noted)).toMatchObject({ kind: 'nothing-new', id: accounts.at(-1) })
})

test('an account that another phone has under a name of its own is known by its beginning: it goes on in ours, or is told of beside it', async () => {
  const noted: Happening = { type: 'noted', subject: 'case', fact: 'howReported', text: 'By phone' }
  const named = (id: string, ...happenings: readonly Happening[]) =>
    numbered({ ...opened, case: id } as Happening, matter, ...happenings)
  const [theirs, other] = ['b'.repeat(32), 'c'.repeat(32)]
  const drafts = new MemoryDrafts()
  await drafts.append(A, 0, named(A, chosen), place, summaryOf(A))
  const strangeAt = '2026-11-25T09:01:00.001Z'
  const strange = named(other, chosen).map((event) => ({ ...event, at: strangeAt }))
  await drafts.append(other, 0, strange, place, summaryOf(other))
  const takes = async (sent: readonly CaseEvent[], id = theirs) => {
    const { caseId, taking } = await takingHere(drafts, id, sent, [])
    return { caseId, kind: taking.kind }
  }
  expect(await takes(named(theirs, chosen))).toEqual({ caseId: A, kind: 'nothing-new' })
  expect(await takes(named(theirs, chosen, noted))).toEqual({ caseId: A, kind: 'goes-on' })
  expect(await takes(named(theirs, noted))).toEqual({ caseId: A, kind: 'copy' })
  // Looked at once more before it is written.
  expect(await takes(named(theirs, noted), A)).toEqual({ caseId: A, kind: 'copy' })
  expect(await takes(named(theirs, chosen), A)).toEqual({ caseId: A, kind: 'nothing-new' })
  await drafts.erase(A)
  expect(await takes(named(theirs, chosen))).toEqual({ caseId: theirs, kind: 'new' })
})
