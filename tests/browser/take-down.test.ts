import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, flawsOf } from './look'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.startsACase()
  await officer.goesTo('Online')
})
afterAll(() => officer.phone.close())

const main = () => officer.page.locator('main')
const reported = () => officer.page.getByRole('region', { name: 'What was reported where' }).getByRole('listitem')

const isSound = async () => {
  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const) {
    await officer.page.setViewportSize({ width, height })
    expect(await flawsOf(officer.page), `${width} px wide`).toEqual([])
  }
  await officer.page.setViewportSize({ width: 390, height: 844 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await officer.page.emulateMedia({ colorScheme })
    expect(await axeFinds(officer.page), colorScheme).toEqual([])
  }
}

test('the page reads inside the case as it does outside', async () => {
  await officer.tapsOn('How to take it down, by platform')
  await officer.seesHeading('Take down')
  const words = async () => {
    const text = await main().evaluate((page) => page.textContent ?? '')
    return text.slice(text.indexOf('In this order'))
  }
  const inside = await words()
  expect(inside).toContain('Note a report')
  const plain = (text: string) =>
    text
      .replaceAll('Note a report', '')
      .replaceAll('Note', '')
      .replace(/First minuteSet.*$/, '')
  const address = new URL(officer.page.url()).pathname
  expect(address).toMatch(/^\/case\/[0-9a-f]{32}\/take-down$/)
  const tab = await officer.phone.context.newPage()
  await tab.goto('/take-down')
  await tab.locator('html[data-app=started]').waitFor({ state: 'attached' })
  const outside = await tab.locator('main').evaluate((page) => page.textContent ?? '')
  expect(plain(inside)).toBe(plain(outside.slice(outside.indexOf('In this order'))))
  await tab.close()
})

test('a report is noted where its platform is read about: what, where, when and by whom', async () => {
  await officer.taps('Snapchat')
  await officer.tapsOn('Note a report: Snapchat')
  await officer.seesField('Platform or site', 'Snapchat')
  await officer.fills('Reported by', 'Child A')
  await officer.fills('What was reported, and any reference', 'The account that posted it, ref 77')
  await officer.fills('Date', '2026-11-24')
  await officer.fills('Time', '')
  await officer.tapsOn('Note it')
  await officer.sees('Give both a date and a time.')
  await officer.fills('Time', '19:30')
  await officer.tapsOn('Note it')
  await officer.sees('Noted: Snapchat')
  await expect
    .poll(() => reported().allInnerTexts())
    .toEqual(['Snapchat, by Child A: The account that posted it, ref 77 (24\u00a0Nov, 19:30)'])
})

test('so is what the child reported to Report Remove, and what has no page here', async () => {
  await officer.page.getByRole('button', { name: 'Note a report: Report Remove' }).first().tap()
  await officer.seesField('Platform or site', 'Report Remove')
  await officer.tapsOn('Note it')
  await officer.sees('Noted: Report Remove')
  await officer.page.getByRole('contentinfo').getByRole('button', { name: 'Note a report' }).tap()
  await officer.tapsOn('Note it')
  await officer.sees('Say where it was reported.')
  await officer.fills('Platform or site', 'The school’s own forum')
  await officer.tapsOn('Note it')
  await expect.poll(() => reported().count()).toBe(3)
  await officer.seesSaved()
})

test('it is whole, tappable and clean for axe, with what was noted on it', isSound)

test('it stands in the case and in its record', async () => {
  await officer.tapsOn('Back to the case')
  await officer.isAt('Online')
  await officer.sees('Snapchat, by Child A: The account that posted it, ref 77 (24 Nov, 19:30)')
  await officer.tapsOn('Papers')
  await officer.page.getByRole('link', { name: 'Decision record' }).tap()
  await officer.sees(/The account that posted it, ref 77, by Child A \(24\sNov 2026\s19:30, noted /)
})
