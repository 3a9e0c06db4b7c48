import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FILE, paragraphsPage } from '../../scripts/paragraphs.mjs'
import { FIRST_MINUTE } from '../../src/directory/first-minute'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS } from '../../src/directory/take-down'
import { DOCUMENTS } from '../../src/documents/documents'
import { PAPER } from '../../src/documents/paragraphs-of'
import { STAGES } from '../../src/flow/stages'
import { PARAGRAPH_IDS, PARAGRAPHS } from '../../src/guidance/paragraphs'
import { nothingRestsOn, restsOn } from '../../src/screens/rests-on'

const tables = { restsOn, nothingRestsOn, PARAGRAPHS, PARAGRAPH_IDS, STAGES, PAPER }

describe('the page about the paragraphs', () => {
  it('is what the tables say now', () => {
    expect(readFileSync(FILE, 'utf8'), 'run: node scripts/paragraphs.mjs').toBe(paragraphsPage(tables))
  })

  it('finds a use for every paragraph and both appendices', () => {
    expect(PARAGRAPH_IDS.filter((id) => nothingRestsOn(restsOn(id)))).toEqual([])
    expect(paragraphsPage(tables)).toContain('Used: 26 of 26 paragraphs and 2 of 2 appendices. None is left out.')
  })

  it('would say when a paragraph is left over', () => {
    const nothing = { questions: [], rules: [], stages: [], documents: [], cautions: [], duties: [], pages: [] }
    const without7 = { ...tables, restsOn: (id: Parameters<typeof restsOn>[0]) => (id === 7 ? nothing : restsOn(id)) }
    expect(paragraphsPage(without7)).toContain('Used: 25 of 26 paragraphs and 2 of 2 appendices. Left out: 7.')
  })

  it('has every paper that is offered, and no other', () => {
    expect(Object.keys(PAPER).sort()).toEqual(DOCUMENTS.map(({ id }) => id).sort())
  })

  it('has each paragraph that the first minute and the take-down page name', () => {
    const named = (parts: readonly { paragraphs: readonly (typeof PARAGRAPH_IDS)[number][] }[]) =>
      PARAGRAPH_IDS.filter((id) => parts.some(({ paragraphs }) => paragraphs.includes(id)))
    const on = (href: string) => PARAGRAPH_IDS.filter((id) => restsOn(id).pages.some((page) => page.href === href))
    expect(on('/first-minute')).toEqual(named(FIRST_MINUTE))
    expect(on('/take-down')).toEqual(named([...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS]))
  })
})
