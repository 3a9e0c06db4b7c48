// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { Proof } from '../../src/screens/Proof'
import { STORIES } from '../../src/screens/practice/stories'
import { PROOF } from '../../src/screens/proof'
import { nothingRestsOn, restsOn } from '../../src/screens/rests-on'
import { withServices } from './with-services'

afterEach(cleanup)

const MUTATION = 'docs/mutation.md'

describe('the figures on the About page', () => {
  it('count the paragraphs that are used and the cases to practise on', () => {
    const used = PARAGRAPH_IDS.filter((id) => !nothingRestsOn(restsOn(id)))
    expect({
      paragraphs: used.filter((id) => typeof id === 'number').length,
      appendices: used.filter((id) => typeof id === 'string').length,
      practiceCases: STORIES.length,
    }).toEqual({
      paragraphs: PROOF.paragraphs,
      appendices: PROOF.appendices,
      practiceCases: PROOF.practiceCases,
    })
  })

  it('give a mutation score where a run is kept, and say that there is none where not', () => {
    expect(PROOF.mutation !== undefined, `${MUTATION} and src/screens/proof.ts go together`).toBe(existsSync(MUTATION))
    if (PROOF.mutation === undefined) return
    const kept = readFileSync(MUTATION, 'utf8')
    const { score, day } = PROOF.mutation as { score: string; day: string }
    expect([kept.includes(score), kept.includes(day)]).toEqual([true, true])
  })

  it('are dated and written out', () => {
    render(withServices(<Proof />))
    expect(screen.getByText(/Figures from the run of 25 November 2026/)).toBeDefined()
    expect(screen.getByText(/^531,441: every way/)).toBeDefined()
    expect(screen.getByText('130 states and 1,261 ways between them walked')).toBeDefined()
  })
})
