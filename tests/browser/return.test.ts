import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLocked, newSealedVisit, opensLocked, type Sealed, unlocks } from './sealed-visit'
import type { Visit } from './visit'

const SAID = 'What is said to have happened?'
const TOP_BAND = 2

let sealed: Sealed
beforeAll(async () => {
  sealed = await newSealedVisit()
})
afterAll(() => sealed.officer.phone.close())

const field = () => sealed.officer.page.getByRole('textbox', { name: SAID, exact: true })
const topOf = async () => (await field().boundingBox())?.y ?? Number.NaN
const isOnScreen = async () => {
  const y = await topOf()
  return y > 0 && y < 844
}
/** A page that was scrolled glides on for a while. */
async function standsStill() {
  for (let was = Number.NaN; was !== (await topOf()); await aMoment()) was = await topOf()
  return topOf()
}
const aMoment = () => sealed.officer.page.waitForTimeout(150)
/** As an officer does it: a script that scrolls is not heard by the app. */
async function scrollsTo(question: Locator) {
  const middle = 422
  for (;;) {
    const off = ((await question.boundingBox())?.y ?? middle) - middle
    if (Math.abs(off) < middle / 2) return
    await sealed.officer.page.mouse.wheel(0, off)
    await standsStill()
  }
}
/** As a thumb does it: Playwright's tap scrolls the page first, also to what sticks to its edge. */
async function locks({ page }: Visit) {
  for (const name of ['Hide', 'Lock now']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.waitFor()
    const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {}
    await page.touchscreen.tap(x + width / 2, y + height / 2)
  }
  await isLocked(sealed.officer)
}
const atTheTop = () => sealed.officer.page.evaluate(() => scrollY === 0)

test('the control: gone to from the list, a stage begins at its top', async () => {
  const { officer } = sealed
  await officer.fills(SAID, 'A parent found messages on')
  await officer.seesSaved()
  await officer.opens('/')
  await unlocks(officer, sealed.passphrase)
  await officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').tap()
  await officer.isAt('First report')
  expect(await atTheTop()).toBe(true)
})

test('after a reload and after a lock the officer stands at the question where they wrote, with its words', async () => {
  const { officer } = sealed
  await officer.fills(SAID, 'A parent found messages on a')
  await officer.seesSaved()
  await opensLocked(officer, sealed, 'First report')
  await expect.poll(isOnScreen).toBe(true)
  expect(await field().inputValue()).toBe('A parent found messages on a')
  await locks(officer)
  await unlocks(officer, sealed.passphrase)
  await expect.poll(isOnScreen).toBe(true)
})

test('after a lock the officer looks at what they looked at, also where nothing was answered', async () => {
  const { officer } = sealed
  const crime = officer.page.getByRole('textbox', { name: 'Crime number', exact: true })
  for (const question of [crime, field()]) {
    await scrollsTo(question)
    await locks(officer)
    await unlocks(officer, sealed.passphrase)
    await question.waitFor()
    await expect
      .poll(async () => {
        const { y = 0 } = (await question.boundingBox()) ?? {}
        return y > 0 && y < 844
      })
      .toBe(true)
  }
})

/** Answers where the field stands then. */
async function scrollsALittle(): Promise<number> {
  await field().scrollIntoViewIfNeeded()
  const was = await standsStill()
  await sealed.officer.page.mouse.wheel(0, 140)
  await expect.poll(async () => was - (await topOf())).toBeGreaterThan(130)
  return standsStill()
}

test('back from the helplines and from a paragraph, the stage stands where it stood', async () => {
  const { officer } = sealed
  for (const link of ['Helplines', 'para 11']) {
    const before = await scrollsALittle()
    await officer.page
      .getByRole('link', { name: link })
      .first()
      .evaluate((one) => (one as HTMLElement).click())
    await officer.page.getByRole('heading', { level: 1 }).first().waitFor()
    await officer.page.waitForURL(/helplines|guidance/)
    await officer.page.goBack()
    await officer.isAt('First report')
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(TOP_BAND)
  }
})

