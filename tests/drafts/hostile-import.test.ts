import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contentLinks } from '../../src/drafts/chain'
import { LARGEST_FILE, readHandover } from '../../src/drafts/handed-case'
import { openHandover, sealHandover } from '../../src/drafts/handover'
import { handedCase } from './handed-case'

const JSON_FILES = 10_000
const AGE_FILES = 2_000
const handed = handedCase()
let identity: string
let key: string
let whole: { [key: string]: unknown }
let good: Uint8Array

const prototypes = [Object.prototype, Array.prototype, String.prototype].map(
  (each) => [each, Object.getOwnPropertyNames(each).length] as const,
)
const unpolluted = () =>
  prototypes.every(([each, count]) => Object.getOwnPropertyNames(each).length === count) &&
  !('polluted' in {}) &&
  !('polluted' in [])

afterEach(() => {
  expect(unpolluted()).toBe(true)
})

const opened = (file: Uint8Array) => openHandover(file, { by: 'key', identity })
const encrypted = async (content: string | Uint8Array) => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(key)
  return encrypter.encrypt(content)
}
const refusal = async (text: string) => {
  const read = await readHandover(text)
  return read.ok ? 'taken' : read.problem.kind
}

beforeAll(async () => {
  identity = await generateX25519Identity()
  key = await identityToRecipient(identity)
  const file = await sealHandover(handed, { by: 'keys', keys: [key] })
  if (!file.ok) throw new Error(file.problem.kind)
  good = file.value
  const link = (await contentLinks(handed.caseId, handed.events)).at(-1)
  whole = { format: 'proportion-case', version: 1, ...handed, link }
})

describe(`${JSON_FILES} hostile texts`, () => {
  const junk = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', '\ud800', '1e999', '-0', '[]', '{}', 'null'),
  )
  const anyValue = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1.5, 1e308, '', '\ud800', [], {}, null, true))
  const keys = ['format', 'version', 'caseId', 'schema', 'madeAt', 'head', 'link', 'events']
  const badKey = fc.constantFrom('__proto__', 'constructor', 'prototype', 'extra', 'toString', '')

  const harmedText = fc.oneof(
    junk,
    fc
      .record({ at: fc.constantFrom(...keys), value: anyValue })
      .map(({ at, value }) => JSON.stringify({ ...whole, [at]: value })),
    fc.constantFrom(...keys).map((at) => JSON.stringify({ ...whole, [at]: undefined })),
    fc
      .record({ at: badKey, value: anyValue })
      .map(({ at, value }) => JSON.stringify(whole).replace('{', `{${JSON.stringify(at)}:${JSON.stringify(value)},`)),
    fc
      .record({ event: fc.nat(2), at: fc.oneof(badKey, fc.constantFrom('seq', 'at', 'type')), value: anyValue })
      .map(({ event, at, value }) => {
        const texts = handed.events.map((each, index) =>
          index === event
            ? JSON.stringify(each).replace('{', `{${JSON.stringify(at)}:${JSON.stringify(value)},`)
            : JSON.stringify(each),
        )
        return JSON.stringify({ ...whole, events: 'EVENTS' }).replace('"EVENTS"', `[${texts.join(',')}]`)
      }),
    fc.record({ cut: fc.nat(600) }).map(({ cut }) => JSON.stringify(whole).slice(0, cut)),
    fc.record({ at: fc.nat(600), byte: fc.string({ minLength: 1, maxLength: 2 }) }).map(({ at, byte }) => {
      const text = JSON.stringify(whole)
      return text.slice(0, at) + byte + text.slice(at + 1)
    }),
  )

  test('crash nothing and are taken whole or not at all', async () => {
    let taken = 0
    await fc.assert(
      fc.asyncProperty(harmedText, async (text) => {
        const read = await readHandover(text)
        if (!read.ok) return
        taken += 1
        const { handed: took, preview } = read.value
        expect((await contentLinks(took.caseId, took.events)).at(-1)).toBe(preview.link)
        expect(took.events.length).toBe(preview.events)
      }),
      { seed: 9, numRuns: JSON_FILES, endOnFailure: true },
    )
    expect(taken).toBeGreaterThan(0)
  })

  test('control: the untouched text is taken', async () => {
    expect(await refusal(JSON.stringify(whole))).toBe('taken')
  })

  test('control: a reader that merges what it parsed would be seen to be polluted', () => {
    const merge = (target: Record<string, unknown>, source: Record<string, unknown>) => {
      for (const name of Object.keys(source)) {
        const [inner, outer] = [source[name], target[name]]
        if (typeof inner === 'object' && inner !== null && typeof outer === 'object' && outer !== null)
          merge(outer as Record<string, unknown>, inner as Record<string, unknown>)
        else target[name] = inner
      }
    }
    merge({}, JSON.parse('{"__proto__":{"polluted":true}}'))
    expect(unpolluted()).toBe(false)
    Reflect.deleteProperty(Object.prototype, 'polluted')
  })
})

