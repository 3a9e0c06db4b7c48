import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Heading } from '../../components/Heading'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { Progress } from '../../components/Progress'
import { systemRandom } from '../../drafts/bytes'
import { handedFrom } from '../../drafts/handed-case'
import { HANDOVER_FILE, isRecipient, type SentTo, sealHandover } from '../../drafts/handover'
import { fingerprint, newHandoverPassphrase } from '../../drafts/handover-words'
import { loadWordList } from '../../drafts/passphrase'
import { good, type Problem, wordsFor } from '../../drafts/problems'
import { useOpenCase } from '../case/case-context'
import { useServices } from '../services'
import { tried } from '../tried'
import { ProblemNotice } from './ProblemNotice'

type Way = 'unit' | 'key' | 'words'

export interface SealedFile {
  /** Left out: it was made before a lock. */
  file?: File
  to: SentTo
  /** A suggestion for who has it: the force, where it is for its unit. */
  name: string
}

/** Whom the file is for. Nothing is made before the officer has shown again who they are. */
export function ToWhom({ onSealed }: { onSealed: (sealed: SealedFile) => void }) {
  const { settings, stepUp, vault, now } = useServices()
  const { flush, whole, faults } = useOpenCase()
  const unit = settings.unitPublicKey
  const [way, setWay] = useState<Way>(unit === undefined ? 'words' : 'unit')
  const [pasted, setPasted] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = way === 'unit' ? unit : way === 'key' ? pasted.trim() : undefined
  const { words: inWords, isNone, problem: noWords } = useFingerprint(key)
  const notAKey = wordsFor({ kind: 'recipient-invalid' })

  const seal = async () => {
    setProblem(undefined)
    if (!(await stepUp())) return
    setBusy(true)
    const made = await tried(async () => {
      await flush()
      const desk = await vault.desk()
      const to: SentTo =
        key === undefined
          ? { by: 'passphrase', passphrase: newHandoverPassphrase(await loadWordList(), systemRandom) }
          : { by: 'keys', keys: [key] }
      const open = whole()
      const handed = await handedFrom(open, desk.lastOf(open.id), now().toISOString(), faults)
      const sealed = await sealHandover(handed, to)
      return sealed.ok ? good({ bytes: sealed.value, to }) : sealed
    })
    setBusy(false)
    if (!made.ok) {
      setProblem(made.problem)
      return
    }
    const { bytes, to } = made.value
    const file = new File([bytes], HANDOVER_FILE, { type: 'application/octet-stream' })
    onSealed({ file, to, name: way === 'unit' ? (settings.forceName ?? 'the unit') : '' })
  }

  return (
    <>
      <Heading
        title="Hand this case over"
        lead="It leaves as a file that only the receiver can open, with this app on another phone or, at a unit, with the program “age”."
        focusKey="to-whom"
      />
      <ChoiceControl<Way>
        label="Who is to open it?"
        name="to-whom"
        value={way}
        onChange={setWay}
        choices={[
          ...(unit === undefined
            ? []
            : [{ value: 'unit' as const, label: 'Your unit', description: 'With the key that your force has set' }]),
          {
            value: 'words',
            label: 'Someone I can talk to',
            description: 'Six words open it. You read them out; they are not sent.',
          },
          { value: 'key', label: 'A unit whose key I have', description: 'Its public key begins with age1' },
        ]}
      />
      {way === 'key' && (
        <LongTextField
          label="The unit’s public key"
          help="Paste it. Never a key that begins with AGE-SECRET-KEY."
          rows={2}
          value={pasted}
          onChange={setPasted}
        />
      )}
      {key !== undefined && inWords !== undefined && (
        <Notice
          tone="info"
          title={inWords.join(' ')}
          text="These six words stand for the key. Ask the unit to read theirs out: if one differs, it is another key."
        />
      )}
      {way !== 'words' && (
        <div role="status">
          {isNone && (
            <Notice tone="care" title={notAKey.happened} text={way === 'key' ? notAKey.next : SET_BY_THE_FORCE} />
          )}
        </div>
      )}
      <ProblemNotice problem={problem ?? noWords} />
      {busy ? (
        <Progress label="Sealing the file" />
      ) : (
        <Button wide icon="lock" disabled={way !== 'words' && inWords === undefined} onClick={() => void seal()}>
          Make the file
        </Button>
      )}
    </>
  )
}

const SET_BY_THE_FORCE =
  'It stands so in your force’s settings. Tell whoever looks after this app in your force, and choose another way.'

interface Seen {
  words?: readonly string[]
  problem?: Problem
}

/** A key in six words to compare by voice; `isNone`: it was looked at, and is no key. */
function useFingerprint(key: string | undefined): Seen & { isNone: boolean } {
  const [seen, setSeen] = useState<Seen & { key: string }>()
  useEffect(() => {
    let here = true
    const find = async (of: string) => {
      const found = await tried(async (): Promise<Seen> => {
        return (await isRecipient(of)) ? { words: await fingerprint(of, await loadWordList()) } : {}
      })
      if (here) setSeen({ key: of, ...found })
    }
    if (key) void find(key)
    return () => {
      here = false
    }
  }, [key])
  if (seen === undefined || seen.key !== key) return { isNone: false }
  return { ...seen, isNone: seen.words === undefined && seen.problem === undefined }
}
