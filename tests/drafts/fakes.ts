import { createHash } from 'node:crypto'
import { type Bytes, type Random, systemRandom } from '../../src/drafts/bytes'
import type { Summary } from '../../src/drafts/drafts'
import type { Kdf } from '../../src/drafts/kdf'
import type { UnlockSlot } from '../../src/drafts/key-slots'
import type { PasskeyBrowser } from '../../src/drafts/passkey'
import { type SlotFile, type SlotFiles, shredSlots } from '../../src/drafts/shred-slots'
import type { WaysTurn } from '../../src/drafts/slot-making'
import { answering, type SlotReply, type SlotRequest } from '../../src/drafts/slot-work'
import { openVault, type VaultDeps, type VaultRows, type Wiping } from '../../src/drafts/vault'
import { NO_TRIES, type Tries } from '../../src/drafts/wrong-tries'

/** Stands for Argon2id where a test makes thousands of tries: the same inputs, none of the work. */
export const cheapKdf: Kdf = async (secret, salt, { name, m, t, p }) => {
  const hash = createHash('sha256').update(secret).update(salt)
  return new Uint8Array(hash.update(JSON.stringify([name, m, t, p])).digest())
}

/** The same bytes in each run. */
export function seededRandom(seed: number): Random {
  let drawn = 0
  return (length) => {
    const bytes: number[] = []
    while (bytes.length < length) bytes.push(...createHash('sha256').update(`${seed}/${drawn++}`).digest())
    return Uint8Array.from(bytes.slice(0, length))
  }
}

export class MemoryFile implements SlotFile {
  bytes: Bytes = new Uint8Array()
  writes = 0
  /** Set to have the next write cut off in the middle, as a power cut would. */
  cutNextWrite = false

  async read() {
    return this.bytes.slice()
  }

  async write(patches: readonly { at: number; bytes: Bytes }[]) {
    this.writes += 1
    for (const { at, bytes } of patches) {
      const whole = new Uint8Array(Math.max(this.bytes.length, at + bytes.length))
      whole.set(this.bytes)
      whole.set(this.cutNextWrite ? bytes.slice(0, bytes.length >> 1) : bytes, at)
      this.bytes = whole
    }
    if (!this.cutNextWrite) return
    this.cutNextWrite = false
    throw new Error('Power cut')
  }

  async remove() {
    this.bytes = new Uint8Array()
  }
}

export const memoryFiles = (): SlotFiles & { a: MemoryFile; b: MemoryFile } => ({
  a: new MemoryFile(),
  b: new MemoryFile(),
  erases: true,
})

/** The worker that holds the key parts, on files that lie in memory. */
export class FileWorker extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null
  onmessageerror: Worker['onmessageerror'] = null
  onerror: Worker['onerror'] = null
  /** It answers nothing. */
  isStuck = false
  /** It does what is asked, and does not say so. */
  isDumb = false
  isEnded = false
  readonly files: SlotFiles & { a: MemoryFile; b: MemoryFile; reserve: MemoryFile }
  readonly #answer: (request: SlotRequest) => Promise<void>

  constructor(files = { ...memoryFiles(), reserve: new MemoryFile() }) {
    super()
    this.files = files
    const parts = { slots: shredSlots(files, systemRandom), reserve: files.reserve }
    this.#answer = answering(parts, (reply) => this.says(reply))
  }

  says(data: SlotReply) {
    if (!this.isEnded && !this.isDumb) this.onmessage?.call(this, new MessageEvent('message', { data }))
  }

  postMessage(request: SlotRequest) {
    if (!this.isStuck) void this.#answer(request)
  }

  terminate() {
    this.isEnded = true
  }
}

export class MemoryRows implements VaultRows {
  vaultId: string | undefined
  wiping: Wiping | undefined
  slots = new Map<string, UnlockSlot>()
  tries: Tries = NO_TRIES
  /** What happened, in order. */
  log: string[] = []

  async load() {
    if (this.vaultId === undefined) return undefined
    const wiping = this.wiping && { wiping: this.wiping }
    return { vaultId: this.vaultId, slots: [...this.slots.values()], ...wiping }
  }

  async markWiping(is: Wiping | undefined) {
    this.wiping = is
  }

