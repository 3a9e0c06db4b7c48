import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent, Happening } from '../../src/case/event'
import type { SubjectKey } from '../../src/case/subject'
import type { Draft } from '../../src/drafts/drafts'
import { Unwritten } from '../../src/drafts/unwritten'
import type { FactId } from '../../src/guidance/questions'
import { summaryOf } from './fakes'

const event = (seq: number): CaseEvent => ({
  type: 'set-aside',
  stage: 'm1/checks',
  why: 'Later',
  seq,
  at: '2026-11-25T09:00:00.000Z',
})
const place = { stage: 'people', matter: 'm1' }
const onDisk = (...seqs: readonly number[]) => ({ events: seqs.map(event), place: { stage: 'report', matter: 'm1' } })

function waits(after: number, ...seqs: readonly number[]) {
  const written = vi.fn()
  const unwritten = new Unwritten(written)
  unwritten.add({ id: 'a', after, events: seqs.map(event), place, summary: summaryOf('a') })
  return { unwritten, written }
}

test('what waits stands on top of its own case, as that was left', () => {
  const { unwritten } = waits(2, 3, 4)
  expect(unwritten.over('a', onDisk(1, 2))).toEqual({ events: [1, 2, 3, 4].map(event), place, saved: 2 })
  expect(unwritten.over('b', onDisk(1, 2))).toEqual(onDisk(1, 2))
})

test('a case that went on elsewhere since is shown as it is', () => {
  const { unwritten } = waits(2, 3)
  expect(unwritten.over('a', onDisk(1, 2, 3))).toEqual(onDisk(1, 2, 3))
})

