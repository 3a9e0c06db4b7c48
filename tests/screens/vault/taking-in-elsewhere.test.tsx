// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../../src/case/event'
import { replay } from '../../../src/case/replay'
import { caseLock } from '../../../src/drafts/case-lock'
import { NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import type { Taking } from '../../../src/drafts/taking-in'
import type { Desk } from '../../../src/drafts/vault-desk'
import { type Opened, PreviewOfFile } from '../../../src/screens/vault/PreviewOfFile'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { summaryOf } from '../../drafts/fakes'
import { withServices } from '../with-services'

const A = 'a'.repeat(32)
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'report', matter: 'm1' }
const begun: readonly CaseEvent[] = [
  { type: 'opened', case: A, edition: '1', reviewAsked: true, seq: 1, at },
  { type: 'matter-added', matter: 'm1', seq: 2, at },
]
const review: CaseEvent = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '', seq: 3, at }

/** Another tab has these cases open. */
function tabHas(...ids: readonly string[]) {
  const request = (name: string, ...rest: unknown[]) =>
    ids.some((id) => name === caseLock(id))
      ? Promise.reject(new DOMException('Waited long enough', 'TimeoutError'))
      : (rest.at(-1) as () => Promise<unknown>)()
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request } }))
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function takes(taking: Taking) {
  const drafts = new MemoryDrafts()
  await drafts.append(A, 0, begun, place, summaryOf(A))
  const onTaken = vi.fn()
  const foreign = { caseId: A, events: begun, kase: replay(begun), place, summaryOf: () => summaryOf(A) }
  const preview = { caseId: A, madeAt: at, events: 3, first: at, last: at, link: '', missing: 0 }
  const file = <PreviewOfFile opened={{ foreign, preview, taking }} onTaken={onTaken} onLeave={() => {}} />
  render(withServices(file, undefined, '/', { drafts: async () => drafts }))
  await userEvent.click(screen.getByRole('button', { name: 'Take it in' }))
  return { onTaken, events: async () => (await drafts.open(A)) as { events: readonly CaseEvent[] } }
}

test('a review is not added to a case that is open in another tab: its next answer would be refused', async () => {
  tabHas(A)
  const { onTaken, events } = await takes({ kind: 'review', after: 2, events: [review], changedSince: 0 })
  expect((await screen.findByRole('alert')).textContent).toContain('This case is open in another tab.')
  expect(onTaken).not.toHaveBeenCalled()
  expect((await events()).events).toEqual(begun)
})

test.each([
  [{ missing: 0 }, ''],
  [{ missing: 1 }, '1 entry of this case could not be read where it was sent from'],
  [{ missing: 0, harmed: true }, 'This case was not whole where it was sent from'],
  [{ missing: 1, harmed: true }, '1 entry of this case could not be read where it was sent from'],
] as const)('of a file with %j the officer is told before it is taken in', (found, title) => {
  const foreign = { caseId: A, events: begun, kase: replay(begun), place, summaryOf: () => summaryOf(A) }
  const preview = { caseId: A, madeAt: at, events: 2, first: at, last: at, link: '', ...found }
  const taking: Taking = { kind: 'new', events: begun }
  render(
    withServices(
      <PreviewOfFile opened={{ foreign, preview, taking }} onTaken={() => {}} onLeave={() => {}} />,
      undefined,
      '/',
      {
        drafts: async () => new MemoryDrafts(),
      },
    ),
  )
  const told = screen.queryAllByText(/where it was sent from/).map(({ textContent }) => textContent)
  expect(told).toEqual(title === '' ? [] : [title])
})

test('it is added where no tab has the case', async () => {
  tabHas('b'.repeat(32))
  const { onTaken, events } = await takes({ kind: 'review', after: 2, events: [review], changedSince: 0 })
  await vi.waitFor(() => expect(onTaken).toHaveBeenCalledWith(A))
  expect((await events()).events).toEqual([...begun, review])
})

