import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { canary } from './canaries'
import { isLocked, newSealedVisit, type Sealed, unlocks } from './sealed-visit'

const SAID = 'What is said to have happened?'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let sealed: Sealed
const word = canary()

beforeAll(async () => {
  sealed = await newSealedVisit()
  await sealed.officer.fills(SAID, word)
  await sealed.officer.seesSaved()
  await sealed.officer.page.clock.install()
  await opens()
})
afterAll(() => sealed.officer.phone.close())

async function opens() {
  await sealed.officer.opens(sealed.address)
  await unlocks(sealed.officer, sealed.passphrase)
  await sealed.officer.page.getByRole('textbox', { name: SAID, exact: true }).waitFor()
}

/** What the browser tells a page when the officer turns to something else, or back. */
const turns = (to: 'hidden' | 'visible', event = 'visibilitychange') =>
  sealed.officer.page.evaluate(
    ([state, name]) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event(name))
    },
    [to, event] as const,
  )

/** Whether anything of the case could be read off the screen at this moment. */
const shows = () =>
  sealed.officer.page.evaluate((secret) => {
    const covered = document.querySelector('dialog[aria-label=Hidden]:modal') !== null
    const fields = [...document.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value)
    return !covered && (document.body.textContent.includes(secret) || fields.includes(secret))
  }, word)

/** What could be read in the very turn in which the officer turns back, or away, before anything is painted. */
const showsOnTurning = (to: 'hidden' | 'visible', event = 'visibilitychange') =>
  sealed.officer.page.evaluate(
    async ([state, name, secret]) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event(name ?? ''))
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      const covered = document.querySelector('dialog[aria-label=Hidden]:modal') !== null
      const fields = [...document.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value)
      return !covered && (document.body.textContent.includes(secret ?? '') || fields.includes(secret ?? ''))
    },
    [to, event, word],
  )

/** The helplines in two taps: the link to them, and a number. */
async function reachesAHelpline(from: Page | Locator) {
  await from.getByRole('link', { name: 'Helplines' }).filter({ visible: true }).first().tap()
  await sealed.officer.page.getByRole('heading', { level: 1, name: 'Helplines' }).waitFor()
  await sealed.officer.page.locator('a[href^="tel:"]').filter({ visible: true }).first().waitFor()
}

describe('an open case', () => {
  test('is covered in the same turn in which it is hidden, and shows again within the minute', async () => {
    expect(await shows()).toBe(true)
    expect(await showsOnTurning('hidden')).toBe(false)
    await sealed.officer.page.getByRole('link', { name: 'Call 999' }).waitFor()
    await sealed.officer.page.clock.runFor(MINUTE - 5_000)
    await turns('visible')
    await expect.poll(shows).toBe(true)
  })

  test('is not printed from under its cover, as the browser’s own menu can print what is on the screen', async () => {
    const { page } = sealed.officer
    const prints = () =>
      page.locator('body *').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length > 0)
    await page.emulateMedia({ media: 'print' })
    expect(await prints()).toBe(true)
    await turns('hidden')
    await expect.poll(prints).toBe(false)
    await turns('visible')
    await expect.poll(prints).toBe(true)
    await page.emulateMedia({ media: null })
  })

  test('is locked after a minute out of sight', async () => {
    await turns('hidden')
    await sealed.officer.page.clock.runFor(MINUTE + 1_000)
    await isLocked(sealed.officer)
    await expect.poll(shows).toBe(false)
    await opens()
  })

  test('is locked after five minutes in which nobody touched it, and not before', async () => {
    await sealed.officer.page.clock.runFor(5 * MINUTE - 10_000)
    expect(await shows()).toBe(true)
    await sealed.officer.page.clock.runFor(15_000)
    await isLocked(sealed.officer)
    await expect.poll(shows).toBe(false)
    await opens()
  })

  test.each(['visibilitychange', 'resume'])(
    'is locked before anything shows when a phone that slept for an hour wakes with %s',
    async (event) => {
      await turns('hidden', event === 'resume' ? 'freeze' : 'visibilitychange')
      expect(await shows()).toBe(false)
      await sealed.officer.page.clock.setSystemTime(await later(HOUR))
      expect(await showsOnTurning('visible', event)).toBe(false)
      await isLocked(sealed.officer)
      await opens()
    },
  )

  test('is locked when the page is left, and stays so on the way back', async () => {
    await sealed.officer.opens('/helplines')
    await sealed.officer.goesBack()
    await isLocked(sealed.officer)
    await expect.poll(shows).toBe(false)
    await opens()
  })

  test('is locked within a minute whatever the clock is set to', async () => {
    const jumps = { back: -5 * DAY, 'back to 1970': -(await now()), ahead: 400 * DAY, 'summer time': HOUR }
    for (const [jump, by] of Object.entries(jumps)) {
      await turns('hidden')
      await sealed.officer.page.clock.setSystemTime(await later(by))
      await sealed.officer.page.clock.runFor(MINUTE + 1_000)
      await isLocked(sealed.officer)
      await expect.poll(async () => ({ jump, shows: await shows() })).toEqual({ jump, shows: false })
      await sealed.officer.page.clock.setSystemTime(await later(-by))
      await opens()
    }
  })
})

