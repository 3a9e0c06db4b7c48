import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone } from './harness'
import { KeyboardVisit } from './keys'
import { newVisit } from './visit'
import { worksToOutcome21 } from './worked-case'

let officer: KeyboardVisit

beforeAll(async () => {
  officer = new KeyboardVisit(await newPhone({ viewport: { width: 390, height: 844 } }))
})
afterAll(() => officer.phone.close())

test('two 15-year-olds, nothing passed on: from first report to closed, by keyboard alone', async () => {
  await officer.startsACase()
  await worksToOutcome21(officer)
  await officer.continuesTo('Review')
  await officer.fills('Reviewer’s name, rank or role', 'Detective inspector, child protection')
  await officer.tapsOn('Agreed')
  await officer.sees('Reviewed and agreed.')
  await officer.continuesTo('Telling the family')
  await officer.answersAll({
    'Next steps explained to Child A and their parents or carers': 'Told in person',
    'Next steps explained to Child B and their parents or carers': 'Told in person',
    'Written information with a named contact and support': 'Given',
    'The outcome explained to Child A and their parents or carers': 'Told in person',
    'The outcome explained to Child B and their parents or carers': 'Told in person',
    'What a DBS check may show, explained truthfully': 'Explained',
  })
  await officer.continuesTo('Closing')
  await officer.answers('Deletion direction', 'Given in writing')
  await officer.tapsOn('Close this case')
  await officer.sees('This case can’t be closed yet')
  await officer.answersAll({
    'Deletion confirmed': 'A signed statement',
    'Child contact form': 'Raised',
    'Talk about sharing images, without blame': 'Done with the children',
  })
  await officer.tapsOn('Close this case')
  await officer.seesHeading('This case is closed')
  await officer.tapsOn('Back to Cases')
  await officer.page.getByRole('region', { name: 'Closed' }).getByRole('link').waitFor()
  await officer.seesItsFocus('coming back to the list')
  console.log(`Presses: ${officer.presses}`)
  expect(officer.presses).toBeLessThan(800)
})

test('what takes itself away hands the focus on: a cleared answer, a reason, a sheet, the urgent screen', async () => {
  await officer.startsACase()
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.answers('Is Child A in care?', 'Yes')
  await officer.tapsOn('Clear answer Is Child A in care?')
  await expect.poll(() => officer.focus()).toEqual(['radio', 'Yes'])

  await officer.adds('A child who is involved', 'Child B')
  const takeOff = officer.page.locator('summary').filter({ hasText: 'added by mistake' })
  await takeOff.focus()
  await officer.press('Enter')
  await officer.answers('Which?', 'Child B')
  await officer.fills('Why?', 'Added twice.')
  await officer.tapsOn('Take off')
  await takeOff.and(officer.page.locator(':focus')).waitFor()
  expect(await officer.page.getByRole('textbox', { name: 'Why?' }).isVisible()).toBe(false)

  await officer.tapsOn('All stages')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'All stages'])
  await officer.press('Escape')
  await expect.poll(() => officer.focus()).toEqual(['button', 'All stages'])
  await officer.tapsOn('Why: where this case stands')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'Where this case stands'])
  await officer.press('Escape')
  await expect.poll(() => officer.focus()).toEqual(['button', 'Why: where this case stands'])

  await officer.goesTo('Welfare')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'Is every child safe?'])
  await officer.answers('Might Child A harm themselves?', 'Yes')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'Child A may harm themselves'])
  await officer.answers('What did you do for Child A?', 'Left with a responsible adult who knows')
  await officer.tapsOn('Record what was done and go back')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'Might Child A harm themselves?'])

  await officer.goesTo('Closing')
  const left = await officer.page.getByRole('heading', { level: 4 }).allInnerTexts()
  const next = left[left.indexOf('Raise the child contact form') + 1]
  await officer.explainsADuty('Raise the child contact form', 'The front door raises it with the referral.')
  // The next duty, and no link in its words.
  await expect.poll(() => officer.focus()).toEqual(['heading', next])
  await officer.seesItsFocus('recording a reason')
  await officer.tapsOn('Take this back: Raise the child contact form')
  await officer.seesItsFocus('taking it back')
})

test('what has the focus stays in sight when a caution comes above it, also at the very top of the page', async () => {
  await officer.startsACase()
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.fills('How old was Child A when it happened?', '12')
  await officer.press('Tab')
  await officer.page.getByText('A child here is under 13').waitFor()
  await officer.seesItsFocus('the caution')
})

test('what another matter is for is read when it opens, and once it is added one stands at its first question', async () => {
  const { page } = officer
  await officer.goesTo('First report')
  await officer.tapsOn('More than one matter in this incident?')
  await expect.poll(() => page.locator(':focus').textContent()).toMatch(/^Good to know:\s+Another matter/)
  await officer.tapsOn('Add a matter')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'What is this matter, in three or four words?'])
  await officer.goesTo('Closing')
})

