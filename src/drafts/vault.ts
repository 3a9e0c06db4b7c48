import { type Bytes, newId, type Random } from './bytes'
import { changingWays } from './changing-ways'
import type { Kdf } from './kdf'
import type { Marks, SlotKind, UnlockSlot } from './key-slots'
import type { PasskeyBrowser } from './passkey'
import { orProblem, problemOf } from './problem-of'
import { bad, good, type Result } from './problems'
import { newSession, type Session } from './session'
import { type PinResult, type SessionPin, sessionPin, whyRefused } from './session-pin'
import type { ShredSlots } from './shred-slots'
import { enoughWords, type SlotRows, slotMaking, type WaysTurn } from './slot-making'
import { damagedAmong, type FoundWays, openWith, type Proof, unreadableAmong, waysAmong } from './ways-in'
import type { TriesStore } from './wrong-tries'

/** The vault's own rows. Every promise resolves when its one transaction is on the disk. */
export interface VaultRows extends TriesStore, SlotRows {
  /** `wiping`: everything was being erased. */
  load(): Promise<Stored | undefined>
  create(vaultId: string, slots: readonly UnlockSlot[]): Promise<void>
  /** Before the first key part goes: a wipe that is cut short is finished by whoever looks next. */
  markWiping(is: Wiping | undefined): Promise<void>
  /** Everything, the cases' rows too. */
  clear(by: Wiping): Promise<void>
}

/** What everything is erased by: somebody on purpose, or wrong tries. */
export type Wiping = 'purpose' | 'tries'

interface Stored {
  vaultId: string
  slots: unknown[]
  marks?: Marks
  wiping?: Wiping
}

export interface VaultDeps {
  rows: VaultRows
  shred: ShredSlots
  ways: WaysTurn
  kdf: Kdf
  random: Random
  now: () => number
  monotonic: () => number
  /** Asked for anew each time, as the next one is: what the force has set may be known only later. */
  passkeys?: PasskeyBrowser | undefined
  /** Off unless the force turns it on: it destroys what may be the only record. */
  wipeAfterWrongTries?: number | undefined
  /** Does what an unlock leaves to do, once the cases are on the screen; at once where nobody says when. */
  later?: ((work: () => Promise<void>) => void) | undefined
}

export type Vault = ReturnType<typeof openVault>

