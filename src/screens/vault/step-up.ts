import { Listeners } from '../../drafts/listeners'
import type { VaultAtHand } from '../vault-at-hand'

/** An officer who is asked to show again that it is them, before something leaves or is erased. */
interface Asked {
  answer: (shown: boolean) => void
}

let asked: Asked | undefined
const listeners = new Listeners()

const say = (next: Asked | undefined) => {
  asked = next
  listeners.tell()
}

export const stepUpAsked = {
  subscribe: listeners.subscribe,
  now: () => asked,
}

/** Resolves once the officer has shown it, or has let it be. Without a vault there is nothing to show it with. */
export const stepUpBy = (vault: VaultAtHand) => async (): Promise<boolean> => {
  if (vault.view().state !== 'unlocked') return vault.view().state === 'no-vault'
  asked?.answer(false)
  return new Promise((resolve) => {
    const answer = (shown: boolean) => {
      say(undefined)
      resolve(shown)
    }
    say({ answer })
  })
}
