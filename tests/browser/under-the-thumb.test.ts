import type { CDPSession, Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { LONGEST_MS } from '../../src/screens/lifted'
import { FEATURES, newVisit, type Visit } from './visit'

/** Longer than what follows from an answer takes to be drawn. */
const HELD_MS = 500

/** A page that waits for a resting thumb without end: however slow the machine, it is not over before it was looked at. */
const waitsForTheThumb = ({ page }: Visit) =>
  page.addInitScript((longest) => {
    const { setTimeout } = window
    const held = (go: TimerHandler, ms?: number, ...rest: unknown[]) =>
      setTimeout(go, ms === longest ? 2 ** 31 - 1 : ms, ...rest)
    Object.assign(window, { setTimeout: held })
  }, LONGEST_MS)

const labelOf = (officer: Visit, question: string, answer: string): Locator =>
  officer.page.getByRole('radiogroup', { name: question }).locator('label').filter({ hasText: answer }).first()

async function middleOf(label: Locator) {
  const box = await label.boundingBox()
  if (box === null) throw new Error('Not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const touch = (cdp: CDPSession, type: 'touchStart' | 'touchEnd', ...points: { x: number; y: number }[]) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })

async function atTheFeatures(prepared: (officer: Visit) => Promise<unknown> = async () => {}): Promise<Visit> {
  const officer = await newVisit()
  await prepared(officer)
  await officer.opens('/practice/kept-between-them/features')
  await officer.seesAllFeatures()
  return officer
}

test('what follows from an answer does not move what the next thumb is on', async () => {
  const officer = await atTheFeatures(waitsForTheThumb)
  const { page } = officer
  const before = labelOf(officer, FEATURES.adult, 'Yes')
  const next = labelOf(officer, FEATURES.pressure, 'No')
  await before.scrollIntoViewIfNeeded()
  // Clear of the bar, under which it would be in the window too.
  await next.evaluate((label) => label.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
  await page.evaluate(() => document.fonts.ready)
  const [first, second] = [await middleOf(before), await middleOf(next)]
  const cdp = await page.context().newCDPSession(page)
  await Promise.all([
    touch(cdp, 'touchStart', first),
    touch(cdp, 'touchEnd'),
    touch(cdp, 'touchStart', second),
    officer.seesAnswer(FEATURES.adult, 'Yes'),
    page.waitForTimeout(HELD_MS),
  ])
  expect(await middleOf(next)).toEqual(second)
  await touch(cdp, 'touchEnd')
  await officer.seesAnswer(FEATURES.pressure, 'No')
  await expect.poll(async () => (await middleOf(next)).y).toBeGreaterThan(second.y)
  expect(new URL(page.url()).pathname).toBe('/practice/kept-between-them/features')
  await officer.phone.close()
})

test('a tap answers the question that it began on, also where the page moves before the thumb leaves', async () => {
  const officer = await atTheFeatures()
  const { page } = officer
  const meant = labelOf(officer, FEATURES.pressure, 'No')
  await meant.scrollIntoViewIfNeeded()
  await page.evaluate(() => document.fonts.ready)
  const before = await middleOf(meant)
  const cdp = await page.context().newCDPSession(page)
  await touch(cdp, 'touchStart', before)
  const other = labelOf(officer, FEATURES.adult, 'No')
  const down = before.y - (await middleOf(other)).y
  await page
    .locator('main')
    .evaluate((main, top) => Object.assign(main.style, { position: 'relative', top }), `${down}px`)
  expect(await middleOf(other)).toEqual(before)
  await touch(cdp, 'touchEnd')
  await officer.seesAnswer(FEATURES.pressure, 'No')
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1)
  await officer.phone.close()
})

test('a thumb that taps twice goes on by one stage, and answers nothing that it has not seen', async () => {
  const officer = await newVisit()
  const { page } = officer
  await officer.opens('/practice/kept-between-them/report')
  const cdp = await page.context().newCDPSession(page)
  const tapsTwice = async (target: Locator) => {
    await target.scrollIntoViewIfNeeded()
    await page.evaluate(() => document.fonts.ready)
    const place = await middleOf(target)
    await Promise.all([
      touch(cdp, 'touchStart', place),
      touch(cdp, 'touchEnd'),
      touch(cdp, 'touchStart', place),
      touch(cdp, 'touchEnd'),
    ])
  }
  await tapsTwice(page.getByRole('button', { name: 'Continue to people' }))
  await officer.isAt('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.goesTo('Devices')
  await tapsTwice(page.getByRole('group', { name: 'Whose is it?' }).getByRole('button', { name: 'Child A' }))
  await page.getByRole('heading', { name: 'Child A’s phone', exact: true }).waitFor()
  await page.waitForTimeout(HELD_MS)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  await officer.phone.close()
})
