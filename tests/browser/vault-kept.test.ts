import { afterEach, beforeEach, expect, test } from 'vitest'
import { EDITION_NOW } from '../../src/guidance/edition'
import type { Phone } from './harness'
import { addressOf, isLocked, keepsCases, offersWords, startsAKeptCase, unlocks } from './sealed-visit'
import { newVisit, Visit } from './visit'

const SAID = 'What is said to have happened?'
const NOT_KEPT = 'Not kept: closing the app loses it'
const ELSEWHERE = 'Case not kept: closing the app loses it'

let phone: Phone
let officer: Visit
beforeEach(async () => {
  officer = await newVisit()
  phone = officer.phone
})
afterEach(() => phone.close())

async function startsLater() {
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  await officer.tapsOn('Later: work without keeping')
  await officer.isAt('First report')
}

test('a case that is kept opens where it stood, after a kill, with the words, the code and nothing else', async () => {
  const { passphrase, code } = await startsAKeptCase(officer)
  await officer.fills(SAID, 'A parent found messages.')
  await officer.seesSaved()
  const address = addressOf(officer)
  await officer.killsTheApp()
  await officer.reopens(address)
  await isLocked(officer)
  await offersWords(officer, `${passphrase} not`)
  await officer.sees('That passphrase did not open your cases')
  await unlocks(officer, passphrase.toUpperCase())
  await officer.seesField(SAID, 'A parent found messages.')
  await officer.page.reload()
  await officer.tapsOn('Use the recovery code')
  await officer.fills('Recovery code', code.toLowerCase().replaceAll('-', ' '))
  await officer.tapsOn('Open')
  await officer.seesField(SAID, 'A parent found messages.')
})

test('a tab that was open before another kept cases misses none, and draws no other words', async () => {
  await officer.opens('/')
  const tab = await officer.opensAnotherTab()
  await tab.sees('Nothing is kept on this phone yet')
  const { passphrase } = await startsAKeptCase(officer)
  await isLocked(tab)
  await tab.sees('Words that this tab has shown open nothing')
  await tab.doesNotSee('the browser has removed')
  await tab.tapsOn('Start a case')
  await unlocks(tab, passphrase)
  await tab.isAt('First report')
})

test('worked in memory, a case says so on every screen; one tap keeps it with every word', async () => {
  await startsLater()
  await officer.sees(NOT_KEPT)
  await officer.fills(SAID, 'Half typed when it was')
  await officer.continuesTo('People')
  await officer.sees(NOT_KEPT)
  await officer.tapsOn('Helplines')
  await officer.seesHeading('In danger or in crisis now')
  await officer.sees(ELSEWHERE)
  for (const page of ['Take down', 'Guidance', 'Search', 'First minute', 'About']) {
    await officer.tapsOn(page)
    await officer.page.getByRole('heading', { level: 1, name: page }).waitFor()
    await officer.sees(ELSEWHERE)
  }
  await officer.tapsOn('Back to the case')
  await officer.isAt('People')
  await officer.tapsOn('Back to Cases')
  await officer.sees(NOT_KEPT)
  await officer.tapsOn('Settings')
  await officer.seesHeading('Local arrangements')
  await officer.sees(ELSEWHERE)
  await officer.tapsOn('What is kept on this phone')
  await officer.sees('In memory only: closing the app loses it.')
  await officer.doesNotSee('Stays until you hand it over')
  await officer.tapsOn('Back to Settings')
  await officer.tapsOn('Cases')
  await officer.tapsOn('Keep it on this phone')
  await keepsCases(officer)
  await officer.isAt('People')
  await officer.doesNotSee(NOT_KEPT)
  await officer.goesTo('First report')
  await officer.seesField(SAID, 'Half typed when it was')
  await officer.seesSaved()
})

test('worked in memory and closed, a case is gone, as it was said', async () => {
  await startsLater()
  const address = addressOf(officer)
  await officer.reopens(address)
  await officer.sees('This case is not on this phone')
  await officer.opens('/')
  await officer.sees('Nothing is kept on this phone yet')
})

test('a second case in memory is not asked about again', async () => {
  await startsLater()
  await officer.tapsOn('Back to Cases')
  await officer.tapsOn('Start a case')
  await officer.isAt('First report')
  await officer.sees(NOT_KEPT)
})

test('cases that an early trial version kept in clear are offered for sealing, open as they were, and are deleted', async () => {
  await officer.page.evaluate(
    (edition) =>
      new Promise<void>((resolve, reject) => {
        const id = 'c'.repeat(32)
        const at = '2026-11-20T09:00:00.000Z'
        const opening = indexedDB.open('proportion', 10)
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('events', { keyPath: ['c', 'n'] })
          opening.result.createObjectStore('heads', { keyPath: 'c' })
        }
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['events', 'heads'], 'readwrite')
          const events = [
            { type: 'opened', case: id, edition, reviewAsked: true },
            { type: 'matter-added', matter: 'm1' },
            { type: 'answered', subject: 'case', fact: 'saidToHaveHappened', value: 'Kept in clear once.' },
          ]
          for (const [at0, event] of events.entries()) {
            writing.objectStore('events').add({ c: id, n: at0 + 1, event: { ...event, seq: at0 + 1, at } })
          }
          const summary = {
            case: id,
            label: 'An old visit',
            stage: 'First report',
            risk: 'undetermined',
            referral: 'undetermined',
            left: 3,
            savedAt: at,
            closed: false,
            handedOver: false,
          }
          writing.objectStore('heads').add({ c: id, rev: 3, place: { stage: 'report', matter: 'm1' }, summary })
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
        opening.onerror = () => reject(opening.error)
      }),
    EDITION_NOW,
  )
  await officer.opens('/')
  await officer.sees('1 case from an early trial version is not protected')
  await officer.tapsOn('Seal it now')
  await officer.typesTheWordsBack()
  await officer.sees('1 case from an early trial version is sealed now')
  await officer.sees('deleting was not erasing')
  await officer.tapsOn('I have written it down')
  await officer.tapsOn('Go on')
  await officer.sees('An old visit')
  const names = await officer.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names).toContain('proportion-vault')
  expect(names).not.toContain('proportion')
  await officer.page.getByRole('link', { name: 'An old visit' }).tap()
  await officer.seesField(SAID, 'Kept in clear once.')
})

test('two tabs each open the cases, and each begins one that the other can read', async () => {
  const { passphrase } = await startsAKeptCase(officer)
  const tab = new Visit(phone, await phone.context.newPage())
  await tab.opens('/')
  await unlocks(tab, passphrase)
  await tab.tapsOn('Start a case')
  await tab.isAt('First report')
  await tab.fills(SAID, 'From the second tab.')
  await tab.seesSaved()
  const address = addressOf(tab)
  await tab.tapsOn('Back to Cases')
  await officer.tapsOn('Back to Cases')
  await expect
    .poll(() => officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').count())
    .toBe(2)
  await officer.page.locator(`a[href="${address.replace(/\/report$/, '')}"]`).tap()
  await officer.seesField(SAID, 'From the second tab.')
})
