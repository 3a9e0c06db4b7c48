// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { act, Profiler } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { PaperRow } from '../../../src/screens/case/PaperRow'
import { withServices } from '../with-services'
import { opens, written } from './opened'

afterEach(cleanup)

test('an answer draws no way to a paper again', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'closing', [])
  const open = await opens(drafts)
  const drawn = vi.fn()
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Profiler id="row" onRender={drawn}>
          <PaperRow of="closing" />
        </Profiler>
      </OpenCaseProvider>,
    ),
  )
  screen.getByRole('link', { name: /Decision record/ })
  const times = drawn.mock.calls.length
  expect(times).toBeGreaterThan(0)
  const before = open.actor.getSnapshot().context.kase
  act(() =>
    open.actor.send({
      type: 'answer',
      subject: 'matter:m1',
      fact: 'coercion',
      value: 'no',
      at: '2026-11-26T11:40:00.000Z',
    }),
  )
  expect(open.actor.getSnapshot().context.kase).not.toBe(before)
  expect(drawn.mock.calls.length).toBe(times)
  await open.close()
})
