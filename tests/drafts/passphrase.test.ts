import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import {
  canonicalPassphrase,
  generateWords,
  HANDOVER_WORDS,
  loadWordList,
  randomBelow,
  VAULT_WORDS,
} from '../../src/drafts/passphrase'

describe('the word list', () => {
  test('is the EFF’s large one, word for word', async () => {
    const list = await loadWordList()
    expect(list.length).toBe(7776)
    expect(new Set(list).size).toBe(7776)
    expect(createHash('sha256').update(list.join('\n')).digest('hex')).toBe(
      'abae49761b88f3f1ba31ef944bea1f61b795a3cd7e1cfb7d276ed45bf77967ba',
    )
  })

  test('keeps its words apart after they are made canonical', async () => {
    const list = await loadWordList()
    expect(new Set(list.map(canonicalPassphrase)).size).toBe(7776)
  })

  test('gives a vault at least 51 bits and a handover file at least 77', async () => {
    const bits = Math.log2((await drawnWords()).length)
    expect(VAULT_WORDS * bits).toBeGreaterThan(51.65)
    expect(HANDOVER_WORDS * bits).toBeGreaterThan(77.45)
  })
})

/** All that can be drawn: a source of numbers that counts up. */
async function drawnWords(): Promise<readonly string[]> {
  const list = await loadWordList()
  let next = 0
  const counting = (length: number) => {
    const bytes = new Uint8Array(length)
    new DataView(bytes.buffer).setUint32(0, next++)
    return bytes
  }
  return [...new Set(generateWords(list.length, list, counting))]
}

describe('a generated passphrase', () => {
  test('has as many words as asked for, all from the list', async () => {
    const list = await loadWordList()
    const words = generateWords(4, list, systemRandom)
    expect(words.length).toBe(4)
    expect(words.filter((word) => !list.includes(word))).toEqual([])
  })

  test('holds no word that nobody would read out beside a frightened child, and any other of the list', async () => {
    const list = await loadWordList()
    const drawn = await drawnWords()
    for (const word of ['grope', 'underage', 'groom', 'undress', 'strangle', 'shame', 'unwanted', 'hardcore']) {
      expect(list).toContain(word)
      expect(drawn).not.toContain(word)
    }
    expect(list.length - drawn.length).toBe(60)
  })

  test('throws away numbers that would favour the first words', () => {
    const limit = 7776
    const fair = 2 ** 32 - (2 ** 32 % limit)
    const draws = [2 ** 32 - 1, fair, 12_345]
    const taken: number[] = []
    const random = () => {
      const drawn = draws.shift() ?? 0
      taken.push(drawn)
      const bytes = new Uint8Array(4)
      new DataView(bytes.buffer).setUint32(0, drawn)
      return bytes
    }
    expect(randomBelow(limit, random)).toBe(12_345 % limit)
    expect(taken).toEqual([2 ** 32 - 1, fair, 12_345])
  })

  test('draws every word of a short list about as often', () => {
    const list = ['one', 'two', 'three', 'four', 'five', 'six']
    const counts = new Map<string, number>()
    for (const word of generateWords(12_000, list, systemRandom)) counts.set(word, (counts.get(word) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([...list].sort())
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(300)
  })
})

test('case, extra spaces and hyphens in what is typed don’t matter', () => {
  expect(canonicalPassphrase('  Abacus gondola\tSWOOP  yo-yo ')).toBe('abacus gondola swoop yo yo')
  expect(canonicalPassphrase('abacus-gondola–swoop yo yo')).toBe('abacus gondola swoop yo yo')
})

test('nor do commas and full stops between the words, which a keyboard puts there by itself', () => {
  expect(canonicalPassphrase('abacus, gondola,swoop. yo-yo.')).toBe('abacus gondola swoop yo yo')
})

test('letters of another width or joined in one sign are read as what they are', () => {
  expect(canonicalPassphrase('ａｂａｃｕｓ ﬁnch')).toBe('abacus finch')
})

test('a missing word break matters', () => {
  expect(canonicalPassphrase('abacusgondola')).not.toBe(canonicalPassphrase('abacus gondola'))
})
