import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, flawsOf, hasTextOf, namesShared, scrollsSideways } from './look'
import { type Phones, phonesOfTheTour, TOUR } from './tour'
import { STAGE_NAMES, type Visit } from './visit'

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
]

let phones: Phones

beforeAll(async () => {
  phones = await phonesOfTheTour()
  // What is far from the screen does not move, so nothing that fades there would ever come to rest.
  for (const { page } of [phones.stranger, phones.officer]) await page.emulateMedia({ reducedMotion: 'reduce' })
}, 240_000)
afterAll(async () => {
  await phones.stranger.phone.close()
  await phones.officer.phone.close()
})

async function isClean({ page }: Visit) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), colorScheme).toEqual([])
  }
}

/** Opens every fold, or closes those again. */
const turnsFolds = (page: Page, open: boolean) =>
  page.evaluate((open) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(
      open ? 'details:not([open])' : 'details[data-turned]',
    )) {
      fold.open = open
      fold.toggleAttribute('data-turned', open)
    }
  }, open)

/** Twice the text, at 320 px, and so what is folded. */
async function isCleanTwiceAsLarge({ page }: Visit) {
  await page.setViewportSize({ width: 320, height: 640 })
  await hasTextOf(page, '200%')
  expect(await scrollsSideways(page), 'at 200 %').toEqual([])
  expect(await axeFinds(page), 'at 200 %').toEqual([])
  await turnsFolds(page, true)
  expect(await scrollsSideways(page), 'at 200 %, unfolded').toEqual([])
  await turnsFolds(page, false)
  await hasTextOf(page, '')
}

/** Words there in sight which go on in the next line. */
const brokenWords = (page: Page, within: string) =>
  page.locator(within).evaluateAll((headings) => {
    const range = document.createRange()
    return headings.flatMap((heading) => {
      const texts: Text[] = []
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      return texts.flatMap((text) =>
        [...text.data.matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : []
        }),
      )
    })
  })

/** Letters or digits of one part of an address. */
const FITS_IN_NO_LINE = 15

test('with twice the text on a usual phone no button and no address to reach somebody has a word broken', async () => {
  const { stranger, officer, filled } = phones
  const broken: Record<string, string[]> = {}
  const looks = async ({ page }: Visit, where: string, within: string) => {
    await turnsFolds(page, true)
    await page.setViewportSize({ width: 390, height: 844 })
    await hasTextOf(page, '200%')
    const words = await brokenWords(page, within)
    broken[where] = words.filter((word) => word.split(/[./@]/).every((part) => part.length < FITS_IN_NO_LINE))
    await hasTextOf(page, '')
    await turnsFolds(page, false)
  }
  for (const path of ['/first-minute', '/helplines', '/take-down']) {
    await stranger.opens(path)
    await stranger.page.locator('main a[href^="https:"]').first().waitFor({ state: 'attached' })
    await looks(stranger, path, 'main :is(a, button, strong, p:not(:has(> s)))')
  }
  await officer.opensAt(filled, 'Closing')
  await officer.page.getByText('Go to devices').first().waitFor({ state: 'attached' })
  await looks(officer, 'Closing', 'main button')
  expect(broken).toEqual({ '/first-minute': [], '/helplines': [], '/take-down': [], Closing: [] })
})

test.each(TOUR)(
  '$name is whole and tappable at 320 and 390 px, and clean by day, by night and with twice the text',
  async ({ go, leave }) => {
    const visit = await go(phones)
    for (const size of SIZES) {
      await visit.page.setViewportSize(size)
      expect(await flawsOf(visit.page), `${size.width} px wide`).toEqual([])
    }
    if (visit.page.url().includes('/case/')) expect(await namesShared(visit.page)).toEqual([])
    await isClean(visit)
    await isCleanTwiceAsLarge(visit)
    await leave?.(visit)
  },
)

