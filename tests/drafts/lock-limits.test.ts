import { describe, expect, test, vi } from 'vitest'
import { isAppleTouch } from '../../src/drafts/apple-touch'
import { FLUSH_LIMIT_MS, HIDDEN_LIMIT_MS, IDLE_LIMIT_MS } from '../../src/drafts/lock-machine'
import { watchPage } from '../../src/drafts/lock-watch'
import { LockPhone } from './lock-phone'

const MINUTE = 60_000
/** An open phone whose force has set these limits. */
const opened = (limits?: { hiddenMs: number; idleMs: number }) =>
  new LockPhone({ ...(limits && { limits }) }).tell('unlock', 'opened')

/** One on which the last write never ends. */
function hanging() {
  const here = new LockPhone()
  here.flush = () => new Promise(() => undefined)
  return here
}

test('the lock comes after a minute out of sight or five without a touch', () => {
  expect([HIDDEN_LIMIT_MS, IDLE_LIMIT_MS, FLUSH_LIMIT_MS]).toEqual([MINUTE, 5 * MINUTE, 3000])
})

describe.each([
  ['shorter, as the force has set it', { hiddenMs: 30_000, idleMs: 2 * MINUTE }, 30_000, 2 * MINUTE],
  ['never longer, whatever the force has set', { hiddenMs: 10 * MINUTE, idleMs: 60 * MINUTE }, MINUTE, 5 * MINUTE],
  ['as it comes where the force has set nothing', undefined, MINUTE, 5 * MINUTE],
])('the time to the lock is %s', (_, limits, hiddenMs, idleMs) => {
  test('out of sight', () => {
    const here = opened(limits)
    here.tell('hidden')
    here.passes(hiddenMs - 1)
    expect(here.tell('tick').state).toEqual({ unlocked: 'covered' })
    here.passes(1)
    expect(here.tell('tick').state).toBe('locking')
  })

  test('without a touch', () => {
    const here = opened(limits)
    here.passes(idleMs - 1)
    expect(here.tell('tick').state).toEqual({ unlocked: 'uncovered' })
    here.passes(1)
    expect(here.tell('tick').state).toBe('locking')
  })
})

describe('keys', () => {
  test('that come with a refusal are dropped', () => {
    const here = new LockPhone()
    expect([here.tell('unlock', 'refused').state, here.did]).toEqual(['locked', ['drop keys']])
  })

  test('are dropped when the time for the last write is up, and not before', () => {
    const here = hanging()
    here.tell('unlock', 'opened', 'lock')
    here.timers.increment(FLUSH_LIMIT_MS - 1)
    expect([here.state, here.did]).toEqual(['locking', ['flush']])
    here.timers.increment(1)
    expect([here.state, here.did]).toEqual(['locked', ['flush', 'drop keys', 'after lock']])
  })

  test('are dropped at once where the page is left while it is being locked', () => {
    const here = hanging()
    expect([here.tell('unlock', 'opened', 'lock', 'leaving').state, here.did]).toEqual([
      'locked',
      ['flush', 'drop keys'],
    ])
  })

  test('are gone before nothing is left, also where nobody looks at the page', () => {
    const here = opened()
    expect([here.tell('hidden', 'wiped').state, here.did]).toEqual([{ noVault: 'covered' }, ['flush', 'drop keys']])
  })
})

describe('the page', () => {
  test('comes back to a lock where too long has passed, before anything of it is seen', () => {
    const here = opened()
    here.passes(IDLE_LIMIT_MS)
    expect(here.tell('resumed').state).toBe('locking')
  })

  test('is locked where the clock stands earlier than it was last seen, though not than the last touch', () => {
    const here = opened()
    here.passes(4 * MINUTE)
    expect(here.tell('tick').state).toEqual({ unlocked: 'uncovered' })
    here.clock.wall -= 3 * MINUTE
    expect(here.tell('tick').state).toBe('locking')
  })

  test('that was idle too long is locked as it is hidden', () => {
    const here = opened()
    here.passes(IDLE_LIMIT_MS)
    expect(here.tell('hidden').state).toBe('locking')
  })

  test('that was covered by hand is not so any more after the next unlock', async () => {
    const here = opened()
    here.tell('cover', 'lock')
    await vi.waitFor(() => expect(here.state).toBe('locked'))
    expect(here.tell('unlock', 'opened', 'hidden', 'shown').state).toEqual({ unlocked: 'uncovered' })
  })

  test('on which everything was erased elsewhere while it was locked has no vault', () => {
    expect(new LockPhone().tell('wiped').state).toEqual({ noVault: 'uncovered' })
  })

  test('without a vault that goes away while one is made opens covered', () => {
    const here = new LockPhone()
    here.tell('wiped')
    expect(here.tell('hidden', 'made').state).toEqual({ unlocked: 'covered' })
  })
})

test.each([
  ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', 5, true],
  ['an iPad that says so', 'Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X)', 5, true],
  ['an iPad that calls itself a Macintosh', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, true],
  ['a Macintosh', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, false],
  ['an Android phone', 'Mozilla/5.0 (Linux; Android 16; Pixel 9)', 5, false],
])('whether %s is covered as soon as it loses focus', (_, userAgent, maxTouchPoints, is) => {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints })
  expect(isAppleTouch()).toBe(is)
  vi.unstubAllGlobals()
})

test('every kind of touch counts, and the page is looked after once a second until it is let go', () => {
  vi.useFakeTimers()
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const })
  const told: string[] = []
  let mono = 0
  const stop = watchPage(({ type }) => told.push(type), {
    document,
    window,
    clock: () => ({ wall: mono, mono }),
    coverOnBlur: false,
  })
  for (const name of ['pointerdown', 'keydown', 'input', 'wheel']) {
    mono += 1000
    window.dispatchEvent(new Event(name))
  }
  expect(told).toEqual(Array(4).fill('touched'))
  vi.advanceTimersByTime(3_000)
  expect(told.slice(4)).toEqual(['tick', 'tick', 'tick'])
  stop()
  vi.advanceTimersByTime(3_000)
  vi.useRealTimers()
  expect(told.length).toBe(7)
})
