// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { EARLY_HELP } from '../../../src/guidance/early-help'
import { LATER_HELP } from '../../../src/guidance/later-help'
import { OnlineStage } from '../../../src/screens/case/OnlineStage'
import { FeaturesStage } from '../../../src/screens/case/PlainStages'
import { ReportStage } from '../../../src/screens/case/ReportStage'
import { showsCase } from './shown'

afterEach(cleanup)

test('what helps with a question stands beside it, at the first stage and at a later one', async () => {
  await showsCase(<ReportStage />, { stage: 'report' })
  expect(screen.getByText(EARLY_HELP.saidToHaveHappened ?? '')).toBeDefined()
  expect(screen.getByText(EARLY_HELP.crimeNumber ?? '')).toBeDefined()
  cleanup()
  await showsCase(<FeaturesStage />, { stage: 'features' })
  expect(screen.getByText(EARLY_HELP.coercion ?? '')).toBeDefined()
  expect(screen.getByText(EARLY_HELP.consent ?? '')).toBeDefined()
  cleanup()
  await showsCase(<OnlineStage />, { stage: 'online' })
  expect(screen.getByText(LATER_HELP.uploaded ?? '')).toBeDefined()
})
