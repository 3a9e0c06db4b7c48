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
  return (
    <div ref={intoView}>
      <Notice tone={tone} title={happened} text={`${safe} ${next}`} announce="alert" />
    </div>
  )
}
