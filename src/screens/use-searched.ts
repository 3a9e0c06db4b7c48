import { useState } from 'react'
import { useNavigationType } from 'react-router'
import type { LeftTyped } from './left-typed'
import { useServices } from './services'

/** What was typed is still there after following a result and coming back; it is never in the address, nor in its history. The last: keeps it. */
export function useSearched(searched: LeftTyped<string>): [string, (typed: string) => void, () => void] {
  const { vault } = useServices()
  const comesBack = useNavigationType() === 'POP'
  const [typed, setTyped] = useState(() => (comesBack ? searched.before() : undefined) ?? '')
  return [typed, setTyped, () => searched.keep(typed, vault)]
}
