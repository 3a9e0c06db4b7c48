import { bothOf, type ClockMark, LEAP_MS, NEW_MARK, openedOn, seen } from './clock'
import type { Json } from './records'
import { clockAsks } from './retention'
import type { SealedNotes } from './sealed-notes'

export const CLOCK_NOTE = 'clock'

/** What the open vault remembers of this phone's clock. */
export class KeptClock {
  readonly #notes: () => SealedNotes | undefined
  #mark: ClockMark = NEW_MARK

  /** `notes`: of the vault that is open now. */
  constructor(notes: () => SealedNotes | undefined) {
    this.#notes = notes
  }

  get mark(): ClockMark {
    return this.#mark
  }

  /** As the vault has it. Answers whether the officer is to be asked, or a new day is to be written down. */
  read(kept: Json | undefined): 'asks' | 'new-day' | 'same-day' {
    const before = isMark(kept) ? kept : NEW_MARK
    const asks = clockAsks(before, Date.now())
    this.#mark = asks ? before : openedOn(before, Date.now())
    return asks ? 'asks' : this.#mark.lastDay !== before.lastDay ? 'new-day' : 'same-day'
  }

  /** The officer says that the date which the clock shows is today's. */
  async isRight(): Promise<void> {
    this.#mark = openedOn(this.#mark, Date.now())
    await this.keep()
  }

  /** `until`: the latest that the clock has shown. */
  async hasShown(until: number): Promise<void> {
    if (until <= this.#mark.highWater || until > this.#mark.highWater + LEAP_MS) return
    this.#mark = seen(this.#mark, until)
    await this.keep().catch(() => undefined)
  }

  async keep(): Promise<void> {
    const ours = this.#mark
    await this.#notes()?.change(CLOCK_NOTE, (kept) => ({ ...(isMark(kept) ? bothOf(kept, ours) : ours) }))
  }
}

const isMark = (kept: unknown): kept is ClockMark =>
  typeof kept === 'object' && kept !== null && 'highWater' in kept && 'days' in kept && 'lastDay' in kept
