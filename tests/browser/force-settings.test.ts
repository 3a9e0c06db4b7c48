import { readFileSync } from 'node:fs'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from '../../scripts/serve.mjs'
import { openHandover } from '../../src/drafts/handover'
import { scan } from './disk-scanner'
import { newFolder, stepsUp } from './handed'
import { newPhone, type Phone } from './harness'
import { Officer } from './officer'
import { keepsCases, locks, unlocks } from './sealed-visit'
import { newVisit } from './visit'

const NATIONAL = JSON.parse(readFileSync('public/force-settings.json', 'utf8'))
const EXSHIRE = {
  ...NATIONAL,
  forceName: 'Exshire Police',
  date: '2026-11-20',
  reviewBy: '2027-04-30',
  nation: 'wales',
}
const LATER = { ...EXSHIRE, date: '2026-12-01', childContactForm: 'the Exshire child come to notice form' }

let phone: Phone
let officer: Officer
beforeAll(async () => {
  phone = await newPhone()
  officer = new Officer(phone)
  theHostHas('{')
  await officer.opens('/')
  await officer.hasTheAppInstalled()
})
afterAll(() => phone.close())

/** Puts another settings file on the host; nothing else of it changes. */
function theHostHas(file: string, type = 'application/json; charset=utf-8', of = phone): void {
  const files = staticFiles('dist')
  of.server.answerInstead((request, response) => {
    if (request.url === '/force-settings.json') response.writeHead(200, { 'Content-Type': type }).end(file)
    else files(request, response)
  })
}

const opensSettings = async () => {
  await officer.opens('/settings')
  await officer.seesHeading('Local arrangements')
}

test('the first file ever is broken: the national defaults hold, and it is said', async () => {
  await opensSettings()
  await officer.sees(/^Your force’s settings file could not be used: .*The national defaults are used\./)
  await officer.sees('Your force has not set its own: these are the national defaults.')
})

/** Said once it is kept, too. */
const JUST_NOW = 'Read from your force’s own file just now. Of 20 November 2026'

test('a file changed on the host is there after a reload, with its own date, and no new build is offered', async () => {
  theHostHas(JSON.stringify(EXSHIRE))
  await opensSettings()
  await officer.sees(JUST_NOW)
  await officer.sees('Exshire Police')
  theHostHas(JSON.stringify(LATER))
  await phone.page.reload()
  await officer.sees('Of 1 December 2026, to be looked at again by 30 April 2027.')
  await officer.sees('the Exshire child come to notice form')
  await officer.doesNotSee('A newer version is ready')
  await officer.opens('/helplines')
  await officer.doesNotSee('Council children’s social care')
})

const BROKEN: Record<string, readonly [file: string, type?: string]> = {
  'cut off in the middle': [JSON.stringify(LATER).slice(0, 300)],
  'a page to log in': ['<!doctype html><h1>Log in</h1>'],
  empty: [''],
  'of a lock that is too slow': [JSON.stringify({ ...LATER, lock: { idleMinutes: 90, hiddenSeconds: 60 } })],
  'with an address of another host': [
    JSON.stringify({ ...LATER, contacts: { ...LATER.contacts, lado: { name: 'x', email: 'javascript:alert(1)' } } }),
  ],
  'of thousands of lists in lists': ['['.repeat(5_000)],
}

test.each(Object.entries(BROKEN))(
  '%s: it is said in plain words, the last good one holds, and every screen is there',
  async (_, [file]) => {
    theHostHas(JSON.stringify(EXSHIRE))
    await opensSettings()
    await officer.sees(JUST_NOW)
    theHostHas(file)
    await opensSettings()
    await officer.sees(/^Your force’s settings file could not be used: .*The last good copy on this phone is used\./)
    await officer.sees('Of 20 November 2026')
    for (const path of ['/', '/helplines', '/practice/kept-between-them/report']) {
      await officer.opens(path)
      await officer.sees('Your force’s settings file could not be used.')
      const settings = phone.page.getByRole('link', { name: 'Settings', exact: true }).last()
      // What is far from the screen is laid out when it comes near: a thumb waits until it stands still there.
      await settings.scrollIntoViewIfNeeded()
      await settings.tap()
      await officer.seesHeading('Local arrangements')
    }
  },
)

