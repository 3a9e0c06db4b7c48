import { caseLock } from './case-lock'

/** Named as a case that is open is: no newer version comes in over it. */
const IN_MEMORY = caseLock('in-memory')

/** Says to every tab, by a lock, whether a reload of this one would lose a case or an answer. */
export class WouldBeLost {
  #letGo: (() => void) | undefined

  tell(something: boolean): void {
    if (!something) {
      this.#letGo?.()
      this.#letGo = undefined
    } else if (this.#letGo === undefined) {
      const gone = new Promise<void>((resolve) => {
        this.#letGo = resolve
      })
      // Several tabs may each have one.
      void navigator.locks.request(IN_MEMORY, { mode: 'shared' }, () => gone).catch(() => undefined)
    }
  }
}
