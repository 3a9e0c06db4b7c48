import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import { deviceKey } from '../../src/case/subject'
import { asText, type Block, type Document } from '../../src/documents/document'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { answered, caseFromFacts } from '../case/case-from-facts'
import { SHARED_CASES, sharedFacts, thePaper } from './made'
import { v02, v26 } from './scenarios'

/** School years in England begin at five: a grade of 5 is read at ten. */
const READS_EASILY_AT_TEN = 5
/** The names of tools and lines that no easier word stands for. */
const NAMES = /Report Remove|Childline|0800 1111|999/g

const wordsOf = (block: Block): readonly string[] => {
  switch (block.is) {
    case 'list':
      return block.items
    case 'heading':
    case 'paragraph':
    case 'notice':
      return [/[.?!]$/.test(block.text) ? block.text : `${block.text}.`]
    default:
      return []
  }
}

function gradeOf(texts: readonly string[]): number {
  const text = texts.join(' ').replaceAll(NAMES, 'it')
  const sentences = [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)].length
  const words = [...new Intl.Segmenter('en-GB', { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike)
  const syllables = words.reduce((sum, { segment }) => sum + syllable(segment), 0)
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables })
}

const childSheets: readonly [string, Document][] = SHARED_CASES.flatMap(({ id, matters }) =>
  matters.flatMap(({ matter, facts }): [string, Document][] => {
    if (!facts.people?.some((one) => one.id === 'child-a' && one.kind === 'child' && one.part === 'involved')) return []
    return [[`${id}, ${matter}`, thePaper(caseFromFacts(facts), 'm1', 'child-sheet', 'child-a')]]
  }),
)

test.each(childSheets)('%s: a ten-year-old reads the child’s sheet easily', (_, sheet) => {
  const texts = sheet.blocks.flatMap(wordsOf)
  expect(gradeOf(texts)).toBeLessThan(READS_EASILY_AT_TEN)
  const hard = texts.filter((text) => gradeOf([text]) > 8)
  expect(hard).toEqual([])
  expect(sheet.large).toBe(true)
})

test('the measure tells hard words from easy ones', () => {
  expect(
    gradeOf(['Notwithstanding considerable difficulties, investigative proportionality necessitates deliberation.']),
  ).toBeGreaterThan(15)
  expect(gradeOf(['We listen to you. You can take your time.'])).toBeLessThan(2)
})

const sheet = (kase: Case, id: 'child-sheet' | 'family-sheet', person = 'child-a') =>
  asText(thePaper(kase, 'm1', id, person))

test('the child’s sheet has a place for a name to ask for, and Childline', () => {
  expect(sheet(v02(), 'child-sheet')).toMatch(/The officer to ask: _+/)
  expect(sheet(v02(), 'child-sheet')).toContain('0800 1111')
})

test('a phone that was seized is spoken of to its owner and to nobody else', () => {
  const facts = sharedFacts('V11')
  expect(sheet(caseFromFacts(facts), 'child-sheet')).toContain('We have your phone or tablet. We keep it safe.')
  expect(sheet(v02(), 'child-sheet')).not.toContain('We have your phone')
  expect(sheet(caseFromFacts(facts), 'family-sheet')).toContain('may not come back')
})

test('under threat both sheets say not to pay and to keep the messages', () => {
  const kase = caseFromFacts({ ...sharedFacts('V02'), features: { coercion: 'yes' } })
  expect(sheet(kase, 'child-sheet')).toMatch(/Do not pay\. Do not write back\. Keep the messages\./)
  expect(sheet(kase, 'child-sheet')).toContain('it is not your fault')
  expect(sheet(kase, 'family-sheet')).toMatch(/Do not pay and do not answer/)
  expect(sheet(v02(), 'family-sheet')).not.toMatch(/Do not pay/)
})

test('the child recorded as victim hears that it is not their fault', () => {
  expect(sheet(v26(), 'child-sheet', 'child-a')).toContain('it is not your fault')
  expect(sheet(v26(), 'child-sheet', 'child-b')).not.toContain('your fault')
  expect(sheet(v26(), 'family-sheet', 'child-a')).toContain('Victim Support')
})

test('what happens next follows the case', () => {
  const open = caseFromFacts({ ...sharedFacts('V02', 1), decision: {} })
  expect(sheet(open, 'family-sheet')).toContain('1. We listen to each child')
  expect(sheet(v02(), 'family-sheet')).toContain('1. What the police decided is in a letter')
  expect(sheet(caseFromFacts(sharedFacts('V10')), 'family-sheet')).toContain('1. Specialist officers take this on.')
  const referred = caseFromFacts(sharedFacts('V05'), { also: [answered('case', 'referral', 'made')] })
  expect(sheet(referred, 'family-sheet')).toContain('Children’s social care has been told')
  expect(sheet(caseFromFacts(sharedFacts('V05')), 'family-sheet')).not.toContain('has been told, because')
})

test('only what is confirmed is printed', () => {
  const all = childSheets.map(([, one]) => asText(one)).join('\n') + sheet(v02(), 'family-sheet')
  expect(all).not.toMatch(/0808 800 5002|88858|0844|net-aware|thinkuknow|Zip-It|stopncii|check first/i)
})

test('squares to scan hold plain ASCII addresses that give nothing away, each once', () => {
  const squares = thePaper(v02(), 'm1', 'family-sheet', 'child-a').blocks.filter((block) => block.is === 'qr')
  expect(squares.map(({ payload }) => payload)).toEqual([
    'https://www.childline.org.uk/',
    'https://takeitdown.ncmec.org/',
    'https://www.internetmatters.org/',
    'https://www.ceopeducation.co.uk/',
  ])
})

test('in Wales the note for the school and the family follows Welsh advice', () => {
  const settings = { ...NATIONAL_DEFAULTS, nation: 'wales' as const }
  const note = asText(thePaper(v02(), 'm1', 'school-note', undefined, { settings }))
  expect(note).toContain('the Welsh Government’s advice on sharing nudes, on Hwb')
  expect(note).toContain('the designated safeguarding person')
  expect(note).not.toMatch(/England|UKCIS/)
  expect(asText(thePaper(v02(), 'm1', 'school-note'))).toContain('for schools in England')
  const family = asText(thePaper(v02(), 'm1', 'family-sheet', 'child-a', { settings }))
  expect(family).not.toContain('then press 2')
})

test('a device that is somebody else’s changes nothing on this child’s sheet', () => {
  const kase = caseFromFacts(sharedFacts('V02', 1), { also: [answered(deviceKey('phone-b'), 'held', 'seized')] })
  expect(sheet(kase, 'child-sheet', 'child-a')).not.toContain('We have your phone')
  expect(sheet(kase, 'child-sheet', 'child-b')).toContain('We have your phone')
})
