import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../components/Button'
import { LiveRegion } from '../../components/LiveRegion'
import { Notice } from '../../components/Notice'
import { Progress } from '../../components/Progress'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import type { SlotKind } from '../../drafts/key-slots'
import { type Problem, type Result, wordsFor } from '../../drafts/problems'
import type { FoundWays, Proof } from '../../drafts/ways-in'
import { useIsRunning } from '../running'
import { useServices } from '../services'
import { tried } from '../tried'
import { ProblemNotice } from './ProblemNotice'
import styles from './ProofForm.module.css'
import { useVaultView } from './use-vault'
import { useWait } from './use-wait'

export type AnyProof = Proof | { by: 'pin'; typed: string }
type Typed = 'passphrase' | 'recovery' | 'pin'

interface Props {
  /** On the button: 'Open', 'Show it is me'. */
  action: string
  prove: (proof: AnyProof) => Promise<Result<unknown>>
  /** Where the raw key is needed again, a PIN will not do. */
  withoutPin?: boolean
  /** What is asked for first, where the words open nothing or may be lost. */
  first?: Typed | undefined
  /** For whoever has no recovery code either. */
  withoutCode?: ReactNode
}

const FIELD: Record<Typed, { label: string; help: string }> = {
  passphrase: { label: 'Passphrase', help: 'The four words that you wrote down. Capitals and hyphens don’t matter.' },
  recovery: { label: 'Recovery code', help: 'The 28 letters and digits on your paper.' },
  pin: { label: 'PIN', help: 'It works until the app is closed.' },
}

const OTHER: Record<Typed, string> = {
  passphrase: 'Use the passphrase',
  recovery: 'Use the recovery code',
  pin: 'Use the PIN',
}

/** What is wrong with what was typed is said at its field. */
const MISTYPED: readonly Problem['kind'][] = [
  'wrong-passphrase',
  'recovery-code-mistyped',
  'wrong-recovery-code',
  'wrong-pin',
]

