import { Notice } from '../../components/Notice'
import { type Problem, wordsFor } from '../../drafts/problems'
import { intoView } from '../into-view'

interface Props {
  problem: Problem | undefined
  /** Care where the officer need only wait, or go on without it. */
  tone?: 'stop' | 'care'
}

/** What went wrong, what is safe and what to do now; nothing where nothing went wrong. */
export function ProblemNotice({ problem, tone = 'stop' }: Props) {
  if (problem === undefined) return null
  const { happened, safe, next } = wordsFor(problem)
  const text = `${safe} ${next}`
  return (
    <div ref={intoView}>
      <Notice
        tone={tone}
        title={happened}
        // Read out as it comes, and not again with each second that passes.
        text={problem.kind === 'wait' ? <span aria-live="off">{text}</span> : text}
        announce="alert"
      />
    </div>
  )
}
