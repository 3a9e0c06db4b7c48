import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgedBy } from '../judges'
import { newVisit, type Visit } from './visit'

let reader: Visit
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'printed-'))
  reader = await newVisit()
})
afterAll(async () => {
  await reader.phone.close()
  rmSync(folder, { recursive: true })
})

const bare = (text: string) => text.replaceAll(/\s/g, '')

/** What lies under something else is not in the file: a page that is turned within a grid has hidden what followed. */
for (const path of ['/helplines', '/take-down', '/first-minute', '/guidance/20'] as const) {
  judgedBy('pdftotext', `${path} is printed with every heading, one after the other`, async (pdftotext) => {
    const { page } = reader
    await reader.opens(path)
    await page.locator('html[data-app=started]').waitFor({ state: 'attached' })
    const file = join(folder, `${bare(path.replaceAll('/', '-'))}.pdf`)
    const headings = await page.locator('main').locator('h2, h3').filter({ visible: true }).allInnerTexts()
    expect(headings.length).toBeGreaterThan(2)
    // Wherever a page happens to end.
    for (let down = 0; down <= 240; down += 60) {
      await page.locator('main').evaluate((main, above) => {
        main.style.paddingBlockStart = `${above}px`
      }, down)
      await page.pdf({ path: file, preferCSSPageSize: true })
      const text = bare(execFileSync(pdftotext, ['-layout', file, '-'], { encoding: 'utf8' }))
      let at = 0
      for (const heading of headings) {
        const found = text.indexOf(bare(heading), at)
        expect([down, heading, found >= at]).toEqual([down, heading, true])
        at = found + bare(heading).length
      }
    }
  })
}

judgedBy('pdftotext', 'the flow is printed with its first picture on the page where it begins', async (pdftotext) => {
  const { page } = reader
  await reader.opens('/guidance/flow')
  await page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  const file = join(folder, 'flow.pdf')
  await page.pdf({ path: file, preferCSSPageSize: true })
  const first = execFileSync(pdftotext, ['-l', '1', file, '-'], { encoding: 'utf8' })
  expect(first).toMatch(/How a case runs.*In outline.*In words/s)
})

test('grounds are not printed, and no words stand in the colour that was theirs upon one', async () => {
  const { page } = reader
  const pale: Record<string, string[]> = {}
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/helplines', '/take-down', '/first-minute', '/guidance/20'] as const) {
    await reader.opens(path)
    await page.locator('html[data-app=started]').waitFor({ state: 'attached' })
    pale[path] = await page.locator('main *').evaluateAll((all) =>
      all.flatMap((one) => {
        const isSaid = [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
        const isShown = one.checkVisibility() && one.getBoundingClientRect().width > 1
        const isPale = (getComputedStyle(one).color.match(/\d+/g) ?? []).every((part) => Number(part) > 100)
        return isSaid && isShown && isPale ? [one.textContent ?? ''] : []
      }),
    )
  }
  await page.emulateMedia({ media: 'screen' })
  expect(pale).toEqual({ '/helplines': [], '/take-down': [], '/first-minute': [], '/guidance/20': [] })
})
