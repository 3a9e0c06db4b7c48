import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { Sheet } from '../../components/Sheet'
import { useServices } from '../services'
import { ProofForm } from './ProofForm'
import { stepUpAsked } from './step-up'

const answer = (shown: boolean) => stepUpAsked.now()?.answer(shown)

export function StepUpForm() {
  const { vault } = useServices()
  const { pathname } = useLocation()
  // Whoever goes elsewhere, to the helplines, has let it be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the page that it was asked on
  useEffect(() => () => answer(false), [pathname])
  return (
    <Sheet open title="Show that it is you" onClose={() => answer(false)}>
      <ProofForm
        action="Go on"
        prove={async (proof) => {
          const shown = await (await vault.desk()).keyring.prove(proof)
          if (shown.ok) answer(true)
          return shown
        }}
      />
    </Sheet>
  )
}