describe('answers that waited while another tab went on with their case', () => {
  const answer = (seq: number, fact: FactId, value = 'yes', subject: SubjectKey = 'matter:m1'): CaseEvent => ({
    type: 'answered',
    subject,
    fact,
    value,
    seq,
    at: `2026-11-25T09:00:0${seq}.000Z`,
  })
  const removal: Happening = { type: 'removal-reported', report: { place: 'Here', by: 'PC A', what: 'One' } }
  const other = { at: '2026-11-25T10:00:00.000Z' }

  function waiting(ours: readonly CaseEvent[], halfDone?: Record<string, string>) {
    const written = vi.fn()
    const unwritten = new Unwritten(written)
    const at = halfDone === undefined ? place : { ...place, halfDone }
    unwritten.add({ id: 'a', after: 2, events: ours, place: at, summary: summaryOf('a') })
    return { unwritten, written }
  }
  const there = (theirs: readonly CaseEvent[], halfDone?: Record<string, string>): Draft => {
    const { events, place } = onDisk(1, 2)
    return { events: [...events, ...theirs], place: halfDone === undefined ? place : { ...place, halfDone } }
  }

  test('come after it with numbers of their own, at the times that they were given, and that is told', () => {
    const { unwritten, written } = waiting([answer(3, 'coercion'), { ...removal, ...other, seq: 4 }])
    const draft = there([answer(3, 'grooming', 'no'), answer(4, 'grooming')])
    const joined = {
      ...draft,
      events: [...draft.events, { ...answer(3, 'coercion'), seq: 5 }, { ...removal, ...other, seq: 6 }],
      saved: 4,
      afterAnotherTab: true,
    }
    expect(unwritten.over('a', draft)).toEqual(joined)
    expect(unwritten.over('a', draft)).toEqual(joined)
    unwritten.isOnDisk('a', 4, 6)
    expect(written.mock.calls).toEqual([['a']])
    expect(unwritten.over('a', draft)).toEqual(draft)
  })

  const paper = { kind: 'decision-record', matter: 'm1', title: 'x', text: 'x', edition: '1' }
  const met: Happening = { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '' }
  const putRight = { ...met, instead: '2026-11-25T08:00:00.000Z' }

  test.each<[string, Happening, Happening]>([
    ['another was put right', putRight, { ...putRight, instead: '2026-11-25T08:30:00.000Z' }],
    ['something was done for the same child', met, { ...met, text: 'Theirs' }],
    ['something was put right', met, putRight],
  ])('what was done about harm stays so where %s meanwhile', (_, ours, theirs) => {
    const { unwritten } = waiting([{ ...ours, ...other, seq: 3 }])
    const draft = there([{ ...theirs, ...other, seq: 3 }])
    expect(unwritten.over('a', draft).events).toEqual([...draft.events, { ...ours, ...other, seq: 4 }])
  })

  test.each<[string, Happening]>([
    ['was reported for removal', removal],
    ['was done about harm', met],
  ])('what %s stays so, whatever another tab was told meanwhile', (_, done) => {
    const { unwritten } = waiting([{ ...done, ...other, seq: 3 }])
    const draft = there([answer(3, 'grooming')])
    expect(unwritten.over('a', draft).events).toEqual([...draft.events, { ...done, ...other, seq: 4 }])
  })

  test('what went out on paper went out before what another tab was told', () => {
    const went = (seq: number, upTo?: number): CaseEvent => ({
      ...{ type: 'document-issued', document: paper, ...other, seq },
      ...(upTo === undefined ? {} : { upTo }),
    })
    const draft = there([answer(3, 'grooming')])
    expect(
      waiting([went(3)])
        .unwritten.over('a', draft)
        .events.at(-1),
    ).toEqual(went(4, 2))
    expect(
      waiting([went(3, 1)])
        .unwritten.over('a', draft)
        .events.at(-1),
    ).toEqual(went(4, 1))
    expect(
      waiting([went(3)])
        .unwritten.over('a', there([]))
        .events.at(-1),
    ).toEqual(went(3))
    expect(
      waiting([answer(3, 'coercion'), went(4)]).unwritten.over('a', there([answer(3, 'coercion')])).events,
    ).toEqual(there([answer(3, 'coercion'), went(4)]).events)
  })

  test('come after what is written while they still wait', () => {
    const { unwritten } = waiting([answer(3, 'coercion')])
    unwritten.over('a', there([answer(3, 'grooming')]))
    const draft = there([answer(3, 'grooming'), answer(4, 'adultInvolved', 'no', 'case')])
    expect(unwritten.over('a', draft)).toMatchObject({
      events: [...draft.events, { ...answer(3, 'coercion'), seq: 5 }],
      saved: 4,
    })
  })

  test('and were written in part are not written twice', () => {
    const { unwritten } = waiting([answer(3, 'coercion'), answer(4, 'grooming')])
    const draft = there([answer(3, 'coercion')])
    expect(unwritten.over('a', draft)).toEqual({ ...draft, events: [...draft.events, answer(4, 'grooming')], saved: 3 })
    const all = waiting([answer(3, 'coercion')])
    expect(all.unwritten.over('a', there([answer(3, 'coercion'), answer(4, 'grooming')]))).toEqual(
      there([answer(3, 'coercion'), answer(4, 'grooming')]),
    )
    expect(all.written.mock.calls).toEqual([['a']])
  })

  test.each<[string, CaseEvent[], CaseEvent[]]>([
    ['the same was answered', [answer(3, 'coercion')], [answer(3, 'coercion', 'no')]],
    [
      'a note was written on the same',
      [answer(3, 'coercion')],
      [{ type: 'noted', subject: 'matter:m1', fact: 'coercion', text: 'x', seq: 3, ...other }],
    ],
    ['the case was closed', [answer(3, 'coercion')], [{ type: 'closed', seq: 3, ...other }]],
    [
      'the case was closed and opened again',
      [answer(3, 'coercion')],
      [
        { type: 'closed', seq: 3, ...other },
        { type: 'reopened', why: 'x', seq: 4, ...other },
      ],
    ],
    [
      'a matter was taken off',
      [answer(3, 'coercion')],
      [{ type: 'matter-withdrawn', matter: 'm1', why: 'x', seq: 3, ...other }],
    ],
    [
      'somebody was taken off',
      [answer(3, 'coercion')],
      [{ type: 'person-withdrawn', person: 'child-a', why: 'x', seq: 3, ...other }],
    ],
    [
      'a device was taken off',
      [answer(3, 'coercion')],
      [{ type: 'device-withdrawn', device: 'phone-1', why: 'x', seq: 3, ...other }],
    ],
    [
      'a report for removal was taken off',
      [answer(3, 'coercion')],
      [{ type: 'removal-withdrawn', noted: other.at, why: 'x', seq: 3, ...other }],
    ],
    [
      'both may have added somebody',
      [{ type: 'person-added', person: 'child-b', kind: 'child', seq: 3, ...other }],
      [answer(3, 'grooming')],
    ],
    [
      'it is about who has what part',
      [answer(3, 'part', 'none', 'part:m1/child-a')],
      [answer(3, 'part', 'none', 'part:m2/child-a')],
    ],
    [
      'what was done about harm would pass for done about harm that was said since',
      [{ ...met, seq: 3, ...other }],
      [answer(3, 'otherHarmRisk', 'yes', 'person:child-a')],
    ],
    [
      'both put the same right',
      [{ ...putRight, text: 'Ours', seq: 3, ...other }],
      [{ ...putRight, text: 'Theirs', seq: 3, ...other }],
    ],
    [
      'an outcome was chosen',
      [{ type: 'chosen', matter: 'm1', outcome: '21', seq: 3, ...other }],
      [answer(3, 'grooming')],
    ],
  ])('wait on where %s', (_, ours, theirs) => {
    const { unwritten, written } = waiting(ours)
    expect(unwritten.over('a', there(theirs))).toEqual(there(theirs))
    unwritten.isOnDisk('a', 3, 9)
    expect(written).not.toHaveBeenCalled()
    expect(unwritten.over('a', there([]))).toMatchObject({ saved: 2 })
  })

  test('are given to whoever asks where they can’t, once, and stand on nothing from then on', () => {
    const ours = [answer(3, 'coercion')]
    const { unwritten, written } = waiting(ours)
    expect(unwritten.takeApart('a')).toBeUndefined()
    unwritten.over('a', there([answer(3, 'coercion', 'no')]))
    expect(unwritten.takeApart('a')).toMatchObject({ id: 'a', after: 2, events: ours })
    expect(unwritten.takeApart('a')).toBeUndefined()
    expect(unwritten.over('a', there([]))).toEqual(there([]))
    expect(written).not.toHaveBeenCalled()
  })

  test.each<[string, CaseEvent[], Draft]>([
    ['come after them', [answer(3, 'coercion')], there([answer(3, 'grooming')])],
    ['wait only for what is begun', [], there([answer(3, 'grooming')], { one: 'b' })],
    ['wait for what is there no more', [answer(3, 'coercion')], onDisk(1)],
  ])('are given to nobody where they %s', (_, ours, draft) => {
    const { unwritten } = waiting(ours, { one: 'a' })
    unwritten.over('a', draft)
    expect(unwritten.takeApart('a')).toBeUndefined()
  })

  test('bring what is begun with them, and wait on where the same was begun otherwise', () => {
    const draft = there([answer(3, 'grooming')], { two: 'b' })
    expect(waiting([], { one: 'a' }).unwritten.over('a', draft)).toMatchObject({
      place: { stage: 'report', halfDone: { one: 'a', two: 'b' } },
      saved: 3,
    })
    expect(waiting([], { two: 'a' }).unwritten.over('a', draft)).toEqual(draft)
  })

  test('wait on where what was there before them is there no more', () => {
    const { unwritten } = waiting([answer(3, 'coercion')])
    expect(unwritten.over('a', onDisk(1))).toEqual(onDisk(1))
  })
})

