import type { CaseEvent } from '../case/event'
import type { Place, Summary } from './drafts'

/** A case that is open on the screen, as the lock sees it. */
export interface HeldCase {
  /** Writes what is typed and not yet written. Answers the last `seq` that is safe. */
  flush(): Promise<number>
  whole(): WholeCase
}

export interface WholeCase {
  id: string
  events: readonly CaseEvent[]
  place: Place
  summary: Summary
}
