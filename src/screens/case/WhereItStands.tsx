import { Sheet } from '../../components/Sheet'
import type { StageId } from '../../flow/stages'
import { lateScreen } from '../late-screen'

const stands = lateScreen(() => import('./Stands').then((m) => m.Stands))

interface Props {
  open: boolean
  onClose: () => void
  onGoTo: (stage: StageId) => void
}

/** Where this case stands, opened from the top of every stage. */
export function WhereItStands({ open, onClose, onGoTo }: Props) {
  return (
    <Sheet open={open} title="Where this case stands" onClose={onClose}>
      {open && <stands.Shown onGoTo={onGoTo} />}
    </Sheet>
  )
}
