import { expect, test } from 'vitest'
import type { Happening } from '../../src/case/event'
import { deviceLabel } from '../../src/case/labels'
import { caseFromFacts } from './case-from-facts'

test('two phones of people who were taken off the case are not one and the same', () => {
  const children = ['child-a', 'child-b', 'child-c'].map((id) => ({ id, kind: 'child', part: 'involved' }) as const)
  const devices = children.map(({ id }, at) => ({ id: `phone-${at + 1}`, owner: id, held: 'owner' }) as const)
  const off = (person: string): Happening => ({ type: 'person-withdrawn', person, why: 'A slip' })
  const labels = (...also: Happening[]) => {
    const kase = caseFromFacts({ people: children, devices }, { also })
    return devices.map(({ id }) => deviceLabel(kase, id))
  }
  expect(labels()).toEqual(['Child A’s phone', 'Child B’s phone', 'Child C’s phone'])
  expect(labels(off('child-a'))[0]).toBe('Someone taken off this case’s phone')
  expect(labels(off('child-a'), off('child-c'))).toEqual([
    'Someone taken off this case’s phone 1',
    'Child B’s phone',
    'Someone taken off this case’s phone 2',
  ])
})