test('whoever goes elsewhere while it is added is not led to it by that', async () => {
  let isFree = () => {}
  const wait = new Promise<void>((resolve) => {
    isFree = resolve
  })
  const request = async (_: string, ...rest: unknown[]) => {
    await wait
    return (rest.at(-1) as () => Promise<unknown>)()
  }
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request } }))
  const { onTaken, events } = await takes({ kind: 'review', after: 2, events: [review], changedSince: 0 })
  cleanup()
  isFree()
  await vi.waitFor(async () => expect((await events()).events).toEqual([...begun, review]))
  await new Promise((resolve) => setTimeout(resolve))
  expect(onTaken).not.toHaveBeenCalled()
})

const note: CaseEvent = { type: 'noted', subject: 'case', fact: 'age', text: 'Later', seq: 3, at }
test.each([
  [note, 'This case is here'],
  [review, 'A review of this case comes back'],
])('one entry that is added is one, and a review is called that', async (event, what) => {
  await takes({ kind: 'goes-on', after: 2, events: [event] })
  expect(screen.getByText(`${what}. The file goes on from there with 1 entry, added at the end.`)).toBeDefined()
})

/** A file of the case that went another way than ours, as it was looked at. */
function anotherWay() {
  const events: readonly CaseEvent[] = [...begun.slice(0, 1), { type: 'matter-added', matter: 'm9', seq: 2, at }]
  const foreign = { caseId: A, events, kase: replay(begun), place, summaryOf: () => summaryOf(A) }
  const preview = { caseId: A, madeAt: at, events: 2, first: at, last: at, link: '', missing: 0 }
  return { foreign, preview, taking: { kind: 'copy' as const, events } }
}

describe('a file that two tabs have looked at', () => {
  /** Both tap at once. */
  async function bothTake(opened: Opened) {
    const drafts = new MemoryDrafts()
    if (opened.taking.kind === 'copy') await drafts.append(A, 0, begun, place, summaryOf(A))
    const pairs: string[][] = []
    const desk = {
      noteAccount: async (one: string, other: string) => void pairs.push([one, other]),
      accountsBeside: async () => pairs.map(([, other]) => other),
    }
    const vault = { ...NO_VAULT_YET, desk: async () => desk as unknown as Desk }
    let last: Promise<unknown> = Promise.resolve()
    const request = (_: string, ...rest: unknown[]) => {
      last = last.then(rest.at(-1) as () => Promise<unknown>)
      return last
    }
    vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request } }))
    const taken: string[] = []
    const tab = <PreviewOfFile opened={opened} onTaken={(id) => taken.push(id)} onLeave={() => {}} />
    for (const _ of ['one', 'other']) render(withServices(tab, undefined, '/', { drafts: async () => drafts, vault }))
    for (const button of screen.getAllByRole('button', { name: 'Take it in' })) button.click()
    await vi.waitFor(() => expect(taken).toHaveLength(2))
    return { taken, pairs, ids: (await drafts.list()).map((one) => one.case) }
  }

  test('and that went another way is one further account, to which both lead', async () => {
    const { taken, pairs, ids } = await bothTake(anotherWay())
    expect([taken[1], ids.length, pairs.length]).toEqual([taken[0], 2, 1])
  })

  test('and that was not here is taken in once, and both lead to it', async () => {
    const file = anotherWay()
    const { taken, ids } = await bothTake({ ...file, taking: { kind: 'new', events: file.foreign.events } })
    expect([taken, ids]).toEqual([[A, A], [A]])
  })
})

test('all of what is here already, in another account, is opened there', async () => {
  tabHas()
  const B = 'b'.repeat(32)
  const onTaken = vi.fn()
  const { foreign, preview } = anotherWay()
  const opened = { foreign: { ...foreign, caseId: B }, preview, taking: { kind: 'nothing-new' as const } }
  const file = <PreviewOfFile opened={opened} onTaken={onTaken} onLeave={() => {}} />
  render(withServices(file, undefined, '/', { drafts: async () => new MemoryDrafts() }))
  await userEvent.click(screen.getByRole('button', { name: 'Open the case' }))
  await vi.waitFor(() => expect(onTaken).toHaveBeenCalledExactlyOnceWith(B))
})

