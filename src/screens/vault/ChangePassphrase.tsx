import { useState } from 'react'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import type { Result } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { useServices } from '../services'
import { KeyProofForm } from './KeyProofForm'
import { TypeBackStep } from './TypeBackStep'
import { useNewWords } from './use-new-words'
import { useVaultView } from './use-vault'
import { WordsStep } from './WordsStep'

/** New words, typed back, and then who it is: only with that does anything change. */
export function ChangePassphrase({ onDone }: { onDone: () => void }) {
  const { vault } = useServices()
  const { openedByCode, damagedWays } = useVaultView()
  const [step, setStep] = useState<'words' | 'type-back' | 'prove'>('words')
  const { words, problem, draw } = useNewWords()
  const change = async (proof: Proof): Promise<Result<void>> => {
    const changed = await (await vault.desk()).keyring.changePassphrase(proof, words ?? [])
    if (changed.ok) onDone()
    return changed
  }
  if (step === 'words') {
    return <WordsStep words={words} problem={problem} onOther={draw} onWritten={() => setStep('type-back')} />
  }
  if (step === 'type-back') {
    return (
      <TypeBackStep
        words={words ?? []}
        action="These are right"
        onBack={() => setStep('words')}
        onRight={() => setStep('prove')}
      />
    )
  }
  return (
    <Stack>
      <Heading
        title="Show that it is you"
        lead="With the way that opens your cases now. Then the new passphrase takes over."
        focusKey="prove"
      />
      <KeyProofForm
        action="Change the passphrase"
        prove={change}
        first={openedByCode || damagedWays?.includes('passphrase') ? 'recovery' : undefined}
      />
    </Stack>
  )
}
