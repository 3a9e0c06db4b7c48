import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { askPasskey, makePasskey, passkeysOffered } from '../../src/drafts/passkey'
import { FakePasskeys } from './fakes'

const salt = new Uint8Array(32).fill(1)
const credential = Uint8Array.of(1, 2, 3)
const secret = new Uint8Array(32).fill(7)
const made = (browser: FakePasskeys) => makePasskey(browser, { salt, label: 'Proportion' }, systemRandom)
const asked = (browser: FakePasskeys) => askPasskey(browser, { salt, credential }, systemRandom)

function browser(given: Partial<FakePasskeys> = {}) {
  return Object.assign(new FakePasskeys(), given)
}

test('a passkey that gives its secret when it is made is asked once', async () => {
  const here = browser()
  expect(await made(here)).toEqual({ kind: 'made', credential, secret })
  expect(here.asked.length).toBe(1)
})

test('one that gives it only later is asked a second time', async () => {
  const here = browser({ prf: 'on-asking' })
  expect(await made(here)).toEqual({ kind: 'made', credential, secret })
  expect(here.asked.length).toBe(2)
})

test('the officer is always verified, on this device, for this site and salt', async () => {
  const here = browser({ prf: 'on-asking' })
  await made(here)
  const prf = { eval: { first: salt } }
  expect(here.asked).toEqual([
    expect.objectContaining({
      publicKey: expect.objectContaining({
        rp: { id: 'localhost', name: 'Proportion' },
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'required',
          userVerification: 'required',
        },
        extensions: { prf },
      }),
    }),
    expect.objectContaining({
      publicKey: expect.objectContaining({
        rpId: 'localhost',
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        extensions: { prf },
      }),
    }),
  ])
})

test('the same passkey gives its secret again', async () => {
  expect(await asked(browser())).toEqual({ kind: 'given', secret })
})

describe('every failure is a value', () => {
  const failed = (why: string) => ({ kind: 'failed', why })

  test.each([
    ['the officer could not be verified, or the passkey was deleted', 'NotAllowedError', 'refused-or-gone'],
    ['the browser gave up waiting', 'TimeoutError', 'timed-out'],
    ['the page stopped it', 'AbortError', 'stopped'],
    ['there is one already', 'InvalidStateError', 'already-there'],
    ['the address is no site', 'SecurityError', 'not-allowed-here'],
    ['the browser has no passkeys', 'NotSupportedError', 'no-passkeys-here'],
    ['the phone has no lock', 'ConstraintError', 'cannot-verify-you'],
    ['something else', 'UnknownError', 'failed'],
  ])('%s', async (_, fails, why) => {
    expect([await made(browser({ fails })), await asked(browser({ fails }))]).toEqual([failed(why), failed(why)])
  })

  test('the passkey can’t give a secret, at making or after it was moved', async () => {
    const here = browser({ prf: 'none' })
    expect([await made(here), await asked(here)]).toEqual([
      failed('no-secret-from-passkey'),
      failed('no-secret-from-passkey'),
    ])
  })

  test('the browser answers with nothing', async () => {
    const here = browser()
    here.credentials = { create: async () => null, get: async () => null }
    expect([await made(here), await asked(here)]).toEqual([failed('failed'), failed('failed')])
  })
})

test('every ask is for something new, can be called off, and asks for no attestation', async () => {
  const here = browser({ prf: 'on-asking' })
  await made(here)
  await made(here)
  const asks = here.asked as { signal?: AbortSignal; publicKey: PublicKeyCredentialCreationOptions }[]
  const challenges = asks.map(({ publicKey }) => Buffer.from(publicKey.challenge as Uint8Array).toString('hex'))
  expect([new Set(challenges).size, challenges.map(({ length }) => length)]).toEqual([4, [64, 64, 64, 64]])
  expect(asks.map(({ signal }) => signal?.aborted)).toEqual([false, false, false, false])
  expect(asks.filter((_, at) => at % 2 === 0).map(({ publicKey }) => publicKey.attestation)).toEqual(['none', 'none'])
})

test.each([
  ['too short to be one', new Uint8Array(31).fill(7), { kind: 'failed', why: 'no-secret-from-passkey' }],
  ['in the middle of other bytes', new Uint8Array([9, ...secret, 9]).subarray(1, 33), { kind: 'given', secret }],
] as const)('a secret that is %s is taken for what it is', async (_, first, what) => {
  const here = browser()
  here.credentials = {
    ...here.credentials,
    get: async () =>
      ({ id: 'AQID', type: 'public-key', getClientExtensionResults: () => ({ prf: { results: { first } } }) }) as never,
  }
  expect(await asked(here)).toEqual(what)
})

describe('a browser that never answers', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is answered for, and called off', async () => {
    const here = browser({ silent: true })
    const answer = asked(here)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await answer).toEqual({ kind: 'failed', why: 'timed-out' })
    expect(here.asked).toEqual([expect.objectContaining({ signal: expect.objectContaining({ aborted: true }) })])
  })
})

describe('fingerprint and face are offered', () => {
  test('where there is a platform authenticator and nothing says that it gives no secret', async () => {
    const says = (given: Record<string, boolean> | undefined) => browser({ capabilities: async () => given })
    const offers = [
      browser(),
      says({ 'extension:prf': true }),
      says({}),
      says({ 'extension:prf': false }),
      browser({ hasPlatformAuthenticator: async () => false }),
      browser({ hasPlatformAuthenticator: () => Promise.reject(new Error('broken')) }),
      undefined,
    ]
    expect(await Promise.all(offers.map(passkeysOffered))).toEqual([true, true, true, false, false, false, false])
  })
})