test('with twice the text the way to reach a helpline does not squeeze what it is for', async () => {
  const { stranger } = phones
  await stranger.opens('/helplines')
  await stranger.page.setViewportSize({ width: 390, height: 844 })
  await hasTextOf(stranger.page, '200%')
  const squeezed = await stranger.page.locator('main article').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const words = card.querySelector('h3, h4')?.parentElement
      const width = words?.getBoundingClientRect().width ?? 0
      return width * 2 > card.getBoundingClientRect().width ? [] : [card.id]
    }),
  )
  expect(await stranger.page.locator('main article').count()).toBeGreaterThan(20)
  expect(squeezed).toEqual([])
  await hasTextOf(stranger.page, '')
})

test('with twice the text on a narrow phone no word is broken in a title of the first minute or of a sheet', async () => {
  const { page } = phones.stranger
  await page.setViewportSize({ width: 320, height: 640 })
  await phones.stranger.opens('/first-minute')
  await hasTextOf(page, '200%')
  const steps = 'main h2'
  expect(await page.locator(steps).count()).toBeGreaterThan(4)
  expect(await brokenWords(page, steps)).toEqual([])
  await phones.stranger.opens('/practice/kept-between-them/features')
  await hasTextOf(page, '200%')
  for (const button of ['All stages', 'Why: where this case stands']) {
    await phones.stranger.tapsOn(button)
    await page.locator('dialog[open] h2').waitFor()
    expect(await brokenWords(page, 'dialog[open] h2'), button).toEqual([])
    await phones.stranger.closesTheSheet()
  }
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
})

test('with twice the text no word is broken in a step of the first minute or in an outcome, on a usual phone and a narrower one', async () => {
  const { stranger } = phones
  const { page } = stranger
  const broken: string[] = []
  for (const [path, within] of [
    ['/first-minute', 'main h2'],
    ['/practice/kept-between-them/decision', '[role=radiogroup] [id$=-label]'],
  ] as const) {
    await stranger.opens(path)
    await page.locator(within).nth(4).waitFor()
    await turnsFolds(page, true)
    await hasTextOf(page, '200%')
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 844 })
      broken.push(...(await brokenWords(page, within)))
    }
    await hasTextOf(page, '')
  }
  expect(broken).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
})

test('with twice the text no word is broken in a notice or in a list of reasons, on a usual phone and a narrower one', async () => {
  const { stranger } = phones
  const { page } = stranger
  const broken: string[] = []
  await stranger.opens('/practice/kept-between-them/referral')
  await page.locator('main strong').first().waitFor()
  await turnsFolds(page, true)
  await hasTextOf(page, '200%')
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 844 })
    broken.push(...(await brokenWords(page, 'main :is(strong, li)')))
  }
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(broken).toEqual([])
})

test('with twice the text on a narrow phone the words of a button stay inside it, however long one of them is', async () => {
  const { page } = phones.stranger
  await page.setViewportSize({ width: 320, height: 640 })
  await phones.stranger.opens('/practice/kept-between-them/features')
  await hasTextOf(page, '200%')
  await phones.stranger.tapsOn('All stages')
  const button = page.getByRole('button', { name: 'Can’t finish “Aggravating features” yet' })
  const outside = await button.evaluate((one) => {
    const { left, right } = one.getBoundingClientRect()
    const inside = document.createRange()
    inside.selectNodeContents(one)
    return [...inside.getClientRects()].filter((part) => part.left < left || part.right > right).length
  })
  expect(outside).toBe(0)
  await phones.stranger.closesTheSheet()
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
})

