// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'

const page = vi.hoisted(() => ({
  isLocked: false,
  isWritten: false,
  words: undefined as string | undefined,
  screen: async (): Promise<unknown> => undefined,
  form: async (): Promise<unknown> => undefined,
  begins: async (): Promise<void> => undefined,
  /** In what order things were done. */
  done: [] as string[],
  tellsUpdate: () => {},
  /** React draws it at once, or never. */
  isDrawn: true,
  idle: [] as (() => Promise<unknown>)[][],
}))
const laterStages = vi.hoisted(() => vi.fn(async () => undefined))
const does = (what: string) => () => void page.done.push(what)

interface Drawn {
  props: { children: { type: (props: object) => unknown; props: object }[] }
}
vi.mock('react', async (real) => ({
  ...(await real<typeof import('react')>()),
  startTransition: (act: () => void) => act(),
  useEffect: (effect: () => void) => effect(),
}))
vi.mock('react-dom/client', () => {
  const drawn = (how: string, app: Drawn) => {
    page.done.push(how)
    if (page.isDrawn) for (const { type, props } of app.props.children) type(props)
  }
  return {
    hydrateRoot: (_: Element, app: Drawn) => drawn('taken over', app),
    createRoot: () => ({ render: (app: Drawn) => drawn('drawn', app) }),
  }
})
vi.mock('../../src/app/App', () => ({ App: () => null }))
vi.mock('../../src/app/keep-focus', () => ({ keepFocus: () => does('keeps the focus')() }))
vi.mock('../../src/app/keep-taps', () => ({ keepTaps: () => does('keeps taps')() }))
vi.mock('../../src/app/live-services', () => ({ liveServices: () => ({}) }))
vi.mock('../../src/app/idle', () => ({
  loadInIdleTime: async (loads: (() => Promise<unknown>)[]) => void page.idle.push(loads),
}))
vi.mock('../../src/app/service-worker', () => ({
  createAppUpdate: (epoch: number) => ({
    start: does(`asks for epoch ${epoch}`),
    subscribe: (tell: () => void) => {
      page.tellsUpdate = tell
    },
    state: () => ({ offline: 'kept', update: 'waiting' }),
  }),
}))
vi.mock('../../src/app/settings-store', () => ({ settingsStore: () => ({ start: does('asks for the settings') }) }))
vi.mock('../../src/app/vault', () => ({
  wasLocked: () => page.isLocked,
  lockIsWritten: () => page.isWritten,
  wordsGiven: () => page.words,
  vaultAtHand: () => ({
    begin: (words: string) => {
      page.done.push(`tries ${words}`)
      return page.begins()
    },
    desk: async () => void page.done.push('opens the vault'),
  }),
}))
vi.mock('../../src/screens/routes', () => ({
  LATE_SCREENS: [{ load: async () => 'late' }],
  screensAt: () => [{ load: () => page.screen() }],
}))
vi.mock('../../src/screens/vault/late-proof', () => ({ unlockForm: { load: () => page.form() } }))
vi.mock('../../src/screens/case/screen-for-stage', () => ({ LATER_STAGES: [{ load: () => laterStages() }] }))

const fails = () => Promise.reject(new Error('Failed to fetch'))
const never = () => new Promise<never>(() => {})
const state = () => document.documentElement.dataset.app

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('__APP_EPOCH__', 7)
  Object.assign(page, {
    ...{ isLocked: false, isWritten: false, words: undefined, isDrawn: true },
    ...{ screen: async () => undefined, form: async () => undefined, begins: async () => undefined },
  })
  laterStages.mockClear()
  page.done.splice(0)
  page.idle.splice(0)
  vi.resetModules()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

/** The page that is written for one address, opened at another or at the same. */
async function opens(address: string, writtenFor = '/') {
  history.replaceState({ kept: 1 }, '', address)
  document.body.innerHTML = `<div id="root" data-path="${writtenFor}"><main></main><template>put away</template></div>`
  await import('../../src/main')
  await vi.advanceTimersByTimeAsync(0)
}

const LISTENS = ['keeps the focus', 'keeps taps']
const ASKS = ['asks for epoch 7', 'asks for the settings']

test('a page at the address it is written for is taken over, at another it is drawn', async () => {
  await opens('/')
  expect([page.done, state()]).toEqual([[...LISTENS, 'taken over', ...ASKS], 'started'])
  expect(document.querySelector('template')).toBeNull()
  vi.resetModules()
  page.done.splice(0)
  await opens('/case/1/report')
  expect(page.done).toEqual([...LISTENS, 'drawn', ...ASKS])
})

test('an address that a host has made of its own is that of the page, with what stands behind it', async () => {
  await opens('/helplines.html?a=1#b', '/helplines')
  expect(location.pathname + location.search + location.hash).toBe('/helplines?a=1#b')
  expect(history.state).toEqual({ kept: 1 })
  expect(page.done).toContain('taken over')
})

test('a written page whose script does not come stands as it is, and says so; another has nothing to stand', async () => {
  page.screen = fails
  const missing = vi.fn()
  addEventListener('app-did-not-come', missing, { once: true })
  await opens('/')
  expect([page.done, state(), missing.mock.calls.length]).toEqual([LISTENS, 'missing', 1])
  // It may be mended by then.
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page.done).toEqual([...LISTENS, ...ASKS])
  vi.resetModules()
  await opens('/case/1/report')
  expect([page.done.includes('drawn'), state()]).toEqual([true, 'started'])
})

test('the host is asked for nothing before the page answers, and after two seconds in any case', async () => {
  page.isDrawn = false
  await opens('/')
  await vi.advanceTimersByTimeAsync(1_900)
  expect(page.done).toEqual([...LISTENS, 'taken over'])
  await vi.advanceTimersByTimeAsync(100)
  expect(page.done).toEqual([...LISTENS, 'taken over', ...ASKS])
})

test('words that were given are tried before the page is taken over, and keep it waiting for a moment only', async () => {
  Object.assign(page, { isLocked: true, isWritten: true, words: 'four words of mine', begins: never })
  await opens('/')
  expect(page.done).toEqual([...LISTENS, 'tries four words of mine'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(page.done.slice(3, 5)).toEqual(['taken over', 'opens the vault'])
})

test.each([
  ['is written, and cannot do without', true, 'missing'],
  ['is not written, and can', false, 'started'],
])('where the form of a locked phone does not come, a page whose lock %s it', async (_, isWritten, is) => {
  Object.assign(page, { isLocked: true, isWritten, form: fails })
  await opens('/')
  expect(state()).toBe(is)
  expect(page.done.includes('taken over')).toBe(!isWritten)
})

test('a phone with nothing to open neither waits for the form nor opens a vault', async () => {
  page.form = never
  await opens('/')
  expect(page.done).toEqual([...LISTENS, 'taken over', ...ASKS])
})

test('what is known of a newer version can be seen on the page', async () => {
  await opens('/')
  page.tellsUpdate()
  expect({ ...document.documentElement.dataset }).toMatchObject({ offline: 'kept', update: 'waiting' })
})

test('the later stages come in idle time, and then every other part', async () => {
  await opens('/')
  const loaded = await Promise.all(page.idle.flat().map((load) => load()))
  expect(loaded).toEqual([undefined, 'late'])
  expect(laterStages).toHaveBeenCalledOnce()
})
