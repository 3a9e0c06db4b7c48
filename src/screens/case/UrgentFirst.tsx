import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { shownBy } from '../../flow/case-machine'
import { caseAddress } from './case-address'
import { useCase, useSaid } from './case-context'
import { EditionFirst } from './EditionFirst'
import { urgent } from './screen-for-stage'

/** A child at risk stands in front of every page of the case. */
export function UrgentFirst() {
  const { pathname } = useLocation()
  const isUrgent = useSaid((snapshot) => shownBy(snapshot) === 'urgent')
  const navigate = useNavigate()
  const stands = useCase(({ kase, standing }) => `${caseAddress(kase)}/${standing}`)
  // The way out where nothing can be saved any more.
  const leaves = pathname.endsWith('/hand-over')
  // The back key changes nothing that is seen here, and moves nobody: the officer comes back to where they stood.
  useEffect(() => {
    if (isUrgent && !leaves && pathname !== stands) navigate(stands, { replace: true })
  }, [isUrgent, leaves, pathname, stands, navigate])
  if (leaves) return <Outlet />
  return isUrgent ? <urgent.Shown /> : <EditionFirst />
}
