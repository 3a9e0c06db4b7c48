import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDITION_NOW } from '../../src/guidance/edition'
import { judgedBy } from '../judges'
import { handsOver, takesIn } from './handed'
import { newPhone } from './harness'
import { axeFinds, flawsOf } from './look'
import { addressOf, newlySealedVisit, newSealedVisit, unlocksByCode } from './sealed-visit'
import { Visit } from './visit'
import { worksToOutcome21 } from './worked-case'

const PIN = '284617'
const BOX = 4000
const folder = mkdtempSync(join(tmpdir(), 'papers-'))
const failedRequests: string[] = []
let officer: Visit
let papers: string

beforeAll(async () => {
  const sealed = await newlySealedVisit({ pin: PIN, permissions: ['clipboard-write'] })
  officer = sealed.officer
  papers = sealed.address.replace(/[^/]+$/, 'papers')
  officer.phone.context.on('requestfailed', (request) => {
    // The force's arrangements are asked for whenever the app starts, and what was had before holds without them.
    if (!request.url().endsWith('/force-settings.json')) failedRequests.push(request.url())
  })
  await worksToOutcome21(officer)
  await officer.tapsOn('Papers')
}, 240_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await officer.phone.close()
})

const bare = (text: string) => text.replaceAll(/\s/g, '')
const sheet = () => officer.page.getByRole('dialog', { name: 'Show that it is you' })
const onPaper = () => officer.page.getByRole('article')
const wentOut = () => officer.page.getByRole('region', { name: 'What went out' })

async function goesToPapers() {
  if (addressOf(officer) === papers) return
  const back = officer.page.getByRole('link', { name: 'Back to Papers' })
  if (await back.isVisible()) await back.tap()
  else await officer.tapsOn('Papers')
  await officer.page.getByRole('heading', { level: 2, name: 'Papers', exact: true }).waitFor()
}

async function readyPapers(): Promise<string[]> {
  const links = officer.page.locator('main').getByRole('link').filter({ hasNotText: 'checked' })
  await links.first().waitFor()
  return (await links.allInnerTexts()).map((title) => title.replaceAll(/\s/g, ' '))
}

async function opensPaper(title: string) {
  await goesToPapers()
  await officer.tapsOn(title)
  await onPaper().waitFor()
}

/** Back to a stage of the case, from its papers. */
async function goesBackTo(stage: Parameters<Visit['goesTo']>[0]) {
  await goesToPapers()
  await officer.tapsOn('Back to the case')
  await officer.goesTo(stage)
}

async function showsThatItIsThem(pin = PIN) {
  await sheet().getByRole('textbox', { name: 'PIN' }).fill(pin)
  await sheet().getByRole('button', { name: 'Go on', exact: true }).tap()
}

/** Everything that stands on the paper, in its order. */
const wordsOnPaper = (paper: Locator) =>
  paper.locator('h2, h3, h4, p, li, dl > div, figcaption').evaluateAll((all) =>
    all
      .filter((one) => (one as HTMLElement).checkVisibility())
      .map((one) => one.textContent ?? '')
      .filter((words) => words.trim() !== ''),
  )

/** The words of the paper that the text lacks, or has in another order. */
function missingIn(text: string, words: readonly string[]): string[] {
  const all = bare(text).toLowerCase()
  let at = 0
  return words.filter((one) => {
    const found = all.indexOf(bare(one).toLowerCase(), at)
    if (found >= 0) at = found + bare(one).length
    return found < 0
  })
}

/** What is on the clipboard, pasted into a box of a records system. */
async function pasted(): Promise<string> {
  const box = await officer.phone.context.newPage()
  await box.setContent(`<textarea maxlength="${BOX}"></textarea>`)
  await box.locator('textarea').focus()
  await box.keyboard.press('Control+V')
  const text = await box.locator('textarea').inputValue()
  await box.close()
  await officer.page.bringToFront()
  return text
}

