import { useEffect, useState } from 'react'
import { EmptyState } from '../../components/EmptyState'
import { Progress } from '../../components/Progress'
import type { MovedIn } from '../../drafts/moving-in'
import { useServices } from '../services'
import { tried } from '../tried'
import { CodeStep } from './CodeStep'
import { MoreWaysStep } from './MoreWaysStep'
import { TypeBackStep } from './TypeBackStep'
import { useNewWords } from './use-new-words'
import { WordsStep } from './WordsStep'

interface Props {
  /** Works on in memory, or leaves. */
  onLater: () => void
  /** The vault is made and open; the cases that moved into it. */
  onKept: (ids: readonly string[]) => void
}

interface Made {
  code: string
  moved: MovedIn
  wereClear: MovedIn
}

/** Those that somebody may have on paper already, until they are kept, or put off: who comes back finds the same. */
let drawnBefore: readonly string[] | undefined

type Step = 'words' | 'type-back' | 'making' | 'code' | 'more-ways'

/** Without a secure address a browser has no keys, no locks and no worker: the offer could not be kept, nor "Later". */
export const Keeping = (props: Props) =>
  window.isSecureContext === false ? (
    <EmptyState
      icon="alert"
      title="No case can be worked at this address"
      text="It is not secure, so nothing can be sealed or kept here. Use an address that begins with https. Practice, helplines, take down and guidance are open all the same."
    />
  ) : (
    <Steps {...props} />
  )

/** The half minute in which cases come to be kept: four words, typed back, and a code for paper. */
function Steps({ onLater, onKept }: Props) {
  const { vault } = useServices()
  const [step, setStep] = useState<Step>('words')
  const { words, problem, setProblem, draw } = useNewWords(drawnBefore, (drawn) => {
    drawnBefore = drawn
  })
  const [made, setMade] = useState<Made>()
  // They are being written down: another tab that makes the vault meanwhile leaves its mark.
  useEffect(() => {
    const look = () => void tried(async () => (await vault.desk()).wantsWords())
    look()
    addEventListener('storage', look)
    return () => removeEventListener('storage', look)
  }, [vault])

  const make = async () => {
    setStep('making')
    const done = await tried(async () => (await vault.desk()).create(words ?? []))
    if (!done.ok) {
      setProblem(done.problem)
      setStep('words')
      return
    }
    drawnBefore = undefined
    setMade(done.value)
    setStep('code')
  }

  const hasCode = () => {
    void vault.desk().then((desk) => desk.keyring.codeIsWritten())
    setStep('more-ways')
  }

  switch (step) {
    case 'words':
      return (
        <WordsStep
          words={words}
          problem={problem}
          onOther={draw}
          onWritten={() => setStep('type-back')}
          onLater={() => {
            drawnBefore = undefined
            onLater()
          }}
        />
      )
    case 'type-back':
      return (
        <TypeBackStep
          words={words ?? []}
          action="Keep my cases with these words"
          onBack={() => setStep('words')}
          onRight={() => void make()}
        />
      )
    case 'making':
      return (
        <Progress
          label="Making the key"
          text="This takes a few seconds: it is what makes guessing slow for anyone who copies this phone."
        />
      )
    case 'code':
      return made && <CodeStep code={made.code} wereClear={made.wereClear} left={made.moved.left} onWritten={hasCode} />
    case 'more-ways':
      return <MoreWaysStep words={words ?? []} onDone={() => onKept(made?.moved.ids ?? [])} />
  }
}
