import { useLocation } from 'react-router'
import { useIsRunning } from './running'

/** The part of the page that the address names; '' while the app takes over a page written without knowing it. */
export function useHash(): string {
  const { hash } = useLocation()
  return useIsRunning() ? hash : ''
}
