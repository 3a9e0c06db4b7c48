// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { EARLY_WORDS } from '../../../src/screens/case/early-words'
import { showsCase } from './shown'

afterEach(cleanup)

test('nobody is an answer, in the place of all others; what is taken off again leaves none', async () => {
  const asked = <AskedQuestion subject="case" fact="toldNoCopies" words={EARLY_WORDS} />
  const { actor } = await showsCase(asked, { stage: 'report' })
  const given = () => actor.getSnapshot().context.kase.answers.case?.toldNoCopies?.value
  const ticks = async (name: string) => {
    await userEvent.click(screen.getByRole('checkbox', { name }))
    const ticked = screen.getAllByRole('checkbox').filter((one) => (one as HTMLInputElement).checked)
    return [given(), ticked.length]
  }
  expect(await ticks('The children')).toEqual([['children'], 1])
  expect(await ticks('School staff')).toEqual([['children', 'staff'], 2])
  expect(await ticks('Nobody yet')).toEqual([[], 1])
  expect(await ticks('The children')).toEqual([['children'], 1])
  expect(await ticks('The children')).toEqual([null, 0])
  expect(await ticks('Nobody yet')).toEqual([[], 1])
  expect(await ticks('Nobody yet')).toEqual([null, 0])
})
