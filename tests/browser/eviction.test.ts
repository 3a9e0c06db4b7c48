import { afterAll, beforeAll, expect, test } from 'vitest'
import { canary } from './canaries'
import { keepsCases, newSealedVisit, type Sealed, unlocks } from './sealed-visit'
import type { Visit } from './visit'

const ROUNDS = [1, 2, 3, 4, 5]
const TIMES = 10
const SAID = 'What is said to have happened?'

let sealed: Sealed

beforeAll(async () => {
  sealed = await newSealedVisit()
})
afterAll(() => sealed.officer.phone.close())

/** Takes away what the origin keeps, as a browser short of space does it: at once, and without asking. */
async function evicts({ page }: Visit) {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  })
  await session.detach()
}

/** How many rows of cases lie in the database, whatever has been made of it since. */
const rowsThere = () =>
  sealed.officer.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('proportion-vault')
        opened.onerror = () => resolve(0)
        opened.onsuccess = () => {
          const database = opened.result
          const names = ['events', 'heads'].filter((name) => database.objectStoreNames.contains(name))
          if (names.length === 0) {
            database.close()
            resolve(0)
            return
          }
          const transaction = database.transaction(names)
          const counts = names.map((name) => transaction.objectStore(name).count())
          transaction.oncomplete = () => {
            database.close()
            resolve(counts.reduce((sum, count) => sum + count.result, 0))
          }
        }
      }),
  )

test('what it throws away while the app is closed is missed the next time, and until something is kept again', async () => {
  const { officer } = await newSealedVisit()
  await officer.seesSaved()
  await officer.page.goto('/files.json')
  await evicts(officer)
  await officer.page.goto('/')
  const IS_GONE = 'The browser has removed what was kept here'
  await officer.sees(IS_GONE)
  expect(await officer.page.getByText('Nothing is kept on this phone yet').count()).toBe(0)
  await officer.page.getByRole('link', { name: 'Take in a handover file' }).waitFor()
  await officer.reopens()
  await officer.sees(IS_GONE)
  await officer.tapsOn('Start a case')
  const { passphrase } = await keepsCases(officer)
  await officer.isAt('First report')
  await officer.seesSaved()
  await officer.reopens()
  await unlocks(officer, passphrase)
  await officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
  expect(await officer.page.getByText(IS_GONE).count()).toBe(0)
  await officer.phone.close()
})

const IS_SAID = `the browser throws everything away in mid-edit, ${TIMES} times: the text stays on the screen, nothing is written into the void, and it says so`
test.each(ROUNDS)(`${IS_SAID}, round %i`, async () => {
  const { officer } = sealed
  const { page } = officer
  for (let time = 1; time <= TIMES; time++) {
    const before = canary()
    const after = canary()
    await officer.fills(SAID, before)
    await officer.seesSaved()
    expect(await rowsThere()).toBeGreaterThan(0)
    await page.getByRole('textbox', { name: SAID, exact: true }).focus()
    await page.keyboard.press('End')
    await page.keyboard.type(after)
    await evicts(officer)
    await officer.sees('The browser has removed what was kept here')
    await officer.sees('Not kept: closing the app loses it')
    expect(await page.getByRole('textbox', { name: SAID, exact: true }).inputValue()).toContain(after)
    expect(await rowsThere()).toBe(0)

    await officer.tapsOn('Keep it on this phone')
    await keepsCases(officer)
    await officer.isAt('First report')
    await expect.poll(() => page.getByRole('textbox', { name: SAID, exact: true }).inputValue()).toContain(after)
    await officer.seesSaved()
  }
})
