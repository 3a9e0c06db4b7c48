import { describe, expect, test } from 'vitest'
import type { CaseEvent, Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { handedText, readHandover } from '../../src/drafts/handed-case'
import type { Json } from '../../src/drafts/records'
import { foreignCase } from '../../src/screens/vault/foreign-case'
import { v02, v04, v23, v26 } from '../documents/scenarios'

const A = 'a'.repeat(32)
const AT = '2026-11-26T10:00:00.000Z'

/** The events of a case, under an id as the app makes them. */
const eventsOf = (events: readonly CaseEvent[]): Json[] =>
  events.map((event) => (event.type === 'opened' ? { ...event, case: A } : event)) as unknown as Json[]

const handed = (events: Json[]) => ({ caseId: A, schema: 1, madeAt: AT, head: 'ab'.repeat(32), events })

describe('a case from outside', () => {
  test.each([
    ['V02', v02],
    ['V04', v04],
    ['V23', v23],
    ['V26', v26],
  ])('such as %s comes in as it is', (_, made) => {
    const events = eventsOf(made().events)
    const foreign = foreignCase(handed(events), AT)
    expect(foreign?.events).toEqual(events)
    expect(foreign?.kase.answers).toEqual(made().answers)
    expect(foreign?.summaryOf(foreign.events, foreign.place).case).toBe(A)
  })

  test.each<[string, Json]>([
    ['a fact that this app does not ask', { type: 'answered', subject: 'case', fact: 'favouriteColour', value: 'red' }],
    ['a fact by the name of a method', { type: 'answered', subject: 'case', fact: 'toString', value: 'x' }],
    [
      'an answer that its question does not have',
      { type: 'answered', subject: 'matter:m1', fact: 'consent', value: 'perhaps' },
    ],
    ['an outcome that there is not', { type: 'chosen', matter: 'm1', outcome: '99z' }],
    ['a stage by the name of what all have', { type: 'set-aside', stage: '__proto__', why: 'x' }],
    ['a duty that there is not', { type: 'duty-explained', matter: 'm1', duty: 'toString', why: 'x' }],
  ])('with %s does not', (_, event) => {
    const events = eventsOf(v02().events)
    const last = { ...(event as object), seq: events.length + 1, at: AT } as unknown as Json
    expect(foreignCase(handed([...events, last]), AT)).toBe(undefined)
  })

  test.each<[string, (at: number) => object]>([
    ['people', (at) => ({ type: 'person-added', person: `person-${at}`, kind: 'child' })],
    ['devices', (at) => ({ type: 'device-added', device: `device-${at}`, kind: 'phone', owner: 'child-a' })],
    ['matters', (at) => ({ type: 'matter-added', matter: `m${at + 1}` })],
  ])('with more %s than anybody adds by hand does not: a phone would be busy with it without end', (_, made) => {
    const opened: Json = { type: 'opened', case: A, edition: '1', reviewAsked: true, seq: 1, at: AT }
    const first: Json = { type: 'matter-added', matter: 'm1', seq: 2, at: AT }
    const withMany = (count: number) => {
      const many = Array.from(
        { length: count },
        (_, at) => ({ ...made(at + 1), seq: at + 3, at: AT }) as unknown as Json,
      )
      return foreignCase(handed([opened, first, ...many]), AT)
    }
    expect(withMany(199)).toBeDefined()
    expect(withMany(201)).toBeUndefined()
  })

  test('with many of each at once does not: every matter is judged with everybody and every device', () => {
    const withMany = (people: number, matters: number) => {
      const added = [
        { type: 'opened', case: A, edition: '1', reviewAsked: true },
        ...Array.from({ length: matters }, (_, at) => ({ type: 'matter-added', matter: `m${at + 1}` })),
        ...Array.from({ length: people }, (_, at) => ({ type: 'person-added', person: `child-${at}`, kind: 'child' })),
      ]
      return foreignCase(handed(added.map((one, at) => ({ ...one, seq: at + 1, at: AT }) as unknown as Json)), AT)
    }
    expect(withMany(200, 50)).toBeDefined()
    expect(withMany(200, 51)).toBeUndefined()
  })

  test.each(['person', 'device', 'matter'])(
    'with an empty place before more than that, of each %s that is spoken of alone, does not either',
    (subject) => {
      const opened: Json = { type: 'opened', case: A, edition: '1', reviewAsked: true, seq: 1, at: AT }
      const first: Json = { type: 'matter-added', matter: 'm1', seq: 2, at: AT }
      const speaksOf = (count: number) =>
        foreignCase(
          handed([
            opened,
            first,
            ...Array.from(
              { length: count },
              (_, at) =>
                ({
                  type: 'noted',
                  subject: `${subject}:x${at}`,
                  fact: 'inCare',
                  text: 'x',
                  seq: at + 4,
                  at: AT,
                }) as Json,
            ),
          ]),
          AT,
        )
      expect(speaksOf(199)).toBeDefined()
      expect(speaksOf(201)).toBeUndefined()
    },
  )

  test('with thousands of stages set aside is played through: each is not written out again for the next', () => {
    const events = eventsOf(v02().events)
    const many = Array.from(
      { length: 45_000 },
      (_, at): Json => ({ type: 'set-aside', stage: `s${at}`, why: '', seq: events.length + at + 1, at: AT }),
    )
    const last: Json = { type: 'taken-up', stage: 's0', seq: events.length + many.length + 1, at: AT }
    const foreign = foreignCase(handed([...events, ...many, last]), AT)
    expect(Object.keys(foreign?.kase.setAside ?? {}).length).toBe(many.length - 1)
  })

  test('comes in whatever was typed into it: half a character, as a cut-off paste leaves it, is written as none', async () => {
    const half = `sent it \ud83d`
    const report = { place: half, by: half, what: `${half} \udc69👩‍👧`, when: '2026-11-20T10:15' }
    const kase = [
      { type: 'answered', subject: 'case', fact: 'saidToHaveHappened', value: half },
      { type: 'noted', subject: 'case', fact: 'saidToHaveHappened', text: half },
      { type: 'removal-reported', report },
    ].reduce((kase, happening) => happen(kase, happening as Happening, AT), v02())
    const events = eventsOf(kase.events)
    const read = await readHandover(await handedText(handed(events)))
    expect(read).toMatchObject({ ok: true })
    const foreign = foreignCase(handed(events), AT)
    expect(foreign?.kase.removals).toMatchObject([
      { place: 'sent it \ufffd', what: 'sent it \ufffd \ufffd👩‍👧', when: '2026-11-20T10:15' },
    ])
    expect(foreign?.kase.answers.case?.saidToHaveHappened).toMatchObject({
      value: 'sent it \ufffd',
      note: 'sent it \ufffd',
    })
  })

  test('opens where an outcome waits for its review, and otherwise at what was reported', () => {
    const places = (kase: { events: readonly CaseEvent[] }) => foreignCase(handed(eventsOf(kase.events)), AT)?.place
    expect(places(v04())).toEqual({ stage: 'report', matter: 'm1' })
    const waits = happen(v02(), { type: 'chosen', matter: 'm1', outcome: '21' }, AT)
    expect(places(waits)).toEqual({ stage: 'review', matter: 'm1' })
    const agreed = happen(waits, { type: 'reviewed', matter: 'm1', by: 'Inspector', agreed: true, text: '' }, AT)
    expect(places(agreed)).toEqual({ stage: 'report', matter: 'm1' })
  })

  test('without a matter does not', () => {
    expect(foreignCase(handed(eventsOf(v02().events).slice(0, 1)), AT)).toBe(undefined)
  })
})
