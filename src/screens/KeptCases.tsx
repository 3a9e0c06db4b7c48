import { useEffect } from 'react'
import { isShut } from '../drafts/desk-view'
import { type LateScreen, lateScreen } from './late-screen'
import { useServices } from './services'
import { tried } from './tried'
import { unlockForm } from './vault/late-proof'
import { UntilKnown } from './vault/UntilKnown'
import { useVaultView } from './vault/use-vault'

export const listedCases = lateScreen(() => import('./ListedCases').then((m) => m.ListedCases))
export const keptCase = lateScreen(() => import('./case/CaseScreen').then((m) => m.CaseScreen))
export const startScreen = lateScreen(() => import('./StartScreen').then((m) => m.StartScreen))
export const caseStage = lateScreen(() => import('./case/AtItsStage').then((m) => m.AtItsStage))

const loadAll = (...screens: readonly LateScreen[]) =>
  Promise.all(screens.map((screen) => screen.load())).catch(() => undefined)

/** The list, or what stands in its place: the lock, or nothing kept yet. */
export function KeptCases() {
  const { vault, writing } = useServices()
  const { state } = useVaultView()
  const shut = isShut(state)
  useEffect(() => {
    // After the vault, which the lock needs first.
    if (state === 'locked') void tried(() => vault.desk()).then(() => loadAll(listedCases))
    if (state === 'no-vault') void loadAll(startScreen, keptCase, caseStage)
    // The key is being derived elsewhere, and the page has nothing to do.
    if (state === 'unlocking') void loadAll(listedCases, startScreen, keptCase, caseStage)
  }, [state, vault])
  if (shut) return <unlockForm.Shown />
  if (writing) {
    return (
      <template>
        <unlockForm.Shown />
      </template>
    )
  }
  if (state === 'looking') return <UntilKnown>{null}</UntilKnown>
  return <listedCases.Shown key={state} />
}
