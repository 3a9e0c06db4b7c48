import { useLocation } from 'react-router'
import { STAGES } from '../../flow/stages'
import { useCase } from './case-context'

/**
 * Of what stands in a stage's place: a browser keeps titles beside addresses, in clear, and this one tells no more. In
 * front of another page it is that of the lock.
 */
export function StageTitle() {
  const { pathname } = useLocation()
  const standing = useCase((context) => context.standing)
  return <title>{pathname.endsWith(`/${standing}`) ? `${STAGES[standing].title} · Proportion` : 'Proportion'}</title>
}
