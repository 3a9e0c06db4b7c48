// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { dayMonthYear, monthAndYear, SEEN_IN } from '../../src/directory/seen-in'
import { EDITION } from '../../src/guidance/edition'
import { SOURCES } from '../../src/guidance/sources'
import { reads } from './reading'

afterEach(cleanup)

/** As it is read aloud, where a day and its month are not held together. */
const read = (element: Element | null) => element?.textContent?.replaceAll('\u00a0', ' ') ?? ''
const page = () => read(document.querySelector('main'))

test('it says what is not asked, and that an officer’s own name is sealed', () => {
  reads('/about')
  expect(page()).toContain('asks for a child’s or a parent’s name only for a paper, and keeps it only if you say so')
  expect(page()).toContain('it is sealed with your cases')
})

test('it says what it is not before anything else, and which edition of the note it follows', () => {
  reads('/about')
  const before = screen.getByRole('region', { name: 'Before you rely on it' }).textContent ?? ''
  expect(before).toMatch(/Neither the College of Policing nor any force has endorsed this/)
  expect(before).toMatch(/No number here has been rung/)
  expect(before).toMatch(/No real case goes in before your force has approved it: data protection, records, IT and/)
  expect(before).toMatch(/You decide, and write down your own reasons/)
  expect(document.querySelector('h2')?.textContent).toBe('Before you rely on it')
  expect(page()).toContain('This follows the 2016 edition')
  const newer = screen.getByRole('link', { name: EDITION.newerPage.title })
  expect(newer.getAttribute('href')).toBe(EDITION.newerPage.address)
})

test('what no source was seen of is not said to have been read', () => {
  reads('/about')
  expect(page()).toMatch(/Notes on Home Office outcomes data, .*? Read on 25 November 2026\./)
  expect(page()).toContain('no source was seen.')
  expect(page()).not.toContain('no source was seen. Read on')
})

test('each source gives its date once', () => {
  reads('/about')
  const lines = [...document.querySelectorAll('[aria-labelledby="sources"] li')].map(read)
  const dates = [
    ...Object.values(SOURCES).map(({ date }) => date),
    ...Object.values(SEEN_IN).map(({ date }) => date && (date.length === 10 ? dayMonthYear(date) : monthAndYear(date))),
  ]
  expect(lines.length).toBe(dates.length)
  const times = (line: string, date: string) => line.replace(/(?:, last| Read) on .*/, '').split(date).length - 1
  expect(lines.filter((line, at) => times(line, dates[at] ?? 'no date') !== (dates[at] ? 1 : 0))).toEqual([])
  expect(lines).toContain('NSPCC pages of 2020 to 2022. Read on 25 November 2026.')
  expect(lines).toContain('The briefing note itself, of November 2016. Read on 25 November 2026.')
})

test('the accessibility statement can be read in the app, and is as old as the one it is taken from', () => {
  reads('/about')
  expect(screen.getByRole('heading', { name: 'Accessibility' })).toBeDefined()
  const tested = /Last tested on (\d+ \w+ \d{4})/.exec(readFileSync('docs/accessibility.md', 'utf8'))?.[1]
  expect(tested).toBeDefined()
  for (const says of ['WCAG) 2.2, level AA', 'partially compliant', 'whoever your force names', `last on ${tested}`])
    expect(page().replace(/\s+/g, ' ')).toContain(says)
})
