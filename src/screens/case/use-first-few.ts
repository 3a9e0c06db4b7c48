import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { useGoesBack } from '../gone-back'
import { useServices } from '../services'

/** Fill any phone: in a stage that is gone on to, and in a written page, where the made-up case's story stands above. */
const FEW = 3
const FEW_WRITTEN = 1

const never = () => () => {}

/**
 * How many of a stage's questions are drawn: what fills the screen when the officer goes on to it or opens a written
 * page, and all of them as soon as that is painted. All at once where the screen is to stand where it was: going back.
 */
export function useFirstFew(): number {
  const { painted } = useServices()
  const isWritten = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const goesOn = !useGoesBack() && painted !== undefined
  const [most, setMost] = useState(isWritten ? FEW_WRITTEN : goesOn ? FEW : Number.POSITIVE_INFINITY)
  useEffect(() => {
    let here = true
    const theRest = () => here && startTransition(() => setMost(Number.POSITIVE_INFINITY))
    if (most !== Number.POSITIVE_INFINITY) void (painted?.() ?? Promise.resolve()).then(theRest)
    return () => {
      here = false
    }
  }, [most, painted])
  return most
}
