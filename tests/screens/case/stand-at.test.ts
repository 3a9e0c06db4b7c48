// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { standAt } from '../../../src/screens/case/stand-at'

const did: string[] = []
const stood = () => did.push('stood')

beforeEach(() => {
  vi.useFakeTimers()
  did.length = 0
  document.body.innerHTML = '<section id="asked"><h3>Was it shared widely?</h3></section>'
  Element.prototype.scrollIntoView = () => void did.push('scrolled')
  addEventListener('stood', stood)
})
afterEach(() => {
  removeEventListener('stood', stood)
  vi.useRealTimers()
})

test('each time it has scrolled it says so, for the taps to know', () => {
  standAt('asked')
  vi.runAllTimers()
  expect(document.activeElement?.textContent).toBe('Was it shared widely?')
  expect(did.length).toBeGreaterThan(2)
  expect(did).toEqual(did.map((_, at) => (at % 2 === 0 ? 'scrolled' : 'stood')))
})

test('once the officer touches the page it neither scrolls nor says that it did', () => {
  standAt('asked')
  dispatchEvent(new Event('pointerdown'))
  vi.runAllTimers()
  expect(did).toEqual(['scrolled', 'stood'])
})
