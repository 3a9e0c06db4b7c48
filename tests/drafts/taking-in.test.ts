import { describe, expect, test } from 'vitest'
import type { CaseEvent, Happening } from '../../src/case/event'
import { replay } from '../../src/case/replay'
import { changedSinceReview, reviewOf } from '../../src/case/review'
import { matterKey, partKey } from '../../src/case/subject'
import { newId } from '../../src/drafts/bytes'
import type { Drafts, Place, Summary } from '../../src/drafts/drafts'
import { handedFrom } from '../../src/drafts/handed-case'
import { openHandover, sealHandover } from '../../src/drafts/handover'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import type { Json } from '../../src/drafts/records'
import { soundEvents } from '../../src/drafts/sound-events'
import { type Taking, takeIn, takingOf } from '../../src/drafts/taking-in'
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
  const result = await takeIn(drafts, { caseId: A, taking, place, summaryOf }, newId(seededRandom(3)))
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

  test.each([
    ['goes-on', []],
    ['review', [noted]],
  ] as const)(
    'with a review in it (%s) opens at that, with what was begun here, and is listed so',
    async (kind, meanwhile) => {
      const drafts = new MemoryDrafts()
      const ours = numbered([...SENT, { type: 'matter-added', matter: 'm2' }, ...meanwhile])
      const halfDone = { 'duty/m1/educate': 'begun' }
      await drafts.append(A, 0, ours, { stage: 'decision', matter: 'm2', halfDone }, summaryOf(ours))
      const theirs = numbered([...SENT, { type: 'matter-added', matter: 'm2' }, { ...reviewed, agreed: false }])
      const taking = await takingOf(drafts, A, theirs)
      expect(taking.kind).toBe(kind)
      const listedAt: Place[] = []
      const lists = (events: readonly CaseEvent[], at: Place) => {
        listedAt.push(at)
        return summaryOf(events)
      }
      await takeIn(drafts, { caseId: A, taking, place, summaryOf: lists }, newId(seededRandom(3)))
      const draft = await drafts.open(A)
      const there = { stage: 'review', matter: 'm1', halfDone }
      expect(['place' in draft && draft.place, listedAt]).toEqual([there, [there]])
    },
  )

  test('without a review stays where the officer stood', async () => {
    const drafts = await phoneWith(opened, matter)
    await taken(drafts, SENT)
    const draft = await drafts.open(A)
    expect('place' in draft && draft.place).toEqual(place)
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

  test('lets a review stand for nothing that it was not of: what changed here before it came back is to be looked at', async () => {
    const part = (who: string, value: string): Happening => ({
      type: 'answered',
      subject: partKey('m1', who),
      fact: 'part',
      value,
    })
    const add = (who: string): Happening => ({ type: 'person-added', person: who, kind: 'child' })
    const sent = [opened, matter, add('child-a'), part('child-a', 'involved'), chosen]
    const joins = async (...meanwhile: Happening[]) => {
      const { does, sends, on, reviews } = await twoPhones(...sent)
      await sends('officer', 'supervisor')
      await does('officer', handedOver, ...meanwhile)
      await does('supervisor', reviewed)
      expect(await sends('supervisor', 'officer')).toBe('review')
      const here = replay(await on('officer'))
      // Sent on once more, it is the same review, and of the case as it is by now once that was seen.
      expect(await sends('officer', 'supervisor')).toBe(meanwhile.length > 0 ? 'goes-on' : 'nothing-new')
      expect([await reviews('officer'), await reviews('supervisor')]).toEqual([['DI true'], ['DI true']])
      expect(reviewOf(replay(await on('supervisor')), 'm1')).toBe(reviewOf(here, 'm1'))
      await does('supervisor', reviewed)
      await sends('supervisor', 'officer')
      expect(reviewOf(replay(await on('officer')), 'm1')).toBe('yes')
      return { now: reviewOf(here, 'm1'), changed: changedSinceReview(here, 'm1')?.fact, kase: here }
    }
    expect(await joins()).toMatchObject({ now: 'yes' })
    expect(await joins(noted)).toMatchObject({ now: 'yes' })
    const risky: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'significantRisk', value: 'yes' }
    expect(await joins(risky)).toMatchObject({ now: 'unknown', changed: 'significantRisk' })
    expect(await joins(add('child-b'), part('child-b', 'involved'))).toMatchObject({ now: 'unknown', changed: 'part' })
  })

  test('lets a review whose entry can’t be read here stand for nothing that came after it there', async () => {
    const risky: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'significantRisk', value: 'yes' }
    const joins = async (...since: Happening[]) => {
      const whole = numbered([...SENT, reviewed, ...since])
      const drafts = new MemoryDrafts()
      const readable = whole.filter(({ type }) => type !== 'reviewed')
      await drafts.append(A, 0, readable, place, summaryOf(readable))
      const taking = await takingOf(drafts, A, whole)
      await takeIn(drafts, { caseId: A, taking, place, summaryOf }, newId(seededRandom(3)))
      const draft = await drafts.open(A)
      return 'events' in draft && reviewOf(replay(draft.events), 'm1')
    }
    expect(await joins(risky)).toBe('unknown')
    expect(await joins(handedOver, risky, handedOver)).toBe('unknown')
    expect(await joins(noted, handedOver)).toBe('yes')
    expect(await joins()).toBe('yes')
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
    // It is a case of its own: nothing that is done to it reaches ours.
    const copy = await drafts.open(got.id)
    expect('events' in copy && replay(copy.events).id).toBe(got.id)
  })
})

