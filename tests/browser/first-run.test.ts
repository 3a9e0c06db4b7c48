import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'
import { Visit } from './visit'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'

let phone: Phone | undefined
afterEach(() => phone?.close())

async function newOfficer(userAgent?: string): Promise<Visit> {
  phone = await newPhone()
  if (userAgent !== undefined) {
    await phone.context.addInitScript((said) => {
      Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => said })
    }, userAgent)
  }
  return new Visit(phone)
}

test('in Safari on an iPhone the first screen says how to add the app, and what is lost without it', async () => {
  const officer = await newOfficer(IPHONE)
  await officer.opens('/')
  await officer.sees('Add this app to the Home Screen first')
  await officer.sees(/deletes what a site keeps after 7 days without a visit/)
})

/** Here the browser refuses by itself, and offers it anew at once: it is asked, and does not answer. */
const doesNotAnswer = ({ page }: Visit) =>
  page.addInitScript(() => {
    const { prototype } = (window as unknown as { BeforeInstallPromptEvent: { prototype: { prompt(): unknown } } })
      .BeforeInstallPromptEvent
    prototype.prompt = () => {
      document.documentElement.dataset.asked = String(navigator.userActivation.isActive)
      return new Promise(() => {})
    }
  })

test('where the browser offers to install it, a button asks it to, and the way through its menu is said again after', async () => {
  const officer = await newOfficer()
  await doesNotAnswer(officer)
  await officer.opens('/')
  await officer.tapsOn('Install on this phone')
  await officer.page.locator('html[data-asked=true]').waitFor({ state: 'attached' })
  await officer.sees(/choose Install or Add to Home screen in the browser’s menu/)
  expect(await officer.page.getByRole('button', { name: 'Install on this phone' }).count()).toBe(0)
})

test('elsewhere it says where to find that, and speaks of no Safari', async () => {
  const officer = await newOfficer()
  await officer.page.addInitScript(() => {
    addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation())
  })
  await officer.opens('/')
  await officer.seesHeading('Nothing is kept on this phone yet')
  await officer.sees(/choose Install or Add to Home screen in the browser’s menu/)
  await officer.sees(/This app advises; you decide, and say why/)
  await officer.doesNotSee(/Safari/)
})

test('a first case is at its first question on the third screen, and so is a made-up one', async () => {
  const officer = await newOfficer()
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  await officer.seesHeading('Four words keep your cases')
  await officer.tapsOn('Later: work without keeping')
  await officer.isAt('First report')

  await officer.opens('/')
  await officer.tapsOn('Practise on a made-up case')
  await officer.page.getByRole('heading', { level: 1, name: /^Practi[cs]e/ }).waitFor()
  await officer.page
    .getByRole('link', { name: /Kept between the two of them/ })
    .first()
    .tap()
  await officer.isAt('First report')
})

test('four words that may be on paper already are the same when somebody comes back to them, and others once put off', async () => {
  const officer = await newOfficer()
  const words = async () => {
    const list = officer.page.getByRole('list', { name: 'Your four words' }).getByRole('listitem')
    await list.first().waitFor()
    return list.allInnerTexts()
  }
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  const first = await words()
  expect(first).toHaveLength(4)
  await officer.tapsOn('I have written them down')
  await officer.page.goBack()
  await officer.tapsOn('Start a case')
  expect(await words()).toEqual(first)
  await officer.tapsOn('Later: work without keeping')
  await officer.isAt('First report')
  await officer.page.getByRole('link', { name: 'Keep it on this phone' }).first().tap()
  expect(await words()).not.toEqual(first)
})

test('its icon fills any shape that a phone cuts it to', () => {
  const { icons } = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as {
    icons: { src: string; sizes: string; purpose?: string }[]
  }
  const maskable = icons.filter(({ purpose }) => purpose === 'maskable')
  expect(maskable.map(({ sizes }) => sizes)).toEqual(['512x512'])
  const png = readFileSync(`dist${maskable[0]?.src}`)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512])
})