/** A vault, locked at first. What opens or changes it answers with a problem; what only looks rejects where storage fails. */
export function openVault(deps: VaultDeps) {
  const { rows, shred, kdf, random, ways } = deps
  const making = slotMaking(deps)
  let session: Session | undefined
  let pin: SessionPin | undefined
  /** The way in that has opened it, for as long as it is there as it was. */
  let by: SlotKind | undefined
  /** Counts locks: an unlock that a lock overtook must not open. */
  let locks = 0

  const lock = () => {
    locks += 1
    session = undefined
    by = undefined
  }

  const whileOpen = <Outcome>(work: (open: Session) => Outcome) =>
    session === undefined ? bad({ kind: 'locked' }) : work(session)

  /** As stored, once a wipe that was cut short is finished: what is left of such a vault opens nothing. */
  async function load(): Promise<Stored | undefined> {
    const stored = await rows.load()
    const by = stored?.wiping
    if (!by) return stored
    await ways.change(async () => {
      if (!(await rows.load())?.wiping) return
      await shred.overwriteAll()
      await takenAway(by)
    })
    return rows.load()
  }

  async function proven(proof: Proof): Promise<Result<{ dek: Bytes; vaultId: string; slots: unknown[] }>> {
    const peppers = shred.entries('pepper')
    peppers.catch(() => undefined)
    const stored = await load()
    if (stored === undefined) return bad({ kind: 'no-vault' })
    const opened = await openWith(proof, { ...deps, ...stored, peppers, tries: rows, passkeys: deps.passkeys })
    if (opened.ok) return good({ dek: opened.value, ...stored })
    const { problem } = opened
    if (problem.kind !== 'wrong-passphrase' && problem.kind !== 'wait') return opened
    if (deps.wipeAfterWrongTries === undefined) return opened
    const left = deps.wipeAfterWrongTries - (await rows.loadTries()).count
    if (problem.kind === 'wait' || left > 0) return bad({ ...problem, left: Math.max(1, left) })
    await wipe('tries')
    return bad({ kind: 'wiped-after-wrong-tries' })
  }

  async function begin(
    dek: Bytes,
    vaultId: string,
    asOf: number,
    parts = shred.entries(),
    sessionsPin?: string,
  ): Promise<Result<void>> {
    const begins = async () => {
      if (sessionsPin !== undefined) pin = await sessionPin(sessionsPin, dek, kdf, random)
      return newSession(dek, vaultId, shred, random, parts)
    }
    const begun = await begins().finally(() => dek.fill(0))
    if (asOf !== locks) return bad({ kind: 'locked' })
    session = begun
    return good(undefined)
  }

  const wipe = (by: Wiping) =>
    ways.change(async () => {
      await rows.markWiping(by).catch((failure: unknown) => {
        if (problemOf(failure).kind !== 'storage-full') throw failure
      })
      await shred.overwriteAll().catch(async (failure: unknown) => {
        // Done and not said, by a worker that hangs, it is done.
        if ((await shred.entries().catch(() => undefined))?.size === 0) return
        await rows.markWiping(undefined).catch(() => undefined)
        throw failure
      })
      // Nothing opens any more: what can't be taken away now goes when it is next looked for.
      await takenAway(by).catch(() => undefined)
    })

  async function takenAway(by: Wiping) {
    lock()
    pin?.forget()
    pin = undefined
    await rows.clear(by)
    await shred.remove()
  }

  const unlock = (proof: Proof, { sessionsPin }: { sessionsPin?: string } = {}): Promise<Result<void>> =>
    orProblem(async () => {
      const because = sessionsPin === undefined ? undefined : whyRefused(sessionsPin)
      if (because) return bad({ kind: 'pin-refused', because })
      const asOf = locks
      const proving = proven(proof)
      const parts = keyParts()
      const opened = await proving
      if (!opened.ok) return opened
      const begun = await begin(opened.value.dek, opened.value.vaultId, asOf, parts, sessionsPin)
      if (begun.ok) by = proof.by
      if (deps.later === undefined) await tidyUp()
      else deps.later(tidyUp)
      return begun
    })

  /** One that is used up is there no more, wherever it was asked for. */
  async function openPin(typed: string): Promise<Result<Bytes>> {
    const opened: PinResult = (await pin?.open(typed)) ?? { kind: 'gone' }
    if (opened.kind === 'opened') return good(opened.dek)
    if (opened.kind === 'wrong') return bad({ kind: 'wrong-pin', left: opened.left })
    pin = undefined
    return bad({ kind: 'pin-gone' })
  }

  /** Asked for before they are needed: whether they come is seen when they are. */
  function keyParts() {
    const parts = shred.entries()
    parts.catch(() => undefined)
    return parts
  }

  async function tidyUp() {
    const swept = () => making.sweep(() => rows.load()).catch(() => undefined)
    await (session === undefined ? swept() : session.look(swept))
  }

  /** Of those that did not open it: which of them open nothing, as it looks now. */
  async function looksDamaged(): Promise<SlotKind[]> {
    const stored = await rows.load()
    if (stored === undefined) return []
    const peppers = shred.entries('pepper')
    await peppers
    const found = await damagedAmong({ ...stored, peppers })
    return found.filter((kind) => kind !== by)
  }

  /** Does something that needs the officer's proof again, with the raw key at hand for as long as it takes. */
  const withProof = <Value>(
    proof: Proof,
    work: (dek: Bytes, slots: readonly unknown[]) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    orProblem(async () => {
      const opened = await proven(proof)
      if (!opened.ok) return opened
      try {
        return await work(opened.value.dek, opened.value.slots)
      } finally {
        opened.value.dek.fill(0)
      }
    })

  return {
    /** Whether deleting here is erasing. */
    erases: shred.erases,
    hasPin: () => pin !== undefined,
    exists: async () => (await load()) !== undefined,

    /** Which ways of opening are set up, and which can't be read: that is seen without opening anything. */
    waysIn: async (): Promise<FoundWays> => {
      const stored = await rows.load()
      if (stored === undefined) return { ways: [], unreadable: [] }
      return { ways: waysAmong(stored.slots), unreadable: unreadableAmong(stored.slots) }
    },

    /** Seen twice: another tab may be in the middle of changing one. */
    damagedWays: async (): Promise<SlotKind[]> => {
      const found = await looksDamaged()
      const again = found.length > 0 ? await looksDamaged() : []
      return found.filter((kind) => again.includes(kind))
    },

    /** Nothing where it was made just now, where a PIN has opened it, or where that way in was changed since. */
    openedBy: () => by,

    /** Makes the vault and leaves it open, unless a lock came in between. The recovery code is shown once and kept nowhere. */
    create: (words: readonly string[]): Promise<Result<{ code: string }>> =>
      orProblem(async () => {
        if (!enoughWords(words)) return bad({ kind: 'too-few-words' })
        const asOf = locks
        await load()
        // While nobody erases: what is made here must not be overwritten there.
        return ways.change(async () => {
          if ((await rows.load()) !== undefined) return bad({ kind: 'vault-already-there' })
          await shred.overwriteAll()
          await shred.remove()
          const dek = random(32)
          const vaultId = newId(random)
          const byPassphrase = await making.passphraseSlot(dek, words)
          const { make, code } = making.recoverySlot(dek)
          await rows.create(vaultId, [byPassphrase, await make()])
          await begin(dek, vaultId, asOf)
          return good({ code })
        })
      }),

    unlock,

    unlockWithPin: (typed: string): Promise<Result<void>> =>
      orProblem(async () => {
        const asOf = locks
        const stored = await load()
        if (stored === undefined) return bad({ kind: 'no-vault' })
        const parts = keyParts()
        const opened = await openPin(typed)
        return opened.ok ? begin(opened.value, stored.vaultId, asOf, parts) : opened
      }),

    /** Step-up: asked again before an export, printing, wiping. */
    prove: (proof: Proof) => withProof(proof, async () => good(undefined)),

    proveWithPin: (typed: string): Promise<Result<void>> =>
      orProblem(async () => {
        const opened = await openPin(typed)
        if (!opened.ok) return opened
        opened.value.fill(0)
        return good(undefined)
      }),

    ...changingWays(
      deps,
      making,
      withProof,
      () => session !== undefined,
      (kind) => {
        if (by === kind) by = undefined
      },
    ),

    lock,
    forgetPin: () => {
      pin?.forget()
      pin = undefined
    },

    /** Overwrites the key parts, then deletes. Resolves only when nothing here can be opened again. */
    wipe: () =>
      orProblem(async () => {
        await wipe('purpose')
        return good(undefined)
      }),

    vaultId: (): string | undefined => session?.vaultId,

    /** For the index, the clock, tombstones: what belongs to no case. */
    vaultKey: (): Result<CryptoKey> => whileOpen(({ vaultKey }) => good(vaultKey)),
    caseKey: async (caseId: string): Promise<Result<CryptoKey>> => whileOpen((open) => open.caseKey(caseId)),
    /** Of all that have a key part here, also where nothing else of them is left. */
    caseIds: (): readonly string[] => session?.caseIds() ?? [],
    shreddedIds: (): readonly string[] => session?.shreddedIds() ?? [],
    isShredded: (caseId: string): boolean => session?.isShredded(caseId) ?? false,
    /** What another tab did with the key parts since: a case may have been erased there, or have come back. */
    look: async (): Promise<void> => session?.look(),
    /** A case's id and its key part, on the disk in both copies before the case counts as begun. Asked twice, the same one. */
    newCaseSlot: (caseId = newId(random)): Promise<Result<{ caseId: string }>> =>
      orProblem(async () => whileOpen((open) => open.newCaseSlot(caseId))),
    /** First this, then the case's rows: what is left of them can't be opened by anyone. */
    shredCase: (caseId: string): Promise<Result<void>> =>
      orProblem(async () => whileOpen((open) => open.shredCase(caseId))),

    counter: () => shred.counter(),
    advanceTo: (counter: number) => shred.advanceTo(counter),
  }
}
