import { describe, expect, test } from 'vitest'
import type { CaseEvent, Happening } from '../../src/case/event'
import { replay } from '../../src/case/replay'
import type { Drafts, Summary } from '../../src/drafts/drafts'
import { openHandover, sealHandover } from '../../src/drafts/handover'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import type { Json } from '../../src/drafts/records'
import { soundEvents } from '../../src/drafts/sound-events'
import { handedFrom, type Taking, takeIn, takingOf } from '../../src/drafts/taking-in'
import { seededRandom } from './fakes'

const A = 'a'.repeat(32)
const place = { stage: 'report', matter: 'm1' }
const at = (seq: number) => new Date(Date.UTC(2026, 10, 25, 9, seq)).toISOString()
const numbered = (happenings: readonly Happening[], after = 0): CaseEvent[] =>
  happenings.map((one, index) => ({ ...one, seq: after + index + 1, at: at(after + index + 1) }))

const opened: Happening = { type: 'opened', case: A, edition: '2016/1', reviewAsked: true }
const matter: Happening = { type: 'matter-added', matter: 'm1' }
const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '21' }
const reviewed: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
const handedOver: Happening = { type: 'handed-over', to: 'The unit' }
const noted: Happening = { type: 'noted', subject: 'case', fact: 'age', text: 'Later' }
const SENT = [opened, matter, chosen]

const summaryOf = (events: readonly CaseEvent[]): Summary => ({
  case: replay(events).id,
  label: 'A',
  stage: 'Outcome',
  risk: 'lower',
  referral: 'not-indicated',
  left: 0,
  savedAt: at(9),
  closed: false,
  handedOver: false,
})

async function phoneWith(...happenings: Happening[]): Promise<Drafts> {
  const drafts = new MemoryDrafts()
  const events = numbered(happenings)
  if (events.length > 0) await drafts.append(A, 0, events, place, summaryOf(events))
  return drafts
}

/** What comes of a file with these events on that phone. */
async function taken(drafts: Drafts, happenings: readonly Happening[]) {
  const theirs = numbered(happenings)
  const taking = await takingOf(drafts, A, theirs)
  const result = await takeIn(drafts, { caseId: A, taking, place, summaryOf }, seededRandom(3))
  if ('problem' in result) throw new Error(result.problem.kind)
  const draft = await drafts.open(result.id)
  if ('problem' in draft) throw new Error(draft.problem.kind)
  const here = await drafts.open(A)
  return {
    kind: taking.kind,
    id: result.id,
    types: draft.events.map(({ type }) => type),
    seqs: draft.events.map(({ seq }) => seq),
    ours: 'events' in here ? here.events.length : 0,
    taking,
  }
}

describe('a case that comes in', () => {
  test('is added where there was none', async () => {
    const got = await taken(await phoneWith(), SENT)
    expect([got.kind, got.id, got.types]).toEqual(['new', A, ['opened', 'matter-added', 'chosen']])
  })

  test('changes nothing where all of it is here', async () => {
    const drafts = await phoneWith(...SENT, noted)
    expect([(await taken(drafts, SENT)).kind, (await taken(drafts, [...SENT, noted])).ours]).toEqual(['nothing-new', 4])
  })

  test('goes on where ours ends', async () => {
    const got = await taken(await phoneWith(...SENT), [...SENT, reviewed])
    expect([got.kind, got.seqs, got.types.at(-1)]).toEqual(['goes-on', [1, 2, 3, 4], 'reviewed'])
  })

  test('brings a review home to the copy that was marked handed over', async () => {
    const got = await taken(await phoneWith(...SENT, handedOver), [...SENT, reviewed, handedOver])
    expect([got.kind, got.id, got.types, got.seqs]).toEqual([
      'review',
      A,
      ['opened', 'matter-added', 'chosen', 'handed-over', 'reviewed'],
      [1, 2, 3, 4, 5],
    ])
    expect((got.taking as Extract<Taking, { kind: 'review' }>).changedSince).toBe(0)
  })

  test('says how far ours went on before the review came back', async () => {
    const got = await taken(await phoneWith(...SENT, handedOver, noted), [...SENT, reviewed])
    expect((got.taking as Extract<Taking, { kind: 'review' }>).changedSince).toBe(1)
    expect(got.types.slice(3)).toEqual(['handed-over', 'noted', 'reviewed'])
  })

  test('never lets a review stand for a choice that was made after it', async () => {
    const got = await taken(await phoneWith(...SENT, { ...chosen, outcome: '22' }), [...SENT, reviewed])
    expect([got.kind, got.ours, got.id === A]).toEqual(['copy', 4, false])
  })

  test('with more than a review in it does not pass for one', async () => {
    const got = await taken(await phoneWith(...SENT, handedOver), [...SENT, noted, reviewed])
    expect([got.kind, got.ours]).toEqual(['copy', 4])
  })

  test('that went another way becomes a second case, and ours is untouched', async () => {
    const drafts = await phoneWith(...SENT, noted)
    const got = await taken(drafts, [opened, matter, noted])
    expect([got.kind, got.ours, got.types]).toEqual(['copy', 4, ['opened', 'matter-added', 'noted']])
    expect((await drafts.list()).length).toBe(2)
  })
})

