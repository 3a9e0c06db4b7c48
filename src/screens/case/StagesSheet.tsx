import { lazy, Suspense } from 'react'
import { Sheet } from '../../components/Sheet'
import type { StageId } from '../../flow/stages'

const Stages = lazy(() => import('./Stages').then((m) => ({ default: m.Stages })))

interface Props {
  open: boolean
  stage: StageId
  onClose: () => void
  onGoTo: (stage: StageId) => void
}

/** Opened from the top of every stage. */
export function StagesSheet({ open, stage, onClose, onGoTo }: Props) {
  return (
    <Sheet open={open} title="All stages" onClose={onClose}>
      {open && (
        <Suspense fallback={<p role="status">Opening…</p>}>
          <Stages stage={stage} onGoTo={onGoTo} />
        </Suspense>
      )}
    </Sheet>
  )
}