test('a matter’s name of one long word fits a narrow phone, also in the bar', async () => {
  const { page } = phones.stranger
  await page.setViewportSize({ width: 320, height: 640 })
  await phones.stranger.opens('/practice/kept-between-them/report')
  await phones.stranger.tapsOn('More than one matter in this incident?')
  await phones.stranger.tapsOn('Add a matter')
  await phones.stranger.fills('What is this matter, in three or four words?', 'x'.repeat(60))
  await page
    .locator('main ~ *')
    .getByText(/^x{60} · \d of the 5 needed$/)
    .waitFor()
  expect(await scrollsSideways(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
})

test('a referral that is likely finds room in the header of a usual phone, and makes it no higher', async () => {
  const { page } = phones.stranger
  await phones.stranger.opens('/practice/kept-between-them/features')
  const heights = async () => {
    const all: number[] = []
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 800 })
      all.push(Math.round((await page.getByRole('banner').boundingBox())?.height ?? 0))
    }
    return all
  }
  await phones.stranger.seesStanding({ Risk: 'Not known yet', 'Outcome 21': 'Not yet' })
  const before = await heights()
  expect(before[0]).toBe(before[1])
  await phones.stranger.answers('Was anyone pressed, threatened or blackmailed?', 'Yes')
  await phones.stranger.seesStanding({ Risk: 'Higher', 'Outcome 21': 'Ruled out', Referral: 'Likely' })
  expect(await heights()).toEqual(before)
})

test('in large letters the title of the next stage is in sight, whatever stands above it', async () => {
  const { page } = phones.stranger
  await page.setViewportSize({ width: 360, height: 740 })
  await phones.stranger.opens('/practice/kept-between-them/features')
  await phones.stranger.answers('Was anyone pressed, threatened or blackmailed?', 'Yes')
  await hasTextOf(page, '200%')
  await phones.stranger.continuesTo('Checks')
  const title = page.getByRole('heading', { level: 2, name: 'What do the systems know?' })
  expect(await title.evaluate((one) => one.getBoundingClientRect().top > innerHeight / 2)).toBe(false)
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
})

test('in large letters a toast does not lie for good on what leads on', async () => {
  const { page } = phones.stranger
  await page.setViewportSize({ width: 360, height: 740 })
  await phones.stranger.opens('/practice/kept-between-them/features')
  await hasTextOf(page, '200%')
  await phones.stranger.answers('Was anyone pressed, threatened or blackmailed?', 'Yes')
  const toast = page.getByRole('status').filter({ hasText: 'This may be blackmail' })
  await toast.waitFor()
  const overlap = () =>
    page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight)
      const on = [...document.querySelectorAll('footer button')].at(-1)?.getBoundingClientRect()
      const over = document.querySelector('[data-alone=true]')?.getBoundingClientRect()
      return on && over ? Math.max(0, Math.round(on.bottom - over.top)) : undefined
    })
  await expect.poll(overlap).toBe(0)
  await page.getByRole('button', { name: 'Dismiss' }).tap()
  expect(await page.evaluate(() => document.documentElement.style.paddingBlockEnd)).toBe('')
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
})

/** Where an element's own words begin, and in how many lines they stand. */
const linesOf = (within: Locator) =>
  within.evaluate((element) => {
    const range = document.createRange()
    const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '')
    range.setStartBefore(texts[0] ?? element)
    range.setEndAfter(texts.at(-1) ?? element)
    const all = [...range.getClientRects()].filter(({ width }) => width > 1)
    return {
      left: Math.min(...all.map(({ left }) => left)),
      count: new Set(all.map(({ top }) => Math.round(top))).size,
    }
  })

test('what the advice makes of an outcome is said in one line, also on a narrow phone', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/decision')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByText('Cannot be chosen yet', { exact: true }).waitFor()
  const said = page
    .getByRole('radiogroup', { name: 'Outcome' })
    .getByText(/^(Cannot be chosen yet|Possible here|Against advice.*)$/)
  const lines = await Promise.all((await said.all()).map(async (one) => (await linesOf(one)).count))
  expect(lines.length).toBeGreaterThan(4)
  expect(new Set(lines)).toEqual(new Set([1]))
  await page.setViewportSize({ width: 390, height: 844 })
})

