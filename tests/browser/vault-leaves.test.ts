import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handsOver, newFolder, sixWords, stepsUp, takesIn } from './handed'
import { newPhone, type Phone } from './harness'
import { addressOf, startsAKeptCase, unlocks, type Ways } from './sealed-visit'
import { newVisit, Visit } from './visit'

const DAY = 24 * 3_600_000
const SAID = 'What is said to have happened?'

const folder = newFolder()
let phone: Phone
let officer: Visit
let ways: Ways
let address: string
let untouched: Record<string, number>
const others: Phone[] = []

beforeAll(async () => {
  officer = await newVisit()
  phone = officer.phone
  untouched = await privateFiles()
  ways = await startsAKeptCase(officer)
  await officer.fills(SAID, 'A parent found messages.')
  await officer.seesSaved()
  address = addressOf(officer).replace(/\/report$/, '')
})
afterAll(async () => {
  folder.remove()
  for (const other of others) await other.close()
  await phone.close()
})

/** By name, with their sizes: what a phone keeps beside its databases. */
const privateFiles = () =>
  officer.page.evaluate(async () => {
    const root = (await navigator.storage.getDirectory()) as unknown as {
      entries(): AsyncIterable<[string, FileSystemFileHandle]>
    }
    const files: Record<string, number> = {}
    for await (const [name, handle] of root.entries()) files[name] = (await handle.getFile()).size
    return files
  })

/** Opens an address on a phone whose cases are locked by then. */
const opensAt = async (who: Visit, path: string, passphrase: string) => {
  await who.opens(path)
  await unlocks(who, passphrase)
}

test('a case leaves only after the officer has shown who they are, in a file that says nothing, and stays until it is confirmed', async () => {
  await opensAt(officer, `${address}/hand-over`, ways.passphrase)
  await officer.tapsOn('Make the file')
  await officer.page.getByRole('dialog', { name: 'Show that it is you' }).waitFor()
  await officer.tapsOn('Close')
  expect(await officer.page.getByRole('button', { name: 'Save the file' }).count()).toBe(0)
  const { file, six, called } = await handsOver(officer, ways.passphrase, folder.file('first.age'))
  expect(called).toBe('handover.age')
  const bytes = readFileSync(file)
  expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
  expect(bytes.includes('messages')).toBe(false)
  await officer.seesSaved()
  await opensAt(officer, `${address}/hand-over`, ways.passphrase)
  // Rung up meanwhile, with the phone locked: the words that open what was sent are there to be read out.
  expect(await sixWords(officer)).toBe(six)
  await officer.tapsOn('Make another file')
  await officer.sees('Who is to open it?')
  await officer.seesSaved()
  await officer.opens(address)
  await unlocks(officer, ways.passphrase)
  await officer.tapsOn('Back to Cases')
  await officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
  await officer.doesNotSee('handed over')
})

test('on another phone it opens with its six words, is looked at first, and comes back without overwriting', async () => {
  await opensAt(officer, `${address}/hand-over`, ways.passphrase)
  const sent = await handsOver(officer, ways.passphrase, folder.file('sent.age'))

  const other = await newPhone()
  others.push(other)
  const supervisor = new Visit(other)
  await supervisor.opens('/take-in')
  await takesIn(supervisor, sent.file, 'not the right six words')
  await supervisor.sees('does not open this file')
  await takesIn(supervisor, sent.file, sent.six)
  await supervisor.sees('This case is not on this phone')
  await supervisor.tapsOn('Take it in')
  await supervisor.sees('Not kept: closing the app loses it')
  await supervisor.seesField(SAID, 'A parent found messages.')
  await supervisor.fills(SAID, 'A parent found messages. Seen by the DI.')
  await supervisor.tapsOn('Papers')
  await supervisor.page.getByRole('link', { name: 'Hand the whole case over' }).tap()
  const back = await handsOver(supervisor, undefined, folder.file('back.age'))

  await opensAt(officer, '/take-in', ways.passphrase)
  await takesIn(officer, sent.file, sent.six)
  await officer.sees('All of it is on this phone already')
  await officer.tapsOn('Leave it')
  await takesIn(officer, back.file, back.six)
  await officer.sees('The file goes on from there with')
  await officer.tapsOn('Take it in')
  await officer.seesField(SAID, 'A parent found messages. Seen by the DI.')
  await officer.tapsOn('Back to Cases')
  const open = officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link')
  await open.first().waitFor()
  expect(await open.count()).toBe(1)
})

test('it counts as handed over once the officer says that it was opened', async () => {
  await opensAt(officer, `${address}/hand-over`, ways.passphrase)
  await handsOver(officer, ways.passphrase, folder.file('last.age'))
  await officer.fills('Who has it now?', 'Detective inspector')
  await officer.tapsOn('They have opened it')
  await officer.sees('Handed over to Detective inspector')
  await officer.tapsOn('Back to the case')
  await officer.seesSaved()
})

