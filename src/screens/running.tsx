import { createContext, type ReactNode, startTransition, use, useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

const RunningContext = createContext(true)

/** Around all screens: one change for all that wait for it, drawn in slices, so that a tap meanwhile goes first. */
export function RunningProvider({ children }: { children: ReactNode }) {
  const isNew = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [isRunning, setRunning] = useState(isNew)
  useEffect(() => startTransition(() => setRunning(true)), [])
  return <RunningContext value={isRunning}>{children}</RunningContext>
}

/** false in a page written at build time and while the app takes it over, true from then on. */
export const useIsRunning = (): boolean => use(RunningContext)
