import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { personLabel } from '../../src/case/labels'
import { personKey } from '../../src/case/subject'
import type { Doing } from '../../src/flow/case-action'
import type { Put } from '../../src/flow/put'
import { STAGES } from '../../src/flow/stages'
import { WORDING } from '../../src/guidance/conclusions'
import { outcomeWithCode } from '../../src/guidance/outcomes'
import { QUESTIONS } from '../../src/guidance/questions'
import { askedOf } from '../../src/screens/case/case-words'
import { asTold } from '../../src/screens/practice/practice-case'
import { STORIES } from '../../src/screens/practice/stories'
import type { Story } from '../../src/screens/practice/story'
import { AFTER_EACH_STEP } from '../screens/practice/after-each-step'
import { newVisit, type Visit } from './visit'

const at = '2026-11-25T11:40:00.000Z'
let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
})
afterAll(() => officer.phone.close())

/** Nothing of a made-up case is anywhere but on the screen. */
async function leavesNothing() {
  const left = await officer.page.evaluate(async () => ({
    rows: await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open(name)
            opening.onerror = () => reject(opening.error)
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames]
              if (stores.length === 0) return resolve([])
              const transaction = opening.result.transaction(stores)
              const all = stores.map(
                (store) =>
                  new Promise<string>((told) => {
                    const rows = transaction.objectStore(store).getAll()
                    rows.onsuccess = () => told(JSON.stringify(rows.result))
                  }),
              )
              void Promise.all(all).then(resolve)
            }
          }),
      ),
    ),
    locks: (await navigator.locks.query()).held
      ?.map(({ name = '' }) => name)
      .filter((name) => name.startsWith('case:')),
    stored: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  }))
  expect(JSON.stringify(left)).not.toContain('practice')
  expect(left.locks).toEqual([])
}
afterEach(leavesNothing)

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Gives one answer as a thumb would, however the question is put. */
async function gives(story: Story, steps: number, { subject, fact, value }: Put & { value: unknown }) {
  const kase = asTold(story, at, steps)
  const asked = askedOf(kase, subject, fact)
  const { asked: put } = QUESTIONS[fact]
  if (put.as === 'answer') {
    await officer.answers(asked, value === 'yes' ? 'Yes' : value === 'no' ? 'No' : 'Not known')
  } else if (put.as === 'choice' || put.as === 'several') {
    for (const one of listed(value)) {
      await officer.answers(asked, put.options.find((option) => option.value === one)?.says ?? String(one))
    }
  } else await officer.fills(asked, String(value))
}

const WHO: Record<string, string> = {
  'child involved': 'A child who is involved',
  'adult staff': 'School staff',
}

async function does(story: Story, steps: number, doing: Doing) {
  switch (doing.type) {
    case 'answer':
      return gives(story, steps, { ...doing, required: true })
    case 'addPerson':
      await officer.opensThe('Who is it?', 'Add a person')
      return officer.answers('Who is it?', WHO[`${doing.kind} ${doing.part}`] ?? '')
    case 'addDevice':
      await officer.opensThe('Whose is it?', 'Add a device')
      return officer.answers('Whose is it?', personLabel(asTold(story, at, steps), doing.owner))
    case 'meetUrgent':
      await officer.answers('What did you do for Child A?', 'Something else, written below')
      await officer.fills('Who is with them, who was told, what was agreed', doing.text)
      return officer.tapsOn('Record what was done and go back')
    case 'choose':
      return officer.answers('Outcome', `${doing.outcome} · ${outcomeWithCode(doing.outcome)?.name}`)
    case 'review':
      await officer.fills('Reviewer’s name, rank or role', doing.by)
      return officer.tapsOn('Agreed')
    default:
      throw new Error(`The officer does not know how to ${doing.type}`)
  }
}

/** The bar at the top, as the conclusions of a step would have it. */
function barOf(conclusions: string): Record<string, string> {
  const [risk = '', outcome21 = '', , referral = ''] = conclusions.split(' · ')
  const tag = (of: 'risk' | 'outcome21' | 'referral', value: string) =>
    (WORDING[of] as Readonly<Record<string, { tag: string }>>)[value]?.tag ?? value
  return {
    Risk: tag('risk', risk),
    'Outcome 21': tag('outcome21', outcome21),
    ...(referral === 'immediate' || referral === 'likely' ? { Referral: tag('referral', referral) } : {}),
  }
}

async function goesTo(stage: keyof typeof STAGES) {
  const { title, heading } = STAGES[stage]
  await officer.tapsOn('All stages')
  await officer.page.getByRole('dialog', { name: 'All stages' }).getByRole('button', { name: title, exact: true }).tap()
  await officer.page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()
}

