import type { CDPSession } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Phone } from './harness'
import {
  addressOf,
  isLocked,
  keepsCases,
  locks,
  offersWords,
  startsAKeptCase,
  unlocks,
  unlocksByCode,
  type Ways,
} from './sealed-visit'
import { newVisit, type Visit } from './visit'

const OPEN = 'Open with fingerprint or face'
const AUTHENTICATOR = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  hasPrf: true,
  automaticPresenceSimulation: true,
  isUserVerified: true,
} as const

/** The minute begins once the browser has been asked, a moment after the tap. */
const WAITS = { timeout: 15_000, interval: 200 }

let phone: Phone
let officer: Visit
beforeEach(async () => {
  officer = await newVisit()
  phone = officer.phone
})
afterEach(() => phone.close())

const isOpen = () => officer.page.getByRole('heading', { level: 2, name: 'What was reported', exact: true }).waitFor()

/** A phone whose fingerprint sensor is this one. */
async function hasASensor(changed: Partial<Record<keyof typeof AUTHENTICATOR, unknown>> = {}) {
  const cdp = await phone.context.newCDPSession(officer.page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  return { cdp, id: await addSensor(cdp, changed) }
}

async function addSensor(cdp: CDPSession, changed: Partial<Record<keyof typeof AUTHENTICATOR, unknown>> = {}) {
  const options = { ...AUTHENTICATOR, ...changed } as typeof AUTHENTICATOR
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options })
  return authenticatorId
}

/** From the first start to an open case, with fingerprint or face added on the way. */
async function keepsWithAFingerprint(): Promise<Ways> {
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  const passphrase = await officer.typesTheWordsBack()
  await officer.tapsOn('I have written it down')
  await officer.tapsOn('Add fingerprint or face')
  await officer.sees('Fingerprint or face opens them too')
  await officer.tapsOn('Go on')
  await isOpen()
  await officer.seesSaved()
  return { passphrase, code: '' }
}

describe('fingerprint or face', () => {
  test('opens the cases after a lock and after a reload', async () => {
    await hasASensor()
    await keepsWithAFingerprint()
    await locks(officer)
    await officer.tapsOn(OPEN)
    await isOpen()
    await officer.page.reload()
    await officer.tapsOn(OPEN)
    await isOpen()
  })

  test.each<[string, string, (cdp: CDPSession, id: string) => Promise<unknown>]>([
    [
      'does not know the officer',
      'did not confirm it was you',
      (cdp, authenticatorId) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
    ],
    [
      'has lost the passkey',
      'the passkey was deleted',
      (cdp, authenticatorId) => cdp.send('WebAuthn.clearCredentials', { authenticatorId }),
    ],
    [
      'has the passkey from another app, without its secret',
      'does not give the key that is needed',
      async (cdp, authenticatorId) => {
        const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
        await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
        const moved = await addSensor(cdp)
        for (const credential of credentials) {
          await cdp.send('WebAuthn.addCredential', { authenticatorId: moved, credential })
        }
      },
    ],
  ])('that %s ends at the passphrase, which opens them', async (_, says, happens) => {
    const { cdp, id } = await hasASensor()
    const { passphrase } = await keepsWithAFingerprint()
    await locks(officer)
    await officer.page.getByRole('button', { name: OPEN }).waitFor()
    await happens(cdp, id)
    await officer.tapsOn(OPEN)
    await officer.sees(new RegExp(says))
    await unlocks(officer, passphrase)
    await isOpen()
  })

  test('that never answers does not keep the passphrase waiting', async () => {
    const { cdp, id } = await hasASensor()
    const { passphrase } = await keepsWithAFingerprint()
    await locks(officer)
    await officer.page.getByRole('button', { name: OPEN }).waitFor()
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled: false })
    await officer.tapsOn(OPEN)
    await unlocks(officer, passphrase)
    await isOpen()
  })

  test('that never answers is called off after a minute', async () => {
    const { cdp, id } = await hasASensor()
    await keepsWithAFingerprint()
    await officer.page.clock.install()
    await officer.page.reload()
    await officer.page.getByRole('button', { name: OPEN }).waitFor()
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled: false })
    await officer.tapsOn(OPEN)
    const calledOff = officer.page.getByText(/did not answer in time|did not confirm it was you/)
    await expect
      .poll(async () => {
        // What is asked of the phone's files meanwhile is answered: its clock is not ours.
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await officer.page.clock.runFor(62_000)
        return calledOff.isVisible()
      }, WAITS)
      .toBe(true)
    await officer.page.getByRole('textbox', { name: 'Passphrase' }).waitFor()
  })

  test('that can keep no secret is told when it is added, and the words go on working', async () => {
    await hasASensor({ hasPrf: false })
    const { page } = officer
    await officer.opens('/')
    await officer.tapsOn('Start a case')
    const passphrase = await officer.typesTheWordsBack()
    await officer.tapsOn('I have written it down')
    await officer.tapsOn('Add fingerprint or face')
    await officer.sees('does not give the key that is needed')
    await officer.tapsOn('Go on')
    await isOpen()
    await locks(officer)
    expect(await page.getByRole('button', { name: OPEN }).count()).toBe(0)
    await unlocks(officer, passphrase)
    await isOpen()
  })

  test('is not offered where the phone has none, not even when it had one', async () => {
    const { cdp, id } = await hasASensor()
    const { passphrase } = await keepsWithAFingerprint()
    await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id })
    await officer.page.reload()
    await isLocked(officer)
    await unlocks(officer, passphrase)
    await isOpen()
  })

  test('is taken away in the settings, after showing who it is', async () => {
    await hasASensor()
    const { passphrase } = await keepsWithAFingerprint()
    await officer.opens('/settings/ways')
    // It comes with the vault, above the field: what is tapped before may move from under the thumb.
    await officer.page.getByRole('button', { name: OPEN }).waitFor()
    await unlocks(officer, passphrase)
    await officer.tapsOn('Take fingerprint or face away')
    await officer.tapsOn('Take it away')
    const sheet = officer.page.getByRole('dialog', { name: 'Show that it is you' })
    await sheet.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await sheet.getByRole('button', { name: 'Go on', exact: true }).tap()
    await officer.sees('Fingerprint or face is as you set it')
    await officer.page.getByRole('button', { name: 'Add fingerprint or face' }).waitFor()
  })
})

