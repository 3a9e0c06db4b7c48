import { Notice } from '../../components/Notice'
import { useOpenCase } from './case-context'

/** Nothing of the case is harmed, but nobody has seen the two side by side. */
export function AfterAnotherTab() {
  return (
    useOpenCase().afterAnotherTab && (
      <Notice
        tone="care"
        title="This case was changed in another tab"
        text="Answers that waited here were added after what was given there. Look through both."
        announce="status"
      />
    )
  )
}