/** The officer shows that it is them: by passphrase, recovery code, PIN, fingerprint or face. Never a dead end: the passphrase is always there. */
export function ProofForm({ action, prove, withoutPin = false, first, withoutCode }: Props) {
  const { ways, unreadable } = useWays()
  const { vault } = useServices()
  const { hasPin } = useVaultView()
  const isRunning = useIsRunning()
  const pin = hasPin && !withoutPin
  const [chosen, setChosen] = useState(first)
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState<'passkey' | 'typed'>()
  const [found, setProblem] = useState<Problem>()
  const wait = useWait(found)
  const problem = stillSo(found, wait)
  /** Something else was typed since it was tried. */
  const [isOther, setIsOther] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const usual = pin ? 'pin' : 'passphrase'
  const by = chosen === undefined || (chosen === 'pin' && !pin) ? usual : chosen

  const give = async (proof: AnyProof) => {
    setBusy(proof.by === 'passkey' ? 'passkey' : 'typed')
    setProblem(undefined)
    const given = await tried(() => prove(proof))
    setBusy(undefined)
    if (given.ok) {
      setTyped('')
      return
    }
    // It is said at the PIN's own field.
    if (given.problem.kind === 'pin-refused') return
    setProblem(given.problem)
    setIsOther(false)
    if (given.problem.kind === 'pin-gone' || given.problem.kind === 'passkey') setChosen('passphrase')
    if (given.problem.kind === 'wrong-pin' || given.problem.kind === 'pin-gone') setTyped('')
    form.current?.querySelector('input')?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (working || typed.trim() === '') return
    void give(by === 'recovery' ? { by, code: typed } : { by, typed })
  }
  const type = (text: string) => {
    if (typed === '') void tried(async () => (await vault.desk()).warm())
    setTyped(text)
    setIsOther(true)
  }
  /** What was typed, and given, into the written page before anybody listened (`public/written-lock.js`). */
  const takeUp = useEffectEvent(() => {
    const written = form.current
    const words = written?.querySelector('input')?.value
    if (!written || !words) return
    // What was given is being tried, or will be at once: nothing is to be made ready for it.
    if (!('given' in written.dataset)) return type(words)
    setTyped(words)
    void give({ by: 'passphrase', typed: words })
  })
  useLayoutEffect(() => {
    takeUp()
    form.current?.setAttribute('data-taken', '')
  }, [])
  const turnTo = (to: Typed) => {
    flushSync(() => {
      setChosen(to)
      setTyped('')
      setProblem(undefined)
    })
    // Within the tap: for a later focus an iPhone shows no keyboard.
    form.current?.querySelector('input')?.focus()
  }
  const working = busy === 'typed'
  const waiting = by === 'passphrase' && wait > 0
  const isMistyped = problem !== undefined && MISTYPED.includes(problem.kind)
  const wrong = isMistyped && !isOther ? wordsFor(problem) : undefined
  return (
    <Stack>
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate>
        <Stack>
          <div className={shown ? undefined : styles.masked}>
            <TextField
              label={FIELD[by].label}
              help={FIELD[by].help}
              error={wrong && `${wrong.happened} ${wrong.safe} ${wrong.next}`}
              value={typed}
              onChange={type}
              inputMode={by === 'pin' ? 'numeric' : 'text'}
              capitals={by === 'recovery' ? 'characters' : 'off'}
            />
            {isRunning && <LiveRegion>{found?.kind === 'wait' && wait === 0 && 'You can try again now.'}</LiveRegion>}
          </div>
          <div>
            <Button look="quiet" small onClick={() => setShown(!shown)}>
              {shown ? 'Hide what I type' : 'Show what I type'}
            </Button>
          </div>
          {/* The written page has both, and turns from one to the other. */}
          {(working || !isRunning) && (
            <div hidden={!working} data-turns suppressHydrationWarning>
              <Progress label="Working out the key" text="A second or two. Nothing leaves this phone." />
            </div>
          )}
          {(!working || !isRunning) && (
            <div hidden={working} data-turns suppressHydrationWarning>
              <Button type="submit" wide disabled={waiting}>
                {waiting ? `${action} in ${Math.ceil(wait / 1000)} s` : action}
              </Button>
            </div>
          )}
          {!isMistyped && <ProblemNotice problem={problem} tone={waiting ? 'care' : 'stop'} />}
        </Stack>
      </form>
      {/* Whether there is one is known late: it must not move what stands above. */}
      {ways.includes('passkey') && (
        <Button
          look="secondary"
          wide
          icon="person"
          busy={busy !== undefined}
          onClick={() => void give({ by: 'passkey' })}
        >
          {action} with fingerprint or face
        </Button>
      )}
      {unreadable.includes('passkey') && (
        <Notice
          tone="care"
          title="Fingerprint or face can’t open your cases"
          text={`What this phone keeps for it can’t be read. ${whatOpens(ways)}`}
        />
      )}
      {(['pin', 'passphrase', 'recovery'] as const)
        .filter((one) => one !== by && (one !== 'pin' || pin))
        .map((one) => (
          <Button key={one} look="quiet" small onClick={() => turnTo(one)}>
            {OTHER[one]}
          </Button>
        ))}
      {by === 'recovery' && withoutCode}
    </Stack>
  )
}

/** What is wrong by now: it is to be waited so long still, or no more. */
function stillSo(found: Problem | undefined, wait: number): Problem | undefined {
  if (found?.kind !== 'wait' && found?.kind !== 'wrong-passphrase') return found
  if (wait > 0) return { ...found, kind: 'wait', waitMs: wait }
  return found.kind === 'wait' ? undefined : { ...found, waitMs: 0 }
}

const whatOpens = (ways: readonly SlotKind[]) => {
  const hasCode = ways.includes('recovery')
  if (!ways.includes('passphrase')) return hasCode ? 'The recovery code opens them.' : ''
  return `Your words ${hasCode ? 'or the recovery code ' : ''}open them.`
}

/** Fingerprint or face only where the phone offers it. */
function useWays(): FoundWays {
  const { vault } = useServices()
  const [found, setFound] = useState<FoundWays>({ ways: [], unreadable: [] })
  useEffect(() => {
    void vault
      .desk()
      .then(async (desk) => {
        const [{ ways, unreadable }, offered] = await Promise.all([
          desk.keyring.waysIn(),
          desk.keyring.passkeysOffered(),
        ])
        const isOffered = (way: SlotKind) => way !== 'passkey' || offered
        return { ways: ways.filter(isOffered), unreadable: unreadable.filter(isOffered) }
      })
      .then(setFound)
      .catch(() => undefined)
  }, [vault])
  return found
}
