import { useEffect, useState } from 'react'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import { good, type Problem, type Result } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { useServices } from '../services'
import { tried } from '../tried'
import { KeyProofForm } from './KeyProofForm'
import { TypeBackStep } from './TypeBackStep'
import { WordsStep } from './WordsStep'

/** New words, typed back, and then who it is: only with that does anything change. */
export function ChangePassphrase({ onDone }: { onDone: () => void }) {
  const { vault } = useServices()
  const [step, setStep] = useState<'words' | 'type-back' | 'prove'>('words')
  const [words, setWords] = useState<readonly string[]>()
  const [problem, setProblem] = useState<Problem>()
  const draw = async () => {
    setProblem(undefined)
    const drawn = await tried(async () => good(await (await vault.desk()).keyring.newWords()))
    if (drawn.ok) setWords(drawn.value)
    else setProblem(drawn.problem)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once; other words only when asked for
  useEffect(() => {
    void draw()
  }, [])
  const change = async (proof: Proof): Promise<Result<void>> => {
    const changed = await (await vault.desk()).keyring.changePassphrase(proof, words ?? [])
    if (changed.ok) onDone()
    return changed
  }
  if (step === 'words') {
    return (
      <WordsStep words={words} problem={problem} onOther={() => void draw()} onWritten={() => setStep('type-back')} />
    )
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
      <KeyProofForm action="Change the passphrase" prove={change} />
    </Stack>
  )
}
