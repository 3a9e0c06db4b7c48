import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.startsACase()
})
afterAll(() => officer.phone.close())

async function turnsTheWheel(): Promise<void> {
  await officer.page.mouse.move(195, 60)
  await officer.page.mouse.wheel(0, 200)
}
const isAt = () => officer.page.evaluate(() => scrollY)

/** Once it stands still again. */
async function goesWithTheWheel(): Promise<void> {
  const before = await isAt()
  const ends = officer.page.evaluate(() => new Promise((end) => addEventListener('scrollend', end, { once: true })))
  await turnsTheWheel()
  await ends
  expect((await isAt()) - before).toBeGreaterThan(100)
}

test('behind a sheet the page stands still, and goes on once the last is closed', async () => {
  await goesWithTheWheel()
  await officer.opensWhereItStands()
  const before = await isAt()
  await turnsTheWheel()
  await officer.page.waitForTimeout(500)
  expect(await isAt()).toBe(before)
  await officer.tapsOn('Close')
  await officer.page.getByRole('dialog').waitFor({ state: 'detached' })
  // It takes its step of the history back a moment later.
  await officer.page.waitForFunction(() => !history.state?.overlay)
  await goesWithTheWheel()
})

test('each press of the back key leads to another stage, also where both were gone to from the sheet of all', async () => {
  for (const stage of ['People', 'Welfare'] as const) await officer.goesTo(stage)
  for (const stage of ['People', 'First report'] as const) {
    await officer.goesBack()
    await officer.isAt(stage)
  }
})

test.each([
  ['its own button', () => officer.tapsOn('Close')],
  ['the back key', () => officer.page.goBack()],
])(
  'where the address names a part of the page, closing a sheet by %s leads back to where one stood, and not there',
  async (_, closes) => {
    const { page } = officer
    await page.goto('/take-down#adults')
    await page.locator('html[data-app=started]').waitFor({ state: 'attached' })
    const give = page.getByRole('button', { name: /^QR: give / }).first()
    await give.scrollIntoViewIfNeeded()
    await give.tap()
    await page.getByRole('dialog').waitFor()
    const before = await isAt()
    await closes()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForFunction(() => !history.state?.overlay)
    await expect.poll(() => give.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(Math.abs((await isAt()) - before)).toBeLessThan(100)
    await expect.poll(() => page.evaluate(() => history.scrollRestoration)).toBe('auto')
  },
)

test('for whoever has asked their phone for stillness nothing moves or fades', async () => {
  const { page } = officer
  await officer.opens('/practice/kept-between-them/closing')
  /** Of the page with a sheet over it: which parts of it move or fade, and for how long. */
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion })
    await officer.opensAllStages()
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [element, ...(element.matches('dialog') ? ['::backdrop'] : [])].flatMap((part) => {
          const { animationName, transitionDuration } = getComputedStyle(
            element,
            typeof part === 'string' ? part : undefined,
          )
          const isStill = animationName === 'none' && transitionDuration.split(', ').every((one) => one === '0s')
          return isStill ? [] : [typeof part === 'string' ? part : element.localName]
        }),
      ),
    )
    await officer.closesTheSheet()
    return [...new Set(found)].sort()
  }
  expect(await moving('reduce')).toEqual([])
  expect(await moving('no-preference')).toEqual(expect.arrayContaining(['::backdrop', 'button', 'dialog']))
})
