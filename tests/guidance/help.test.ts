import { expect, test } from 'vitest'
import { STAGES } from '../../src/flow/stages'
import { CAUTION } from '../../src/guidance/cautions'
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

test('what an angry parent does over an image does not pass for a sign of how it was made or shared', () => {
  for (const fact of ['coercion', 'violence'] as const) {
    expect(EARLY_HELP[fact]).toMatch(/angry parent has (?:said|done) since belongs under Welfare\.$/)
  }
})

test('whether children live together is thought of where harm to one is asked about', () => {
  expect(EARLY_HELP.otherHarmRisk).toMatch(/another child, above all one they live with/)
})

test('what is said of a phone at a school leaves to the officer what becomes of it', () => {
  expect(CAUTION['school-holds'].text).toContain('until you have decided what becomes of it')
  expect(CAUTION['school-holds'].text).not.toMatch(/police/)
})

test('what is said of a DBS check where it is explained holds of every outcome', () => {
  // 2 and 21: nothing shows by itself. 1 and 3: it may, and for a listed offence it does.
  expect(LATER_HELP.dbsExplained).toMatch(/^A conviction or an adult caution can show by itself, and for a listed/)
  expect(LATER_HELP.dbsExplained).toMatch(/Otherwise no promise either way: a chief officer decides/)
})

test('what becomes of a child’s copy is a direction under outcome 21 alone: where copies are asked about, none is promised', () => {
  expect(LATER_HELP.keptOrCopied).toContain('A child’s copy is settled later on.')
  expect(LATER_HELP.keptOrCopied).not.toContain('direction')
})

test('the first of the five numbered boxes about a device says what they are', () => {
  expect(LATER_HELP.ndmInformation).toBe('The National Decision Model, in five steps.')
})
