import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { useNavigationType } from 'react-router'
import { useServices } from '../services'

/** Fill any phone. */
const FEW = 4

const never = () => () => {}

/**
 * How many of a stage's questions are drawn: what fills the screen when the officer goes on to it, and all of them as
 * soon as that is painted. All at once where the screen is to stand where it was: in a written page, and going back.
 */
export function useFirstFew(): number {
  const { painted } = useServices()
  const isWritten = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const goesOn = useNavigationType() !== 'POP' && !isWritten && painted !== undefined
  const [most, setMost] = useState(goesOn ? FEW : Number.POSITIVE_INFINITY)
  useEffect(() => {
    let here = true
    if (most === FEW) void painted?.().then(() => here && startTransition(() => setMost(Number.POSITIVE_INFINITY)))
    return () => {
      here = false
    }
  }, [most, painted])
  return most
}
