import { type Case, lastSeq } from '../case/case'
import type { Drafts, Place, Summary } from './drafts'
import { Listeners } from './listeners'
import type { Problem } from './problems'

/** How it stands with the keeping of one open case. `at`: ISO 8601, when the last event that is safe was written. */
interface Keeping {
  state: 'saved' | 'saving' | 'unsaved'
  at?: string
  saved: number
  problem?: Problem
  /** The phone is full: this was the last that fitted. */
  storageLow?: true
}

interface Wanted {
  kase: Case
  place: Place
}

/** What is written beside a case's events, worked out when it is written: a tap is painted before. */
export interface Beside {
  /** What is concluded of the case as it stands. */
  judgedOf(kase: Case): Place['judged']
  summaryOf(kase: Case, place: Place, at: string): Summary
}

/**
 * Writes a case down as it grows, one transaction after another in order. It says "saved" only for what the store
 * has acknowledged; after a problem it keeps everything in memory and tries again when asked, and with the next answer
 * where the storage failed for no reason that is known.
 */
export class Keeper {
  readonly #drafts: Drafts
  readonly #beside: Beside
  readonly #now: () => Date
  readonly #painted: (() => Promise<void>) | undefined
  readonly #listeners = new Listeners()
  #keeping: Keeping
  #wanted: Wanted | undefined
  #place: Place | undefined
  #writing: Promise<void> | undefined
  #hurry: (() => void) | undefined

  /** `painted`: when the tap that is being kept is on the screen. It is written then, and not before if nothing hurries. */
  constructor(
    drafts: Drafts,
    saved: number,
    beside: Beside,
    now: () => Date,
    at?: string,
    painted?: () => Promise<void>,
  ) {
    this.#drafts = drafts
    this.#beside = beside
    this.#now = now
    this.#painted = painted
    this.#keeping = at === undefined ? { state: 'saved', saved } : { state: 'saved', saved, at }
  }

  readonly subscribe = this.#listeners.subscribe

  readonly keeping = (): Keeping => this.#keeping

  keep(kase: Case, place: Place): void {
    this.#wanted = { kase, place }
    const { problem } = this.#keeping
    // What failed once may have been a passing thing: the next answer does not wait to be asked.
    if (problem === undefined || problem.kind === 'storage-failed') this.#write()
  }

  /** After a problem: tries once more to write all that is not safe yet. */
  async retry(): Promise<void> {
    const { problem: _, ...keeping } = this.#keeping
    this.#say({ ...keeping, state: this.#isBehind() ? 'saving' : 'saved' })
    this.#write()
    await this.settled()
  }

  /** Resolves when nothing is being written any more, and waits for no paint. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) {
      this.#hurry?.()
      await this.#writing
    }
  }

  #write(): void {
    if (this.#writing !== undefined || !this.#isBehind()) return
    this.#say({ ...this.#keeping, state: 'saving' })
    this.#writing = this.#begun()
      .catch(() => this.#fail({ kind: 'storage-failed' }))
      .finally(() => {
        this.#writing = undefined
        if (this.#keeping.problem === undefined && this.#isBehind()) this.#write()
      })
  }

  async #begun(): Promise<void> {
    if (this.#painted !== undefined) {
      const hurried = new Promise<void>((resolve) => {
        this.#hurry = resolve
      })
      await Promise.race([this.#painted(), hurried])
      this.#hurry = undefined
    }
    await this.#writeNext()
  }

  #isBehind(): boolean {
    const wanted = this.#wanted
    if (wanted === undefined) return false
    return lastSeq(wanted.kase) > this.#keeping.saved || !samePlace(wanted.place, this.#place)
  }

  async #writeNext(): Promise<void> {
    const wanted = this.#wanted
    if (wanted === undefined) return
    const { saved } = this.#keeping
    const { kase, place } = wanted
    const at = this.#now().toISOString()
    const events = kase.events.slice(kase.events.findLastIndex((event) => event.seq <= saved) + 1)
    const judged = this.#beside.judgedOf(kase)
    const whole = judged === undefined ? place : { ...place, judged }
    const written = await this.#drafts.append(kase.id, saved, events, whole, this.#beside.summaryOf(kase, place, at))
    if ('problem' in written) {
      this.#fail(written.problem)
      return
    }
    this.#place = place
    const safe = { saved: written.saved, at: events.length === 0 && this.#keeping.at ? this.#keeping.at : at }
    const behind = this.#wanted !== undefined && lastSeq(this.#wanted.kase) > written.saved
    const low = written.storageLow ? { storageLow: written.storageLow } : {}
    this.#say({ state: behind ? 'saving' : 'saved', ...safe, ...low })
  }

  #fail(problem: Problem): void {
    this.#say({ ...this.#keeping, state: 'unsaved', problem })
  }

  #say(keeping: Keeping): void {
    this.#keeping = keeping
    this.#listeners.tell()
  }
}

const samePlace = (a: Place, b: Place | undefined) =>
  b !== undefined && a.stage === b.stage && a.matter === b.matter && a.halfDone === b.halfDone && a.at === b.at
