import * as v from 'valibot'
import { type Bytes, hex, isId, joined, sha256, utf8 } from './bytes'
import { acceptable, KDF_NAMES, type KdfParameters } from './kdf'

export const SLOT_KINDS = ['passphrase', 'recovery', 'passkey'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** One way in: the data key, wrapped. Stored in clear; everything but `ct` is bound to it. */
export interface UnlockSlot {
  v: 1
  id: string
  kind: SlotKind
  kdf: KdfParameters
  salt: Bytes
  /** The passkey's id; empty for the other kinds. */
  credential: Bytes
  iv: Bytes
  ct: Bytes
}

type SlotReading = { kind: 'slot'; slot: UnlockSlot } | { kind: 'weakened'; slot: UnlockSlot } | { kind: 'damaged' }

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.transform((value): Bytes => new Uint8Array(value)),
)
const parameters = v.strictObject({
  name: v.picklist(KDF_NAMES),
  m: v.number(),
  t: v.number(),
  p: v.number(),
})
const slotShape = v.strictObject({
  v: v.literal(1),
  id: v.custom<string>(isId),
  kind: v.picklist(SLOT_KINDS),
  kdf: parameters,
  salt: bytes,
  credential: bytes,
  iv: bytes,
  ct: bytes,
})

/** In bytes. */
const SALT: Record<SlotKind, number> = { passphrase: 16, recovery: 16, passkey: 32 }
const IV = 12
const CT = 48

/** What no key that this app makes could be wrapped in opens by nothing, whatever is typed. */
const isOfLength = ({ kind, salt, credential, iv, ct }: UnlockSlot) =>
  salt.length === SALT[kind] && iv.length === IV && ct.length === CT && credential.length > 0 === (kind === 'passkey')

/** A stored row, refused when somebody has weakened its derivation, or when it is not as one is made. */
export function readSlot(row: unknown): SlotReading {
  const parsed = v.safeParse(slotShape, row)
  if (!parsed.success) return { kind: 'damaged' }
  const slot: UnlockSlot = parsed.output
  const strong = slot.kind === 'passphrase' ? acceptable(slot.kdf) : slot.kdf.name === 'none'
  if (!strong) return { kind: 'weakened', slot }
  return isOfLength(slot) ? { kind: 'slot', slot } : { kind: 'damaged' }
}

const named = v.looseObject({ id: v.custom<string>(isId), kind: v.picklist(SLOT_KINDS) })

/** Which way in a stored row says that it is, also where it is damaged. */
export const kindOf = (row: unknown): SlotKind | undefined => (v.is(named, row) ? row.kind : undefined)

/** Of the ways in of a kind, as stored, the damaged ones too: whatever takes their place takes them away. */
export const idsOf = (rows: readonly unknown[], kind: SlotKind): string[] =>
  rows.flatMap((row) => (v.is(named, row) && row.kind === kind ? [row.id] : []))

interface SlotKey {
  /** What the person, the paper or the passkey gave; a passphrase's already stretched. */
  secret: Bytes
  pepper: Bytes
}

/** HKDF-SHA256(secret ‖ pepper): useless without the pepper, which can be erased. */
async function wrappingKey({ secret, pepper }: SlotKey, slot: Pick<UnlockSlot, 'kind' | 'salt'>) {
  const raw = joined(secret, pepper)
  const material = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey'])
  raw.fill(0)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: slot.salt, info: utf8(`pv1 wrap ${slot.kind}`) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const bound = ({ v, id, kind, kdf, salt, credential, iv }: Omit<UnlockSlot, 'ct'>) =>
  utf8(JSON.stringify([v, id, kind, kdf.name, kdf.m, kdf.t, kdf.p, hex(salt), hex(credential), hex(iv)]))

export async function wrap(dek: Bytes, key: SlotKey, slot: Omit<UnlockSlot, 'ct'>): Promise<UnlockSlot> {
  const algorithm = { name: 'AES-GCM', iv: slot.iv, additionalData: bound(slot) }
  const ct = new Uint8Array(await crypto.subtle.encrypt(algorithm, await wrappingKey(key, slot), dek))
  return { ...slot, ct }
}

/**
 * Of all that is stored of a way in, and stored beside it: where nothing opens by it, this says whether that is for damage.
 * Whoever alters the one on purpose can work out the other. Like the ciphertext that it is made of it says nothing of a key.
 */
export const markOf = async (slot: UnlockSlot): Promise<string> =>
  hex(await sha256(joined(utf8('pv1 way in '), bound(slot), slot.ct))).slice(0, 32)

/** By the id of each way in; those that were made before there were any have none. */
export type Marks = Readonly<Record<string, unknown>>

export async function isAltered(slot: UnlockSlot, marks: Marks = {}): Promise<boolean> {
  const mark = marks[slot.id]
  return typeof mark === 'string' && mark !== (await markOf(slot))
}

/** The data key, or nothing: whether the secret was right shows in this and nowhere else. */
export async function unwrap(slot: UnlockSlot, key: SlotKey): Promise<Bytes | undefined> {
  const algorithm = { name: 'AES-GCM', iv: slot.iv, additionalData: bound(slot) }
  try {
    const dek = new Uint8Array(await crypto.subtle.decrypt(algorithm, await wrappingKey(key, slot), slot.ct))
    return dek.length === 32 ? dek : undefined
  } catch {
    return undefined
  }
}
