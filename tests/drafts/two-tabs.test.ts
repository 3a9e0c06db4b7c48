import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { openFronts } from '../../src/drafts/list-records'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { Unwritten } from '../../src/drafts/unwritten'
import { openVault } from '../../src/drafts/vault'
import { rowsIn } from '../../src/drafts/vault-rows'
import { WaitingAnswers } from '../../src/drafts/waiting-answers'
import { FakePasskeys, memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({ type: 'set-aside', stage: 'm1/checks', why: `Why ${seq}`, seq, at })
let named = 0
/** One phone, and the same vault unlocked in two tabs of it. */
async function twoTabs() {
  const database = new SealedDatabase(`tabs-${named++}`)
  const { vault, deps } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const tab = async () => {
    const own = openVault(deps)
    expect((await own.unlock({ by: 'passphrase', typed: PASSPHRASE })).ok).toBe(true)
    return new SealedDrafts(database, own, systemRandom)
  }
  return { database, deps, one: await tab(), other: await tab(), tab }
}

test('a case begun in one tab opens in the other, which was unlocked before', async () => {
  const { one, other } = await twoTabs()
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  expect(await other.open(A)).toMatchObject({ events: [event(1)] })
  expect(await other.list()).toEqual([summaryOf(A)])
})

test('checkpoints of two tabs don’t make each other’s cases look put back', async () => {
  const { one, other, tab } = await twoTabs()
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  await one.checkpoint()
  await other.append(B, 0, [event(1)], place, summaryOf(B))
  await Promise.all([other.checkpoint(), one.checkpoint(), other.checkpoint()])
  await one.checkpoint()
  for (const drafts of [one, other, await tab()]) {
    for (const id of [A, B]) expect(await drafts.open(id)).not.toHaveProperty('faults')
  }
})

test('the index is opened once, and again as soon as another tab has written it', async () => {
  const { database, one, other } = await twoTabs()
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  await one.checkpoint()
  const unseal = vi.spyOn(crypto.subtle, 'decrypt')
  const opens = async () => {
    unseal.mockClear()
    return [await other.open(A), unseal.mock.calls.length] as const
  }
  const [, atFirst] = await opens()
  const [, again] = await opens()
  expect(again).toBe(atFirst - 1)
  const old = [await database.heads.get(A), await database.events.toArray()] as const
  await one.append(A, 1, [event(2)], place, summaryOf(A))
  await one.checkpoint()
  await database.heads.put(old[0] ?? expect.fail('no head'))
  await database.events.clear()
  await database.events.bulkPut(old[1])
  const [found, afterOther] = await opens()
  expect(found).toMatchObject({ faults: ['put-back'] })
  expect(afterOther).toBeGreaterThan(again)
  unseal.mockRestore()
})

test.each(['sealed', 'counter'])(
  'an index whose %s was changed is not taken for the one that was opened before',
  async (changed) => {
    const { database, one } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    await one.checkpoint()
    expect(await one.open(A)).not.toHaveProperty('faults')
    const row = (await database.meta.get('index')) ?? expect.fail('no index')
    const sealed = (row.sealed as Uint8Array).map((byte, at) => (at === 50 ? byte ^ 1 : byte))
    await database.meta.put(changed === 'sealed' ? { ...row, sealed } : { ...row, counter: 0 })
    expect(await one.open(A)).toMatchObject({ faults: ['put-back'] })
  },
)

test('what waited in one tab while the other wrote is written after it with the next opening, once', async () => {
  const { database, one, other, tab, deps } = await twoTabs()
  const answer = (seq: number, fact: 'coercion' | 'grooming'): CaseEvent => ({
    type: 'answered',
    subject: 'matter:m1',
    fact,
    value: 'yes',
    seq,
    at,
  })
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  const vault = openVault(deps)
  await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })
  const waiting = new WaitingAnswers()
  const unwritten = new Unwritten((id) => waiting.forget(id))
  const late = new SealedDrafts(database, vault, systemRandom, undefined, unwritten)
  const key = vault.vaultKey()
  if (!key.ok) return expect.fail('locked')
  await waiting.keep(
    { id: A, after: 1, events: [answer(2, 'coercion')], place, summary: summaryOf(A) },
    async () => key.value,
  )
  expect(await other.open(A)).toMatchObject({ events: [event(1)] })
  expect(await other.append(A, 1, [answer(2, 'grooming')], place, summaryOf(A))).toEqual({ saved: 2 })
  await waiting.writeInto(late, unwritten, key.value)
  const joined = [event(1), answer(2, 'grooming'), answer(3, 'coercion')]
  expect(waiting.areThere).toBe(true)
  const opened = await late.open(A)
  expect(opened).toMatchObject({ events: joined, saved: 2, afterAnotherTab: true })
  expect(opened).not.toHaveProperty('faults')
  expect(await late.append(A, 2, joined.slice(2), place, summaryOf(A))).toEqual({ saved: 3 })
  expect(waiting.areThere).toBe(false)
  const found = await (await tab()).open(A)
  expect(found).toMatchObject({ events: joined })
  for (const told of ['faults', 'afterAnotherTab']) expect(found).not.toHaveProperty(told)
})

