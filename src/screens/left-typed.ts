import { isShut } from '../drafts/desk-view'
import type { VaultAtHand } from './vault-at-hand'

/** What was typed and then left: in memory alone, for the browser writes its history down, and only until a lock. */
export interface LeftTyped<Typed> {
  before(): Typed | undefined
  /** Until the next time, or a lock. Undefined: it is done with. */
  keep(now: Typed | undefined, vault: VaultAtHand): void
}

export function leftTyped<Typed>(): LeftTyped<Typed> {
  let typed: Typed | undefined
  let stop = (): void => undefined
  return {
    before: () => typed,
    keep(now, vault) {
      stop()
      typed = now
      stop = vault.subscribe(() => {
        if (!isShut(vault.view().state)) return
        typed = undefined
        stop()
      })
    },
  }
}
