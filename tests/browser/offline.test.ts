import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'
import { Officer } from './officer'
import { newVisit } from './visit'

/** Every address that has a page of its own, as the build left them. */
const ADDRESSES = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => `/${relative('dist', join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  .map((file) => file.replace(/\.html$/, '').replace(/^\/index$/, '/'))
  .filter((address) => address !== '/404')
  .sort()

const started = (phone: Phone) => phone.page.locator('html[data-app=started]').waitFor({ state: 'attached' })

describe('without signal, after one visit', () => {
  let phone: Phone
  let officer: Officer

  beforeAll(async () => {
    officer = await newVisit()
    phone = officer.phone
  })
  afterEach(() => expect(phone.problems).toEqual([]))
  afterAll(() => phone.close())

  test.each(['/', '/helplines', '/first-minute'])('%s starts in a browser that was killed', async (address) => {
    await officer.killsTheApp()
    await officer.reopens(address)
    await started(phone)
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
  })

  test('every page of its own is there, and the app takes it over as it is', async () => {
    expect(ADDRESSES.length).toBeGreaterThan(4)
    for (const address of ADDRESSES) {
      await officer.opens(address)
      await started(phone)
      await phone.page.getByRole('heading', { level: 1 }).waitFor()
      expect({ address, problems: phone.problems }).toEqual({ address, problems: [] })
    }
  })

  test.each([
    ['/helplines/', '/helplines'],
    ['/helplines.html', '/helplines'],
    ['/index.html', '/'],
    ['/helplines?from=home', '/helplines?from=home'],
    ['/case/of-nobody', '/case/of-nobody'],
    ['/no-such-page', '/no-such-page'],
  ])('%s starts the app at %s', async (address, shown) => {
    await officer.opens(address)
    await started(phone)
    await phone.page.getByRole('heading').first().waitFor()
    expect(await phone.page.evaluate(() => location.pathname + location.search)).toBe(shown)
  })
})

test('on the first visit, once everything is kept, the signal may go and every part is still one tap away', async () => {
  const officer = await newVisit()
  const { phone } = officer
  for (const tab of ['Helplines', 'Take down', 'Guidance', 'Cases']) {
    await officer.taps(tab)
    await officer.seesHeading(tab)
  }
  await phone.close()
})

test('while the scripts fail to load, a page can still be read and a number rung', async () => {
  const officer = await newVisit()
  const { phone } = officer
  await officer.losesScripts('/assets/')
  await officer.opens('/helplines')
  await phone.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await phone.page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
  await officer.sees('The app did not start')
  phone.problems.splice(0)
  await phone.close()
})

describe('with scripts off, online', () => {
  let phone: Phone

  beforeAll(async () => {
    phone = await newPhone({ javaScript: false })
  })
  afterAll(() => phone.close())

  test('the pages can be read, their links lead on, and it says what is not possible', async () => {
    await phone.page.goto('/')
    expect(await phone.page.locator('noscript p').isVisible()).toBe(true)
    await phone.page.getByRole('link', { name: 'Helplines' }).first().click()
    await phone.page.getByRole('heading', { level: 1, name: 'Helplines' }).waitFor()
    expect(await phone.page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
  })

  test.each([
    ['Search', '/helplines'],
    ['Settings', '/helplines'],
    ['Start a case', '/'],
  ])('%s says that it waits for scripts, and what works without them', async (name, from) => {
    await phone.page.goto(from)
    await phone.page.getByRole('link', { name }).first().click()
    const notice = await phone.page.locator('noscript p.browser-notice').textContent()
    for (const works of ['First minute', 'Helplines', 'Take down', 'Guidance']) expect(notice).toContain(works)
    expect(notice).toMatch(/For Cases, Search and Settings turn scripts on/)
    expect(await phone.page.locator('main').textContent()).toMatch(/^Opening….*It does not open with scripts off\./)
    await phone.page.getByRole('main').getByRole('link', { name: 'First minute' }).click()
    await phone.page.getByRole('heading', { level: 2, name: 'Is everyone safe?' }).waitFor()
  })
})

describe('where the app cannot work', () => {
  /** The browser goes first: what it still asks for or complains of meanwhile is not the app's fault here. */
  async function closeWhereItGoesWrong(phone: Phone) {
    await phone.quit()
    phone.problems.splice(0)
    await phone.close()
  }

  const old = {
    'an old browser': { lacks: 'locks' as const, says: 'This browser is too old' },
    'a private window that keeps nothing': { lacks: 'indexedDB' as const, says: 'This browser keeps nothing' },
  }
  test.each(Object.entries(old))('%s is told so in plain words', async (_, { lacks, says }) => {
    const phone = await newPhone()
    await phone.context.addInitScript((name) => {
      if (name === 'indexedDB') Object.defineProperty(window, 'indexedDB', { value: null })
      else Reflect.deleteProperty(Navigator.prototype, name)
    }, lacks)
    await phone.page.goto('/')
    await new Officer(phone).sees(says)
    await closeWhereItGoesWrong(phone)
  })

  test('an address that is not secure is told so in plain words', async () => {
    const phone = await newPhone({ args: ['--host-resolver-rules=MAP plain.example 127.0.0.1'] })
    await phone.page.goto(phone.server.url.replace('localhost', 'plain.example'))
    await new Officer(phone).sees('This address is not secure')
    await closeWhereItGoesWrong(phone)
  })
})
