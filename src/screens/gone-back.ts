import { useLocation, useNavigationType } from 'react-router'

/** What the router is told of an arrow that leads back to a case. A page beside the stages begins at its top. */
export const GONE_BACK = 'back'

/** By the back key or by such an arrow: a stage stands as it was left. */
export function useGoesBack(): boolean {
  const { state } = useLocation()
  return useNavigationType() === 'POP' || state === GONE_BACK
}
