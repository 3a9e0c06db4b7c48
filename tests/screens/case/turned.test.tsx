// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { caseLabel, matterLabel } from '../../../src/case/labels'
import { matterKey } from '../../../src/case/subject'
import { ClosedScreen } from '../../../src/screens/case/ClosedScreen'
import { Earlier } from '../../../src/screens/case/Earlier'
import { Removals, WithdrawReport } from '../../../src/screens/case/Removals'
import { ReviewStage } from '../../../src/screens/case/ReviewStage'
import { caseFromFacts } from '../../case/case-from-facts'
import { showsCase } from './shown'

afterEach(cleanup)

const MARKS = [
  ['U+202B', '\u202b'],
  ['U+202E', '\u202e'],
  ['U+2067', '\u2067'],
  ['U+2068', '\u2068'],
] as const
const M = matterKey('m1')

test.each(MARKS)('%s turns no words of the app round that stand beside it, and is seen', async (name, mark) => {
  const typed = `gnp${mark}exe`
  const answered = (fact: 'matterTitle' | 'crimeNumber' | 'identityConfirmed', value = typed): Happening => ({
    type: 'answered',
    subject: M,
    fact,
    value,
  })
  const review: Happening = { type: 'reviewed', matter: 'm1', by: typed, agreed: false, text: typed }
  const happened: readonly Happening[] = [
    answered('matterTitle'),
    answered('crimeNumber'),
    answered('identityConfirmed'),
    { ...answered('identityConfirmed', 'By his number.'), why: typed } as Happening,
    { type: 'removal-reported', report: { place: typed, by: typed, what: typed } },
    { type: 'chosen', matter: 'm1', outcome: '18' },
    { type: 'closed' },
    review,
  ]
  const screens = [
    <ClosedScreen key="1" />,
    <ReviewStage key="2" />,
    <Removals key="3" />,
    <WithdrawReport key="4" />,
    <Earlier key="5" subject={M} fact="identityConfirmed" />,
  ]
  for (const [at, screen] of screens.entries()) {
    const { actor } = await showsCase(screen, { stage: 'checks', happened })
    const { kase } = actor.getSnapshot().context
    const shown = `${document.body.textContent} ${document.title}`
    expect([at, shown.includes(mark)]).toEqual([at, false])
    if (at !== 3) expect([at, shown.includes(`gnp[${name}]exe`)]).toEqual([at, true])
    expect(`${caseLabel(kase)} ${matterLabel(kase, 'm1')}`.split(`gnp[${name}]exe`)).toHaveLength(3)
    // What is stored stays as it was typed.
    expect(kase.answers[M]?.matterTitle?.value).toBe(typed)
    cleanup()
  }
})

test('words that run from right to left, and marks that turn nothing, stay as they are', () => {
  const typed = 'היא אמרה \u200f+44 7700\u200e \u202a900\u202c'
  const kase = caseFromFacts({}, { also: [{ type: 'answered', subject: M, fact: 'matterTitle', value: typed }] })
  expect(matterLabel(kase, 'm1')).toBe(typed)
})
