import { expect, test } from 'vitest'
import { STAGES } from '../../src/flow/stages'
import { LATER_HELP } from '../../src/guidance/later-help'
import { QUESTIONS } from '../../src/guidance/questions'
import { REPORT_HELP } from '../../src/guidance/report-help'

/** Each stage reads one of the two: help in the wrong one would be read nowhere. */
test('what helps with a question stands with the stage that asks it', () => {
  const asked: readonly string[] = STAGES.report.asks
  expect(Object.keys(REPORT_HELP).filter((fact) => !asked.includes(fact))).toEqual([])
  expect(Object.keys(LATER_HELP).filter((fact) => asked.includes(fact))).toEqual([])
  expect(Object.keys(LATER_HELP).filter((fact) => !Object.hasOwn(QUESTIONS, fact))).toEqual([])
})
