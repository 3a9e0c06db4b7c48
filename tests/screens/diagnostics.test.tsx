// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { HeaderDifference } from '../../src/screens/services'
import { reads } from './reading'

afterEach(cleanup)

const said = async () =>
  (
    await screen.findAllByText(/^(As it should be|The host did not answer|.* not as .* be|.* did not come)$/)
  )[0]?.closest('[role=status]')

test('a host that sends what it should is said to, once it has been asked', async () => {
  let answer: (differing: HeaderDifference[]) => void = () => {}
  const asked = new Promise<HeaderDifference[]>((resolve) => {
    answer = resolve
  })
  reads('/settings/diagnostics', { differingHeaders: () => asked })
  expect(await screen.findByText('Asking…')).toBeDefined()
  answer([])
  expect((await said())?.textContent).toContain(
    'Every header that protects this app came as it was released, on each of the 5 files that were asked for.',
  )
  expect(screen.queryByText('Asking…')).toBeNull()
})

test('each header that is missing, weaker or not expected is named, with what is wrong with it', async () => {
  reads('/settings/diagnostics', {
    differingHeaders: async () => [
      { on: '/', name: 'Referrer-Policy', expected: 'no-referrer', sent: null },
      {
        on: '/',
        name: 'Content-Security-Policy',
        expected: "default-src 'none'; script-src 'self'",
        sent: "default-src 'none'; script-src 'self' 'unsafe-inline'",
      },
      { on: '/', name: 'Permissions-Policy', expected: 'camera=(), microphone=()', sent: 'microphone=(), camera=()' },
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

const FILES = ['/', '/sw.js', '/force-settings.json', '/assets/live-headers-1a.js', '/assets/kdf.worker-1a.js']

test('each difference says which file it is on; the same one on several files is said once', async () => {
  const referrer = { name: 'Referrer-Policy', expected: 'no-referrer', sent: null }
  const kept = { name: 'Cache-Control', expected: 'no-cache', sent: 'max-age=60' }
  reads('/settings/diagnostics', {
    differingHeaders: async () => [
      ...FILES.map((on) => ({ on, ...referrer })),
      ...FILES.slice(0, 3).map((on) => ({ on, ...kept })),
      {
        on: '/assets/kdf.worker-1a.js',
        name: 'Content-Security-Policy',
        expected: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
        sent: "default-src 'none'; script-src 'self'",
      },
    ],
  })
  expect((await said())?.textContent).toContain('3 headers are not as they should be')
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ parentElement }) => parentElement?.textContent)).toEqual([
    `On each of the 5 files that were asked for${FILES.join(', ')}Referrer-PolicyNot sent. It should be: no-referrer`,
    'On the page itself, the file that keeps the app on this phone, the file of what your force has set/, /sw.js, /force-settings.jsonCache-ControlMissing: no-cacheNot expected: max-age=60',
    "On the file that checks your passphrase/assets/kdf.worker-1a.jsContent-Security-PolicyMissing: script-src 'self' 'wasm-unsafe-eval'Not expected: script-src 'self'",
  ])
})

test('a file that did not come is named, and nothing is claimed of it', async () => {
  const ofTheFile = { name: ':status', expected: '200' }
  reads('/settings/diagnostics', {
    differingHeaders: async () => [
      { on: '/sw.js', ...ofTheFile, sent: '405' },
      { on: '/assets/live-headers-1a.js', ...ofTheFile, sent: '404' },
      { on: '/assets/kdf.worker-1a.js', ...ofTheFile, sent: null },
    ],
  })
  expect((await said())?.textContent).toBe(
    'Take care: 3 files did not comeNothing can be said of the headers of these. On each of the other 2, every header came as it was released.',
  )
  const saidOf = (file: string) => screen.getByText(file).closest('div')?.textContent
  expect(saidOf('/sw.js')).toBe('/sw.jsAnswered with 405: the file that keeps the app on this phone')
  expect(saidOf('/assets/live-headers-1a.js')).toBe('/assets/live-headers-1a.jsNot found: a script of the app')
  expect(saidOf('/assets/kdf.worker-1a.js')).toBe(
    '/assets/kdf.worker-1a.jsNo answer: the file that checks your passphrase',
  )
  expect(screen.queryByText('As it should be')).toBeNull()
})

test('of the others nothing good is said where one of them is not as it should be', async () => {
  reads('/settings/diagnostics', {
    differingHeaders: async () => [
      { on: '/sw.js', name: ':status', expected: '200', sent: '404' },
      { on: '/', name: 'Referrer-Policy', expected: 'no-referrer', sent: 'origin' },
    ],
  })
  expect((await said())?.textContent).toContain('One header is not as it should be')
  const missing = screen.getByText('One file did not come').closest('[role=status]')
  expect(missing?.textContent).toBe('Take care: One file did not comeNothing can be said of the headers of this one.')
})

test('without a signal nothing is claimed, and it can be asked again', async () => {
  const differingHeaders = vi.fn<() => Promise<HeaderDifference[] | undefined>>().mockResolvedValueOnce(undefined)
  differingHeaders.mockResolvedValueOnce([
    { on: '/', name: 'Referrer-Policy', expected: 'no-referrer', sent: 'origin' },
  ])
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
