// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { matterKey } from '../../../src/case/subject'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { PracticeEnd } from '../../../src/screens/practice/PracticeEnd'
import { forget, practiceOf } from '../../../src/screens/practice/practice-case'
import { storyOf } from '../../../src/screens/practice/stories'
import type { Story } from '../../../src/screens/practice/story'
import { withServices } from '../with-services'

const now = () => new Date('2026-11-25T11:40:00Z')
const story = storyOf('told-to-send') as Story

afterEach(() => {
  cleanup()
  forget(story)
})

const showsEnd = (open: OpenCase) =>
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Routes>
          <Route path="/practice/:story/end" element={<PracticeEnd />} />
          <Route path="/practice" element={<p>All cases</p>} />
        </Routes>
      </OpenCaseProvider>,
      now(),
      `/practice/${story.id}/end`,
    ),
  )

test('each conclusion’s reasons are called by its name', () => {
  showsEnd(practiceOf(story, now))
  const whys = screen.getAllByText(/^Why/).map((one) => one.textContent)
  expect(whys.length).toBeGreaterThan(3)
  expect(whys).toContain('Why: Outcome 21: is ruled out')
  expect(new Set(whys).size).toBe(whys.length)
})

test('a practice goes on where it was left, and is begun anew once another case is asked for', async () => {
  const open = practiceOf(story, now)
  open.actor.send({
    ...{ type: 'answer', subject: matterKey('m1'), fact: 'coercion', value: 'no' },
    at: now().toISOString(),
  })
  expect(practiceOf(story, now)).toBe(open)
  showsEnd(open)
  await userEvent.click(screen.getByRole('button', { name: 'Another case' }))
  expect(screen.getByText('All cases')).toBeDefined()
  expect(
    practiceOf(story, now)
      .actor.getSnapshot()
      .context.kase.events.map(({ type }) => type),
  ).toEqual(['opened', 'matter-added'])
})
