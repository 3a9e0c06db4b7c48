import { Listeners } from '../../drafts/listeners'

/** The fields whose last keys have not reached the keeper yet. While there are any, nothing may be called saved. */
export class Typing {
  readonly #fields = new Map<object, () => void>()
  readonly #listeners = new Listeners()

  readonly subscribe = this.#listeners.subscribe

  readonly isGoingOn = (): boolean => this.#fields.size > 0

  /** `settle`: keeps what is typed as it stands, at once. */
  begin(field: object, settle: () => void): void {
    this.#fields.set(field, settle)
    this.#listeners.tell()
  }

  settleAll(): void {
    for (const settle of [...this.#fields.values()]) settle()
  }

  end(field: object): void {
    if (this.#fields.delete(field)) this.#listeners.tell()
  }
}
