import { NOTHING_KNOWN } from '../drafts/desk-view'
import type { VaultDesk } from '../drafts/vault-desk'
import type { VaultAtHand } from '../screens/services'
import { unlockForm } from '../screens/vault/late-proof'
import { painted } from './painted'
import type { SettingsStore } from './settings-store'
import { newKdfWorker, newShredWorker } from './workers'

/** The vault as the screens have it from their first paint on; storage and keys are loaded after it. */
export function vaultAtHand(settings: SettingsStore): VaultAtHand {
  const listeners = new Set<() => void>()
  let known: VaultDesk | undefined
  let loading: Promise<VaultDesk> | undefined
  const load = () => {
    loading ??= painted()
      .then(() => openDesk(settings))
      .then((desk) => {
        known = desk
        desk.subscribe(() => {
          for (const listener of listeners) listener()
        })
        for (const listener of listeners) listener()
        return desk
      })
    return loading
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      void load()
      return () => listeners.delete(listener)
    },
    view: () => known?.view() ?? NOTHING_KNOWN,
    desk: load,
  }
}

async function openDesk(settings: SettingsStore): Promise<VaultDesk> {
  const [{ VaultDesk }, { kdfInWorker }, { clearDraftsHere, deleteClearDrafts }] = await Promise.all([
    import('../drafts/vault-desk'),
    import('../drafts/kdf'),
    import('../drafts/clear-drafts'),
    unlockForm.load().catch(() => undefined),
  ])
  return new VaultDesk({
    kdf: kdfInWorker(newKdfWorker),
    newShredWorker,
    arranged: () => settings.loaded().settings,
    clearDrafts: clearDraftsHere,
    eraseClearDrafts: deleteClearDrafts,
    reload: () => location.reload(),
  })
}
