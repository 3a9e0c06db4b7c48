import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyFileIsKept, newestEpoch } from '../../src/app/offline-check'

vi.mock('../../src/app/idle', () => ({ idle: async () => undefined }))
vi.mock('../../src/app/live-headers', () => ({
  ask: async (path: string) => {
    asked.push(path)
    return new Response(null, { headers: sends(path), status: answers })
  },
  expectedOn: () => Object.entries(GOOD),
}))

const GOOD = {
  'Content-Security-Policy': "default-src 'none'",
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-cache',
}
const integrity = (words: string) => `sha384-${createHash('sha384').update(words).digest('base64')}`
const WORDS: Record<string, string> = { '/index.html': 'a page', '/assets/a-1.js': 'a script', '/b.png': 'a picture' }
const FILES = Object.entries(WORDS).map(([url, words]) => ({
  url,
  revision: url.startsWith('/assets/') ? null : `of ${url}`,
  integrity: integrity(words),
}))
const listOf = (change: object = {}) => JSON.stringify({ version: '1.0.0', epoch: 3, files: FILES, ...change })
const keyOf = ({ url, revision }: { url: string; revision: string | null }) =>
  revision === null ? url : `${url}?__WB_REVISION__=${revision}`

let kept: Map<string, Response>
/** What the host answers; nothing: it does not. */
let host: (url: string) => string | undefined
let sends: (path: string) => Record<string, string>
let answers: number
let list: string
let asked: string[]
let isActive: boolean
let names: string[]

beforeEach(() => {
  kept = new Map(FILES.map((file) => [keyOf(file), new Response(WORDS[file.url], { headers: GOOD })]))
  host = () => undefined
  sends = () => GOOD
  answers = 200
  list = listOf()
  asked = []
  isActive = true
  names = ['force-settings', 'workbox-precache-v2-https://app.example/']
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
    delete: async (key: string) => kept.delete(key),
    keys: async (url: string, how?: CacheQueryOptions) =>
      [...kept.keys()].filter((key) => (how?.ignoreSearch ? key.split('?')[0] : key) === url),
  }
  vi.stubGlobal('location', new URL('https://app.example/'))
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => ({ active: isActive ? {} : null }) },
  })
  vi.stubGlobal('caches', {
    keys: async () => names,
    open: async (name: string) => (name.startsWith('workbox-precache') ? cache : Promise.reject(new Error(name))),
  })
  vi.stubGlobal('fetch', async (url: string, how?: RequestInit) => {
    if (url === '/files.json') return new Response(list)
    asked.push(`${how?.cache} ${url}`)
    const words = host(url)
    return words === undefined ? Promise.reject(new TypeError('Failed to fetch')) : new Response(words)
  })
})
afterEach(() => vi.unstubAllGlobals())

const words = async (url: string) => {
  const file = FILES.find((one) => one.url === url)
  return file && kept.get(keyOf(file))?.clone().text()
}

test('of a phone that holds every file nothing is asked of the host', async () => {
  expect([await everyFileIsKept(), asked]).toEqual([true, []])
})

test('a file that is gone, or is another, comes anew, past the browser’s own cache', async () => {
  kept.delete('/b.png?__WB_REVISION__=of /b.png')
  kept.set('/assets/a-1.js', new Response('Log in to Wi-Fi'))
  host = (url) => WORDS[url]
  expect(await everyFileIsKept()).toBe(true)
  expect(asked).toEqual(['reload /assets/a-1.js', 'reload /b.png'])
  expect([await words('/assets/a-1.js'), await words('/b.png')]).toEqual(['a script', 'a picture'])
})

test.each<[string, (url: string) => string | undefined]>([
  ['does not come', () => undefined],
  ['comes as a log-in page of the Wi-Fi', () => 'Log in to Wi-Fi'],
])('where one of them %s they are not all kept, and the rest is mended all the same', async (_, answers) => {
  kept.set('/assets/a-1.js', new Response('half'))
  kept.delete('/b.png?__WB_REVISION__=of /b.png')
  host = (url) => (url === '/b.png' ? WORDS[url] : answers(url))
  expect(await everyFileIsKept()).toBe(false)
  // What is wrong is no longer there to be run.
  expect([await words('/assets/a-1.js'), await words('/b.png')]).toEqual([undefined, 'a picture'])
})

