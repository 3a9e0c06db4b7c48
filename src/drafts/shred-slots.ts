import { type Bytes, type Random, sameBytes } from './bytes'
import { bytesAt, decode, encode, SECRET, SIZE, type Slot, STATE_AT, STATES } from './slot-bytes'

/** Bytes for one place in a file. */
interface Patch {
  /** In bytes, from the start. */
  at: number
  bytes: Bytes
}

/** A file whose bytes are overwritten where they lie. */
export interface SlotFile {
  read(): Promise<Bytes>
  /** Resolves when the bytes are on the disk. */
  write(patches: readonly Patch[]): Promise<void>
  remove(): Promise<void>
}

/** Two copies of one file, written one after the other, so that a power cut can spoil only one. */
export interface SlotFiles {
  a: SlotFile
  b: SlotFile
  /** False where the browser can't overwrite in place: deleted data may then be recoverable. */
  erases: boolean
  /** Holds room for the last answer on a full phone; none where rows of the database must do. */
  reserve?: SlotFile
}

/** 32 secret bytes of an unlock slot or a case, or that they were shredded on purpose. */
export type ShredEntry = { kind: 'pepper' | 'case'; secret: Bytes } | 'shredded'

/** Secrets by owner. What is derived from one is dead once it is overwritten. */
export interface ShredSlots {
  erases(): Promise<boolean>
  /** An owner that isn't there is damage, not deletion. Only those of the ways in, if so asked. */
  entries(of?: 'pepper'): Promise<Map<string, ShredEntry>>
  /** Resolves when both copies are on the disk. */
  put(kind: 'pepper' | 'case', secrets: ReadonlyMap<string, Bytes>): Promise<void>
  /** A case's secret: one that lives on the disk stays, whatever this page knows of it, and otherwise this one is put there. */
  claim(caseId: string, secret: Bytes): Promise<Bytes>
  /**
   * One after the other: where it is cut short, none is gone before those that were named before it. One in `held` only
   * while it has that secret: done once more, it takes nothing that came since.
   */
  shred(owners: readonly string[], held?: ReadonlyMap<string, Bytes>): Promise<void>
  counter(): Promise<number>
  /** Never goes down. */
  advanceTo(counter: number): Promise<void>
  /** Overwrites all there is; `remove` then takes the files away. */
  overwriteAll(): Promise<void>
  remove(): Promise<void>
}

/** The counter's slot is known by its state; it needs no owner. */
const NOBODY = '0'.repeat(32)

/** Alike, as they nearly always are, they are checked once. */
async function bothCopies([a, b]: readonly [Bytes, Bytes], at: number): Promise<[Slot | undefined, Slot | undefined]> {
  const inA = await decode(a, at)
  return [inA, sameBytes(bytesAt(a, at), bytesAt(b, at)) ? inA : await decode(b, at)]
}

const NEITHER = [undefined, undefined] as const

/** The slots of somewhere else: what is asked of them is passed on. */
export const slotsBy = (
  pass: <Value>(name: keyof ShredSlots, ...given: readonly unknown[]) => Promise<Value>,
): ShredSlots => ({
  erases: () => pass('erases'),
  entries: (of) => pass('entries', of),
  put: (kind, secrets) => pass('put', kind, secrets),
  claim: (caseId, secret) => pass('claim', caseId, secret),
  shred: (owners, held) => pass('shred', owners, held),
  counter: () => pass('counter'),
  advanceTo: (counter) => pass('advanceTo', counter),
  overwriteAll: () => pass('overwriteAll'),
  remove: () => pass('remove'),
})

/** The lock of whichever tab has its turn. */
export const SLOTS_LOCK = 'shred-slots'

/** Runs work while no other tab runs any. */
export type Alone = <Result>(work: () => Promise<Result>) => Promise<Result>

