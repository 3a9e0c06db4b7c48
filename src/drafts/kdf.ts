import { type Bytes, type Random, utf8 } from './bytes'

export const KDF_NAMES = ['argon2id', 'pbkdf2-sha256', 'none'] as const

/** m in KiB. PBKDF2 counts its rounds in t; `none` is for secrets that are random already. */
export interface KdfParameters {
  name: (typeof KDF_NAMES)[number]
  m: number
  t: number
  p: number
}

/** The least for a passphrase; where a phone can't give so much, SMALL, and where it runs no WebAssembly, WITHOUT_WASM. */
export const FULL: KdfParameters = { name: 'argon2id', m: 64 * 1024, t: 3, p: 1 }
export const SMALL: KdfParameters = { name: 'argon2id', m: 19 * 1024, t: 2, p: 1 }
export const WITHOUT_WASM: KdfParameters = { name: 'pbkdf2-sha256', m: 0, t: 600_000, p: 1 }
export const NONE: KdfParameters = { name: 'none', m: 0, t: 0, p: 0 }

const PATIENCE_MS = 700
const MOST_PASSES = 10

export interface Kdf {
  /** 32 bytes from a secret that a person chose or was given. Rejects when the phone can't do it. */
  (secret: Bytes, salt: Bytes, parameters: KdfParameters): Promise<Bytes>
  /** The officer is typing: what can be made ready is. */
  warm?(): void
}

/** Parameters below the floor mean that somebody weakened the slot; above the ceiling, that somebody wants the phone to hang. */
export function acceptable({ name, m, t, p }: KdfParameters) {
  if (![m, t, p].every(Number.isSafeInteger)) return false
  if (name === 'argon2id') return m >= SMALL.m && m <= 1024 * 1024 && t >= SMALL.t && t <= 64 && p >= 1 && p <= 4
  return name === 'pbkdf2-sha256' && m === 0 && p === 1 && t >= WITHOUT_WASM.t && t <= 50_000_000
}

export async function pbkdf2(secret: Bytes, salt: Bytes, rounds: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256),
  )
}

export interface KdfRequest {
  secret: Bytes
  salt: Bytes
  parameters: KdfParameters
}

/** Derives from nothing secret, with little memory, and answers nothing: the worker has then been through it once. */
export const WARM: KdfRequest = {
  secret: new Uint8Array(16),
  salt: new Uint8Array(16),
  parameters: { name: 'argon2id', m: 1024, t: 1, p: 1 },
}

/** How long a worker that was made ready waits for the secret. */
const SPARE_MS = 120_000

/** Many times as long as a worn phone takes: browsers lose a worker now and then, and whoever waits for its key would wait for ever. */
const LOST_AFTER_MS = 30_000

/** The key, or nothing where the worker was lost. */
function derivedBy(worker: Worker, request: KdfRequest): Promise<Bytes | undefined> {
  let lost: ReturnType<typeof setTimeout>
  return new Promise<Bytes | undefined>((resolve, reject) => {
    lost = setTimeout(() => resolve(undefined), LOST_AFTER_MS)
    worker.onmessage = (reply: MessageEvent<unknown>) =>
      reply.data instanceof Uint8Array && reply.data.length === 32
        ? resolve(new Uint8Array(reply.data))
        : reject(new Error('Key derivation failed'))
    worker.onerror = () => reject(new Error('Key derivation could not start'))
    worker.onmessageerror = () => reject(new Error('Key derivation failed'))
    worker.postMessage(request)
  }).finally(() => {
    clearTimeout(lost)
    setTimeout(() => worker.terminate())
  })
}

/** Argon2id in a worker that is ended after each use, once the key is on its way, so that its memory goes back to the phone. */
export function kdfInWorker(newWorker: () => Worker): Kdf {
  let spare: { worker: Worker; timer: ReturnType<typeof setTimeout> } | undefined
  const taken = () => {
    clearTimeout(spare?.timer)
    const worker = spare?.worker
    spare = undefined
    return worker
  }
  const derive = async (secret: Bytes, salt: Bytes, parameters: KdfParameters) => {
    if (parameters.name !== 'argon2id') return pbkdf2(secret, salt, parameters.t)
    const request = { secret, salt, parameters }
    const key = (await derivedBy(taken() ?? newWorker(), request)) ?? (await derivedBy(newWorker(), request))
    if (key === undefined) throw new Error('Key derivation was lost')
    return key
  }
  return Object.assign(derive, {
    warm() {
      if (spare !== undefined) return
      const worker = newWorker()
      const drop = () => {
        if (spare?.worker === worker) taken()
        worker.terminate()
      }
      // One that could not start would never answer.
      worker.onerror = drop
      worker.postMessage(WARM)
      spare = { worker, timer: setTimeout(drop, SPARE_MS) }
    },
  })
}

/** Once, at set-up: the strongest derivation that this phone manages within some 700 ms, never weaker than the floor. */
export async function calibrated(kdf: Kdf, random: Random, monotonic: () => number): Promise<KdfParameters> {
  const trial = async (parameters: KdfParameters) => {
    const start = monotonic()
    await kdf(utf8('calibration'), random(16), parameters)
    return monotonic() - start
  }
  try {
    const perPass = (await trial(FULL)) / FULL.t
    const passes = Math.floor(PATIENCE_MS / Math.max(perPass, 1))
    return { ...FULL, t: Math.min(Math.max(passes, FULL.t), MOST_PASSES) }
  } catch {
    return trial(SMALL).then(
      () => SMALL,
      () => WITHOUT_WASM,
    )
  }
}
