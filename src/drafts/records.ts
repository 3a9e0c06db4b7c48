import { type Bytes, hex, joined, type Random, sha256, textOf, utf8 } from './bytes'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Has parts by name. */
export const isObject = (json: Json | undefined): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Plain data as what it is: an interface does not say so of itself. */
export const asJson = (plain: object): Json => plain as unknown as Json

/** Where a record belongs. It opens there and nowhere else. */
export interface RecordPlace {
  store: 'events' | 'heads' | 'meta'
  /** A case's id; for `meta` the vault's. */
  caseId: string
  /** An event's sequence number, a head's revision. */
  number: number
  schema: number
}

/** Random IV and ciphertext in one. */
export type Sealed = Bytes

type DataKey = CryptoKey

/** In bytes: what contents are padded up to a multiple of, the random start of each record, and the length before the content. */
const STEP = 1024
const IV = 12
const LENGTH = 4

/** The 32 bytes become a key that can only derive others and can't be read back. */
export const dataKey = (dek: Bytes): Promise<DataKey> =>
  crypto.subtle.importKey('raw', dek, 'HKDF', false, ['deriveKey'])

const derived = (key: DataKey, salt: Bytes, info: string) =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )

/** A case's own key. Overwriting `shred` kills everything that it ever sealed. */
export const caseKeyFrom = (key: DataKey, shred: Bytes, caseId: string) => derived(key, shred, `pv1 case ${caseId}`)

/** For what belongs to no case: the index, the clock, tombstones, settings. */
export const vaultKeyFrom = (key: DataKey, vaultId: string) => derived(key, utf8(vaultId), 'pv1 vault')

/** As JSON would say `['pv1', store, caseId, number, schema]`, at a third of the cost: a long case has thousands. */
const bound = ({ store, caseId, number, schema }: RecordPlace) =>
  utf8(`["pv1","${store}",${JSON.stringify(caseId)},${number},${schema}]`)

/** Sealed before any transaction opens: waiting for Web Crypto inside one would end it. */
export async function seal(key: CryptoKey, place: RecordPlace, content: Json, random: Random): Promise<Sealed> {
  const iv = random(IV)
  const ct = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(place) },
    key,
    padded(utf8(JSON.stringify(content))),
  )
  return joined(iv, new Uint8Array(ct))
}

/** The content, or `undefined` for anything that wasn't sealed with this key for this place. */
export async function unseal(
  key: CryptoKey,
  place: RecordPlace,
  sealed: Sealed,
): Promise<{ content: Json } | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, IV), additionalData: bound(place) }
    const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(IV)))
    const content: Json = JSON.parse(textOf(unpadded(plain)))
    return { content }
  } catch {
    return undefined
  }
}

/** What the next record of the chain carries of this one. */
export const linkOf = async (sealed: Sealed) => hex(await sha256(sealed))

/** Whole KiBs, so that a record's size tells little of what it says. */
function padded(plain: Bytes): Bytes {
  const whole = new Uint8Array(Math.ceil((LENGTH + plain.length) / STEP) * STEP)
  new DataView(whole.buffer).setUint32(0, plain.length)
  whole.set(plain, LENGTH)
  return whole
}

function unpadded(whole: Bytes): Bytes {
  const length = new DataView(whole.buffer).getUint32(0)
  if (whole.length % STEP !== 0 || LENGTH + length > whole.length) throw new RangeError('Padding')
  return whole.subarray(LENGTH, LENGTH + length)
}
