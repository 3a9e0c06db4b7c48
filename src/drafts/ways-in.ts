import { type Bytes, type Random, utf8 } from './bytes'
import type { Kdf } from './kdf'
import {
  isAltered,
  kindOf,
  type Marks,
  readSlot,
  SLOT_KINDS,
  type SlotKind,
  type UnlockSlot,
  unwrap,
} from './key-slots'
import { askPasskey, type PasskeyBrowser, type PasskeyFailure } from './passkey'
import { canonicalPassphrase } from './passphrase'
import { problemOf } from './problem-of'
import { bad, good, type Problem, type Result } from './problems'
import { readRecoveryCode } from './recovery-code'
import type { ShredEntry } from './shred-slots'
import { admit, type Tries, type TriesStore, waitLeft } from './wrong-tries'

/** What the officer gives to open the vault, or to show again that it is them. */
export type Proof = { by: 'passphrase'; typed: string } | { by: 'recovery'; code: string } | { by: 'passkey' }

interface WaysIn {
  /** As stored: untrusted. */
  slots: readonly unknown[]
  marks?: Marks | undefined
  /** The key parts of the ways in, by slot. */
  peppers: Promise<ReadonlyMap<string, ShredEntry>>
  tries: TriesStore
  kdf: Kdf
  random: Random
  /** The wall clock, for the delay after wrong tries. */
  now: () => number
  passkeys: PasskeyBrowser | undefined
}

/** The raw data key: for wrapping it again at once, or for making the session's key of it. The caller zeroes it. */
export async function openWith(proof: Proof, ways: WaysIn): Promise<Result<Bytes>> {
  const found = slotOf(proof.by, ways)
  if (!found.ok) return found
  const slot = found.value
  if (proof.by === 'passphrase') return openWithPassphrase(proof.typed, slot, ways)
  const pepper = await pepperOf(slot, ways)
  if (!pepper.ok) return pepper
  return proof.by === 'recovery'
    ? openWithRecovery(proof.code, slot, pepper.value, ways)
    : openWithPasskey(slot, pepper.value, ways)
}

function slotOf(kind: SlotKind, { slots }: Pick<WaysIn, 'slots'>): Result<UnlockSlot> {
  const readings = slots
    .map(readSlot)
    .flatMap((reading) => (reading.kind !== 'damaged' && reading.slot.kind === kind ? [reading] : []))
  // One whose kind was altered may stand beside it.
  const reading = readings.find((candidate) => candidate.kind === 'slot') ?? readings[0]
  if (reading === undefined) return bad(absence(kind, slots))
  if (reading.kind !== 'slot') return bad({ kind: 'slot-weakened' })
  return good(reading.slot)
}

export interface FoundWays {
  ways: readonly SlotKind[]
  unreadable: readonly SlotKind[]
}

/** By kind: the rows lie in the order of ids that were drawn. */
export const waysAmong = (slots: readonly unknown[]): SlotKind[] => {
  const found = slots.map(readSlot).flatMap((reading) => (reading.kind === 'slot' ? [reading.slot.kind] : []))
  return SLOT_KINDS.flatMap((kind) => found.filter((one) => one === kind))
}

/** Of those that there are, or always were: no row of theirs is as one is made, and nothing opens by it. */
export const unreadableAmong = (slots: readonly unknown[]): SlotKind[] =>
  SLOT_KINDS.filter(
    (kind) => (kind !== 'passkey' || slots.some((row) => kindOf(row) === kind)) && !waysAmong(slots).includes(kind),
  )

/** As far as it shows without what they open by: of one that was made before there were marks, damage within may not. */
export async function damagedAmong(ways: Pick<WaysIn, 'slots' | 'marks' | 'peppers'>): Promise<SlotKind[]> {
  const unreadable = unreadableAmong(ways.slots)
  const isDamaged = async (kind: SlotKind) => {
    if (unreadable.includes(kind)) return true
    const found = slotOf(kind, ways)
    return found.ok && ((await isAltered(found.value, ways.marks)) || !(await pepperOf(found.value, ways)).ok)
  }
  const damaged = await Promise.all(SLOT_KINDS.map(isDamaged))
  return SLOT_KINDS.filter((_, at) => damaged[at])
}

