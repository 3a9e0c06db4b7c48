import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import type { SlotKind, UnlockSlot } from '../../src/drafts/key-slots'
import type { Result } from '../../src/drafts/problems'
import { rowsIn } from '../../src/drafts/vault-rows'
import type { Proof } from '../../src/drafts/ways-in'
import { cheapKdf, FakePasskeys, memoryVault, PASSPHRASE, WORDS } from './fakes'

const byPassphrase: Proof = { by: 'passphrase', typed: PASSPHRASE }
const byOtherWords: Proof = { by: 'passphrase', typed: 'not these four words' }
const DAMAGED = { kind: 'slot-damaged' }
const problemOf = <Value>(result: Result<Value>) => (result.ok ? undefined : result.problem)

let named = 0
async function phone(given: Parameters<typeof memoryVault>[0] = {}) {
  const database = new SealedDatabase(`ways-${named++}`)
  const kdf = vi.fn(cheapKdf)
  const passkeys = new FakePasskeys()
  const all = memoryVault({ rows: rowsIn(database), random: systemRandom, kdf, passkeys, ...given })
  const created = await all.vault.create(WORDS)
  if (!created.ok) return expect.fail(created.problem.kind)
  expect((await all.vault.addPasskey(byPassphrase, 'Proportion')).ok).toBe(true)
  kdf.mockClear()
  const slotOf = async (kind: SlotKind) =>
    (await database.slots.toArray()).find((slot) => slot.kind === kind) ?? expect.fail(`no ${kind}`)
  const byCode: Proof = { by: 'recovery', code: created.value.code }
  return {
    ...all,
    database,
    kdf,
    byCode,
    slotOf,
    harm: async (kind: SlotKind, change: (slot: UnlockSlot) => object) => {
      const slot = await slotOf(kind)
      await database.slots.put({ ...slot, ...change(slot) } as UnlockSlot)
    },
    opens: async (proof: Proof) => problemOf(await all.again().unlock(proof)),
    tries: async () => (await rowsIn(database).loadTries()).count,
  }
}

const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))

/** All that a row can still be taken for: nothing but the mark beside it tells it from one that was made. */
const ALTERED: Record<string, (slot: UnlockSlot) => object> = {
  'its salt': ({ salt }) => ({ salt: flipped(salt) }),
  'its start': ({ iv }) => ({ iv: flipped(iv) }),
  'its wrapped key': ({ ct }) => ({ ct: flipped(ct) }),
}

/** No key that this app makes is wrapped like that. */
const NONSENSE: Record<string, (slot: UnlockSlot) => object> = {
  'a salt cut short': ({ salt }) => ({ salt: salt.slice(0, 5) }),
  'no salt': () => ({ salt: new Uint8Array() }),
  'a start too long': ({ iv }) => ({ iv: new Uint8Array(iv.length + 1) }),
  'a wrapped key cut short': ({ ct }) => ({ ct: ct.slice(0, -1) }),
  'no wrapped key': () => ({ ct: new Uint8Array() }),
  'another version': () => ({ v: 2 }),
  'no start': () => ({ iv: undefined }),
  'a text in its place': () => ({ ct: 'text' }),
}

