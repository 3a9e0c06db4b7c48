export type Bytes = Uint8Array<ArrayBuffer>

/** So many fresh random bytes. */
export type Random = (length: number) => Bytes

export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length))

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Throws on bytes that are not UTF-8. */
export const textOf = (bytes: Uint8Array) => decoder.decode(bytes)

const OCTETS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hex(bytes: Uint8Array): string {
  // Newer browsers do it themselves, in a tenth of the time.
  if ('toHex' in bytes && typeof bytes.toHex === 'function') return String(bytes.toHex())
  let text = ''
  for (const byte of bytes) text += OCTETS[byte]
  return text
}

export const fromHex = (text: string): Bytes =>
  Uint8Array.from({ length: text.length >> 1 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16))

export function joined(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Looks at every byte, also after the first that differs. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0)
  return difference === 0
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** A random 128-bit id in hex: a case, a slot, the vault itself. */
export const newId = (random: Random) => hex(random(16))

export const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{32}$/.test(text)
