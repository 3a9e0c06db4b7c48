import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasTextOf } from './look'
import { newVisit, type Visit } from './visit'

const PRESSED = 'Was anyone pressed, threatened or blackmailed?'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.startsACase()
  await officer.goesTo('Aggravating features')
  await officer.page.getByText(PRESSED).evaluate((question) => question.scrollIntoView({ block: 'start' }))
  await officer.answers(PRESSED, 'Yes')
  await officer.seesSaved()
})
afterAll(() => officer.phone.close())

const read = () => officer.page.getByRole('status').getByRole('button', { name: 'Read' })

test('a caution that appears above the screen is named over the bar, and takes no tap before it can have been seen', async () => {
  await read().waitFor()
  const isHit = await read().evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect()
    const hits = () => button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    let toast: HTMLElement | null = button.parentElement
    while (toast !== null && getComputedStyle(toast).animationName === 'none') toast = toast.parentElement
    if (toast === null) return []
    // As it came: once more from its first moment.
    toast.style.animationName = 'none'
    void toast.offsetHeight
    toast.style.animationName = ''
    const [coming] = toast.getAnimations()
    coming?.pause()
    const first = hits()
    coming?.finish()
    return [first, hits()]
  })
  expect(isHit).toEqual([false, true])
})

test('it leads to the caution, and is gone then', async () => {
  await read().tap()
  const caution = officer.page.locator('#caution-extortion')
  await officer.page.waitForFunction(() => document.activeElement?.id === 'caution-extortion')
  await caution.getByText('This may be blackmail').tap({ trial: true })
  expect(await read().count()).toBe(0)
})

test('with large text, where the bar does not stick, it is in sight all the same', async () => {
  await hasTextOf(officer.page, '200%')
  await officer.page.getByText(PRESSED).evaluate((question) => question.scrollIntoView({ block: 'start' }))
  for (const answer of ['No', 'Yes'] as const) {
    await officer.answers(PRESSED, answer)
    await officer.seesSaved()
  }
  await read().waitFor()
  const lies = await read().evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
  expect(lies).toBe(true)
  // What the keyboard comes to stops clear of it.
  const clear = () => officer.page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBlockEnd)
  await expect.poll(async () => Number.parseFloat(await clear())).toBeGreaterThan(100)
  await hasTextOf(officer.page, '')
})
