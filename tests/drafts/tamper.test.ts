import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBundle, sealBundle } from '../../src/drafts/bundle'
import { systemRandom } from '../../src/drafts/bytes'
import { type CaseIndex, goneFrom, isOlder, isRolledBack } from '../../src/drafts/case-index'
import {
  type ChainReading,
  firstLink,
  type Head,
  openHead,
  readChain,
  sealEvent,
  sealHead,
} from '../../src/drafts/chain'
import { caseKeyFrom, dataKey, isObject, type Json, linkOf, seal, unseal } from '../../src/drafts/records'
import type { EventRow, HeadRow, MetaRow } from '../../src/drafts/rows'

const RUNS = 10_000
const EVENTS = 4
const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const

interface Stored {
  events: EventRow[]
  head: HeadRow
}
interface Kept extends Stored {
  /** What the head was after each event: what somebody could put back. */
  older: HeadRow[]
  /** Its first entries at once: some of them, and all. */
  bundles: MetaRow[]
}

let keys: { [caseId: string]: CryptoKey }
let cases: { [caseId: string]: Kept }
let index: CaseIndex

const said = (caseId: string, n: number) => ({ type: 'noted', text: `${caseId.slice(0, 3)} ${n}` })

async function keep(caseId: string): Promise<Kept> {
  const key = keyOf(caseId)
  const kept: Kept = {
    events: [],
    head: { c: caseId, rev: 0, schema: 1, sealed: new Uint8Array() },
    older: [],
    bundles: [],
  }
  let last = await firstLink(caseId)
  for (let n = 1; n <= EVENTS; n++) {
    const row = await sealEvent(key, { c: caseId, n, schema: 1 }, last, said(caseId, n), systemRandom)
    last = await linkOf(row.sealed)
    kept.events.push(row)
    kept.older.push(kept.head)
    kept.head = await sealHead(key, { c: caseId, rev: n, schema: 1 }, { count: n, last, summary: null }, systemRandom)
  }
  for (const to of [EVENTS - 1, EVENTS]) {
    const [rows, words] = [kept.events.slice(0, to), kept.events.slice(0, to).map(({ n }) => said(caseId, n))]
    kept.bundles.push(await sealBundle(key, caseId, rows, words, systemRandom))
  }
  return kept
}

const keyOf = (caseId: string) => {
  const key = keys[caseId]
  if (key === undefined) throw new Error('No key')
  return key
}
const caseOf = (caseId: string) => {
  const kept = cases[caseId]
  if (kept === undefined) throw new Error('No case')
  return kept
}

interface Seen {
  reading: ChainReading
  head: Head | undefined
  putBack: boolean
}

async function read(caseId: string, { events, head: row }: Stored): Promise<Seen> {
  const key = keyOf(caseId)
  const head = row.c === caseId ? await openHead(key, row) : undefined
  const reading = await readChain(key, caseId, events, head)
  for (const bundle of caseOf(caseId).bundles)
    expect(isReadAs(reading, await readChain(key, caseId, events, head, bundle))).toBe(true)
  return { reading, head, putBack: isOlder(index, caseId, row.rev) }
}

/** However many entries came at once. */
const isReadAs = (one: ChainReading, other: ChainReading) =>
  JSON.stringify({ ...one, bundled: 0 }) === JSON.stringify({ ...other, bundled: 0 })

const detected = ({ reading, putBack }: Seen) => reading.faults.length > 0 || putBack

const wrongPlaintext = (caseId: string, { reading }: Seen) =>
  reading.events.filter(({ n, event }) => JSON.stringify(event) !== JSON.stringify(said(caseId, n)))

const flip = (sealed: Uint8Array, bit: number) => {
  const flipped = new Uint8Array(sealed)
  const at = (bit >> 3) % flipped.length
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7))
  return flipped
}

type Harm =
  | { kind: 'flip' | 'cut' | 'grow'; row: number; bit: number }
  | { kind: 'swap'; row: number; other: number }
  | { kind: 'from-other-case' | 'remove' | 'renumber' | 'reschema'; row: number }
  | { kind: 'cut-off'; row: number }
  | { kind: 'old-head' | 'old-case'; row: number }
  | { kind: 'head-flip'; bit: number }

const row = fc.integer({ min: 0, max: EVENTS - 1 })
const bit = fc.integer({ min: 0, max: 8 * 1052 - 1 })
const anyHarm: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('flip' as const), row, bit }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'grow' as const), row, bit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), row, other: row }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('from-other-case' as const, 'remove' as const, 'renumber' as const, 'reschema' as const),
      row,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut-off' as const), row }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('old-head' as const, 'old-case' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head-flip' as const), bit }) },
)

const at = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place]
  if (item === undefined) throw new Error('No row')
  return item
}

