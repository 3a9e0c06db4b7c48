import { lazy, Suspense } from 'react'
import { Outlet } from 'react-router'
import { EDITION_NOW } from '../../guidance/edition'
import { useCase } from './case-context'

const EditionChanged = lazy(() => import('./EditionChanged').then((m) => ({ default: m.EditionChanged })))

/** A case judged under other content: first what is different now, then the case. */
export function EditionFirst() {
  const isOther = useCase(({ kase }) => kase.edition !== EDITION_NOW)
  if (!isOther) return <Outlet />
  return (
    <Suspense>
      <EditionChanged />
    </Suspense>
  )
}
