import type { Bytes, Random } from './bytes'
import { NONE } from './kdf'
import type { SlotKind } from './key-slots'
import { makePasskey, type PasskeyBrowser } from './passkey'
import { orProblem } from './problem-of'
import { bad, good, type Result } from './problems'
import { enoughWords, type slotMaking } from './slot-making'
import type { Proof } from './ways-in'

interface Changing {
  rows: { load(): Promise<{ slots: unknown[] } | undefined> }
  random: Random
  /** Asked for anew each time: what the force has set may be known only later. */
  passkeys?: PasskeyBrowser | undefined
}

/** Does something with the raw key at hand, once the officer has shown again that it is them. */
type WithProof = <Value>(
  proof: Proof,
  work: (dek: Bytes, slots: readonly unknown[]) => Promise<Result<Value>>,
) => Promise<Result<Value>>

/**
 * Sets the ways in of a vault anew. Each wraps the key again; no record is rewritten, and the other ways go on working.
 * `isAnew`: a way in of this kind is another now, or gone.
 */
export function changingWays(
  deps: Changing,
  { newSlot, passphraseSlot, recoverySlot, replace, takeAway }: ReturnType<typeof slotMaking>,
  withProof: WithProof,
  isOpen: () => boolean,
  isAnew: (kind: SlotKind) => void,
) {
  return {
    changePassphrase: (proof: Proof, words: readonly string[]): Promise<Result<void>> =>
      withProof(proof, async (dek, slots) => {
        if (!enoughWords(words)) return bad({ kind: 'too-few-words' })
        await replace(slots, 'passphrase', () => passphraseSlot(dek, words))
        isAnew('passphrase')
        return good(undefined)
      }),

    renewRecoveryCode: (proof: Proof): Promise<Result<{ code: string }>> =>
      withProof(proof, async (dek, slots) => {
        const { make, code } = recoverySlot(dek)
        await replace(slots, 'recovery', make)
        isAnew('recovery')
        return good({ code })
      }),

    /** A second way in, never the only one. */
    addPasskey: (proof: Proof, label: string): Promise<Result<void>> =>
      withProof(proof, async (dek, slots) => {
        const { passkeys, random } = deps
        if (passkeys === undefined) return bad({ kind: 'passkey', why: 'no-passkeys-here' })
        const salt = random(32)
        const made = await makePasskey(passkeys, { salt, label }, random)
        if (made.kind === 'failed') return bad({ kind: 'passkey', why: made.why })
        const { credential, secret } = made
        await replace(slots, 'passkey', () => newSlot('passkey', dek, secret, { kdf: NONE, salt, credential }))
        isAnew('passkey')
        return good(undefined)
      }),

    removePasskey: (): Promise<Result<void>> =>
      orProblem(async () => {
        if (!isOpen()) return bad({ kind: 'locked' })
        await takeAway(() => deps.rows.load(), 'passkey')
        isAnew('passkey')
        return good(undefined)
      }),
  }
}
