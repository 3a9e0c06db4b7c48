import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.startsACase()
})
afterAll(() => officer.phone.close())

/** How far the page went under a wheel that was turned over it, in CSS pixels. */
async function goesWithTheWheel(): Promise<number> {
  const { page } = officer
  const before = await page.evaluate(() => scrollY)
  await page.mouse.move(195, 60)
  await page.mouse.wheel(0, 200)
  await page.waitForTimeout(500)
  return (await page.evaluate(() => scrollY)) - before
}

test('behind a sheet the page stands still, and goes on once the last is closed', async () => {
  expect(await goesWithTheWheel()).toBeGreaterThan(100)
  await officer.opensWhereItStands()
  expect(await goesWithTheWheel()).toBe(0)
  await officer.tapsOn('Close')
  await officer.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await goesWithTheWheel()).toBeGreaterThan(100)
})