async function savesAsPdf(name: string): Promise<{ path: string; called: string }> {
  const downloading = officer.page.waitForEvent('download')
  await officer.tapsOn('Save as PDF')
  if (
    await sheet()
      .or(officer.page.getByText('Saved to this phone').first())
      .first()
      .waitFor()
      .then(() => sheet().isVisible())
  )
    await showsThatItIsThem()
  const download = await downloading
  const path = join(folder, `${name}.pdf`)
  await download.saveAs(path)
  await officer.sees(`Saved to this phone’s downloads: ${download.suggestedFilename()}`)
  return { path, called: download.suggestedFilename() }
}

const textOf = (pdftotext: string, path: string) =>
  execFileSync(pdftotext, ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(
    /^Made \d\d .*edition \S+$|^Page \d+ of \d+$/gm,
    '',
  )

const NOT_DELETED =
  'Nobody deletes anything yet. Why not is said in “Where this case stands”, under “Deleting the images”.'

describe('before the review', () => {
  test('the papers that the case allows are offered, the others say why not', async () => {
    await officer.seesHeading('Papers')
    expect(await readyPapers()).toEqual([
      'Decision record',
      'Review page',
      'Child contact form',
      'Sheet for the family: Child A',
      'Sheet for the family: Child B',
      'Sheet for the child: Child A',
      'Sheet for the child: Child B',
      'Note for the school',
      'Hand the whole case over',
    ])
    await officer.taps('Not yet: 8')
    const notYet = officer.page.locator('details', { hasText: 'Not yet: 8' })
    const rows = await notYet
      .locator('strong')
      .evaluateAll((titles) =>
        titles.map((title) => [title.textContent?.replaceAll(/\s/g, ' '), title.nextElementSibling?.textContent]),
      )
    expect(rows).toEqual([
      ['Referral to children’s social care', expect.stringMatching(/^Nothing so far calls for a referral/)],
      ['Handover to the specialist team', 'A handover is for where the answers point to a full investigation.'],
      ['Outcome letter to the child: Child A', 'Outcome 21 has not been reviewed and agreed yet.'],
      ['Outcome letter to the child: Child B', 'Outcome 21 has not been reviewed and agreed yet.'],
      ['Outcome letter to the parents: Child A', 'Outcome 21 has not been reviewed and agreed yet.'],
      ['Outcome letter to the parents: Child B', 'Outcome 21 has not been reviewed and agreed yet.'],
      ['Direction to delete: Child B', NOT_DELETED],
      ['Decision on deleting images', NOT_DELETED],
    ])
    await wentOut().getByText('Nothing yet').waitFor()
  })

  test('the address that a letter once had gives no letter either', async () => {
    await officer.page.evaluate((address) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `${papers}/letter-child/child-a`)
    await officer.seesHeading('Papers')
    await expect.poll(() => addressOf(officer)).toBe(papers)
    expect(await officer.page.getByRole('button', { name: 'Copy as text' }).count()).toBe(0)
  })
})

describe('the record', () => {
  let words: string[] = []
  const PARTS = /^Copy part (\d) of (\d)$/

  test('nothing is copied until the officer has shown that it is them', async () => {
    await opensPaper('Decision record')
    words = await wordsOnPaper(onPaper())
    expect(words.length).toBeGreaterThan(80)
    await officer.sees('whoever has the copy can read it')
    await officer.tapsOn('Copy as text')
    await officer.page.getByRole('button', { name: PARTS }).first().tap()
    await showsThatItIsThem('000000')
    await sheet().getByRole('alert').waitFor()
    await sheet().getByRole('button', { name: 'Close' }).tap()
    expect(await pasted()).toBe('')
    await goesToPapers()
    await wentOut().getByText('Nothing yet').waitFor()
  })

  test('nothing is printed or shared either, nor kept as gone out', async () => {
    await officer.page.evaluate(() => {
      const page = document.documentElement
      const left = (how: string) =>
        page.setAttribute('data-left', [page.getAttribute('data-left'), how].filter(Boolean).join(' '))
      Object.assign(window, { print: () => left('print') })
      Object.assign(navigator, { canShare: () => true, share: async () => left('share') })
    })
    await opensPaper('Decision record')
    for (const way of ['Print', 'Share as PDF']) {
      await officer.tapsOn(way)
      await showsThatItIsThem('000000')
      await sheet().getByRole('alert').waitFor()
      await sheet().getByRole('button', { name: 'Close' }).tap()
      await sheet().waitFor({ state: 'detached' })
    }
    expect(await officer.page.locator('html').getAttribute('data-left')).toBe(null)
    await goesToPapers()
    await wentOut().getByText('Nothing yet').waitFor()
  })

  test(`it is copied in numbered parts, each of which fits a box of ${BOX} characters, and leaves once`, async () => {
    await opensPaper('Decision record')
    await officer.tapsOn('Copy as text')
    await officer.page.getByRole('button', { name: PARTS }).first().waitFor()
    await officer.page
      .getByRole('status')
      .filter({ hasText: /copy it part by part/ })
      .waitFor({ state: 'attached' })
    const parts = await officer.page.getByRole('button', { name: PARTS }).allInnerTexts()
    expect(parts).toEqual(parts.map((_, at) => `Copy part ${at + 1} of ${parts.length}`))
    expect(parts.length).toBeGreaterThan(1)
    const boxes: string[] = []
    for (const [at, part] of parts.entries()) {
      await officer.tapsOn(part)
      if (at === 0) await showsThatItIsThem()
      await officer.sees(`Part ${at + 1} of ${parts.length} copied.`)
      boxes.push(await pasted())
    }
    boxes.forEach((box, at) => {
      expect(box.slice(0, box.indexOf('\n'))).toBe(`(${at + 1} of ${parts.length})`)
    })
    const text = boxes.map((box) => box.slice(box.indexOf('\n') + 1)).join('\n')
    expect(
      missingIn(
        text,
        words.filter((one) => !one.startsWith('Seal of the events')),
      ),
    ).toEqual([])
    expect(text).toMatch(/edition 1\.0\/2026\.11$/)

    await goesToPapers()
    const papersOut = wentOut().locator('summary')
    expect(await papersOut.allInnerTexts()).toEqual([expect.stringMatching(/^Decision record, .*\d\d:\d\d$/)])
    await papersOut.first().tap()
    await officer.sees('Still says what the case says')
    await officer.sees(`Under edition ${EDITION_NOW}`)
    expect(await flawsOf(officer.page)).toEqual([])
  })

  test('it is saved as a PDF under a name that says nothing of the case', async () => {
    await opensPaper('Decision record')
    words = await wordsOnPaper(onPaper())
    const { called } = await savesAsPdf('record')
    expect(called).toMatch(/^Paper \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.pdf$/)
  })

  judgedBy('pdftotext', 'the PDF has every word of the screen, in its order', (pdftotext) => {
    expect(missingIn(textOf(pdftotext, join(folder, 'record.pdf')), words)).toEqual([])
  })

  test('printed and shared it leaves once the officer has shown that it is them, each time kept as gone out', async () => {
    await opensPaper('Decision record')
    await officer.tapsOn('Print')
    await showsThatItIsThem()
    await officer.sees('Handed to this phone’s printing.')
    await officer.tapsOn('Share as PDF')
    await officer.sees('Shared.')
    expect(await officer.page.locator('html').getAttribute('data-left')).toBe('print share')
    await goesToPapers()
    expect(await wentOut().locator('summary').allInnerTexts()).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/^Decision record, .*\d\d:\d\d$/)),
    )
  })

  test('under the cover nothing is printed, but for what the phone’s own screen for printing lies over', async () => {
    const { page } = officer
    await opensPaper('Decision record')
    const printsUnderCover = async () => {
      const turns = (to: 'hidden' | 'visible') =>
        page.evaluate((state) => {
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
          document.dispatchEvent(new Event('visibilitychange'))
        }, to)
      await turns('hidden')
      await page.locator('#cover').waitFor({ state: 'attached' })
      await page.emulateMedia({ media: 'print' })
      const is = await page.evaluate(() => document.querySelector('main')?.checkVisibility())
      await page.emulateMedia({ media: null })
      await turns('visible')
      await page.locator('#cover').waitFor({ state: 'detached' })
      return is
    }
    expect(await printsUnderCover()).toBe(false)
    await officer.tapsOn('Print')
    await showsThatItIsThem()
    await officer.sees('Handed to this phone’s printing.')
    expect(await printsUnderCover()).toBe(true)
    await onPaper().tap()
    expect(await printsUnderCover()).toBe(false)
    await goesToPapers()
  })

  judgedBy('qpdf', 'nothing is wrong with the PDF', (qpdf) => {
    const said = execFileSync(qpdf, ['--check', join(folder, 'record.pdf')], { encoding: 'utf8' })
    expect(said).toContain('No syntax or stream encoding errors found')
  })
})