test.each<[string, () => void]>([
  ['no worker answers yet', () => (isActive = false)],
  ['nothing was put', () => (names = ['force-settings'])],
  ['the list is a log-in page', () => (list = 'Log in')],
  ['the list is empty', () => (list = listOf({ files: [] }))],
  ['the list lacks a hash', () => (list = listOf({ files: [{ url: '/index.html', revision: null }] }))],
  ['the list is of no version', () => (list = listOf({ version: 1 }))],
])('where %s nothing is said to be kept', async (_, breaks) => {
  breaks()
  expect(await everyFileIsKept()).toBe(false)
  // Nor is anything taken away by it.
  expect([kept.size, asked]).toEqual([FILES.length, []])
})

test('the epoch is that of the list that came last; without one it is none', async () => {
  kept.set('/files.json?__WB_REVISION__=a', new Response(listOf({ epoch: 2 })))
  kept.set('/files.json?__WB_REVISION__=b', new Response(listOf({ epoch: 4 })))
  expect(await newestEpoch()).toBe(4)
  kept.set('/files.json?__WB_REVISION__=b', new Response('Log in'))
  expect(await newestEpoch()).toBe(0)
  names = []
  expect(await newestEpoch()).toBe(0)
})

const BARE = { 'Content-Security-Policy': '', 'Cross-Origin-Embedder-Policy': 'unsafe-none' }
const comesBare = (...urls: string[]) => {
  for (const file of FILES)
    if (urls.includes(file.url)) kept.set(keyOf(file), new Response(WORDS[file.url], { headers: BARE }))
}
const policies = () => FILES.map((file) => kept.get(keyOf(file))?.headers.get('Cross-Origin-Embedder-Policy'))

test('what came while the host protected nothing takes its headers once they are sent, pages last, and stays as it is', async () => {
  comesBare(...Object.keys(WORDS))
  await everyFileIsKept()
  await vi.waitFor(() => expect(asked).toEqual(['/assets/a-1.js', '/b.png', '/index.html']))
  await vi.waitFor(() => expect(policies()).toEqual(['require-corp', 'require-corp', 'require-corp']))
  expect(await words('/index.html')).toBe('a page')
  // How long a browser may keep it protects nothing.
  expect(kept.get('/assets/a-1.js')?.headers.get('Cache-Control')).toBe(null)
})

test.each<[string, () => void]>([
  ['sends no file', () => (answers = 404)],
  ['sends nothing of what they lack', () => (sends = () => ({ 'Cross-Origin-Embedder-Policy': 'require-corp' }))],
])('and where the host %s, none is taken, and nothing more is asked', async (_, is) => {
  for (const file of FILES)
    kept.set(keyOf(file), new Response(WORDS[file.url], { headers: { ...GOOD, 'Content-Security-Policy': '' } }))
  is()
  await everyFileIsKept()
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0))
  await new Promise((turn) => setTimeout(turn, 20))
  expect(asked).toEqual(['/assets/a-1.js'])
  expect([...kept.values()].map(({ headers }) => headers.get('Content-Security-Policy'))).toEqual(['', '', ''])
})

test('and where the host still sends one without, no file after it is asked for', async () => {
  comesBare('/b.png', '/index.html')
  sends = (path) => (path === '/b.png' ? { 'Content-Security-Policy': "default-src 'none'" } : GOOD)
  await everyFileIsKept()
  await vi.waitFor(() => expect(asked).toEqual(['/b.png']))
  await new Promise((turn) => setTimeout(turn))
  expect([asked, policies()]).toEqual([['/b.png'], ['unsafe-none', 'require-corp', 'unsafe-none']])
})
