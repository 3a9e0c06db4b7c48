import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Random } from '../../src/drafts/bytes'
import { NONE } from '../../src/drafts/kdf'
import { recoveryCode } from '../../src/drafts/recovery-code'
import { slotMaking } from '../../src/drafts/slot-making'
import type { Vault } from '../../src/drafts/vault'
import { cheapKdf, FakePasskeys, memoryVault, PASSPHRASE, seededRandom, WORDS } from './fakes'

const byPassphrase = { by: 'passphrase', typed: PASSPHRASE } as const
const wrong = { by: 'passphrase', typed: 'wrong words every time' } as const
const PIN = '204816'
const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0)

/** The raw data keys that were unwrapped: the bytes themselves, as they are now. */
let unwrapped: Uint8Array[]
beforeEach(() => {
  unwrapped = []
  const decrypt = crypto.subtle.decrypt.bind(crypto.subtle)
  vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (...given) => {
    const raw = await decrypt(...given)
    unwrapped.push(new Uint8Array(raw))
    return raw
  })
})
afterEach(() => void vi.restoreAllMocks())

/** A vault of which every drawn and every derived secret is at hand, as it was and as it is now. */
async function made() {
  const drawn: { was: Uint8Array; is: Uint8Array }[] = []
  const derived: Uint8Array[] = []
  const seeded = seededRandom(4)
  const random: Random = (length) => {
    const is = seeded(length)
    drawn.push({ was: is.slice(), is })
    return is
  }
  const passkeys = new FakePasskeys()
  const all = memoryVault({
    random,
    passkeys,
    kdf: async (...given) => {
      const secret = await cheapKdf(...given)
      derived.push(secret)
      return secret
    },
  })
  const created = await all.vault.create(WORDS)
  if (!created.ok) throw new Error(created.problem.kind)
  return { ...all, passkeys, drawn, derived, code: created.value.code }
}

/** What of it was unwrapped since is there no more. */
async function leavesNoKey(work: () => Promise<unknown>, keys = 1) {
  const before = unwrapped.length
  await work()
  expect(unwrapped.slice(before).map(isZero)).toEqual(Array(keys).fill(true))
}

test('the raw data key is zeroed once the vault is made', async () => {
  const { drawn } = await made()
  const [dek] = drawn.filter(({ was }) => was.length === 32)
  expect([dek && isZero(dek.was), dek && isZero(dek.is)]).toEqual([false, true])
})

test('the raw data key is zeroed after an unlock, whichever way it was opened', async () => {
  const { vault, again, code } = await made()
  await leavesNoKey(() => vault.addPasskey(byPassphrase, 'Proportion'))
  for (const proof of [byPassphrase, { by: 'recovery', code }, { by: 'passkey' }] as const)
    await leavesNoKey(async () => expect((await again().unlock(proof)).ok).toBe(true))
})

test('the raw data key is zeroed where a lock overtook the unlock', async () => {
  const { deps, again } = await made()
  const vault = again()
  const { entries } = deps.shred
  deps.shred.entries = (of) => {
    if (of === undefined) vault.lock()
    return entries(of)
  }
  await leavesNoKey(async () => expect((await vault.unlock(byPassphrase)).ok).toBe(false))
})

test('the raw data key is zeroed where the key parts can’t be read', async () => {
  const { deps, again } = await made()
  const { entries } = deps.shred
  deps.shred.entries = (of) => (of === undefined ? Promise.reject(new Error('refused')) : entries(of))
  await leavesNoKey(async () => expect((await again().unlock(byPassphrase)).ok).toBe(false))
})

test('the raw data key is zeroed where no key could be made of a PIN', async () => {
  const { deps, again } = await made()
  const { kdf } = deps
  deps.kdf = async (secret, salt, parameters) => {
    if (parameters.name === 'pbkdf2-sha256') throw new Error('refused')
    return kdf(secret, salt, parameters)
  }
  await leavesNoKey(async () => expect((await again().unlock(byPassphrase, { sessionsPin: PIN })).ok).toBe(false))
})

test.each<[string, (vault: Vault) => Promise<unknown>]>([
  ['an export', (vault) => vault.prove(byPassphrase)],
  ['a new passphrase', (vault) => vault.changePassphrase(byPassphrase, [...WORDS].reverse())],
  ['a new passphrase that is too short', (vault) => vault.changePassphrase(byPassphrase, ['swoop'])],
  ['a new recovery code', (vault) => vault.renewRecoveryCode(byPassphrase)],
  ['a passkey', (vault) => vault.addPasskey(byPassphrase, 'Proportion')],
])('the raw data key is zeroed after the proof for %s, also where the disk fails', async (_, asks) => {
  const well = await made()
  await leavesNoKey(() => asks(well.vault))
  const failing = await made()
  failing.rows.replaceSlot = () => Promise.reject(new Error('Disk'))
  await leavesNoKey(() => asks(failing.vault))
})

