import type { Bytes, Random } from './bytes'

/** What of the browser a passkey needs; a test gives its own. */
export interface PasskeyBrowser {
  credentials: Pick<CredentialsContainer, 'create' | 'get'>
  /** The site's host name: an IP address is none. */
  host: string
  hasPlatformAuthenticator(): Promise<boolean>
  /** From `getClientCapabilities`, where there is one. */
  capabilities(): Promise<Record<string, boolean> | undefined>
}

export type PasskeyFailure =
  | 'no-passkeys-here'
  | 'no-secret-from-passkey'
  | 'refused-or-gone'
  | 'timed-out'
  | 'stopped'
  | 'already-there'
  | 'not-allowed-here'
  | 'cannot-verify-you'
  | 'failed'

type MadePasskey = { kind: 'made'; credential: Bytes; secret: Bytes } | { kind: 'failed'; why: PasskeyFailure }
type AskedPasskey = { kind: 'given'; secret: Bytes } | { kind: 'failed'; why: PasskeyFailure }

const TIMEOUT_MS = 60_000
/** ES256, EdDSA, RS256: the key pair itself is never used. */
const ALGORITHMS = [-7, -8, -257]

/** Whether to offer fingerprint or face at all. Only trying shows whether a passkey gives a secret. */
export async function passkeysOffered(browser: PasskeyBrowser | undefined): Promise<boolean> {
  try {
    if (browser === undefined || !(await browser.hasPlatformAuthenticator())) return false
    return (await browser.capabilities())?.['extension:prf'] !== false
  } catch {
    return false
  }
}

/** This browser's, if it has what it takes. */
export function browserPasskeys(window: Window & typeof globalThis): PasskeyBrowser | undefined {
  const { PublicKeyCredential: kind, navigator, location } = window
  if (!window.isSecureContext || kind === undefined || navigator.credentials === undefined) return undefined
  return {
    credentials: navigator.credentials,
    host: location.hostname,
    hasPlatformAuthenticator: () => kind.isUserVerifyingPlatformAuthenticatorAvailable(),
    capabilities: async () =>
      'getClientCapabilities' in kind ? { ...(await kind.getClientCapabilities()) } : undefined,
  }
}

/** Makes a passkey and has it give its secret for `salt`, in a second ask where the first one gave none. */
export async function makePasskey(
  browser: PasskeyBrowser,
  { salt, label }: { salt: Bytes; label: string },
  random: Random,
): Promise<MadePasskey> {
  const made = await inTime((signal) =>
    browser.credentials.create({
      signal,
      publicKey: {
        rp: { id: browser.host, name: label },
        user: { id: random(16), name: label, displayName: label },
        challenge: random(32),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'required',
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (typeof made === 'string') return { kind: 'failed', why: made }
  const credential = idOf(made)
  if (credential === undefined) return { kind: 'failed', why: 'failed' }
  const { prf } = extensionsOf(made)
  const secret = secretIn(prf)
  if (secret !== undefined) return { kind: 'made', credential, secret }
  if (prf?.enabled !== true) return { kind: 'failed', why: 'no-secret-from-passkey' }
  const asked = await askPasskey(browser, { salt, credential }, random)
  return asked.kind === 'given' ? { kind: 'made', credential, secret: asked.secret } : asked
}

/** The same passkey gives the same secret for the same salt, after the phone has verified the officer. */
export async function askPasskey(
  browser: PasskeyBrowser,
  { salt, credential }: { salt: Bytes; credential: Bytes },
  random: Random,
): Promise<AskedPasskey> {
  const asserted = await inTime((signal) =>
    browser.credentials.get({
      signal,
      publicKey: {
        rpId: browser.host,
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (typeof asserted === 'string') return { kind: 'failed', why: asserted }
  const secret = secretIn(extensionsOf(asserted).prf)
  return secret === undefined ? { kind: 'failed', why: 'no-secret-from-passkey' } : { kind: 'given', secret }
}

/** A browser that never answers is answered for: it gets a little longer than it was given, then is called off. */
async function inTime(ask: (signal: AbortSignal) => Promise<Credential | null>): Promise<Credential | PasskeyFailure> {
  const calledOff = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'timed-out'>((resolve) => {
    timer = setTimeout(() => {
      resolve('timed-out')
      calledOff.abort()
    }, TIMEOUT_MS + 1000)
  })
  try {
    return await Promise.race([late, ask(calledOff.signal).then((credential) => credential ?? 'failed')])
  } catch (error) {
    return failureOf(error)
  } finally {
    clearTimeout(timer)
  }
}

const FAILURES: Record<string, PasskeyFailure> = {
  NotAllowedError: 'refused-or-gone',
  TimeoutError: 'timed-out',
  AbortError: 'stopped',
  InvalidStateError: 'already-there',
  SecurityError: 'not-allowed-here',
  NotSupportedError: 'no-passkeys-here',
  ConstraintError: 'cannot-verify-you',
}

const failureOf = (error: unknown): PasskeyFailure =>
  (error instanceof Error || error instanceof DOMException ? FAILURES[error.name] : undefined) ?? 'failed'

interface PrfOutput {
  enabled?: boolean
  results?: { first?: BufferSource }
}

const extensionsOf = (credential: Credential): { prf?: PrfOutput } =>
  'getClientExtensionResults' in credential && typeof credential.getClientExtensionResults === 'function'
    ? credential.getClientExtensionResults()
    : {}

const idOf = (credential: Credential): Bytes | undefined =>
  'rawId' in credential && credential.rawId instanceof ArrayBuffer ? new Uint8Array(credential.rawId) : undefined

function secretIn(prf: PrfOutput | undefined): Bytes | undefined {
  const first = prf?.results?.first
  if (first === undefined) return undefined
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first)
  const secret = new Uint8Array(bytes)
  bytes.fill(0)
  return secret.length >= 32 ? secret : undefined
}