/** Two phones, one clock: what is done on either, and what comes of a file from one on the other. */
async function twoPhones(...begun: Happening[]) {
  let minute = begun.length
  const phones = { officer: await phoneWith(...begun), supervisor: await phoneWith() }
  type Who = keyof typeof phones
  const on = async (who: Who) => {
    const draft = await phones[who].open(A)
    return 'problem' in draft ? [] : draft.events
  }
  return {
    on,
    does: async (who: Who, ...happenings: Happening[]) => {
      for (const happening of happenings) {
        minute += 1
        const events = await on(who)
        const last = events.at(-1)?.seq ?? 0
        const next = { ...happening, seq: last + 1, at: at(minute) }
        await phones[who].append(A, last, [next], place, summaryOf([...events, next]))
      }
    },
    sends: async (from: Who, to: Who) => {
      const taking = await takingOf(phones[to], A, await on(from))
      const result = await takeIn(phones[to], { caseId: A, taking, place, summaryOf }, newId(seededRandom(minute)))
      if ('problem' in result) throw new Error(result.problem.kind)
      return taking.kind
    },
    cases: async () => [(await phones.officer.list()).length, (await phones.supervisor.list()).length],
    reviews: async (who: Who) =>
      replay(await on(who)).matters.flatMap((one) => one.reviews.map(({ by, agreed }) => `${by} ${agreed}`)),
    isWhole: async (who: Who) => (await on(who)).every(({ seq }, index) => seq === index + 1),
  }
}

const returned: Happening = { ...reviewed, agreed: false, text: 'Say why' }
const chosenAgain: Happening = { ...chosen, departure: 'Because' }
const paper = (title: string): Happening => ({
  type: 'document-issued',
  document: { kind: 'review-page', matter: 'm1', title, text: title, edition: '2016/1' },
})
const editionSeen: Happening = { type: 'edition-seen', edition: '2016/2' }

