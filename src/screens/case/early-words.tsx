import { type ComponentProps, memo } from 'react'
import { given } from '../../case/case'
import { EARLY_HELP } from '../../guidance/early-help'
import { lateScreen } from '../late-screen'
import type { StageWords } from './AskedQuestion'
import { useCase } from './case-context'

const odds = lateScreen(() => import('./Odds').then((m) => m.Odds))

/** It comes with the later stages: nobody waits for it before there is an answer. */
const EarlyOdds = memo(function EarlyOdds({ subject, fact }: ComponentProps<StageWords['Odds']>) {
  const isAnswered = useCase(({ kase }) => given(kase, subject, fact) !== undefined)
  return isAnswered ? <odds.Shown subject={subject} fact={fact} /> : null
})

const unasked = lateScreen(() => import('./Unasked').then((m) => m.Unasked))

/** The same of what is asked no more. */
const EarlyUnasked = memo(function EarlyUnasked({ stage }: ComponentProps<NonNullable<StageWords['After']>>) {
  const isAnswered = useCase(({ kase }) => Object.keys(kase.answers).length > 0)
  return isAnswered ? <unasked.Shown stage={stage} /> : null
})

/** Of the stages that come with the first script. */
export const EARLY_WORDS: StageWords = { help: EARLY_HELP, Odds: EarlyOdds, After: EarlyUnasked }
