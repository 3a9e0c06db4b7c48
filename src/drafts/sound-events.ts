import * as v from 'valibot'
import { type CaseEvent, DEVICE_KINDS, TAKES_ON, URGENT_ACTIONS } from '../case/event'
import { isId } from './bytes'
import { time } from './handed-case'
import type { Json } from './records'
import { LONGEST_TEXT } from './sound-json'

const text = v.pipe(v.string(), v.maxLength(200_000))
const paper = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))
const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,60}$/i))
const key = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][\w.-]{0,80}$/))
const stage = v.pipe(v.string(), v.regex(/^[a-z0-9][\w/:-]{0,79}$/i))
const subject = v.pipe(
  v.string(),
  v.regex(/^(case|(matter|person|device):[a-z0-9-]{1,60}|part:[a-z0-9-]{1,60}\/[a-z0-9-]{1,60})$/i),
)
const value = v.nullable(v.union([text, v.pipe(v.number(), v.finite()), v.pipe(v.array(text), v.maxLength(500))]))
const stamp = {
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: time,
  clockMovedBack: v.exactOptional(v.literal(true)),
}
const of = <const Type extends string, const Entries extends v.ObjectEntries>(type: Type, entries: Entries) =>
  v.strictObject({ type: v.literal(type), ...stamp, ...entries })

/** One entry for each that can happen to a case: what isn't here doesn't come in. */
const event = v.variant('type', [
  of('opened', {
    case: v.custom<string>(isId),
    edition: v.pipe(v.string(), v.maxLength(80)),
    reviewAsked: v.boolean(),
  }),
  of('answered', {
    subject,
    fact: key,
    value,
    why: v.exactOptional(text),
    typing: v.exactOptional(v.literal(true)),
  }),
  of('noted', { subject, fact: key, text }),
  of('person-added', { person: name, kind: v.picklist(['child', 'adult']) }),
  of('person-withdrawn', { person: name, why: text }),
  of('device-added', {
    device: name,
    kind: v.picklist(DEVICE_KINDS),
    owner: key,
  }),
  of('device-withdrawn', { device: name, why: text }),
  of('matter-added', { matter: name }),
  of('matter-withdrawn', { matter: name, why: text }),
  of('urgent-met', {
    person: name,
    actions: v.pipe(v.array(v.picklist(URGENT_ACTIONS)), v.maxLength(10)),
    text,
    instead: v.exactOptional(time),
  }),
  of('chosen', { matter: name, outcome: key, departure: v.exactOptional(text) }),
  of('reviewed', { matter: name, by: text, agreed: v.boolean(), text, upTo: v.exactOptional(stamp.seq) }),
  of('departed', { matter: name, from: key, why: text }),
  of('duty-explained', { matter: name, duty: key, why: text }),
  of('removal-reported', {
    report: v.strictObject({
      place: text,
      by: text,
      what: text,
      when: v.exactOptional(v.pipe(v.string(), v.isoDateTime())),
    }),
  }),
  of('removal-withdrawn', { noted: stamp.at, why: text }),
  of('set-aside', { stage, why: text }),
  of('taken-up', { stage }),
  of('closed', {}),
  of('reopened', { why: text }),
  of('handed-over', { to: text, as: v.exactOptional(v.picklist(TAKES_ON)) }),
  of('edition-seen', {
    edition: v.pipe(v.string(), v.maxLength(80)),
    was: v.exactOptional(
      v.strictObject({
        edition: v.pipe(v.string(), v.maxLength(80)),
        matters: v.record(name, v.record(key, v.pipe(v.string(), v.maxLength(80)))),
      }),
    ),
  }),
  of('document-issued', {
    document: v.strictObject({
      kind: key,
      matter: name,
      for: v.exactOptional(key),
      title: text,
      text: paper,
      labelled: v.exactOptional(paper),
      edition: v.pipe(v.string(), v.maxLength(80)),
    }),
    upTo: v.exactOptional(stamp.seq),
  }),
])

/** The events of a case from outside, if every one of them is of a shape that this app writes; a made-up case is none. */
export function soundEvents(caseId: string, events: readonly Json[]): readonly CaseEvent[] | undefined {
  const parsed = v.safeParse(v.array(event), events)
  if (!parsed.success) return undefined
  const [first, ...rest] = parsed.output
  // Where the sender's phone could not read how it began, its place is empty.
  const begins = first?.type === 'opened' ? first.case === caseId : (first?.seq ?? 1) > 1
  if (!begins || rest.some(({ type }) => type === 'opened')) return undefined
  // As they came, not as the schema copied them: the links are over every one of their keys.
  return events as unknown as readonly CaseEvent[]
}
