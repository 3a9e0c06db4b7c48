import { expect, test } from 'vitest'
import { canonicalJson, contentLinks, shortCode } from '../../src/drafts/chain'

const caseId = 'c'.repeat(32)
const events = [
  { seq: 1, type: 'opened' },
  { seq: 2, type: 'noted', text: 'a' },
  { seq: 3, type: 'closed' },
]

test('equal content has equal links, however its keys are ordered', async () => {
  const other = [{ type: 'opened', seq: 1 }, { text: 'a', seq: 2, type: 'noted' }, events[2] ?? null]
  expect(await contentLinks(caseId, other)).toEqual(await contentLinks(caseId, events))
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}')
})

test('another case, another word or another order has other links from there on', async () => {
  const links = await contentLinks(caseId, events)
  expect((await contentLinks('d'.repeat(32), events))[0]).not.toBe(links[0])
  const changed = await contentLinks(caseId, [events[0] ?? null, { ...events[1], text: 'b' }, events[2] ?? null])
  expect(changed.map((link, at) => link === links[at])).toEqual([true, false, false])
})

test('the short code can be read aloud', () => {
  expect(shortCode('0a1b2c3d4e5f66778899')).toBe('0A1B-2C3D-4E5F')
})
