import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemRandom, textOf } from '../../src/drafts/bytes'
import { contentLinks } from '../../src/drafts/chain'
import { EVENTS_SCHEMA, type HandedCase } from '../../src/drafts/handed-case'
import { isRecipient, openHandover, type SentTo, sealHandover } from '../../src/drafts/handover'
import { fingerprint, newHandoverPassphrase, typedForAge } from '../../src/drafts/handover-words'
import { loadWordList } from '../../src/drafts/passphrase'
import type { Json } from '../../src/drafts/records'
import { soundEvents } from '../../src/drafts/sound-events'
import { handedCase, inArmour } from './handed-case'

const handed = handedCase()
let identity: string
let key: string

beforeAll(async () => {
  identity = await generateX25519Identity()
  key = await identityToRecipient(identity)
})

async function sealed(to: SentTo, given: HandedCase = handed, armour = false) {
  const file = await sealHandover(given, to)
  if (!file.ok) throw new Error(file.problem.kind)
  return armour ? inArmour(file.value) : file.value
}

describe('a case that is handed over', () => {
  test('is opened with the unit’s key, previewed and whole', async () => {
    const opened = await openHandover(await sealed({ by: 'keys', keys: [key] }), { by: 'key', identity })
    const link = (await contentLinks(handed.caseId, handed.events)).at(-1)
    const preview = {
      caseId: handed.caseId,
      madeAt: handed.madeAt,
      events: 3,
      first: '2026-11-25T09:00:01.000Z',
      last: '2026-11-25T09:00:03.000Z',
      link,
      missing: 0,
    }
    expect(opened).toEqual({ ok: true, value: { handed, preview } })
  })

  test('with a record of a long case in it is opened, and each of its entries is sound', async () => {
    const record = {
      type: 'document-issued',
      document: { kind: 'decision-record', matter: 'm1', title: 'Record', text: 'word '.repeat(80_000), edition: '1' },
      seq: handed.events.length + 1,
      at: '2026-11-25T09:00:04.000Z',
    }
    const given = { ...handed, events: [...handed.events, record] as Json[] }
    const opened = await openHandover(await sealed({ by: 'keys', keys: [key] }, given), { by: 'key', identity })
    expect(opened).toMatchObject({ ok: true, value: { preview: { events: handed.events.length + 1 } } })
    const begun = { ...(handed.events[0] as object), case: handed.caseId }
    expect(soundEvents(handed.caseId, [begun, record])).toBeDefined()
    // An answer is never that long.
    const long = { type: 'noted', subject: 'case', fact: 'age', text: 'word '.repeat(80_000), seq: 2, at: record.at }
    expect(soundEvents(handed.caseId, [begun, long])).toBeUndefined()
  })

  test('of which the last entry could not be read says so, though no place in it is empty', async () => {
    const given: HandedCase = { ...handed, harmed: true }
    const opened = await openHandover(await sealed({ by: 'keys', keys: [key] }, given), { by: 'key', identity })
    expect(opened).toMatchObject({ ok: true, value: { handed: given, preview: { missing: 0, harmed: true } } })
  })

  test('is of the second version only where it was found not to be whole: an older app says then that it is newer', async () => {
    const { Decrypter } = await import('age-encryption')
    for (const [given, version] of [
      [handed, 1],
      [{ ...handed, harmed: true as const }, 2],
    ] as const) {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      const plain = await decrypter.decrypt(await sealed({ by: 'keys', keys: [key] }, given), 'text')
      expect(JSON.parse(plain).version).toBe(version)
    }
  })

  test('with an entry that could not be read is opened without it, and says so', async () => {
    const [first, , last] = handed.events
    const given = { ...handed, events: [first, last] as Json[] }
    const opened = await openHandover(await sealed({ by: 'keys', keys: [key] }, given), { by: 'key', identity })
    expect(opened).toMatchObject({ ok: true, value: { handed: given, preview: { events: 2, missing: 1 } } })
  })

  test('is opened with its six words, however they are typed', async () => {
    const passphrase = newHandoverPassphrase(await loadWordList(), systemRandom)
    expect(passphrase.split('-').length).toBeGreaterThanOrEqual(6)
    const file = await sealed({ by: 'passphrase', passphrase }, handed, true)
    const typed = ` ${passphrase.replaceAll('-', ' ').toUpperCase()} `
    expect(await openHandover(file, { by: 'passphrase', passphrase: typed })).toMatchObject({
      ok: true,
      value: { handed },
    })
  })

  test('is stretched from its words with the work that they were weighed for', async () => {
    const file = new TextDecoder('latin1').decode(
      await sealed({ by: 'passphrase', passphrase: 'one two three four five six' }),
    )
    expect(/^-> scrypt \S+ (\d+)$/m.exec(file)?.[1]).toBe('15')
  })

  test('is sealed with the words as the command line takes them, however the app was given them', async () => {
    const file = await sealed({ by: 'passphrase', passphrase: 'Abacus  swoop yo-yo' })
    expect((await openHandover(file, { by: 'passphrase', passphrase: 'abacus-swoop-yo-yo' })).ok).toBe(true)
  })

  test('to two units is opened by either', async () => {
    const other = await generateX25519Identity()
    const file = await sealed({ by: 'keys', keys: [key, await identityToRecipient(other)] })
    for (const each of [identity, other])
      expect((await openHandover(file, { by: 'key', identity: each })).ok).toBe(true)
  })

  test('in armour survives an e-mail: spaces around it and other line ends', async () => {
    const text = textOf(await sealed({ by: 'keys', keys: [key] }, handed, true))
    const mailed = new TextEncoder().encode(`\r\n${text.trim().replaceAll('\n', '\r\n')}\r\n\r\n`)
    expect((await openHandover(mailed, { by: 'key', identity })).ok).toBe(true)
  })

  test('too large to be opened again is not sealed', async () => {
    const large = handedCase(Array.from({ length: 20 }, () => '\u0800'.repeat(199_000)))
    expect(await sealHandover(large, { by: 'keys', keys: [key] })).toEqual({
      ok: false,
      problem: { kind: 'case-too-large' },
    })
  })

  test('says nothing of itself from outside', async () => {
    const file = new TextDecoder('latin1').decode(await sealed({ by: 'keys', keys: [key] }))
    for (const word of [handed.caseId, 'proportion', 'school', 'noted']) expect(file).not.toContain(word)
  })
})

