import * as v from 'valibot'
import { type Bytes, type Random, sha256, textOf, utf8 } from './bytes'
import { contentLinks } from './chain'
import { canonicalPassphrase, generateWords, HANDOVER_WORDS } from './passphrase'
import { bad, good, type Problem, type Result } from './problems'
import type { Json } from './records'
import { soundJson } from './sound-json'

/** One case as it leaves: its events, and the two ends that say whether two copies are of one case. */
export interface HandedCase {
  caseId: string
  /** Of the events. */
  schema: number
  /** ISO 8601, by the sender's clock. */
  madeAt: string
  /** The last link of the sealed chain on the sender's phone. */
  head: string
  events: Json[]
  /** Found on the sender's phone not to be whole: where its last entry could not be read, no empty place says so. */
  harmed?: true
}

export type SentTo = { by: 'keys'; keys: readonly string[] } | { by: 'passphrase'; passphrase: string }
type OpenedBy = { by: 'key'; identity: string } | { by: 'passphrase'; passphrase: string }

/** What the officer sees before anything is taken in. */
export interface Preview {
  caseId: string
  madeAt: string
  events: number
  first: string
  last: string
  /** The link of the last event: the same on every phone that holds the same events. */
  link: string
  /** Entries that the sender's phone could not read: their places are empty. */
  missing: number
  harmed?: true
}

/** Says nothing of what is in it. */
export const HANDOVER_FILE = 'handover.age'
export const LARGEST_FILE = 8 * 1024 * 1024
const FORMAT = 'proportion-case'
/** The layout's; where the sender's phone found a case not to be whole, the second, which an older app calls newer. */
const VERSION = 1
const HARMED_VERSION = 2
/** Of the events, the newest that is known here. 2: a matter can be taken off, and somebody have no part in one. */
export const EVENTS_SCHEMA = 2
/** Enough for six random words, and quick on a cheap phone. */
const SEND_WORK = 15
/** What `age -p` asks for. More would freeze a phone. */
const MOST_WORK = 18
const MOST_STANZAS = 32
const LONGEST_HEADER = 64 * 1024
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Late: only handing over and taking in need it. */
const loadAge = async () => (await import('./age')).age
type Age = Awaited<ReturnType<typeof loadAge>>

export const newHandoverPassphrase = (list: readonly string[], random: Random) =>
  typedForAge(generateWords(HANDOVER_WORDS, list, random).join(' '))

/** The exact text that the file is sealed with, as the command line must be given it: words joined by hyphens. */
export const typedForAge = (typed: string) => canonicalPassphrase(typed).replaceAll(' ', '-')

/** Whether a text is a unit's public key: an X25519 recipient whose checksum holds. */
export async function isRecipient(key: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(key)) return false
  const { Encrypter } = await loadAge()
  try {
    new Encrypter().addRecipient(key)
    return true
  } catch {
    return false
  }
}

/** Six words to compare by voice: 77 bits of the key's hash. */
export async function fingerprint(key: string, list: readonly string[]): Promise<string[]> {
  let rest = (await sha256(utf8(key))).reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  return Array.from({ length: HANDOVER_WORDS }, () => {
    const word = list[Number(rest % BigInt(list.length))] ?? ''
    rest /= BigInt(list.length)
    return word
  })
}

export async function sealHandover(
  handed: HandedCase,
  to: SentTo,
  { armour }: { armour: boolean },
): Promise<Result<Bytes>> {
  const age = await loadAge().catch(() => undefined)
  if (age === undefined) return bad({ kind: 'app-part-missing' })
  const { Encrypter, armour: written } = age
  const encrypter = new Encrypter()
  if (to.by === 'keys') {
    if (to.keys.length === 0) return bad({ kind: 'recipient-invalid' })
    for (const key of to.keys) {
      if (!(await isRecipient(key))) return bad({ kind: 'recipient-invalid' })
      encrypter.addRecipient(key)
    }
  } else {
    encrypter.setScryptWorkFactor(SEND_WORK)
    encrypter.setPassphrase(typedForAge(to.passphrase))
  }
  const { caseId, schema, madeAt, head, events, harmed } = handed
  const link = (await contentLinks(caseId, events)).at(-1) ?? ''
  const version = harmed ? HARMED_VERSION : VERSION
  const plain = utf8(JSON.stringify({ format: FORMAT, version, caseId, schema, madeAt, head, link, events, harmed }))
  const file = await encrypter.encrypt(plain)
  const sealed = armour ? utf8(written.encode(file)) : new Uint8Array(file)
  return sealed.length > LARGEST_FILE ? bad({ kind: 'file-too-large' }) : good(sealed)
}

