import { openBundle } from './bundle'
import { type Random, utf8 } from './bytes'
import { isObject, type Json, linkOf, type RecordPlace, seal, unseal } from './records'
import type { EventRow, HeadRow, MetaRow } from './rows'

/** Inside a head: where the chain ends, and a small summary for the list. */
export interface Head {
  count: number
  /** The link of the last row: what the next one carries. */
  last: string
  summary: Json
}

export interface Fault {
  kind: 'unreadable' | 'out-of-place' | 'missing' | 'cut-off' | 'head-unreadable' | 'put-back'
  /** The first sequence number that isn't as it was sealed. */
  at: number
}

export interface ChainReading {
  /** Everything that opened, in order, faults or not: what can be read is never withheld. */
  events: { n: number; event: Json }[]
  /** Where the next row goes on. */
  count: number
  last: string
  /** As many as there are or, where the head says that there were more, were. */
  rows: number
  /** So many of them, from the first on, were read at once. */
  bundled: number
  faults: Fault[]
}

/** What the first event of a case carries as its predecessor. */
export const firstLink = async (caseId: string) => linkOf(utf8(`pv1 chain ${caseId}`))

const eventPlace = (c: string, n: number, schema: number): RecordPlace => ({
  store: 'events',
  caseId: c,
  number: n,
  schema,
})
const headPlace = (c: string, rev: number, schema: number): RecordPlace => ({
  store: 'heads',
  caseId: c,
  number: rev,
  schema,
})

export async function sealEvent(
  key: CryptoKey,
  place: { c: string; n: number; schema: number },
  prev: string,
  event: Json,
  random: Random,
): Promise<EventRow> {
  return { ...place, sealed: await seal(key, eventPlace(place.c, place.n, place.schema), { event, prev }, random) }
}

/** Seals events on to a chain that has `count` rows and ends in `last`; answers the rows and where it ends then. */
export async function sealOn(
  key: CryptoKey,
  { c, schema }: { c: string; schema: number },
  from: { count: number; last: string },
  events: readonly Json[],
  random: Random,
): Promise<{ rows: EventRow[]; count: number; last: string }> {
  let { count, last } = from
  const rows: EventRow[] = []
  for (const event of events) {
    count += 1
    const row = await sealEvent(key, { c, n: count, schema }, last, event, random)
    last = await linkOf(row.sealed)
    rows.push(row)
  }
  return { rows, count, last }
}

export async function sealHead(
  key: CryptoKey,
  place: { c: string; rev: number; schema: number },
  head: Head,
  random: Random,
): Promise<HeadRow> {
  const content: Json = { count: head.count, last: head.last, summary: head.summary }
  return { ...place, sealed: await seal(key, headPlace(place.c, place.rev, place.schema), content, random) }
}

/** Nothing where it can't be opened in its place. */
export async function openHead(key: CryptoKey, row: HeadRow): Promise<Head | undefined> {
  const opened = await unseal(key, headPlace(row.c, row.rev, row.schema), row.sealed)
  const content = opened?.content
  if (!isObject(content)) return undefined
  const { count, last, summary } = content
  return typeof count === 'number' && typeof last === 'string' ? { count, last, summary: summary ?? null } : undefined
}

async function openEvent(key: CryptoKey, row: EventRow): Promise<{ event: Json; prev: string } | undefined> {
  const content = (await unseal(key, eventPlace(row.c, row.n, row.schema), row.sealed))?.content
  if (!isObject(content)) return undefined
  const { event, prev } = content
  return event !== undefined && typeof prev === 'string' ? { event, prev } : undefined
}

/** Something else in their place opens nothing, and keeps nobody from the rest. */
const bytesIn = (row: EventRow): EventRow =>
  row.sealed instanceof Uint8Array ? row : { ...row, sealed: new Uint8Array() }

/**
 * Reads a case's rows and says of each whether it is where, what and after what it was sealed. `bundle`: the first of them
 * at once, where they are as they were.
 */
export async function readChain(
  key: CryptoKey,
  caseId: string,
  rows: readonly EventRow[],
  head: Head | undefined,
  bundle?: MetaRow,
): Promise<ChainReading> {
  const inOrder = rows.map(bytesIn).sort((a, b) => a.n - b.n)
  const bundled = await openBundle(key, caseId, inOrder, bundle)
  const before = inOrder[bundled.length - 1]
  const reading: ChainReading = {
    events: bundled.map((event, at) => ({ n: at + 1, event })),
    count: bundled.length,
    last: before ? await linkOf(before.sealed) : await firstLink(caseId),
    rows: 0,
    bundled: bundled.length,
    faults: [],
  }
  if (head === undefined) reading.faults.push({ kind: 'head-unreadable', at: 0 })
  let expected = bundled.length + 1
  let trusted = true
  const rest = inOrder.slice(bundled.length)
  const [contents, links] = await Promise.all([
    Promise.all(rest.map((row) => (row.c === caseId ? openEvent(key, row) : undefined))),
    Promise.all(rest.map((row) => linkOf(row.sealed))),
  ])
  for (const [at, row] of rest.entries()) {
    const opened = contents[at]
    if (row.n !== expected) reading.faults.push({ kind: 'missing', at: expected })
    if (opened === undefined) reading.faults.push({ kind: 'unreadable', at: row.n })
    else {
      if (trusted && row.n === expected && opened.prev !== reading.last)
        reading.faults.push({ kind: 'out-of-place', at: row.n })
      reading.events.push({ n: row.n, event: opened.event })
    }
    trusted = opened !== undefined
    reading.last = links[at] ?? ''
    reading.count = row.n
    expected = row.n + 1
  }
  if (head !== undefined && (head.count !== expected - 1 || head.last !== reading.last))
    reading.faults.push({ kind: 'cut-off', at: Math.min(head.count, expected) })
  reading.rows = Math.max(reading.count, head?.count ?? 0)
  return reading
}

/** The same events have the same links on every phone: a review that comes back is seen to continue the case. */
export async function contentLinks(caseId: string, events: readonly Json[]): Promise<string[]> {
  const links: string[] = []
  let link = await linkOf(utf8(`pv1 content ${caseId}`))
  for (const event of events) {
    link = await linkOf(utf8(`${link} ${canonicalJson(event)}`))
    links.push(link)
  }
  return links
}

/** Keys in order, so that equal content gives equal text. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(',')}}`
}

/** For the record and for reading aloud: twelve symbols of the last link. */
export const shortCode = (link: string) =>
  [link.slice(0, 4), link.slice(4, 8), link.slice(8, 12)].join('-').toUpperCase()
