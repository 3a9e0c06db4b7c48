// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { ContentAge } from '../../src/screens/ContentAge'
import { withServices } from './with-services'

afterEach(cleanup)

const OF_FORCE = 'Your force’s arrangements are of 1 November 2026 and were due to be looked at by 30 April 2027.'

function saysOn(day: string, forceName?: string) {
  const settings = {
    ...NATIONAL_DEFAULTS,
    date: '2026-11-01',
    reviewBy: '2027-04-30',
    ...(forceName !== undefined && { forceName }),
  }
  render(withServices(<ContentAge />, new Date(`${day}T10:00:00Z`), '/', { settings }))
  const said = screen.queryByText(OF_FORCE) !== null
  cleanup()
  return said
}

test('past the day that the force has set its arrangements say so, and no sooner; where no force has set any, they don’t', () => {
  expect([saysOn('2027-04-30', 'Exshire'), saysOn('2027-05-01', 'Exshire'), saysOn('2027-05-01')]).toEqual([
    false,
    true,
    false,
  ])
})
