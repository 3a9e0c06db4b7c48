import type { ClockMark } from './clock'
import { type Drafts, isBegun, type Summary } from './drafts'
import type { Result } from './problems'
import { asJson, isObject, type Json } from './records'
import { type Due, dayOf, dueOf, type Moment, type Periods, type Stay, stayOf } from './retention'
import type { SealedNotes } from './sealed-notes'

interface StaysDeps {
  notes: SealedNotes
  drafts: Pick<Drafts, 'open'>
  /** `still`: asked once nobody can write to it any more. */
  erase(id: string, reason: string, still: () => Promise<boolean>): Promise<Result<void>>
  periods(): Periods
  mark(): ClockMark
  now(): number
}

interface WhatIsDue {
  due: ReadonlyMap<string, Due>
  /** Cases that were erased just now: handed over, and their time is up. */
  erased: readonly string[]
}

const NOTE = 'stays'
/** A handover is seen a moment after it happened. */
const SAME_MS = 60_000

/** How long each case has stayed on this phone, remembered sealed. */
export class Stays {
  readonly #deps: StaysDeps
  /** As they were last seen: a full phone may not have written it. */
  #seen: Readonly<Record<string, Stay>> = {}

  constructor(deps: StaysDeps) {
    this.#deps = deps
  }

  /** Looks at every case; erases those that were handed over long enough ago, and no other. */
  async look(summaries: readonly Summary[]): Promise<WhatIsDue> {
    const { mark, now, notes } = this.#deps
    const before = await this.#read()
    const moment = { wall: now(), days: mark().days }
    const stays: Record<string, Stay> = {}
    const due = new Map<string, Due>()
    const erased: string[] = []
    for (const { case: id, handedOver, begun, savedAt, inMemory } of summaries) {
      // Not all of it is on the disk, or it can't be read: what is remembered of it stays.
      if (inMemory || savedAt === '') {
        if (before[id] !== undefined) stays[id] = before[id]
        continue
      }
      const seen = stayOf(before[id] ?? stayedSince(savedAt, moment), handedOver, moment)
      const stay = await this.#erasedOr(id, seen, moment)
      if (stay === 'erased') {
        erased.push(id)
        continue
      }
      stays[id] = stay
      const is = this.#dueAt(stay, moment)
      due.set(id, begun && is.kind === 'leaves' ? { kind: 'nothing' } : is)
    }
    this.#seen = stays
    if (JSON.stringify(stays) !== JSON.stringify(before))
      await notes.change(NOTE, (kept) => {
        const now = Object.entries(staysIn(kept))
        const elsewhere = now.filter(([id, stay]) => JSON.stringify(stay) !== JSON.stringify(before[id]))
        return asJson({ ...stays, ...Object.fromEntries(elsewhere) })
      })
    return { due, erased }
  }

  /**
   * What is due of a case that was not handed over, for whoever opens it without the list. `savedAt`, asked where it was
   * never looked at: when it was last written before it was opened; nothing where it did not open.
   */
  async dueHere(id: string, savedAt: () => Promise<string | undefined>): Promise<Due> {
    const { mark, notes, now } = this.#deps
    const moment = { wall: now(), days: mark().days }
    let stay = (await this.#read())[id]
    if (stay === undefined) {
      const saved = await savedAt()
      if (saved === undefined) return { kind: 'nothing' }
      const begun = stayedSince(saved, moment)
      this.#seen = { ...this.#seen, [id]: begun }
      void notes.change(NOTE, (kept) => asJson({ [id]: begun, ...staysIn(kept) })).catch(() => undefined)
      stay = begun
    }
    return this.#dueAt(stayOf(stay, false, moment), moment)
  }

  putAside(id: string): Promise<Result<void>> {
    return this.#change(id, (stay) => ({ ...stay, remindedOn: dayOf(stay, this.#deps.now()) }))
  }

  keep(id: string, why: string): Promise<Result<void>> {
    return this.#change(id, (stay) => ({ ...stay, kept: { on: dayOf(stay, this.#deps.now()), why } }))
  }

  /** By case: why it must stay here, as the officer said when it was due. */
  async reasons(): Promise<ReadonlyMap<string, string>> {
    const stays = Object.entries(await this.#read())
    return new Map(stays.flatMap(([id, { kept }]) => (kept === undefined ? [] : [[id, kept.why]])))
  }

  /** A case whose time is up is erased; where it is not, its stay. */
  async #erasedOr(id: string, stay: Stay, moment: Moment): Promise<Stay | 'erased'> {
    if (this.#dueAt(stay, moment).kind !== 'erase') return stay
    const last = await this.#handedOverWhole(id)
    if (last === undefined) return stay
    // Handed over once more since: its time begins anew.
    if (stay.handedOver !== undefined && last > stay.handedOver.wall + SAME_MS)
      return { ...stay, handedOver: { ...moment, wall: last } }
    const erased = await this.#deps.erase(id, 'handed over', () => this.#isAsHandedOver(id, last))
    return erased.ok ? 'erased' : stay
  }

  #dueAt(stay: Stay, { wall }: Moment): Due {
    return dueOf(stay, this.#deps.periods(), this.#deps.mark(), wall)
  }

  /**
   * When, in milliseconds by the phone's clock. Not on the word of a summary alone: the last thing that happened to the
   * case itself is its handover, and nothing more has been begun in it.
   */
  async #handedOverWhole(id: string): Promise<number | undefined> {
    const draft = await this.#deps.drafts.open(id)
    if ('problem' in draft || isBegun(draft.place)) return undefined
    const last = draft.events.at(-1)
    // What was added since may be there, and not to be read.
    return draft.last === undefined && last?.type === 'handed-over' ? Date.parse(last.at) : undefined
  }

  /** Nothing was added while another tab still had it. */
  async #isAsHandedOver(id: string, at: number): Promise<boolean> {
    return (await this.#handedOverWhole(id)) === at
  }

  #change(id: string, to: (stay: Stay) => Stay): Promise<Result<void>> {
    return this.#deps.notes.change(NOTE, (kept) => {
      const stays = staysIn(kept)
      const stay = stays[id] ?? this.#seen[id]
      return asJson(stay === undefined ? stays : { ...stays, [id]: to(stay) })
    })
  }

  async #read(): Promise<Record<string, Stay>> {
    return staysIn(await this.#deps.notes.get(NOTE))
  }
}

/** One that was left without a look at the list has been here since it was saved, at the least. */
const stayedSince = (savedAt: string, now: Moment): Stay => ({
  since: { ...now, wall: Math.min(now.wall, Date.parse(savedAt)) },
})

const staysIn = (kept: Json | undefined) => (isObject(kept) ? kept : {}) as unknown as Record<string, Stay>
