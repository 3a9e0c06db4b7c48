import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { stretch } from '../../src/drafts/argon2'
import { type Bytes, systemRandom, utf8 } from '../../src/drafts/bytes'
import { type Kdf, SMALL } from '../../src/drafts/kdf'
import { readSlot, type UnlockSlot, unwrap, wrap } from '../../src/drafts/key-slots'
import { canonicalPassphrase, generateWords, loadWordList } from '../../src/drafts/passphrase'
import { cheapKdf, PASSPHRASE } from './fakes'

const RANDOM_TRIES = 10_000
const pepper = systemRandom(32)
let list: readonly string[]
let slot: UnlockSlot

const tryWith = async (kdf: Kdf, typed: string, withPepper: Bytes = pepper) =>
  unwrap(slot, { secret: await kdf(utf8(canonicalPassphrase(typed)), slot.salt, slot.kdf), pepper: withPepper })

async function sealSlot(kdf: Kdf) {
  const fields = {
    v: 1 as const,
    id: 'a'.repeat(32),
    kind: 'passphrase' as const,
    kdf: SMALL,
    salt: systemRandom(16),
    credential: new Uint8Array(),
    iv: systemRandom(12),
  }
  const secret = await kdf(utf8(canonicalPassphrase(PASSPHRASE)), fields.salt, fields.kdf)
  slot = await wrap(systemRandom(32), { secret, pepper }, fields)
}

async function unlocks(kdf: Kdf, tries: readonly string[]) {
  const opened: string[] = []
  for (const typed of tries) if ((await tryWith(kdf, typed)) !== undefined) opened.push(typed)
  return opened
}

/** Every passphrase one keystroke away: a letter or space left out, put in, mistaken, or swapped with the next. */
function singleEdits(right: string) {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789 -'
  const edits = new Set<string>()
  for (let at = 0; at <= right.length; at++) {
    const [before, after] = [right.slice(0, at), right.slice(at)]
    edits.add(before + after.slice(1))
    for (const letter of letters) {
      edits.add(before + letter + after)
      edits.add(before + letter + after.slice(1))
    }
    if (after.length > 1) edits.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
  }
  return [...edits].filter((typed) => canonicalPassphrase(typed) !== canonicalPassphrase(right))
}

beforeAll(async () => {
  list = await loadWordList()
})

describe('with a cheap derivation', () => {
  beforeAll(() => sealSlot(cheapKdf))

  test('the right passphrase opens, so that the tries below mean something', async () => {
    expect(await tryWith(cheapKdf, PASSPHRASE)).toBeDefined()
  })

  test(`none of ${RANDOM_TRIES} generated passphrases opens`, async () => {
    const tries = Array.from({ length: RANDOM_TRIES }, () => generateWords(4, list, systemRandom).join(' '))
    expect(await unlocks(cheapKdf, tries)).toEqual([])
  })

  test('no passphrase one keystroke from the right one opens', async () => {
    const tries = singleEdits(PASSPHRASE)
    expect(tries.length).toBeGreaterThan(1500)
    expect(await unlocks(cheapKdf, tries)).toEqual([])
  })

  test('the right passphrase opens nothing without its own pepper', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (other) => {
        expect(await tryWith(cheapKdf, PASSPHRASE, new Uint8Array(other))).toBeUndefined()
      }),
      { seed: 6, numRuns: 200 },
    )
  })

  test('control: a derivation that ignores what is typed would be seen', async () => {
    const careless: Kdf = (_, salt, parameters) => cheapKdf(utf8(canonicalPassphrase(PASSPHRASE)), salt, parameters)
    expect(await unlocks(careless, ['wrong', 'words'])).toEqual(['wrong', 'words'])
  })
})

describe('with the real derivation at its floor', () => {
  beforeAll(() => sealSlot(stretch))

  test('the right passphrase opens and 200 wrong ones don’t', async () => {
    expect(await tryWith(stretch, PASSPHRASE)).toBeDefined()
    const tries = Array.from({ length: 200 }, () => generateWords(4, list, systemRandom).join(' '))
    expect(await unlocks(stretch, tries)).toEqual([])
  })

  test('a slot whose parameters were lowered is refused before anything is derived', async () => {
    for (const kdf of [
      { ...SMALL, t: 1 },
      { ...SMALL, m: 8 },
    ])
      expect(readSlot({ ...slot, kdf }).kind).toBe('weakened')
    expect(readSlot(slot).kind).toBe('slot')
  })
})