test('in a list of facts the words have most of the line, and all of it on a narrow phone', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/settings')
  const facts = page.locator('main dl').first()
  const shares = async (width: number) => {
    await page.setViewportSize({ width, height: 844 })
    return facts.evaluate((list) => {
      const share = (dd: Element) => dd.getBoundingClientRect().width / list.getBoundingClientRect().width
      return [...list.querySelectorAll('dd')].map(share)
    })
  }
  expect(Math.min(...(await shares(390)))).toBeGreaterThan(0.6)
  expect(Math.min(...(await shares(320)))).toBe(1)
  await page.setViewportSize({ width: 390, height: 844 })
})

test('what takes a reason back begins where the reason does', async () => {
  const { stranger } = phones
  await stranger.opens('/practice/kept-between-them/closing')
  await stranger.explainsADuty('Raise the child contact form', 'The front door raises it.')
  const point = stranger.page.getByRole('listitem').filter({ hasText: 'Not done: The front door raises it.' })
  const takesBack = point.getByRole('button', { name: 'Take this back' }).locator('span')
  const [reason, back] = await Promise.all([linesOf(point.locator('div').first()), linesOf(takesBack)])
  expect(Math.abs(back.left - reason.left)).toBeLessThanOrEqual(1)
})

test('no short word stands alone in the last line of a row’s title or of what can be picked', async () => {
  const { stranger } = phones
  const { page } = stranger
  const alone: string[] = []
  for (const [path, within] of [
    ['/practice', page.locator('main').getByRole('link')],
    ['/practice/kept-between-them/people', page.getByRole('group', { name: 'Who is it?' }).getByRole('button')],
  ] as const) {
    await stranger.opens(path)
    await within.nth(3).waitFor()
    alone.push(
      ...(await within.evaluateAll((all) =>
        all.flatMap((one) => {
          const range = document.createRange()
          range.selectNodeContents(one)
          const widths = [...range.getClientRects()].map(({ width }) => width)
          return (widths.at(-1) ?? 0) < Math.max(...widths) / 4 ? [one.textContent ?? ''] : []
        }),
      )),
    )
  }
  expect(alone).toEqual([])
})

test('what puts right what was done begins where that does, also in large letters', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/people')
  await stranger.adds('A child who is involved', 'Child A')
  await stranger.goesTo('Welfare')
  await stranger.answers('Might Child A harm themselves?', 'Yes')
  await stranger.answers('What did you do for Child A?', 'Left with a responsible adult who knows')
  await stranger.tapsOn('Record what was done and go back')
  const putsRight = page.getByRole('button', { name: /^Put this right/ }).locator('span')
  await putsRight.waitFor()
  const done = page.getByText('Left with a responsible adult who knows')
  await page.setViewportSize({ width: 360, height: 844 })
  for (const size of ['', '200%']) {
    await hasTextOf(page, size)
    const [words, way] = await Promise.all([linesOf(done), linesOf(putsRight)])
    expect([size, Math.abs(way.left - words.left) <= 3]).toEqual([size, true])
  }
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
})

test('what shows the words that are typed begins where their field does', async () => {
  const { page } = phones.officer
  await phones.officer.opens('/')
  await page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('four')
  const shows = page.getByRole('button', { name: 'Show what I type' }).locator('span')
  const [label, words] = await Promise.all([linesOf(page.getByText('Passphrase', { exact: true })), linesOf(shows)])
  expect(Math.abs(words.left - label.left)).toBeLessThanOrEqual(1)
})

test('what chooses a file looks like the other quiet buttons, and not like the browser’s own', async () => {
  const { stranger } = phones
  await stranger.opens('/take-in')
  const file = stranger.page.getByLabel('The file', { exact: true })
  const look = await file.evaluate((field) => {
    const { borderTopWidth, textDecorationLine } = getComputedStyle(field, '::file-selector-button')
    return { borderTopWidth, textDecorationLine }
  })
  expect(look).toEqual({ borderTopWidth: '0px', textDecorationLine: 'underline' })
})