export function shredSlots(
  { a, b, erases, reserve }: SlotFiles,
  random: Random,
  alone: Alone = (work) => work(),
): ShredSlots {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: a write must see what the one before it wrote. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const inOurTurn = () => alone(work)
    const turn = last.then(inOurTurn, inOurTurn)
    last = turn.catch(() => undefined)
    return turn
  }

  /** The newer of the two good copies of each slot, or only of those in one state; the other is made like it. */
  async function load(of?: number): Promise<(Slot | undefined)[]> {
    const files = await Promise.all([a.read(), b.read()])
    const count = Math.floor(Math.max(files[0].length, files[1].length) / SIZE)
    const slots: (Slot | undefined)[] = []
    const repairs: { a: Patch[]; b: Patch[] } = { a: [], b: [] }
    const isMeant = (at: number) => of === undefined || files.some((file) => file[at * SIZE + STATE_AT] === of)
    const copies = await Promise.all(
      Array.from({ length: count }, (_, at) => (isMeant(at) ? bothCopies(files, at) : NEITHER)),
    )
    for (const [at, [inA, inB]] of copies.entries()) {
      const newer = (inA?.generation ?? 0) >= (inB?.generation ?? 0) ? inA : inB
      slots.push(newer)
      if (newer === undefined) continue
      if (inA?.generation === inB?.generation) continue
      const older = inA === newer ? repairs.b : repairs.a
      older.push({ at: at * SIZE, bytes: await encode(at, newer) })
    }
    // On a full phone what is read must not wait for it: the next look makes them alike.
    if (repairs.a.length > 0) await a.write(repairs.a).catch(() => undefined)
    if (repairs.b.length > 0) await b.write(repairs.b).catch(() => undefined)
    return slots
  }

  async function save(changes: ReadonlyMap<number, Slot>) {
    const patches: Patch[] = []
    for (const [at, slot] of changes) patches.push({ at: at * SIZE, bytes: await encode(at, slot) })
    await a.write(patches)
    await b.write(patches)
  }

  const counterOf = (slots: readonly (Slot | undefined)[]) => {
    const slot = slots.find((candidate) => candidate?.state === STATES.counter)
    return slot === undefined ? 0 : Number(new DataView(slot.secret.buffer).getBigUint64(0))
  }

  return {
    erases: async () => erases,
    entries: (of) =>
      inTurn(async () => {
        const entries = new Map<string, ShredEntry>()
        for (const slot of await load(of && STATES[of])) {
          if (slot?.state === STATES.shredded) entries.set(slot.owner, 'shredded')
          if (slot?.state === STATES.pepper) entries.set(slot.owner, { kind: 'pepper', secret: slot.secret })
          if (slot?.state === STATES.case) entries.set(slot.owner, { kind: 'case', secret: slot.secret })
        }
        return entries
      }),
    put: (kind, secrets) =>
      inTurn(async () => {
        const slots = await load()
        const changes = new Map<number, Slot>()
        let free = slots.length
        for (const [owner, secret] of secrets) {
          const at = slots.findIndex((slot) => slot?.owner === owner && slot.state !== STATES.counter)
          const generation = (slots[at]?.generation ?? 0) + 1
          changes.set(at === -1 ? free++ : at, { secret, owner, state: STATES[kind], generation })
        }
        await save(changes)
      }),
    claim: (caseId, secret) =>
      inTurn(async () => {
        const slots = await load()
        const at = slots.findIndex((slot) => slot?.owner === caseId && slot.state !== STATES.counter)
        const there = slots[at]
        if (there?.state === STATES.case) return there.secret
        const slot = { secret, owner: caseId, state: STATES.case, generation: (there?.generation ?? 0) + 1 }
        await save(new Map([[at === -1 ? slots.length : at, slot]]))
        return secret
      }),
    shred: (owners, held) =>
      inTurn(async () => {
        const slots = await load()
        for (const owner of owners) {
          const changes = new Map<number, Slot>()
          const only = held?.get(owner)
          for (const [at, slot] of slots.entries())
            if (slot?.owner === owner && slot.state !== STATES.counter && (!only || sameBytes(slot.secret, only)))
              changes.set(at, {
                secret: random(SECRET),
                owner,
                state: STATES.shredded,
                generation: slot.generation + 1,
              })
          await save(changes)
        }
      }),
    counter: () => inTurn(async () => counterOf(await load(STATES.counter))),
    advanceTo: (counter) =>
      inTurn(async () => {
        const slots = await load(STATES.counter)
        if (counterOf(slots) >= counter) return
        const found = slots.findIndex((slot) => slot?.state === STATES.counter)
        const secret = new Uint8Array(SECRET)
        new DataView(secret.buffer).setBigUint64(0, BigInt(counter))
        const generation = (slots[found]?.generation ?? 0) + 1
        const at = found === -1 ? slots.length : found
        await save(new Map([[at, { secret, owner: NOBODY, state: STATES.counter, generation }]]))
      }),
    overwriteAll: () =>
      inTurn(async () => {
        for (const file of [a, b]) {
          const { length } = await file.read()
          await file.write([{ at: 0, bytes: random(length) }])
        }
      }),
    remove: () =>
      inTurn(async () => {
        await a.remove()
        await b.remove()
        // Nothing but room: where another tab is just filling it, it stays.
        await reserve?.remove().catch(() => undefined)
      }),
  }
}