describe('ways in that two tabs change at once', () => {
  const proof = { by: 'passphrase', typed: PASSPHRASE } as const
  const changed = { ok: false, problem: { kind: 'ways-changed' } }
  const yes = { ok: true, value: undefined }

  async function twoVaults() {
    const { deps, database } = await twoTabs()
    const given = { ...deps, passkeys: new FakePasskeys(), random: systemRandom }
    const opens = async (typed: readonly string[]) =>
      (await openVault(given).unlock({ by: 'passphrase', typed: typed.join(' ') })).ok
    return { one: openVault(given), other: openVault(given), opens, database, rows: deps.rows, shred: deps.shred }
  }

  test('are changed by one, and the other is told: of two passphrases the one that was called set opens, and no other', async () => {
    const { one, other, opens } = await twoVaults()
    const [first, second] = [[...WORDS].reverse(), ['anvil', 'basket', 'candle', 'dustpan']]
    const told = await Promise.all([one.changePassphrase(proof, first), other.changePassphrase(proof, second)])
    expect(told).toContainEqual(yes)
    expect(told).toContainEqual(changed)
    expect([await opens(first), await opens(second)]).toEqual(told.map(({ ok }) => ok))
    expect(await opens(WORDS)).toBe(false)
  })

  test('and unlocked meanwhile: the key part of the new one is no leftover, though its row is not there yet', async () => {
    const { one, other, opens, shred } = await twoVaults()
    const { put } = shred
    const unlocked = vi.fn()
    shred.put = async (...given) => {
      await put(...given)
      unlocked(await other.unlock(proof))
    }
    expect(await one.changePassphrase(proof, [...WORDS].reverse())).toEqual(yes)
    expect(unlocked).toHaveBeenCalledExactlyOnceWith(yes)
    shred.put = put
    expect(await opens([...WORDS].reverse())).toBe(true)
  })

  test('a fingerprint is added once', async () => {
    const { one, other, rows } = await twoVaults()
    const told = await Promise.all([one.addPasskey(proof, 'x'), other.addPasskey(proof, 'x')])
    expect(told).toContainEqual(yes)
    expect(told).toContainEqual(changed)
    expect((await rows.load())?.slots.length).toBe(3)
  })

  test('of which one takes away what the other takes away as well, it is gone for both', async () => {
    const { one, other, rows } = await twoVaults()
    expect((await one.addPasskey(proof, 'x')).ok).toBe(true)
    for (const vault of [one, other]) await vault.unlock(proof)
    expect(await Promise.all([one.removePasskey(), other.removePasskey()])).toEqual([yes, yes])
    expect((await rows.load())?.slots.length).toBe(2)
  })

  test('of which one is taken away while the other tab makes it anew, it is gone once both are done', async () => {
    const { one, other, rows, shred } = await twoVaults()
    expect((await one.addPasskey(proof, 'x')).ok).toBe(true)
    await other.unlock(proof)
    const { put } = shred
    let taking: Promise<unknown> | undefined
    shred.put = async (...given) => {
      await put(...given)
      taking = other.removePasskey()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await one.addPasskey(proof, 'x')).toEqual(yes)
    expect(await taking).toEqual(yes)
    expect((await rows.load())?.slots.length).toBe(2)
  })

  test('one of which the stored row is damaged stands in nobody’s way', async () => {
    const { one, opens, database } = await twoVaults()
    const rows = await database.slots.toArray()
    const byWords = rows.find(({ kind }) => kind === 'passphrase') ?? expect.fail('no slot')
    await database.slots.put({ ...byWords, id: 'f'.repeat(32), v: 2 } as unknown as typeof byWords)
    expect(await one.changePassphrase(proof, [...WORDS].reverse())).toEqual(yes)
    expect(await opens([...WORDS].reverse())).toBe(true)
  })
})

