import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'
import { Officer } from './officer'

let phone: Phone
let officer: Officer

beforeAll(async () => {
  phone = await newPhone()
  officer = new Officer(phone)
  await officer.opens('/')
  await officer.hasTheAppInstalled()
  await officer.losesSignal()
})
afterAll(() => phone.close())

test.each([
  ['/', 'Cases'],
  ['/first-minute', 'First minute'],
  ['/helplines', 'Helplines'],
  ['/take-down', 'Take down'],
  ['/guidance', 'Guidance'],
])('%s starts cold without signal', async (path, heading) => {
  await officer.killsTheApp()
  await officer.reopens(path)
  await officer.seesHeading(heading)
  expect(await officer.page.evaluate(() => document.documentElement.dataset.app)).toBe('started')
})
