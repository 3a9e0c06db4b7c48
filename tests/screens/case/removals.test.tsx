// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { OnlineStage } from '../../../src/screens/case/OnlineStage'
import { TakeDownCase } from '../../../src/screens/case/TakeDownCase'
import { withServices } from '../with-services'
import { opens, written } from './opened'
import { showsCase } from './shown'

afterEach(cleanup)

/** A case in which it was reported at these places, one minute after the other. */
async function shown(...places: readonly string[]) {
  const drafts = new MemoryDrafts()
  await written(drafts, 'online', [])
  const open = await opens(drafts)
  for (const [minute, place] of places.entries()) {
    const report = { place, by: 'child A', what: '', when: '2026-11-25T11:40' }
    open.actor.send({ type: 'reportRemoval', report, at: `2026-11-25T11:4${minute}:00.000Z` })
  }
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <OnlineStage />
      </OpenCaseProvider>,
    ),
  )
  return () => open.actor.getSnapshot().context.kase
}

const TAKE_OFF = 'Take a report off that was noted by mistake'
const takeOff = () => screen.getByRole('button', { name: 'Take off' })

test('a report that is from before it was asked when stands with when it was noted', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'online', [
    { type: 'removal-reported', report: { place: 'Snapchat', by: 'child A', what: '' } },
    { type: 'removal-reported', report: { place: 'CEOP', by: '', what: '', when: '2026-02-30T10:00' } },
  ])
  render(
    withServices(
      <OpenCaseProvider value={await opens(drafts)}>
        <OnlineStage />
      </OpenCaseProvider>,
    ),
  )
  expect(screen.getByText('Snapchat, by child A (25 Nov, 11:40)')).toBeDefined()
  expect(screen.queryByText(/Invalid/)).toBe(null)
})

test('a report that was noted by mistake is taken off with a reason', async () => {
  const kase = await shown('Snapchat', 'CEOP')
  expect(kase().removals.length).toBe(2)
  for (const place of ['Snapchat', 'CEOP']) {
    await userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${place}`) }))
    expect(takeOff().hasAttribute('disabled')).toBe(true)
    await userEvent.type(screen.getByLabelText('Why?'), 'Another case')
    await userEvent.click(takeOff())
    expect(screen.queryByText(new RegExp(`^${place}, by child A`))).toBe(null)
  }
  expect(kase().removals).toEqual([])
  expect(screen.queryByText(TAKE_OFF)).toBe(null)
})

test('of two reports of one place the one that was picked goes, and the other stays', async () => {
  const kase = await shown('Snapchat', 'Snapchat')
  const [, second] = kase().removals.map(({ seq }) => seq)
  const picked = within(screen.getByText(TAKE_OFF).closest('details') as HTMLElement).getAllByRole('radio')[0]
  await userEvent.click(picked as HTMLElement)
  await userEvent.type(screen.getByLabelText('Why?'), 'Noted twice')
  await userEvent.click(takeOff())
  expect(kase().removals.map(({ seq }) => seq)).toEqual([second])
})

test('the form for taking off stays as it is opened while its reason is typed, taken back and typed anew', async () => {
  await shown('Snapchat', 'CEOP')
  const form = screen.getByText(TAKE_OFF).closest('details') as HTMLDetailsElement
  form.open = true
  fireEvent(form, new Event('toggle'))
  const why = screen.getByLabelText('Why?')
  /** As when the page is left: what was typed is kept at once. The next key draws the form again. */
  const types = (text: string) => {
    fireEvent.change(why, { target: { value: text } })
    fireEvent(window, new Event('pagehide'))
  }
  for (const text of ['A', 'An', '', 'Another', 'Another case']) {
    types(text)
    expect(form.open, text).toBe(true)
  }
  await userEvent.click(screen.getByRole('radio', { name: /^CEOP/ }))
  await userEvent.click(takeOff())
  expect(form.open).toBe(false)
  expect(screen.getByText(TAKE_OFF)).toBeDefined()
})

test('a day that is still to come is remarked on, and can be noted: the phone’s clock may be wrong', async () => {
  const kase = await shown()
  const remark = () => screen.queryByText('That day is still to come, by this phone’s clock.')
  await userEvent.click(screen.getByRole('button', { name: 'Note a report' }))
  await userEvent.type(screen.getByLabelText('Platform or site'), 'Snapchat')
  expect(remark()).toBe(null)
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2999-01-31' } })
  expect(remark()).not.toBe(null)
  await userEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(kase().removals).toMatchObject([{ place: 'Snapchat', when: expect.stringMatching(/^2999-01-31T/) }])
  expect(screen.getByText(/^Snapchat \(31 Jan 2999 /, { selector: 'li *' })).toBeDefined()
})

test('a report that is begun keeps the day on which it was begun, and none where all that was typed is taken back', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'online', [])
  const open = await opens(drafts)
  const shows = (day: number) =>
    render(
      withServices(
        <OpenCaseProvider value={open}>
          <OnlineStage />
        </OpenCaseProvider>,
        new Date(`2026-11-${day}T11:40:00Z`),
      ),
    )
  const date = () => (screen.getByLabelText('Date') as HTMLInputElement).value
  shows(25)
  await userEvent.click(screen.getByRole('button', { name: 'Note a report' }))
  await userEvent.type(screen.getByLabelText('Platform or site'), 'Snapchat')
  cleanup()
  shows(26)
  expect(date()).toBe('2026-11-25')
  await userEvent.clear(screen.getByLabelText('Platform or site'))
  expect(date()).toBe('2026-11-26')
  fireEvent(window, new Event('pagehide'))
  expect(open.halfDone.all()).toEqual({})
})

test('nothing is offered to be taken off where nothing was reported', async () => {
  await shown()
  expect(screen.queryByText(TAKE_OFF)).toBe(null)
})

test('what a report lacks is said at its field, which has the focus', async () => {
  await shown()
  await userEvent.click(screen.getByRole('button', { name: 'Note a report' }))
  await userEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Platform or site' }))
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: '' } })
  await userEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Date'))
})

test('what was reported to an app that has no entry of its own is named by whoever notes it', async () => {
  await showsCase(<TakeDownCase />, { stage: 'online' })
  const noting = (name: string) => {
    fireEvent.click(screen.getByRole('button', { name: `Note a report: ${name}`, hidden: true }))
    return screen.getByLabelText<HTMLInputElement>('Platform or site').value
  }
  expect(noting('Snapchat')).toBe('Snapchat')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(noting('Any other app or site')).toBe('')
})
