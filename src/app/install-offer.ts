import { Listeners } from '../drafts/listeners'
import type { InstallOffer } from '../screens/services'

interface Prompt extends Event {
  prompt(): Promise<unknown>
}

/** What some browsers offer a page that can be installed. Never shown by itself, least of all over a case; good for once. */
export function installOffer(): InstallOffer {
  let offered: Prompt | undefined
  const listeners = new Listeners()
  const set = (prompt?: Prompt) => {
    offered = prompt
    listeners.tell()
  }
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    set(event as Prompt)
  })
  addEventListener('appinstalled', () => set())
  return {
    isThere: () => offered !== undefined,
    subscribe: listeners.subscribe,
    take() {
      // Within the tap: later the browser refuses. What it says to a refusal is its own.
      offered?.prompt().catch(() => {})
      set()
    },
  }
}
