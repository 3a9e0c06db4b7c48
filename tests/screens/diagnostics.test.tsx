// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { HeaderDifference } from '../../src/screens/services'
import { reads } from './reading'

afterEach(cleanup)

const said = async () =>
  (await screen.findByText(/^(As it should be|The host did not answer|.* not as .* be)$/)).closest('[role=status]')

test('a host that sends what it should is said to, once it has been asked', async () => {
  let answer: (differing: HeaderDifference[]) => void = () => {}
  const asked = new Promise<HeaderDifference[]>((resolve) => {
    answer = resolve
  })
  reads('/settings/diagnostics', { differingHeaders: () => asked })
  expect(await screen.findByText('Asking…')).toBeDefined()
  answer([])
  expect((await said())?.textContent).toContain('Every header that protects this app came as it was released.')
  expect(screen.queryByText('Asking…')).toBeNull()
})

test('each header that is missing, weaker or not expected is named, with what is wrong with it', async () => {
  reads('/settings/diagnostics', {
    differingHeaders: async () => [
      { name: 'Referrer-Policy', expected: 'no-referrer', sent: null },
      {
        name: 'Content-Security-Policy',
        expected: "default-src 'none'; script-src 'self'",
        sent: "default-src 'none'; script-src 'self' 'unsafe-inline'",
      },
      { name: 'Permissions-Policy', expected: 'camera=(), microphone=()', sent: 'microphone=(), camera=()' },
    ],
  })
  expect((await said())?.textContent).toContain('3 headers are not as they should be')
  const saidOf = (name: string) => screen.getByText(name).closest('div')?.textContent
  expect(saidOf('Referrer-Policy')).toBe('Referrer-PolicyNot sent. It should be: no-referrer')
  expect(saidOf('Content-Security-Policy')).toBe(
    "Content-Security-PolicyMissing: script-src 'self'Not expected: script-src 'self' 'unsafe-inline'",
  )
  expect(saidOf('Permissions-Policy')).toBe('Permissions-PolicySent as: microphone=(), camera=()')
})

test('without a signal nothing is claimed, and it can be asked again', async () => {
  const differingHeaders = vi.fn<() => Promise<HeaderDifference[] | undefined>>().mockResolvedValueOnce(undefined)
  differingHeaders.mockResolvedValueOnce([{ name: 'Referrer-Policy', expected: 'no-referrer', sent: 'origin' }])
  const { officer } = reads('/settings/diagnostics', { differingHeaders })
  expect((await said())?.textContent).toContain('The host did not answer')
  expect(screen.queryByText('As it should be')).toBeNull()
  const again = screen.getByRole('button', { name: 'Ask again' })
  await officer.click(again)
  expect(document.activeElement).toBe(again)
  expect((await said())?.textContent).toContain('One header is not as it should be')
  expect(document.activeElement).toBe(again)
  expect(differingHeaders).toHaveBeenCalledTimes(2)
})

test('it says what this copy and this browser are, and no more than is so', async () => {
  reads('/settings/diagnostics', { differingHeaders: async () => [] })
  const browser = await screen.findByRole('region', { name: 'This browser' })
  expect(within(browser).getByText('No: the host does not send what this takes')).toBeDefined()
  expect(within(browser).getByText('May be cleared when room is short')).toBeDefined()
  expect(
    within(screen.getByRole('region', { name: 'This copy of the app' })).getByText('Not checked yet'),
  ).toBeDefined()
})
