import { type Random, sha256, utf8 } from './bytes'
import { canonicalPassphrase, generateWords, HANDOVER_WORDS } from './passphrase'

export const newHandoverPassphrase = (list: readonly string[], random: Random) =>
  typedForAge(generateWords(HANDOVER_WORDS, list, random).join(' '))

/** The exact text that the file is sealed with, as the command line must be given it: words joined by hyphens. */
export const typedForAge = (typed: string) => canonicalPassphrase(typed).replaceAll(' ', '-')

/** Six words to compare by voice: 77 bits of the key's hash. */
export async function fingerprint(key: string, list: readonly string[]): Promise<string[]> {
  let rest = (await sha256(utf8(key))).reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  return Array.from({ length: HANDOVER_WORDS }, () => {
    const word = list[Number(rest % BigInt(list.length))] ?? ''
    rest /= BigInt(list.length)
    return word
  })
}
