import { describe, expect, test } from 'vitest'
import { FLUSH_LIMIT_MS, HIDDEN_LIMIT_MS, IDLE_LIMIT_MS } from '../../src/drafts/lock-machine'
import { watchPage } from '../../src/drafts/lock-watch'
import { LockPhone } from './lock-phone'

const OPEN = { unlocked: 'uncovered' }
const COVERED = { unlocked: 'covered' }
const opened = () => new LockPhone().tell('unlock', 'opened')

describe('the cover', () => {
  test('comes at once when the page is hidden, and what is typed is written', () => {
    const phone = opened().tell('hidden')
    expect([phone.state, phone.did]).toEqual([COVERED, ['flush']])
  })

  test('goes when the officer is back in time', () => {
    expect(
      opened()
        .tell('hidden')
        .passes(HIDDEN_LIMIT_MS - 1)
        .tell('shown').state,
    ).toEqual(OPEN)
  })

  test('that the officer put on stays until they take it off', () => {
    const phone = opened().tell('cover', 'hidden').passes(1000).tell('shown')
    expect(phone.state).toEqual(COVERED)
    expect(phone.tell('uncover').state).toEqual(OPEN)
  })

  test('without a vault comes as well, and nothing locks', async () => {
    const phone = new LockPhone({ vault: false })
      .tell('hidden')
      .passes(24 * 3_600_000)
      .tell('tick')
    expect(phone.state).toEqual({ noVault: 'covered' })
    expect(phone.tell('shown').state).toEqual({ noVault: 'uncovered' })
    expect((await phone.settled()).did).toEqual(['flush'])
  })
})

describe('the lock comes', () => {
  const LOCKED = ['flush', 'drop keys', 'after lock']
  const locks = async (phone: LockPhone) => {
    expect(phone.state).toBe('locking')
    await phone.settled()
    expect([phone.state, phone.did.slice(-3)]).toEqual(['locked', LOCKED])
  }

  test('60 seconds after the page was hidden', async () => {
    const phone = opened()
      .tell('hidden')
      .passes(HIDDEN_LIMIT_MS - 1)
      .tell('tick')
    expect(phone.state).toEqual(COVERED)
    await locks(phone.passes(1).tell('tick'))
  })

  test('60 seconds after it was first hidden, however often it says so', async () => {
    const phone = opened().tell('hidden').passes(40_000).tell('hidden').passes(20_000).tell('tick')
    await locks(phone)
  })

  test('after five minutes without a touch', async () => {
    const phone = opened()
      .passes(IDLE_LIMIT_MS - 1)
      .tell('tick')
    expect(phone.state).toEqual(OPEN)
    await locks(phone.passes(1).tell('tick'))
  })

  test('not while the officer works', () => {
    const phone = opened()
    for (let minutes = 0; minutes < 60; minutes++) phone.passes(60_000).tell('touched', 'tick')
    expect(phone.state).toEqual(OPEN)
  })

  test('when the officer asks', async () => {
    await locks(opened().tell('lock'))
  })

  test('before anything shows after the phone was frozen for an hour and its timers with it', async () => {
    const phone = opened().tell('hidden')
    phone.clock.wall += 3_600_000
    await locks(phone.tell('shown'))
  })

  test('after a freeze in which the wall clock was set back to hide it', async () => {
    const phone = opened().tell('hidden')
    phone.clock.mono += 3_600_000
    await locks(phone.tell('resumed'))
  })

  test('when the wall clock stands earlier than it did', async () => {
    const phone = opened()
    phone.clock.wall -= 3_600_000
    await locks(phone.tell('tick'))
  })

  test('on the first touch after the phone slept with the page in front', async () => {
    const phone = opened()
    phone.clock.wall += IDLE_LIMIT_MS
    await locks(phone.tell('touched'))
  })

  test('instead of lifting the cover when it has been too long', async () => {
    await locks(opened().tell('cover').passes(IDLE_LIMIT_MS).tell('uncover'))
  })

  test('at once when the page is left, without waiting for anything', () => {
    const phone = opened()
    phone.flush = () => new Promise(() => undefined)
    expect([phone.tell('leaving').state, phone.did]).toEqual(['locked', ['flush', 'drop keys']])
  })

  test('even when writing what was typed fails', async () => {
    const phone = opened()
    phone.flush = () => Promise.reject(new Error('full'))
    await locks(phone.tell('lock'))
  })

  test('even when writing never ends', () => {
    const phone = opened()
    phone.flush = () => new Promise(() => undefined)
    phone.tell('lock')
    phone.timers.increment(FLUSH_LIMIT_MS)
    expect([phone.state, phone.did]).toEqual(['locked', LOCKED])
  })
})

