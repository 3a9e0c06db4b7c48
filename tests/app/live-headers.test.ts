import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { headersFor } from '../../scripts/headers.mjs'
import { differingHeaders } from '../../src/app/live-headers'

const host = (headers: Record<string, string>) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { headers })))

beforeEach(() => vi.stubGlobal('location', { hostname: 'proportion.example.police.uk' }))
afterEach(() => vi.unstubAllGlobals())

test('a host that sends what it should shows no difference', async () => {
  host(headersFor('/force-settings.json'))
  expect(await differingHeaders()).toEqual([])
})

test('on this machine the two headers that lead to https are not expected', async () => {
  vi.stubGlobal('location', { hostname: 'localhost' })
  host(headersFor('/force-settings.json', { local: true }))
  expect(await differingHeaders()).toEqual([])
})

test('a header that is missing or weaker is named, with what was sent', async () => {
  const { 'Referrer-Policy': referrer, ...headers } = headersFor('/force-settings.json')
  host({ ...headers, 'Cross-Origin-Opener-Policy': 'unsafe-none' })
  expect(await differingHeaders()).toEqual([
    { name: 'Cross-Origin-Opener-Policy', expected: 'same-origin', sent: 'unsafe-none' },
    { name: 'Referrer-Policy', expected: referrer, sent: null },
  ])
})

test('without signal nothing is claimed', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await differingHeaders()).toBeUndefined()
})