test('a report that was taken off on another phone is off here too, and no other', async () => {
  const { does, sends, on, isWhole } = await twoPhones(...SENT)
  await sends('officer', 'supervisor')
  await does('officer', handedOver)
  const at = (place: string): Happening => ({ type: 'removal-reported', report: { place, by: '', what: '' } })
  await does('supervisor', at('One'), at('Two'), at('Three'))
  const [, two] = replay(await on('supervisor')).removals
  await does('supervisor', { type: 'removal-withdrawn', noted: two?.at ?? '', why: 'A slip' })
  expect(await sends('supervisor', 'officer')).toBe('goes-on')
  expect(await isWhole('officer')).toBe(true)
  for (const who of ['officer', 'supervisor'] as const) {
    expect(replay(await on(who)).removals.map(({ place }) => place)).toEqual(['One', 'Three'])
  }
})

describe('two rounds of review', () => {
  const back: Happening = { type: 'handed-over', to: 'The officer' }

  test.each<[string, { sent?: Happening[]; meanwhile?: Happening[]; sentBack?: Happening[]; kinds: string[] }]>([
    ['with nothing on the way', { kinds: ['new', 'goes-on', 'goes-on', 'goes-on'] }],
    ['marked handed over by the officer', { sent: [handedOver], kinds: ['new', 'review', 'goes-on', 'review'] }],
    [
      'marked handed over by both',
      { sent: [handedOver], sentBack: [back], kinds: ['new', 'review', 'goes-on', 'review'] },
    ],
    [
      'with papers and an edition on both sides',
      {
        sent: [handedOver, paper('Sent'), editionSeen],
        sentBack: [paper('Sent back'), editionSeen, back],
        kinds: ['new', 'review', 'goes-on', 'review'],
      },
    ],
    [
      'while the officer goes on',
      { sent: [handedOver], meanwhile: [noted], kinds: ['new', 'review', 'goes-on', 'review'] },
    ],
  ])('are one case on both phones: %s', async (_, { sent = [], meanwhile = [], sentBack = [], kinds }) => {
    const { does, sends, on, cases, reviews, isWhole } = await twoPhones(...SENT)
    const got = [await sends('officer', 'supervisor')]
    await does('officer', ...sent, ...meanwhile)
    await does('supervisor', returned)
    got.push(await sends('supervisor', 'officer'))
    await does('supervisor', ...sentBack)
    await does('officer', chosenAgain)
    got.push(await sends('officer', 'supervisor'))
    await does('officer', ...sent)
    await does('supervisor', reviewed)
    const before = await on('officer')
    got.push(await sends('supervisor', 'officer'))

    expect(got).toEqual(kinds)
    expect(await cases()).toEqual([1, 1])
    for (const who of ['officer', 'supervisor'] as const) {
      expect(await reviews(who)).toEqual(['DI false', 'DI true'])
      expect((await on(who)).filter(({ type }) => type === 'chosen').length).toBe(2)
      expect(await isWhole(who)).toBe(true)
    }
    expect((await on('officer')).slice(0, before.length)).toEqual(before)
    expect(await sends('supervisor', 'officer')).toBe('nothing-new')
    await sends('officer', 'supervisor')
    expect(await cases()).toEqual([1, 1])
  })

  test('a third goes on like the second, with a review in it that was made face to face', async () => {
    const { does, sends, cases, reviews } = await twoPhones(...SENT)
    await sends('officer', 'supervisor')
    await does('officer', handedOver)
    await does('supervisor', returned)
    await sends('supervisor', 'officer')
    await does('supervisor', back)
    await does('officer', chosenAgain, { ...returned, by: 'PS' }, { ...chosenAgain, departure: 'Because of it' })
    expect(await sends('officer', 'supervisor')).toBe('goes-on')
    await does('officer', handedOver)
    await does('supervisor', reviewed)
    expect(await sends('supervisor', 'officer')).toBe('review')
    expect([await cases(), await reviews('officer')]).toEqual([
      [1, 1],
      ['DI false', 'PS false', 'DI true'],
    ])
  })

  test('the choice that was made meanwhile is never reviewed by the one before it', async () => {
    const { does, sends, cases, reviews } = await twoPhones(...SENT)
    await sends('officer', 'supervisor')
    await does('officer', handedOver)
    await does('supervisor', returned)
    await sends('supervisor', 'officer')
    await does('officer', chosenAgain)
    await does('supervisor', { ...reviewed, by: 'DCI' })
    expect(await sends('supervisor', 'officer')).toBe('copy')
    expect([await cases(), await reviews('officer')]).toEqual([[2, 1], ['DI false']])
  })

  test('a choice that is here before the review of the one before it keeps that review out', async () => {
    const theirs = numbered([...SENT, returned, chosenAgain])
    const drafts = await phoneWith(...SENT)
    const last = theirs.slice(-1).map((event) => ({ ...event, seq: 4 }))
    await drafts.append(A, 3, last, place, summaryOf(last))
    expect((await takingOf(drafts, A, theirs)).kind).toBe('copy')
  })

  test('a review that is sent back with nothing after it brings nothing, and hands nothing over', async () => {
    const { does, sends } = await twoPhones(...SENT)
    await sends('officer', 'supervisor')
    await does('officer', handedOver)
    await does('supervisor', returned)
    await sends('supervisor', 'officer')
    expect(await sends('officer', 'supervisor')).toBe('nothing-new')
  })

  test('an answer on both sides is two cases, after a round as before one', async () => {
    const { does, sends, on, cases } = await twoPhones(...SENT)
    await sends('officer', 'supervisor')
    await does('officer', handedOver)
    await does('supervisor', returned)
    await sends('supervisor', 'officer')
    await does('officer', { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: 'no' })
    await does('supervisor', { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: 'yes' })
    const before = await on('officer')
    expect(await sends('supervisor', 'officer')).toBe('copy')
    expect([await cases(), await on('officer')]).toEqual([[2, 1], before])
  })
})