describe('a page that may be about to go', () => {
  test('writes its cases and stays as it is: it may be there after all', () => {
    const phone = opened().tell('going')
    expect([phone.state, phone.did]).toEqual([OPEN, ['flush cases']])
    expect(opened().tell('hidden', 'going').state).toEqual(COVERED)
  })

  test('writes nothing where it is locked', () => {
    const phone = new LockPhone().tell('going')
    expect([phone.state, phone.did]).toEqual(['locked', []])
  })
})

describe('while opening', () => {
  test('a page that went away opens covered', () => {
    expect(new LockPhone().tell('unlock', 'hidden', 'opened').state).toEqual(COVERED)
  })

  test('a page that went away before the vault was found opens covered, and one that came back does not', () => {
    expect(new LockPhone({ before: ['hidden'] }).tell('unlock', 'opened').state).toEqual(COVERED)
    expect(new LockPhone({ before: ['hidden', 'shown'] }).tell('unlock', 'opened').state).toEqual(OPEN)
    expect(new LockPhone({ vault: false, before: ['hidden'] }).state).toEqual({ noVault: 'covered' })
    expect(new LockPhone({ vault: false, before: ['hidden'] }).tell('shown').state).toEqual({ noVault: 'uncovered' })
  })

  test('a page that was left stays locked, and the keys that come too late are dropped', () => {
    const phone = new LockPhone().tell('unlock', 'leaving', 'opened')
    expect([phone.state, phone.did]).toEqual(['locked', ['drop keys', 'drop keys']])
  })

  test('a refusal leads back to the lock', () => {
    expect(new LockPhone().tell('unlock', 'refused').state).toBe('locked')
  })
})

test('a vault that was just made is open', () => {
  expect(new LockPhone({ vault: false }).tell('made').state).toEqual(OPEN)
})

test('wiping forgets the keys and leaves no vault', () => {
  const phone = opened().tell('wiped')
  expect([phone.state, phone.did]).toEqual([{ noVault: 'uncovered' }, ['drop keys']])
})

describe('what the page does', () => {
  class Page extends EventTarget {
    visibilityState: DocumentVisibilityState = 'visible'
    turns(state: DocumentVisibilityState) {
      this.visibilityState = state
      this.dispatchEvent(new Event('visibilitychange'))
    }
  }

  function watched(coverOnBlur: boolean, at: DocumentVisibilityState = 'visible') {
    const [document, window] = [new Page(), new EventTarget()]
    document.visibilityState = at
    const clock = { wall: 0, mono: 0 }
    const told: string[] = []
    const stop = watchPage((event) => told.push(event.type), {
      document,
      window,
      clock: () => ({ ...clock }),
      coverOnBlur,
    })
    return { document, window, clock, told, stop }
  }

  test('is told to the lock', () => {
    const { document, window, told, stop } = watched(false)
    document.turns('hidden')
    document.turns('visible')
    document.dispatchEvent(new Event('freeze'))
    document.dispatchEvent(new Event('resume'))
    for (const name of ['beforeunload', 'pagehide', 'pageshow', 'blur', 'focus', 'pointerdown'])
      window.dispatchEvent(new Event(name))
    stop()
    document.turns('hidden')
    expect(told).toEqual(['hidden', 'shown', 'hidden', 'resumed', 'going', 'going', 'leaving', 'resumed', 'touched'])
  })

  test('a page that nobody looks at from the start says so', () => {
    const { told, stop } = watched(false, 'hidden')
    stop()
    expect(told).toEqual(['hidden'])
  })

  test('on iOS losing focus is enough', () => {
    const { window, told, stop } = watched(true)
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
    stop()
    expect(told).toEqual(['hidden', 'shown'])
  })

  test('touches are told once a second', () => {
    const { window, clock, told, stop } = watched(false)
    for (const mono of [0, 10, 999, 1000, 1001, 2500]) {
      clock.mono = mono
      window.dispatchEvent(new Event('keydown'))
    }
    stop()
    expect(told).toEqual(['touched', 'touched', 'touched'])
  })
})