const toTheCase = () => sealed.officer.page.getByRole('button', { name: 'Back to the case' })

test('from the helplines, through what they lead to, an arrow leads back to where the stage stood', async () => {
  const { officer } = sealed
  const { page } = officer
  const before = await scrollsALittle()
  for (const [link, address] of [
    ['Helplines', '/helplines'],
    ['For a child', '/helplines#child'],
    ['Take down', '/take-down'],
  ] as const) {
    await page
      .getByRole('link', { name: link })
      .first()
      .evaluate((one) => (one as HTMLElement).click())
    await page.waitForURL(`**${address}`)
  }
  await toTheCase().tap()
  await officer.isAt('First report')
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(TOP_BAND)
})

test('from the papers and what is handed over an arrow leads back to where the stage stood, too', async () => {
  const { officer } = sealed
  const { page } = officer
  for (const further of [[], ['Hand the whole case over']]) {
    const before = await scrollsALittle()
    // As above: a tap would scroll the page first.
    await page.getByRole('link', { name: 'Papers', exact: true }).evaluate((one) => (one as HTMLElement).click())
    await page.getByRole('heading', { level: 2, name: 'Papers', exact: true }).waitFor()
    for (const link of further) await page.getByRole('link', { name: link }).first().tap()
    await page.getByRole('link', { name: 'Back to the case' }).tap()
    await officer.isAt('First report')
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(TOP_BAND)
  }
})

test('the arrow is gone once the officer was at the list', async () => {
  const { page } = sealed.officer
  await page.getByRole('link', { name: 'Helplines' }).first().tap()
  await toTheCase().waitFor()
  await page.getByRole('link', { name: 'Cases', exact: true }).tap()
  const kept = page.getByRole('region', { name: 'Open on this phone' }).getByRole('link')
  await kept.waitFor()
  await page.getByRole('link', { name: 'Helplines' }).first().tap()
  await page.waitForURL('**/helplines')
  await page.getByRole('heading', { name: 'Helplines', level: 1 }).waitFor()
  expect(await toTheCase().count()).toBe(0)
  await page.getByRole('link', { name: 'Cases', exact: true }).tap()
  await kept.tap()
  await sealed.officer.isAt('First report')
})

test('what can’t be taken as an answer is there again after a lock, and nothing is called saved meanwhile', async () => {
  const { officer } = sealed
  const long = `${'x'.repeat(20_000)} and more`
  await officer.fills(SAID, long)
  await officer.sees('Not saved: What is said to have happened?')
  await locks(officer)
  await unlocks(officer, sealed.passphrase)
  await expect.poll(() => field().inputValue()).toBe(long)
  await officer.sees('Not saved: What is said to have happened?')
  await officer.fills(SAID, 'Shorter')
  await officer.seesSaved()
})

test('a date without its time is there again after a lock', async () => {
  const { officer } = sealed
  await officer.page.getByLabel('Date').first().fill('2026-11-25')
  await officer.sees('Give both a date and a time')
  await locks(officer)
  await unlocks(officer, sealed.passphrase)
  await expect.poll(() => officer.page.getByLabel('Date').first().inputValue()).toBe('2026-11-25')
  await officer.sees('Give both a date and a time')
})

/** The page’s frames come when the test gives them, from its next loading on: a slow phone’s are as far apart as that. */
const holdsFrames = () =>
  sealed.officer.page.addInitScript(() => {
    const waiting = new Map<number, FrameRequestCallback>()
    let asked = 0
    Object.assign(window, {
      requestAnimationFrame(act: FrameRequestCallback) {
        asked += 1
        waiting.set(asked, act)
        return asked
      },
      cancelAnimationFrame: (which: number) => waiting.delete(which),
      giveFrames(count: number) {
        for (let given = 0; given < count; given++) {
          const acts = [...waiting.values()]
          waiting.clear()
          for (const act of acts) act(performance.now())
        }
      },
    })
  })
