/** After an unlock: long enough to see the list and to open a case. A lock comes first. */
const SERVED_MS = 5_000

/** What an unlock leaves to do waits until the officer has been served: a write would keep a read waiting. */
export class LeftToDo {
  readonly #works: (() => Promise<unknown>)[] = []

  add(work: () => Promise<unknown>): void {
    if (this.#works.push(work) === 1) setTimeout(() => void this.now(), SERVED_MS)
  }

  /** All of it; what goes wrong with one takes nothing from the others. */
  async now(): Promise<void> {
    await Promise.allSettled(this.#works.splice(0).map((work) => work()))
  }
}