test('a case that leaves as a file comes back equal, event by event', async () => {
  const events = numbered([...SENT, reviewed])
  const handed = await handedFrom({ id: A, events, place, summary: summaryOf(events) }, undefined, at(9))
  const file = await sealHandover(handed, { by: 'passphrase', passphrase: 'one-two-three' }, { armour: false })
  if (!file.ok) throw new Error(file.problem.kind)
  const back = await openHandover(file.value, { by: 'passphrase', passphrase: 'one two three' })
  if (!back.ok) throw new Error(back.problem.kind)
  expect(soundEvents(A, back.value.handed.events)).toEqual(events)
})

describe('events from outside', () => {
  const sound = (...changed: Json[]) => soundEvents(A, [...(numbered([opened]) as unknown as Json[]), ...changed])
  const base = { seq: 2, at: at(2) }

  test.each<[string, Json]>([
    ['of a kind that does not exist', { ...base, type: 'exploded' }],
    ['with a field too many', { ...base, type: 'closed', extra: 1 }],
    ['with a value of no kind', { ...base, type: 'answered', subject: 'case', fact: 'route', value: { a: 1 } }],
    ['about no subject', { ...base, type: 'answered', subject: 'toString', fact: 'route', value: 'x' }],
    [
      'with a fact that is a prototype’s',
      { ...base, type: 'answered', subject: 'case', fact: '__proto__', value: 'x' },
    ],
    ['that open the case twice', { ...base, type: 'opened', case: A, edition: '1', reviewAsked: true }],
    [
      'of a report at no time',
      { ...base, type: 'removal-reported', report: { place: 'x', by: '', what: '', when: 'yesterday' } },
    ],
    ['about a person by an impossible name', { ...base, type: 'person-added', person: '../x', kind: 'child' }],
  ])('%s are refused', (_, event) => {
    expect(sound(event)).toBe(undefined)
  })

  test('of another case, or of a made-up one, are refused', () => {
    const [first] = numbered([opened])
    expect(soundEvents('b'.repeat(32), [first as unknown as Json])).toBe(undefined)
    expect(soundEvents(A, [{ ...first, practice: 'story' } as unknown as Json])).toBe(undefined)
    expect(sound()).toEqual([first])
  })

  test('of a report, with or without its time, are taken', () => {
    const report = { place: 'Snapchat', by: 'Child A', what: '' }
    const timed = { ...base, type: 'removal-reported', report: { ...report, when: '2026-11-25T11:40' } }
    expect(sound(timed)?.[1]).toEqual(timed)
    expect(sound({ ...timed, report })?.[1]).toEqual({ ...timed, report })
  })
})

describe('what was handed over by the sender', () => {
  test.each([
    ['new', [], [...SENT, handedOver]],
    ['goes-on', [opened, matter], [...SENT, handedOver]],
    ['copy', [opened, noted], [...SENT, handedOver]],
  ] as const)('is not handed over by the receiver: %s', async (kind, here, sent) => {
    const got = await taken(await phoneWith(...here), sent)
    expect(got.kind).toBe(kind)
    expect(got.types).toEqual(['opened', 'matter-added', 'chosen'])
  })

  test('a second file of the same case brings nothing new', async () => {
    expect((await taken(await phoneWith(...SENT), [...SENT, handedOver, handedOver])).kind).toBe('nothing-new')
  })
})
