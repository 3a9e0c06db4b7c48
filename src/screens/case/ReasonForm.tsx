import type { RefObject } from 'react'
import { Button } from '../../components/Button'
import { LongTextField } from '../../components/LongTextField'
import type { Doing } from '../../flow/case-action'
import { useDo } from './case-context'
import { useReason } from './use-draft-of'

interface Props {
  /** The name it is kept under until it is recorded. */
  draft: string
  label: string
  help?: string
  rows?: number
  inputRef?: RefObject<HTMLTextAreaElement | null>
  /** What is written on from. */
  before?: string
  optional?: boolean
  /** What its button says. */
  records: string
  small?: boolean
  action: (why: string) => Doing
  onRecorded?: () => void
}

/** A reason, and what records it. */
export function ReasonForm(props: Props) {
  const { draft, before, optional = false, records, small = false, action, onRecorded, ...field } = props
  const act = useDo()
  const { typed, why, type, clear } = useReason(draft, before)
  return (
    <>
      <LongTextField {...field} value={typed} onChange={type} />
      <Button
        small={small}
        disabled={why === '' && !optional}
        onClick={() => {
          if (!act(action(why))) return
          clear()
          onRecorded?.()
        }}
      >
        {records}
      </Button>
    </>
  )
}
