import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDITION } from '../../src/guidance/edition'
import { ADDRESSES } from './addresses'
import { newPhone, type Phone } from './harness'

let phone: Phone

beforeAll(async () => {
  phone = await newPhone()
  await phone.page.goto('/')
  await phone.isInstalled()
})
afterAll(() => phone.close())

const lines = () => phone.page.getByText('were due again by 24 May 2027').filter({ visible: true })

async function opensOn(day: string, path: string): Promise<void> {
  await phone.page.clock.setFixedTime(new Date(`${day}T10:00:00Z`))
  await phone.page.goto(path)
  await phone.page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  await phone.page.getByRole('heading').first().waitFor()
}

test('the day is the one that is told', () => {
  expect(EDITION.reviewBy).toBe('2027-05-24')
})

describe('past its day', () => {
  test.each(ADDRESSES)('%s says so, once', async (path) => {
    await opensOn('2027-05-25', path)
    await lines().first().waitFor()
    expect(await lines().count()).toBe(1)
  })
})

test.each(['/', '/helplines', '/practice/kept-between-them/report'])('until then %s says nothing', async (path) => {
  await opensOn('2027-05-24', path)
  await phone.page.getByText('Open now').or(phone.page.getByRole('heading')).first().waitFor()
  await phone.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
  expect(await lines().count()).toBe(0)
})
