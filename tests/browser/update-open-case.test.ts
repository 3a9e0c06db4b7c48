import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from '../../scripts/serve.mjs'
import { canary } from './canaries'
import { isLocked, newSealedVisit, type Sealed, unlocks } from './sealed-visit'

const TIMES = 20
/** A busy machine is given some loads. */
const AGAIN_AND_AGAIN_MS = 60_000
const SAID = 'What is said to have happened?'

let sealed: Sealed
const newer = mkdtempSync(join(tmpdir(), 'proportion-newer-'))

beforeAll(async () => {
  cpSync('dist', newer, { recursive: true })
  sealed = await newSealedVisit()
  await sealed.officer.hasSignalAgain()
})
afterAll(async () => {
  await sealed.officer.phone.close()
  rmSync(newer, { recursive: true, force: true })
})

/** The host has another version, and the phone fetches it to the end. */
async function anotherVersionArrives(version: number, besides = '') {
  const worker = readFileSync('dist/sw.js', 'utf8')
  writeFileSync(join(newer, 'sw.js'), `${worker}\n// ${version}\n${besides}`)
  sealed.officer.phone.server.answerInstead(staticFiles(newer))
  const arrives = () =>
    sealed.officer.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 20))
    })
  // The control's own version lets itself in, and the page begins anew under it when it will; loads are counted elsewhere.
  await arrives().catch((error: Error) => {
    if (!error.message.includes('context was destroyed')) throw error
    return arrives()
  })
}

const scriptOf = (which: 'active' | 'waiting') =>
  sealed.officer.page.evaluate(async (worker) => (await navigator.serviceWorker.ready)[worker] !== null, which)

test(`${TIMES} times a newer version comes while something is being written: nothing reloads, not a letter is lost`, async () => {
  const { officer } = sealed
  const { page } = officer
  let loads = 0
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) loads++
  })
  const field = page.getByRole('textbox', { name: SAID, exact: true })
  await field.focus()
  let written = await field.inputValue()
  for (let time = 1; time <= TIMES; time++) {
    const word = ` ${canary()}`
    const [half, rest] = [word.slice(0, 12), word.slice(12)]
    await page.keyboard.type(half)
    const arriving = anotherVersionArrives(time)
    await page.keyboard.type(rest)
    await arriving
    written += word
    expect(await field.inputValue()).toBe(written)
  }
  expect(await scriptOf('waiting')).toBe(true)
  await officer.doesNotSee('A newer version is ready')
  const other = await officer.opensAnotherTab()
  await other.opens('/')
  await other.tapsOn('Update now')
  await other.sees('Close, lock or keep the open case first')
  await other.page.close()
  expect(await field.inputValue()).toBe(written)
  expect(loads).toBe(0)
  await officer.seesSaved()
})

test('the newer version is let in where the case is locked, and the case opens under it with every letter', async () => {
  const { officer, address, passphrase } = sealed
  const written = await officer.page.getByRole('textbox', { name: SAID, exact: true }).inputValue()
  expect(await scriptOf('waiting')).toBe(true)
  await officer.opens(address)
  await isLocked(officer)
  await officer.page.evaluate(() => Object.assign(window, { isOld: true }))
  await officer.tapsOn('Update now')
  // It is let in by a page that is then loaded anew.
  await expect
    .poll(async () => (await officer.page.evaluate(() => 'isOld' in window)) || (await scriptOf('waiting')))
    .toBe(false)
  await unlocks(officer, passphrase)
  await officer.seesField(SAID, written)
})

test('the control: a version that lets itself in would be seen, for then none is waiting', async () => {
  const { officer, address } = sealed
  await anotherVersionArrives(TIMES + 1, "addEventListener('install', () => self.skipWaiting())")
  // Chromium may let it in only once the page is loaded anew, and not the first time: one that asks for nothing waits on
  // all the same. Seldom it holds that page back for good meanwhile, and is asked again.
  const waitsOnceLoadedAnew = () =>
    officer
      .opens(address)
      .then(() => scriptOf('waiting'))
      .catch(() => true)
  await expect.poll(waitsOnceLoadedAnew, { interval: 500, timeout: AGAIN_AND_AGAIN_MS }).toBe(false)
  await anotherVersionArrives(TIMES + 2)
  await officer.opens(address)
  expect(await scriptOf('waiting')).toBe(true)
})
