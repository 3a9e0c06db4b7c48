import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'
import { leadingOn } from './look'
import { nextVersionArrives, replaceIn, versionWith } from './next-version'
import { Visit } from './visit'

let phone: Phone
let officer: Visit
const next = versionWith((folder) => {
  replaceIn(join(folder, 'package.json'), /"version": "[^"]*"/, '"version": "99.0.0"')
  replaceIn(
    join(folder, 'src/main.tsx'),
    /dataset\.app = 'started'/,
    "dataset.app = 'started'\ndocument.documentElement.dataset.next = 'true'",
  )
})

beforeEach(async () => {
  phone = await newPhone()
  officer = new Visit(phone)
  await officer.opens('/')
  await officer.hasTheAppInstalled()
  await officer.opens('/')
})
afterEach(() => phone.close())

afterAll(() => rmSync(next, { recursive: true, force: true }))

const isNext = () => phone.page.evaluate(() => document.documentElement.dataset.next === 'true')

/** Keeps a case open in another tab, as working on one does. */
async function opensACaseInAnotherTab() {
  const other = await phone.context.newPage()
  await other.goto('/helplines')
  await other.evaluate(
    () => new Promise<void>((held) => void navigator.locks.request('case:of-a-test', () => new Promise(() => held()))),
  )
  return other
}

test('a newer version is offered, changes nothing until it is let in, and then reloads every tab', async () => {
  const other = await phone.context.newPage()
  await other.goto('/helplines')
  await nextVersionArrives(phone, next)
  await officer.sees('A newer version is ready')
  expect(await isNext()).toBe(false)
  await officer.taps('Update now')
  await phone.page.locator('html[data-next=true]').waitFor({ state: 'attached' })
  await other.locator('html[data-next=true]').waitFor({ state: 'attached' })
  await officer.hasTheAppInstalled()
  await officer.losesSignal()
  await officer.opens('/helplines')
  await phone.page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  expect(await isNext()).toBe(true)
})

test('a version that is let in and stays waiting does not leave the officer waiting: the page is loaded anew', async () => {
  await nextVersionArrives(phone, next)
  await officer.sees('A newer version is ready')
  // As Chromium does now and then: it is asked, and nothing comes of it.
  await phone.page.evaluate(() => {
    ServiceWorker.prototype.postMessage = () => {}
  })
  const anew = phone.page.waitForEvent('domcontentloaded')
  await officer.taps('Update now')
  await officer.sees('The newer version is coming')
  await anew
  await officer.taps('Update now')
  await phone.page.locator('html[data-next=true]').waitFor({ state: 'attached' })
})

test('a newer version is not let in while a case is open in any tab', async () => {
  const other = await opensACaseInAnotherTab()
  await nextVersionArrives(phone, next)
  await officer.taps('Update now')
  await officer.sees('Close, lock or keep the open case first')
  expect(await isNext()).toBe(false)
  await other.close()
  await officer.taps('Try again')
  await phone.page.locator('html[data-next=true]').waitFor({ state: 'attached' })
})

test('a newer version is not let in over a case that is worked in memory, also where it is not on the screen', async () => {
  await nextVersionArrives(phone, next)
  await officer.tapsOn('Start a case')
  await officer.tapsOn('Later: work without keeping')
  await officer.isAt('First report')
  await officer.tapsOn('Back to Cases')
  await officer.sees('Not kept: closing the app loses it')
  expect(await leadingOn(phone.page)).toEqual(['Start a case'])
  await officer.tapsOn('Update now')
  await officer.sees('Close, lock or keep the open case first')
  expect(await isNext()).toBe(false)
  await phone.page.getByRole('region', { name: 'In memory, not kept' }).getByRole('link').tap()
  await officer.isAt('First report')
})

/** A copy of a build that says it is of an earlier epoch, its list and the hash of it made to match. */
function buildOfEpoch(epoch: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-older-'))
  cpSync(join(next, 'dist'), join(folder, 'dist'), { recursive: true })
  const [list, worker] = ['files.json', 'sw.js'].map((name) => join(folder, 'dist', name)) as [string, string]
  const hash = () => `sha384-${createHash('sha384').update(readFileSync(list)).digest('base64')}`
  const before = hash()
  replaceIn(list, /"epoch": \d+/, `"epoch": ${epoch}`)
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8')
      .replace(before, hash())
      .replace(/(?<="revision":")(?=[^"]*","url":"files.json")/, 'old'),
  )
  return folder
}

test('a version that would not understand what this one has kept is not offered, and the next one is', async () => {
  const older = buildOfEpoch(0)
  try {
    await nextVersionArrives(phone, older)
    await phone.page.locator('html[data-update="too old"]').waitFor({ state: 'attached' })
    await officer.doesNotSee('A newer version is ready')
    await nextVersionArrives(phone, next)
    await officer.sees('A newer version is ready')
  } finally {
    rmSync(older, { recursive: true, force: true })
  }
})
