import type { Random } from './bytes'

/** Four words are 51.7 bits: at 5,000 guesses a second, 22,000 years of one graphics card. */
export const VAULT_WORDS = 4
/** A handover file leaves the phone and is stretched less, so it gets six: 77.5 bits. */
export const HANDOVER_WORDS = 6

/** The word list, a chunk of its own that only making a passphrase or showing a fingerprint needs. */
export const loadWordList = async (): Promise<readonly string[]> => (await import('./words')).WORDS.split(' ')

/** A number below `limit`, each as likely: values that would favour the low ones are thrown away. */
export function randomBelow(limit: number, random: Random) {
  const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit)
  for (;;) {
    const drawn = random(4).reduce((number, byte) => number * 256 + byte, 0)
    if (drawn < fair) return drawn % limit
  }
}

/** Of the list, sixty: nobody would read them out, or leave them on a slip, with a frightened child in the room. */
const NOT_DRAWN = `arousal caress chaste chastity depraved enticing fondling grope groin groom kissing licking lure lusty
  mating moaning predator rectal seduce sensually sensuous throbbing unclothed underage underwear undress untouched unzip
  battered captive choking deceased demise drown exploit extortion gag gallows graveyard handcuff hardcore hurt maimed
  mutilated poison smother strangle suffocate violate violator violation
  ashamed blame degrading disgrace humiliate shame unloved unwanted unworthy`

/** Each of the others as likely. Words that somebody chooses, or was given before, may be any. */
export function generateWords(count: number, list: readonly string[], random: Random): string[] {
  const undrawn = new Set(NOT_DRAWN.split(/\s+/))
  const drawn = list.filter((word) => !undrawn.has(word))
  return Array.from({ length: count }, () => drawn[randomBelow(drawn.length, random)] ?? '')
}

/** What was typed, as the key derivation sees it: case, and what stands between the words, don't matter, letters and word breaks do. */
export const canonicalPassphrase = (typed: string) =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{Dash_Punctuation},.]+/u)
    .filter((word) => word !== '')
    .join(' ')