test('a button’s picture stands beside its words, also where they take two lines', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/online')
  const button = page.getByRole('link', { name: 'How to take it down, by platform' })
  await button.waitFor()
  for (const size of ['', '130%', '200%']) {
    await hasTextOf(page, size)
    const words = await linesOf(button.locator('span'))
    const picture = await button.locator('svg').boundingBox()
    const gap = words.left - (picture?.x ?? 0) - (picture?.width ?? 0)
    expect([size, gap < 18]).toEqual([size, true])
  }
  expect((await linesOf(button.locator('span'))).count).toBeGreaterThan(1)
  await hasTextOf(page, '')
})

test('a code to be scanned is seen whole, also on a phone held sideways and with twice the text', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/helplines')
  await page.getByRole('heading', { name: 'Childline', exact: true }).waitFor()
  await turnsFolds(page, true)
  await stranger.tapsOn('Give: Childline')
  const code = page.getByRole('img', { name: 'Code for Childline' })
  const whole: Record<string, boolean> = {}
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [667, 375],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const size of ['', '200%']) {
      await hasTextOf(page, size)
      whole[`${width} × ${height} ${size}`] = await code.evaluate((one) => {
        one.scrollIntoView({ block: 'end', behavior: 'instant' })
        const { top, bottom } = one.getBoundingClientRect()
        const header = one.closest('dialog')?.querySelector('h2')?.parentElement?.getBoundingClientRect().bottom ?? 0
        return top >= header - 1 && bottom <= innerHeight + 1 && bottom - top > 150
      })
    }
  }
  expect(new Set(Object.values(whole)), JSON.stringify(whole)).toEqual(new Set([true]))
  await hasTextOf(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
  await stranger.closesTheSheet()
})

test('four words to write down stand two and two, or one under the other', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/start')
  const words = page.getByRole('list', { name: 'Your four words' }).getByRole('listitem')
  for (const [width, expected] of [
    [320, 1],
    [390, 1],
    [768, 2],
    [1280, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await words.first().waitFor()
    const lefts = await words.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)))
    expect([width, new Set(lefts).size]).toEqual([width, expected])
  }
  await page.setViewportSize({ width: 390, height: 844 })
})

test('what hangs in a fold of a paragraph is tappable', async () => {
  const { stranger } = phones
  const { page } = stranger
  for (const [path, link] of [
    ['/guidance/9', 'Duty: Record the crime'],
    ['/guidance/A', 'Helplines'],
  ] as const) {
    await stranger.opens(path)
    await stranger.seesHeading('What rests on it here')
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    await page.locator('main details').getByRole('link', { name: link, exact: true }).waitFor()
    expect(await flawsOf(page), path).toEqual([])
  }
})

test('a heading stands nearer to what it heads than to what is above it', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/closing')
  const gaps = (within: Locator) =>
    within.evaluate((heading) => {
      const { top, bottom } = heading.getBoundingClientRect()
      const above = heading.closest('section')?.previousElementSibling?.getBoundingClientRect().bottom ?? 0
      return [top - above, (heading.nextElementSibling?.getBoundingClientRect().top ?? 0) - bottom] as const
    })
  const isNearer = async (name: string) => {
    const heading = page.getByRole('heading', { level: 3, name, exact: true })
    await heading.waitFor()
    const [above, below] = await gaps(heading)
    expect([name, above >= 2 * below]).toEqual([name, true])
  }
  await isNearer('Duties left')
  await stranger.opensAllStages()
  await isNearer('Investigation')
  await stranger.closesTheSheet()
  await stranger.goesTo('Online')
  await isNearer('What was reported where')
})

