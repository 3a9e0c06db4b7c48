import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'

const PAGE = 'src/screens/ComponentsPage.tsx'
const EXAMPLES = 'src/screens/dev'
/** Its own words: what no page for officers says. */
const WORDS = [
  'In front of everything',
  'Everything that was done',
  'Only read out, beside this line',
  'On its own, with a legend',
]

let phone: Phone

beforeAll(async () => {
  phone = await newPhone()
})
afterAll(() => phone.close())

const textOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx|js|html|json)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

test('the page of all components is in the sources, and nothing of it is in the build', () => {
  const sources = readFileSync(PAGE, 'utf8') + textOf(EXAMPLES)
  expect(WORDS.filter((words) => !sources.includes(words))).toEqual([])
  const built = textOf('dist')
  expect(['/dev/components', 'ComponentsPage', ...WORDS].filter((words) => built.includes(words))).toEqual([])
})

test('its address leads to the page that says there is nothing here', async () => {
  await phone.page.goto('/dev/components')
  await phone.page.getByText('There is no page at this address').waitFor()
})
