import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsBack, newPhone, type Phone } from './harness'
import { leadingOn } from './look'
import { startsAKeptCase, unlocks } from './sealed-visit'
import { Visit } from './visit'

let phone: Phone
let passphrase: string

beforeAll(async () => {
  phone = await newPhone()
  const officer = new Visit(phone)
  ;({ passphrase } = await startsAKeptCase(officer))
})
afterAll(() => phone.close())

const field = () => phone.page.getByRole('textbox', { name: 'Passphrase', exact: true })
const open = () => phone.page.getByRole('button', { name: 'Open', exact: true })
const working = () => phone.page.getByRole('status').getByText('A second or two.')
const isStarted = () => phone.page.locator('html[data-app=started]').count()

/** The first page, while that does not come. Without the service worker: what that holds can't be kept back. */
async function opensWithout(what: string) {
  await losesItsWorker()
  const kept = await keepsBack(phone.page, what)
  await phone.page.goto('/', { waitUntil: 'commit' })
  return kept
}

const losesItsWorker = () =>
  phone.page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
  })

/** The first page, before any script of the app has come. Says how to let it come. */
async function opensWithoutTheApp(): Promise<() => Promise<void>> {
  const scripts = await opensWithout('**/assets/*.js')
  return async () => {
    scripts.comes()
    await phone.page.locator('html[data-app=started]').waitFor()
    await scripts.forget()
  }
}

test('words that are typed and given before the app has come open the cases once it has', async () => {
  const comes = await opensWithoutTheApp()
  await phone.page.getByRole('heading', { name: 'Your cases are locked' }).waitFor()
  await open().tap()
  expect(await working().isVisible()).toBe(false)
  await field().fill(passphrase)
  await open().tap()
  await working().waitFor()
  expect(await open().isVisible()).toBe(false)
  expect(await isStarted()).toBe(0)
  await comes()
  await phone.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
})

test('words that are half typed stay, with the thumb in the same field', async () => {
  const comes = await opensWithoutTheApp()
  await field().tap()
  const before = await field().elementHandle()
  await phone.page.keyboard.type(passphrase.slice(0, 9))
  const where = (await open().boundingBox())?.y
  await comes()
  const other = phone.page.getByRole('button', { name: 'Use the recovery code' })
  await other.waitFor()
  expect(await before?.evaluate((element) => element.isConnected && element === document.activeElement)).toBe(true)
  expect((await open().boundingBox())?.y).toBe(where)
  await phone.page.keyboard.type(passphrase.slice(9))
  expect(await field().inputValue()).toBe(passphrase)
  await open().tap()
  await phone.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
})

test('what does not listen before the app is there is not shown before', async () => {
  const comes = await opensWithoutTheApp()
  await field().waitFor()
  const others = () =>
    phone.page
      .locator('main button[type=button]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length)
  expect(await others()).toBe(0)
  await comes()
  await expect.poll(others).toBeGreaterThan(1)
})

test('one button leads at a time: Open before the app has come and after, then the one that starts a case', async () => {
  const leading = () => leadingOn(phone.page)
  const comes = await opensWithoutTheApp()
  // The colour of a button fades.
  await expect.poll(leading).toEqual(['Open'])
  await comes()
  await phone.page.getByRole('button', { name: 'Use the recovery code' }).waitFor()
  await expect.poll(leading).toEqual(['Open'])
  await unlocks(new Visit(phone), passphrase)
  await expect.poll(leading).toEqual(['Start a case'])
})

test('wrong words that were given before say so, and can be given again', async () => {
  const comes = await opensWithoutTheApp()
  await field().fill('not these words here')
  await open().tap()
  await comes()
  await phone.page.getByRole('alert').getByText('did not open your cases').waitFor()
  await unlocks(new Visit(phone), passphrase)
})

test('words that were given before are tried once, and their key is asked for before the page is taken over', async () => {
  const page = await phone.context.newPage()
  await page.addInitScript(() => {
    const taken: boolean[] = []
    const Plain = globalThis.Worker
    globalThis.Worker = class extends Plain {
      override postMessage(message: { parameters?: { m: number } }) {
        // What makes the worker ready takes less memory than any key.
        if ((message.parameters?.m ?? 0) > 1024) taken.push(document.querySelector('form[data-taken]') !== null)
        super.postMessage(message)
      }
    }
    Object.assign(globalThis, { taken })
  })
  const scripts = await keepsBack(page, '**/assets/*.js')
  await losesItsWorker()
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('not these words here')
  await page.getByRole('button', { name: 'Open', exact: true }).tap()
  scripts.comes()
  await page.getByText('did not open your cases').waitFor()
  expect(await page.evaluate('taken')).toEqual([false])
  await page.close()
})

test('words for which the vault is long in coming wait with the page, and open it then', async () => {
  const vault = await opensWithout('**/assets/vault-*.js')
  await field().fill(passphrase)
  await open().tap()
  await working().waitFor()
  expect(await isStarted()).toBe(0)
  vault.comes()
  await phone.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
  await vault.forget()
})

test.each([
  ['the app', '**/assets/*.js'],
  ['the script that starts it', '**/assets/index-*.js'],
])('where %s does not come, it says so, and nobody waits for it', async (_, what) => {
  await failsToCome(await opensWithout(what))
})

async function failsToCome(kept: Awaited<ReturnType<typeof keepsBack>>) {
  await field().fill(passphrase)
  await open().tap()
  await working().waitFor()
  kept.fails()
  await phone.page.getByRole('alert').getByText('The app did not start.').waitFor()
  await open().tap()
  expect(await working().isVisible()).toBe(false)
  expect(await field().inputValue()).toBe(passphrase)
  await kept.forget()
  phone.problems.splice(0)
}

test('a page that was out of sight from the start opens covered, and shows once it is looked at', async () => {
  const page = await phone.context.newPage()
  await page.addInitScript(() =>
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' }),
  )
  await page.goto('/')
  await page.locator('html[data-app=started]').waitFor()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open', exact: true }).tap()
  const cover = page.getByRole('dialog', { name: 'Hidden' })
  await cover.waitFor()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await cover.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').waitFor()
  await page.close()
})

test('a phone without anything to open has no lock in its page', async () => {
  const other = await newPhone()
  await other.page.goto('/')
  await other.page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
  expect(await other.page.locator('template, form').count()).toBe(0)
  await other.close()
})