test('a sheet’s title is level with its buttons, and what leads on begins where the words above it do', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/closing')
  await stranger.opensAllStages()
  const middle = async (within: Locator) => {
    const box = await within.boundingBox()
    return (box?.y ?? 0) + (box?.height ?? 0) / 2
  }
  const sheet = page.getByRole('dialog')
  const title = await middle(sheet.getByRole('heading', { level: 2 }))
  expect(Math.abs(title - (await middle(sheet.getByRole('button', { name: 'Close' }))))).toBeLessThan(1)
  await stranger.closesTheSheet()
  await stranger.opensWhereItStands()
  const point = page.locator('dialog li').filter({ hasText: 'Check the welfare of every child' }).first()
  const words = await linesOf(point.locator('xpath=div'))
  const button = await linesOf(point.getByRole('button').locator('span'))
  expect(button.left).toBeCloseTo(words.left, 0)
  const part = page
    .locator('dialog section')
    .filter({ has: page.getByText('Decide otherwise') })
    .first()
  const otherwise = await linesOf(part.getByText('Decide otherwise'))
  expect(otherwise.left).toBeCloseTo((await linesOf(part.getByRole('heading'))).left, 0)
  await stranger.closesTheSheet()
})

test('what goes across the window has its words above the column, however wide it is', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/report')
  await stranger.isAt('First report')
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    const strip = await linesOf(page.getByRole('complementary', { name: 'Practice' }))
    const column = await linesOf(page.getByRole('heading', { level: 2, name: 'What was reported' }))
    expect([width, Math.round(strip.left)]).toEqual([width, Math.round(column.left)])
  }
  await page.setViewportSize({ width: 390, height: 844 })
})

test('an answer is as high as a gloved finger needs: 48 px and more', async () => {
  const { stranger } = phones
  const { page } = stranger
  for (const [stage, last] of [
    ['features', 'Was any of it made or altered by a computer?'],
    ['checks', 'Checks on the people'],
    ['report', 'Recorded as'],
  ]) {
    await stranger.opens(`/practice/kept-between-them/${stage}`)
    await page.getByRole('radiogroup', { name: last ?? '' }).waitFor()
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 })
      const low = await page.locator('main label:has(input:is([type=radio], [type=checkbox]))').evaluateAll((all) =>
        all.flatMap((label) => {
          const { width, height } = label.getBoundingClientRect()
          return Math.min(width, height) < 47.5 ? [`${label.textContent} ${width}×${height}`] : []
        }),
      )
      expect([stage, width, ...low]).toEqual([stage, width])
    }
  }
})

test('the way on lies under the thumb and stays there; on a short screen nothing that sticks takes the room', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/features')
  await stranger.seesAllFeatures()
  const onward = page.getByRole('button', { name: 'Continue to checks' })
  const seen = async (width: number, height: number) => {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => scrollTo(0, 600))
    const [way, header] = await Promise.all(
      [onward, page.getByRole('banner')].map((one) =>
        one.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top >= innerHeight || bottom <= 0 ? 'out of sight' : top > innerHeight / 2 ? 'low' : 'high'
        }),
      ),
    )
    return { way, header }
  }
  expect(await seen(390, 844)).toEqual({ way: 'low', header: 'high' })
  expect(await seen(320, 568)).toEqual({ way: 'low', header: 'out of sight' })
  expect(await seen(568, 320)).toEqual({ way: 'out of sight', header: 'out of sight' })
  await page.setViewportSize({ width: 390, height: 844 })
})

test('no line of the page shows below the bar, whatever part of a pixel its height is', async () => {
  const { stranger } = phones
  const { page } = stranger
  await stranger.opens('/practice/kept-between-them/welfare')
  await stranger.seesHeading('Is every child safe?')
  const session = await page.context().newCDPSession(page)
  const light = await page.context().newPage()
  const size = { width: 390, height: 848, deviceScaleFactor: 1.5, mobile: true }
  await session.send('Emulation.setDeviceMetricsOverride', size)
  const lowest = []
  for (let top = 0; top < 900; top += 90) {
    await page.evaluate((top) => scrollTo(0, top), top)
    const { data } = await session.send('Page.captureScreenshot')
    lowest.push(await light.evaluate(coloursOfLastRow, data))
  }
  expect(lowest).toEqual(lowest.map(() => ['255,255,255']))
  await light.close()
  await session.detach()
  await page.setViewportSize({ width: 320, height: 568 })
  await page.setViewportSize({ width: 390, height: 844 })
})

