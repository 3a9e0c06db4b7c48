import { Sheet } from '../../components/Sheet'
import type { StageId } from '../../flow/stages'
import { lateScreen } from '../late-screen'

const stages = lateScreen(() => import('./Stages').then((m) => m.Stages))

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
      {open && <stages.Shown stage={stage} onGoTo={onGoTo} />}
    </Sheet>
  )
}