/** What the disk would hold after the harm, or nothing when the harm changes nothing. */
function harmed({ events, head, older }: Kept, harm: Harm): Stored | undefined {
  const replaced = (place: number, change: Partial<EventRow>) =>
    events.map((event, index) => (index === place ? { ...event, ...change } : event))
  switch (harm.kind) {
    case 'flip':
      return { events: replaced(harm.row, { sealed: flip(at(events, harm.row).sealed, harm.bit) }), head }
    case 'cut': {
      const { sealed } = at(events, harm.row)
      return { events: replaced(harm.row, { sealed: sealed.slice(0, harm.bit % sealed.length) }), head }
    }
    case 'grow':
      return {
        events: replaced(harm.row, { sealed: new Uint8Array([...at(events, harm.row).sealed, harm.bit & 255]) }),
        head,
      }
    case 'swap': {
      if (harm.row === harm.other) return undefined
      const [one, two] = [at(events, harm.row).sealed, at(events, harm.other).sealed]
      const swapped = replaced(harm.row, { sealed: two })
      return { events: swapped.map((event, index) => (index === harm.other ? { ...event, sealed: one } : event)), head }
    }
    case 'from-other-case':
      return { events: replaced(harm.row, { sealed: at(caseOf(B).events, harm.row).sealed }), head }
    case 'remove':
      return { events: events.filter((_, index) => index !== harm.row), head }
    case 'renumber':
      return { events: replaced(harm.row, { n: EVENTS + 1 + harm.row }), head }
    case 'reschema':
      return { events: replaced(harm.row, { schema: 2 }), head }
    case 'cut-off':
      return { events: events.slice(0, harm.row), head }
    case 'old-head':
      return { events, head: at(older, harm.row) }
    case 'old-case':
      return { events: events.slice(0, harm.row), head: at(older, harm.row) }
    case 'head-flip':
      return { events, head: { ...head, sealed: flip(head.sealed, harm.bit) } }
  }
}

beforeAll(async () => {
  const key = await dataKey(systemRandom(32))
  keys = { [A]: await caseKeyFrom(key, systemRandom(32), A), [B]: await caseKeyFrom(key, systemRandom(32), B) }
  cases = { [A]: await keep(A), [B]: await keep(B) }
  index = { counter: 7, cases: {} }
  for (const caseId of [A, B]) index.cases[caseId] = { rev: EVENTS }
})

test('rows that nobody touched read as they were written', async () => {
  for (const caseId of [A, B]) {
    const seen = await read(caseId, caseOf(caseId))
    expect([detected(seen), wrongPlaintext(caseId, seen), seen.reading.events.length]).toEqual([false, [], EVENTS])
  }
})

describe(`${RUNS} ways to harm a stored case`, () => {
  test('all show, none gives a wrong word, none throws, and the other case stays readable', async () => {
    let harms = 0
    await fc.assert(
      fc.asyncProperty(anyHarm, async (harm) => {
        const stored = harmed(caseOf(A), harm)
        if (stored === undefined) return
        harms += 1
        const seen = await read(A, stored)
        expect([detected(seen), wrongPlaintext(A, seen)]).toEqual([true, []])
      }),
      { seed: 8, numRuns: RUNS + 1500, endOnFailure: true },
    )
    expect(harms).toBeGreaterThanOrEqual(RUNS)
    expect(detected(await read(B, caseOf(B)))).toBe(false)
  })

  test('what was not harmed is still read', async () => {
    const stored = harmed(caseOf(A), { kind: 'flip', row: 1, bit: 999 })
    const seen = await read(A, stored ?? caseOf(A))
    expect(seen.reading.events.map(({ n }) => n)).toEqual([1, 3, 4])
    expect(seen.reading.faults).toEqual([{ kind: 'unreadable', at: 2 }])
  })
})

test('a row of the same case and place, but of another history, is out of place', async () => {
  const { events } = caseOf(A)
  const last = await linkOf(at(events, 1).sealed)
  const key = keyOf(A)
  const otherThird = await sealEvent(key, { c: A, n: 3, schema: 1 }, last, said(A, 3), systemRandom)
  const head = await openHead(key, caseOf(A).head)
  const spliced = events.map((event) => (event.n === 3 ? otherThird : event))
  expect((await readChain(key, A, spliced, head)).faults).toEqual([{ kind: 'out-of-place', at: 4 }])
})

