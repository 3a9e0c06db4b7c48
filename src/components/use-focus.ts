import { type RefObject, useEffect, useRef } from 'react'

/** The focus goes to what has this ref when the key changes, and when it appears with one. */
export function useFocus(key: string | undefined): RefObject<HTMLHeadingElement | null> {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (key !== undefined) place.current?.focus()
  }, [key])
  return place
}
