// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { Late, lateScreen } from '../../src/screens/late-screen'

afterEach(cleanup)

const Words = () => <input aria-label="Number" />

test('a loaded screen takes over its written page node by node', async () => {
  const late = lateScreen(async () => Words)
  await late.load()
  const page = document.createElement('div')
  page.innerHTML = renderToString(<Late screen={late} props={{}} />)
  expect(page.innerHTML).toBe('<input aria-label="Number"/>'.replace('/>', '>'))
  const [before] = page.children
  const different = vi.fn()
  const root = await act(async () =>
    hydrateRoot(page, <Late screen={late} props={{}} />, { onRecoverableError: different }),
  )
  await act(async () => root.render(<Late screen={late} props={{}} />))
  expect(page.children[0]).toBe(before)
  expect(different.mock.calls).toEqual([])
})

test('a screen that is not loaded yet comes when it is, and stays the same one', async () => {
  const late = lateScreen(async () => Words)
  const { rerender } = render(<Late screen={late} props={{}} />)
  const input = await screen.findByLabelText('Number')
  await late.load()
  rerender(<Late screen={late} props={{}} />)
  expect(screen.getByLabelText('Number')).toBe(input)
})

test('another screen in its place is drawn as itself', async () => {
  const numbers = lateScreen(async () => Words)
  const notes = lateScreen(async () => () => <textarea aria-label="Note" />)
  await Promise.all([numbers.load(), notes.load()])
  const { rerender } = render(<Late screen={numbers} props={{}} />)
  rerender(<Late screen={notes} props={{}} />)
  expect(screen.getByLabelText('Note')).toBeDefined()
  expect(screen.queryByLabelText('Number')).toBeNull()
})

test('what cannot be loaded says so to whoever asked', async () => {
  const late = lateScreen(() => Promise.reject(new Error('no such chunk')))
  await expect(late.load()).rejects.toThrow('no such chunk')
})

test('where it does not come, that is said in its place, and what stands around it stays', async () => {
  const late = lateScreen(() => Promise.reject(new Error('no such chunk')))
  const { rerender } = render(
    <>
      <p>Answers</p>
      <Late screen={late} props={{}} />
    </>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('This part of the app did not come')
  expect(screen.getByText('Answers')).toBeDefined()
  const words = lateScreen(async () => Words)
  await words.load()
  rerender(
    <>
      <p>Answers</p>
      <Late screen={words} props={{}} />
    </>,
  )
  expect(screen.queryByRole('alert')).toBeNull()
})
