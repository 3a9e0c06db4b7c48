import { useState } from 'react'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import type { Result } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { useServices } from '../services'
import { CodeStep } from './CodeStep'
import { KeyProofForm } from './KeyProofForm'

/** A new code for paper, shown once. */
export function NewCode({ onDone }: { onDone: () => void }) {
  const { vault } = useServices()
  const [code, setCode] = useState<string>()
  const renew = async (proof: Proof): Promise<Result<unknown>> => {
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
      <KeyProofForm action="Make the code" prove={renew} />
    </Stack>
  )
}