test('hidden and locked, the focus goes with what is shown, and comes back to the question', async () => {
  await officer.tapsOn('Hide')
  await officer.page.getByRole('dialog', { name: 'Hidden' }).waitFor()
  await officer.seesItsFocus('hiding')
  await officer.tapsOn('Lock now')
  await officer.page.getByRole('heading', { name: 'Your cases are locked' }).waitFor()
  await officer.seesItsFocus('locking')
  await expect.poll(() => officer.focus()).toEqual(['heading', 'Your cases are locked'])
  await officer.opensByTheCode()
  await expect.poll(() => officer.focus()).toEqual(['heading', 'What is left to do'])
})

test('from the list to every page for reading and back, the focus is on the title of what is shown', async () => {
  await officer.tapsOn('Back to Cases')
  await officer.page.getByRole('region', { name: 'Open on this phone' }).waitFor()
  await officer.seesItsFocus('coming back to the list')
  for (const page of ['Helplines', 'Take down', 'Guidance']) {
    await officer.tapsOn(page)
    await officer.page.getByRole('heading', { level: 1, name: page }).waitFor()
    await officer.seesItsFocus(page)
    await expect.poll(() => officer.focus()).toEqual(['heading', page])
  }
})

test('where more contrast is asked for, edges and quiet words are as dark or as light as what is written', async () => {
  const { page } = officer
  await officer.startsACase()
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.goesTo('Welfare')
  const looks = (element: Locator) =>
    element.evaluate((one) => {
      const { borderTopColor, color } = getComputedStyle(one)
      return { edge: borderTopColor, words: color }
    })
  const question = page.locator('main section').filter({ hasText: 'Ask plainly' }).last()
  const help = question.getByText('Ask plainly')
  const field = page.getByRole('textbox', { name: 'Who is with them, who was told, what was agreed' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme })
    const ink = await page.evaluate(() => getComputedStyle(document.body).color)
    expect((await looks(question)).edge, colorScheme).toBe(ink)
    expect((await looks(help)).words, colorScheme).toBe(ink)
  }
  await officer.answers('Might Child A harm themselves?', 'Yes')
  await officer.seesHeading('Child A may harm themselves')
  const { edge, words } = await looks(field)
  expect(edge).toBe(words)
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'light' })
})

test('in forced colours what is chosen looks otherwise while it has the focus', async () => {
  const { page } = officer
  await officer.startsACase()
  await page.emulateMedia({ forcedColors: 'active' })
  const looksOf = (question: string, answer: string) =>
    page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .evaluate((radio) => {
        const { outline, outlineOffset } = getComputedStyle(radio.closest('label') as HTMLElement)
        return [outline, outlineOffset].join()
      })
  const looksOtherwise = async (question: string, answer: string) => {
    await officer.answers(question, answer)
    const focused = await looksOf(question, answer)
    await officer.press('Tab')
    expect(await looksOf(question, answer), question).not.toBe(focused)
  }
  await looksOtherwise('How did it come to the police?', 'From a child')
  await officer.goesTo('Aggravating features')
  await looksOtherwise('Was a child exploited?', 'No')
  await page.emulateMedia({ forcedColors: 'none' })
})

test('in forced colours a stage looks otherwise in each of its states, also the one that is open', async () => {
  const { page } = officer
  await page.emulateMedia({ forcedColors: 'active' })
  const steps = page.getByRole('list', { name: 'Stages' }).getByRole('listitem')
  for (const step of [page.locator('li[aria-current=step]'), steps.last()]) {
    const looks: Record<string, string> = {}
    for (const state of ['not-started', 'in-progress', 'set-aside', 'done']) {
      await step.evaluate((one, state) => one.setAttribute('data-state', state), state)
      looks[state] = (await step.screenshot()).toString('base64')
    }
    expect(await page.evaluate(alike, looks)).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'none' })
})

test('in forced colours what takes its time does not look like a bar that stays empty', async () => {
  const waiting = await newVisit()
  const { page } = waiting
  await waiting.opens('/start')
  const words = await waiting.seesTheWords()
  await waiting.tapsOn('I have written them down')
  await waiting.fills('Your four words', words)
  await page.emulateMedia({ forcedColors: 'active' })
  // The key is never made.
  await page.evaluate(() => Object.assign(Worker.prototype, { postMessage: () => undefined }))
  await waiting.tapsOn('Keep my cases with these words')
  const bar = page.locator('progress')
  const drawn = (await bar.screenshot()).toString('base64')
  await bar.evaluate((one) => Object.assign(one.style, { background: 'Canvas' }))
  const empty = (await bar.screenshot()).toString('base64')
  expect(await page.evaluate(alike, { drawn, empty })).toEqual([])
  await waiting.phone.close()
})

/** Of pictures in base 64: pairs in which hardly a point is another. */
async function alike(pictures: Record<string, string>): Promise<string[]> {
  const points = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    return context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
  }
  const all = await Promise.all(Object.entries(pictures).map(async ([name, png]) => ({ name, of: await points(png) })))
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => {
      const others = one.of.filter((value, place) => Math.abs(value - (other.of[place] ?? 0)) > 80)
      return others.length * 20 > one.of.length ? [] : [`${one.name} as ${other.name}`]
    }),
  )
}