describe(`${AGE_FILES} hostile age files`, () => {
  const place = fc.nat(10_000)
  const harm = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), place, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), place }),
    fc.record({ kind: fc.constant('insert' as const), place, bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
    fc.record({ kind: fc.constant('junk' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
    fc.record({ kind: fc.constant('body' as const), text: fc.json() }),
    fc.record({ kind: fc.constant('stanza' as const), text: fc.string({ maxLength: 60 }) }),
    fc.record({ kind: fc.constant('armour' as const), place, text: fc.string({ minLength: 1, maxLength: 3 }) }),
  )

  test('crash nothing, and none that was changed is taken', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(harm, async (harmed) => {
        let file = new Uint8Array(good)
        if (harmed.kind === 'flip') {
          const at = harmed.place % file.length
          file[at] = (file[at] ?? 0) ^ (1 << harmed.bit)
        } else if (harmed.kind === 'cut') file = file.slice(0, harmed.place % file.length)
        else if (harmed.kind === 'insert') {
          const at = harmed.place % file.length
          file = new Uint8Array([...file.slice(0, at), ...harmed.bytes, ...file.slice(at)])
        } else if (harmed.kind === 'junk') file = new Uint8Array(harmed.bytes)
        else if (harmed.kind === 'body') file = new Uint8Array(await encrypted(harmed.text))
        else if (harmed.kind === 'stanza')
          file = new Uint8Array(new TextEncoder().encode(`age-encryption.org/v1\n-> ${harmed.text}\nAAAA\n--- AAAA\n`))
        else {
          const text = armor.encode(good)
          const at = harmed.place % text.length
          file = new Uint8Array(new TextEncoder().encode(text.slice(0, at) + harmed.text + text.slice(at + 1)))
        }
        changed += 1
        const read = await opened(file)
        if (read.ok) expect([harmed.kind, read.value.handed]).toEqual(['armour', handed])
      }),
      { seed: 10, numRuns: AGE_FILES, endOnFailure: true },
    )
    expect(changed).toBe(AGE_FILES)
  })

  test('control: the untouched file is taken', async () => {
    expect((await opened(good)).ok).toBe(true)
  })
})

test('more empty places than a case has entries: the next answers would all have one number, and pass for saved', async () => {
  const missing = async (places: number) => {
    const seq = handed.events.length + places
    const events = handed.events.with(-1, { ...(handed.events.at(-1) as object), seq })
    const link = (await contentLinks(handed.caseId, events)).at(-1)
    return refusal(JSON.stringify({ ...whole, events, link }))
  }
  expect(await missing(Number.MAX_SAFE_INTEGER - handed.events.length)).toBe('file-not-a-case')
  expect(await missing(50_001)).toBe('file-not-a-case')
  expect(await missing(50_000)).toBe('taken')
})

