// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { choosing } from '../../src/case/against-outcome'
import { assessmentOf, factsOf } from '../../src/case/facts-of'
import { happen } from '../../src/case/replay'
import { deviceKey } from '../../src/case/subject'
import { assess } from '../../src/guidance/assess'
import { CAUTION_SOURCES } from '../../src/guidance/caution-sources'
import { CAUTIONS } from '../../src/guidance/facts'
import { OUTCOME_SOURCES } from '../../src/guidance/outcome-sources'
import { HOME_OFFICE_CODES } from '../../src/guidance/outcomes'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { RULES } from '../../src/guidance/rules/index'
import { SOURCES } from '../../src/guidance/sources'
import { RestsOn } from '../../src/screens/RestsOn'
import { RulesScreen } from '../../src/screens/RulesScreen'
import { nothingRestsOn, restsOn } from '../../src/screens/rests-on'
import { concludesWords, factWords, ruleAddress } from '../../src/screens/rule-words'
import { answered } from '../case/case-from-facts'
import { v02 } from '../documents/scenarios'
import { withServices } from './with-services'

afterEach(cleanup)

const cardOf = (id: string) => {
  const card = document.getElementById(id)
  if (card === null) throw new Error(`No rule ${id} on the page`)
  return card
}
const textsOf = (within: HTMLElement, selector: string) =>
  [...within.querySelectorAll(selector)].map((node) => node.textContent?.replaceAll('\u00a0', ' '))

describe('the page of rules', () => {
  it('shows every rule in the note’s order', () => {
    render(withServices(<RulesScreen />))
    const shown = [...document.querySelectorAll('main [id]')].map((node) => node.id)
    expect(shown.filter((id) => RULES.some((rule) => rule.id === id))).toEqual(RULES.map((rule) => rule.id))
  })

  it('says of a rule what it concludes, its words, its paragraphs and the answers it reads', () => {
    render(withServices(<RulesScreen />))
    const card = cardOf('extortion')
    expect({
      concludes: textsOf(card, 'h3'),
      kind: textsOf(card, 'p')[0],
      paragraphs: [...card.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      reads: textsOf(card, 'details:first-of-type li'),
    }).toEqual({
      concludes: ['This may be blackmail'],
      kind: 'Caution',
      paragraphs: ['/guidance/6', '/guidance/10', '/guidance/17'],
      reads: ['Pressure, threats or blackmail'],
    })
    expect(within(card).getByText(/nobody pays/)).toBeDefined()
  })

  it('names what a caution’s words rest on, and nothing of the kind for another rule', () => {
    render(withServices(<RulesScreen />))
    const shown = RULES.map(({ id }) => [id, within(cardOf(id)).queryByText('What its words rest on') !== null])
    const cautions = RULES.filter(({ concludes }) => concludes.startsWith('cautions.')).map(({ id }) => id)
    expect(shown.filter(([, isShown]) => isShown).map(([id]) => id)).toEqual(cautions)
    expect(cautions).toHaveLength(CAUTIONS.length)
    for (const id of CAUTIONS)
      for (const source of CAUTION_SOURCES[id]) expect(cardOf(id).textContent).toContain(SOURCES[source].title)
  })

  it('says what stands beside the rules: nothing is deleted while a device is not settled, and codes take a reason', () => {
    const kase = happen(v02(), answered(deviceKey('phone-b'), 'held', null), '2026-11-26T09:00:00.000Z')
    const { deletionDirection = [] } = assessmentOf(kase, 'm1').because
    const beside = deletionDirection.filter(({ rule }) => !RULES.some(({ id }) => id === rule))
    expect(beside.map(({ rule }) => rule)).toEqual(['devices-settled'])
    const facts = factsOf(kase, 'm1')
    const raised = assess({ ...facts, decision: { ...facts.decision, outcome: '12' } }).cautions
    expect([raised.includes('outcome-not-supported'), raised.includes('heavier-than-needed')]).toEqual([false, false])
    expect(choosing(kase, 'm1', '12')).toBe('with-reason')
    render(withServices(<RulesScreen />))
    const lead = screen.getByText(/in the order of the briefing note/).textContent
    expect(lead).toMatch(/nothing is deleted while it is not said where each device is/)
    expect(lead).toMatch(/some outcomes take a reason/)
  })

  it('names what the words on each outcome rest on, in the order of the codes', () => {
    render(withServices(<RulesScreen />))
    const folds = [...cardOf('outcomes').querySelectorAll('summary')].map((fold) => fold.textContent)
    expect(folds).toEqual(HOME_OFFICE_CODES.map((code) => `Outcome ${code}`))
    for (const code of HOME_OFFICE_CODES) {
      const fold = within(cardOf('outcomes')).getByText(`Outcome ${code}`).closest('details')
      expect(textsOf(fold as HTMLElement, 'li')).toEqual(
        OUTCOME_SOURCES[code].map((id) => `${SOURCES[id].title}, ${SOURCES[id].date}`),
      )
    }
  })

  it('words every fact and every conclusion, and lets no name of the code through', () => {
    const words = RULES.flatMap((rule) => [concludesWords(rule).words, ...rule.reads.map(factWords)])
    expect(words.filter((one) => !/^[A-Z0-9]/.test(one) || /[{}*]|\w\.\w|[a-z][A-Z]/.test(one))).toEqual([])
  })

  it('tells a person’s answer from a device’s', () => {
    expect(
      ['people.*.age', 'devices.*.held', 'checks.places', 'decision.outcome', 'otherMatters'].map(factWords),
    ).toEqual([
      'A person’s age when it happened',
      'Where a device is',
      'Checks on the places',
      'Outcome',
      'The risk of the other matters',
    ])
  })
})

describe('what rests on a paragraph', () => {
  it('leads from a paragraph to each of its rules, and each rule leads back', () => {
    render(withServices(<RulesScreen />))
    for (const paragraph of PARAGRAPH_IDS)
      for (const rule of restsOn(paragraph).rules) {
        const back = [...cardOf(rule.id).querySelectorAll('a')].map((link) => link.getAttribute('href'))
        expect(back, `${rule.id} leads back to ${paragraph}`).toContain(`/guidance/${paragraph}`)
      }
  })

  it('names the rules, questions, stages, papers and duties of one', () => {
    render(withServices(<RestsOn id={26} />))
    expect(screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual([
      'Duty: Raise the child contact form',
      'Child contact form',
      'Closing',
      'Child contact form',
      'Raise the child contact form',
    ])
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
      restsOn(26).rules.map(ruleAddress),
    )
  })

  it('has something for every paragraph and both appendices', () => {
    expect(PARAGRAPH_IDS.filter((id) => nothingRestsOn(restsOn(id)))).toEqual([])
  })
})
