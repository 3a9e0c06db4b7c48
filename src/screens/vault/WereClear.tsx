import { Notice } from '../../components/Notice'
import { counted } from '../counted'

/** Cases that lay in clear were sealed just now; what lay there was deleted, and not erased. */
export function WereClear({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice
      tone="care"
      title={`${counted(count, 'case')} from an early trial version ${count === 1 ? 'is' : 'are'} sealed now`}
      text="What was stored there had no protection. It is deleted, but deleting was not erasing: someone who takes this phone’s storage apart may still find traces of it. What you keep from now on is never stored in clear."
    />
  )
}
