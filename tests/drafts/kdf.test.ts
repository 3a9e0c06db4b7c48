import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js'
import { pbkdf2 as noblePbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { stretch } from '../../src/drafts/argon2'
import { fromHex, hex, utf8 } from '../../src/drafts/bytes'
import { acceptable, calibrated, FULL, type Kdf, kdfInWorker, NONE, SMALL, WITHOUT_WASM } from '../../src/drafts/kdf'
import { seededRandom } from './fakes'

const secret = utf8('abacus gondola swoop yo yo')
const salt = fromHex('000102030405060708090a0b0c0d0e0f')

describe('the derivation', () => {
  test('is Argon2id as another library computes it', async () => {
    const { m, t, p } = SMALL
    const other = nobleArgon2id(secret, salt, { m, t, p, dkLen: 32 })
    expect(hex(await stretch(secret, salt, SMALL))).toBe(hex(other))
  })

  test('is PBKDF2 as another library computes it where there is no WASM', async () => {
    const rounds = { ...WITHOUT_WASM, t: 1000 }
    const other = noblePbkdf2(sha256, secret, salt, { c: 1000, dkLen: 32 })
    expect(hex(await stretch(secret, salt, rounds))).toBe(hex(other))
  })
})

describe('parameters', () => {
  test('below the floor are refused, however they got there', () => {
    expect([FULL, SMALL, WITHOUT_WASM, { ...FULL, t: 10 }].map(acceptable)).toEqual([true, true, true, true])
    const weak = [
      NONE,
      { ...SMALL, m: SMALL.m - 1 },
      { ...SMALL, t: 1 },
      { ...SMALL, p: 0 },
      { ...FULL, m: Number.NaN },
      { ...FULL, t: 2.5 },
      { ...WITHOUT_WASM, t: 599_999 },
    ]
    expect(weak.map(acceptable)).toEqual(weak.map(() => false))
  })

  test('that would hang the phone are refused', () => {
    const heavy = [
      { ...FULL, m: 4 * 1024 * 1024 },
      { ...FULL, t: 1_000_000 },
      { ...WITHOUT_WASM, t: 1e9 },
    ]
    expect(heavy.map(acceptable)).toEqual([false, false, false])
  })
})

describe('calibration', () => {
  const onPhone = (msPerPass: number, fails: (m: number) => boolean) => {
    let time = 0
    const kdf: Kdf = async (_, __, { m, t }) => {
      if (fails(m)) throw new RangeError('memory')
      time += msPerPass * t
      return new Uint8Array(32)
    }
    return calibrated(kdf, seededRandom(2), () => time)
  }

  test('adds passes on a fast phone, up to ten', async () => {
    expect(await onPhone(100, () => false)).toEqual({ ...FULL, t: 7 })
    expect(await onPhone(1, () => false)).toEqual({ ...FULL, t: 10 })
  })

  test('never goes below three passes on a slow one', async () => {
    expect(await onPhone(900, () => false)).toEqual(FULL)
  })

  test('takes the small parameters where there isn’t the memory, and says so in them', async () => {
    expect(await onPhone(100, (m) => m > SMALL.m)).toEqual(SMALL)
  })

  test('takes PBKDF2 where there is no WASM at all', async () => {
    expect(await onPhone(100, () => true)).toEqual(WITHOUT_WASM)
  })
})

class FakeWorker extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null
  onmessageerror: Worker['onmessageerror'] = null
  onerror: Worker['onerror'] = null
  ended = 0
  readonly reply: unknown
  constructor(reply: unknown) {
    super()
    this.reply = reply
  }
  postMessage() {
    queueMicrotask(() => this.onmessage?.call(this, new MessageEvent('message', { data: this.reply })))
  }
  terminate() {
    this.ended += 1
  }
}

test('the worker is ended after each use, whether it succeeded or not', async () => {
  const derived = new FakeWorker(new Uint8Array(32).fill(9))
  expect(await kdfInWorker(() => derived)(secret, salt, FULL)).toEqual(new Uint8Array(32).fill(9))
  const failed = new FakeWorker('failed')
  await expect(kdfInWorker(() => failed)(secret, salt, FULL)).rejects.toThrow()
  await vi.waitFor(() => expect([derived.ended, failed.ended]).toEqual([1, 1]))
})

test('a worker that the browser has lost is not waited for for ever: another derives, and where that is lost too it says so', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const silent = () => Object.assign(new FakeWorker(undefined), { postMessage: () => undefined })
  const [first, second] = [silent(), new FakeWorker(new Uint8Array(32).fill(7))]
  const made: FakeWorker[] = [first, second]
  const key = kdfInWorker(() => made.shift() ?? silent())(secret, salt, FULL)
  await vi.advanceTimersByTimeAsync(29_000)
  expect([first.ended, second.ended]).toEqual([0, 0])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await key).toEqual(new Uint8Array(32).fill(7))
  expect([first.ended, second.ended]).toEqual([1, 1])
  const lost = kdfInWorker(silent)(secret, salt, FULL)
  const refused = expect(lost).rejects.toThrow('Key derivation was lost')
  await vi.advanceTimersByTimeAsync(61_000)
  await refused
})

describe('a worker made ready while the words are typed', () => {
  const workers = (...made: FakeWorker[]) => {
    const kdf = kdfInWorker(() => {
      const next = made.shift()
      if (next === undefined) throw new Error('One worker too many')
      return next
    })
    return kdf
  }

  test('is the one that derives, and there is one however many letters', async () => {
    const ready = new FakeWorker(new Uint8Array(32).fill(9))
    const kdf = workers(ready)
    kdf.warm?.()
    kdf.warm?.()
    expect(await kdf(secret, salt, FULL)).toEqual(new Uint8Array(32).fill(9))
    await vi.waitFor(() => expect(ready.ended).toBe(1))
  })

  test('is not waited for when it could not start', async () => {
    const dead = new FakeWorker('never')
    const kdf = workers(dead, new FakeWorker(new Uint8Array(32).fill(7)))
    kdf.warm?.()
    dead.onerror?.call(dead, new Event('error') as ErrorEvent)
    expect(await kdf(secret, salt, FULL)).toEqual(new Uint8Array(32).fill(7))
    expect(dead.ended).toBe(1)
  })

  test('is ended when nothing comes of it', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const ready = new FakeWorker('never')
    workers(ready).warm?.()
    vi.advanceTimersByTime(120_000)
    expect(ready.ended).toBe(1)
  })
})
