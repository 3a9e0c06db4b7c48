import { Outlet, useLocation } from 'react-router'
import { shownBy } from '../../flow/case-machine'
import { useSaid } from './case-context'
import { EditionFirst } from './EditionFirst'
import { urgent } from './screen-for-stage'

/** A child at risk stands in front of every page of the case. */
export function UrgentFirst() {
  const { pathname } = useLocation()
  const isUrgent = useSaid((snapshot) => shownBy(snapshot) === 'urgent')
  // The way out where nothing can be saved any more.
  if (pathname.endsWith('/hand-over')) return <Outlet />
  return isUrgent ? <urgent.Shown /> : <EditionFirst />
}
