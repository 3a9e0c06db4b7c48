import { startTransition, useEffect, useState } from 'react'
import { useIsRunning } from './running'
import { useServices } from './services'

/** The clock, minute by minute; nothing in a written page, which must be the same everywhere, until it runs. */
export function useNow(): Date | undefined {
  const { now } = useServices()
  const isRunning = useIsRunning()
  const [instant, setInstant] = useState(() => (isRunning ? now() : undefined))
  useEffect(() => {
    const look = () => startTransition(() => setInstant(now()))
    if (!isRunning) look()
    const each = setInterval(look, 60_000)
    return () => clearInterval(each)
  }, [now, isRunning])
  return instant
}