describe('the review, on another phone', () => {
  test('the case opens there at its review, which says how it goes back', async () => {
    await goesToPapers()
    await officer.tapsOn('Hand the whole case over')
    const sent = await handsOver(officer, showsThatItIsThem, join(folder, 'sent.age'))
    await officer.tapsOn('Back to the case')
    const sergeant = new Visit(await newPhone())
    await sergeant.opens('/take-in')
    await takesIn(sergeant, sent.file, sent.six)
    await sergeant.tapsOn('Take it in')
    await sergeant.sees('A second pair of eyes')
    await sergeant.fills('Reviewer’s name, rank or role', 'Sergeant Jones')
    await sergeant.tapsOn('Agreed')
    await sergeant.tapsOn('Hand the whole case over')
    const back = await handsOver(sergeant, undefined, join(folder, 'back.age'))
    expect(back.six.split(' ')).toHaveLength(6)
    await sergeant.phone.close()
  })
})

describe('the review, on the same phone', () => {
  test('the page with its answer takes two phone screens at most', async () => {
    await opensPaper('Review page')
    const agree = officer.page.getByRole('button', { name: 'Agreed', exact: true })
    await agree.waitFor()
    const [end, header, height] = await officer.page.evaluate(() => [
      document.querySelector('article')?.getBoundingClientRect().bottom ?? 0,
      document.querySelector('header')?.getBoundingClientRect().height ?? 0,
      innerHeight,
    ])
    expect(height).toBe(844)
    expect(end).toBeLessThanOrEqual(2 * 844 - header)
    expect(await flawsOf(officer.page)).toEqual([])
    expect(await axeFinds(officer.page)).toEqual([])
  })

  test('the supervisor returns it, and says why; the letters wait', async () => {
    await officer.tapsOn('Returned with a reason')
    await officer.sees('Give the reviewer’s name, rank or role.')
    await officer.fills('Reviewer’s name, rank or role', 'Detective inspector')
    await officer.tapsOn('Returned with a reason')
    await officer.sees('Say why it is returned.')
    await officer.fills('What they said, and when', 'Say what the school offers.')
    await officer.tapsOn('Returned with a reason')
    await onPaper().getByText('Returned by Detective inspector').waitFor()
    await onPaper().getByText('Say what the school offers.').waitFor()
    await goesToPapers()
    await officer.taps(/^Not yet/)
    await officer.sees('The reviewer has sent the decision back. Settle that first.')
  })

  test('the supervisor agrees, and the letters can be written', async () => {
    await opensPaper('Review page')
    await officer.fills('Reviewer’s name, rank or role', 'Detective inspector')
    await officer.tapsOn('Agreed')
    await onPaper().getByText('Agreed by Detective inspector').waitFor()
    expect(await officer.page.getByRole('button', { name: 'Agreed', exact: true }).count()).toBe(0)
    await goesToPapers()
    await officer.page.getByRole('link', { name: 'Outcome letter to the parents: Child B', exact: true }).waitFor()
    await goesBackTo('Review')
    await officer.sees('Reviewed and agreed.')
  })
})

