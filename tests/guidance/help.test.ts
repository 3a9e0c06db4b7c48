import { expect, test } from 'vitest'
import { STAGES } from '../../src/flow/stages'
import { EARLY_HELP } from '../../src/guidance/early-help'
import { LATER_HELP } from '../../src/guidance/later-help'
import { QUESTIONS } from '../../src/guidance/questions'

const EARLY = ['report', 'welfare', 'features', 'checks'] as const

/** Each stage reads one of the two: help in the wrong one would be read nowhere. */
test('what helps with a question stands with the stage that asks it', () => {
  const asked: readonly string[] = EARLY.flatMap((stage) => STAGES[stage].asks)
  expect(Object.keys(EARLY_HELP).filter((fact) => !asked.includes(fact))).toEqual([])
  expect(Object.keys(LATER_HELP).filter((fact) => asked.includes(fact))).toEqual([])
  expect(Object.keys(LATER_HELP).filter((fact) => !Object.hasOwn(QUESTIONS, fact))).toEqual([])
})