describe('the same file twice', () => {
  test.each<[string, Happening[], Happening[]]>([
    ['of a review, where ours was handed over', [...SENT, handedOver], [...SENT, reviewed, handedOver]],
    ['of a review, where ours went on', [...SENT, handedOver, noted], [...SENT, reviewed]],
    ['of a review with its paper', [...SENT, handedOver], [...SENT, paper('Before'), reviewed, paper('After')]],
    ['that goes on', SENT, [...SENT, handedOver, paper('Letter'), noted, handedOver]],
  ])('brings nothing the second time: %s', async (_, here, sent) => {
    const drafts = await phoneWith(...here)
    const first = await taken(drafts, sent)
    const second = await taken(drafts, sent)
    expect([second.kind, second.id, second.ours]).toEqual(['nothing-new', A, first.ours])
    expect((await drafts.list()).length).toBe(1)
  })
})

describe('what is on the way', () => {
  test('comes along with what goes on, and never ends it as handed over', async () => {
    const sent = [...SENT, paper('Letter'), editionSeen, handedOver, noted, paper('After'), handedOver]
    const got = await taken(await phoneWith(...SENT, handedOver), sent)
    expect([got.kind, got.types.slice(4), got.seqs]).toEqual([
      'goes-on',
      ['document-issued', 'edition-seen', 'handed-over', 'noted', 'document-issued'],
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    ])
  })

  test('by itself is added where nothing else happened, and makes no second case where something did', async () => {
    const sent = [...SENT, paper('Letter'), handedOver]
    const got = await taken(await phoneWith(...SENT), sent)
    expect([got.kind, got.types.slice(3)]).toEqual(['goes-on', ['document-issued']])
    for (const here of [handedOver, noted]) {
      expect((await taken(await phoneWith(...SENT, here), sent)).kind).toBe('nothing-new')
    }
  })
})

