import { expect, test, vi } from 'vitest'
import { happen } from '../../src/case/replay'
import { Keeper } from '../../src/drafts/keeper'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { EDITION_NOW } from '../../src/guidance/edition'
import { summaryOf } from './fakes'

const AT = '2026-11-25T11:40:00.000Z'

test('what is written beside an answer is worked out when it is written, after its paint, and kept with it', async () => {
  const kase = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
  const judged = { m1: 'worked out' } as never
  const judgedOf = vi.fn(() => judged)
  let paint = () => {}
  const painted = () =>
    new Promise<void>((resolve) => {
      paint = resolve
    })
  const drafts = new MemoryDrafts()
  const beside = { judgedOf, summaryOf: () => summaryOf('c1') }
  const keeper = new Keeper(drafts, 0, beside, () => new Date(AT), undefined, painted)
  keeper.keep(kase, { stage: 'report', matter: 'm1' })
  await Promise.resolve()
  expect(judgedOf).not.toHaveBeenCalled()
  paint()
  await vi.waitFor(() => expect(keeper.keeping().state).toBe('saved'))
  expect(await drafts.open('c1')).toMatchObject({ place: { stage: 'report', matter: 'm1', judged } })
})

test('what can’t be worked out is a problem that is told once, and is tried again when asked', async () => {
  const kase = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
  const summary = vi.fn(() => summaryOf('c1'))
  summary.mockImplementationOnce(() => {
    throw new TypeError('No such stage')
  })
  const drafts = new MemoryDrafts()
  const keeper = new Keeper(drafts, 0, { judgedOf: () => undefined, summaryOf: summary }, () => new Date(AT))
  keeper.keep(kase, { stage: 'report', matter: 'm1' })
  await keeper.settled()
  expect(keeper.keeping()).toEqual({ state: 'unsaved', saved: 0, problem: { kind: 'storage-failed' } })
  expect(summary).toHaveBeenCalledTimes(1)
  await keeper.retry()
  expect(keeper.keeping()).toEqual({ state: 'saved', saved: 1, at: AT })
})

test.each([
  ['storage-failed', 'saved'],
  ['storage-full', 'unsaved'],
] as const)(
  'after %s the next answer finds the case %s: only a passing thing is tried again by itself',
  async (kind, state) => {
    const kase = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
    const more = happen(kase, { type: 'matter-added', matter: 'm1' }, AT)
    const drafts = new MemoryDrafts()
    const append = vi.spyOn(drafts, 'append').mockResolvedValueOnce({ problem: { kind } })
    const beside = { judgedOf: () => undefined, summaryOf: () => summaryOf('c1') }
    const keeper = new Keeper(drafts, 0, beside, () => new Date(AT))
    keeper.keep(kase, { stage: 'report', matter: 'm1' })
    await keeper.settled()
    expect(keeper.keeping().problem).toEqual({ kind })
    keeper.keep(more, { stage: 'report', matter: 'm1' })
    await keeper.settled()
    expect(keeper.keeping().state).toBe(state)
    expect(append).toHaveBeenCalledTimes(state === 'saved' ? 2 : 1)
    await keeper.retry()
    expect(keeper.keeping()).toEqual({ state: 'saved', saved: 2, at: AT })
  },
)

test('where what was refused has been taken back, all is saved', async () => {
  const kase = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
  const place = { stage: 'report', matter: 'm1' }
  const drafts = new MemoryDrafts()
  const beside = { judgedOf: () => undefined, summaryOf: () => summaryOf('c1') }
  const keeper = new Keeper(drafts, 0, beside, () => new Date(AT))
  keeper.keep(kase, place)
  await keeper.settled()
  vi.spyOn(drafts, 'append').mockResolvedValueOnce({ problem: { kind: 'storage-full' } })
  keeper.keep(kase, { ...place, halfDone: { reopen: 'Half a word' } })
  await keeper.settled()
  expect(keeper.keeping().state).toBe('unsaved')
  keeper.keep(kase, { ...place })
  await keeper.retry()
  expect(keeper.keeping()).toEqual({ state: 'saved', saved: 1, at: AT })
})

