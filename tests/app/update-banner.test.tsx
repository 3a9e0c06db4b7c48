// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App'
import type { AppState } from '../../src/app/service-worker'
import { screensAt } from '../../src/screens/routes'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'

afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
})

const never = () => new Promise<never>(() => {})

/** The app at an address of nothing, and what makes it hear of an update. */
function shown() {
  for (const page of screensAt('/about')) vi.spyOn(page, 'loaded').mockReturnValue(() => null)
  let state: AppState = { offline: 'kept', update: 'none' }
  const listeners = new Set<() => void>()
  const update = {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: never,
    apply: vi.fn(async () => {}),
  }
  render(
    <MemoryRouter initialEntries={['/about']}>
      <App
        services={{
          now: () => new Date(0),
          vault: NO_VAULT_YET,
          drafts: never,
          whatIf: never,
          pdf: never,
          stepUp: never,
        }}
        update={update}
      />
    </MemoryRouter>,
  )
  const becomes = (next: AppState['update']) =>
    act(() => {
      state = { ...state, update: next }
      for (const listener of listeners) listener()
    })
  return { becomes, apply: update.apply }
}

test('a newer version is read out where there was a place for it before, and each time in the same one', async () => {
  const { becomes, apply } = shown()
  const place = screen.getByRole('status')
  expect(place.textContent).toBe('')
  expect([screen.queryByRole('complementary'), screen.queryByRole('button')]).toEqual([null, null])
  becomes('waiting')
  const button = await screen.findByRole('button', { name: 'Update now' })
  expect(place.textContent).toContain('A newer version is ready. Your cases stay as they are.')
  expect(place.contains(screen.getByRole('complementary', { name: 'Update' }))).toBe(true)
  act(() => button.click())
  expect(apply).toHaveBeenCalledOnce()
  expect(place.textContent).toContain('The newer version is coming.')
  expect((button as HTMLButtonElement).disabled).toBe(true)
  becomes('case open')
  expect(place.textContent).toContain('Close, lock or keep the open case first')
  expect(screen.getByRole('button').textContent).toBe('Try again')
  expect((button as HTMLButtonElement).disabled).toBe(false)
  becomes('waiting')
  expect(place.textContent).toContain('The newer version is coming.')
  becomes('too old')
  expect(screen.getByRole('status')).toBe(place)
  expect(place.textContent).toBe('')
})
