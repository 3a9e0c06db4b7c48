import { Outlet } from 'react-router'
import { EDITION_NOW } from '../../guidance/edition'
import { lateScreen } from '../late-screen'
import { useCase } from './case-context'

const editionChanged = lateScreen(() => import('./EditionChanged').then((m) => m.EditionChanged))

/** A case judged under other content: first what is different now, then the case. */
export function EditionFirst() {
  const isOther = useCase(({ kase }) => kase.edition !== EDITION_NOW)
  return isOther ? <editionChanged.Shown /> : <Outlet />
}
