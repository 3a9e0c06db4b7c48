// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { RunningProvider, useIsRunning } from '../../src/screens/running'

afterEach(() => {
  document.body.innerHTML = ''
})

/** Every answer that was drawn, in order. */
const drawn: boolean[] = []
function Asks() {
  const isRunning = useIsRunning()
  drawn.push(isRunning)
  return <p>{isRunning ? 'running' : 'written'}</p>
}

const asked = (
  <RunningProvider>
    <Asks />
  </RunningProvider>
)

test('a written page is taken over as it was written, and then says that the app runs', async () => {
  const place = document.createElement('div')
  place.innerHTML = renderToString(asked)
  expect(place.textContent).toBe('written')
  document.body.append(place)
  drawn.length = 0
  await act(async () => hydrateRoot(place, asked))
  expect(drawn[0]).toBe(false)
  expect(place.textContent).toBe('running')
})

test('a page that was not written says so from its first drawing on: nothing jumps in', () => {
  drawn.length = 0
  render(asked)
  expect(drawn).toEqual([true])
  expect(screen.getByText('running')).toBeTruthy()
})
