import { useEffect, useState } from 'react'
import { good, type Problem } from '../../drafts/problems'
import { useServices } from '../services'
import { tried } from '../tried'

/** Four words, drawn once, and others when they are asked for; none is drawn where some were before. */
export function useNewWords(before?: readonly string[], onDrawn?: (words: readonly string[]) => void) {
  const { vault } = useServices()
  const [words, setWords] = useState(before)
  const [problem, setProblem] = useState<Problem>()
  const draw = async () => {
    setProblem(undefined)
    const drawn = await tried(async () => {
      const desk = await vault.desk()
      return good((await desk.wantsWords()) ? await desk.keyring.newWords() : undefined)
    })
    if (!drawn.ok) setProblem(drawn.problem)
    else if (drawn.value) {
      onDrawn?.(drawn.value)
      setWords(drawn.value)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once; other words only when asked for
  useEffect(() => {
    if (words === undefined) void draw()
  }, [])
  return { words, problem, setProblem, draw: () => void draw() }
}
