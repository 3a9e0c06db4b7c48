// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PaperView } from '../../../src/screens/papers/PaperView'
import { thePaper } from '../../documents/made'
import { v02 } from '../../documents/scenarios'

test('a number to ring, a day with its month and a year with its time, is not parted at the end of a line', () => {
  const words = (['family-sheet', 'child-sheet', 'decision-record'] as const).map((kind) => {
    const person = kind === 'decision-record' ? undefined : 'child-a'
    return render(<PaperView document={thePaper(v02(), 'm1', kind, person)} />).container.textContent ?? ''
  })
  expect(words.map((all) => all.match(/0800.1111/)?.[0])).toEqual(['0800\u00a01111', '0800\u00a01111', undefined])
  expect(words[0]).toContain('0800\u00a0068\u00a04141')
  expect(words[2]).toMatch(/ \(\d+\u00a0[A-Z]\w+ \d{4}\u00a0\d\d:\d\d\)/)
})