test('a file that is no case is refused in plain words, and nothing comes in', async () => {
  await opensAt(officer, '/take-in', ways.passphrase)
  await officer.page.getByLabel('The file', { exact: true }).setInputFiles({
    name: 'x.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('hello'),
  })
  await officer.fills('The six words', 'one two three four five six')
  await officer.tapsOn('Open the file')
  await officer.sees('That is not a handover file')
  await officer.opens('/')
  await unlocks(officer, ways.passphrase)
  await expect
    .poll(() => officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').count())
    .toBe(1)
})

test('handed over and its time up, it is erased; never by one jump of the clock', async () => {
  const { page } = officer
  const day = async (at: number) => {
    await page.clock.setFixedTime(start + at * DAY)
    await officer.opens('/')
    await unlocks(officer, ways.passphrase)
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  }
  // It is said once it is written down since when: the time counts from there.
  await officer.sees('handed over, erased after')
  const start = await page.evaluate(() => Date.now())
  await day(30)
  await officer.sees('handed over, erased after')
  await day(31)
  await officer.sees('1 handed-over case was erased')
  expect(await page.getByRole('region', { name: 'Open on this phone' }).count()).toBe(0)
})

test('a case that was never handed over is asked about, and deleted only with a reason, by whoever shows who they are', async () => {
  const { page } = officer
  await officer.tapsOn('Start a case')
  await page.getByRole('heading', { level: 2, name: 'What was reported' }).waitFor()
  await officer.seesSaved()
  const address = addressOf(officer)
  const begun = await page.evaluate(() => Date.now())
  const day = async (at: number) => {
    await page.clock.setFixedTime(begun + at * DAY)
    await officer.opens('/')
    await unlocks(officer, ways.passphrase)
  }
  // Where the cases stay is looked at before it is shown; at home a moment after.
  await opensAt(officer, '/settings/storage', ways.passphrase)
  await officer.sees('Stays until you hand it over or delete it')
  await day(3)
  await officer.sees('3 days on this phone only')
  await officer.tapsOn('Remind me later')
  await page.getByText('days on this phone only').waitFor({ state: 'detached' })
  await day(28)
  await officer.sees('what is to become of it?')
  // It opens again once that is answered.
  expect(await page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').count()).toBe(0)
  // By its address too, as after a lock.
  await opensAt(officer, address, ways.passphrase)
  await officer.sees('what is to become of it?')
  await officer.doesNotSee('What was reported')
  await officer.tapsOn('Keep it here')
  await officer.fills('Why must it stay on this phone?', 'The unit is closed')
  await officer.tapsOn('Keep it, with this reason')
  await officer.isAt('First report')
  await day(57)
  await officer.sees('what is to become of it?')
  await officer.tapsOn('Delete it')
  expect(await page.getByRole('button', { name: 'Delete it for good' }).isDisabled()).toBe(true)
  await officer.fills('Why may it be deleted?', 'Opened by mistake')
  await officer.tapsOn('Delete it for good')
  await stepsUp(officer, ways.passphrase)
  await page.getByText('what is to become of it?').waitFor({ state: 'detached' })
  expect(await page.getByRole('region', { name: 'Open on this phone' }).count()).toBe(0)
})

test('everything is erased when it is typed out and shown who it is; then the phone is as new', async () => {
  await opensAt(officer, '/', ways.passphrase)
  const locked = await officer.opensAnotherTab()
  await locked.seesHeading('Your cases are locked')
  const open = await officer.opensAnotherTab()
  await unlocks(open, ways.passphrase)
  await opensAt(officer, '/settings/storage', ways.passphrase)
  await officer.sees('Every file was checked on this phone')
  // As another tab would that is just filling it, for a moment after the first of the files has gone.
  await officer.page
    .workers()
    .find((one) => one.url().includes('shred.worker'))
    ?.evaluate(`(async () => {
      const root = await navigator.storage.getDirectory()
      const reserve = await (await root.getFileHandle('reserve', { create: true })).createSyncAccessHandle()
      const looking = setInterval(() => root.getFileHandle('shred-a').catch(() => {
        clearInterval(looking)
        setTimeout(() => reserve.close(), 300)
      }), 20)
    })()`)
  await officer.fills('Type “erase everything”', 'erase everything')
  await officer.tapsOn('Erase everything')
  await stepsUp(officer, ways.passphrase)
  await officer.sees('Nothing is stored')
  for (const tab of [locked, open]) {
    await tab.sees('Everything kept here was erased')
    await tab.doesNotSee('the browser has removed')
    await tab.page.close()
  }
  await officer.opens('/')
  await officer.sees('Everything kept here was erased')
  expect(await privateFiles()).toEqual(untouched)
})
