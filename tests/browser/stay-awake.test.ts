import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone } from './harness'
import { Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = new Visit(await newPhone())
  await officer.phone.context.addInitScript(() => {
    let held = 0
    Object.defineProperty(window, 'screensKeptOn', { get: () => held })
    const lock = {
      async request() {
        held++
        const sentinel = {
          released: false,
          async release() {
            if (!sentinel.released) held--
            sentinel.released = true
          },
        }
        return sentinel
      },
    }
    if (!location.hash.includes('without')) {
      Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => lock, configurable: true })
    } else {
      Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
    }
  })
})
afterAll(() => officer.phone.close())

const kept = () => officer.page.evaluate(() => (window as unknown as { screensKeptOn: number }).screensKeptOn)
const theSwitch = () => officer.page.getByRole('switch', { name: 'Keep the screen on here' })
const KEPT_ON = 'Keep the screen on here'
const ACCOUNTS = '/practice/kept-between-them/accounts'

test('the screen stays on while accounts are taken, if the officer wants it, and not when the case leaves the screen', async () => {
  await officer.opens(ACCOUNTS)
  await theSwitch().waitFor()
  expect([await theSwitch().isChecked(), await kept()]).toEqual([false, 0])
  await officer.taps(KEPT_ON)
  await expect.poll(kept).toBe(1)
  await officer.tapsOn('Hide')
  await expect.poll(kept).toBe(0)
  await officer.tapsOn('Show again')
  await expect.poll(kept).toBe(1)
  await officer.goesTo('Devices')
  await expect.poll(kept).toBe(0)
  await officer.goesTo('Accounts')
  await expect.poll(kept).toBe(1)
  expect(await theSwitch().isChecked()).toBe(true)
  await officer.taps(KEPT_ON)
  await expect.poll(kept).toBe(0)
})

test('where the browser can’t, nothing is said of it', async () => {
  await officer.opens('/about')
  await officer.opens(`${ACCOUNTS}#without`)
  await officer.isAt('Accounts')
  expect(await theSwitch().count()).toBe(0)
})