async function beginsToPractise(story: Story) {
  await officer.opens('/')
  await officer.tapsOn('Practise on a made-up case')
  await officer.tapsOn(story.title)
}

/** All but the step in which a boy turns out to be a man: that one is played below. */
const plain = STORIES.filter(({ id }) => id !== 'not-who-he-said')

test.each(plain)('$title: played through the screens, step by step', async (story) => {
  await beginsToPractise(story)
  for (const [index, step] of story.steps.entries()) {
    if (index > 0) await goesTo(step.stage)
    for (const text of step.told) await officer.sees(text)
    await officer.sees('Practice: nothing is kept')
    for (const doing of step.does) await does(story, index + 1, doing)
    await officer.seesStanding(barOf(AFTER_EACH_STEP[story.id]?.[index] ?? ''))
  }
  await officer.tapsOn('See how it went')
  await officer.seesHeading('How it went')
  await officer.sees('You answered everything as it was told.')
  await officer.doesNotSee('Your answers: ')
  await officer.sees(story.teaches[0])
})

test('the boy who was a man: outcome 21 was chosen and is not supported any more', async () => {
  const story = STORIES.find(({ id }) => id === 'not-who-he-said') as Story
  await beginsToPractise(story)
  for (const [index, step] of story.steps.slice(0, -1).entries()) {
    if (index > 0) await goesTo(step.stage)
    for (const doing of step.does) await does(story, index + 1, doing)
    await officer.seesStanding(barOf(AFTER_EACH_STEP[story.id]?.[index] ?? ''))
  }
  await goesTo('review')
  await officer.sees('The account belongs to a man of 24')
  await goesTo('people')
  await officer.taps('Child (under 18) · Involved: change Child B')
  await officer.answers('Child or adult?', 'Adult')
  await officer.fills('How old was Adult B when it happened?', '24')
  await goesTo('features')
  await officer.answers(QUESTIONS.adultInvolved.asks, 'Yes')
  await goesTo('checks')
  await officer.answers(QUESTIONS.significantRisk.asks, 'Yes')
  await goesTo('accounts')
  await officer.answers(QUESTIONS.nonAbusive.asks, 'No')
  await officer.seesStanding(barOf(AFTER_EACH_STEP[story.id]?.at(-1) ?? ''))
  await goesTo('decision')
  await officer.sees('Outcome 21 is no longer supported')
  await officer.tapsOn('See how it went')
  await officer.sees('You chose 21 · Further investigation not in the public interest.')
  await officer.sees('No outcome is due: it is too early for one.')
})

test('its papers say that they are practice, and it is gone once it is left', async () => {
  const [story] = STORIES
  if (story === undefined) throw new Error('No story')
  await beginsToPractise(story)
  await officer.answers(QUESTIONS.howReported.asks, 'From a school or college')
  await officer.tapsOn('Papers')
  await officer.tapsOn('Decision record')
  await officer.sees('PRACTICE: a made-up case. Not a police paper.')
  await officer.opens('/')
  await officer.sees('Nothing is kept on this phone yet')
  await officer.tapsOn('Practise on a made-up case')
  await officer.tapsOn(story.title)
  await officer.sees('0 of the 5 needed')
})

test('a paragraph can be read on the way, and the practice goes on after it', async () => {
  const [story] = STORIES
  if (story === undefined) throw new Error('No story')
  await beginsToPractise(story)
  await officer.answers(QUESTIONS.howReported.asks, 'From a school or college')
  await officer.sees('1 of the 5 needed')
  await officer.page.getByRole('link', { name: 'para 9 of the briefing note' }).first().tap()
  await officer.seesHeading(/^Paragraph 9$/)
  await officer.goesBack()
  await officer.sees('1 of the 5 needed')
})

test('no outcome chosen is no praise where the danger was missed', async () => {
  const story = STORIES.find(({ title }) => title === 'She walked out ten minutes ago') as Story
  await beginsToPractise(story)
  for (const [index, step] of story.steps.slice(0, 2).entries()) {
    if (index > 0) await goesTo(step.stage)
    for (const doing of step.does) await does(story, index + 1, doing)
  }
  await goesTo('welfare')
  for (const asks of ['selfHarmRisk', 'otherHarmRisk'] as const)
    await officer.answers(askedOf(asTold(story, at, 2), personKey('child-a'), asks), 'No')
  await officer.tapsOn('See how it went')
  await officer.seesHeading('How it went')
  const first = officer.page.locator('main').getByText('You chose no outcome.').locator('..')
  await expect.poll(() => first.textContent()).toMatch(/^Not as the note has it: /)
  expect(await first.textContent()).toContain('Child protection referral: Refer now')
})
