import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESSES } from './addresses'
import { addressOf, keepsCases, locks } from './sealed-visit'
import { newVisit, type Visit } from './visit'

let officer: Visit
let address: string

beforeAll(async () => {
  officer = await newVisit()
})
afterAll(() => officer.phone.close())

/** One tap, on what is in sight or in what stands in front, and the numbers are there. */
async function ringsHelpWithOneTap(): Promise<void> {
  const { page } = officer
  const front = page.locator('dialog[open]').last()
  const place = (await front.count()) > 0 ? front : page.locator('body')
  const way = place
    .getByRole('link', { name: /^(All helplines|Helplines)$/ })
    .filter({ visible: true })
    .first()
  await way.tap()
  await page.getByRole('heading', { level: 1, name: 'Helplines' }).waitFor()
  await page.locator('a[href="tel:08001111"]').filter({ visible: true }).first().waitFor()
  expect(await page.locator('dialog[open]').count()).toBe(0)
}

/** From the helplines to the case, as it was left. */
async function comesBack(): Promise<void> {
  await officer.goesBack()
  await officer.page.getByRole('button', { name: 'All stages' }).waitFor()
}

test.each(ADDRESSES)('%s', async (path) => {
  await officer.opens(path)
  await officer.page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  await ringsHelpWithOneTap()
})

test('while the words and the code are written down', async () => {
  await officer.opens('/start')
  await officer.page.getByRole('list', { name: 'Your four words' }).getByRole('listitem').first().waitFor()
  await ringsHelpWithOneTap()
  await officer.opens('/start')
  await keepsCases(officer)
  await officer.isAt('First report')
  address = addressOf(officer)
  await ringsHelpWithOneTap()
})

test.each(['All stages', 'Why: where this case stands'])('in a case, with the sheet of “%s” open', async (sheet) => {
  await comesBack()
  await officer.tapsOn(sheet)
  await officer.page.getByRole('dialog').waitFor()
  await ringsHelpWithOneTap()
})

test('under the cover', async () => {
  await comesBack()
  await officer.tapsOn('Hide')
  await officer.page.getByRole('dialog', { name: 'Hidden' }).waitFor()
  await ringsHelpWithOneTap()
})

test('while it asks again who it is', async () => {
  await comesBack()
  await officer.goesTo('Closing')
  await officer.tapsOn('Decision record')
  await officer.tapsOn('Print')
  await officer.page.getByRole('dialog', { name: 'Show that it is you' }).waitFor()
  await ringsHelpWithOneTap()
  await officer.tapsOn('Back to the case')
  await officer.tapsOn('Back to Papers')
  await officer.tapsOn('Back to the case')
  await ringsHelpWithOneTap()
})

test('while a child may harm themselves', async () => {
  await comesBack()
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.goesTo('Welfare')
  await officer.answers('Might Child A harm themselves?', 'Yes')
  await officer.seesHeading('Child A may harm themselves')
  await ringsHelpWithOneTap()
})

test('locked', async () => {
  await officer.goesBack()
  await officer.tapsOn('That was a slip: ask again')
  await locks(officer)
  await ringsHelpWithOneTap()
  for (const path of [
    address,
    '/',
    '/start',
    '/settings',
    '/settings/storage',
    '/settings/ways',
    '/settings/diagnostics',
    '/take-in',
  ]) {
    await officer.opens(path)
    await officer.page.locator('html[data-app=started]').waitFor({ state: 'attached' })
    await ringsHelpWithOneTap()
  }
})
