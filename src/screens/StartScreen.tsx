import { useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { happen } from '../case/replay'
import { Screen } from '../components/Screen'
import { isEmpty, isShut } from '../drafts/desk-view'
import type { Drafts } from '../drafts/drafts'
import type { Problem } from '../drafts/problems'
import { EDITION_NOW } from '../guidance/edition'
import { NoCase } from './case/NoCase'
import { beginCase } from './case/open-case'
import { lateScreen } from './late-screen'
import { type Services, useServices } from './services'
import { Tabs } from './Tabs'
import { tried } from './tried'
import { useIsHere } from './use-is-here'
import { LockScreen } from './vault/LockScreen'
import { useProblemWords } from './vault/late-proof'
import { UntilKnown } from './vault/UntilKnown'
import { useVaultView } from './vault/use-vault'

const keeping = lateScreen(() => import('./vault/Keeping').then((m) => m.Keeping))

/** Offers to keep cases before the first one, then makes a case and goes to its first question. */
export function StartScreen() {
  const view = useVaultView()
  const { state, notKept } = view
  const [step, setStep] = useState<'offer' | 'go'>()
  if (step === undefined && state !== 'looking') setStep(isEmpty(view) && !notKept ? 'offer' : 'go')
  const locked = isShut(state)
  if (locked && step === 'offer') setStep('go')
  if (locked) return <LockScreen />
  return (
    <Screen title="Start a case" back={{ label: 'Cases', href: '/' }} tabs={<Tabs />}>
      <title>Start a case · Proportion</title>
      {step === 'go' && <Starting />}
      {step === 'offer' && <keeping.Shown onLater={() => setStep('go')} onKept={() => setStep('go')} />}
      {step === undefined && <UntilKnown />}
    </Screen>
  )
}

function Starting() {
  const services = useServices()
  const { newerData } = useVaultView()
  const navigate = useNavigate()
  const started = useRef(false)
  const isHere = useIsHere()
  const [problem, setProblem] = useState<Problem>()
  const words = useProblemWords(newerData ? NEWER_DATA : problem)
  // Before this is painted: the officer is on the way to a question.
  useLayoutEffect(() => {
    if (started.current || newerData) return
    started.current = true
    void tried(async () => {
      const drafts = await services.drafts()
      if (isHere.current) navigate(`/case/${startCase(drafts, services)}/report`, { replace: true })
    }).then((refused) => refused && setProblem(refused.problem))
  }, [services, newerData, navigate, isHere])
  return words ? <NoCase {...words} /> : <p role="status">Starting…</p>
}

const NEWER_DATA: Problem = { kind: 'newer-data' }

/** Its id. */
function startCase(drafts: Drafts, { now, painted, settings }: Services): string {
  const at = now().toISOString()
  const id = randomId()
  const notBefore = drafts.notBefore?.()
  const opened = happen(
    undefined,
    {
      type: 'opened',
      case: id,
      edition: EDITION_NOW,
      reviewAsked: settings.review !== null,
    },
    at,
    notBefore,
  )
  beginCase(drafts, happen(opened, { type: 'matter-added', matter: 'm1' }, at, notBefore), now, painted)
  return id
}

/** 128 random bits, as hex. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