describe('a passphrase whose stored lock is damaged', () => {
  test.each([
    ...Object.entries(ALTERED),
    ['its derivation', ({ kdf }: UnlockSlot) => ({ kdf: { ...kdf, t: kdf.t + 1 } })] as const,
  ])('in %s is told as that, whatever is typed, and counts no try', async (_, change) => {
    const { harm, opens, tries } = await phone()
    await harm('passphrase', change)
    for (const proof of [byPassphrase, byOtherWords]) expect(await opens(proof)).toEqual(DAMAGED)
    expect(await tries()).toBe(0)
  })

  test.each([...Object.entries(NONSENSE), ['a passkey’s id', () => ({ credential: Uint8Array.of(1) })] as const])(
    'with %s is told as that before anything is derived, and counts no try',
    async (_, change) => {
      const { harm, opens, kdf, database } = await phone()
      await harm('passphrase', change)
      const written = vi.spyOn(database.meta, 'put')
      for (const proof of [byPassphrase, byOtherWords]) expect(await opens(proof)).toEqual(DAMAGED)
      expect([kdf.mock.calls.length, written.mock.calls.length]).toEqual([0, 0])
    },
  )

  test('or taken away is told as that: there always was one', async () => {
    const { database, slotOf, opens, byCode } = await phone()
    await database.slots.delete((await slotOf('passphrase')).id)
    expect(await opens(byPassphrase)).toEqual(DAMAGED)
    await database.slots.delete((await slotOf('recovery')).id)
    expect(await opens(byCode)).toEqual(DAMAGED)
  })

  test('is told as that where the phone could not derive by what it says', async () => {
    const { harm, opens, kdf, tries } = await phone()
    kdf.mockRejectedValue(new RangeError('memory'))
    expect(await opens(byPassphrase)).toEqual({ kind: 'derivation-failed' })
    await harm('passphrase', ({ kdf }) => ({ kdf: { ...kdf, m: 1024 * 1024 } }))
    expect([await opens(byPassphrase), await tries()]).toEqual([DAMAGED, 0])
  })

  test.each(Object.entries({ ...ALTERED, ...NONSENSE }))(
    'erases nothing where the force has set that wrong tries do: %s',
    async (_, change) => {
      const { harm, opens, byCode } = await phone({ wipeAfterWrongTries: 2 })
      await harm('passphrase', change)
      for (let tries = 0; tries < 6; tries++) expect(await opens(byOtherWords)).toEqual(DAMAGED)
      expect(await opens(byCode)).toBeUndefined()
    },
  )

  test('has its try on the disk before anything is derived, all the same', async () => {
    const { harm, opens, kdf, tries } = await phone()
    await harm('passphrase', ALTERED['its wrapped key'] ?? expect.fail())
    const counted: number[] = []
    kdf.mockImplementation(async (...given) => {
      counted.push(await tries())
      return cheapKdf(...given)
    })
    await opens(byPassphrase)
    expect([counted, await tries()]).toEqual([[1], 0])
  })

  test('takes none of the tries away that were counted before', async () => {
    const { harm, opens, tries } = await phone()
    for (let wrong = 0; wrong < 2; wrong++) expect((await opens(byOtherWords))?.kind).toBe('wrong-passphrase')
    await harm('passphrase', ALTERED['its salt'] ?? expect.fail())
    expect([await opens(byPassphrase), await tries()]).toEqual([DAMAGED, 2])
  })

  test.each(Object.entries({ ...ALTERED, ...NONSENSE }))(
    'is made anew with the code, and nothing of it is left: %s',
    async (_, change) => {
      const { harm, again, opens, byCode, database, slotOf, deps } = await phone()
      const { id } = await slotOf('passphrase')
      await harm('passphrase', change)
      const words = [...WORDS].reverse()
      expect((await again().changePassphrase(byCode, words)).ok).toBe(true)
      expect(await opens({ by: 'passphrase', typed: words.join(' ') })).toBeUndefined()
      expect([await database.slots.get(id), (await deps.shred.entries()).get(id)]).toEqual([undefined, 'shredded'])
    },
  )
})

describe('a recovery code, or a passkey, whose stored lock is damaged', () => {
  test.each(Object.entries({ ...ALTERED, ...NONSENSE }))(
    'is told as that, and the passphrase opens: %s',
    async (_, change) => {
      const { harm, opens, byCode } = await phone()
      for (const kind of ['recovery', 'passkey'] as const) await harm(kind, change)
      for (const proof of [byCode, { by: 'passkey' } as const]) expect(await opens(proof)).toEqual(DAMAGED)
      expect(await opens(byPassphrase)).toBeUndefined()
    },
  )

  test('is told as that where the phone knows of no passkey by the id that stands there', async () => {
    const { harm, opens, deps } = await phone()
    deps.passkeys = Object.assign(new FakePasskeys(), { fails: 'NotAllowedError' })
    expect(await opens({ by: 'passkey' })).toEqual({ kind: 'passkey', why: 'refused-or-gone' })
    await harm('passkey', ({ credential }) => ({ credential: flipped(credential) }))
    expect(await opens({ by: 'passkey' })).toEqual(DAMAGED)
  })

  test('is not said of a passkey that was never added', async () => {
    const { vault, harm, opens } = await phone()
    await vault.removePasskey()
    await harm('recovery', () => ({ v: 2 }))
    expect(await opens({ by: 'passkey' })).toEqual({ kind: 'no-such-way-in' })
  })

  test('does not keep the code from its own lock, where the other’s kind was altered into it', async () => {
    const { database, slotOf, opens, byCode } = await phone()
    const slot = await slotOf('passphrase')
    await database.slots.delete(slot.id)
    // First among them.
    await database.slots.put({ ...slot, id: '0'.repeat(32), kind: 'recovery' })
    expect([await opens(byCode), await opens(byPassphrase)]).toEqual([undefined, DAMAGED])
  })
})