describe('is refused, with a word why:', () => {
  const refusal = async (file: Promise<Uint8Array> | Uint8Array, by = { by: 'key' as const, identity }) => {
    const opened = await openHandover(await file, by)
    return opened.ok ? 'opened' : opened.problem.kind
  }

  test('another’s key, and what is no key', async () => {
    const file = sealed({ by: 'keys', keys: [key] })
    const stranger = await generateX25519Identity()
    for (const each of [stranger, 'AGE-SECRET-KEY-1', '', key])
      expect(await refusal(file, { by: 'key', identity: each })).toBe('file-wrong-key')
  })

  test('other words', async () => {
    const file = await sealed({ by: 'passphrase', passphrase: 'one two three four five six' })
    const opened = await openHandover(file, { by: 'passphrase', passphrase: 'one two three four five seven' })
    expect(opened).toEqual({ ok: false, problem: { kind: 'file-wrong-key' } })
  })

  test('a file that is something else', async () => {
    for (const text of ['', '{"format":"proportion-case"}', '%PDF-1.7', '-----BEGIN AGE ENCRYPTED FILE-----\n!!'])
      expect(await refusal(new TextEncoder().encode(text))).toBe('file-not-age')
  })

  test('entries out of order, or one twice', async () => {
    const [first, second, third] = handed.events
    for (const events of [
      [first, third, second],
      [first, second, second],
    ] as Json[][])
      expect(await refusal(sealed({ by: 'keys', keys: [key] }, { ...handed, events }))).toBe('file-not-a-case')
  })

  test('entries that a newer version wrote', async () => {
    expect(await refusal(sealed({ by: 'keys', keys: [key] }, { ...handed, schema: EVENTS_SCHEMA + 1 }))).toBe(
      'file-newer',
    )
  })

  test('a changed file', async () => {
    const file = await sealed({ by: 'keys', keys: [key] })
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1
    expect(await refusal(file)).toBe('file-tampered')
  })
})

describe('a recipient', () => {
  test('is a unit’s public key and nothing else', async () => {
    const wrong = [
      key.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')),
      identity,
      key.toUpperCase(),
      `${key} `,
      await identityToRecipient(await generateHybridIdentity()),
      'age1',
      '',
    ]
    expect(await isRecipient(key)).toBe(true)
    expect(await Promise.all(wrong.map(isRecipient))).toEqual(wrong.map(() => false))
    for (const each of wrong)
      expect(await sealHandover(handed, { by: 'keys', keys: [key, each] })).toEqual({
        ok: false,
        problem: { kind: 'recipient-invalid' },
      })
    expect((await sealHandover(handed, { by: 'keys', keys: [] })).ok).toBe(false)
  })

  test('is compared by six words, the same ones each time', async () => {
    const list = await loadWordList()
    const known = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
    const words = await fingerprint(known, list)
    expect(words).toEqual(['gumball', 'shelving', 'pulp', 'upstroke', 'denial', 'robin'])
    expect(await fingerprint(key, list)).not.toEqual(words)
  })
})

test('what is typed for the command line is the words joined by hyphens', () => {
  expect(typedForAge('  Yo-yo abacus SWOOP ')).toBe('yo-yo-abacus-swoop')
})
