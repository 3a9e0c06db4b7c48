import { Sheet } from '../../components/Sheet'
import { useServices } from '../services'
import { ProofForm } from './ProofForm'
import { stepUpAsked } from './step-up'

export function StepUpForm() {
  const { vault } = useServices()
  const answer = (shown: boolean) => stepUpAsked.now()?.answer(shown)
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
