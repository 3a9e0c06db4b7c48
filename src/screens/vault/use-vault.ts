import { useSyncExternalStore } from 'react'
import { type DeskView, NOTHING_KNOWN } from '../../drafts/desk-view'
import { useServices } from '../services'

const nothingKnown = () => NOTHING_KNOWN

/** How it stands with the vault now. At the first paint nothing is known, or that there is a lock where the page has one. */
export function useVaultView(): DeskView {
  const { vault } = useServices()
  return useSyncExternalStore(vault.subscribe, vault.view, vault.written ?? nothingKnown)
}
