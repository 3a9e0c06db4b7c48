import { type RefObject, useEffect, useRef } from 'react'

/** Whether what asks is still on the screen: whoever has gone elsewhere meanwhile is not led on by what comes late. */
export function useIsHere(): RefObject<boolean> {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
