import { describe, expect, it } from 'vitest'
import { type Assessment, assess, type Facts } from '../../src/guidance/assess'
import cases from './cases.json'

interface Case {
  id: string
  title: string
  matters: { matter: string; facts: Facts; expect: Partial<Assessment> }[]
}

describe.each(cases as unknown as Case[])('$id $title', ({ matters }) => {
  it.each(matters)('$matter', ({ facts, expect: expected }) => {
    const found = assess(facts)
    const compared = Object.fromEntries(
      Object.keys(expected).map((conclusion) => [conclusion, found[conclusion as keyof Assessment]]),
    )
    expect(Object.keys(expected).length).toBeGreaterThan(0)
    expect(compared).toEqual(expected)
  })
})
