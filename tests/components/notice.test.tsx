// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Notice } from '../../src/components/Notice'
import { Progress } from '../../src/components/Progress'
import { SavedLine } from '../../src/components/SavedLine'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What is in the place for whoever listens. */
function heard(role: 'status' | 'alert'): string {
  const place = screen.getByRole(role).cloneNode(true) as HTMLElement
  for (const unheard of place.querySelectorAll('[aria-hidden=true]')) unheard.remove()
  return place.textContent ?? ''
}

test('what waits its turn is seen at once, and comes after its place, so that it is read out', () => {
  vi.useFakeTimers()
  render(<Notice tone="good" title="The PIN is set" announce="status" />)
  expect(screen.getByText('The PIN is set')).toBeDefined()
  expect(heard('status')).toBe('')
  act(() => vi.runAllTimers())
  expect(heard('status')).toBe('Done: The PIN is set')
})

test('that something is not saved comes after its place too; that it is saved is not said for coming to a page', () => {
  vi.useFakeTimers()
  render(<SavedLine state="unsaved" text="Not saved: Crime number" />)
  expect(heard('status')).toBe('')
  act(() => vi.runAllTimers())
  expect(heard('status')).toBe('Not saved: Crime number')
  cleanup()
  render(<SavedLine state="saved" text="Saved on this phone 11:42" />)
  expect(heard('status')).toBe('Saved on this phone 11:42')
})

test('what takes its time says so once more after its place has come, so that it is read out', () => {
  vi.useFakeTimers()
  render(<Progress label="Working out the key" text="A second or two." />)
  const changes = new MutationObserver(() => {})
  changes.observe(screen.getByRole('status'), { childList: true })
  act(() => vi.advanceTimersByTime(200))
  expect(
    changes
      .takeRecords()
      .flatMap(({ addedNodes }) => [...addedNodes])
      .map((one) => one.textContent),
  ).toEqual(['A second or two.'])
})

test('what is said at once, or not at all, waits for nothing', () => {
  render(<Notice tone="stop" title="It could not be kept" announce="alert" />)
  expect(heard('alert')).toBe('Stop: It could not be kept')
  const { container } = render(<Notice tone="info" title="Another matter" />)
  expect(container.querySelector('div [aria-hidden=true]:not(svg)')).toBeNull()
})
