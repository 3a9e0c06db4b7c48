// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { HandedFile } from '../../../src/screens/vault/HandedFile'
import { withServices } from '../with-services'

afterEach(cleanup)

test.each([
  [0, 'and is erased once it is closed.'],
  [1, 'and is erased after 1 hour.'],
  [72, 'and is erased after 72 hours.'],
])('where the force keeps what was handed over for %s hours, the officer reads when it goes', (hours, words) => {
  const settings = {
    ...NATIONAL_DEFAULTS,
    retention: { ...NATIONAL_DEFAULTS.retention, hoursAfterHandover: hours },
  }
  const sealed = { file: new File([], 'case.age'), to: { by: 'passphrase', passphrase: 'a-b-c-d-e-f' }, name: '' }
  render(
    withServices(
      <HandedFile sealed={sealed as never} inMemory={false} onArrived={async () => true} onAgain={() => {}} />,
      undefined,
      '/',
      { settings },
    ),
  )
  expect(screen.getByText(/^Confirm only when/).textContent).toContain(words)
  // What comes back from a reviewer is no duplicate yet.
  expect(screen.getByText(/^Confirm only when/).textContent).toContain(
    'Sent for review only: leave it, and it stays here.',
  )
})

test.each([
  [false, 'The case is erased from this phone after 72 hours, unless you add to it.'],
  [true, 'The case is in memory here: closing the app takes it away.'],
])('once they have opened it, it is said what becomes of this copy; in memory: %s', async (inMemory, words) => {
  const sealed = { file: new File([], 'case.age'), to: { by: 'keys', keys: [] }, name: 'Unit' }
  render(
    withServices(
      <HandedFile sealed={sealed as never} inMemory={inMemory} onArrived={async () => true} onAgain={() => {}} />,
    ),
  )
  await userEvent.click(screen.getByRole('button', { name: 'They have opened it' }))
  expect((await screen.findByText('Handed over to Unit')).closest('[role="status"]')?.textContent).toContain(words)
  expect(screen.getByRole('link', { name: 'Back to cases' }).getAttribute('href')).toBe('/')
})

test('that it was opened is written down once, however often it is tapped meanwhile', async () => {
  const sealed = { file: new File([], 'case.age'), to: { by: 'keys', keys: [] }, name: 'Unit' }
  let writes = (_: boolean) => {}
  const onArrived = vi.fn(() => new Promise<boolean>((resolve) => (writes = resolve)))
  render(
    withServices(<HandedFile sealed={sealed as never} inMemory={false} onArrived={onArrived} onAgain={() => {}} />),
  )
  const confirm = screen.getByRole('button', { name: 'They have opened it' })
  await userEvent.click(confirm)
  await userEvent.click(confirm)
  expect(onArrived).toHaveBeenCalledTimes(1)
  // It could not be written down: it can be tried again.
  writes(false)
  await vi.waitFor(() => expect(confirm.getAttribute('aria-busy')).toBeNull())
  await userEvent.click(confirm)
  writes(true)
  await screen.findByText('Handed over to Unit')
  expect(onArrived).toHaveBeenCalledTimes(2)
})

test('is not said to be shared where the share was left again', async () => {
  const share = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new DOMException('', 'AbortError'))
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { canShare: () => true, share }))
  const sealed = { file: new File([], 'case.age'), to: { by: 'keys', keys: [] }, name: '' }
  render(
    withServices(
      <HandedFile sealed={sealed as never} inMemory={false} onArrived={async () => true} onAgain={() => {}} />,
    ),
  )
  for (const said of ['Shared. Ask whether it arrived.', 'Not shared.']) {
    await userEvent.click(screen.getByRole('button', { name: 'Share the file' }))
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(said))
  }
  vi.unstubAllGlobals()
  // Nobody has it while nobody is named.
  const confirm = screen.getByRole('button', { name: 'They have opened it' })
  expect(confirm).toHaveProperty('disabled', true)
  await userEvent.type(screen.getByLabelText('Who has it now?'), ' ')
  expect(confirm).toHaveProperty('disabled', true)
  await userEvent.type(screen.getByLabelText('Who has it now?'), 'POLIT')
  expect(confirm).toHaveProperty('disabled', false)
})
