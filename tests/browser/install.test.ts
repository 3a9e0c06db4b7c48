import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser, TESTED } from '../../scripts/browser.mjs'
import { staticFiles } from '../../scripts/serve.mjs'
import { type Server, serveBuild } from './server'

const PORTAL = '<!doctype html><title>Log in to Wi-Fi</title><h1>Log in to Wi-Fi</h1>'

/** What a bad network does to one file. */
const FAULTS: Record<string, RequestListener> = {
  'a log-in page of the Wi-Fi': (_, response) =>
    void response.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL),
  'a log-in page that calls itself what was asked for': (request, response) => {
    const type = /\.js/.test(request.url ?? '') ? 'text/javascript' : 'text/css'
    response.writeHead(200, { 'Content-Type': type }).end('/* log in */')
  },
  'a download cut off': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 9_999 })
    response.write('<!doctype html><title>half')
    setImmediate(() => response.destroy())
  },
  'half a file that looks whole': (_, response) =>
    void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>half'),
  'not found': (_, response) => void response.writeHead(404).end(),
}
const FILES = [/^\/helplines\.html/, /^\/404\.html/, /^\/assets\//, /^\/sw\.js/]
const CASES = Object.entries(FAULTS).flatMap(([fault, answer]) =>
  FILES.filter((file) => !(file.test('/sw.js') && fault.includes('calls itself'))).map((file) => ({
    fault,
    answer,
    file,
    name: `${fault}, for ${file.source.replaceAll('\\', '').slice(2)}`,
  })),
)

let browser: Browser
let server: Server
let newer: string
let unhashed: string
let oneChanged: string

/** The same build with something changed in its worker and its list. */
function variant(change: (worker: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-variant-'))
  cpSync('dist', folder, { recursive: true })
  const worker = join(folder, 'sw.js')
  writeFileSync(worker, change(readFileSync(worker, 'utf8')))
  return folder
}

beforeAll(async () => {
  const found = await findBrowser()
  browser = await chromium.launch({ executablePath: found?.path ?? '', args: TESTED })
  server = await serveBuild()
  newer = variant((worker) => `${worker.replaceAll(/"revision":"/g, '$&2')}\n// newer`)
  oneChanged = variant((worker) => worker.replace(/"revision":"(?=[^"]+","url":"404\.html")/, '$&2'))
  unhashed = variant((worker) => worker.replaceAll(/"integrity":"[^"]*",/g, ''))
})
afterAll(async () => {
  await browser.close()
  await server.close()
  for (const folder of [newer, unhashed, oneChanged]) rmSync(folder, { recursive: true, force: true })
})

/** Serves `root`; what the service worker asks for is answered by the fault. Nothing comes from the browser's cache. */
function answerFrom(root: string, file?: RegExp, fault?: RequestListener) {
  const files = staticFiles(root)
  server.answerInstead((request, response) => {
    const setHeader = response.setHeader.bind(response)
    response.setHeader = (name, value) => setHeader(name, name === 'Cache-Control' ? 'no-store' : value)
    const byWorker = /^(empty|serviceworker)$/.test(String(request.headers['sec-fetch-dest']))
    if (fault && byWorker && file?.test(request.url ?? '')) fault(request, response)
    else files(request, response)
  })
}

/** Asks for a newer version and waits until it is there or was given up. */
const triesToUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
    const worker = registration?.installing
    if (!worker) return
    await new Promise<void>((done) => {
      const look = () => /installed|activated|redundant/.test(worker.state) && done()
      worker.addEventListener('statechange', look)
      look()
    })
  })

const isChecked = (page: Page, outcome = 'kept') =>
  page.locator(`html[data-offline="${outcome}"]`).waitFor({ state: 'attached' })

/** How the app starts at an address without signal. */
async function startWithoutSignal(page: Page, path: string): Promise<'whole' | 'not on this phone' | 'blank'> {
  server.goSilent()
  await page.context().setOffline(true)
  try {
    await page.goto(server.url + path)
    // A page to log in is none of the app's.
    if ((await page.locator('#root').count()) === 0) return 'blank'
    const heading = page.locator('html[data-app=started] h1').first()
    return await heading.waitFor().then(
      () => 'whole' as const,
      () => 'blank' as const,
    )
  } catch {
    return 'not on this phone'
  } finally {
    await page.context().setOffline(false)
    server.comeBack()
  }
}

async function inAFreshBrowser(visit: (page: Page) => Promise<void>) {
  const context = await browser.newContext()
  try {
    await visit(await context.newPage())
  } finally {
    await context.close()
  }
}

test('every entry of the precache has the hash of its file', () => {
  const worker = readFileSync('dist/sw.js', 'utf8')
  const entries = worker.match(/\{[^{}]*"url":"[^"]+"\}/g) ?? []
  expect(entries.length).toBeGreaterThan(10)
  expect(entries.filter((entry) => !entry.includes('"integrity":"sha384-'))).toEqual([])
})

test('several files are on their way at once, so that a slow network is waited for a few times and not a hundred', async () => {
  await inAFreshBrowser(async (page) => {
    const files = staticFiles('dist')
    const held: (() => void)[] = []
    let isFree = false
    server.answerInstead((request, response) => {
      const byWorker = request.headers['sec-fetch-dest'] === 'empty' && /\.(html|js)$/.test(request.url ?? '')
      if (isFree || !byWorker) return void files(request, response)
      held.push(() => files(request, response))
      isFree = held.length === 3
      if (isFree) for (const goesOn of held) goesOn()
    })
    await page.goto(server.url)
    await isChecked(page)
    expect(held).toHaveLength(3)
  })
})

test('a first visit says that the app is still coming, then that it is all here, and where it did not come that it is not', async () => {
  const [portal] = Object.values(FAULTS)
  const NOT_ALL = 'Not all of this app is on this phone'
  await inAFreshBrowser(async (page) => {
    answerFrom('dist', /^\/helplines\.html/, portal)
    await page.goto(server.url)
    await page.getByText(NOT_ALL).waitFor()
    const files = staticFiles('dist')
    const held: (() => void)[] = []
    let comes = false
    server.answerInstead((request, response) => {
      const goesOn = () => files(request, response)
      if (comes || request.url !== '/helplines.html') goesOn()
      else held.push(goesOn)
    })
    // It is asked for as soon as there is a network again.
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await page.getByRole('status').filter({ hasText: 'The app is still coming onto this phone' }).waitFor()
    expect(await page.getByText(NOT_ALL).count()).toBe(0)
    comes = true
    for (const goesOn of held) goesOn()
    await page.getByRole('status').filter({ hasText: 'All of the app is on this phone' }).waitFor()
    expect(await startWithoutSignal(page, '/')).toBe('whole')
  })
})

const PROTECTION = /^(Content-Security-Policy|Cross-Origin-\w+-Policy)$/

/** As a host that was set up in part: these addresses come without protection. */
function answerUnprotected(addresses = /^/) {
  const files = staticFiles('dist')
  server.answerInstead((request, response) => {
    const set = response.setHeader.bind(response)
    const isBare = addresses.test(request.url ?? '')
    response.setHeader = (name, value) => (isBare && PROTECTION.test(name) ? response : set(name, value))
    files(request, response)
  })
}

/** How many of the kept files would run without the page's policy; `ending`: only of those. */
const keptWithout = (page: Page, ending = '') =>
  page.evaluate(async (ending) => {
    const [name = ''] = (await caches.keys()).filter((key) => key.startsWith('workbox-precache'))
    const cache = await caches.open(name)
    const meant = (await cache.keys()).filter(({ url }) => new URL(url).pathname.endsWith(ending))
    const kept = await Promise.all(meant.map((file) => cache.match(file)))
    return kept.filter((file) => !file?.headers.has('Content-Security-Policy')).length
  }, ending)

test('what came while the host sent it without protection takes its headers once the host sends them, and not before', () =>
  inAFreshBrowser(async (page) => {
    answerUnprotected()
    await page.goto(server.url)
    await page.getByRole('status').filter({ hasText: 'All of the app is on this phone' }).waitFor()
    const all = await keptWithout(page)
    expect(all).toBeGreaterThan(40)
    const heads: string[] = []
    page.on('request', (request) => request.method() === 'HEAD' && heads.push(request.url()))
    await page.reload()
    await expect.poll(() => heads.length).toBe(1)
    expect([await keptWithout(page), await page.evaluate(() => crossOriginIsolated)]).toEqual([all, false])

    server.answerInstead()
    await page.reload()
    // The list of files is checked by nothing but itself.
    await expect.poll(() => keptWithout(page), { timeout: 60_000 }).toBeLessThanOrEqual(1)
    expect(await startWithoutSignal(page, '/')).toBe('whole')
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  }))

test('no page takes headers under which it would start none of the workers that the host still sends without', () =>
  inAFreshBrowser(async (page) => {
    answerUnprotected()
    await page.goto(server.url)
    await page.getByRole('status').filter({ hasText: 'All of the app is on this phone' }).waitFor()
    const pages = await keptWithout(page, '.html')
    expect(pages).toBeGreaterThan(30)
    answerUnprotected(/^\/assets\//)
    const heads: string[] = []
    page.on('request', (request) => request.method() === 'HEAD' && heads.push(request.url()))
    await page.reload()
    await expect.poll(() => heads.at(-1)).toContain('/assets/')
    expect(await keptWithout(page, '.html')).toBe(pages)
  }))

test('of a newer version only what has changed is asked for', async () => {
  await inAFreshBrowser(async (page) => {
    answerFrom('dist')
    await page.goto(server.url)
    await isChecked(page)
    const asked: string[] = []
    const files = staticFiles(oneChanged)
    server.answerInstead((request, response) => {
      if (request.headers['sec-fetch-dest'] === 'empty') asked.push(request.url ?? '')
      files(request, response)
    })
    await page.reload()
    await triesToUpdate(page)
    await page.getByText('A newer version is ready').waitFor()
    expect(asked.filter((url) => url !== '/force-settings.json')).toEqual(['/404.html'])
  })
})

test('a page that is on the phone is asked of no host: its address may be that of a case', async () => {
  await inAFreshBrowser(async (page) => {
    answerFrom('dist')
    await page.goto(server.url)
    await isChecked(page)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('ServiceWorker.enable')
    // What it still loads in idle time would be asked of the host while the worker is stopped.
    await page.goto('about:blank')
    const asked: string[] = []
    const files = staticFiles('dist')
    server.answerInstead((request, response) => {
      asked.push(request.url ?? '')
      files(request, response)
    })
    // As after a lock or a night: a worker that runs answers before anybody is asked.
    await cdp.send('ServiceWorker.stopAllWorkers')
    await page.goto(`${server.url}/case/of-nobody`)
    await page.locator('html[data-app=started] h1').first().waitFor()
    await expect.poll(() => asked).toContain('/force-settings.json')
    expect(asked.filter((url) => !/^\/(force-settings\.json|sw\.js)$/.test(url))).toEqual([])
  })
})

test.each(CASES.map((bad) => [bad.name, bad] as const))(
  'first visit, %s: never a blank start, and whole once the network is good',
  async (_, bad) => {
    await inAFreshBrowser(async (page) => {
      answerFrom('dist', bad.file, bad.answer)
      await page.goto(server.url)
      await isChecked(page, 'not kept')
      expect(await startWithoutSignal(page, '/helplines')).toBe('not on this phone')
      answerFrom('dist')
      await page.goto(server.url)
      await isChecked(page)
      expect(await startWithoutSignal(page, '/helplines')).toBe('whole')
    })
  },
)

test.each(CASES.map((bad) => [bad.name, bad] as const))(
  'update, %s: the version that was there stays whole, and the newer one comes later',
  async (_, bad) => {
    await inAFreshBrowser(async (page) => {
      answerFrom('dist')
      await page.goto(server.url)
      await isChecked(page)
      answerFrom(newer, bad.file, bad.answer)
      await page.reload()
      await triesToUpdate(page)
      expect(await startWithoutSignal(page, '/helplines')).toBe('whole')
      expect(await startWithoutSignal(page, '/case/of-nobody')).toBe('whole')
      answerFrom(newer)
      await page.goto(server.url)
      await triesToUpdate(page)
      await page.getByText('A newer version is ready').waitFor()
    })
  },
)

test.each(['first visit', 'update'])(
  '%s, a download that never ends: never a blank start, and whole later',
  async (when) => {
    await inAFreshBrowser(async (page) => {
      answerFrom('dist')
      if (when === 'update') {
        await page.goto(server.url)
        await isChecked(page)
      }
      let stalled = false
      answerFrom(newer, /^\/404\.html/, (_, response) => {
        stalled = true
        response.writeHead(200, { 'Content-Type': 'text/html' })
        response.write('<!doctype html>')
      })
      await page.goto(server.url)
      await expect.poll(() => stalled).toBe(true)
      expect(await startWithoutSignal(page, '/helplines')).toBe(when === 'update' ? 'whole' : 'not on this phone')
      answerFrom(newer)
      await page.goto(server.url)
      await isChecked(page)
      expect(await startWithoutSignal(page, '/helplines')).toBe('whole')
    })
  },
)

test('without the hashes and the check against them, a log-in page would take the place of a page of the app', async () => {
  await inAFreshBrowser(async (page) => {
    const [portal] = Object.values(FAULTS)
    answerFrom(unhashed, /^\/(helplines\.html|files\.json)/, portal)
    await page.goto(server.url)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    expect(await startWithoutSignal(page, '/helplines')).toBe('blank')
  })
})
