// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { AtItsStage } from '../../../src/screens/case/AtItsStage'
import { Practising } from '../../../src/screens/practice/Practising'
import { forget } from '../../../src/screens/practice/practice-case'
import { keptBetweenThem } from '../../../src/screens/practice/story-first'
import { withServices } from '../with-services'

afterEach(() => {
  cleanup()
  forget(keptBetweenThem)
})

test('that nothing is kept is said once, and what stays in sight still says that it is practice', () => {
  render(
    withServices(
      <Routes>
        <Route path="/practice/:story" element={<Practising story={keptBetweenThem} />}>
          <Route path=":stage?" element={<AtItsStage />} />
        </Route>
      </Routes>,
      undefined,
      `/practice/${keptBetweenThem.id}/report`,
    ),
  )
  expect(screen.getAllByText(/nothing is kept/i)).toEqual([screen.getByRole('complementary', { name: 'Practice' })])
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Practice')
})
