import type { Bytes, Random } from './bytes'

/** No I, L, O or U: what looks alike on paper is read as one. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LOOKALIKES: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }
const SECRET_BYTES = 16
const SECRET_SYMBOLS = 26
const CODE_SYMBOLS = SECRET_SYMBOLS + 2

type ReadCode =
  | { kind: 'read'; secret: Bytes }
  | { kind: 'mistyped'; because: 'too-short' | 'too-long' | 'not-a-symbol' | 'check' }

export const newRecoverySecret = (random: Random): Bytes => random(SECRET_BYTES)

/** Seven groups of four for paper; the last two symbols check the others. */
export function recoveryCode(secret: Bytes): string {
  const numbers = fiveBitNumbers(secret)
  const symbols = [...numbers, ...checks(numbers)].map((number) => SYMBOLS[number] ?? '').join('')
  return symbols.match(/.{4}/g)?.join('-') ?? ''
}

/** Forgives case, spaces, hyphens and O for 0, I or L for 1, U for V. */
export function readRecoveryCode(typed: string): ReadCode {
  const symbols = [...typed.toUpperCase().replace(/[\s\p{Dash_Punctuation}.]/gu, '')].map(
    (symbol) => LOOKALIKES[symbol] ?? symbol,
  )
  if (symbols.some((symbol) => !SYMBOLS.includes(symbol))) return { kind: 'mistyped', because: 'not-a-symbol' }
  if (symbols.length < CODE_SYMBOLS) return { kind: 'mistyped', because: 'too-short' }
  if (symbols.length > CODE_SYMBOLS) return { kind: 'mistyped', because: 'too-long' }
  const numbers = symbols.map((symbol) => SYMBOLS.indexOf(symbol))
  const secret = bytesOf(numbers.slice(0, SECRET_SYMBOLS))
  const rewritten = recoveryCode(secret).replaceAll('-', '')
  return rewritten === symbols.join('') ? { kind: 'read', secret } : { kind: 'mistyped', because: 'check' }
}

function fiveBitNumbers(secret: Bytes): number[] {
  const bits = Array.from(secret, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.padEnd(SECRET_SYMBOLS * 5, '0').match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
}

function bytesOf(numbers: number[]): Bytes {
  const bits = numbers.map((number) => number.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: SECRET_BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2))
}

/** Two sums over GF(32), weighted by powers of 2 and of 4: any one or two wrong symbols show, and so does any swap. */
const checks = (numbers: number[]) => [
  numbers.reduce((sum, number) => twice(sum) ^ number, 0),
  numbers.reduce((sum, number) => twice(twice(sum)) ^ number, 0),
]

const twice = (number: number) => ((number << 1) & 31) ^ (number & 16 ? 5 : 0)
