import { useState } from 'react'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import { bad, type Result } from '../../drafts/problems'
import { useServices } from '../services'
import { CodeStep } from './CodeStep'
import { type AnyProof, ProofForm } from './ProofForm'

/** A new code for paper, shown once. */
export function NewCode({ onDone }: { onDone: () => void }) {
  const { vault } = useServices()
  const [code, setCode] = useState<string>()
  const renew = async (proof: AnyProof): Promise<Result<unknown>> => {
    if (proof.by === 'pin') return bad({ kind: 'no-such-way-in' })
    const renewed = await (await vault.desk()).keyring.renewRecoveryCode(proof)
    if (renewed.ok) setCode(renewed.value.code)
    return renewed
  }
  const hasCode = () => {
    void vault.desk().then((desk) => desk.keyring.codeIsWritten())
    onDone()
  }
  if (code !== undefined) return <CodeStep code={code} renewed onWritten={hasCode} />
  return (
    <Stack>
      <Heading
        title="Show that it is you"
        lead="Have paper at hand: the new code is shown once, and the old one stops working at once."
        focusKey="prove"
      />
      <ProofForm action="Make the code" prove={renew} withoutPin />
    </Stack>
  )
}
