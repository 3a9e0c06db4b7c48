import { useEffect, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { shownBy } from '../../flow/case-machine'
import { caseAddress } from './case-address'
import { useCase, useSaid } from './case-context'
import { EditionFirst } from './EditionFirst'
import { urgent } from './screen-for-stage'

/** A child at risk stands in front of every page of the case. */
export function UrgentFirst() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const isUrgent = useSaid((snapshot) => shownBy(snapshot) === 'urgent')
  const stands = useCase(({ kase, standing }) => `${caseAddress(kase)}/${standing}`)
  const [wasUrgent, setWasUrgent] = useState(isUrgent)
  if (isUrgent ? !wasUrgent : wasUrgent && pathname === stands) setWasUrgent(isUrgent)
  // The back key changes nothing that is seen there, and moves nobody: the officer comes back to where they stood.
  const comesBack = wasUrgent && !isUrgent && pathname !== stands
  useEffect(() => {
    if (comesBack) navigate(stands, { replace: true })
  }, [comesBack, stands, navigate])
  // The way out where nothing can be saved any more.
  if (pathname.endsWith('/hand-over')) return <Outlet />
  if (isUrgent) return <urgent.Shown />
  return comesBack ? null : <EditionFirst />
}
