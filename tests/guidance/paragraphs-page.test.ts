import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FILE, paragraphsPage } from '../../scripts/paragraphs.mjs'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey } from '../../src/case/subject'
import { FIRST_MINUTE } from '../../src/directory/first-minute'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS } from '../../src/directory/take-down'
import { asText } from '../../src/documents/document-text'
import { DOCUMENTS } from '../../src/documents/documents'
import { PAPER } from '../../src/documents/paragraphs-of'
import { STAGES } from '../../src/flow/stages'
import { PARAGRAPH_IDS, PARAGRAPHS } from '../../src/guidance/paragraphs'
import { nothingRestsOn, restsOn } from '../../src/screens/rests-on'
import { answered } from '../case/case-from-facts'
import { everyPaper } from '../documents/made'
import { v02 } from '../documents/scenarios'

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

  it('has each paper under what it says of rights, of the removal tools, of a device that is kept and of helplines', () => {
    const SAYS = [
      [14, /solicitor costs nothing|You can have a lawyer|needs a caution, rights/],
      [18, /Report Remove|Take It Down/],
      [24, /have it back|may not come back|Giving the device back/],
      ['A', /0800 1111|0808 800 5000|116 123/],
    ] as const
    const taken: Happening[] = [
      answered(deviceKey('phone-b'), 'held', 'seized'),
      answered(partKey('m1', 'child-b'), 'recordedAs', 'suspect'),
      answered(partKey('m1', 'child-a'), 'recordedAs', 'victim'),
      answered('case', 'reportRemove', 'done'),
      answered(matterKey('m1'), 'deletionDecided', 'Both delete, agreed with Inspector 2.'),
      { type: 'chosen', matter: 'm1', outcome: '10' },
    ]
    const later = taken.reduce((kase, one) => happen(kase, one, '2026-11-26T09:00:00.000Z'), v02())
    const worse = happen(later, answered(matterKey('m1'), 'coercion', 'yes'), '2026-11-26T09:00:00.000Z')
    const left = [v02(), later, worse].flatMap((kase) =>
      everyPaper(kase, 'm1').flatMap(({ id, document }) => {
        const text = document === undefined ? '' : asText(document)
        return SAYS.flatMap(([paragraph, words]) =>
          words.test(text) && !PAPER[id].paragraphs.includes(paragraph) ? [`${id}: ${paragraph}`] : [],
        )
      }),
    )
    expect([...new Set(left)]).toEqual([])
  })

  it('has each paragraph that the first minute and the take-down page name', () => {
    const named = (parts: readonly { paragraphs: readonly (typeof PARAGRAPH_IDS)[number][] }[]) =>
      PARAGRAPH_IDS.filter((id) => parts.some(({ paragraphs }) => paragraphs.includes(id)))
    const on = (href: string) => PARAGRAPH_IDS.filter((id) => restsOn(id).pages.some((page) => page.href === href))
    expect(on('/first-minute')).toEqual(named(FIRST_MINUTE))
    expect(on('/take-down')).toEqual(named([...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS]))
  })
})