/** Opens, checks and previews a file from a stranger. Takes nothing in, and never throws. */
export async function openHandover(
  file: Uint8Array,
  by: OpenedBy,
): Promise<Result<{ handed: HandedCase; preview: Preview }>> {
  if (file.length > LARGEST_FILE) return bad({ kind: 'file-too-large' })
  const age = await loadAge().catch(() => undefined)
  if (age === undefined) return bad({ kind: 'app-part-missing' })
  const binary = withoutArmour(new Uint8Array(file), age)
  const refused = binary === undefined ? 'file-not-age' : headerProblem(binary)
  if (binary === undefined || refused !== undefined) return bad({ kind: refused ?? 'file-not-age' })
  const decrypter = decrypterFor(by, age)
  if (decrypter === undefined) return bad({ kind: 'file-wrong-key' })
  try {
    return await readHandover(textOf(await decrypter.decrypt(binary)))
  } catch (error) {
    return bad({ kind: failureOf(error) })
  }
}

function decrypterFor(by: OpenedBy, { Decrypter }: Age) {
  const decrypter = new Decrypter()
  try {
    if (by.by === 'key') decrypter.addIdentity(by.identity.trim())
    else for (const typed of new Set([typedForAge(by.passphrase), by.passphrase])) decrypter.addPassphrase(typed)
    return decrypter
  } catch {
    return undefined
  }
}

function withoutArmour(file: Bytes, { armour }: Age): Bytes | undefined {
  const start = new TextDecoder('latin1').decode(file.slice(0, 200)).trimStart()
  if (!start.startsWith(ARMOUR)) return file
  try {
    return new Uint8Array(armour.decode(textOf(file)))
  } catch {
    return undefined
  }
}

/** Read before any work is done for the file: who wrote it also wrote how much work it asks for. */
function headerProblem(file: Bytes): 'file-not-age' | 'file-too-heavy' | undefined {
  const start = new TextDecoder('latin1').decode(file.slice(0, LONGEST_HEADER))
  const end = start.indexOf('\n--- ')
  if (!start.startsWith('age-encryption.org/v1\n')) return 'file-not-age'
  if (end === -1) return start.length === LONGEST_HEADER ? 'file-too-heavy' : 'file-not-age'
  const stanzas = start
    .slice(0, end)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
  const work = stanzas.map((line) => /^-> scrypt \S+ (\d+)$/.exec(line)?.[1] ?? '0').map(Number)
  return stanzas.length > MOST_STANZAS || work.some((logN) => logN > MOST_WORK) ? 'file-too-heavy' : undefined
}

function failureOf(error: unknown): 'file-wrong-key' | 'file-not-age' | 'file-too-heavy' | 'file-tampered' {
  const message = error instanceof Error ? error.message : ''
  if (/no identity matched/.test(message)) return 'file-wrong-key'
  if (/too high/.test(message)) return 'file-too-heavy'
  return /invalid version|invalid stanza|^invalid header$/.test(message) ? 'file-not-age' : 'file-tampered'
}

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const happened = v.looseObject({
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: time,
  type: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,40}$/)),
})
const contents = v.strictObject({
  format: v.literal(FORMAT),
  version: v.picklist([VERSION, HARMED_VERSION]),
  caseId: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  madeAt: time,
  head: hash,
  link: hash,
  events: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(50_000)),
  harmed: v.exactOptional(v.literal(true)),
})
const newer = v.union([
  v.looseObject({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.minValue(HARMED_VERSION + 1)) }),
  v.looseObject({ format: v.literal(FORMAT), schema: v.pipe(v.number(), v.minValue(EVENTS_SCHEMA + 1)) }),
])

/** What was in a file, if it is a sound case: every event in order, and the link over them as the sender computed it. */
export async function readHandover(text: string): Promise<Result<{ handed: HandedCase; preview: Preview }>> {
  const notACase: Problem = { kind: 'file-not-a-case' }
  if (text.length > LARGEST_FILE) return bad({ kind: 'file-too-large' })
  const read = soundJson(text)
  if (read === undefined) return bad(notACase)
  if (v.is(newer, read.json)) return bad({ kind: 'file-newer' })
  const parsed = v.safeParse(contents, read.json)
  if (!parsed.success) return bad(notACase)
  const { caseId, schema, madeAt, head, link, harmed } = parsed.output
  const events = eventsOf(read.json)
  const stated: v.InferOutput<typeof happened>[] = []
  for (const [at, event] of events.entries()) {
    const checked = v.safeParse(happened, event)
    // In order, and none twice; where one could not be read, its place is empty.
    if (!checked.success || checked.output.seq <= (stated[at - 1]?.seq ?? 0)) return bad(notACase)
    stated.push(checked.output)
  }
  if ((await contentLinks(caseId, events)).at(-1) !== link) return bad(notACase)
  const found = harmed && { harmed }
  const preview = {
    caseId,
    madeAt,
    events: events.length,
    first: stated[0]?.at ?? madeAt,
    last: stated.at(-1)?.at ?? madeAt,
    link,
    missing: (stated.at(-1)?.seq ?? 0) - stated.length,
    ...found,
  }
  return good({ handed: { caseId, schema, madeAt, head, events, ...found }, preview })
}

/** The events as they came, not as a schema would copy them: the link is over every one of their keys. */
const eventsOf = (json: Json): Json[] =>
  json !== null && typeof json === 'object' && !Array.isArray(json) && Array.isArray(json.events) ? json.events : []
