// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Late, lateScreen } from '../../src/screens/late-screen'
import { lifted } from '../../src/screens/lifted'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  cleanup()
})

/** Whether it is over by now. */
const isOver = async () => {
  let over = false
  void lifted().then(() => {
    over = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return over
}

test('nobody touching: nothing is waited for', async () => {
  expect(await isOver()).toBe(true)
})

test('a thumb is waited for until its click is heard', async () => {
  fireEvent.pointerDown(document.body)
  expect(await isOver()).toBe(false)
  fireEvent.pointerUp(document.body)
  expect(await isOver()).toBe(false)
  fireEvent.click(document.body)
  expect(await isOver()).toBe(true)
})

test('the click of the tap before does not lift the thumb that is down by then', async () => {
  fireEvent.pointerDown(document.body)
  fireEvent.pointerUp(document.body)
  fireEvent.pointerDown(document.body)
  fireEvent.click(document.body)
  expect(await isOver()).toBe(false)
})

test.each([
  ['makes no click', () => fireEvent.pointerUp(document.body)],
  ['rests', () => {}],
  ['scrolls', () => fireEvent.pointerCancel(document.body)],
])('a thumb that %s is not waited for without end', async (_, goesOn) => {
  fireEvent.pointerDown(document.body)
  goesOn()
  const over = vi.fn()
  void lifted().then(over)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(over).toHaveBeenCalledOnce()
})

test('a part that comes late is not drawn under a thumb', async () => {
  const late = lateScreen(async () => () => <p>Changed once</p>)
  fireEvent.pointerDown(document.body)
  render(<Late screen={late} props={{}} />)
  await act(() => vi.advanceTimersByTimeAsync(500))
  expect(late.loaded()).toBeDefined()
  expect(screen.queryByText('Changed once')).toBeNull()
  fireEvent.pointerUp(document.body)
  fireEvent.click(document.body)
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(screen.getByText('Changed once')).toBeTruthy()
})
