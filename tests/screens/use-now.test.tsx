// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { RunningProvider } from '../../src/screens/running'
import { useNow } from '../../src/screens/use-now'
import { withServices } from './with-services'

afterEach(() => {
  cleanup()
  document.body.innerHTML = ''
})

/** The clock of each drawing, in order. */
const drawn: (string | undefined)[] = []
function Clock() {
  const time = useNow()?.toISOString().slice(11, 16)
  drawn.push(time)
  return <p>{time ?? 'none'}</p>
}

const page = (
  <RunningProvider>
    <Clock />
  </RunningProvider>
)

test('where the app runs, the clock is there from the first drawing on: nothing comes and goes with a screen', () => {
  drawn.length = 0
  render(withServices(page))
  expect(drawn[0]).toBe('11:40')
})

test('a written page has none, is taken over as it was written, and then has it', async () => {
  const place = document.createElement('div')
  place.innerHTML = renderToString(withServices(page))
  expect(place.textContent).toBe('none')
  document.body.append(place)
  drawn.length = 0
  await act(async () => hydrateRoot(place, withServices(page)))
  expect(drawn[0]).toBe(undefined)
  expect(place.textContent).toBe('11:40')
})