describe('the letter', () => {
  const NAMES = {
    child: 'Siân Quill',
    parent: 'Mrs Llŷr Quill',
    address: '9 Orchard Row\nAbertawe',
    officer: 'PC Underhill',
  }
  const LETTER = 'Outcome letter to the parents: Child B'

  async function typesNames() {
    const label = officer.page.getByText('It says “Child B”. Fill in the name below before it is given')
    await label.waitFor()
    await officer.taps('Names for this paper')
    await officer.fills('The child’s name', NAMES.child)
    await label.waitFor({ state: 'detached' })
    await officer.fills('The parent’s or carer’s name', NAMES.parent)
    await officer.fills('Address', NAMES.address)
    await officer.fills('Your name and role', NAMES.officer)
  }

  /** Nowhere on the papers' screens, the folds open. */
  async function seesNoName() {
    await goesToPapers()
    await officer.page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    const said = ((await officer.page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
    expect(said).toContain('Dear parents or carers of Child B,')
    expect(said).not.toMatch(/Siân|Quill|Llŷr|Orchard|Abertawe|Underhill/)
  }

  test('the note’s own wording stands beside it, and is no part of it', async () => {
    await opensPaper(LETTER)
    const beside = officer.page.locator('details', { hasText: 'The letter that the 2016 note gives (paragraph 22)' })
    await beside.locator('summary').tap()
    const printed = await beside.locator('blockquote p').allInnerTexts()
    expect(printed.length).toBeGreaterThan(3)
    const letter = bare((await onPaper().textContent()) ?? '')
    const only2016 = printed.filter((paragraph) => !letter.includes(bare(paragraph)))
    expect(only2016.length).toBeGreaterThan(1)
    expect(only2016[0]).toContain('has been recorded on police systems against (add crime type)')
    expect(await beside.locator('blockquote + p').textContent()).toContain('untrue of someone entered only as a person')
  })

  test('names that are typed stand in the paper and in its PDF', async () => {
    await typesNames()
    await onPaper().getByText(`Dear ${NAMES.parent},`).waitFor()
    expect(await onPaper().textContent()).toContain(NAMES.address)
    await savesAsPdf('letter')
  })

  judgedBy('pdftotext', 'the PDF of the letter has them, Welsh letters too', (pdftotext) => {
    const text = textOf(pdftotext, join(folder, 'letter.pdf'))
    expect(missingIn(text, [NAMES.address, `Dear ${NAMES.parent},`, NAMES.child, NAMES.officer])).toEqual([])
  })

  test('and nowhere afterwards: the case keeps labels, the fields are empty again', async () => {
    await seesNoName()
    await opensPaper(LETTER)
    expect(await onPaper().textContent()).not.toMatch(/Quill|Orchard|Underhill/)
    await officer.taps('Names for this paper')
    await officer.seesField('The child’s name', '')
    await officer.seesField('Address', '')
  })

  test('letters that the PDF has no type for are told before it is made', async () => {
    await opensPaper(LETTER)
    await officer.taps('Names for this paper')
    await officer.fills('The child’s name', 'ليلى')
    await officer.tapsOn('Save as PDF')
    await showsThatItIsThem()
    await officer.sees('The PDF has no type for these letters and would leave them out: ل ي ى.')
    await officer.tapsOn('Clear the names')
  })

  test('names are kept where the officer asks for it', async () => {
    await officer.fills('The child’s name', NAMES.child)
    await officer.answers('Keep these names in the case?', 'Keep them with this paper’s copy')
    await savesAsPdf('kept')
    await goesToPapers()
    const last = wentOut().locator('details').last()
    await last.locator('summary').tap()
    await last.getByText(`Dear parents or carers of ${NAMES.child},`).waitFor()
  })

  test('what went out keeps its words when an answer changes; it is superseded, and the next one says so', async () => {
    const before = await wentOut().locator('details').last().locator('p').last().textContent()
    await goesBackTo('People')
    await officer.taps('Child (under 18) · Involved: change Child B')
    await officer.answers('How is Child B shown on the crime record?', 'Victim')
    await goesToPapers()
    const letters = async () =>
      (await wentOut().locator('summary').allInnerTexts()).filter((one) => one.startsWith('Outcome letter to the '))
    await expect
      .poll(letters)
      .toEqual([expect.stringMatching(/\(superseded\)$/), expect.stringMatching(/\(superseded\)$/)])
    const last = wentOut().locator('details').last()
    await last.locator('summary').tap()
    await last.getByText('It would say something else now').waitFor()
    expect(await last.locator('p').last().textContent()).toBe(before)
    await opensPaper(LETTER)
    await onPaper()
      .getByText(/^This takes the place of the one of .*, which no longer holds\.$/)
      .waitFor()
    expect(await officer.page.locator('details', { hasText: 'The letter that the 2016 note gives' }).count()).toBe(0)
  })
})

describe('the squares on the sheet for the family', () => {
  const LEADS_TO = [
    'https://www.childline.org.uk/',
    'https://takeitdown.ncmec.org/',
    'https://www.internetmatters.org/',
    'https://www.ceopeducation.co.uk/',
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    judgedBy('zbarimg', `are read from the screen (${colorScheme})`, async (zbarimg) => {
      await opensPaper('Sheet for the family: Child A')
      await officer.page.emulateMedia({ colorScheme })
      const picture = join(folder, `${colorScheme}.png`)
      await onPaper().screenshot({ path: picture })
      await officer.page.emulateMedia({ colorScheme: 'light' })
      const read = execFileSync(zbarimg, ['--quiet', '--raw', picture], { encoding: 'utf8' })
      expect(read.trim().split('\n').sort()).toEqual([...LEADS_TO].sort())
    })
  }
})

describe('how they look', () => {
  const LOOKS = [
    'Decision record',
    'Sheet for the child: Child A',
    'Outcome letter to the child: Child A',
    'Direction to delete: Child B',
  ]
  test.each(LOOKS)('%s, narrow and wide, by day and by night', async (title) => {
    await opensPaper(title)
    for (const width of [320, 390]) {
      await officer.page.setViewportSize({ width, height: 844 })
      expect(await flawsOf(officer.page), `${width} px`).toEqual([])
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await officer.page.emulateMedia({ colorScheme })
      expect(await axeFinds(officer.page), colorScheme).toEqual([])
    }
    await officer.page.emulateMedia({ colorScheme: 'light' })
  })
})

describe('printed', () => {
  judgedBy(
    'pdftotext',
    'what is written by hand stays with the words above it, wherever the page happens to end',
    async (pdftotext) => {
      await opensPaper('Outcome letter to the child: Child A')
      const HELD = ['The officer to ask', 'Phone or email', 'Yours sincerely,', 'Signed']
      const printed = join(folder, 'printed.pdf')
      const torn: [number, string[]][] = []
      for (let down = 0; down <= 200; down += 20) {
        await onPaper().evaluate((paper, above) => {
          paper.style.paddingBlockStart = `${above}px`
        }, down)
        await officer.page.pdf({ path: printed, preferCSSPageSize: true })
        const pages = execFileSync(pdftotext, ['-raw', printed, '-'], { encoding: 'utf8' }).split('\f')
        const end = pages.find((page) => /^Signed$/m.test(page))?.split('\n') ?? []
        const missing = HELD.filter((words) => !end.includes(words))
        if (missing.length > 0) torn.push([down, missing])
      }
      await onPaper().evaluate((paper) => paper.removeAttribute('style'))
      expect(torn).toEqual([])
    },
  )

  judgedBy('pdftotext', 'where to sign a direction stands on the page that says what to delete', async (pdftotext) => {
    await opensPaper('Direction to delete: Child B')
    const printed = join(folder, 'direction.pdf')
    await officer.page.pdf({ path: printed, preferCSSPageSize: true })
    const pages = execFileSync(pdftotext, ['-raw', printed, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
    expect(pages.length).toBe(1)
  })

  judgedBy('pdftotext', 'every page says which it is of how many', async (pdftotext) => {
    await opensPaper('Decision record')
    const printed = join(folder, 'numbered.pdf')
    await officer.page.pdf({ path: printed, preferCSSPageSize: true })
    const pages = execFileSync(pdftotext, ['-layout', printed, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map((page) => page.trimEnd().split('\n').at(-1)?.trim())).toEqual(
      pages.map((_, at) => `Page ${at + 1} of ${pages.length}`),
    )
  })
})

describe('what is to be deleted', () => {
  test('the direction stays open until it is confirmed', async () => {
    await opensPaper('Direction to delete: Child B')
    await officer.sees('The case keeps this open until deletion is confirmed or explained.')
    await goesBackTo('Closing')
    await officer.answers('Deletion direction', 'Given in writing')
    await officer.answers('Deletion confirmed', 'Not yet')
    const confirm = officer.page.getByRole('button', { name: 'Say why not: Confirm that it was deleted' })
    await confirm.waitFor()
    expect(await officer.page.getByRole('button', { name: /^Say why not: Direct that/ }).count()).toBe(0)
    expect(await officer.triesToClose()).toContain('Duties are neither done nor explained')
    await opensPaper('Decision record')
    await onPaper()
      .getByText(/^Confirm that it was deleted/)
      .waitFor()
    const [row] = (await wordsOnPaper(onPaper())).filter((words) => words.startsWith('Confirm that it was deleted'))
    expect(row).toMatch(/: Still owed$/)

    await goesBackTo('Closing')
    await officer.answers('Deletion confirmed', 'A signed statement')
    await expect.poll(() => confirm.count()).toBe(0)
  })

  test('one that is out is called back when nobody is to delete any more, and every stage says so until it is', async () => {
    const stop = officer.page.getByText('What was handed out no longer holds')
    const direction = officer.page.getByText(/directed to delete, .* Ring them and stop it/)
    const letters = (says: string) =>
      officer.page.getByText(
        new RegExp(`^The letters? to .*the parents or carers of Child B \\(.* no longer says? ${says}`),
      )
    await goesBackTo('Aggravating features')
    // The child was recorded otherwise since.
    await letters('how they are recorded').waitFor()
    expect(await direction.count()).toBe(0)
    await officer.answersFeatures({ pressure: 'Yes' })
    await direction.waitFor()
    await officer.goesTo('Telling the family')
    await direction.waitFor()
    const isInSight = () =>
      stop.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top > (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) && bottom < innerHeight
      })
    await expect.poll(isInSight).toBe(true)
    await officer.goesTo('Closing')
    await expect.poll(isInSight).toBe(true)
    await officer.sees('A direction to delete is out, and nobody is to delete now.')
    await officer.answers('Deletion direction', 'Given, and called back')
    await expect.poll(() => direction.count()).toBe(0)
    // The letters are still out, and say what is not decided any more.
    await letters('what is decided').waitFor()
    await goesBackTo('Aggravating features')
    await officer.answersFeatures({ pressure: 'No' })
    await letters('how they are recorded').waitFor()
    expect(await letters('what is decided').count()).toBe(0)
    expect(await direction.count()).toBe(0)
  })

  test('where the note leaves it open, nothing is due until it is written down with whom it was decided', async () => {
    await goesBackTo('Outcome')
    await officer.taps('Every other outcome')
    const other = '20 · Another body takes it on'
    await officer.taps(other)
    await officer.page.getByRole('radio', { name: other, exact: true, checked: true }).waitFor({ state: 'attached' })
    await officer.continuesTo('Review')
    await officer.goesTo('Closing')
    await officer.page.getByRole('button', { name: 'Say why not: Settle what happens to the copies' }).waitFor()
    await goesToPapers()
    await officer.taps(/^Not yet/)
    await officer.sees('Settle it with a supervisor first, and write down what was decided and with whom.')
    await goesBackTo('Closing')
    const decided = 'With DS Example: both delete their copies by Friday.'
    await officer.fills('Your decision on deleting copies, settled with a supervisor', decided)
    await opensPaper('Decision on deleting images')
    await onPaper().getByText(decided).waitFor()
  })
})

describe('a case of the worst kind', () => {
  test('every paper that it allows fits a narrow phone, and none speaks of an outcome not agreed', async () => {
    await goesToPapers()
    await officer.tapsOn('Back to the case')
    await officer.tapsOn('Back to Cases')
    await officer.tapsOn('Start a case')
    await officer.isAt('First report')
    await officer.worksEveryStage()
    await officer.tapsOn('Papers')
    await officer.seesHeading('Papers')
    papers = addressOf(officer)
    const titles = (await readyPapers()).filter((title) => title !== 'Hand the whole case over')
    expect(titles).toEqual([
      'Decision record',
      'Review page',
      'Referral to children’s social care',
      'Child contact form',
      'Handover to the specialist team',
      'Sheet for the family: Child A',
      'Sheet for the family: Child B',
      'Sheet for the child: Child A',
      'Sheet for the child: Child B',
      'Note for the school',
    ])
    await officer.page.setViewportSize({ width: 320, height: 844 })
    for (const title of titles) {
      await opensPaper(title)
      expect([title, await flawsOf(officer.page)]).toEqual([title, []])
    }
    await officer.page.setViewportSize({ width: 390, height: 844 })
  })
})

test('what was being shared when the app was ended by force is asked about, wherever the case is opened', async () => {
  const { officer, address, code } = await newSealedVisit()
  try {
    await officer.goesTo('Closing')
    await officer.page.evaluate(() => {
      const share = () => {
        document.documentElement.setAttribute('data-shares', '')
        return new Promise(() => {})
      }
      Object.assign(navigator, { canShare: () => true, share })
    })
    await officer.tapsOn('Decision record')
    await officer.tapsOn('Share as PDF')
    const asked = officer.page.getByRole('dialog', { name: 'Show that it is you' })
    await asked.getByRole('button', { name: 'Use the recovery code', exact: true }).tap()
    await asked.getByRole('textbox', { name: 'Recovery code' }).fill(code)
    await asked.getByRole('button', { name: 'Go on', exact: true }).tap()
    await officer.page.locator('html[data-shares]').waitFor({ state: 'attached' })
    await officer.tapsOn('Back to Papers')
    await officer.seesSaved()
    await officer.killsTheApp()
    await officer.phone.relaunch()
    await officer.opens(address)
    await unlocksByCode(officer, code)
    await officer.sees(/^Decision record, .*: it was being shared when the app was locked or closed\.$/)
    await officer.tapsOn('It went out')
    await officer.doesNotSee('Did this paper leave?')
    await officer.tapsOn('Papers')
    const out = officer.page.getByRole('region', { name: 'What went out' }).locator('summary')
    await out.first().waitFor()
    expect(await out.allInnerTexts()).toEqual([expect.stringMatching(/^Decision record, .*\d\d:\d\d$/)])
  } finally {
    await officer.phone.close()
  }
})

describe('a made-up case', () => {
  test('its papers say PRACTICE, and are asked for without showing who it is', async () => {
    await officer.opens('/practice/kept-between-them/report')
    await officer.tapsOn('Papers')
    await officer.tapsOn('Decision record')
    await onPaper().getByText('PRACTICE: a made-up case. Not a police paper.').waitFor()
    const downloading = officer.page.waitForEvent('download')
    await officer.tapsOn('Save as PDF')
    await (await downloading).saveAs(join(folder, 'practice.pdf'))
    expect(await sheet().count()).toBe(0)
    await officer.tapsOn('Copy as text')
    const last = officer.page.getByRole('button', { name: /^Copy part/ }).last()
    const [part, parts] = ((await last.textContent()) ?? '').match(/\d+/g) ?? []
    await last.tap()
    await officer.sees(`Part ${part} of ${parts} copied.`)
    expect((await pasted()).split('\n')[0]).toBe(`(${part} of ${parts}) PRACTICE`)
  })

  test('a phone that lets nothing onto its clipboard is not asked for one tap after another', async () => {
    const { page } = officer
    await officer.opens('/practice/kept-between-them/report')
    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => {
        throw new DOMException('Not allowed', 'NotAllowedError')
      }
    })
    await officer.tapsOn('Papers')
    await officer.tapsOn('Note for the school')
    await officer.tapsOn('Copy as text')
    await officer.sees('Tap the same button once more.')
    await officer.tapsOn('Copy as text')
    await officer.sees('That did not work on this phone. Nothing has left it. Try another way.')
  })

  test('on a small phone it is seen that a paper went out', async () => {
    const { page } = officer
    await page.setViewportSize({ width: 360, height: 640 })
    await officer.opens('/practice/kept-between-them/report')
    await officer.tapsOn('Papers')
    await officer.tapsOn('Note for the school')
    await officer.tapsOn('Copy as text')
    const said = page
      .locator('main')
      .getByText('Copied. It stays on the clipboard until something else is copied.')
      .last()
    await expect.poll(() => said.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
    await page.setViewportSize({ width: 390, height: 844 })
  })

  judgedBy('pdftotext', 'its PDF says so on every page', (pdftotext) => {
    const text = execFileSync(pdftotext, ['-layout', join(folder, 'practice.pdf'), '-'], { encoding: 'utf8' })
    const pages = text.split('\f').slice(0, -1)
    expect(pages[0]?.trimStart()).toMatch(/^PRACTICE: a made-up case/)
    for (const page of pages) expect(page).toMatch(/^ *PRACTICE · Made/m)
  })
})

test('all of it was done without the network', () => {
  expect(failedRequests).toEqual([])
})
