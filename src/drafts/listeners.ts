/** Those who are told each time something has changed. */
export class Listeners {
  readonly #all = new Set<() => void>()

  /** Returns what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }

  tell(): void {
    for (const listener of this.#all) listener()
  }
}