describe('a bundle of the first entries', () => {
  test('is used where they are as they were, and those after it are read by themselves', async () => {
    const { events, bundles, head: row } = caseOf(A)
    const head = await openHead(keyOf(A), row)
    for (const [at, bundle] of bundles.entries())
      expect((await readChain(keyOf(A), A, [...events].reverse(), head, bundle)).bundled).toBe(EVENTS - 1 + at)
  })

  test('is used no more once one of them is not, and still for an entry that is harmed after them', async () => {
    const { bundles } = caseOf(A)
    for (let place = 0; place < EVENTS; place++) {
      const { events } = harmed(caseOf(A), { kind: 'flip', row: place, bit: 999 }) ?? caseOf(A)
      const used = bundles.map(async (bundle) => (await readChain(keyOf(A), A, events, undefined, bundle)).bundled)
      expect(await Promise.all(used)).toEqual([place === EVENTS - 1 ? EVENTS - 1 : 0, 0])
    }
  })

  test('says nothing where it is harmed itself, of other entries, or of another case', async () => {
    const { events, head: row } = caseOf(A)
    const bundle = at(caseOf(A).bundles, 0)
    const sealed = bundle.sealed as Uint8Array<ArrayBuffer>
    const made = (to: number, words: string[]) => sealBundle(keyOf(A), A, events.slice(0, to), words, systemRandom)
    const place = { store: 'meta', caseId: A, number: 3, schema: 1 } as const
    const said = (await unseal(keyOf(A), place, sealed))?.content
    const shaped = async (events: Json) =>
      isObject(said) ? { ...bundle, sealed: await seal(keyOf(A), place, { ...said, events }, systemRandom) } : bundle
    const harms: MetaRow[] = [
      await shaped('abc'),
      await shaped(null),
      { ...bundle, n: EVENTS },
      { ...bundle, n: 0 },
      { ...bundle, n: '3' },
      { ...bundle, n: -1 },
      { ...bundle, n: Number.NaN },
      { k: bundle.k, n: bundle.n },
      { ...bundle, sealed: 'text' },
      { ...bundle, sealed: new Uint8Array() },
      at(caseOf(B).bundles, 0),
      { ...at(caseOf(B).bundles, 0), k: bundle.k },
      await made(3, ['one', 'two']),
      { ...(await made(2, ['one', 'two'])), n: 3 },
      await sealBundle(keyOf(A), A, caseOf(B).events.slice(0, 3), ['one', 'two', 'three'], systemRandom),
      await sealBundle(keyOf(B), A, events.slice(0, 3), ['one', 'two', 'three'], systemRandom),
    ]
    for (let bit = 0; bit < 8 * sealed.length; bit += 97) harms.push({ ...bundle, sealed: flip(sealed, bit) })
    const head = await openHead(keyOf(A), row)
    const whole = await readChain(keyOf(A), A, events, head)
    for (const harm of harms) expect(await readChain(keyOf(A), A, events, head, harm)).toEqual(whole)
  })
})

test('a bundle is of rows and not of their bytes in a line: none may end where the next one began', async () => {
  const rowsOf = (...sealed: number[][]) =>
    sealed.map((bytes, at): EventRow => ({ c: A, n: at + 1, schema: 1, sealed: Uint8Array.from(bytes) }))
  const [space, one] = [32, 49]
  const bundle = await sealBundle(keyOf(A), A, rowsOf([7, one, space], [8]), ['first', 'second'], systemRandom)
  expect(await openBundle(keyOf(A), A, rowsOf([7, one, space], [8]), bundle)).toEqual(['first', 'second'])
  expect(await openBundle(keyOf(A), A, rowsOf([7], [one, space, 8]), bundle)).toEqual([])
})

describe('control: each protection is needed', () => {
  test('without the chain’s end, a case cut off at the end would not show', async () => {
    const { events } = caseOf(A)
    const cut = events.slice(0, 2)
    const last = await linkOf(at(cut, 1).sealed)
    const { faults } = await readChain(keyOf(A), A, cut, { count: 2, last, summary: null })
    expect(faults).toEqual([])
  })

  test('without the index, an old case put back whole would not show', async () => {
    const stored = harmed(caseOf(A), { kind: 'old-case', row: 2 })
    const seen = await read(A, stored ?? caseOf(A))
    expect([seen.reading.faults, seen.putBack]).toEqual([[], true])
  })

  test('without the place bound in, a swapped row would open: it opens at home', async () => {
    const { sealed } = at(caseOf(A).events, 0)
    const place = { store: 'events', caseId: A, number: 1, schema: 1 } as const
    const elsewhere = [{ number: 2 }, { caseId: B }, { schema: 2 }, { store: 'heads' as const }]
    expect(await unseal(keyOf(A), place, sealed)).toBeDefined()
    for (const other of elsewhere) expect(await unseal(keyOf(A), { ...place, ...other }, sealed)).toBeUndefined()
  })
})

test('an index older than the counter outside the database shows', () => {
  expect([isRolledBack(index, 7), isRolledBack(index, 6), isRolledBack(index, 8)]).toEqual([false, false, true])
})

test('a case that vanished shows against the index', () => {
  expect([goneFrom(index, new Set([A, B])), goneFrom(index, new Set([B]))]).toEqual([[], [A]])
})