const givesFrames = (count: number) =>
  sealed.officer.page.evaluate(
    (count) => (window as unknown as { giveFrames: (count: number) => void }).giveFrames(count),
    count,
  )
const byThumb = async ({ page }: Visit) => {
  const inspector = await page.context().newCDPSession(page)
  const touches = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) =>
    inspector.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((y) => ({ x: 20, y })) })
  await touches('touchStart', 600)
  for (let y = 580; y >= 400; y -= 20) await touches('touchMove', y)
  await touches('touchEnd')
}

/** After a hand on the page: a script’s scroll alone is taken back while a stage still finds its place. */
async function middles() {
  await sealed.officer.page.mouse.wheel(0, 1)
  await standsStill()
  await field().evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
}

test('from what is owed one is led to the question that settles it, and not to the top of its stage', async () => {
  const { officer } = sealed
  const { page } = officer
  const standsAt = async (id: string) => {
    // Whoever listens hears what is asked.
    const words = page.locator(`#${id}`).getByRole('heading').first()
    await expect.poll(() => words.evaluate((one) => one === document.activeElement)).toBe(true)
    const isInTheMiddle = () =>
      page.locator(`#${id}`).evaluate((question) => {
        const { top, bottom } = question.getBoundingClientRect()
        return top < innerHeight * 0.6 && bottom > innerHeight * 0.4
      })
    await expect.poll(isInTheMiddle).toBe(true)
  }
  await officer.goesTo('People')
  await officer.opensWhereItStands()
  const owed = page.getByRole('listitem').filter({ hasText: 'Tell everyone: no copies' })
  await owed.getByRole('button', { name: 'Go to first report' }).tap()
  await officer.isAt('First report')
  await standsAt('ask-case-toldNoCopies')

  await officer.goesTo('Closing')
  await page.getByRole('button', { name: 'Go to checks: Run the background checks' }).tap()
  await officer.isAt('Checks')
  await standsAt('ask-case-checkPeople')
  await officer.goesTo('First report')
})

test('after the urgent screen the officer stands at the question that called it, recorded or a slip', async () => {
  const { officer } = sealed
  const { page } = officer
  await officer.goesTo('People')
  for (const who of ['Child A', 'Child B', 'Child C']) await officer.addsAChild(who, { age: 14 })
  await officer.goesTo('Welfare')
  const asks = 'Could Child C come to any other harm now?'
  const standsThere = async () => {
    const words = page.getByRole('heading', { name: asks })
    await expect.poll(() => words.evaluate((one) => one === document.activeElement)).toBe(true)
    const { y = 0 } = (await page.getByRole('radiogroup', { name: asks }).boundingBox()) ?? {}
    expect(y > 200 && y < 650).toBe(true)
  }
  await officer.answers(asks, 'Yes')
  await officer.seesHeading('Child C may come to harm')
  await officer.tapsOn('That was a slip: ask again')
  await standsThere()
  await officer.answers(asks, 'Yes')
  await officer.answers('What did you do for Child C?', 'Left with a responsible adult who knows')
  await officer.tapsOn('Record what was done and go back')
  await standsThere()
  await officer.goesTo('First report')
})

test('whoever scrolls while a stage still finds its place again is not taken back', async () => {
  const { officer } = sealed
  await holdsFrames()
  for (const scrolls of [
    byThumb,
    ({ page }: Visit) => page.mouse.wheel(0, 200),
    ({ page }: Visit) => page.keyboard.press('PageDown'),
  ]) {
    await middles()
    await locks(officer)
    await unlocks(officer, sealed.passphrase)
    await expect.poll(isOnScreen).toBe(true)
    await givesFrames(1)
    const before = await standsStill()
    await scrolls(officer)
    await expect.poll(topOf).toBeLessThan(before - 100)
    const after = await standsStill()
    await givesFrames(12)
    expect(Math.abs((await standsStill()) - after)).toBeLessThan(TOP_BAND)
  }
})