const now = () => sealed.officer.page.evaluate(() => Date.now())
const later = async (by: number) => (await now()) + by

describe('the helplines', () => {
  afterEach(opens)

  test('are two taps away while the case is open', async () => {
    await reachesAHelpline(sealed.officer.page)
  })

  test('are two taps away under the cover', async () => {
    await turns('hidden')
    await reachesAHelpline(sealed.officer.page.getByRole('dialog', { name: 'Hidden' }))
  })

  test('are two taps away on the lock screen', async () => {
    await sealed.officer.opens(sealed.address)
    await isLocked(sealed.officer)
    await reachesAHelpline(sealed.officer.page)
  })
})

describe('a clock that was set', () => {
  const JUMPS = { 'five days back': -5 * DAY, '400 days ahead': 400 * DAY, 'an hour ahead': HOUR, 'to 1970': undefined }
  const ANSWERS = [
    'From a school or college',
    'From a parent or carer',
    'From a school or college',
    'From a parent or carer',
  ]
  const HOW = 'How did it come to the police?'

  /** What is open then locks itself, and its page begins anew: an address that is given before that is done is lost. */
  async function isSetTo(time: number) {
    const { page } = sealed.officer
    const begunAnew = page.waitForEvent('load')
    await page.clock.setSystemTime(time)
    await begunAnew
  }

  test.each(Object.entries(JUMPS))('%s erases nothing, and answers keep their order', async (jump, by) => {
    const { officer } = sealed
    const real = await now()
    const answer = ANSWERS[Object.keys(JUMPS).indexOf(jump)] ?? ''
    await isSetTo(by === undefined ? 0 : real + by)
    await opens()
    await officer.answers(HOW, answer)
    await officer.seesSaved()
    await officer.opens('/')
    await unlocks(officer, sealed.passphrase)
    await officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
    await isSetTo(real)
    await opens()
    await officer.seesAnswer(HOW, answer)
  })

  test('a case that is begun after that says so of its own answers too', async () => {
    const { officer } = sealed
    const real = await now()
    await isSetTo(real - 5 * DAY)
    await officer.opens('/')
    await unlocks(officer, sealed.passphrase)
    await officer.tapsOn('Start a case')
    await officer.isAt('First report')
    for (const answer of ANSWERS.slice(0, 2)) await officer.answers(HOW, answer)
    await officer.seesSaved()
    await officer.page.getByText('Changed once').tap()
    await officer.sees(/after the phone’s clock moved back: From a school or college/)
    await officer.sees('The answer that stands was given after the phone’s clock moved back.')
    await isSetTo(real)
    await opens()
  })
})
