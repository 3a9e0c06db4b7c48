import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Block } from '../../src/documents/document'

/** School years in England begin at five: a grade of 5 is read at ten. */
export const READS_EASILY_AT_TEN = 5
/** The names of tools and lines that no easier word stands for. */
const NAMES = /Report Remove|Childline|0800 1111|999/g

export const wordsOf = (block: Block): readonly string[] => {
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

export function gradeOf(texts: readonly string[]): number {
  const text = texts.join(' ').replaceAll(NAMES, 'it')
  const sentences = [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)].length
  const words = [...new Intl.Segmenter('en-GB', { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike)
  const syllables = words.reduce((sum, { segment }) => sum + syllable(segment), 0)
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables })
}