test('the raw data key is zeroed after a PIN has opened the vault or has proven who asks', async () => {
  const { again } = await made()
  const vault = again()
  await leavesNoKey(() => vault.unlock(byPassphrase, { sessionsPin: PIN }))
  await leavesNoKey(async () => expect((await vault.proveWithPin(PIN)).ok).toBe(true))
  vault.lock()
  await leavesNoKey(async () => expect((await vault.unlockWithPin(PIN)).ok).toBe(true))
})

test.each<[string, (vault: Vault) => unknown]>([
  ['is forgotten', (vault) => vault.forgetPin()],
  ['was typed wrong five times', (vault) => Promise.all([1, 2, 3, 4, 5].map(() => vault.unlockWithPin('999999')))],
  ['goes with everything', (vault) => vault.wipe()],
])('what a PIN was mixed with is zeroed, and it is gone, when it %s', async (_, goes) => {
  const { again, drawn } = await made()
  const vault = again()
  const before = drawn.length
  await vault.unlock(byPassphrase, { sessionsPin: PIN })
  const pepper = drawn.slice(before).find(({ was }) => was.length === 32)
  expect([vault.hasPin(), pepper && isZero(pepper.is)]).toEqual([true, false])
  await goes(vault)
  expect([vault.hasPin(), pepper && isZero(pepper.is)]).toEqual([false, true])
  expect((await vault.unlockWithPin(PIN)).ok).toBe(false)
})

test('what a passphrase was stretched to is zeroed, right or wrong, and where nothing could be tried', async () => {
  const { derived, deps, again } = await made()
  expect(derived.at(-1)?.length).toBe(32)
  expect(derived.slice(-1).map(isZero)).toEqual([true])
  await again().unlock(byPassphrase)
  await again().unlock(wrong)
  deps.shred.entries = async () => new Map()
  await again().unlock(byPassphrase)
  expect(derived.slice(-3).map(isZero)).toEqual([true, true, true])
})

test('the recovery code’s secret is zeroed once it is shown', async () => {
  const { drawn, code } = await made()
  const secrets = drawn.filter(({ was }) => was.length === 16 && recoveryCode(new Uint8Array(was)) === code)
  expect(secrets.map(({ is }) => isZero(is))).toEqual([true])
})

test('a passkey’s secret is zeroed once the data key is wrapped with it', async () => {
  const { deps } = await made()
  const secret = new Uint8Array(32).fill(7)
  const slot = { kdf: NONE, salt: deps.random(32), credential: Uint8Array.of(1, 2, 3) }
  await slotMaking(deps).newSlot('passkey', deps.random(32), secret, slot)
  expect(isZero(secret)).toBe(true)
})

test('what a new way in is opened by is zeroed also where its key part can’t be put down', async () => {
  const { deps, derived } = await made()
  deps.shred.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
  const secret = new Uint8Array(32).fill(7)
  const slot = { kdf: NONE, salt: deps.random(32), credential: Uint8Array.of(1, 2, 3) }
  await expect(slotMaking(deps).newSlot('passkey', deps.random(32), secret, slot)).rejects.toThrow()
  await expect(slotMaking(deps).passphraseSlot(deps.random(32), WORDS)).rejects.toThrow()
  expect([secret, ...derived.slice(-1)].map(isZero)).toEqual([true, true])
})

test('what a wrapping key is made of is zeroed, whichever way the vault was opened', async () => {
  const { vault, again, code } = await made()
  await vault.addPasskey(byPassphrase, 'Proportion')
  const imports = vi.spyOn(crypto.subtle, 'importKey')
  for (const proof of [byPassphrase, wrong, { by: 'recovery', code }, { by: 'passkey' }] as const)
    await again().unlock(proof)
  const raw = imports.mock.calls.map(([, bytes]) => bytes as Uint8Array)
  expect(raw.length).toBe(7)
  expect(raw.every(isZero)).toBe(true)
})

/** What is mixed with a key part of 32 bytes, whoever gave it: the bytes themselves, as they are now. */
function mixed() {
  const seen: Uint8Array[] = []
  const { set } = Uint8Array.prototype
  vi.spyOn(Uint8Array.prototype, 'set').mockImplementation(function (this: Uint8Array, from, at) {
    if (from instanceof Uint8Array && at === 0 && this.length === from.length + 32) seen.push(from)
    set.call(this, from, at)
  })
  return seen
}

test('what a passkey, a recovery code or a PIN gave is zeroed once a wrapping key is made of it', async () => {
  const { vault, again, code, passkeys } = await made()
  await vault.addPasskey(byPassphrase, 'Proportion')
  const seen = mixed()
  passkeys.given.length = 0
  const opened = again()
  for (const proof of [{ by: 'recovery', code }, { by: 'passkey' }] as const)
    expect((await opened.unlock(proof)).ok).toBe(true)
  expect((await opened.unlock(byPassphrase, { sessionsPin: PIN })).ok).toBe(true)
  await opened.unlockWithPin('999999')
  expect((await opened.unlockWithPin(PIN)).ok).toBe(true)
  // The code, the passkey, the passphrase, and the PIN as it was set, wrong and right.
  expect(seen.map(({ length }) => length)).toEqual([16, 32, 32, 32, 32, 32])
  expect([...seen, ...passkeys.given].map(isZero)).toEqual(Array(7).fill(true))
})