/** Of a picture in base 64. */
async function coloursOfLastRow(png: string): Promise<string[]> {
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(picture.width, 1).getContext('2d')
  context?.drawImage(picture, 0, 1 - picture.height)
  const { data = [] } = context?.getImageData(0, 0, picture.width, 1) ?? {}
  const colours = new Set<string>()
  for (let at = 0; at < data.length; at += 4) colours.add([...data.slice(at, at + 3)].join())
  return [...colours]
}

test('a button in a notice keeps a finger’s distance from the words above it', async () => {
  const { stranger } = phones
  await stranger.opens('/practice/kept-between-them/devices')
  const button = stranger.page.getByRole('button', { name: 'Go to people' })
  await button.waitFor()
  const gap = await button.evaluate((one) => {
    const above = one.previousElementSibling?.getBoundingClientRect().bottom ?? 0
    return one.getBoundingClientRect().top - above
  })
  expect(gap).toBeGreaterThanOrEqual(8)
})

test('in the list the number of duties left is not torn from its words, and what can be done is apart from what is said', async () => {
  const { officer } = phones
  const { page } = officer
  const list = await officer.opensTheList()
  const said = list.getByText(/duties.left/)
  const linesOfDuties = () =>
    said.evaluateAll((all) =>
      all.map((meta) => {
        const text = meta.firstChild as Text
        const from = text.data.replaceAll('\u00a0', ' ').search(/\d+ duties left/)
        const range = document.createRange()
        range.setStart(text, from)
        range.setEnd(text, text.data.indexOf('left') + 'left'.length)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      }),
    )
  for (let width = 320; width <= 440; width += 10) {
    await page.setViewportSize({ width, height: 844 })
    expect([width, Math.max(...(await linesOfDuties()))]).toEqual([width, 1])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => {
    history.pushState({}, '', '/settings/storage')
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  })
  const kept = page.getByRole('link', { name: /^Hand over / }).first()
  await kept.waitFor()
  const gap = await kept.evaluate((link) => {
    const [meta, actions] = [...(link.closest('div')?.parentElement?.parentElement?.children ?? [])].slice(1)
    return (actions?.getBoundingClientRect().top ?? 0) - (meta?.getBoundingClientRect().bottom ?? 0)
  })
  expect(gap).toBeGreaterThanOrEqual(6)
})

/** Something refused: a note longer than fits, or a review without a reviewer. */
async function isRefused({ page }: Visit) {
  const notes = page.getByRole('button', { name: /^Add a note / })
  if ((await notes.count()) === 0) {
    await page.getByRole('button', { name: 'Agreed' }).tap()
    await page.getByText('Give the reviewer’s name, rank or role.').waitFor()
    return
  }
  await notes.first().tap()
  await page
    .getByRole('textbox', { name: /^Note on: / })
    .first()
    .focus()
  await page.keyboard.insertText('x '.repeat(10_001))
  await page
    .getByText(/too many/)
    .first()
    .waitFor()
}

