// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
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
