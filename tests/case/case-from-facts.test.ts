import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factsOf } from '../../src/case/facts-of'
import type { Facts } from '../../src/guidance/facts'
import { caseFromFacts } from './case-from-facts'

const CASES: { id: string; matters: { matter: string; facts: Facts }[] }[] = JSON.parse(
  readFileSync('tests/guidance/cases.json', 'utf8'),
)

/** Without what says nothing: an unknown review, an empty list. */
const bare = (facts: Facts) =>
  JSON.parse(
    JSON.stringify(facts, (key, value) =>
      (key === 'seniorReview' && value === 'unknown') ||
      (Array.isArray(value) && value.length === 0) ||
      (key !== '' &&
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length === 0)
        ? undefined
        : value,
    ),
  )

test.each(CASES.flatMap(({ id, matters }) => matters.map(({ matter, facts }) => [id, matter, facts] as const)))(
  '%s, %s: the case made from its facts has those facts',
  (_, __, facts) => expect(bare(factsOf(caseFromFacts(facts), 'm1'))).toEqual(bare(facts)),
)
