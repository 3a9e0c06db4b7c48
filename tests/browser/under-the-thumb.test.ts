import type { CDPSession, Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPhone } from './harness'
import { FEATURES, Visit } from './visit'

/** Longer than what follows from an answer takes to be drawn, and shorter than a resting thumb is waited for. */
const HELD_MS = 500

const labelOf = (officer: Visit, question: string, answer: string): Locator =>
  officer.page.getByRole('radiogroup', { name: question }).locator('label').filter({ hasText: answer }).first()

async function middleOf(label: Locator) {
  const box = await label.boundingBox()
  if (box === null) throw new Error('Not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const touch = (cdp: CDPSession, type: 'touchStart' | 'touchEnd', ...points: { x: number; y: number }[]) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })

test('what follows from an answer does not move what the next thumb is on', async () => {
  const officer = new Visit(await newPhone())
  const { page } = officer
  await officer.opens('/')
  await officer.hasTheAppInstalled()
  await officer.losesSignal()
  await officer.opens('/practice/kept-between-them/features')
  await officer.seesAllFeatures()
  const before = labelOf(officer, FEATURES.adult, 'Yes')
  const next = labelOf(officer, FEATURES.pressure, 'No')
  await before.scrollIntoViewIfNeeded()
  await page.evaluate(() => document.fonts.ready)
  const [first, second] = [await middleOf(before), await middleOf(next)]
  const cdp = await page.context().newCDPSession(page)
  await Promise.all([
    touch(cdp, 'touchStart', first),
    touch(cdp, 'touchEnd'),
    touch(cdp, 'touchStart', second),
    officer.seesAnswer(FEATURES.adult, 'Yes'),
  ])
  await page.waitForTimeout(HELD_MS)
  expect(await middleOf(next)).toEqual(second)
  await touch(cdp, 'touchEnd')
  await officer.seesAnswer(FEATURES.pressure, 'No')
  await expect.poll(async () => (await middleOf(next)).y).toBeGreaterThan(second.y)
  expect(new URL(page.url()).pathname).toBe('/practice/kept-between-them/features')
  await officer.phone.close()
})
