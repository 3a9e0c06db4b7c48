import { useEffect, useState, useSyncExternalStore } from 'react'
import { useServices } from './services'

const never = () => () => undefined

/** false in a page written at build time and while the app takes it over, true from then on. */
export function useIsRunning(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** The clock, minute by minute; nothing in the first render, which must be the same everywhere. */
export function useNow(): Date | undefined {
  const { now } = useServices()
  const [instant, setInstant] = useState<Date>()
  useEffect(() => {
    const look = () => setInstant(now())
    look()
    const each = setInterval(look, 60_000)
    return () => clearInterval(each)
  }, [now])
  return instant
}