test('it waits until all of it is on the disk, or the case is gone', () => {
  const { unwritten, written } = waits(2, 3, 4)
  unwritten.isOnDisk('a', 2, 3)
  unwritten.isOnDisk('b', 2, 9)
  expect(written).not.toHaveBeenCalled()
  unwritten.isOnDisk('a', 2, 4)
  expect(written.mock.calls).toEqual([['a']])
  expect(unwritten.over('a', onDisk(1, 2))).toEqual(onDisk(1, 2))
  const erased = waits(2, 3)
  erased.unwritten.gone('a')
  erased.unwritten.gone('a')
  expect(erased.written).toHaveBeenCalledTimes(1)
})

test('entries that were written after others than those it waits on say nothing of it', () => {
  const { unwritten, written } = waits(2, 3)
  unwritten.isOnDisk('a', 3, 4)
  expect(written).not.toHaveBeenCalled()
  unwritten.isOnDisk('a', 2, 3)
  expect(written).toHaveBeenCalledTimes(1)
})

test('what is found on the disk waits no more, and what only has its number does', () => {
  const { unwritten, written } = waits(2, 3)
  unwritten.areOnDisk('a', [event(1), event(2), { ...event(3), why: 'Another' } as CaseEvent])
  unwritten.areOnDisk('b', [event(1), event(2), event(3)])
  expect(written).not.toHaveBeenCalled()
  unwritten.areOnDisk('a', [event(1), event(2), event(3)])
  expect(written.mock.calls).toEqual([['a']])
})

test('a case that never came to the disk is opened from what waits, and listed as one that closing loses', () => {
  const { unwritten } = waits(0, 1, 2)
  expect(unwritten.begun('a')).toEqual({ events: [event(1), event(2)], place, saved: 0 })
  expect(unwritten.begun('b')).toBeUndefined()
  expect(waits(2, 3).unwritten.begun('a')).toBeUndefined()
  expect(unwritten.listed([summaryOf('b')])).toEqual([{ ...summaryOf('a'), inMemory: true }, summaryOf('b')])
  expect(waits(2, 3).unwritten.listed([summaryOf('b'), summaryOf('a')])).toEqual([
    { ...summaryOf('a'), inMemory: true },
    summaryOf('b'),
  ])
  expect(waits(2).unwritten.listed([summaryOf('a')])).toEqual([summaryOf('a')])
})
