import { afterAll, beforeAll, expect, test } from 'vitest'
import { atFeatures } from './killed'
import { type Sealed, unlocks } from './sealed-visit'
import { FEATURES, type Visit } from './visit'

const EDITS = 200
const ROUNDS = 4

let sealed: Sealed

beforeAll(async () => {
  sealed = await atFeatures('LevelDB')
})
afterAll(() => sealed.officer.phone.close())

/** How many events of cases lie in the database. */
const eventsThere = () =>
  sealed.officer.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('proportion-vault')
        opened.onsuccess = () => {
          const count = opened.result.transaction('events').objectStore('events').count()
          count.onsuccess = () => {
            opened.result.close()
            resolve(count.result)
          }
        }
      }),
  )

/** Answers one question again and again, as fast as the page says what became of it. */
const edits = (tab: Visit, question: string, times: number) =>
  tab.page.evaluate(
    async ([asks, count]) => {
      const group = [...document.querySelectorAll('[role=radiogroup]')].find((one) => {
        const by = one.getAttribute('aria-labelledby')?.split(' ')[0] ?? ''
        return document.getElementById(by)?.textContent === asks
      })
      if (!group) throw new Error(`No question ${asks}`)
      const line = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '').join(' ')
      const moment = () => new Promise((resolve) => setTimeout(resolve, 2))
      let kept = 0
      let refused = 0
      for (let edit = 0; edit < Number(count); edit++) {
        const choices = [...group.querySelectorAll('input')]
        const next = choices.find((choice, at) => !choice.checked && at !== 2) ?? choices[0]
        next?.click()
        await moment()
        for (let waited = 0; /Saving/.test(line()) && waited < 5_000; waited++) await moment()
        if (/Not saved since/.test(line())) refused++
        else if (/Saved on this phone/.test(line())) kept++
        else throw new Error(`Neither kept nor refused: ${line()}`)
      }
      return { kept, refused }
    },
    [question, times] as const,
  )

test('two tabs make 400 edits of one case: each is kept, or is refused where the officer sees it', async () => {
  const { officer, passphrase } = sealed
  const second = await officer.opensAnotherTab({ withoutLocks: true })
  const before = await eventsThere()
  const [one = '', two = ''] = Object.values(FEATURES).slice(1)
  let [kept, refused] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    for (const tab of round === 0 ? [second] : [officer, second]) {
      if (round > 0) await tab.page.reload()
      await unlocks(tab, passphrase)
      await tab.page.getByRole('heading', { level: 2, name: 'What makes it worse', exact: true }).waitFor()
    }
    const done = await Promise.all([edits(officer, one, EDITS / ROUNDS), edits(second, two, EDITS / ROUNDS)])
    for (const tab of done) {
      kept += tab.kept
      refused += tab.refused
    }
  }
  console.log(`${kept} edits kept, ${refused} refused`)
  expect(kept + refused).toBe(2 * EDITS)
  expect((await eventsThere()) - before).toBe(kept)
  expect(refused).toBeGreaterThan(0)
  await second.page.close()
})

test('the second tab has the case as soon as the first lets go', async () => {
  const { officer, passphrase } = sealed
  await officer.page.reload()
  await unlocks(officer, passphrase)
  await officer.page.getByRole('heading', { level: 2, name: 'What makes it worse', exact: true }).waitFor()
  const second = await officer.opensAnotherTab()
  await unlocks(second, passphrase)
  await second.page.getByRole('heading', { name: 'Open in another tab' }).waitFor()
  await officer.page.goto('/helplines')
  const began = performance.now()
  await second.page.getByRole('heading', { level: 2, name: 'What makes it worse', exact: true }).waitFor()
  console.log(`The case passed to the other tab in ${Math.round(performance.now() - began)} ms`)
})
