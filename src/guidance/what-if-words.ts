import { uncapitalised } from './capitals'
import { valueShort } from './conclusions'
import type { Standing } from './hold'
import type { Flip, WhatWouldChange } from './what-if'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const answers = (count: number) => `${NUMBERS[count] ?? count} ${count === 1 ? 'answer' : 'answers'}`
const noneCan = (count: number) => (count === 1 ? 'it cannot' : count === 2 ? 'neither can' : 'none of them can')

/** It is not the end: most questions may still be open. */
const NOTHING_HANGS =
  'No missing answer can change the risk, the kind of response or outcome 21. Go on with what is still asked.'

/** 'Two answers missing; neither can open outcome 21.' */
export function missingLine(missing: number, outcome21: Standing): string {
  if (missing === 0) return NOTHING_HANGS
  const begins = `${answers(missing)} missing`
  if (!outcome21.ends.includes('open')) return `${begins}; ${noneCan(missing)} open outcome 21.`
  if (outcome21.ends.length === 1) return `${begins}; ${noneCan(missing)} rule out outcome 21.`
  const on = outcome21.on.length
  return on === missing
    ? `${begins}; outcome 21 depends on ${missing === 1 ? 'it' : 'them'}.`
    : `${begins}; outcome 21 depends on ${uncapitalised(answers(on)).replace(/ answers?$/, '')} of them.`
}

/** Whether a conclusion holds whatever the open answers turn out to be. */
export function standsLine({ conclusion, stands, on, ruledOut }: Standing): string {
  if (stands === 'holds') return 'Holds, whatever is still open.'
  const depends =
    stands === 'ruled-out'
      ? 'Cannot stay like this once everything is answered.'
      : `Depends on ${uncapitalised(answers(on.length))} not known yet.`
  const words = ruledOut.map((value) => `“${valueShort(conclusion, value)}”`)
  return words.length === 0 ? depends : `${depends} No longer possible: ${words.join(', ')}.`
}

export interface WaysTo {
  to: string
  /** The smallest sets of answers that lead there. */
  smallest: readonly Flip['answers'][]
  /** How many other sets lead there, each larger. */
  more: number
}

/** For each value that a conclusion can still take, the smallest ways to it. */
export function waysOf({ conclusion, flips }: WhatWouldChange): readonly WaysTo[] {
  return [...new Set(flips.map((flip) => flip.to))].map((value) => {
    const ways = flips.filter((flip) => flip.to === value)
    const least = Math.min(...ways.map((flip) => flip.answers.length))
    const smallest = ways.filter((flip) => flip.answers.length === least).map((flip) => flip.answers)
    return { to: valueShort(conclusion, value), smallest, more: ways.length - smallest.length }
  })
}
