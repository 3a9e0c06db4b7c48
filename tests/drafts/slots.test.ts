import { describe, expect, test, vi } from 'vitest'
import { hex, systemRandom } from '../../src/drafts/bytes'
import { acceptable, FULL, NONE, SMALL, WITHOUT_WASM } from '../../src/drafts/kdf'
import { readSlot, type UnlockSlot, unwrap, wrap } from '../../src/drafts/key-slots'
import type { ShredEntry } from '../../src/drafts/shred-slots'
import { enoughWords } from '../../src/drafts/slot-making'
import { FakePasskeys, memoryVault, PASSPHRASE, WORDS } from './fakes'

const byPassphrase = { by: 'passphrase', typed: PASSPHRASE } as const
const secretOf = (entry: ShredEntry | undefined) =>
  entry === undefined || entry === 'shredded' ? new Uint8Array() : entry.secret

async function made() {
  const all = memoryVault({ passkeys: new FakePasskeys() })
  const created = await all.vault.create(WORDS)
  if (!created.ok) throw new Error(created.problem.kind)
  return { ...all, code: created.value.code }
}

const slotOf = (given: Partial<UnlockSlot> = {}): Omit<UnlockSlot, 'ct'> => ({
  v: 1,
  id: 'a'.repeat(32),
  kind: 'recovery',
  kdf: NONE,
  salt: systemRandom(16),
  credential: new Uint8Array(),
  iv: systemRandom(12),
  ...given,
})

describe('what is drawn for a way in', () => {
  test('is long enough, and never the same for two of them', async () => {
    const { vault, rows, deps } = await made()
    expect((await vault.addPasskey(byPassphrase, 'Proportion')).ok).toBe(true)
    const slots = (['passphrase', 'recovery', 'passkey'] as const).map((kind) => rows.slotOf(kind))
    expect(slots.map((slot) => [slot?.salt.length, slot?.iv.length, slot?.ct.length])).toEqual([
      [16, 12, 48],
      [16, 12, 48],
      [32, 12, 48],
    ])
    const entries = await deps.shred.entries()
    const peppers = slots.map((slot) => secretOf(entries.get(slot?.id ?? '')))
    expect(peppers.map(({ length }) => length)).toEqual([32, 32, 32])
    const drawn = [...slots.flatMap((slot) => (slot === undefined ? [] : [slot.salt, slot.iv])), ...peppers]
    expect(new Set(drawn.map(hex)).size).toBe(9)
    expect(drawn.filter((bytes) => bytes.every((byte) => byte === 0))).toEqual([])
  })

  test('is in the files before the way in is in its row', async () => {
    const { vault, rows, deps } = await made()
    const { put } = deps.shred
    let isThere = false
    deps.shred.put = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve))
      await put(...given)
      isThere = true
    }
    const replaceSlot = rows.replaceSlot.bind(rows)
    const orders: boolean[] = []
    rows.replaceSlot = (...given) => {
      orders.push(isThere)
      return replaceSlot(...given)
    }
    await vault.changePassphrase(byPassphrase, [...WORDS].reverse())
    expect(orders).toEqual([true])
  })

  test('goes only once what replaces it is in its row', async () => {
    const { vault, rows, again } = await made()
    rows.replaceSlot = () => Promise.reject(new Error('Disk'))
    expect((await vault.changePassphrase(byPassphrase, [...WORDS].reverse())).ok).toBe(false)
    expect((await again().unlock(byPassphrase)).ok).toBe(true)
  })

  test('takes the place of a way in that somebody has weakened, too', async () => {
    const { vault, rows, again, code } = await made()
    const slot = rows.slotOf('passphrase') ?? expect.fail('no slot')
    rows.slots.set(slot.id, { ...slot, kdf: { ...slot.kdf, t: 1 } })
    expect(await again().unlock(byPassphrase)).toEqual({ ok: false, problem: { kind: 'slot-weakened' } })
    expect((await vault.changePassphrase({ by: 'recovery', code }, WORDS)).ok).toBe(true)
    expect((await again().unlock(byPassphrase)).ok).toBe(true)
  })

  test('is not taken for a leftover where a row can’t be read just now', async () => {
    const { rows, again, code } = await made()
    const load = rows.load.bind(rows)
    rows.load = async () => {
      const stored = await load()
      const isPassphrase = ({ kind }: UnlockSlot) => kind === 'passphrase'
      return (
        stored && {
          ...stored,
          slots: stored.slots.map((slot) => (isPassphrase(slot) ? { ...slot, salt: '' as never } : slot)),
        }
      )
    }
    expect((await again().unlock({ by: 'recovery', code })).ok).toBe(true)
    rows.load = load
    expect((await again().unlock(byPassphrase)).ok).toBe(true)
  })
})

