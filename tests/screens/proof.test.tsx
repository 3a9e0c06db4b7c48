// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { dayMonthYear } from '../../src/directory/seen-in'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { HowItWasChecked } from '../../src/screens/HowItWasChecked'
import { STORIES } from '../../src/screens/practice/stories'
import { PROOF } from '../../src/screens/proof'
import { nothingRestsOn, restsOn } from '../../src/screens/rests-on'
import { withServices } from './with-services'

afterEach(cleanup)

describe('the figures on the About page', () => {
  it('count the paragraphs that are used and the cases to practise on', () => {
    const used = PARAGRAPH_IDS.filter((id) => !nothingRestsOn(restsOn(id)))
    expect({
      paragraphs: used.filter((id) => typeof id === 'number').length,
      appendices: used.filter((id) => typeof id === 'string').length,
      practiceCases: STORIES.length,
    }).toEqual({
      paragraphs: PROOF.paragraphs,
      appendices: PROOF.appendices,
      practiceCases: PROOF.practiceCases,
    })
  })

  it('give the mutation score of the run that is kept', () => {
    const kept = readFileSync('docs/mutation.md', 'utf8')
    const { score, day } = PROOF.mutation
    expect([kept.includes(score), kept.includes(day)]).toEqual([true, true])
    // A run on rules as they were before says nothing of these.
    expect(
      PROOF.day >= day,
      `the runs of ${PROOF.day} are of other rules than those changed on purpose on ${day}`,
    ).toBe(true)
  })

  it('give the speed as the last whole run has it', () => {
    const page = readFileSync('docs/performance.md', 'utf8')
    const { day, kept, of, tapMs, savedMs } = PROOF.speed
    expect(page).toContain(`\n${kept} of ${of} figures kept.`)
    expect(page).toContain(`- ${day} `)
    // The last column but one is this build at a sixth of a processor.
    const slowest = (figure: string) => {
      const row = page.split('\n').find((line) => line.startsWith(`| ${figure}`))
      return row?.split('|').at(-3)?.trim().split(' (')[0]
    }
    expect([slowest('Any tap in a case'), slowest('Answer to “Saved”')]).toEqual([`${tapMs} ms`, `${savedMs} ms`])
  })

  it('give what was lost, and the times of a very slow phone, as the last deep run has them', () => {
    const page = readFileSync('docs/reliability.md', 'utf8')
    const { day, kills, cuts, lost, unlockSeconds, writtenMs } = PROOF.forced
    expect(page).toContain(`\n${day} · `)
    const of = (what: string) => [
      ...page.matchAll(new RegExp(`\\| (\\d+) ${what}: (\\d+) lost[^|]*\\| (?:yes|\\*\\*no)`, 'g')),
    ]
    const sum = (rows: RegExpMatchArray[], at: number) => rows.reduce((all, row) => all + Number(row[at]), 0)
    expect([sum(of('kills'), 1), sum(of('cuts'), 1)]).toEqual([kills, cuts])
    expect(sum([...of('kills'), ...of('cuts')], 2)).toBe(lost)
    expect(page).toContain(`| ${unlockSeconds} s, at worst`)
    expect(page).toContain(`| ${writtenMs} ms, median`)
  })

  it('are dated and written out', () => {
    render(withServices(<HowItWasChecked />))
    expect(screen.getByText(new RegExp(`Figures from the run of ${dayMonthYear(PROOF.day)}`))).toBeDefined()
    expect(screen.getByText(/^531,441: every way/)).toBeDefined()
    expect(screen.getByText('130 states and 1,261 ways between them walked')).toBeDefined()
    expect(screen.getByText(/^Ended by force 400 times .* 0 answers lost/)).toBeDefined()
    const day = dayMonthYear(PROOF.speed.day)
    expect(screen.getByText(new RegExp(`^12 of 13 figures kept, ${day}.`))).toBeDefined()
  })
})
