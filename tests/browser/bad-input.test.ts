import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

const AGE = 'How old was Child A when it happened?'
const CRIME = 'Crime number'
const SAID = 'What is said to have happened?'
const AGE_REFUSED = 'Give a whole number of years from 0 to 110, or choose Not known.'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.startsACase()
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.seesSaved()
})
afterAll(() => officer.phone.close())

const field = (label: string) => officer.page.getByRole('textbox', { name: label, exact: true })

async function pastes(label: string, text: string) {
  await field(label).focus()
  await officer.page.keyboard.press('ControlOrMeta+A')
  await officer.page.keyboard.insertText(text)
}

/** How often the case was written: what can't be taken is never called saved, and lies on the disk all the same. */
const revision = () =>
  officer.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('proportion-vault')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const heads = opening.result.transaction('heads').objectStore('heads').getAll()
          heads.onsuccess = () => {
            opening.result.close()
            resolve(heads.result[0]?.rev)
          }
        }
      }),
  )

const AGES = ['200', '-3', '15.5', 'fifteen', '9'.repeat(400), '１５', 'NaN', '0x10', '1e1', 'Infinity']

test.each(AGES.map((age) => ({ age, name: age.slice(0, 12) })))(
  'an age of $name is refused in plain words, and stays in the field to be put right',
  async ({ age }) => {
    await field(AGE).fill('15')
    await officer.seesSaved()
    await pastes(AGE, age)
    await officer.sees(AGE_REFUSED)
    expect(await field(AGE).inputValue()).toBe(age)
    expect(await field(AGE).getAttribute('aria-invalid')).toBe('true')
  },
)

test('after all of that, the last right age stands, and its history holds no half-typed one', async () => {
  await field(AGE).fill('15')
  await officer.seesSaved()
  const before = await revision()
  await pastes(AGE, AGES.at(-1) ?? '')
  await expect.poll(revision).toBeGreaterThan(before)
  await officer.page.reload()
  await officer.isAt('People')
  // As after a lock: what can't be taken is there to be put right.
  await officer.seesField(AGE, AGES.at(-1) ?? '')
  await officer.sees(AGE_REFUSED)
  for (const age of ['14', '16']) {
    await field(AGE).focus()
    await officer.page.keyboard.press('ControlOrMeta+A')
    await officer.page.keyboard.type(age, { delay: 40 })
    await officer.answers('Is Child A in care?', 'No')
  }
  await officer.seesSaved()
  const history = officer.page.locator('details').filter({ hasText: 'Changed' })
  await history.locator('summary').tap()
  const were = await history.getByRole('listitem').allInnerTexts()
  expect(were.map((was) => was.split(': ').at(-1))).toEqual(['14 years'])
})

test('a crime number of 500 characters is refused and says what to do; nothing is cut', async () => {
  await officer.goesTo('First report')
  const long = `A${'7'.repeat(499)}`
  await pastes(CRIME, long)
  await officer.sees(/This has 500 characters; 60 fit here. Nothing was cut/)
  expect(await field(CRIME).inputValue()).toBe(long)
  await officer.sees(`Not saved: ${CRIME}`)
  await writesANote(CRIME, long)
  await officer.sees(`Not saved: ${CRIME}`)
  await field(CRIME).fill('')
  await officer.seesSaved()
})

const PARAGRAPH = 'Child A said it was sent once, to child B. “Nobody asked me,” they said. 👩‍👧 '
const TEXTS = [
  ['a note of 20,000 characters', SAID, PARAGRAPH.repeat(400).slice(0, 20_000)],
  ['emoji of many parts', 'Where?', '👩🏽‍🚒 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️‍🔥 🫱🏻‍🫲🏿'],
  ['text from right to left', 'Recorded as', 'قالت إنها أرسلت الصورة مرة واحدة. היא אמרה את זה ‏פעם אחת‎ — child A'],
  ['characters that hide or turn text', 'When was it reported?', 'a\u202Egnp.exe\u202C b\u200B\u200D\uFEFFc\u0301d'],
  [
    'a script',
    'How did it come to the police?',
    '<script>window.wasRun = true</script><img src=x onerror="wasRun = 1"><svg onload=alert(1)>',
  ],
  [
    'what a template or a query would read',
    'When did it happen, as far as is known?',
    "#{wasRun = true} {{7*7}} <%= 7 %> '; DROP TABLE cases; -- %00 \\u003cb\\u003e",
  ],
] as const

const noteOn = (question: string) => `Note on: ${question}`
const noted = new Map<string, string>()

async function writesANote(question: string, text: string) {
  await officer.tapsOn(`Add a note ${question}`)
  await pastes(noteOn(question), text)
  noted.set(question, text)
}

test.each(TEXTS)('%s goes into a note', async (_, question, text) => {
  await writesANote(question, text)
  await officer.seesSaved()
  expect(await field(noteOn(question)).inputValue()).toBe(text)
})

test('each of them is there to the last character in a browser started anew, and as an answer too', async () => {
  const long = noted.get(SAID) ?? ''
  await pastes(SAID, long)
  await officer.seesSaved()
  await officer.killsTheApp()
  await officer.reopens()
  await officer.opensTheOnlyCase()
  await officer.isAt('First report')
  for (const [question, text] of noted) expect(await field(noteOn(question)).inputValue()).toBe(text)
  expect(noted.size).toBe(TEXTS.length + 1)
  expect(await field(SAID).inputValue()).toBe(long)
  expect(await officer.page.evaluate(() => 'wasRun' in window)).toBe(false)
})

test('a script as a name of a matter and as a reason is shown as it was written, everywhere, and never run', async () => {
  const script = '<script>wasRun=true</script><img src=x onerror=wasRun=1>'
  await officer.tapsOn('More than one matter in this incident?')
  await officer.tapsOn('Add a matter')
  await pastes('What is this matter, in three or four words?', script)
  await officer.page.getByRole('radio', { name: script, exact: true }).waitFor({ state: 'attached' })
  await pastes(CRIME, script)
  await officer.seesSaved()
  await officer.goesTo('Outcome')
  await officer.sees(`Outcome · 10 of 13 · ${script}`)
  await officer.goesTo('Closing')
  await officer.explainsADuty('Raise the child contact form', script)
  await officer.opensWhereItStands()
  await officer.closesTheSheet()
  const list = await officer.opensTheList()
  await list.getByRole('link', { name: `Ref ${script} · A` }).waitFor()
  expect(await officer.page.evaluate(() => 'wasRun' in window)).toBe(false)
})

test('a reason of nothing but spaces is no reason', async () => {
  await officer.opensTheOnlyCase()
  await officer.isAt('Closing')
  await officer.tapsOn('Say why not: Hear what others think')
  await field('Why not: Hear what others think').fill(' \n\t\u00A0 ')
  expect(await officer.page.getByRole('button', { name: 'Record the reason' }).isDisabled()).toBe(true)
})