describe('a wrapped key', () => {
  const key = { secret: systemRandom(32), pepper: systemRandom(32) }

  test('that is not of a data key’s length is none', async () => {
    expect(await unwrap(await wrap(systemRandom(32), key, slotOf()), key)).toHaveLength(32)
    for (const length of [0, 16, 31, 33])
      expect(await unwrap(await wrap(systemRandom(length), key, slotOf()), key)).toBeUndefined()
  })

  test('opens under no other id, kind or version', async () => {
    const dek = systemRandom(32)
    const slot = await wrap(dek, key, slotOf())
    expect(await unwrap(slot, key)).toEqual(dek)
    const changes = [{ id: 'b'.repeat(32) }, { kind: 'passkey' }, { v: 2 }, { kdf: { ...NONE, p: 1 } }] as const
    for (const change of changes) expect(await unwrap({ ...slot, ...change } as UnlockSlot, key)).toBeUndefined()
  })

  test('is wrapped with a key that can’t be read back', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveKey')
    await unwrap(await wrap(systemRandom(32), key, slotOf()), key)
    const extractable = derive.mock.calls.map((given) => given[3])
    derive.mockRestore()
    expect(extractable).toEqual([false, false])
  })
})

describe('a stored row', () => {
  test('of another version, with more in it, or with an id that is none, is damaged', async () => {
    const row = { ...slotOf(), ct: new Uint8Array(48) }
    expect(readSlot(row).kind).toBe('slot')
    for (const change of [
      { v: 2 },
      { more: 1 },
      { id: 'abc' },
      { id: 'A'.repeat(32) },
      { kind: 'pin' },
      { ct: 'text' },
    ])
      expect(readSlot({ ...row, ...change })).toEqual({ kind: 'damaged' })
  })

  test('of random secrets that asks for a derivation was tampered with', () => {
    for (const kind of ['recovery', 'passkey'] as const) {
      const row = { ...slotOf({ kind }), ct: new Uint8Array(48) }
      expect(readSlot({ ...row, kdf: FULL }).kind).toBe('weakened')
    }
  })
})

test.each([
  ['the floor of Argon2id', SMALL, [{ m: SMALL.m - 1 }, { t: 1 }, { p: 0 }]],
  ['its ceiling', { ...FULL, m: 1024 * 1024, t: 64, p: 4 }, [{ m: 1024 * 1024 + 1 }, { t: 65 }, { p: 5 }]],
  ['the floor of PBKDF2', WITHOUT_WASM, [{ t: 599_999 }, { m: 1 }, { p: 2 }, { p: 0 }]],
  ['its ceiling', { ...WITHOUT_WASM, t: 50_000_000 }, [{ t: 50_000_001 }]],
])('parameters at %s are taken, and those beyond are not', (_, bound, beyond) => {
  expect(acceptable(bound)).toBe(true)
  for (const change of beyond) expect(acceptable({ ...bound, ...change })).toBe(false)
})

test('a passphrase has four words, and at most two of them are alike or too short to count', () => {
  const three = ['abacus', 'gondola', 'swoop']
  expect([three, [...three, 'yo'], [...three, 'swoop'], ['abacus', 'gondola', 'yo', 'go']].map(enoughWords)).toEqual([
    false,
    true,
    true,
    false,
  ])
})
