import { useEffect, useState } from 'react'
import type { Problem } from '../../drafts/problems'
import { useServices } from '../services'

const waitIn = (problem: Problem | undefined) =>
  problem?.kind === 'wait' || problem?.kind === 'wrong-passphrase' ? problem.waitMs : 0

/** Milliseconds left to wait after a refusal, counted down. */
export function useWait(problem: Problem | undefined): number {
  const { now } = useServices()
  const [left, setLeft] = useState(0)
  const [of, setOf] = useState(problem)
  // From the first drawing on: words that may not be tried yet are not called wrong for a moment before.
  if (of !== problem) {
    setOf(problem)
    setLeft(waitIn(problem))
  }
  useEffect(() => {
    const wait = waitIn(problem)
    if (wait === 0) return
    const end = now().getTime() + wait
    const ticking = setInterval(() => {
      const rest = Math.max(0, end - now().getTime())
      setLeft(rest)
      if (rest === 0) clearInterval(ticking)
    }, 250)
    return () => clearInterval(ticking)
  }, [problem, now])
  return left
}
