import { isShut } from '../drafts/desk-view'
import type { VaultAtHand } from './services'

let typed = ''
let stop = (): void => undefined

/** What was typed into the search when a result was followed: in memory alone, for the browser writes its history down. */
export const typedBefore = (): string => typed

/** Until the next time, or a lock. */
export function keepTyped(now: string, vault: VaultAtHand): void {
  stop()
  typed = now
  stop = vault.subscribe(() => {
    if (!isShut(vault.view().state)) return
    typed = ''
    stop()
  })
}
