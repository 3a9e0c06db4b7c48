import { describe, expect, it } from 'vitest'
import { all, answerOf, any, known, not } from '../../src/guidance/answers'
import type { Answer } from '../../src/guidance/facts'

describe('answers that may be unknown', () => {
  it.each<[Answer, Answer]>([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (answer, expected) => {
    expect(not(answer)).toBe(expected)
  })

  it.each<[Answer, Answer]>([
    ['yes', 'yes'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('whether %s is known: %s', (answer, expected) => {
    expect(known(answer)).toBe(expected)
  })

  it.each<[Answer[], Answer, Answer]>([
    [[], 'no', 'yes'],
    [['yes'], 'yes', 'yes'],
    [['no'], 'no', 'no'],
    [['unknown'], 'unknown', 'unknown'],
    [['yes', 'yes'], 'yes', 'yes'],
    [['yes', 'no'], 'yes', 'no'],
    [['yes', 'unknown'], 'yes', 'unknown'],
    [['no', 'yes'], 'yes', 'no'],
    [['no', 'no'], 'no', 'no'],
    [['no', 'unknown'], 'unknown', 'no'],
    [['unknown', 'yes'], 'yes', 'unknown'],
    [['unknown', 'no'], 'unknown', 'no'],
    [['unknown', 'unknown'], 'unknown', 'unknown'],
    [['no', 'unknown', 'yes'], 'yes', 'no'],
  ])('of %j, any is %s and all is %s', (answers, anyOfThem, allOfThem) => {
    expect([any(answers), all(answers)]).toEqual([anyOfThem, allOfThem])
  })

  it('an absent answer is unknown, and so is one that is neither', () => {
    expect([answerOf(undefined), answerOf('unknown'), answerOf('' as Answer), answerOf('yes'), answerOf('no')]).toEqual(
      ['unknown', 'unknown', 'unknown', 'yes', 'no'],
    )
  })
})
