// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { LATER_WORDS } from '../../../src/screens/case/later-words'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { WordsAnswer } from '../../../src/screens/case/TypedAnswers'
import { withServices } from '../with-services'
import { opens, written } from './opened'

let open: OpenCase
beforeEach(async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'report', [])
  open = await opens(drafts)
  const what = (
    <>
      <WordsAnswer subject="case" fact="saidToHaveHappened" value={undefined} onAnswer={() => undefined} />
      <AskedQuestion subject="case" fact="howReported" words={LATER_WORDS} />
    </>
  )
  render(withServices(<OpenCaseProvider value={open}>{what}</OpenCaseProvider>))
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const texts = () =>
  open.actor.getSnapshot().context.kase.events.flatMap((event) => (event.type === 'answered' ? [event.value] : []))

/** Each key so long after the one before. */
async function types(text: string, apartMs: number) {
  for (let length = 1; length <= text.length; length++) {
    fireEvent.change(screen.getAllByRole('textbox')[0] as HTMLElement, { target: { value: text.slice(0, length) } })
    await act(() => vi.advanceTimersByTimeAsync(apartMs))
  }
}

test('whoever types on without a pause is kept all the same, every two seconds', async () => {
  await types('x'.repeat(50), 100)
  expect(texts().map((text) => String(text).length)).toEqual([20, 40])
})

test('a pause is enough before that, and the time begins anew with the next key', async () => {
  await types('x'.repeat(15), 100)
  await act(() => vi.advanceTimersByTimeAsync(300))
  expect(texts()).toEqual(['x'.repeat(15)])
  await types('y'.repeat(19), 100)
  expect(texts().length).toBe(1)
})

test('a note that is typed, and then left, is one entry for each time that it was kept, and no more', async () => {
  fireEvent.click(screen.getByRole('button', { name: /^Add a note/ }))
  const note = screen.getByRole('textbox', { name: /^Note/ })
  const notes = () =>
    open.actor.getSnapshot().context.kase.events.flatMap((event) => (event.type === 'noted' ? [event.text] : []))
  fireEvent.change(note, { target: { value: 'By phone' } })
  await act(() => vi.advanceTimersByTimeAsync(300))
  expect(notes()).toEqual(['By phone'])
  fireEvent.change(note, { target: { value: 'By phone, at night' } })
  fireEvent.blur(note)
  await act(() => vi.advanceTimersByTimeAsync(300))
  expect(notes()).toEqual(['By phone', 'By phone, at night'])
  fireEvent.change(note, { target: { value: '' } })
  await act(() => vi.advanceTimersByTimeAsync(300))
  expect(notes()).toEqual(['By phone', 'By phone, at night', ''])
})
