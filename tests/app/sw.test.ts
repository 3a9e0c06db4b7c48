import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const FILES = [
  { url: '/404.html', revision: 'one', integrity: 'sha384-a' },
  { url: '/assets/app-1234.js', revision: null, integrity: 'sha384-b' },
  { url: '/index.html', revision: 'two', integrity: 'sha384-c' },
]
const ORIGIN = 'https://app.example'

const heard = new Map<string, ((event: object) => void)[]>()
const skipWaiting = vi.fn()
let kept: Map<string, Response>
let asked: Request[]
let answers: (url: string) => Response
let caches: string[]

beforeEach(async () => {
  heard.clear()
  kept = new Map()
  asked = []
  answers = () => new Response('', { headers: { 'Content-Type': 'text/javascript' } })
  caches = []
  const pathOf = (request: Request | string) =>
    (typeof request === 'string' ? request : request.url).replace(ORIGIN, '')
  const cache = {
    match: async () => undefined,
    put: async (request: Request, response: Response) => void kept.set(pathOf(request), response),
    keys: async () => [...kept.keys()].map((path) => new Request(ORIGIN + path)),
    delete: async (request: Request) => kept.delete(pathOf(request)),
  }
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubGlobal('self', globalThis)
  vi.stubGlobal('__WB_MANIFEST', FILES)
  vi.stubGlobal('FetchEvent', class {})
  vi.stubGlobal('skipWaiting', skipWaiting)
  vi.stubGlobal('location', new URL(`${ORIGIN}/sw.js`))
  vi.stubGlobal('registration', { scope: `${ORIGIN}/` })
  vi.stubGlobal('caches', {
    open: async () => cache,
    match: async (request: Request | string) => kept.get(pathOf(request))?.clone(),
    keys: async () => caches,
    delete: async (name: string) => void caches.splice(caches.indexOf(name), 1),
  })
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    heard.set(name, [...(heard.get(name) ?? []), listener])
  })
  const { Request } = globalThis
  // In a worker, from its own address.
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(input: string | Request, how?: RequestInit) {
        super(typeof input === 'string' ? new URL(input, ORIGIN) : input, how)
      }
    },
  )
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    const response = answers(request.url.replace(ORIGIN, ''))
    return Object.defineProperty(response, 'url', { value: request.url })
  })
  vi.resetModules()
  await import('../../src/sw')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.clearAllMocks()
})

async function happens(type: string, event: object = {}) {
  const waited: Promise<unknown>[] = []
  const waitUntil = (until: Promise<unknown>) => waited.push(until)
  for (const listener of heard.get(type) ?? []) listener({ type, waitUntil, ...event })
  await Promise.all(waited)
}

/** What is installed, and what it asks of the browser while it starts. */
async function installs(addRoutes = vi.fn(async () => undefined)) {
  await happens('install', { addRoutes })
  return addRoutes
}

/** What somebody who goes to an address gets; nothing where the host is asked. */
async function goesTo(path: string) {
  const request = Object.defineProperty(new Request(ORIGIN + path), 'mode', { value: 'navigate' })
  let response: Promise<Response> | undefined
  const respondWith = (given: Promise<Response>) => {
    response = given
  }
  await happens('fetch', { request, respondWith })
  return (await response)?.text()
}

test('every file is asked for with its hash, and what has none in its name past the browser’s own cache', async () => {
  await installs()
  expect(asked.map(({ url, integrity, cache }) => [url.replace(ORIGIN, ''), integrity, cache]).sort()).toEqual([
    ['/404.html', 'sha384-a', 'reload'],
    ['/assets/app-1234.js', 'sha384-b', 'default'],
    ['/index.html', 'sha384-c', 'reload'],
  ])
})

test('of a build of which one file does not come, nothing is let in', async () => {
  answers = (url) => new Response('', { status: url === '/index.html' ? 404 : 200 })
  await expect(installs()).rejects.toThrow('bad-precaching-response')
})

test('the host is asked for no page while it starts: its address may be that of a case', async () => {
  expect(await installs()).toHaveBeenCalledWith({ condition: { requestMode: 'navigate' }, source: 'fetch-event' })
})

test('and where a browser knows no such rule, or takes none, it is installed all the same', async () => {
  await installs(vi.fn(() => Promise.reject(new TypeError('condition'))))
  expect(kept.size).toBe(FILES.length)
  kept.clear()
  await happens('install')
  expect(kept.size).toBe(FILES.length)
})

test('an address has its page, whatever stands behind a question mark; every other has the one that starts the app', async () => {
  answers = (url) => new Response(url, { headers: { 'Content-Type': 'text/html' } })
  await installs()
  expect([await goesTo('/'), await goesTo('/?from=elsewhere'), await goesTo('/case/1/report')]).toEqual([
    '/index.html',
    '/index.html',
    '/404.html',
  ])
  // Nobody needs them on the phone.
  expect(await goesTo('/licences.txt')).toBeUndefined()
})

test('what an older version kept and this one has no more, goes once this one is let in', async () => {
  kept.set('/assets/app-0000.js', new Response('old'))
  kept.set('/index.html?__WB_REVISION__=one-before', new Response('old'))
  caches = ['workbox-precache-v1-https://app.example/', 'force-settings']
  await installs()
  expect(kept.has('/assets/app-0000.js')).toBe(true)
  await happens('activate')
  expect([...kept.keys()].sort()).toEqual([
    '/404.html?__WB_REVISION__=one',
    '/assets/app-1234.js',
    '/index.html?__WB_REVISION__=two',
  ])
  expect(caches).toEqual(['force-settings'])
})

test('it is let in when that is said, and by nothing else', async () => {
  await happens('message', { data: { type: 'ELSE' } })
  await happens('message', { data: null })
  expect(skipWaiting).not.toHaveBeenCalled()
  await happens('message', { data: { type: 'SKIP_WAITING' } })
  expect(skipWaiting).toHaveBeenCalledOnce()
})
