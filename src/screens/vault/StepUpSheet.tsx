import { useEffect, useSyncExternalStore } from 'react'
import { stepUpForm } from './late-proof'
import { stepUpAsked } from './step-up'
import { useVaultView } from './use-vault'

/** Asks again who it is, in front of whatever asked for it. */
export function StepUpSheet() {
  const { state } = useVaultView()
  const asked = useSyncExternalStore(stepUpAsked.subscribe, stepUpAsked.now, () => undefined)
  useEffect(() => {
    if (state !== 'unlocked') asked?.answer(false)
  }, [asked, state])
  if (asked === undefined || state !== 'unlocked') return null
  return <stepUpForm.Shown />
}