describe('a way in that is looked at while another has opened the cases', () => {
  test.each([
    ['is told where it looks damaged twice', 2, ['passphrase']],
    ['is not told where it looks so once: another tab may be in the middle of changing it', 1, []],
  ] as const)('%s', async (_, times, told) => {
    const { again, byCode, harm, slotOf, deps, database } = await phone()
    const page = again()
    expect((await page.unlock(byCode)).ok).toBe(true)
    const whole = await slotOf('passphrase')
    await harm('passphrase', ALTERED['its wrapped key'] ?? expect.fail())
    let looks = 0
    const { load } = deps.rows
    vi.spyOn(deps.rows, 'load').mockImplementation(async () => {
      if (looks++ === times) await database.slots.put(whole)
      return load.call(deps.rows)
    })
    expect([await page.damagedWays(), looks]).toEqual([told, 2])
  })
})

describe('what stands beside a way in, to tell damage by', () => {
  test('keeps nobody out where it is damaged itself, or was never there', async () => {
    const { database, slotOf, opens, byCode, tries } = await phone()
    const marked = (await database.meta.get('marks')) ?? expect.fail('no marks')
    expect(Object.keys(Object(marked.marks)).length).toBe(3)
    const ids = await Promise.all((['passphrase', 'recovery', 'passkey'] as const).map(slotOf))
    const others = Object.fromEntries(ids.map(({ id }) => [id, 'f'.repeat(32)]))
    for (const marks of [undefined, 'x', null, [], { [ids[0]?.id ?? '']: 7 }, others]) {
      await database.meta.put({ ...marked, marks })
      for (const proof of [byPassphrase, byCode, { by: 'passkey' } as const]) expect(await opens(proof)).toBeUndefined()
    }
    await database.meta.delete('marks')
    expect([await opens(byPassphrase), (await opens(byOtherWords))?.kind]).toEqual([undefined, 'wrong-passphrase'])
    expect(await tries()).toBe(1)
  })

  test('is what tells it: of an altered lock that has none the words are called wrong', async () => {
    const { database, harm, opens, tries } = await phone()
    await database.meta.delete('marks')
    await harm('passphrase', ALTERED['its salt'] ?? expect.fail())
    expect([(await opens(byPassphrase))?.kind, await tries()]).toEqual(['wrong-passphrase', 1])
  })

  test('is no part of what an older version reads, which knows no more fields', async () => {
    const { database } = await phone()
    for (const slot of await database.slots.toArray())
      expect(Object.keys(slot).sort()).toEqual(['credential', 'ct', 'id', 'iv', 'kdf', 'kind', 'salt', 'v'])
  })

  test('is of the ways in that there are, and of no others', async () => {
    const { vault, database } = await phone()
    await vault.removePasskey()
    expect((await vault.changePassphrase(byPassphrase, [...WORDS].reverse())).ok).toBe(true)
    const { marks } = (await database.meta.get('marks')) ?? expect.fail('no marks')
    const ids = (await database.slots.toArray()).map(({ id }) => id)
    expect(Object.keys(Object(marks)).sort()).toEqual(ids.sort())
    expect(Object.values(Object(marks)).every((mark) => /^[0-9a-f]{32}$/.test(`${mark}`))).toBe(true)
  })
})
