// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { LATER_WORDS } from '../../../src/screens/case/later-words'
import { NoteReport } from '../../../src/screens/case/NoteReport'
import { showsCase } from './shown'

afterEach(cleanup)

const CHECK = 'Check the year.'
const day = () => screen.getByLabelText('Date') as HTMLInputElement
const sets = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('a year that is typed digit by digit is one answer, and not one for each digit', async () => {
  const asked = <AskedQuestion subject="case" fact="reportedWhen" words={LATER_WORDS} />
  const { actor, halfDone } = await showsCase(asked, { stage: 'report' })
  const given = () => actor.getSnapshot().context.kase.answers.case?.reportedWhen
  sets('Date', '2026-11-20')
  sets('Time', '10:15')
  for (const year of ['0002', '0020', '0202']) {
    sets('Date', `${year}-11-20`)
    expect(halfDone.hasRefused()).toBe(true)
  }
  expect(screen.getByText(CHECK)).toBeDefined()
  expect(given()?.value).toBe('2026-11-20T10:15')
  sets('Date', '2025-11-20')
  expect(halfDone.hasRefused()).toBe(false)
  expect(screen.queryByText(CHECK)).toBeNull()
  expect(given()?.value).toBe('2025-11-20T10:15')
  expect(given()?.earlier.map(({ value }) => value)).toEqual(['2026-11-20T10:15'])
  expect(day().max).toBe('9999-12-31')
})

test('a day and time that are emptied again are taken back, and half of them is not', async () => {
  const asked = <AskedQuestion subject="case" fact="reportedWhen" words={LATER_WORDS} />
  const { actor, halfDone } = await showsCase(asked, { stage: 'report' })
  const given = () => actor.getSnapshot().context.kase.answers.case?.reportedWhen?.value
  fireEvent.click(screen.getByRole('button', { name: 'Now' }))
  expect(given()).toBe('2026-11-25T11:40')
  sets('Date', '')
  expect([given(), halfDone.hasRefused()]).toEqual(['2026-11-25T11:40', true])
  sets('Time', '')
  expect([given(), halfDone.hasRefused()]).toEqual([null, false])
})

test('a report is not noted without where it was made, and what was written of it stays', async () => {
  const noted = vi.fn()
  const { actor } = await showsCase(<NoteReport onNoted={noted} />, { stage: 'online' })
  sets('Reported by', 'Her mother')
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(screen.getByText('Say where it was reported.')).toBeDefined()
  expect([actor.getSnapshot().context.kase.removals, noted.mock.calls]).toEqual([[], []])
  expect(screen.getByLabelText('Reported by')).toHaveProperty('value', 'Her mother')
  sets('Platform or site', ' Snapchat ')
  expect(screen.queryByText('Say where it was reported.')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(actor.getSnapshot().context.kase.removals).toMatchObject([{ place: 'Snapchat', by: 'Her mother' }])
  expect(noted.mock.calls).toEqual([['Snapchat']])
})

test.each(['0202-11-20', '20261-11-20'])('a report of %s is not noted, and it is said why', async (date) => {
  const { actor } = await showsCase(<NoteReport onNoted={() => undefined} />, { stage: 'online' })
  const noted = () => actor.getSnapshot().context.kase.removals
  sets('Platform or site', 'Snapchat')
  // Where the browser lets it be typed.
  day().type = 'text'
  sets('Date', date)
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(noted()).toEqual([])
  expect(screen.getByText(CHECK)).toBeDefined()
  sets('Date', '2026-11-20')
  expect(day().getAttribute('aria-invalid')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }))
  expect(noted()).toHaveLength(1)
})
