import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { headersFor } from '../../scripts/headers.mjs'
import { differingHeaders } from '../../src/app/live-headers'

const [SCRIPT, WORKER] = ['/assets/live-headers-1a2b3c4d.js', '/assets/kdf.worker-1a2b3c4d.js']
const FILES = ['/', '/sw.js', '/force-settings.json', SCRIPT, WORKER]

type Answer = { status?: number; headers?: Record<string, string> } | 'nothing'

/** A host that sends what it should, but for what is said. Answers which requests it got. */
function host(instead: Record<string, Answer> = {}, local = false) {
  const asked: [path: string, method: string | undefined, cache: string | undefined][] = []
  vi.stubGlobal('fetch', async (path: string, { method, cache }: RequestInit = {}) => {
    asked.push([path, method, cache])
    const answer = instead[path] ?? {}
    if (answer === 'nothing') throw new TypeError('Failed to fetch')
    const { status = 200, headers = headersFor(path, { local }) } = answer
    return new Response(null, { status, headers })
  })
  return asked
}

const differing = () => differingHeaders([SCRIPT, WORKER])

beforeEach(() => vi.stubGlobal('location', { hostname: 'proportion.example.police.uk' }))
afterEach(() => vi.unstubAllGlobals())

test('a host that sends what it should with each kind of file shows no difference', async () => {
  const asked = host()
  expect(await differing()).toEqual([])
  // The service worker answers GET from what is kept.
  expect(asked).toEqual(FILES.map((path) => [path, 'HEAD', 'no-store']))
})

test('left to itself it asks for five files', async () => {
  const asked = host()
  await differingHeaders()
  expect(new Set(asked.map(([path]) => path)).size).toBe(FILES.length)
})

test('on this machine the two headers that lead to https are not expected', async () => {
  vi.stubGlobal('location', { hostname: 'localhost' })
  host({}, true)
  expect(await differing()).toEqual([])
})

test('a header that is missing or weaker is named, with its file and what was sent', async () => {
  const { 'Referrer-Policy': referrer, ...headers } = headersFor('/sw.js')
  host({ '/sw.js': { headers: { ...headers, 'Cross-Origin-Opener-Policy': 'unsafe-none' } } })
  expect(await differing()).toEqual([
    { on: '/sw.js', name: 'Cross-Origin-Opener-Policy', expected: 'same-origin', sent: 'unsafe-none' },
    { on: '/sw.js', name: 'Referrer-Policy', expected: referrer, sent: null },
  ])
})

test.each(FILES)('%s alone with a weaker policy, or kept for another time, is found out', async (path) => {
  const name = 'Content-Security-Policy'
  const headers = headersFor(path)
  const weaker = headers[name]?.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") ?? ''
  host({ [path]: { headers: { ...headers, [name]: weaker, 'Cache-Control': 'max-age=60' } } })
  expect(await differing()).toEqual([
    { on: path, name, expected: headers[name], sent: weaker },
    { on: path, name: 'Cache-Control', expected: headers['Cache-Control'], sent: 'max-age=60' },
  ])
})

test('the policy that lets the worker compile is expected on the worker, and on nothing else', async () => {
  const { 'Content-Security-Policy': ofTheWorker = '' } = headersFor(WORKER)
  const { 'Content-Security-Policy': ofTheScript = '' } = headersFor(SCRIPT)
  host({
    [SCRIPT]: { headers: { ...headersFor(SCRIPT), 'Content-Security-Policy': ofTheWorker } },
    [WORKER]: { headers: { ...headersFor(WORKER), 'Content-Security-Policy': ofTheScript } },
  })
  expect((await differing())?.map(({ on, name, sent }) => [on, name, sent])).toEqual([
    [SCRIPT, 'Content-Security-Policy', ofTheWorker],
    [WORKER, 'Content-Security-Policy', ofTheScript],
  ])
})

test('a file that did not come is said not to have, and is never fine', async () => {
  host({ [SCRIPT]: { status: 404 }, '/sw.js': { status: 405 }, [WORKER]: 'nothing' })
  expect(await differing()).toEqual([
    { on: '/sw.js', name: ':status', expected: '200', sent: '405' },
    { on: SCRIPT, name: ':status', expected: '200', sent: '404' },
    { on: WORKER, name: ':status', expected: '200', sent: null },
  ])
})

test('without signal nothing is claimed', async () => {
  host(Object.fromEntries(FILES.map((path) => [path, 'nothing'])))
  expect(await differing()).toBeUndefined()
})
