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

/** Of the stages that come with the first script. */
export const EARLY_WORDS: StageWords = { help: EARLY_HELP, Odds: EarlyOdds }
