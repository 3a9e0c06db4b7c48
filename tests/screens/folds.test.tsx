// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { FlowScreen } from '../../src/screens/FlowScreen'
import { RulesScreen } from '../../src/screens/RulesScreen'
import { reads } from './reading'
import { withServices } from './with-services'

afterEach(cleanup)

const folds = () => [...document.querySelectorAll('summary')].map((fold) => fold.textContent ?? '')
const saidTwice = () => folds().filter((name, at, all) => all.indexOf(name) !== at)

test('on a page to read no two folds are called the same', () => {
  for (const path of ['/helplines', '/take-down', '/about', ...PARAGRAPH_IDS.map((id) => `/guidance/${id}`)]) {
    const { unmount } = reads(path)
    expect(folds().length, path).toBeGreaterThan(1)
    expect(saidTwice(), path).toEqual([])
    unmount()
  }
})

test.each([
  ['rules', <RulesScreen key="rules" />, 40],
  ['flow', <FlowScreen key="flow" />, 4],
])('nor on that of the %s', (_, page, atLeast) => {
  render(withServices(page))
  expect(folds().length).toBeGreaterThan(atLeast)
  expect(saidTwice()).toEqual([])
})
