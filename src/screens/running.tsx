import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'

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
  // With the taking over, and not after the paint that follows it.
  useLayoutEffect(() => {
    if (!isNew) tapAgain()
  }, [isNew])
  useEffect(() => startTransition(() => setRunning(true)), [])
  return <RunningContext value={isRunning}>{children}</RunningContext>
}

/** An answer that was tapped in a written page stands there, chosen, and nobody has heard of it: it is tapped again. */
function tapAgain() {
  for (const input of document.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) {
    if (input.checked === input.defaultChecked) continue
    input.checked = input.defaultChecked
    input.click()
  }
}

/** false in a page written at build time and while the app takes it over, true from then on. */
export const useIsRunning = (): boolean => use(RunningContext)
