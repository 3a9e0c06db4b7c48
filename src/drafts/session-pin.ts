import { type Bytes, type Random, utf8 } from './bytes'
import { type Kdf, WITHOUT_WASM } from './kdf'
import { type UnlockSlot, unwrap, wrap } from './key-slots'

/** The data key, wrapped by a PIN, in memory only: gone with the page. Never a protection for what is on the disk. */
export interface SessionPin {
  open(pin: string): Promise<PinResult>
  forget(): void
}
export type PinResult = { kind: 'opened'; dek: Bytes } | { kind: 'wrong'; left: number } | { kind: 'gone' }

const TRIES = 5

/** undefined: it may be used. */
export function whyRefused(pin: string) {
  if (!/^\d{6,12}$/.test(pin)) return 'not-digits'
  if (/^(\d)\1+$/.test(pin) || '01234567890123'.includes(pin) || '98765432109876'.includes(pin)) return 'too-simple'
  return undefined
}

export async function sessionPin(pin: string, dek: Bytes, kdf: Kdf, random: Random): Promise<SessionPin> {
  const pepper = random(32)
  const fields: Omit<UnlockSlot, 'ct'> = {
    v: 1,
    id: '',
    kind: 'passphrase',
    kdf: WITHOUT_WASM,
    salt: random(16),
    credential: new Uint8Array(),
    iv: random(12),
  }
  const stretched = (typed: string) => kdf(utf8(typed), fields.salt, fields.kdf)
  const chosen = await stretched(pin)
  let wrapped: UnlockSlot | undefined = await wrap(dek, { secret: chosen, pepper }, fields)
  chosen.fill(0)
  let left = TRIES
  const forget = () => {
    wrapped = undefined
    pepper.fill(0)
  }
  return {
    forget,
    open: async (typed) => {
      if (wrapped === undefined || left === 0) return { kind: 'gone' }
      left -= 1
      const slot = wrapped
      const secret = await stretched(typed)
      const opened = await unwrap(slot, { secret, pepper: new Uint8Array(pepper) })
      secret.fill(0)
      if (opened !== undefined) {
        left = TRIES
        return { kind: 'opened', dek: opened }
      }
      if (left === 0) forget()
      return left === 0 ? { kind: 'gone' } : { kind: 'wrong', left }
    },
  }
}
