// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bad, good, type Result } from '../../../src/drafts/problems'
import type { VaultDesk } from '../../../src/drafts/vault-desk'
import { DueCase } from '../../../src/screens/vault/DueCase'
import { KeptList } from '../../../src/screens/vault/KeptList'
import { WipeSection } from '../../../src/screens/vault/WipeSection'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { summaryOf } from '../../drafts/fakes'
import { withServices } from '../with-services'

const eraseCase = vi.fn(async (_id: string, _why: string): Promise<Result<void>> => good(undefined))
const wipe = vi.fn(async () => good(undefined))
const keep = vi.fn(async (_id: string, _why: string): Promise<Result<void>> => good(undefined))
const putAside = vi.fn(async (_id: string): Promise<Result<void>> => good(undefined))

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

/** `isThem`: they show that it is them when they are asked to. */
function shows(part: ReactNode, isThem: boolean) {
  const desk = { eraseCase, wipe, stays: () => ({ keep, putAside }) } as unknown as VaultDesk
  const stepUp = vi.fn(async () => isThem)
  render(withServices(part, undefined, '/', { vault: { ...NO_VAULT_YET, desk: async () => desk }, stepUp }))
  return stepUp
}
const taps = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const types = (label: string | RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text)
const WARNS = 'It was not handed over'

const kept = (handedOver: boolean) => (
  <KeptList
    cases={[{ ...summaryOf('c1'), handedOver }]}
    {...{ due: new Map(), reasons: new Map(), inMemory: false, erases: true, promised: true, onChange: () => {} }}
  />
)

test('before a case is deleted that was not handed over it says that this may be the only record', async () => {
  shows(kept(false), true)
  await taps(/^Delete/)
  expect(screen.getByText(WARNS)).toBeDefined()
  cleanup()
  shows(kept(true), true)
  await taps(/^Delete/)
  expect(screen.queryByText(WARNS)).toBeNull()
})

test.each([true, false])('a case is erased with a reason, and by whoever shows that it is them: %s', async (isThem) => {
  const stepUp = shows(kept(false), isThem)
  await taps(/^Delete/)
  const erase = screen.getByRole('button', { name: 'Erase it for good' })
  await types('Why is it deleted?', '   ')
  expect(erase.hasAttribute('disabled')).toBe(true)
  await types('Why is it deleted?', 'Made twice.')
  await userEvent.click(erase)
  expect(stepUp).toHaveBeenCalledOnce()
  expect(eraseCase.mock.calls).toEqual(isThem ? [['c1', 'Made twice.']] : [])
})

test.each([true, false])('so is everything, once that is typed out: %s', async (isThem) => {
  const stepUp = shows(<WipeSection erases />, isThem)
  const erase = screen.getByRole('button', { name: 'Erase everything' })
  await types(/^Type/, 'erase')
  expect(erase.hasAttribute('disabled')).toBe(true)
  await types(/^Type/, ' everything')
  await userEvent.click(erase)
  expect(stepUp).toHaveBeenCalledOnce()
  expect(wipe).toHaveBeenCalledTimes(isThem ? 1 : 0)
})

test('of erasing everything no more is said than the browser can do', () => {
  shows(<WipeSection erases />, true)
  // A backup of the phone that was made before may hold it still.
  expect(screen.getByText(/It can’t be undone on this phone\./)).toBeDefined()
  expect(screen.queryByText(/recoverable/)).toBeNull()
  cleanup()
  shows(<WipeSection erases={false} />, true)
  expect(screen.getByText(/deleted data may be recoverable/)).toBeDefined()
  expect(screen.queryByText(/undone/)).toBeNull()
})

test.each([true, false])(
  'so is one that has been here for 28 days; to keep it takes a reason alone: %s',
  async (isThem) => {
    const stepUp = shows(
      <DueCase summary={summaryOf('c1')} due={{ kind: 'choose', day: 28 }} onDone={() => {}} />,
      isThem,
    )
    expect(screen.getByRole('link', { name: 'Hand over' }).getAttribute('href')).toBe('/case/c1/hand-over')
    await taps('Keep it here')
    expect(screen.getByRole('button', { name: 'Keep it, with this reason' }).hasAttribute('disabled')).toBe(true)
    await types('Why must it stay on this phone?', 'The unit is closed.')
    await taps('Keep it, with this reason')
    expect(keep.mock.calls).toEqual([['c1', 'The unit is closed.']])
    expect(stepUp).not.toHaveBeenCalled()
    await taps('Delete it')
    expect(screen.getByRole('button', { name: 'Delete it for good' }).hasAttribute('disabled')).toBe(true)
    await types('Why may it be deleted?', 'Made twice.')
    await taps('Delete it for good')
    expect(stepUp).toHaveBeenCalledOnce()
    expect(eraseCase.mock.calls).toEqual(isThem ? [['c1', 'Made twice.']] : [])
  },
)

test('each thing that can be done with a case is said to be of that case', async () => {
  const named = (role: 'button' | 'link' | 'textbox') =>
    screen.getAllByRole(role).flatMap((one) => {
      const of = one.getAttribute('aria-label') ?? one.closest('[role=group]')?.getAttribute('aria-label')
      return of?.includes(summaryOf('c1').label) ? [] : [one.textContent]
    })
  shows(kept(false), true)
  await taps(/^Delete/)
  expect([...named('button'), ...named('link'), ...named('textbox')]).toEqual([])
  cleanup()
  shows(<DueCase summary={summaryOf('c1')} due={{ kind: 'remind', day: 3 }} onDone={() => {}} />, true)
  expect([...named('button'), ...named('link')]).toEqual([])
  cleanup()
  shows(<DueCase summary={summaryOf('c1')} due={{ kind: 'choose', day: 28 }} onDone={() => {}} />, true)
  await taps('Delete it')
  expect([...named('button'), ...named('link'), ...named('textbox')]).toEqual([])
})

test('what is due stays asked, and says what is wrong, where it could not be written down or erased', async () => {
  const onDone = vi.fn()
  const refused = bad({ kind: 'storage-failed' } as const)
  for (const does of [eraseCase, keep, putAside]) does.mockResolvedValueOnce(refused)
  shows(<DueCase summary={summaryOf('c1')} due={{ kind: 'remind', day: 3 }} onDone={onDone} />, true)
  await taps('Remind me later')
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  cleanup()
  shows(<DueCase summary={summaryOf('c1')} due={{ kind: 'choose', day: 28 }} onDone={onDone} />, true)
  await taps('Keep it here')
  await types('Why must it stay on this phone?', 'The unit is closed.')
  await taps('Keep it, with this reason')
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  await taps('Delete it')
  await types('Why may it be deleted?', 'Made twice.')
  await taps('Delete it for good')
  expect([eraseCase.mock.calls.length, onDone.mock.calls.length]).toEqual([1, 0])
  await taps('Delete it for good')
  expect(onDone).toHaveBeenCalledOnce()
})