test('a case that was taken away whole is told, one that was erased isn’t', async () => {
  const { database, one, tab } = await twoTabs()
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  await one.append(B, 0, [event(1)], place, summaryOf(B))
  await one.checkpoint()
  await one.erase(B)
  await database.heads.delete(A)
  await database.events.clear()
  expect((await (await tab()).list()).map(({ case: id, label }) => [id, label])).toEqual([
    [A, 'A case that is no longer here'],
  ])
})

test('a vault that the browser threw away is told as such, not as a case that never was', async () => {
  const { database, one } = await twoTabs()
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  await Promise.all([database.meta.clear(), database.heads.clear(), database.events.clear()])
  expect(await one.open(A)).toEqual({ problem: { kind: 'vault-gone' } })
})

describe('a case that comes and goes in two tabs', () => {
  const opens = async (tab: () => Promise<SealedDrafts>) => (await tab()).open(A)

  test('taken in in both is written by one, and goes on being readable', async () => {
    const { one, other, tab } = await twoTabs()
    await one.open(A)
    await other.open(A)
    expect(await one.append(A, 0, [event(1)], place, summaryOf(A))).toEqual({ saved: 1 })
    expect(await other.append(A, 0, [event(1)], place, summaryOf(A))).toEqual({
      problem: { kind: 'changed-elsewhere' },
    })
    expect(await one.append(A, 1, [event(2)], place, summaryOf(A))).toEqual({ saved: 2 })
    expect(await opens(tab)).toMatchObject({ events: [event(1), event(2)] })
  })

  test('erased and taken in again in one, it is not taken from there by the other', async () => {
    const { one, other, tab } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    await one.erase(A, 'x', '2026-11-25')
    await other.open(A)
    expect(await one.append(A, 0, [event(1)], place, summaryOf(A))).toEqual({ saved: 1 })
    await other.append(A, 0, [event(1)], place, summaryOf(A))
    expect(await opens(tab)).toMatchObject({ events: [event(1)] })
  })

  test('erased in one and taken in anew in the other, it is kept under a key that lives', async () => {
    const { one, tab } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    const second = await tab()
    await one.erase(A, 'x', '2026-11-25')
    expect(await second.append(A, 0, [event(1)], place, summaryOf(A))).toEqual({ saved: 1 })
    expect(await second.append(A, 1, [event(2)], place, summaryOf(A))).toEqual({ saved: 2 })
    const later = await tab()
    await later.finishErasing()
    expect(await later.open(A)).toMatchObject({ events: [event(1), event(2)] })
  })

  test('erased in one after it was opened in the other, it is taken in anew there', async () => {
    const { one, other, tab } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    await other.open(A)
    await one.erase(A, 'x', '2026-11-25')
    expect(await other.open(A)).toEqual({ problem: { kind: 'case-erased' } })
    expect(await other.append(A, 0, [event(1)], place, summaryOf(A))).toEqual({ saved: 1 })
    expect(await opens(tab)).toMatchObject({ events: [event(1)] })
  })

  test('erased and taken in again in one, it opens and is listed in the other, which had it open before', async () => {
    const { one, other } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    await other.open(A)
    await one.erase(A, 'x', '2026-11-25')
    const again = { ...summaryOf(A), label: 'Taken in again' }
    expect(await one.append(A, 0, [event(1), event(2)], place, again)).toEqual({ saved: 2 })
    expect(await other.list()).toEqual([again])
    const { events, faults } = { faults: undefined, ...(await other.open(A)) } as { events?: unknown; faults?: unknown }
    expect([events, faults]).toEqual([[event(1), event(2)], undefined])
  })

  test('erased in one while the other holds it for erased, it stays where it was taken in again since', async () => {
    const { database, deps, one, other, tab } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    const { shred } = deps.shred
    deps.shred.shred = async (...asked) => {
      await shred(...asked)
      deps.shred.shred = shred
      // Done and not said: meanwhile another tab finishes it, and takes the case in.
      const later = await tab()
      await later.finishErasing()
      expect(await later.append(A, 0, [event(1), event(2)], place, summaryOf(A))).toEqual({ saved: 2 })
      await shred(...asked)
    }
    expect(await one.erase(A, 'x', '2026-11-25')).toEqual({ ok: true, value: undefined })
    for (const drafts of [one, other, await tab()])
      expect(await drafts.open(A)).toMatchObject({ events: [event(1), event(2)] })
    expect(await database.events.count()).toBe(2)
  })

  test('erased in one, it stays where another has taken it in while its rows were about to go', async () => {
    const { database, one, tab } = await twoTabs()
    await one.append(A, 0, [event(1)], place, summaryOf(A))
    const takesAway = database.orFromReserve.bind(database)
    vi.spyOn(database, 'orFromReserve').mockImplementationOnce(async (write) => {
      const later = await tab()
      await later.finishErasing()
      expect(await later.append(A, 0, [event(1), event(2)], place, summaryOf(A))).toEqual({ saved: 2 })
      return takesAway(write)
    })
    expect(await one.erase(A, 'x', '2026-11-25')).toEqual({ ok: false, problem: { kind: 'changed-elsewhere' } })
    for (const drafts of [one, await tab()])
      expect(await drafts.open(A)).toMatchObject({ events: [event(1), event(2)] })
  })

  test('erased in one, it leaves the other a list that opens again after its lock', async () => {
    const { database, deps, one, other } = await twoTabs()
    for (const id of [A, B]) await one.append(id, 0, [event(1)], place, summaryOf(id))
    await other.list()
    await other.checkpoint()
    await one.erase(A, 'x', '2026-11-25')
    await other.checkpoint()
    const later = openVault(deps)
    await later.unlock({ by: 'passphrase', typed: PASSPHRASE })
    expect(Object.keys(await openFronts(await database.meta.get('fronts'), later))).toEqual([B])
  })
})

