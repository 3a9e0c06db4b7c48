import { useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Field, PRIVATE_INPUT } from '../../components/Field'
import { Heading } from '../../components/Heading'
import { Progress } from '../../components/Progress'
import { TextField } from '../../components/TextField'
import { LARGEST_FILE } from '../../drafts/handed-case'
import { openHandover } from '../../drafts/handover'
import { canonicalPassphrase, HANDOVER_WORDS } from '../../drafts/passphrase'
import { bad, good, type Problem, type Result, wordsFor } from '../../drafts/problems'
import { takingHere } from '../../drafts/taking-in'
import { sayWhatIsWrong } from '../say-what-is-wrong'
import { useServices } from '../services'
import { tried } from '../tried'
import { foreignCase } from './foreign-case'
import type { Opened } from './PreviewOfFile'
import { ProblemNotice } from './ProblemNotice'
import styles from './ProofForm.module.css'

/** The file, and what opens it. Whatever is wrong with it, nothing of it comes in. */
export function ChooseFile({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { drafts, now, vault } = useServices()
  const [file, setFile] = useState<File>()
  const [by, setBy] = useState<'words' | 'key'>('words')
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const turn = useRef(0)
  /** What is given anew is not answered by what was being opened. */
  const givesAnew = () => {
    turn.current += 1
    setBusy(false)
    setProblem(undefined)
  }
  const open = async () => {
    if (file === undefined) return
    const mine = turn.current
    if (file.size > LARGEST_FILE) {
      sayWhatIsWrong(() => setProblem({ kind: 'file-too-large' }))
      return
    }
    setBusy(true)
    setProblem(undefined)
    const opened = await tried(async (): Promise<Result<Opened>> => {
      const bytes = await file.arrayBuffer().catch(() => undefined)
      if (bytes === undefined) return bad({ kind: 'file-unreadable' })
      const result = await openHandover(
        new Uint8Array(bytes),
        by === 'words' ? { by: 'passphrase', passphrase: typed } : { by: 'key', identity: typed },
      )
      if (!result.ok) return result
      const foreign = foreignCase(result.value.handed, now().toISOString())
      if (foreign === undefined) return bad({ kind: 'file-not-a-case' })
      const kept = await drafts()
      const accounts = await (await vault.desk()).accountsBeside(foreign.caseId)
      const { caseId, taking } = await takingHere(kept, foreign.caseId, foreign.events, accounts)
      return good({ foreign: { ...foreign, caseId }, preview: result.value.preview, taking })
    })
    if (mine !== turn.current) return
    setBusy(false)
    if (opened.ok) onOpened(opened.value)
    else sayWhatIsWrong(() => setProblem(opened.problem))
  }
  const said = problem && wordsFor(problem)
  const count = canonicalPassphrase(typed).split(' ').length
  const tooFew = by === 'words' && count < HANDOVER_WORDS && `Those are ${count} of ${HANDOVER_WORDS} words.`
  /** At the field that it is about. */
  const wrong = (at: boolean | undefined) =>
    at && said && `${said.happened} ${said.safe} ${(isTyped && tooFew) || said.next}`
  const isTyped = problem?.kind === 'file-wrong-key'
  const isOfFile = !isTyped && problem?.kind.startsWith('file-')
  return (
    <>
      <Heading
        title="A case from another phone"
        lead="Or a review that comes back. You see what is in the file before anything is taken in."
        focusKey="choose"
      />
      <Field label="The file" help="It ends in .age" error={wrong(isOfFile)}>
        {(ids) => (
          <input
            {...ids}
            {...PRIVATE_INPUT}
            type="file"
            accept=".age,application/octet-stream"
            onChange={(event) => {
              givesAnew()
              setFile(event.currentTarget.files?.[0])
            }}
          />
        )}
      </Field>
      <ChoiceControl<'words' | 'key'>
        label="What opens it?"
        name="opens-by"
        value={by}
        onChange={(to) => {
          givesAnew()
          setBy(to)
          setTyped('')
        }}
        choices={[
          { value: 'words', label: 'Six words', description: 'Read out by the sender' },
          { value: 'key', label: 'A unit’s secret key', description: 'Only on the unit’s own device' },
        ]}
      />
      <div className={by === 'key' ? styles.masked : undefined}>
        <TextField
          label={by === 'words' ? 'The six words' : 'The secret key'}
          help={
            by === 'words'
              ? 'With a space or a hyphen between'
              : 'It begins with AGE-SECRET-KEY and is forgotten at once.'
          }
          error={wrong(isTyped)}
          value={typed}
          onChange={(to) => {
            givesAnew()
            setTyped(to)
          }}
        />
      </div>
      {!isTyped && !isOfFile && <ProblemNotice problem={problem} />}
      {busy ? (
        <Progress label="Opening the file" />
      ) : (
        <Button wide disabled={file === undefined || typed.trim() === ''} onClick={() => void open()}>
          Open the file
        </Button>
      )}
    </>
  )
}
