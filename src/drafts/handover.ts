import { type Bytes, textOf, utf8 } from './bytes'
import { type HandedCase, handedText, LARGEST_FILE, type Preview, readHandover } from './handed-case'
import { typedForAge } from './handover-words'
import { bad, good, type Result } from './problems'

export type SentTo = { by: 'keys'; keys: readonly string[] } | { by: 'passphrase'; passphrase: string }
type OpenedBy = { by: 'key'; identity: string } | { by: 'passphrase'; passphrase: string }

/** Says nothing of what is in it. */
export const HANDOVER_FILE = 'handover.age'
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

export async function sealHandover(handed: HandedCase, to: SentTo): Promise<Result<Bytes>> {
  const age = await loadAge().catch(() => undefined)
  if (age === undefined) return bad({ kind: 'app-part-missing' })
  const encrypter = new age.Encrypter()
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
  const sealed = new Uint8Array(await encrypter.encrypt(utf8(await handedText(handed))))
  return sealed.length > LARGEST_FILE ? bad({ kind: 'case-too-large' }) : good(sealed)
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
  if (binary === undefined) return bad({ kind: 'file-not-age' })
  const refused = headerProblem(binary)
  if (refused !== undefined) return bad({ kind: refused })
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