describe('a file with an empty place', () => {
  const entries = (...seqs: number[]) => numbered([...SENT, noted, reviewed]).filter(({ seq }) => seqs.includes(seq))

  test('right after ours goes on from ours, and the place stays empty here too', async () => {
    const drafts = await phoneWith(...SENT)
    const taking = await takingOf(drafts, A, entries(1, 2, 3, 5))
    expect(taking.kind).toBe('goes-on')
    expect(await takeIn(drafts, { caseId: A, taking, place, summaryOf }, newId(seededRandom(3)))).toEqual({ id: A })
    const draft = await drafts.open(A)
    expect('events' in draft && draft.events.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      '1 opened',
      '2 matter-added',
      '3 chosen',
      '5 reviewed',
    ])
  })

  test('is added with it', async () => {
    const drafts = await phoneWith(...SENT)
    const taking: Taking = { kind: 'goes-on', after: 3, events: entries(5) }
    expect(await takeIn(drafts, { caseId: A, taking, place, summaryOf }, newId(seededRandom(3)))).toEqual({ id: A })
  })

  test('is refused where ours went on since it was looked at', async () => {
    const drafts = await phoneWith(...SENT)
    const taking = await takingOf(drafts, A, entries(1, 2, 3, 5))
    const [next] = numbered([noted], 3)
    if (next) await drafts.append(A, 3, [next], place, summaryOf([next]))
    expect(await takeIn(drafts, { caseId: A, taking, place, summaryOf }, newId(seededRandom(3)))).toEqual({
      problem: { kind: 'changed-elsewhere' },
    })
  })

  test('where ours has an answer is another history', async () => {
    expect((await takingOf(await phoneWith(...SENT), A, entries(1, 2, 4, 5))).kind).toBe('copy')
  })
})

test('a case that shares nothing with ours but its name is a second one', async () => {
  const theirs = numbered([{ ...opened, edition: '2016/9' }, matter, chosen, reviewed])
  expect((await takingOf(await phoneWith(...SENT), A, theirs)).kind).toBe('copy')
  expect((await takingOf(await phoneWith(opened, matter), A, numbered([reviewed], 3))).kind).toBe('copy')
})

test('a review that says it is of less than there ever was is written as this app could have written it', async () => {
  const drafts = await phoneWith(...SENT)
  const theirs = numbered([...SENT, { ...reviewed, upTo: 1 } as Happening]).map((event) =>
    event.seq === 1 ? event : { ...event, seq: event.seq + 100 },
  )
  const taking = await takingOf(drafts, A, theirs)
  await takeIn(drafts, { caseId: A, taking, place, summaryOf }, newId(seededRandom(3)))
  const draft = await drafts.open(A)
  const events = 'problem' in draft ? [] : draft.events
  expect(events.map(({ type }) => type)).toEqual(['opened', 'matter-added', 'chosen', 'reviewed'])
  expect(soundEvents(A, events as unknown as Json[])).toEqual(events)
})

test('a case that leaves as a file comes back equal, event by event', async () => {
  const events = numbered([...SENT, reviewed])
  const handed = await handedFrom({ id: A, events, place, summary: summaryOf(events) }, undefined, at(9))
  const file = await sealHandover(handed, { by: 'passphrase', passphrase: 'one-two-three' })
  if (!file.ok) throw new Error(file.problem.kind)
  const back = await openHandover(file.value, { by: 'passphrase', passphrase: 'one two three' })
  if (!back.ok) throw new Error(back.problem.kind)
  expect(soundEvents(A, back.value.handed.events)).toEqual(events)
})

test('a file says of a case that it was found not to be whole, and nothing of one that was', async () => {
  const events = numbered(SENT)
  const harmedOf = async (...faults: string[]) =>
    (await handedFrom({ id: A, events, place, summary: summaryOf(events) }, undefined, at(9), faults)).harmed
  expect(await harmedOf('unreadable')).toBe(true)
  expect(await harmedOf('unreadable', 'cut-off')).toBe(true)
  expect(await harmedOf()).toBeUndefined()
})

