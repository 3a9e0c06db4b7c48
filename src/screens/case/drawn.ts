import { Listeners } from '../../drafts/listeners'
import { type CaseActor, type CaseSnapshot, shownBy } from '../../flow/case-machine'
import { lifted } from '../lifted'

/**
 * What the screens draw of the case. It is what the machine says, but for a moment after an answer: then the tapped
 * control and "Saving…" are painted and the answer is written first, and what follows from it is drawn after that,
 * and not under a thumb.
 */
export class Drawn {
  readonly #actor: CaseActor
  readonly #listeners = new Listeners()
  #shown: CaseSnapshot
  #waits = 0

  constructor(actor: CaseActor) {
    this.#actor = actor
    this.#shown = actor.getSnapshot()
    actor.subscribe((snapshot) => {
      if (this.#waits === 0 || !samePlace(snapshot, this.#shown)) this.now()
    })
  }

  readonly subscribe = this.#listeners.subscribe

  readonly getSnapshot = (): CaseSnapshot => this.#shown

  /** What the machine says from here on is drawn once this is over. Going elsewhere is drawn at once. */
  waitFor(moment: Promise<unknown>): void {
    this.#waits += 1
    void moment.finally(lifted).finally(() => {
      this.#waits -= 1
      if (this.#waits === 0) this.now()
    })
  }

  now(): void {
    const snapshot = this.#actor.getSnapshot()
    if (snapshot === this.#shown) return
    this.#shown = snapshot
    this.#listeners.tell()
  }
}

const samePlace = (a: CaseSnapshot, b: CaseSnapshot) =>
  shownBy(a) === shownBy(b) && a.context.matter === b.context.matter