test('a PIN opens the cases without a reload, has five tries, and is gone with the app', async () => {
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  const { passphrase } = await keepsCases(officer, { pin: '482915' })
  await isOpen()
  await officer.seesSaved()
  await locks(officer)
  await officer.fills('PIN', '482915')
  await officer.tapsOn('Open')
  await isOpen()
  await locks(officer)
  for (const left of ['4 more tries', '3 more tries', '2 more tries', 'one more try']) {
    await officer.fills('PIN', '000000')
    await officer.tapsOn('Open')
    await officer.sees(left)
  }
  await officer.fills('PIN', '000000')
  await officer.tapsOn('Open')
  await officer.sees('The PIN no longer works')
  await unlocks(officer, passphrase)
  await isOpen()
})

test('that it has no more tries is seen above the bar of a small phone', async () => {
  const { page } = officer
  await page.setViewportSize({ width: 360, height: 640 })
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  await keepsCases(officer, { pin: '482915' })
  await isOpen()
  await officer.seesSaved()
  await locks(officer)
  await officer.tapsOn('Cases')
  for (const left of ['4 more tries', '3 more tries', '2 more tries', 'one more try', 'The PIN no longer works']) {
    await officer.fills('PIN', '000000')
    await page.getByRole('button', { name: 'Open', exact: true }).tap()
    await officer.sees(left)
  }
  const said = page.getByRole('alert').filter({ hasText: 'The PIN no longer works' })
  const bar = await page.getByRole('link', { name: 'Start a case' }).boundingBox()
  await expect.poll(() => said.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(bar?.y ?? 0)
})

/** From the tap on, and each time that the page changes: a short rest of the wait is over sooner than anybody asks again. */
const isToldToWait = () =>
  officer.page.evaluate(
    () =>
      new Promise<void>((told) => {
        const look = () => {
          for (const { disabled, textContent } of document.querySelectorAll('button'))
            if (disabled && /^Open in \d+ s$/.test(textContent ?? '')) told()
        }
        look()
        new MutationObserver(look).observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      }),
  )

test('wrong words are slowed, and twenty kills win nothing; the paper code opens at once', {
  timeout: 300_000,
}, async () => {
  const { passphrase, code } = await startsAKeptCase(officer)
  const address = addressOf(officer)
  await locks(officer)
  for (let tries = 0; tries < 4; tries++) {
    await officer.page.getByRole('textbox', { name: 'Passphrase' }).fill(`wrong words again ${tries}`)
    await officer.tapsOn('Open')
    await officer.sees(tries < 3 ? 'That passphrase did not open your cases' : 'Too many wrong tries')
  }
  for (let kills = 0; kills < 20; kills++) {
    await officer.killsTheApp()
    await officer.reopens(address)
    await officer.page.getByRole('textbox', { name: 'Passphrase' }).fill(`wrong words after ${kills}`)
    await Promise.all([isToldToWait(), officer.tapsOn('Open')])
    await officer.sees('Too many wrong tries')
  }
  await officer.tapsOn('Use the recovery code')
  await officer.fills('Recovery code', code)
  await officer.tapsOn('Open')
  await isOpen()
  await locks(officer)
  await unlocks(officer, passphrase)
  await isOpen()
})

test('new words and a new code take over, and the old ones open nothing', async () => {
  const old = await startsAKeptCase(officer)
  const address = addressOf(officer)
  await officer.opens('/settings/ways')
  await unlocks(officer, old.passphrase)
  await officer.tapsOn('Change the passphrase')
  const fresh = await officer.seesTheWords()
  await officer.tapsOn('I have written them down')
  await officer.fills('Your four words', fresh.replace(/\S+$/, 'otherwise'))
  await officer.tapsOn('These are right')
  await officer.sees('Word 4 is not as it was drawn')
  await officer.fills('Your four words', fresh)
  await officer.tapsOn('These are right')
  await officer.fills('Passphrase', old.passphrase)
  await officer.tapsOn('Change the passphrase')
  await officer.sees('The new passphrase opens your cases')
  await officer.tapsOn('Make a new recovery code')
  await officer.fills('Passphrase', fresh)
  await officer.tapsOn('Make the code')
  const code = await officer.seesTheCode()
  await officer.tapsOn('I have written it down')
  await officer.sees('The new code is the one that counts')
  await officer.opens(address)
  await offersWords(officer, old.passphrase)
  await officer.sees('That passphrase did not open your cases')
  await officer.tapsOn('Use the recovery code')
  await officer.fills('Recovery code', old.code)
  await officer.tapsOn('Open')
  await officer.sees('it does not belong to this phone')
  await officer.fills('Recovery code', code)
  await officer.tapsOn('Open')
  await isOpen()
})

test('whose cases these are stands above the list, and nowhere while it is locked', async () => {
  const { page } = officer
  const { code } = await startsAKeptCase(officer)
  await officer.opens('/settings/ways')
  await unlocksByCode(officer, code)
  await officer.fills('Whose cases these are', 'PC Rees, 1234')
  await officer.tapsOn('Keep it')
  await officer.sees('It stands above your list')
  await officer.opens('/')
  await page.getByText('Not you?').tap()
  await officer.sees(/Nothing of them shows without their passphrase/)
  expect(await page.content()).not.toContain('Rees')
  await unlocksByCode(officer, code)
  await officer.sees('Cases of PC Rees, 1234')
})

test('a recovery code that a lock took away while it was written down is made anew, not left', async () => {
  const { page } = officer
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  const passphrase = await officer.typesTheWordsBack()
  await page.getByRole('list', { name: 'Recovery code' }).waitFor()
  await officer.opens('/')
  await unlocks(officer, passphrase)
  await officer.tapsOn('Make a new recovery code')
  await page.getByRole('heading', { name: 'Ways to open', exact: true }).waitFor()
})

test('while a recovery code is shown the back key says first that it is lost, and leaves nothing behind', async () => {
  const { page } = officer
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  await officer.typesTheWordsBack()
  const code = await officer.seesTheCode()
  const before = page.url()
  const losesIt = page.getByText('If you leave now, this code is lost')
  expect(await losesIt.count()).toBe(0)
  await page.goBack()
  await losesIt.waitFor()
  expect(await officer.seesTheCode()).toBe(code)
  expect(page.url()).toBe(before)
  await officer.tapsOn('I have written it down')
  await officer.tapsOn('Go on')
  await officer.isAt('First report')
})
