import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSealedVisit, type Sealed, unlocksByCode } from './sealed-visit'

const SAID = 'What is said to have happened?'

let sealed: Sealed

beforeAll(async () => {
  sealed = await newSealedVisit()
  await sealed.officer.page.clock.install()
})
afterAll(() => sealed.officer.phone.close())

const field = () => sealed.officer.page.getByRole('textbox', { name: SAID, exact: true })

/** Opens the case, and has no timer of the page run from then on: what waits for the end of typing waits for ever. */
async function opensWithoutTime() {
  const { page } = sealed.officer
  await page.clock.resume()
  await sealed.officer.opens(sealed.address)
  await unlocksByCode(sealed.officer, sealed.code)
  await field().waitFor()
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))
}

/** Types, and is told in the same turn that the page may be about to go, or is not. Answers whether it may go unasked. */
const types = (text: string, isToGo: boolean) =>
  field().evaluate(
    (field, [typed, going]) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
      set?.call(field, typed)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return going && window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    },
    [text, isToGo] as const,
  )

/** Long enough for any write; no clock of the page runs. */
const killedSoon = async () => {
  await sleep(1_000)
  await sealed.officer.phone.kill()
  await sealed.officer.phone.relaunch()
  await sealed.officer.page.clock.install()
}

test('the last keys are written at once when the page may be about to go, and not asked about', async () => {
  await opensWithoutTime()
  expect(await types('Seen by the form tutor', true)).toBe(true)
  await killedSoon()
  await opensWithoutTime()
  expect(await field().inputValue()).toBe('Seen by the form tutor')
})

test('the control: a page that is killed with no word of it loses what its timers had not come to', async () => {
  await types('Seen by the form tutor, and by', false)
  await killedSoon()
  await opensWithoutTime()
  expect(await field().inputValue()).toBe('Seen by the form tutor')
})
