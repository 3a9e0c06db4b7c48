import type { Locator, Page } from 'playwright-core'
import { canary } from './canaries'
import { STAGE_NAMES, type Visit } from './visit'

/** What was written, by the field it was written into. */
export type Written = Record<string, string>

const FIELDS = 'main input[type=text], main input:not([type]), main input[type=search], main textarea'

/** Writes a canary into every field of the page that takes text and is empty. Answers how many. */
export async function fillsFields(page: Page, where: string, written: Written): Promise<number> {
  let filled = 0
  for (const field of await page.locator(FIELDS).all()) {
    if (!(await takesText(field))) continue
    const word = canary()
    await field.fill(word, { timeout: 5_000 })
    written[`${where}, ${Object.keys(written).length + 1}`] = word
    filled++
  }
  return filled
}

const takesText = (field: Locator) =>
  field
    .evaluate((node) => {
      const input = node as HTMLInputElement
      return input.checkVisibility() && !input.readOnly && input.value === '' && input.inputMode !== 'numeric'
    })
    .catch(() => false)

/** Opens every note and answers what is asked for the first time, so that what hangs on it shows too. */
async function bringsUpMore(officer: Visit, answered: Set<string>): Promise<boolean> {
  const { page } = officer
  const notes = await page
    .getByRole('button', { name: /^Add a note / })
    .evaluateAll((buttons: HTMLElement[]) => buttons.map((button) => button.click()).length)
  let more = notes > 0
  const shown = await page
    .locator('main [role=radiogroup]')
    .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-labelledby') ?? ''))
  for (const question of shown) {
    const key = `${new URL(page.url()).pathname} ${question}`
    const group = page.locator(`main [role=radiogroup][aria-labelledby="${question}"]`)
    if (answered.has(key) || !(await group.isVisible())) continue
    answered.add(key)
    const name = await group.evaluate(
      (node) => document.getElementById(node.getAttribute('aria-labelledby')?.split(' ')[0] ?? '')?.textContent ?? '',
    )
    const chosen = /harm|Matter|Outcome/.test(name) ? 'No' : 'Yes'
    const choice = group.getByRole('radio', { name: chosen, exact: true })
    if ((await choice.count()) === 0 || (await group.getByRole('radio', { checked: true }).count()) > 0) continue
    await tapsWhileThere(choice.locator('xpath=ancestor::label'))
    more = true
  }
  return more
}

/** What hangs on an answer is drawn after it is painted: a question may go between being seen and being tapped. */
async function tapsWhileThere(choice: Locator): Promise<void> {
  for (let tries = 3; ; tries--) {
    try {
      return await choice.tap({ timeout: 2_000 })
    } catch (error) {
      if ((await choice.count()) === 0) return
      if (tries === 1) throw error
    }
  }
}

/** A case with a word of its own in each field of each stage that it shows. */
export async function fillsTheCase(officer: Visit, written: Written): Promise<void> {
  const answered = new Set<string>()
  await officer.goesTo('People')
  for (const [kind, who] of [
    ['A child who is involved', 'Child A'],
    ['A child who is involved', 'Child B'],
  ] as const) {
    await officer.adds(kind, who)
  }
  for (const stage of STAGE_NAMES) {
    await officer.goesTo(stage)
    if (stage === 'Devices') await officer.addsAPhone('Child A', {})
    for (let round = 0; round < 4; round++) {
      const more = await bringsUpMore(officer, answered)
      const filled = await fillsFields(officer.page, stage, written)
      if (!more && filled === 0) break
    }
    await officer.seesSaved()
  }
}
