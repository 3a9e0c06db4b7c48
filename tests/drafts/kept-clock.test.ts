import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { DAY_MS, LEAP_MS, NEW_MARK, openedOn } from '../../src/drafts/clock'
import { SealedDatabase } from '../../src/drafts/database'
import { CLOCK_NOTE, KeptClock } from '../../src/drafts/kept-clock'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, WORDS } from './fakes'

const START = Date.UTC(2026, 10, 25, 9)
const onDay = (count: number) => START + count * DAY_MS
const before = { ...openedOn(NEW_MARK, START) }

let named = 0
let notes: SealedNotes
beforeEach(async () => {
  const database = new SealedDatabase(`clock-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  notes = new SealedNotes(database, vault, systemRandom)
  vi.useFakeTimers({ toFake: ['Date'], now: START })
})
afterEach(() => void vi.useRealTimers())

const tab = () => new KeptClock(() => notes)
const kept = () => notes.get(CLOCK_NOTE)

test('the first day, the same day and a new one are told apart', () => {
  const clock = tab()
  expect(clock.read(undefined)).toBe('new-day')
  expect(clock.read(before)).toBe('same-day')
  vi.setSystemTime(onDay(1))
  expect(clock.read(before)).toBe('new-day')
  expect(clock.mark).toEqual({ highWater: onDay(1), days: 2, lastDay: before.lastDay + 1 })
})

test('a clock that leapt counts for nothing until the officer says that it is right', async () => {
  const clock = tab()
  vi.setSystemTime(START + LEAP_MS + 1)
  expect([clock.read(before), clock.mark]).toEqual(['asks', before])
  await clock.isRight()
  expect(clock.mark).toEqual({ ...openedOn(before, START + LEAP_MS + 1) })
  expect(await kept()).toEqual(clock.mark)
})

test('two tabs take no day and no hour from each other', async () => {
  const [one, other] = [tab(), tab()]
  one.read(before)
  other.read(before)
  vi.setSystemTime(onDay(1))
  await other.isRight()
  await one.hasShown(START + 1)
  expect(await kept()).toEqual({ highWater: onDay(1), days: 2, lastDay: before.lastDay + 1 })
})

test('the latest that the clock has shown is kept, and never an earlier one nor one that leapt', async () => {
  const clock = tab()
  clock.read(before)
  await clock.hasShown(START - 1)
  await clock.hasShown(START + LEAP_MS + 1)
  expect([clock.mark.highWater, await kept()]).toEqual([START, undefined])
  await clock.hasShown(START + LEAP_MS)
  expect(await kept()).toMatchObject({ highWater: START + LEAP_MS, days: 1 })
  await clock.hasShown(START + LEAP_MS + 1)
  expect(await kept()).toMatchObject({ highWater: START + LEAP_MS + 1, days: 1 })
})

test('a note of the clock that makes no sense counts as none', () => {
  for (const note of ['', null, { highWater: 1 }, [1, 2]]) {
    const clock = tab()
    expect([clock.read(note), clock.mark.days]).toEqual(['new-day', 1])
  }
})
