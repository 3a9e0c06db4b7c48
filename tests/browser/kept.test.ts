import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../guidance/random-facts'
import { type Shown, saysWhenSaved, shownOn } from './shown'
import { FEATURES, newVisit, type Visit } from './visit'

const KILLS = 12
const IDENTITY = 'How do you know that no adult took part?'
const PRESSED = 'Was anyone pressed, threatened or blackmailed?'
const EXPLOITED = 'Was a child exploited?'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.startsACase()
  await officer.goesTo('Aggravating features')
  await officer.answers('Did an adult take part?', 'No')
  await officer.seesSaved()
})
afterAll(() => officer.phone.close())

const random = seeded(20251125)
const upTo = (most: number) => Math.floor(random() * most)
const shuffled = <Thing>(things: readonly Thing[]) =>
  things
    .map((thing) => ({ thing, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing)

/** From here on, each time that the screen says "Saved on this phone", what it shows at that moment. */
async function watches(): Promise<{ said: Shown[]; shown: () => Promise<Shown>; whenSaid: () => Promise<void> }> {
  const said: Shown[] = []
  const waiting: (() => void)[] = []
  await officer.page.exposeFunction('saidSaved', (shown: Shown) => {
    said.push(shown)
    for (const go of waiting.splice(0)) go()
  })
  await officer.page.evaluate(saysWhenSaved)
  return { said, shown: () => shownOn(officer.page), whenSaid: () => new Promise((go) => waiting.push(go)) }
}

async function reopensTheCase() {
  await officer.reopens()
  await officer.opensTheOnlyCase()
  await officer.isAt('Aggravating features')
  await officer.seesAllFeatures()
}

/** Answers one question after another, and writes, until the browser is gone. */
async function answersUntilKilled(given: Record<string, string[]>, text: string) {
  try {
    for (;;) {
      for (const question of shuffled(Object.values(FEATURES).slice(1))) {
        const answer = ['Yes', 'No', 'Not known'][upTo(3)] ?? 'Yes'
        given[question] = [...(given[question] ?? []), answer]
        await officer.answers(question, answer)
        if (upTo(4) > 0) continue
        given[IDENTITY] = [text]
        await officer.page.getByRole('textbox', { name: IDENTITY }).focus()
        await officer.page.keyboard.press('End')
        await officer.page.keyboard.type(text)
      }
    }
  } catch (failure) {
    if (officer.phone.isRunning) throw failure
  }
}

test(`killed at ${KILLS} moments and more while answering: whatever was called saved is there, at the same stage`, async () => {
  let seenAgain = 0
  let watch = await watches()
  // Where a slow machine has said little by then, it goes on.
  for (let kill = 0; kill < KILLS || seenAgain <= KILLS * 5; kill++) {
    const given: Record<string, string[]> = {}
    const answering = answersUntilKilled(given, ` ${kill}: seen in person.`)
    if (kill % 2 === 0) for (let times = 1 + upTo(6); times > 0; times--) await watch.whenSaid()
    else await new Promise((go) => setTimeout(go, 100 + upTo(1_500)))
    await officer.phone.kill()
    await answering
    const said = watch.said.at(-1)

    await reopensTheCase()
    watch = await watches()
    if (said === undefined) continue
    const now = await watch.shown()
    expect(now.stage).toBe(said.stage)
    for (const [question, answer] of Object.entries(said.answers)) {
      if (question === IDENTITY) {
        expect(now.answers[question]?.slice(0, answer.length)).toBe(answer)
      } else {
        const answered = given[question] ?? []
        const later = answered.slice(answered.lastIndexOf(answer) + 1)
        expect([answer, ...later], question).toContain(now.answers[question])
      }
      seenAgain++
    }
  }
})

test('text half typed survives, though the field was never left', async () => {
  const field = officer.page.getByRole('textbox', { name: IDENTITY })
  await field.fill('')
  await officer.seesSaved()
  await field.focus()
  await officer.page.keyboard.type('Child B was seen by the for')
  await officer.seesSaved()
  await officer.killsTheApp()
  await reopensTheCase()
  await officer.seesField(IDENTITY, 'Child B was seen by the for')
})

test('opened in a second tab, a case waits there with words and comes when the first is closed', async () => {
  const second = await officer.opensAnotherTab()
  await second.seesHeading('Open in another tab')
  await second.sees('Close it there, and it opens here by itself. Nothing is lost in between.')

  await officer.answers(PRESSED, 'No')
  await officer.seesSaved()
  await second.seesHeading('Open in another tab')
  await officer.page.close()

  await second.isAt('Aggravating features')
  await second.seesAnswer(PRESSED, 'No')
  await second.answers(EXPLOITED, 'No')
  await second.seesSaved()
  officer = second
})

test('where two tabs get at a case after all, the one that knows less is told, and overwrites nothing', async () => {
  const unlocked = await officer.opensAnotherTab({ withoutLocks: true })
  await unlocked.isAt('Aggravating features')
  await officer.answers(PRESSED, 'Yes')
  await officer.seesSaved()

  await unlocked.answers(EXPLOITED, 'Yes')
  await unlocked.sees('This case was changed in another tab.')
  await unlocked.sees(/^Not saved since/)
  await unlocked.tapsOn('Load the case again')
  await unlocked.isAt('Aggravating features')
  await unlocked.seesAnswer(PRESSED, 'Yes')
  await unlocked.seesAnswer(EXPLOITED, 'No')
})
