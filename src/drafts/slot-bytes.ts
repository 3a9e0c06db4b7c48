import { type Bytes, fromHex, hex, joined, sameBytes, sha256, utf8 } from './bytes'

/** A slot in bytes: secret 32 · owner 16 · state 1 · zero 3 · generation 4 · checksum 8. */
export const SIZE = 64
export const SECRET = 32
export const STATE_AT = 48
const GENERATION_AT = 52
const CHECKSUM_AT = 56
export const STATES = { pepper: 1, shredded: 2, case: 3, counter: 4 } as const

export interface Slot {
  secret: Bytes
  owner: string
  state: number
  generation: number
}

/** For the place where it will lie: moved elsewhere, its checksum is wrong. */
export async function encode(at: number, { secret, owner, state, generation }: Slot): Promise<Bytes> {
  const body = joined(secret, fromHex(owner), new Uint8Array(CHECKSUM_AT - STATE_AT))
  body[STATE_AT] = state
  new DataView(body.buffer).setUint32(GENERATION_AT, generation)
  return joined(body, await checksum(at, body))
}

const checksum = async (at: number, body: Bytes) =>
  (await sha256(joined(utf8(`pv1 slot ${at}`), body))).slice(0, SIZE - CHECKSUM_AT)

export const bytesAt = (file: Bytes, at: number): Bytes => file.slice(at * SIZE, (at + 1) * SIZE)

/** Nothing where its checksum is not its own. */
export async function decode(file: Bytes, at: number): Promise<Slot | undefined> {
  const bytes = bytesAt(file, at)
  const body = bytes.slice(0, CHECKSUM_AT)
  if (bytes.length < SIZE || !sameBytes(bytes.slice(CHECKSUM_AT), await checksum(at, body))) return undefined
  return {
    secret: body.slice(0, SECRET),
    owner: hex(body.slice(SECRET, STATE_AT)),
    state: body[STATE_AT] ?? 0,
    generation: new DataView(body.buffer).getUint32(GENERATION_AT),
  }
}
