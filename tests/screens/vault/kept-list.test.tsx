// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Summary } from '../../../src/drafts/drafts'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { KeptList } from '../../../src/screens/vault/KeptList'
import { summaryOf } from '../../drafts/fakes'
import { withServices } from '../with-services'

const summary = summaryOf('c1')

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function says(one: Summary, promised: boolean, wipeAfterWrongTries: 'off' | number = 'off') {
  const shown = { cases: [one], due: new Map(), reasons: new Map(), inMemory: false, erases: true, promised }
  const settings = { ...NATIONAL_DEFAULTS, wipeAfterWrongTries }
  render(withServices(<KeptList {...shown} onChange={() => {}} />, undefined, undefined, { settings }))
  return document.body.textContent
}

test('two cases of one name are told apart, to the eye and to the ear', () => {
  const cases = ['10:41', '10:42'].map((at, n) => ({ ...summaryOf(`c${n}`), savedAt: `2026-12-01T${at}:00Z` }))
  const shown = { due: new Map(), reasons: new Map(), inMemory: false, erases: true, promised: true }
  const named = (cases: readonly Summary[]) => {
    cleanup()
    render(withServices(<KeptList {...shown} cases={cases} onChange={() => {}} />))
    return screen.getAllByRole('button', { name: /^Delete / }).map((one) => one.getAttribute('aria-label'))
  }
  const { label } = summary
  expect(named(cases)).toEqual([`Delete ${label}, saved 1\u00a0Dec, 10:41`, `Delete ${label}, saved 1\u00a0Dec, 10:42`])
  expect(screen.getByText(`${label}, saved 1 Dec, 10:41`)).toBeDefined()
  expect(named(cases.slice(1))).toEqual([`Delete ${label}`])
})

test('two cases whose summaries are lost are told apart by their addresses: nobody knows when they were saved', () => {
  const cases = ['a', 'b'].map((sign) => ({ ...summaryOf(sign.repeat(32)), label: 'Lost', savedAt: '' }))
  const shown = { due: new Map(), reasons: new Map(), inMemory: false, erases: true, promised: true }
  render(withServices(<KeptList {...shown} cases={cases} onChange={() => {}} />))
  expect(screen.getAllByRole('button', { name: /^Delete / }).map((one) => one.getAttribute('aria-label'))).toEqual([
    'Delete Lost, its address begins aaaaaa',
    'Delete Lost, its address begins bbbbbb',
  ])
})

test('two accounts of one case that were saved in one minute are told apart by their addresses too', () => {
  const savedAt = '2026-12-01T10:41:00Z'
  const cases = ['a', 'b'].map((sign) => ({ ...summary, case: sign.repeat(32), savedAt }))
  const shown = { due: new Map(), reasons: new Map(), inMemory: false, erases: true, promised: true }
  render(withServices(<KeptList {...shown} cases={cases} onChange={() => {}} />))
  const saved = `Delete ${summary.label}, saved 1\u00a0Dec, 10:41`
  expect(screen.getAllByRole('button', { name: /^Delete / }).map((one) => one.getAttribute('aria-label'))).toEqual([
    `${saved}, its address begins aaaaaa`,
    `${saved}, its address begins bbbbbb`,
  ])
})

test('that nothing erases a case is said only where the browser has promised it', () => {
  expect(says(summary, true)).toContain('Nothing erases it by itself.')
  cleanup()
  const without = says(summary, false)
  expect(without).toContain('the browser may, when room is short')
  expect(without).not.toContain('Nothing erases it by itself.')
})

test('nor where the force has set that wrong tries erase it', () => {
  expect(says(summary, true, 10)).toContain('Only 10 wrong tries in a row erase it, as your force has set.')
  cleanup()
  expect(says(summary, false, 10)).toContain(
    'This app does not erase it but after 10 wrong tries in a row; the browser',
  )
  expect(screen.queryByText(/Nothing erases it/)).toBeNull()
})

test('in a tab of an iPhone it is said that Safari erases it', () => {
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4)', maxTouchPoints: 5 })
  expect(says(summary, true)).toContain('Safari does, after 7 days without a visit')
})

test('a case that could not be kept beside the others is in memory, and stays till nothing', () => {
  expect(says({ ...summary, inMemory: true }, true)).toContain('In memory only: closing the app loses it.')
  expect(screen.queryByText(/Nothing erases it/)).toBeNull()
})