describe('twelve bombs are refused without going off:', () => {
  /** A case that is sound in all but what is put into its last event: the link over it is right. */
  const withRaw = async (raw: string) => {
    const text = JSON.stringify({ ...whole, link: 'LINK', events: handed.events })
    const harmed = text.replace('"Ŵyn said yes."', () => raw)
    const link = await contentLinks(handed.caseId, JSON.parse(harmed).events)
    return harmed.replace('LINK', link.at(-1) ?? '')
  }
  const unlinked = (raw: string) =>
    JSON.stringify({ ...whole, events: handed.events }).replace('"Ŵyn said yes."', () => raw)
  const header = (stanzas: string) =>
    new TextEncoder().encode(`age-encryption.org/v1\n${stanzas}--- ${'A'.repeat(43)}\n`)
  const kind = async (file: Uint8Array) => {
    const read = await opened(file)
    return read.ok ? 'taken' : read.problem.kind
  }

  test('1 a hundred megabytes', async () => {
    expect(await kind(new Uint8Array(100 * 1024 * 1024))).toBe('file-too-large')
  })

  test('2 a text longer than any case', async () => {
    expect(await refusal(' '.repeat(LARGEST_FILE + 1))).toBe('file-too-large')
  })

  test('3 a million brackets', async () => {
    expect(await refusal(unlinked('['.repeat(1_000_000)))).toBe('file-not-a-case')
  })

  test('4 brackets that close again, half a million or only fifty', async () => {
    expect(await refusal(unlinked('['.repeat(500_000) + ']'.repeat(500_000)))).toBe('file-not-a-case')
    expect(await refusal(await withRaw('['.repeat(50) + ']'.repeat(50)))).toBe('file-not-a-case')
    expect(await refusal(await withRaw('['.repeat(5) + ']'.repeat(5)))).toBe('taken')
  })

  test('5 a million small values', async () => {
    expect(await refusal(await withRaw(`[${'0,'.repeat(1_000_000)}0]`))).toBe('file-not-a-case')
  })

  test('6 a key that reaches the prototype', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])
      expect(await refusal(await withRaw(`{"${name}":{"polluted":true}}`))).toBe('file-not-a-case')
  })

  test('7 half a character', async () => {
    expect(await refusal(await withRaw('"\\ud800"'))).toBe('file-not-a-case')
    expect(await refusal(await withRaw('"\\ud83d\\ude00"'))).toBe('taken')
    expect(await refusal(await withRaw('{"\\udfff":1}'))).toBe('file-not-a-case')
  })

  test('8 a number without end', async () => {
    expect(await refusal(await withRaw('1e999'))).toBe('file-not-a-case')
  })

  test('9 bytes that are no text', async () => {
    expect(await kind(await encrypted(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)))).toBe('file-tampered')
  })

  test('10 a gigabyte of key stretching', async () => {
    for (const work of [19, 20, 30, 999999])
      expect(await kind(header(`-> scrypt AAAAAAAAAAAAAAAAAAAAAA ${work}\n${'A'.repeat(43)}\n`))).toBe('file-too-heavy')
  })

  test('11 a header with ten thousand recipients, or without end', async () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`
    expect(await kind(header(stanza.repeat(33)))).toBe('file-too-heavy')
    expect(await kind(header(stanza.repeat(10_000)))).toBe('file-too-heavy')
  })

  test('12 a case from an app that is not made yet, and one that only looks like a case', async () => {
    expect(await refusal(JSON.stringify({ ...whole, version: 3, more: 'fields' }))).toBe('file-newer')
    expect(await refusal(JSON.stringify({ ...whole, events: [] }))).toBe('file-not-a-case')
    expect(await refusal(JSON.stringify({ ...whole, madeAt: '2026-13-45T25:61:61Z' }))).toBe('file-not-a-case')
    expect(await refusal(JSON.stringify({ ...whole, events: [...handed.events].reverse() }))).toBe('file-not-a-case')
    expect(await refusal(unlinked('"another word"'))).toBe('file-not-a-case')
  })
})
