import { expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { Unwritten } from '../../src/drafts/unwritten'
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
