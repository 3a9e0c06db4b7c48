import { lazy, Suspense } from 'react'
import { Sheet } from '../../components/Sheet'
import type { StageId } from '../../flow/stages'

const Stands = lazy(() => import('./Stands').then((m) => ({ default: m.Stands })))

interface Props {
  open: boolean
  onClose: () => void
  onGoTo: (stage: StageId) => void
}

/** Where this case stands, opened from the top of every stage. */
export function WhereItStands({ open, onClose, onGoTo }: Props) {
  return (
    <Sheet open={open} title="Where this case stands" onClose={onClose}>
      {open && (
        <Suspense fallback={<p role="status">Opening…</p>}>
          <Stands onGoTo={onGoTo} />
        </Suspense>
      )}
    </Sheet>
  )
}