test('each write takes what is not safe yet, all of it and once, also what came while another was being written', async () => {
  const begun = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
  const grown = (['m1', 'm2', 'm3'] as const).reduce((kase, matter) => {
    return happen(kase, { type: 'matter-added', matter }, AT)
  }, begun)
  const drafts = new MemoryDrafts()
  const append = vi.spyOn(drafts, 'append')
  const beside = { judgedOf: () => undefined, summaryOf: () => summaryOf('c1') }
  const keeper = new Keeper(drafts, 0, beside, () => new Date(AT))
  const place = { stage: 'report', matter: 'm1' }
  const two = { ...grown, events: grown.events.slice(0, 2) }
  keeper.keep(two, place)
  keeper.keep(grown, place)
  await keeper.settled()
  keeper.keep(grown, { ...place, stage: 'people' })
  await keeper.settled()
  expect(append.mock.calls.map(([, , events]) => events.map(({ seq }) => seq))).toEqual([[1, 2], [3, 4], []])
})

/** A case of two entries, its keeper by a clock that goes on, and what the store was given. */
function kept(painted?: () => Promise<void>) {
  const begun = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
  const kase = happen(begun, { type: 'matter-added', matter: 'm1' }, AT)
  const drafts = new MemoryDrafts()
  const append = vi.spyOn(drafts, 'append')
  let minute = 40
  const now = () => new Date(AT.replace(':40:', `:${minute++}:`))
  const beside = { judgedOf: () => undefined, summaryOf: () => summaryOf('c1') }
  const keeper = new Keeper(drafts, 0, beside, now, undefined, painted)
  return { begun, kase, drafts, append, keeper }
}
const REPORT = { stage: 'report', matter: 'm1' }

test('saved at is when the last answer was, also where only a place was written since', async () => {
  const { keeper, kase } = kept()
  keeper.keep(kase, REPORT)
  await keeper.settled()
  keeper.keep(kase, { ...REPORT, stage: 'people' })
  await keeper.settled()
  expect(keeper.keeping()).toEqual({ state: 'saved', saved: 2, at: AT })
})

test.each([
  ['its stage', { stage: 'people' }],
  ['its matter', { matter: 'm2' }],
  ['what is begun in it', { halfDone: { 'report/': '{}' } }],
  ['the question that is looked at', { at: { id: 'ask-case-anyDevices', seq: 2 } }],
])('where nothing but %s has changed, that is written too', async (_, change) => {
  const { keeper, kase, drafts } = kept()
  keeper.keep(kase, REPORT)
  await keeper.settled()
  keeper.keep(kase, { ...REPORT, ...change })
  await keeper.settled()
  expect(await drafts.open('c1')).toMatchObject({ place: { ...REPORT, ...change } })
})

test('whoever needs it on the disk waits for no paint', async () => {
  const { keeper, kase } = kept(() => new Promise(() => undefined))
  keeper.keep(kase, REPORT)
  await keeper.settled()
  expect(keeper.keeping().state).toBe('saved')
})

test('it is not called saved while an answer that came meanwhile is not', async () => {
  const { keeper, begun, kase } = kept()
  const said: string[] = []
  keeper.subscribe(() => said.push(`${keeper.keeping().state} ${keeper.keeping().saved}`))
  keeper.keep(begun, REPORT)
  keeper.keep(kase, REPORT)
  await keeper.settled()
  expect(said).toEqual(['saving 0', 'saving 1', 'saving 1', 'saved 2'])
})

test('what comes after an entry that the store does not have is not written', async () => {
  const { kase, drafts } = kept()
  const late = kase.events.slice(1)
  const problem = { kind: 'changed-elsewhere' }
  expect(await drafts.append('c1', 1, late, REPORT, summaryOf('c1'))).toEqual({ problem })
  expect(await drafts.open('c1')).toEqual({ problem: { kind: 'case-missing' } })
})
