import { isShut } from '../drafts/desk-view'
import { lateScreen } from './late-screen'
import { unlockForm } from './vault/late-proof'
import { useVaultView } from './vault/use-vault'

export const listedCases = lateScreen(() => import('./ListedCases').then((m) => m.ListedCases))

/** The list, or what stands in its place: the lock, or nothing kept yet. */
export function KeptCases() {
  const { state } = useVaultView()
  if (state === 'looking') return null
  if (isShut(state)) return <unlockForm.Shown />
  return <listedCases.Shown key={state} />
}
