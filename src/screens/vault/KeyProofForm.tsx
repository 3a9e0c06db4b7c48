import { bad, type Result } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { ProofForm } from './ProofForm'

interface Props {
  action: string
  prove: (proof: Proof) => Promise<Result<unknown>>
  first?: 'recovery' | undefined
}

/** Where the key itself is needed again: a PIN will not do. */
export function KeyProofForm({ action, prove, first }: Props) {
  return (
    <ProofForm
      action={action}
      withoutPin
      first={first}
      prove={async (proof) => (proof.by === 'pin' ? bad({ kind: 'no-such-way-in' }) : prove(proof))}
    />
  )
}
