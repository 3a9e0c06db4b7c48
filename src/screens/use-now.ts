import { startTransition, useEffect, useState } from 'react'
import { useServices } from './services'

/** The clock, minute by minute; nothing in the first render, which must be the same everywhere. */
export function useNow(): Date | undefined {
  const { now } = useServices()
  const [instant, setInstant] = useState<Date>()
  useEffect(() => {
    const look = () => startTransition(() => setInstant(now()))
    look()
    const each = setInterval(look, 60_000)
    return () => clearInterval(each)
  }, [now])
  return instant
}
