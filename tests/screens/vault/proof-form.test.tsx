// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { bad, type Problem } from '../../../src/drafts/problems'
import { ProofForm } from '../../../src/screens/vault/ProofForm'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

async function triesWords(problem: Problem) {
  const form = <ProofForm action="Open" prove={async () => bad(problem)} />
  render(withServices(form, undefined, '/', { now: () => new Date() }))
  const field = screen.getByRole('textbox', { name: 'Passphrase' })
  await userEvent.type(field, 'not these words')
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))
  const said = await screen.findByRole('alert')
  const describing = field.getAttribute('aria-describedby')?.split(' ') ?? []
  return { said, isOfTheField: describing.includes(said.id), isInvalid: field.getAttribute('aria-invalid') === 'true' }
}

test('words that open nothing are said at the field that they were typed into, with what is safe and what to do', async () => {
  const { said, ...how } = await triesWords({ kind: 'wrong-passphrase', waitMs: 0 })
  expect(how).toEqual({ isOfTheField: true, isInvalid: true })
  expect(said.textContent).toBe(
    'That passphrase did not open your cases. Everything kept on this phone is still there, sealed. Check each word and try again.',
  )
})

test('where the force has set that wrong tries erase everything, each says how many are left, also while the next has to wait', async () => {
  const { said } = await triesWords({ kind: 'wrong-passphrase', waitMs: 0, left: 9 })
  expect(said.textContent).toContain('Your force has set that 9 more wrong tries erase everything kept here.')
  cleanup()
  const later = await triesWords({ kind: 'wrong-passphrase', waitMs: 5000, left: 1 })
  expect(later.said.textContent).toContain('one more wrong try erases everything kept here.')
  expect(later.said.textContent).not.toContain('is still there')
})

describe('a wait', () => {
  const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => vi.useRealTimers())

  test('is read out once, and not again with each second that passes', async () => {
    const said = (await triesWords({ kind: 'wait', waitMs: 5000 })).said
    const counts = screen.getByText(/Wait 5 seconds/)
    await passes(2_250)
    expect(counts.textContent).toContain('Wait 3 seconds')
    expect([said.contains(counts), counts.closest('[aria-live]')?.getAttribute('aria-live')]).toEqual([true, 'off'])
  })

  test('that it is over is read out where words were waited for, and the field has the focus', async () => {
    await triesWords({ kind: 'wait', waitMs: 5000 })
    const [region] = screen.getAllByRole('status')
    await passes(2_250)
    expect(region?.textContent).toBe('')
    await passes(3_000)
    expect(region?.textContent).toBe('You can try again now.')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Passphrase' }))
  })

  test.each([
    ['wait', []],
    [
      'wrong-passphrase',
      [
        'That passphrase did not open your cases. Everything kept on this phone is still there, sealed. Check each word and try again.',
      ],
    ],
  ] as const)('that is over is not asked for any more: %s', async (kind, says) => {
    await triesWords({ kind, waitMs: 5000 })
    await passes(5_250)
    expect(screen.getByRole('button', { name: 'Open' })).toHaveProperty('disabled', false)
    expect(screen.queryAllByRole('alert').map(({ textContent }) => textContent)).toEqual(says)
  })
})

test('what was wrong is said no more of the words that are typed after it', async () => {
  await triesWords({ kind: 'wrong-passphrase', waitMs: 0 })
  const field = screen.getByRole('textbox', { name: 'Passphrase' })
  await userEvent.type(field, ' but others')
  expect(field.getAttribute('aria-invalid')).not.toBe('true')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what is not the fault of the words is not said of their field', async () => {
  const { said, ...how } = await triesWords({ kind: 'slot-damaged' })
  expect(how).toEqual({ isOfTheField: false, isInvalid: false })
  expect(said.textContent).toContain('The stored lock for this way of opening is damaged.')
  await userEvent.type(screen.getByRole('textbox', { name: 'Passphrase' }), ' nor these')
  expect(screen.getByRole('alert').textContent).toContain('The stored lock for this way of opening is damaged.')
})

test('whoever turns to another way stands at its field within the tap', () => {
  render(withServices(<ProofForm action="Open" prove={async () => bad({ kind: 'slot-damaged' })} />))
  fireEvent.click(screen.getByRole('button', { name: 'Use the recovery code' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Recovery code' }))
})

describe('a PIN', () => {
  const view = { ...NOTHING_KNOWN, state: 'unlocked' as const, hasPin: true }
  const vault = { ...NO_VAULT_YET, view: () => view }
  const tries = async (problem: Problem) => {
    render(withServices(<ProofForm action="Open" prove={async () => bad(problem)} />, undefined, '/', { vault }))
    await userEvent.type(screen.getByRole('textbox', { name: 'PIN' }), '000000')
    await userEvent.click(screen.getByRole('button', { name: 'Open' }))
    await screen.findByRole('alert')
  }

  test('that is wrong is not left to be typed on', async () => {
    await tries({ kind: 'wrong-pin', left: 4 })
    const field = screen.getByRole('textbox', { name: 'PIN' }) as HTMLInputElement
    expect([field.value, document.activeElement]).toEqual(['', field])
  })

  test('that is used up leaves the passphrase to be typed, and nothing in its field', async () => {
    await tries({ kind: 'pin-gone' })
    const field = screen.getByRole('textbox', { name: 'Passphrase' }) as HTMLInputElement
    expect([field.value, document.activeElement]).toEqual(['', field])
  })
})

test('words that are being tried are not tried again by another Enter', async () => {
  const prove = vi.fn(() => new Promise<never>(() => {}))
  render(withServices(<ProofForm action="Open" prove={prove} />))
  await userEvent.type(screen.getByRole('textbox', { name: 'Passphrase' }), 'my own words{Enter}{Enter}')
  await screen.findByRole('progressbar')
  await userEvent.type(screen.getByRole('textbox', { name: 'Passphrase' }), '{Enter}')
  expect(prove).toHaveBeenCalledTimes(1)
})
