import { useEffect, useSyncExternalStore } from 'react'
import { Sheet } from '../../components/Sheet'
import { useServices } from '../services'
import { ProofForm } from './ProofForm'
import { stepUpAsked } from './step-up'
import { useVaultView } from './use-vault'

/** Asks again who it is, in front of whatever asked for it. */
export function StepUpSheet() {
  const { vault } = useServices()
  const { state } = useVaultView()
  const asked = useSyncExternalStore(stepUpAsked.subscribe, stepUpAsked.now, () => undefined)
  useEffect(() => {
    if (state !== 'unlocked') asked?.answer(false)
  }, [asked, state])
  if (asked === undefined || state !== 'unlocked') return null
  return (
    <Sheet open title="Show that it is you" onClose={() => asked.answer(false)}>
      <ProofForm
        action="Go on"
        prove={async (proof) => {
          const shown = await (await vault.desk()).prove(proof)
          if (shown.ok) asked.answer(true)
          return shown
        }}
      />
    </Sheet>
  )
}
