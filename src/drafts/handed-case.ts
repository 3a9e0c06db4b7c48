import * as v from 'valibot'
import type { CaseEvent } from '../case/event'
import type { NOT_IN_IT } from '../guidance/questions'
import { isId } from './bytes'
import { contentLinks } from './chain'
import type { WholeCase } from './held-case'
import { bad, good, type Problem, type Result } from './problems'
import { asJson, isObject, type Json } from './records'
import { soundJson } from './sound-json'

/** One case as it leaves: its events, and the two ends that say whether two copies are of one case. */
export interface HandedCase {
  caseId: string
  /** Of the events. */
  schema: number
  /** ISO 8601, by the sender's clock. */
  madeAt: string
  /** The last link of the sealed chain on the sender's phone. */
  head: string
  events: Json[]
  /** Found on the sender's phone not to be whole: where its last entry could not be read, no empty place says so. */
  harmed?: true
}

/** What the officer sees before anything is taken in. */
export interface Preview {
  caseId: string
  madeAt: string
  events: number
  first: string
  last: string
  /** The link of the last event: the same on every phone that holds the same events. */
  link: string
  /** Entries that the sender's phone could not read: their places are empty. */
  missing: number
  harmed?: true
}

/** In bytes, and of the text in it in characters. */
export const LARGEST_FILE = 8 * 1024 * 1024
const FORMAT = 'proportion-case'
/** The layout's; where the sender's phone found a case not to be whole, the second, which an older app calls newer. */
const VERSION = 1
const HARMED_VERSION = 2
/**
 * Of the events, the newest that is known here. 2: a matter can be taken off, and somebody have no part in one. 3: a
 * report for removal can be taken off. 4: a review, or a paper, says up to where it is of the case. 5: what was done for a
 * child at risk can be put right. 6: a handover says who takes the case on.
 */
export const EVENTS_SCHEMA = 6

/** A case as it leaves. A case that was never sealed ends in the link over its events. */
export async function handedFrom(
  { id, events }: WholeCase,
  last: string | undefined,
  madeAt: string,
  faults: readonly string[] = [],
): Promise<HandedCase> {
  const sent = events.map(withoutTyped).map(asJson)
  const head = last ?? (await contentLinks(id, sent)).at(-1) ?? ''
  const handed = { caseId: id, schema: schemaOf(events), madeAt, head, events: sent }
  return faults.length > 0 ? { ...handed, harmed: true } : handed
}

/**
 * What was typed on at once goes without the words that stood there until then, and keeps its place: whoever types
 * slowly is kept at each key, every time the whole text, and a long one made a file too large to be opened.
 */
function withoutTyped(event: CaseEvent, at: number, events: readonly CaseEvent[]): CaseEvent {
  const next = events[at + 1]
  if (event.type !== 'answered' || !event.typing || next?.type !== 'answered') return event
  return next.subject === event.subject && next.fact === event.fact ? { ...event, value: null } : event
}

/** The oldest that knows all of it: an older app on another phone still takes in what it can read, and says of the rest that it is newer. */
function schemaOf(events: readonly CaseEvent[]): number {
  if (events.some((event) => event.type === 'handed-over' && event.as !== undefined)) return EVENTS_SCHEMA
  if (events.some((event) => 'instead' in event)) return 5
  if (events.some((event) => 'upTo' in event)) return 4
  if (events.some(({ type }) => type === 'removal-withdrawn')) return 3
  return events.some(isOfTheSecond) ? 2 : 1
}
const NO_PART: typeof NOT_IN_IT = 'none'
const isOfTheSecond = (event: CaseEvent) =>
  event.type === 'matter-withdrawn' || (event.type === 'answered' && event.fact === 'part' && event.value === NO_PART)

/** As it stands in a file. */
export async function handedText({ caseId, schema, madeAt, head, events, harmed }: HandedCase): Promise<string> {
  const link = (await contentLinks(caseId, events)).at(-1) ?? ''
  const version = harmed ? HARMED_VERSION : VERSION
  return JSON.stringify({ format: FORMAT, version, caseId, schema, madeAt, head, link, events, harmed })
}

/** ISO 8601, UTC, and a time that there is: a paper could not say another. */
export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
)
const MOST_EVENTS = 50_000
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const happened = v.looseObject({
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: time,
  type: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,40}$/)),
})
const contents = v.strictObject({
  format: v.literal(FORMAT),
  version: v.picklist([VERSION, HARMED_VERSION]),
  caseId: v.custom<string>(isId),
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  madeAt: time,
  head: hash,
  link: hash,
  events: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_EVENTS)),
  harmed: v.exactOptional(v.literal(true)),
})
const newer = v.union([
  v.looseObject({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.minValue(HARMED_VERSION + 1)) }),
  v.looseObject({ format: v.literal(FORMAT), schema: v.pipe(v.number(), v.minValue(EVENTS_SCHEMA + 1)) }),
])

/** What was in a file, if it is a sound case: every event in order, and the link over them as the sender computed it. */
export async function readHandover(text: string): Promise<Result<{ handed: HandedCase; preview: Preview }>> {
  const notACase: Problem = { kind: 'file-not-a-case' }
  if (text.length > LARGEST_FILE) return bad({ kind: 'file-too-large' })
  const read = soundJson(text)
  if (read === undefined) return bad(notACase)
  if (v.is(newer, read.json)) return bad({ kind: 'file-newer' })
  const parsed = v.safeParse(contents, read.json)
  if (!parsed.success) return bad(notACase)
  const { caseId, schema, madeAt, head, link, harmed } = parsed.output
  const events = eventsOf(read.json)
  const stated: v.InferOutput<typeof happened>[] = []
  for (const [at, event] of events.entries()) {
    const checked = v.safeParse(happened, event)
    // In order, and none twice; where one could not be read, its place is empty.
    if (!checked.success || checked.output.seq <= (stated[at - 1]?.seq ?? 0)) return bad(notACase)
    stated.push(checked.output)
  }
  const missing = (stated.at(-1)?.seq ?? 0) - stated.length
  // No more can be than there can be entries. What comes after them is counted on from the last, and without end the
  // next ones would all have one number.
  if (missing > MOST_EVENTS) return bad(notACase)
  if ((await contentLinks(caseId, events)).at(-1) !== link) return bad(notACase)
  const found = harmed && { harmed }
  const preview = {
    caseId,
    madeAt,
    events: events.length,
    first: stated[0]?.at ?? madeAt,
    last: stated.at(-1)?.at ?? madeAt,
    link,
    missing,
    ...found,
  }
  return good({ handed: { caseId, schema, madeAt, head, events, ...found }, preview })
}

/** The events as they came, not as a schema would copy them: the link is over every one of their keys. */
const eventsOf = (json: Json): Json[] => (isObject(json) && Array.isArray(json.events) ? json.events : [])
