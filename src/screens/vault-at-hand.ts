import { type DeskView, NOTHING_KNOWN } from '../drafts/desk-view'
import type { Summary } from '../drafts/drafts'
import type { Result } from '../drafts/problems'
import type { Desk } from '../drafts/vault-desk'
import type { Proof } from '../drafts/ways-in'

/** The vault from the first paint on: what is known of it at once, and all of it once it is loaded. */
export interface VaultAtHand {
  subscribe(listener: () => void): () => void
  view(): DeskView
  /** What the page shows that is taken over. Left out: one where nothing is known. */
  written?(): DeskView
  desk(): Promise<Desk>
  /** What the list of cases shows first, where that is there as the lock opens. */
  newestNow?(): readonly Summary[] | undefined
  /**
   * What came of the words that the written lock was given before the app was there, once: of these words, or of any that
   * opened. Nothing where none were tried: then these are to be. Rejects where a part of the app did not come.
   */
  begun?(proof: Proof | { by: 'pin' }): Promise<Result<void> | undefined>
}

/** Where nothing of this phone is known: in a page written by the build. */
export const NO_VAULT_YET: VaultAtHand = {
  subscribe: () => () => {},
  view: () => NOTHING_KNOWN,
  desk: () => new Promise(() => {}),
}
