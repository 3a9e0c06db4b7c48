// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { PARAGRAPH_IDS, PARAGRAPHS } from '../../src/guidance/paragraphs'
import { SOURCES } from '../../src/guidance/sources'
import { WORDS } from '../../src/guidance/words'
import { reads } from './reading'

afterEach(cleanup)

const name = (id: (typeof PARAGRAPH_IDS)[number]) => (typeof id === 'number' ? `Paragraph ${id}` : `Appendix ${id}`)
/** As it is read aloud, where a day and its month are not held together. */
const text = () => document.querySelector('main')?.textContent?.replaceAll('\u00a0', ' ') ?? ''

test('the note is listed whole, in its order, and each paragraph leads to its address', () => {
  reads('/guidance')
  const rows = screen
    .getAllByRole('listitem')
    .flatMap((row) => within(row).queryAllByRole('link', { name: /^(Paragraph|Appendix)/ }))
  expect(rows.map((row) => row.getAttribute('href'))).toEqual(PARAGRAPH_IDS.map((id) => `/guidance/${id}`))
})

test.each(PARAGRAPH_IDS.map((id) => [id]))(
  '/guidance/%s says what it says, what it asks and what has changed',
  (id) => {
    reads(`/guidance/${id}`)
    const { heading, says, asks, since, quote } = PARAGRAPHS[id]
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(name(id))
    const whole = text()
    const expected = [
      heading,
      ...says,
      ...asks,
      ...(quote?.text ?? []),
      ...since.flatMap((one) => [one.text, one.date]),
    ]
    expect(expected.filter((line) => !whole.includes(line))).toEqual([])
    const sources = since.flatMap((one) => one.sources.map((source) => SOURCES[source].title))
    expect(sources.filter((title) => !whole.includes(title))).toEqual([])
  },
)

test('how sure a correction is stands beside it in words', () => {
  reads('/guidance/22')
  const since = within(screen.getByRole('complementary', { name: 'Since 2016' }))
  const sure = PARAGRAPHS[22].since.map((one) => one.sure)
  const key = 1
  expect(since.getAllByText('Read in the text')).toHaveLength(sure.filter((one) => one === 'primary').length + key)
  expect(since.getAllByText('Reported by others')).toHaveLength(sure.filter((one) => one === 'secondary').length + key)
  expect(since.getAllByText('To be confirmed')).toHaveLength(sure.filter((one) => one === 'general').length + key)
})

test('search as you type leaves the paragraphs that hold the words', async () => {
  const { officer } = reads('/guidance')
  await officer.type(screen.getByRole('searchbox', { name: 'Search the paragraphs' }), 'caid')
  expect(screen.getByText('1 paragraph')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Paragraph 25 The national image database' })).toBeDefined()
  expect(screen.queryByRole('link', { name: /^Paragraph 1 / })).toBeNull()
  await officer.click(screen.getByRole('button', { name: 'Clear search' }))
  expect(screen.getByRole('link', { name: /^Paragraph 1 / })).toBeDefined()
})

test('reading on and going back leads to where one came from', async () => {
  const { officer } = reads('/take-down')
  await officer.click(screen.getAllByRole('link', { name: 'para 23 of the briefing note' })[0] ?? document.body)
  expect(screen.getByRole('heading', { level: 1, name: 'Paragraph 23' })).toBe(document.activeElement)
  await officer.click(screen.getByRole('link', { name: /^Next: paragraph 24/ }))
  await officer.click(screen.getByRole('link', { name: /^Next: paragraph 25/ }))
  expect(screen.getByRole('heading', { level: 1, name: 'Paragraph 25' })).toBeDefined()
  await officer.click(screen.getByRole('button', { name: 'Back to where you were' }))
  expect(screen.getByRole('heading', { level: 1, name: 'Take down' })).toBeDefined()
})

test('what was searched for is still there for whoever comes back from a paragraph, and not for whoever comes anew', async () => {
  const { officer } = reads('/guidance')
  await officer.type(screen.getByRole('searchbox'), 'database')
  await officer.click(screen.getByRole('link', { name: 'Paragraph 25 The national image database' }))
  await officer.click(screen.getByRole('button', { name: 'Back to where you were' }))
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'database')
  expect(screen.queryByRole('link', { name: /^Paragraph 1 / })).toBeNull()
  await officer.click(screen.getByRole('link', { name: 'Helplines' }))
  await officer.click(screen.getByRole('link', { name: 'Guidance' }))
  expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
})

test('a deep link leads back to the list, and the ends of the note have one neighbour', () => {
  reads('/guidance/1')
  expect(screen.getByRole('link', { name: 'Back to Guidance' }).getAttribute('href')).toBe('/guidance')
  expect(screen.queryByRole('link', { name: /^Previous/ })).toBeNull()
  cleanup()
  reads('/guidance/b')
  expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull()
})

test.each(['/guidance/27', '/guidance/C', '/guidance/__proto__'])('%s is not a paragraph, and says so', (path) => {
  reads(path)
  expect(screen.getByText('There is no page at this address')).toBeDefined()
})

test('a paragraph named in a sentence is a link to it', () => {
  reads('/guidance/4')
  const since = within(screen.getByRole('complementary', { name: 'Since 2016' }))
  expect(since.getByRole('link', { name: 'paragraph 8' }).getAttribute('href')).toBe('/guidance/8')
})

test('where the force has set since when the duty to report applies, nothing says that it is not shown to be in force', () => {
  const unset = /nothing that shows it in force|not shown to be in force/
  const { unmount } = reads('/guidance/12')
  expect(text()).toMatch(unset)
  unmount()
  reads('/guidance/12', { settings: { ...NATIONAL_DEFAULTS, reportingDutySince: '2026-12-01' } })
  expect(text()).not.toMatch(unset)
  expect(text()).toContain('between children. Your force says that it applies from 1 December 2026. Refer in any case.')
  const elsewhere = PARAGRAPH_IDS.filter((id) => id !== 12).flatMap((id) => PARAGRAPHS[id].since)
  expect(elsewhere.filter((one) => unset.test(one.text))).toEqual([])
  expect(WORDS.filter(({ meaning }) => /shows? it in force|shown to be in force/.test(meaning))).toEqual([])
})