test('a case with one child in it, and an outcome to review', async () => {
  const { officer, empty } = phones
  await officer.opensAt(empty, 'People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.goesTo('Outcome')
  await officer.answers('Outcome', '10 · Police: formal action not in the public interest')
  await officer.fills('Why outcome 10, against the advice?', 'Talked over with the inspector.')
  await officer.tapsOn('Choose 10 for this reason')
})

test('the bar is as high while an answer is being saved as when it is, also on a narrow phone', async () => {
  const { officer, empty } = phones
  const { page } = officer
  const heights = new Map<string, Set<number>>()
  for (const [at, width] of [320, 360, 390].entries()) {
    await page.setViewportSize({ width, height: 844 })
    await officer.opensAt(empty, 'Aggravating features')
    await officer.seesSaved()
    const bar = await page
      .getByRole('status')
      .filter({ hasText: 'Saved on this phone' })
      .evaluateHandle((line) => {
        const seen: [words: string, height: number][] = []
        new MutationObserver(() => {
          seen.push([
            line.textContent?.match(/^\w+/)?.[0] ?? '',
            line.parentElement?.getBoundingClientRect().height ?? 0,
          ])
        }).observe(line, { subtree: true, childList: true, characterData: true })
        return seen
      })
    await officer.answers('Was anyone pressed, threatened or blackmailed?', at === 1 ? 'No' : 'Not known')
    await expect
      .poll(async () => (await bar.jsonValue()).map(([words]) => words))
      .toEqual(expect.arrayContaining(['Saving', 'Saved']))
    for (const [, height] of await bar.jsonValue())
      heights.set(`${width} px`, new Set(heights.get(`${width} px`)).add(height))
  }
  expect([...heights].map(([width, all]) => [width, all.size])).toEqual([
    ['320 px', 1],
    ['360 px', 1],
    ['390 px', 1],
  ])
})

test('with twice the text what is said beside “Not saved”, and what clears an answer, end where their line does', async () => {
  const { officer, empty } = phones
  const { page } = officer
  await officer.opensAt(empty, 'People')
  await officer.answers('Is Child A in care?', 'No')
  await officer.fills('How old was Child A when it happened?', 'fifteen')
  const goes = page.getByRole('button', { name: 'Go to it' })
  await goes.waitFor()
  await hasTextOf(page, '200%')
  const shortOf = (within: Locator) =>
    within.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element.lastChild ?? element)
      const edge = element.parentElement?.getBoundingClientRect().right ?? 0
      return [...range.getClientRects()].map(({ right }) => Math.round(edge - right))
    })
  const count = await shortOf(goes.locator('xpath=..'))
  expect(count.length).toBeGreaterThan(0)
  expect(new Set(count)).toEqual(new Set([0]))
  const clear = page.getByRole('button', { name: 'Clear answer Is Child A in care?' })
  const ends = await clear.evaluate((one) => [one, one.parentElement].map((it) => it?.getBoundingClientRect().right))
  expect(ends[0]).toBe(ends[1])
  await hasTextOf(page, '')
  await officer.fills('How old was Child A when it happened?', '15')
  await goes.waitFor({ state: 'detached' })
})

test.each(STAGE_NAMES)('%s is clean with something refused', async (stage) => {
  const { officer, empty } = phones
  await officer.opensAt(empty, stage)
  await isRefused(officer)
  await isClean(officer)
  await isCleanTwiceAsLarge(officer)
})

test('each stage is clean while a child at risk stands in front of it', async () => {
  const { officer, empty } = phones
  await officer.opensAt(empty, 'Welfare')
  await officer.answers('Might Child A harm themselves?', 'Yes')
  for (const stage of [
    'report',
    'people',
    'welfare',
    'features',
    'checks',
    'referral',
    'accounts',
    'devices',
    'online',
    'decision',
    'review',
    'telling',
    'closing',
  ]) {
    await officer.page.evaluate((to) => {
      history.pushState({}, '', location.pathname.replace(/[^/]+$/, to))
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, stage)
    await officer.seesHeading('Child A may harm themselves')
    expect(new URL(officer.page.url()).pathname).toMatch(new RegExp(`/${stage}$`))
    expect(await axeFinds(officer.page), stage).toEqual([])
  }
  await isClean(officer)
  await isCleanTwiceAsLarge(officer)
})
