import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const FILES = [
  { url: '/404.html', revision: 'one', integrity: 'sha384-a' },
  { url: '/assets/app-1234.js', revision: null, integrity: 'sha384-b' },
  { url: '/index.html', revision: 'two', integrity: 'sha384-c' },
]
const ORIGIN = 'https://app.example'

const heard = new Map<string, (event: object) => void>()
const skipWaiting = vi.fn()
let kept: Map<string, Response>
let asked: Request[]
let answers: (url: string) => Response

beforeEach(async () => {
  heard.clear()
  kept = new Map()
  asked = []
  answers = () => new Response('', { headers: { 'Content-Type': 'text/javascript' } })
  const cache = {
    match: async () => undefined,
    put: async ({ url }: Request, response: Response) => void kept.set(url.replace(ORIGIN, ''), response),
    keys: async () => [],
  }
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubGlobal('self', globalThis)
  vi.stubGlobal('__WB_MANIFEST', FILES)
  vi.stubGlobal('FetchEvent', class {})
  vi.stubGlobal('skipWaiting', skipWaiting)
  vi.stubGlobal('location', new URL(`${ORIGIN}/sw.js`))
  vi.stubGlobal('registration', { scope: `${ORIGIN}/` })
  vi.stubGlobal('caches', { open: async () => cache, match: async () => undefined, keys: async () => [] })
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    if (!heard.has(name)) heard.set(name, listener)
  })
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

/** What is installed, and what it asks of the browser while it starts. */
async function installs() {
  const waited: Promise<unknown>[] = []
  const addRoutes = vi.fn(async () => undefined)
  const waitUntil = (until: Promise<unknown>) => waited.push(until)
  heard.get('install')?.({ type: 'install', waitUntil, addRoutes })
  await Promise.all(waited)
  return addRoutes
}

test('every file is asked for with its hash, and what has none in its name past the browser’s own cache', async () => {
  await installs()
  expect(asked.map(({ url, integrity, cache }) => [url.replace(ORIGIN, ''), integrity, cache]).sort()).toEqual([
    ['/404.html', 'sha384-a', 'reload'],
    ['/assets/app-1234.js', 'sha384-b', 'default'],
    ['/index.html', 'sha384-c', 'reload'],
  ])
})

test('a page is kept as it is opened from the phone', async () => {
  answers = () => new Response('<link data-first href="/a.js">\n<p>', { headers: { 'Content-Type': 'text/html' } })
  await installs()
  expect(await kept.get('/index.html?__WB_REVISION__=two')?.text()).toBe('<p>')
})

test('of a build of which one file does not come, nothing is let in', async () => {
  answers = (url) => new Response('', { status: url === '/index.html' ? 404 : 200 })
  await expect(installs()).rejects.toThrow('bad-precaching-response')
})

test('the host is asked for no page while it starts: its address may be that of a case', async () => {
  expect(await installs()).toHaveBeenCalledWith({ condition: { requestMode: 'navigate' }, source: 'fetch-event' })
})

test('it is let in when that is said, and by nothing else', () => {
  heard.get('message')?.({ data: { type: 'ELSE' } })
  heard.get('message')?.({ data: null })
  expect(skipWaiting).not.toHaveBeenCalled()
  heard.get('message')?.({ data: { type: 'SKIP_WAITING' } })
  expect(skipWaiting).toHaveBeenCalledOnce()
})