test('of a case that was handed over from here and comes back with nothing new it is said that it is still to be erased', () => {
  tabHas()
  const { foreign, preview } = anotherWay()
  const taking = { kind: 'nothing-new', leaves: true } as const
  render(withServices(<PreviewOfFile opened={{ foreign, preview, taking }} onTaken={() => {}} onLeave={() => {}} />))
  const text = document.body.textContent
  expect(text).toContain('All of it is on this phone already. It was handed over, so it is still to be erased here.')
  expect(text).not.toContain('Nothing changes')
})

test('a file whose case another tab has begun otherwise meanwhile is not taken in as it was said', async () => {
  tabHas()
  const drafts = new MemoryDrafts()
  await drafts.append(A, 0, begun, place, summaryOf(A))
  const vault = { ...NO_VAULT_YET, desk: async () => ({ accountsBeside: async () => [] }) as unknown as Desk }
  const onTaken = vi.fn()
  const { foreign, preview } = anotherWay()
  const opened = { foreign, preview, taking: { kind: 'new' as const, events: foreign.events } }
  const file = <PreviewOfFile opened={opened} onTaken={onTaken} onLeave={() => {}} />
  render(withServices(file, undefined, '/', { drafts: async () => drafts, vault }))
  await userEvent.click(screen.getByRole('button', { name: 'Take it in' }))
  expect((await screen.findByRole('alert')).textContent).toContain('This case was changed in another tab.')
  expect([onTaken.mock.calls, (await drafts.list()).length]).toEqual([[], 1])
})

test('a second account is named beside the first before it is written: an app that is killed in between leaves none that nobody is told of', async () => {
  const drafts = new MemoryDrafts()
  await drafts.append(A, 0, begun, place, summaryOf(A))
  const happened: string[] = []
  const append = drafts.append.bind(drafts)
  drafts.append = async (id, ...rest) => {
    happened.push(`${id} written`)
    return append(id, ...rest)
  }
  const noteAccount = async (one: string, other: string) => {
    happened.push(`${one} beside ${other}`)
  }
  const desk = { noteAccount, accountsBeside: async () => [] }
  const vault = { ...NO_VAULT_YET, desk: async () => desk as unknown as Desk }
  const onTaken = vi.fn()
  tabHas()
  const file = <PreviewOfFile opened={anotherWay()} onTaken={onTaken} onLeave={() => {}} />
  render(withServices(file, undefined, '/', { drafts: async () => drafts, vault }))
  await userEvent.click(screen.getByRole('button', { name: 'Take it in' }))
  await vi.waitFor(() => expect(onTaken).toHaveBeenCalled())
  const [id] = onTaken.mock.calls[0] ?? []
  expect(id).not.toBe(A)
  expect(happened).toEqual([`${A} beside ${id}`, `${id} written`])
})

test.each(['no-vault', 'unlocked'] as const)(
  'that it would be in memory only is said where nothing is kept: %s',
  (state) => {
    const view = { ...NOTHING_KNOWN, state }
    const foreign = { caseId: A, events: begun, kase: replay(begun), place, summaryOf: () => summaryOf(A) }
    const preview = { caseId: A, madeAt: at, events: 2, first: at, last: at, link: '', missing: 0 }
    const opened = { foreign, preview, taking: { kind: 'new', events: begun } as const }
    const file = <PreviewOfFile opened={opened} onTaken={() => {}} onLeave={() => {}} />
    render(withServices(file, undefined, '/', { vault: { ...NO_VAULT_YET, view: () => view } }))
    expect(screen.queryAllByText(/the case would be in memory only/)).toHaveLength(state === 'no-vault' ? 1 : 0)
  },
)
