import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import type { ProblemWords } from '../../drafts/problems'

/** In the place of a case: why there is none, and the way back. */
export function NoCase({ happened, safe, next }: ProblemWords) {
  return (
    <EmptyState
      icon="alert"
      title={happened}
      text={`${safe} ${next}`}
      action={
        <Button as="link" href="/">
          Back to cases
        </Button>
      }
    />
  )
}
