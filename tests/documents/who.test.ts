import { expect, test } from 'vitest'
import type { Happening } from '../../src/case/event'
import { deviceKey, partKey, personKey } from '../../src/case/subject'
import { childrenWhoMayHold } from '../../src/documents/who'
import type { Part } from '../../src/guidance/facts'
import { after, begun, says } from '../flow/told'

const PHONE: Happening = { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' }
const holds = (value: string) => says(deviceKey('phone-1'), 'holdsImagery', value)
const kept = (value: string) => says(personKey('child-a'), 'keptOrCopied', value)
const takesPart = (part: Part) => says(partKey('m1', 'child-a'), 'part', part)

test.each<[string, boolean, Happening[]]>([
  ['a child who is involved and whom nobody has asked', true, []],
  ['one who does not know', true, [kept('unknown')]],
  ['one who has none', false, [kept('no')]],
  ['one who has none, with a device that nobody has asked about', true, [kept('no'), PHONE]],
  ['one who has none, with a device that may hold some', true, [kept('no'), PHONE, holds('unknown')]],
  ['one who has none, with a device that holds some', true, [kept('no'), PHONE, holds('yes')]],
  ['one who has none, nor has the device', false, [kept('no'), PHONE, holds('no')]],
  ['one who holds a copy, but not on the device', true, [kept('yes'), PHONE, holds('no')]],
  ['one who is not involved, of whom nothing is known', false, [takesPart('reporter')]],
  ['one who is not involved and holds a copy', true, [takesPart('reporter'), kept('yes')]],
  ['one who is not involved, with a device that nobody has asked about', true, [takesPart('reporter'), PHONE]],
])('%s may hold a copy: %s', (_, may, told) => {
  expect(childrenWhoMayHold(after(begun, ...told), 'm1').map(({ id }) => id)).toEqual(may ? ['child-a'] : [])
})
