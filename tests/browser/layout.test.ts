import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFinds, flawsOf } from './look'
import { newVisit, STAGE_NAMES, type Visit } from './visit'

let officer: Visit
let stranger: Visit
let empty: string
let filled: string

const WIDTHS = [390, 320]

beforeAll(async () => {
  stranger = await newVisit()
  officer = await newVisit()
  await officer.startsACase()
  empty = new URL(officer.page.url()).pathname
  await officer.startsACase()
  await officer.worksEveryStage()
  filled = new URL(officer.page.url()).pathname
}, 240_000)
afterAll(async () => {
  await stranger.phone.close()
  await officer.phone.close()
})

/** Looks at what is shown, at both widths, by day and by night. */
async function isSound(one = officer) {
  const { page } = one
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 320 ? 640 : 844 })
    expect(await flawsOf(page), `${width} px wide`).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), colorScheme).toEqual([])
  }
}

describe('before the first case', () => {
  test('the list', async () => {
    await stranger.opens('/')
    await isSound(stranger)
  })

  test('the words, and typing them back', async () => {
    await stranger.tapsOn('Start a case')
    await stranger.seesHeading('Four words keep your cases')
    await stranger.page.getByRole('list', { name: 'Your four words' }).waitFor()
    await isSound(stranger)
    await stranger.tapsOn('I have written them down')
    await stranger.fills('Your four words', 'not what was drawn')
    await stranger.tapsOn('Keep my cases with these words')
    await stranger.page.getByRole('alert').first().waitFor()
    await isSound(stranger)
  })
})

describe('a new case', () => {
  test.each(STAGE_NAMES)('%s', async (stage) => {
    await officer.opensAt(empty, stage)
    await isSound()
  })
})

describe('a case with everything in it', () => {
  test.each(STAGE_NAMES)('%s', async (stage) => {
    await officer.opensAt(filled, stage)
    await isSound()
  })

  test('all stages', async () => {
    await officer.tapsOn('All stages')
    await isSound()
    await officer.closesTheSheet()
  })

  test('papers', async () => {
    await officer.tapsOn('Papers')
    await officer.seesHeading('Papers')
    await isSound()
    await officer.goesBack()
    await officer.isAt('Closing')
  })

  test('where it stands', async () => {
    await officer.opensWhereItStands()
    await isSound()
    await officer.closesTheSheet()
  })
})

describe('what stands in front, and after', () => {
  test('the urgent screen', async () => {
    await officer.opens(filled)
    await officer.opensAt(filled, 'Welfare')
    await officer.answers('Might Child B harm themselves?', 'Yes')
    await officer.seesHeading('Child B may harm themselves')
    await officer.tapsOn('Record what was done and go back')
    await officer.sees(/^Say what you did/)
    await isSound()
    await officer.answers('What did you do for Child B?', 'Left with a responsible adult who knows')
    await officer.tapsOn('Record what was done and go back')
    await officer.isAt('Welfare')
  })

  test('what stands in the way of closing', async () => {
    await officer.goesTo('Closing')
    await officer.triesToClose()
    await isSound()
  })

  test('a closed case', async () => {
    await officer.explainsEveryDutyLeft('Left to the specialist team, who take it on from here.')
    await officer.tapsOn('Close this case')
    await officer.seesHeading('This case is closed')
    await officer.tapsOn('Reopen')
    await isSound()
  })

  test('the lock, and the list behind it', async () => {
    await officer.opens('/')
    await officer.page.getByRole('heading', { name: 'Your cases are locked' }).waitFor()
    await isSound()
    await officer.opensTheList()
    await isSound()
  })
})

describe('what can be read without a case', () => {
  test.each([
    ['/first-minute', 'First minute'],
    ['/helplines', 'Helplines'],
    ['/take-down', 'Take down'],
    ['/guidance', 'Guidance'],
    ['/guidance/20', /20/],
    ['/guidance/flow', /./],
    ['/guidance/rules', /./],
    ['/practice', /./],
    ['/search', 'Search'],
    ['/about', /About/],
    ['/settings', 'Settings'],
    ['/nowhere', /./],
  ])('%s', async (path, heading) => {
    await officer.opens(path)
    await officer.seesHeading(heading)
    await isSound()
  })
})
