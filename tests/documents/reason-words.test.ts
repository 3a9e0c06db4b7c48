import { expect, test } from 'vitest'
import { reasonWords } from '../../src/documents/reasons'
import { begun } from '../flow/told'

const said = (fact: string, answer: string) => reasonWords(begun, 'm1', { fact, answer, paragraphs: [21], rule: 'r' })

test('an outcome or a review that there is not yet is said in words, and a code as it stands', () => {
  expect(said('decision.outcome', 'unknown')).toMatch(/: Not chosen yet$/)
  expect(said('decision.outcome', '21')).toMatch(/: 21$/)
  expect(said('decision.seniorReview', 'unknown')).toMatch(/: Not yet$/)
  expect(said('decision.seniorReview', 'yes')).toMatch(/: Yes$/)
})