test('a log-in page in place of the file is no file, and changes nothing', async () => {
  theHostHas(JSON.stringify(EXSHIRE))
  await opensSettings()
  await officer.sees(JUST_NOW)
  theHostHas('<!doctype html><h1>Log in</h1>', 'text/html')
  await opensSettings()
  await officer.sees('From your force’s own file, as last read on this phone. Of 20 November 2026')
  await officer.doesNotSee('could not be used')
})

test('without signal, also after a cold start, the last good one holds', async () => {
  theHostHas(JSON.stringify(EXSHIRE))
  await opensSettings()
  await officer.sees(JUST_NOW)
  await officer.losesSignal()
  await officer.reopens('/settings')
  await officer.sees('From your force’s own file, as last read on this phone. Of 20 November 2026')
})

test('a case is handed over to the key that the force has set, and a paper is cut to the box that it has', async () => {
  const identity = await generateX25519Identity()
  const unitPublicKey = await identityToRecipient(identity)
  const visit = await newVisit()
  const folder = newFolder()
  try {
    await visit.hasSignalAgain()
    const file = { ...EXSHIRE, unitPublicKey, record: { system: 'Niche', boxLength: 700 } }
    theHostHas(JSON.stringify(file), undefined, visit.phone)
    await visit.opens('/settings')
    await visit.sees(JUST_NOW)
    await visit.losesSignal()
    await visit.tapsOn('Cases')
    await visit.tapsOn('Start a case')
    const { passphrase } = await keepsCases(visit)
    await visit.isAt('First report')
    await visit.tapsOn('Papers')
    await visit.tapsOn('Decision record')
    await visit.tapsOn('Copy as text')
    await visit.sees('It is longer than a box of 700 characters: copy it part by part.')
    await visit.tapsOn('Back to Papers')
    await visit.tapsOn('Hand the whole case over')
    await visit.sees('These six words stand for the key.')
    await visit.seesAnswer('Who is to open it?', /^Your unit/)
    await visit.tapsOn('Make the file')
    await stepsUp(visit, passphrase)
    await visit.seesField('Who has it now?', 'Exshire Police')
    const saving = visit.page.waitForEvent('download')
    await visit.tapsOn('Save the file')
    await (await saving).saveAs(folder.file('case.age'))
    const opened = await openHandover(readFileSync(folder.file('case.age')), { by: 'key', identity })
    expect(opened).toMatchObject({ ok: true, value: { preview: { events: 2 } } })
  } finally {
    folder.remove()
    await visit.phone.close()
  }
})

test('the officer’s own school contacts are sealed with the cases, locked with them, and nowhere in clear', async () => {
  const visit = await newVisit()
  try {
    const adds = async (school: string) => {
      await visit.tapsOn('Add a school contact')
      await visit.fills('School', school)
      await visit.fills('Who to ask for (if there is one)', 'designated-lead-canary')
      await visit.fills('Phone', '01632 960123')
      await visit.tapsOn('Keep')
      await visit.sees(`${school} is kept.`)
    }
    await visit.tapsOn('Settings')
    await visit.sees('Kept only until the app is closed.')
    await adds('Northgate-before-canary')
    await visit.tapsOn('Cases')
    await visit.tapsOn('Start a case')
    const { passphrase } = await keepsCases(visit)
    await visit.isAt('First report')
    await visit.tapsOn('Back to Cases')
    await visit.tapsOn('Settings')
    await visit.sees('Sealed on this phone, and nowhere else.')
    await visit.sees('Northgate-before-canary')
    await adds('Southgate-after-canary')
    await visit.tapsOn('Helplines')
    await visit.sees('Southgate-after-canary')

    await visit.killsTheApp()
    const needles = {
      before: 'Northgate-before-canary',
      after: 'Southgate-after-canary',
      who: 'designated-lead-canary',
    }
    expect(scan(visit.phone.profile, needles)).toEqual([])
    await visit.reopens('/settings')
    await visit.sees('Locked with your cases. Open them to see or add any.')
    await visit.doesNotSee('Northgate-before-canary')
    await visit.tapsOn('Cases')
    await unlocks(visit, passphrase)
    await visit.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link').tap()
    await visit.isAt('First report')
    await visit.tapsOn('Helplines')
    for (const school of [needles.before, needles.after]) await visit.sees(school)
    await visit.goesBack()
    await locks(visit)
    await visit.tapsOn('Helplines')
    await visit.sees('Your force has not given its own numbers here.')
    await visit.doesNotSee('Northgate-before-canary')
  } finally {
    await visit.phone.close()
  }
})