  async create(vaultId: string, slots: readonly UnlockSlot[]) {
    this.vaultId = vaultId
    for (const slot of slots) this.slots.set(slot.id, slot)
    this.log.push('created')
  }

  async replaceSlot(remove: readonly string[], put: UnlockSlot | undefined) {
    for (const id of remove) this.slots.delete(id)
    if (put !== undefined) this.slots.set(put.id, put)
    this.log.push('slot replaced')
  }

  async clear() {
    this.vaultId = undefined
    this.wiping = undefined
    this.slots.clear()
    this.tries = NO_TRIES
    this.log.push('cleared')
  }

  async loadTries() {
    return this.tries
  }

  async changeTries(to: (now: Tries) => Tries | undefined) {
    const tries = to(this.tries)
    if (tries === undefined) return
    this.tries = tries
    this.log.push(`tries ${tries.count}`)
  }

  async noTries() {
    this.tries = NO_TRIES
    this.log.push('tries 0')
  }

  slotOf(kind: UnlockSlot['kind']) {
    return [...this.slots.values()].find((slot) => slot.kind === kind)
  }
}

export const WORDS = ['abacus', 'gondola', 'swoop', 'yo-yo']
export const PASSPHRASE = WORDS.join(' ')

/** Whose turn it is to change a way in, over all the tabs that are given it. */
export function oneAtATime(): WaysTurn {
  let last: Promise<unknown> | undefined
  const change = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = (last ?? Promise.resolve()).then(work, work)
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    last = settled
    void settled.then(() => {
      if (last === settled) last = undefined
    })
    return turn
  }
  return { change, ifNobodyDoes: async (work) => (last === undefined ? change(work) : undefined) }
}

/** A vault over memory: everything that a test may want to look into or break. */
export function memoryVault(given: Partial<VaultDeps> = {}) {
  const rows = new MemoryRows()
  const files = memoryFiles()
  const clock = { wall: Date.UTC(2026, 10, 25, 9), mono: 0 }
  const random = seededRandom(1)
  const deps: VaultDeps = {
    rows,
    shred: shredSlots(files, random),
    ways: oneAtATime(),
    kdf: cheapKdf,
    random,
    now: () => clock.wall,
    monotonic: () => clock.mono,
    ...given,
  }
  return { rows, files, clock, deps, vault: openVault(deps), again: () => openVault(deps) }
}

/** An authenticator that does what it's told to. */
export class FakePasskeys implements PasskeyBrowser {
  host = 'localhost'
  platform = true
  prf: 'at-creation' | 'on-asking' | 'none' = 'at-creation'
  fails: string | undefined
  silent = false
  asked: unknown[] = []
  secret = 7
  /** The secrets that were given: the bytes themselves. */
  given: Uint8Array[] = []
  credentials: PasskeyBrowser['credentials'] = {
    create: (options) => this.answer(options, this.prf === 'at-creation', this.prf !== 'none'),
    get: (options) => this.answer(options, this.prf !== 'none', undefined),
  }

  hasPlatformAuthenticator = async () => this.platform
  capabilities = async (): Promise<Record<string, boolean> | undefined> => undefined

  private async answer(
    options: unknown,
    withResult: boolean,
    enabled: boolean | undefined,
  ): Promise<Credential | null> {
    this.asked.push(options)
    if (this.silent) return new Promise(() => undefined)
    if (this.fails !== undefined) throw new DOMException('', this.fails)
    const secret = new Uint8Array(32).fill(this.secret)
    if (withResult) this.given.push(secret)
    const results = withResult ? { first: secret.buffer } : undefined
    const prf = { ...(enabled === undefined ? {} : { enabled }), ...(results === undefined ? {} : { results }) }
    const credential = {
      id: 'AQID',
      type: 'public-key',
      rawId: Uint8Array.of(1, 2, 3).buffer,
      getClientExtensionResults: () => ({ prf }),
    }
    return credential
  }
}

/** Of a case in the list, called by the first letter of its id. */
export const summaryOf = (id: string): Summary => ({
  case: id,
  label: `Case ${id[0]}`,
  stage: 'People',
  risk: 'undetermined',
  referral: 'undetermined',
  left: 0,
  savedAt: '2026-11-25T11:40:00.000Z',
  closed: false,
  handedOver: false,
})
