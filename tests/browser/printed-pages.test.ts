import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
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
