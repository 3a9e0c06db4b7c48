import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SealedDatabase } from '../../src/drafts/database'
import { LeftToDo } from '../../src/drafts/left-to-do'
import { browserPasskeys } from '../../src/drafts/passkey'
import { slotsHere } from '../../src/drafts/slots-here'
import { VaultHere } from '../../src/drafts/vault-here'
import { rowsIn } from '../../src/drafts/vault-rows'
import { cheapKdf, FakePasskeys, FileWorker, PASSPHRASE, WORDS } from './fakes'

const byPassphrase = { by: 'passphrase', typed: PASSPHRASE } as const

/** A phone’s window: with passkeys where the address may have them. */
const windowWith = (given: { isSecureContext: boolean }) => ({
  ...given,
  PublicKeyCredential: { isUserVerifyingPlatformAuthenticatorAvailable: async () => true },
  navigator: { credentials: new FakePasskeys().credentials },
  location: { hostname: 'localhost' },
})

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } })
  vi.stubGlobal('window', windowWith({ isSecureContext: true }))
  vi.stubGlobal('addEventListener', () => {})
})
afterEach(() => void vi.unstubAllGlobals())

const refuses = (): Worker => {
  throw new Error('No workers here')
}

let named = 0
function phone(newShredWorker: () => Worker = refuses) {
  const database = new SealedDatabase(`here-${named++}`)
  const arranged = { passkeysAllowed: true, wipeAfterWrongTries: 'off' as 'off' | number }
  const leftToDo = new LeftToDo()
  const here = () =>
    new VaultHere({ database, kdf: cheapKdf, newShredWorker, arranged: () => arranged, leftToDo, erases: () => {} })
  return { database, arranged, here }
}

const ONE = '1'.repeat(32)
const secret = new Uint8Array(32).fill(7)

describe('key parts', () => {
  test('lie in files where the browser lets them, and in rows where it does not and nothing is kept yet', async () => {
    const [files, rows] = [
      await slotsHere(phone().database, () => new FileWorker()),
      await slotsHere(phone().database, refuses),
    ]
    expect([await files.slots.erases(), files.reserve === undefined]).toEqual([true, false])
    expect([await rows.slots.erases(), rows.reserve]).toEqual([false, undefined])
  })

  test('are looked for in no other place where the browser refuses its files for a moment', async () => {
    const { database } = phone()
    await rowsIn(database).create('f'.repeat(32), [])
    await expect(slotsHere(database, refuses)).rejects.toThrow('The browser refuses its private files')
    expect(await database.meta.get('shred-a')).toBeUndefined()
  })

  test('stay in rows where they were put once', async () => {
    const { database } = phone()
    const rows = await slotsHere(database, refuses)
    await rows.slots.put('case', new Map([[ONE, secret]]))
    const { slots } = await slotsHere(database, () => new FileWorker())
    expect([await slots.erases(), (await slots.entries()).get(ONE)]).toEqual([false, { kind: 'case', secret }])
  })

  test('are looked for once more after that failed', async () => {
    const { database, here } = phone()
    vi.spyOn(database.meta, 'get').mockRejectedValueOnce(new DOMException('', 'UnknownError'))
    const vault = await here().get()
    await expect(vault.erases()).rejects.toThrow()
    expect(await vault.erases()).toBe(false)
  })
})

test('files that the browser refuses for a moment are there at the next try, on the same page', async () => {
  const worker = new FileWorker()
  let refusals = 0
  const { here } = phone(() => (refusals-- > 0 ? refuses() : worker))
  expect((await (await here().get()).create(WORDS)).ok).toBe(true)
  refusals = 1
  const vault = await here().get()
  expect(await vault.unlock(byPassphrase)).toEqual({ ok: false, problem: { kind: 'storage-failed' } })
  expect((await vault.unlock(byPassphrase)).ok).toBe(true)
})

describe('the vault of this phone', () => {
  test('is one however often it is asked for, until it is forgotten', async () => {
    const own = phone().here()
    const vault = await own.get()
    expect(await own.get()).toBe(vault)
    own.forget()
    expect(await own.get()).not.toBe(vault)
  })

  test('has an id and a key only while it is open', async () => {
    const own = phone().here()
    expect([await own.id(), await own.key()]).toEqual([undefined, undefined])
    await (await own.get()).create(WORDS)
    expect([await own.id(), (await own.key())?.extractable]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), false])
    own.lock()
    await vi.waitFor(async () => expect([await own.id(), await own.key()]).toEqual([undefined, undefined]))
  })

  test('opens with a passkey only while the force allows it', async () => {
    const { arranged, here } = phone(fileWorkerOnce())
    const vault = await here().get()
    await vault.create(WORDS)
    expect((await vault.addPasskey(byPassphrase, 'Proportion')).ok).toBe(true)
    expect((await vault.unlock({ by: 'passkey' })).ok).toBe(true)
    arranged.passkeysAllowed = false
    const none = { ok: false, problem: { kind: 'passkey', why: 'no-passkeys-here' } }
    expect(await vault.unlock({ by: 'passkey' })).toEqual(none)
    expect(await vault.addPasskey(byPassphrase, 'Proportion')).toEqual(none)
  })

  test('is erased after wrong tries only where the force says so now', async () => {
    const { arranged, here } = phone()
    const vault = await here().get()
    await vault.create(WORDS)
    const wrong = { by: 'passphrase', typed: 'wrong' } as const
    for (let tries = 0; tries < 3; tries++) await vault.prove(wrong)
    expect(await vault.exists()).toBe(true)
    arranged.wipeAfterWrongTries = 4
    expect(await vault.prove(wrong)).toEqual({ ok: false, problem: { kind: 'wiped-after-wrong-tries' } })
    expect(await vault.exists()).toBe(false)
  })
})

/** One worker, and the same one each time. */
function fileWorkerOnce() {
  const worker = new FileWorker()
  return () => worker
}

test('passkeys are there only on an address that is secure, in a browser that has them', () => {
  const there = (window: unknown) => browserPasskeys(window as Window & typeof globalThis) !== undefined
  const secure = windowWith({ isSecureContext: true })
  expect([secure, windowWith({ isSecureContext: false })].map(there)).toEqual([true, false])
  expect(
    [
      { ...secure, PublicKeyCredential: undefined },
      { ...secure, navigator: {} },
    ].map(there),
  ).toEqual([false, false])
})
