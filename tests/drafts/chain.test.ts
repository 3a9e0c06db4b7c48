import { describe, expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import {
  canonicalJson,
  contentLinks,
  firstLink,
  type Head,
  openHead,
  readChain,
  sealEvent,
  sealHead,
  sealOn,
  shortCode,
} from '../../src/drafts/chain'
import { caseKeyFrom, dataKey, type Json } from '../../src/drafts/records'
import type { EventRow } from '../../src/drafts/rows'

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

describe('a sealed chain', () => {
  const place = { c: caseId, schema: 1 }

  async function chained() {
    const key = await caseKeyFrom(await dataKey(systemRandom(32)), systemRandom(32), caseId)
    const start = { count: 0, last: await firstLink(caseId) }
    const { rows, count, last } = await sealOn(key, place, start, events, systemRandom)
    const head: Head = { count, last, summary: null }
    const faults = async (given: readonly EventRow[], of = head) =>
      (await readChain(key, caseId, given, of)).faults.map(({ kind, at }) => `${kind} ${at}`)
    return { key, rows, head, faults }
  }

  test('begins with its case’s own link, and one that doesn’t is told', async () => {
    const { key, rows, head, faults } = await chained()
    expect(await faults(rows)).toEqual([])
    const elsewhere = await firstLink('d'.repeat(32))
    expect(elsewhere).not.toBe(await firstLink(caseId))
    const { rows: other, ...end } = await sealOn(key, place, { count: 0, last: elsewhere }, events, systemRandom)
    expect(await faults(other, { ...head, ...end })).toEqual(['out-of-place 1'])
  })

  test('is read in order, in whatever order its rows come', async () => {
    const { key, rows, head } = await chained()
    const { events: read, faults } = await readChain(key, caseId, [...rows].reverse(), head)
    expect([read.map(({ n }) => n), faults]).toEqual([[1, 2, 3], []])
  })

  test('tells what is missing once, and not of the rows after it', async () => {
    const { rows, faults } = await chained()
    expect(await faults(rows.filter(({ n }) => n !== 2))).toEqual(['missing 2'])
  })

  test('ends where its head says: with as many rows, and with no other one in the last one’s place', async () => {
    const { key, rows, head, faults } = await chained()
    expect(await faults(rows.slice(0, 2))).toEqual(['cut-off 3'])
    expect(await faults(rows, { ...head, count: 4 })).toEqual(['cut-off 4'])
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('No rows')
    const { rows: twoRows, last } = await sealOn(
      key,
      place,
      { count: 0, last: await firstLink(caseId) },
      events.slice(0, 2),
      systemRandom,
    )
    const another = await sealEvent(key, { ...place, n: 3 }, last, { seq: 3, type: 'reopened' }, systemRandom)
    expect(await faults([...twoRows, another])).toEqual(['cut-off 3'])
  })

  test('takes no row of another case, whatever it was sealed with', async () => {
    const { key, rows, faults } = await chained()
    const foreign = await sealEvent(key, { c: 'd'.repeat(32), n: 3, schema: 1 }, '', events[2] ?? null, systemRandom)
    expect(await faults([...rows.slice(0, 2), foreign])).toEqual(['unreadable 3', 'cut-off 3'])
  })

  test('has a head that says where it ends, or none', async () => {
    const { key, head } = await chained()
    const sealed = (content: Record<string, Json>) =>
      sealHead(key, { ...place, rev: 3 }, { ...head, ...content } as unknown as Head, systemRandom)
    expect(await openHead(key, await sealed({}))).toEqual(head)
    for (const content of [{ count: '3' }, { last: 3 }])
      expect(await openHead(key, await sealed(content))).toBeUndefined()
    const row = await sealed({})
    expect([await openHead(key, { ...row, rev: 2 }), await openHead(key, { ...row, schema: 2 })]).toEqual([
      undefined,
      undefined,
    ])
  })
})
