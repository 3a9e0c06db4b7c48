// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey } from '../../../src/case/subject'
import type { FactId } from '../../../src/guidance/questions'
import { Stages } from '../../../src/screens/case/Stages'
import { showsCase } from './shown'

afterEach(cleanup)

test('of all stages the one that one is at says so, and each is read with how it stands', async () => {
  await showsCase(<Stages stage="checks" onGoTo={() => undefined} />, { stage: 'checks' })
  const readWith = (stage: string) =>
    screen
      .getByRole('button', { name: stage })
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
  expect(readWith('Checks')).toEqual(['You are here', 'Not started'])
  expect(readWith('Referral')).toEqual(['Not started'])
})

test('a stage in progress says what it still needs: answers, or what is left to do once it has them', async () => {
  const says = (fact: FactId, value: string): Happening => ({ type: 'answered', subject: 'case', fact, value })
  const risk: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'significantRisk', value: 'no' }
  const checks = (): string[] =>
    screen
      .getByRole('button', { name: 'Checks' })
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '') ?? []
  const done = [says('checkPeople', 'done'), says('checkPlaces', 'done')]
  await showsCase(<Stages stage="report" onGoTo={() => undefined} />, { stage: 'report', happened: done })
  expect(checks()).toEqual(['2 of the 4 needed', 'In progress'])
  cleanup()
  await showsCase(<Stages stage="report" onGoTo={() => undefined} />, {
    stage: 'report',
    happened: [...done, says('checkPartners', 'not-done'), risk],
  })
  expect(checks()).toEqual(['Left: Run the background checks', 'In progress'])
})