async function pepperOf(slot: UnlockSlot, { peppers }: Pick<WaysIn, 'peppers'>): Promise<Result<Bytes>> {
  const entry = (await peppers).get(slot.id)
  if (entry === undefined || entry === 'shredded' || entry.kind !== 'pepper') return bad({ kind: 'key-part-missing' })
  return good(entry.secret)
}

/** A passphrase and a code there always are. */
const absence = (kind: SlotKind, slots: readonly unknown[]): Problem =>
  kind !== 'passkey' || slots.some((row) => readSlot(row).kind === 'damaged' && (kindOf(row) ?? kind) === kind)
    ? DAMAGED
    : { kind: 'no-such-way-in' }

const DAMAGED: Problem = { kind: 'slot-damaged' }

/** Why nothing opened: what was given was wrong, where its lock is as it was made. */
const orDamaged = async (problem: Problem, slot: UnlockSlot, { marks }: WaysIn): Promise<Problem> =>
  (await isAltered(slot, marks)) ? DAMAGED : problem

async function openWithPassphrase(typed: string, slot: UnlockSlot, ways: WaysIn): Promise<Result<Bytes>> {
  const admission = await admit(ways.tries, ways.now())
  if (admission.kind === 'wait') return bad({ kind: 'wait', waitMs: admission.ms })
  // The key part may still be on its way from the disk: it is needed after the derivation, which takes longest.
  const [derived, pepper] = await Promise.all([
    derivedFrom(typed, slot, ways),
    pepperOf(slot, ways).catch((failure: unknown) => ({ ok: false, problem: problemOf(failure) }) as const),
  ])
  // Nothing was tried: whatever failed, it was not the words.
  const notTried = async (problem: Problem) => {
    await admission.takeBack().catch(() => undefined)
    return bad(problem)
  }
  if (!derived.ok || !pepper.ok) {
    if (derived.ok) derived.value.fill(0)
    if (!pepper.ok) return notTried(pepper.problem)
    return derived.ok ? derived : notTried(await orDamaged(derived.problem, slot, ways))
  }
  const secret = derived.value
  const dek = await unwrap(slot, { secret, pepper: pepper.value })
  secret.fill(0)
  if (dek === undefined) {
    const problem = await orDamaged(wrong(admission.tries, ways.now()), slot, ways)
    return problem === DAMAGED ? notTried(problem) : bad(problem)
  }
  // Not waited for: at worst a try that was right goes on counting as wrong.
  void ways.tries.noTries().catch(() => undefined)
  return good(dek)
}

async function derivedFrom(typed: string, slot: UnlockSlot, { kdf }: WaysIn): Promise<Result<Bytes>> {
  try {
    return good(await kdf(utf8(canonicalPassphrase(typed)), slot.salt, slot.kdf))
  } catch {
    return bad({ kind: 'derivation-failed' })
  }
}

const wrong = (tries: Tries, now: number): Problem => ({ kind: 'wrong-passphrase', waitMs: waitLeft(tries, now) })

/** Not slowed: 128 random bits are not guessed, and after wrong passphrases this is the way out. */
async function openWithRecovery(code: string, slot: UnlockSlot, pepper: Bytes, ways: WaysIn): Promise<Result<Bytes>> {
  const read = readRecoveryCode(code)
  if (read.kind === 'mistyped') return bad({ kind: 'recovery-code-mistyped', because: read.because })
  const dek = await unwrap(slot, { secret: read.secret, pepper })
  read.secret.fill(0)
  return dek === undefined ? bad(await orDamaged({ kind: 'wrong-recovery-code' }, slot, ways)) : good(dek)
}

async function openWithPasskey(slot: UnlockSlot, pepper: Bytes, ways: WaysIn): Promise<Result<Bytes>> {
  const { passkeys, random } = ways
  const failed = (why: PasskeyFailure): Problem => ({ kind: 'passkey', why })
  if (passkeys === undefined) return bad(failed('no-passkeys-here'))
  const asked = await askPasskey(passkeys, slot, random)
  // Asked for by an id or a salt that are not its own, the phone knows of none.
  if (asked.kind === 'failed') return bad(await orDamaged(failed(asked.why), slot, ways))
  const dek = await unwrap(slot, { secret: asked.secret, pepper })
  asked.secret.fill(0)
  return dek === undefined ? bad(await orDamaged(failed('no-secret-from-passkey'), slot, ways)) : good(dek)
}
