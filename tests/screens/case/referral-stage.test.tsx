// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type ForceSettings, NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { ReferralStage } from '../../../src/screens/case/ReferralStage'
import { showsCase } from './shown'

afterEach(cleanup)

const shown = async (settings: Partial<ForceSettings>) => {
  await showsCase(<ReferralStage />, { stage: 'referral', settings: { ...NATIONAL_DEFAULTS, ...settings } })
  return screen.queryAllByText('You have a duty to report').length
}

test('the duty to report is said from the day on which the force has it in force, and in England', async () => {
  expect(await shown({})).toBe(0)
  cleanup()
  expect(await shown({ reportingDutySince: '2026-11-26' })).toBe(0)
  cleanup()
  expect(await shown({ nation: 'wales', reportingDutySince: '2026-11-25' })).toBe(0)
  cleanup()
  expect(await shown({ reportingDutySince: '2026-11-25' })).toBe(1)
  expect(screen.getByText(/^From 25 November 2026, your force says/)).toBeDefined()
})
