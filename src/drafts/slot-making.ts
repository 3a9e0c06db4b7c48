import { type Bytes, newId, type Random, utf8 } from './bytes'
import { calibrated, type Kdf, type KdfParameters, NONE } from './kdf'
import { idsOf, readSlot, type SlotKind, type UnlockSlot, wrap } from './key-slots'
import { canonicalPassphrase, VAULT_WORDS } from './passphrase'
import { newRecoverySecret, recoveryCode } from './recovery-code'
import type { ShredSlots } from './shred-slots'

export interface SlotRows {
  /**
   * Takes some away and puts one in, in one transaction that is on the disk when this resolves. Throws where another
   * tab has put one in since: of two who are told that theirs holds, one would be told wrong.
   */
  replaceSlot(remove: readonly string[], put: UnlockSlot | undefined): Promise<void>
}

/** Over all tabs no two change a way in at once, and nobody takes the key part of a new one for a leftover. */
export interface WaysTurn {
  change<Value>(work: () => Promise<Value>): Promise<Value>
  /** Nothing is done while somebody changes one. */
  ifNobodyDoes<Value>(work: () => Promise<Value>): Promise<Value | undefined>
}

interface SlotDeps {
  rows: SlotRows
  shred: ShredSlots
  ways: WaysTurn
  kdf: Kdf
  random: Random
  monotonic: () => number
}

/** Generated words, that is: four or more, and not the same ones over. */
export const enoughWords = (words: readonly string[]) =>
  words.length >= VAULT_WORDS && new Set(words.filter((word) => word.length >= 3)).size >= VAULT_WORDS - 1

export function slotMaking({ rows, shred, ways, kdf, random, monotonic }: SlotDeps) {
  /** Erases the peppers that no slot needs any more: a crash came between replacing a slot and erasing its old one. Answers what it read. */
  const sweep = (load: () => Promise<{ slots: readonly unknown[] } | undefined>) => ways.ifNobodyDoes(() => swept(load))

  async function swept(load: () => Promise<{ slots: readonly unknown[] } | undefined>) {
    const entries = await shred.entries()
    const readings = (await load())?.slots.map(readSlot)
    if (readings === undefined || readings.some(({ kind }) => kind === 'damaged')) return entries
    const needed = new Set(readings.flatMap((reading) => (reading.kind === 'damaged' ? [] : [reading.slot.id])))
    const orphans = [...entries].filter(
      ([id, entry]) => entry !== 'shredded' && entry.kind === 'pepper' && !needed.has(id),
    )
    if (orphans.length > 0) await shred.shred(orphans.map(([id]) => id))
    return entries
  }

  async function newSlot(
    kind: SlotKind,
    dek: Bytes,
    secret: Bytes,
    given: { kdf: KdfParameters; salt: Bytes; credential?: Bytes },
  ): Promise<UnlockSlot> {
    const { salt, credential = new Uint8Array() } = given
    const pepper = random(32)
    const fields = { v: 1 as const, id: newId(random), kind, kdf: given.kdf, salt, credential, iv: random(12) }
    const slot = await wrap(dek, { secret, pepper }, fields).finally(() => secret.fill(0))
    await shred.put('pepper', new Map([[slot.id, pepper]]))
    return slot
  }

  async function passphraseSlot(dek: Bytes, words: readonly string[]): Promise<UnlockSlot> {
    const parameters = await calibrated(kdf, random, monotonic)
    const salt = random(16)
    const secret = await kdf(utf8(canonicalPassphrase(words.join(' '))), salt, parameters)
    return newSlot('passphrase', dek, secret, { kdf: parameters, salt })
  }

  /** With the code that it opens by. */
  function recoverySlot(dek: Bytes): { make: () => Promise<UnlockSlot>; code: string } {
    const secret = newRecoverySecret(random)
    const code = recoveryCode(secret)
    return { code, make: () => newSlot('recovery', dek, secret, { kdf: NONE, salt: random(16) }) }
  }

  /** The new slot is on the disk before the old one goes, and the old pepper is erased last. */
  async function put(old: readonly string[], slot?: UnlockSlot) {
    await rows.replaceSlot(old, slot)
    // It holds already: what can't be overwritten now is, when the vault is next opened.
    await shred.shred(old).catch(() => undefined)
  }

  const replace = (stored: readonly unknown[], kind: SlotKind, make: () => Promise<UnlockSlot>) =>
    ways.change(async () => put(idsOf(stored, kind), await make()))

  /** Whichever there is when it is our turn: another tab may have made it anew. */
  const takeAway = (load: () => Promise<{ slots: readonly unknown[] } | undefined>, kind: SlotKind) =>
    ways.change(async () => put(idsOf((await load())?.slots ?? [], kind)))

  return { newSlot, passphraseSlot, recoverySlot, replace, sweep, takeAway }
}
