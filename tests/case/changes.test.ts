import { expect, test } from 'vitest'
import { changesOf } from '../../src/case/changes'
import { after, begun, notes, says } from '../flow/told'

const TOLD = ['case', 'toldNoCopies'] as const
const tells = (...who: string[]) => says(...TOLD, who)
const were = (kase: typeof begun) => changesOf(kase, ...TOLD).map(({ value }) => value)

test('boxes ticked one after another are one answer', () => {
  expect(were(after(begun, tells('children'), tells('children', 'parents')))).toEqual([])
})

test('a box that is taken out again is a change', () => {
  expect(were(after(begun, tells('children', 'parents'), tells('parents')))).toEqual([['children', 'parents']])
})

test('one that comes after something else was said is a change: who was told when stays to be read', () => {
  const later = after(begun, tells('children'), notes(...TOLD, 'At the gate.'), tells('children', 'parents'))
  expect(were(later)).toEqual([['children']])
})

test('another answer than a list of boxes is a change each time', () => {
  const kase = after(begun, says('case', 'anyDevices', 'no'), says('case', 'anyDevices', 'yes'))
  expect(changesOf(kase, 'case', 'anyDevices').map(({ value }) => value)).toEqual(['no'])
})

test('nobody told, and then somebody, is a change', () => {
  expect(were(after(begun, tells(), tells('children')))).toEqual([[]])
})
