import { useEffect, useState } from 'react'
import type { Problem, ProblemWords } from '../../drafts/problems'
import { lateScreen } from '../late-screen'
import { tried } from '../tried'

/** Comes with the vault: until that is there, nobody knows whether there is anything to open. */
export const unlockForm = lateScreen(() => import('./UnlockForm').then((m) => m.UnlockForm))
/** Comes with the vault too: there is nothing to cover before. */
export const vaultCover = lateScreen(() => import('./VaultCover').then((m) => m.VaultCover))
export const stepUpForm = lateScreen(() => import('./StepUpForm').then((m) => m.StepUpForm))

/** What must be said first of a case that has been here too long. */
export const dueCase = lateScreen(() => import('./DueCase').then((m) => m.DueCase))

/** Where what would say it does not come itself. */
const NO_WORDS: ProblemWords = {
  happened: 'This part of the app did not come.',
  safe: 'Nothing that is saved is lost.',
  next: '',
}

/** What to say about what went wrong with what is kept here. */
export function useProblemWords(problem: Problem | undefined): ProblemWords | undefined {
  const [wordsFor, setWordsFor] = useState<(problem: Problem) => ProblemWords>()
  const isNeeded = problem !== undefined
  useEffect(() => {
    if (!isNeeded) return
    void tried(() => import('../../drafts/problems')).then((said) =>
      setWordsFor(() => ('ok' in said ? () => NO_WORDS : said.wordsFor)),
    )
  }, [isNeeded])
  return problem && wordsFor?.(problem)
}
