import { expect, test } from 'vitest'
import { summaryOf } from '../../../src/screens/case/case-words'
import { v02 } from '../../documents/scenarios'
import { AT, begun } from '../../flow/told'

const lineOf = (kase: typeof begun) => summaryOf(kase, { stage: 'people', matter: 'm1' }, AT).stage

test('the list says how many stages are done once one is, and nothing of none', () => {
  expect(lineOf(begun)).toBe('People')
  expect(lineOf(v02())).toMatch(/^People · [1-9]\d? of 13 stages done$/)
})

test('the list knows of a case in which something is begun and not recorded', () => {
  const place = { stage: 'people', matter: 'm1' }
  expect(summaryOf(begun, { ...place, halfDone: { 'urgent/child-a': '{}' } }, AT).begun).toBe(true)
  for (const none of [place, { ...place, halfDone: { given: '{}' } }]) {
    expect('begun' in summaryOf(begun, none, AT)).toBe(false)
  }
})