test('a file says that it is of the newer kind only where an older app would not know all of it', async () => {
  const schemaOf = async (...more: Happening[]) => {
    const events = numbered([...SENT, ...more])
    return (await handedFrom({ id: A, events, place, summary: summaryOf(events) }, undefined, at(9))).schema
  }
  const part = (value: string): Happening => ({ type: 'answered', subject: 'part:m1/child-a', fact: 'part', value })
  expect(await schemaOf(part('involved'))).toBe(1)
  expect(await schemaOf(part('none'))).toBe(2)
  expect(await schemaOf({ type: 'matter-withdrawn', matter: 'm2', why: 'A slip' })).toBe(2)
  expect(await schemaOf({ type: 'removal-withdrawn', noted: at(2), why: 'A slip' })).toBe(3)
  expect(await schemaOf(reviewed)).toBe(1)
  expect(await schemaOf({ type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '', upTo: 2 })).toBe(4)
  expect(await schemaOf(handedOver)).toBe(1)
  expect(await schemaOf({ ...handedOver, as: 'specialists' } as Happening)).toBe(6)
  const met: Happening = { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '' }
  expect(await schemaOf(met)).toBe(1)
  expect(await schemaOf(met, { ...met, instead: at(2) })).toBe(5)
  const document = { kind: 'letter-child', matter: 'm1', title: 'A letter', text: 'Its words', edition: '1' }
  expect(await schemaOf({ type: 'document-issued', document })).toBe(1)
  expect(await schemaOf({ type: 'document-issued', document, upTo: 2 })).toBe(4)
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
    ['at a time that no clock shows', { ...base, at: '2026-13-45T25:61:61Z', type: 'closed' }],
    [
      'of what was done instead of something at no time',
      {
        ...base,
        type: 'urgent-met',
        person: 'child-a',
        actions: ['referred'],
        text: '',
        instead: '2026-13-45T25:61:61Z',
      },
    ],
    [
      'of a report taken off that was noted then',
      { ...base, type: 'removal-withdrawn', noted: '2026-13-45T25:61:61Z', why: '' },
    ],
    ['about a person by an impossible name', { ...base, type: 'person-added', person: '../x', kind: 'child' }],
  ])('%s are refused', (_, event) => {
    expect(sound(event)).toBe(undefined)
  })

  /** One left out does not compile. */
  const ALL: { readonly [Type in Happening['type']]: Extract<Happening, { type: Type }> } = {
    opened: { type: 'opened', case: A, edition: '1', reviewAsked: true },
    answered: {
      type: 'answered',
      subject: 'matter:m1',
      fact: 'coercion',
      value: 'no',
      why: 'He said so',
      typing: true,
    },
    noted: { type: 'noted', subject: 'case', fact: 'evidence', text: 'With the school' },
    'person-added': { type: 'person-added', person: 'child-a', kind: 'child' },
    'person-withdrawn': { type: 'person-withdrawn', person: 'child-a', why: 'A slip' },
    'device-added': { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    'device-withdrawn': { type: 'device-withdrawn', device: 'phone-1', why: 'A slip' },
    'matter-added': { type: 'matter-added', matter: 'm2' },
    'matter-withdrawn': { type: 'matter-withdrawn', matter: 'm2', why: 'A slip' },
    'urgent-met': { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '', instead: at(3) },
    chosen: { type: 'chosen', matter: 'm1', outcome: '21', departure: 'Agreed' },
    reviewed: { type: 'reviewed', matter: 'm1', by: 'Inspector', agreed: true, text: '', upTo: 9 },
    departed: { type: 'departed', matter: 'm1', from: 'risk', why: 'Seen in person' },
    'duty-explained': { type: 'duty-explained', matter: 'm1', duty: 'educate', why: 'The school does' },
    'removal-reported': { type: 'removal-reported', report: { place: 'An app', by: 'child A', what: 'One' } },
    'removal-withdrawn': { type: 'removal-withdrawn', noted: at(3), why: 'A slip' },
    'set-aside': { type: 'set-aside', stage: 'm1/people', why: 'They ring back' },
    'taken-up': { type: 'taken-up', stage: 'm1/people' },
    closed: { type: 'closed' },
    reopened: { type: 'reopened', why: 'New facts' },
    'handed-over': { type: 'handed-over', to: 'The unit', as: 'specialists' },
    'edition-seen': { type: 'edition-seen', edition: '1', was: { edition: '0', matters: { m1: { risk: 'lower' } } } },
    'document-issued': {
      type: 'document-issued',
      document: { kind: 'letter', matter: 'm1', for: 'child-a', title: 'Letter', text: 'Words', edition: '1' },
      upTo: 9,
    },
  }

  test('of every kind that can happen are taken', () => {
    const { opened, ...others } = ALL
    const events = numbered([opened, ...Object.values(others)])
    expect(soundEvents(A, events as unknown as Json[])).toEqual(events)
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

test('what comes back with nothing new, where it was handed over from here, is known to be erased still', async () => {
  for (const back of [SENT, [...SENT, handedOver], [...SENT, paper('Letter'), handedOver]]) {
    const takes = async (...here: Happening[]) => takingOf(await phoneWith(...SENT, ...here), A, numbered(back))
    expect(await takes(handedOver)).toEqual({ kind: 'nothing-new', leaves: true })
    // Something was added to it since.
    expect(await takes(handedOver, noted)).toEqual({ kind: 'nothing-new' })
  }
})

describe('what was typed slowly', () => {
  const typed = (value: string, typing?: true): Happening => ({
    ...{ type: 'answered', subject: 'case', fact: 'saidToHaveHappened', value },
    ...(typing && { typing }),
  })
  const other: Happening = { type: 'answered', subject: 'case', fact: 'happenedWhere', value: 'School', typing: true }
  const SLOWLY = [
    typed('O', true),
    typed('On', true),
    typed('One', true),
    other,
    typed('One.', true),
    typed('One. Two'),
  ]
  const fileOf = async (...happenings: Happening[]) => {
    const events = numbered([...SENT, ...happenings])
    const handed = await handedFrom({ id: A, events, place, summary: summaryOf(events) }, undefined, at(9))
    return soundEvents(A, handed.events) ?? []
  }

  test('is handed over once, with a place for each time that it was kept, and makes the same case', async () => {
    const events = await fileOf(...SLOWLY)
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(events.flatMap((event) => (event.type === 'answered' ? [event.value] : []))).toEqual([
      ...[null, null, 'One', 'School'],
      ...[null, 'One. Two'],
    ])
    expect(replay(events).answers).toEqual(replay(numbered([...SENT, ...SLOWLY])).answers)
  })

  test('that is not typed on at once goes as it stands', async () => {
    const values = async (...happenings: Happening[]) =>
      (await fileOf(...happenings)).flatMap((event) => (event.type === 'answered' ? [event.value] : []))
    expect(await values(typed('O', true))).toEqual(['O'])
    expect(await values(typed('O'), typed('On', true))).toEqual(['O', 'On'])
    expect(await values(typed('O', true), noted, typed('On', true))).toEqual(['O', 'On'])
    const when = (matter: 'm1' | 'm2', value: string): Happening => ({
      ...{ type: 'answered', subject: `matter:${matter}`, fact: 'happenedWhen', value, typing: true },
    })
    expect(await values(when('m1', 'Monday'), when('m2', 'Tuesday'))).toEqual(['Monday', 'Tuesday'])
  })

  test('is the same case when it comes back', async () => {
    const drafts = await phoneWith(...SENT, ...SLOWLY, handedOver)
    const back = [...(await fileOf(...SLOWLY)), ...numbered([reviewed], 9)]
    expect((await takingOf(drafts, A, back)).kind).toBe('review')
    // Sent while it was being typed, it goes on from there.
    const half = await phoneWith(...SENT, typed('O', true), typed('On', true))
    expect((await takingOf(half, A, await fileOf(...SLOWLY))).kind).toBe('goes-on')
  })
})