test('a case whose erasing was cut short, and that is taken in anew, does not seem put back', async () => {
  const { one, other, tab } = await twoTabs()
  await one.append(A, 0, [event(1)], place, summaryOf(A))
  await one.append(A, 1, [event(2)], place, summaryOf(A))
  await one.append(B, 0, [event(1)], place, summaryOf(B))
  await one.checkpoint()
  // The app is killed before it has written down how far each case has come.
  vi.spyOn(one, 'checkpoint').mockResolvedValue(undefined)
  await one.erase(A, 'x', '2026-11-25')
  const after = await tab()
  await after.finishErasing()
  expect(await after.open(A)).toEqual({ problem: { kind: 'case-erased' } })
  expect(await after.append(A, 0, [event(1)], place, summaryOf(A))).toEqual({ saved: 1 })
  const later = await tab()
  expect(await later.open(A)).toMatchObject({ events: [event(1)] })
  expect(await later.open(A)).not.toHaveProperty('faults')
  // Of the others the checkpoint still says how far they had come.
  await other.open(B)
  await other.append(B, 1, [event(2)], place, summaryOf(B))
  await other.checkpoint()
  expect(await (await tab()).list()).toHaveLength(2)
})

test('wrong tries that two tabs make at once are each counted, and one that could not be made counts for neither', async () => {
  const { deps } = await twoTabs()
  const guesses = (tabs: number) =>
    Promise.all(Array.from({ length: tabs }, () => openVault(deps).unlock({ by: 'passphrase', typed: 'wrong' })))
  await deps.rows.noTries()
  await guesses(3)
  expect(await deps.rows.loadTries()).toEqual({ count: 3 })
  deps.kdf = async () => {
    throw new RangeError('memory')
  }
  await guesses(1)
  expect(await deps.rows.loadTries()).toEqual({ count: 3 })
  deps.kdf = async () => {
    await deps.rows.changeTries(({ count }) => ({ count: count + 1, at: 1 }))
    throw new RangeError('memory')
  }
  await guesses(1)
  expect(await deps.rows.loadTries()).toEqual({ count: 4, at: 1 })
})
