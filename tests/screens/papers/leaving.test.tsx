// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { matterKey } from '../../../src/case/subject'
import type { DocumentKind } from '../../../src/documents/document'
import type { Drafts } from '../../../src/drafts/drafts'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { ClosedScreen } from '../../../src/screens/case/ClosedScreen'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { papersOut, StageFrame } from '../../../src/screens/case/StageFrame'
import { PaperScreen } from '../../../src/screens/papers/PaperScreen'
import { PapersScreen } from '../../../src/screens/papers/PapersScreen'
import type { Services } from '../../../src/screens/services'
import { HandOverScreen } from '../../../src/screens/vault/HandOverScreen'
import { caseFromFacts } from '../../case/case-from-facts'
import { sharedFacts } from '../../documents/made'
import { keptDrafts, opens, written } from '../case/opened'
import { withServices } from '../with-services'
import { AsksFor } from './asks-for'

const PDF = { bytes: new Uint8Array([37, 80, 68, 70]), missing: [] }
const ASKED = 'Did this paper leave?'

/** What was handed to the phone’s share sheet, and what became of it. */
let shared: { files: readonly string[]; ends: (how?: Error) => void }
let saved: number
let drafts: Drafts
let open: OpenCase

beforeEach(async () => {
  saved = 0
  shared = { files: [], ends: () => undefined }
  Object.assign(navigator, {
    canShare: () => true,
    share: ({ files = [] }: ShareData) =>
      new Promise<void>((resolve, reject) => {
        shared = { files: files.map(({ name }) => name), ends: (how) => (how ? reject(how) : resolve()) }
      }),
  })
  Object.assign(URL, { createObjectURL: () => `blob:${++saved}`, revokeObjectURL: () => undefined })
  Element.prototype.scrollIntoView = () => undefined
  drafts = keptDrafts()
  await written(drafts, 'closing', [])
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** One paper, or the list of all. */
async function showsPaper(
  more: Partial<Services> = {},
  kind: DocumentKind | 'all' = 'school-note',
  painted?: () => Promise<void>,
  person?: string,
) {
  open = await opens(drafts, painted)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Routes>
          {kind !== 'all' && <Route path="/asks" element={<AsksFor kind={kind} person={person} />} />}
          <Route path="/case/:case/papers/open" element={<PaperScreen />} />
          <Route path="/case/:case/papers" element={<PapersScreen />} />
          <Route path="*" element={<StageFrame stage="closing">The questions</StageFrame>} />
        </Routes>
      </OpenCaseProvider>,
      undefined,
      kind === 'all' ? '/case/c1/papers' : '/asks',
      { pdf: async () => PDF, ...more },
    ),
  )
}

/** A lock takes the screen away once the case is written; the page may live on. */
async function locks() {
  await open.flush()
  cleanup()
  await open.close()
}

async function placeKept() {
  const draft = await drafts.open('c1')
  if ('problem' in draft) throw new Error(draft.problem.kind)
  return draft.place
}
const kase = () => open.actor.getSnapshot().context.kase
const issued = () => kase().issued.map(({ kind }) => kind)
const taps = (name: string) => userEvent.click(screen.getByRole('button', { name }))

async function shares() {
  await taps('Share as PDF')
  await waitFor(() => expect(shared.files).toHaveLength(1))
}

test('what is still being made when the case is locked does not leave', async () => {
  let made = (_: typeof PDF) => {}
  const pdf = () => new Promise<typeof PDF>((resolve) => (made = resolve))
  for (const way of ['Save as PDF', 'Share as PDF']) {
    await showsPaper({ pdf })
    await taps(way)
    await locks()
    made(PDF)
    await new Promise((turn) => setTimeout(turn))
    expect([saved, shared.files]).toEqual([0, []])
  }
})

test.each(['Copy as text', 'Save as PDF', 'Print'])(
  'nor does what was let go of while it was asked who it is: %s',
  async (way) => {
    let shown = (_: boolean) => {}
    const left = vi.fn(async () => undefined)
    vi.stubGlobal('print', left)
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: left } })
    await showsPaper({ stepUp: () => new Promise((resolve) => (shown = resolve)) })
    await taps(way)
    await locks()
    shown(true)
    await new Promise((turn) => setTimeout(turn))
    await new Promise(requestAnimationFrame)
    vi.unstubAllGlobals()
    expect([saved, left.mock.calls]).toEqual([0, []])
  },
)

test('who it is is asked once while a paper is open, and what was refused is not taken for shown', async () => {
  const stepUp = vi.fn(async () => true).mockResolvedValueOnce(false)
  await showsPaper({ stepUp })
  for (const asked of [1, 2, 2]) {
    await taps('Save as PDF')
    expect([stepUp.mock.calls.length, saved]).toEqual([asked, issued().length])
  }
  expect(saved).toBe(2)
})

test('what became of it is said aloud where words were waited for', async () => {
  await showsPaper()
  const before = screen.getAllByRole('status')
  await taps('Save as PDF')
  await waitFor(() =>
    expect(before.map((place) => place.textContent)).toContain(
      'Saved to this phone’s downloads: Paper 2026-11-25 11.40.00.pdf',
    ),
  )
})

test('a PDF is made once, and anew once it has left: its seal and its time would be those of before', async () => {
  const pdf = vi.fn(async () => PDF)
  await showsPaper({ pdf })
  await shares()
  shared.ends(new DOMException('', 'AbortError'))
  await screen.findByText('Cancelled. Nothing has left this phone.', { selector: 'p' })
  await taps('Save as PDF')
  await waitFor(() => expect(saved).toBe(1))
  expect(pdf).toHaveBeenCalledTimes(1)
  await taps('Save as PDF')
  await waitFor(() => expect(saved).toBe(2))
  expect(pdf).toHaveBeenCalledTimes(2)
})

test('a PDF that would leave letters out has not left while that is said', async () => {
  const pdf = vi.fn(async () => ({ ...PDF, missing: ['ل'] }))
  await showsPaper({ pdf })
  await taps('Save as PDF')
  await screen.findByText(/would leave them out: ل/, { selector: 'p' })
  expect([saved, issued()]).toEqual([0, []])
  await taps('Save as PDF')
  await waitFor(() => expect([saved, issued()]).toEqual([1, ['school-note']]))
  expect(pdf).toHaveBeenCalledTimes(1)
})

test('what was being shared when the case was locked is asked about, and went out with the words that it had', async () => {
  await showsPaper({}, 'decision-record')
  await shares()
  await locks()
  shared.ends()
  await new Promise((turn) => setTimeout(turn))

  await showsPaper({}, 'all')
  expect(issued()).toEqual([])
  expect(screen.getByText(/^Decision record, 25 Nov, 11:40: it was being shared/)).toBeDefined()
  const at = '2026-11-25T11:41:00.000Z'
  open.actor.send({ type: 'answer', subject: matterKey('m1'), fact: 'coercion', value: 'yes', at })
  await taps('It went out')
  expect(screen.queryByText(ASKED)).toBeNull()
  expect(issued()).toEqual(['decision-record'])
  expect(kase().events.at(-1)).toMatchObject({ type: 'document-issued', upTo: kase().events.length - 2 })
  expect(screen.getByText('It would say something else now')).toBeDefined()
  await locks()

  await showsPaper({}, 'all')
  expect([screen.queryByText(ASKED), issued()]).toEqual([null, ['decision-record']])
})

test('it is asked about at every stage and at the paper itself, and what did not leave is forgotten', async () => {
  await showsPaper()
  await shares()
  await locks()
  await showsPaper()
  expect(screen.getByText(ASKED)).toBeDefined()
  await locks()
  open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <StageFrame stage="welfare">The questions</StageFrame>
      </OpenCaseProvider>,
    ),
  )
  expect(await screen.findByText(ASKED)).toBeDefined()
  await taps('It did not')
  expect(screen.queryByText(ASKED)).toBeNull()
  await locks()
  await showsPaper({}, 'all')
  expect([screen.queryByText(ASKED), issued()]).toEqual([null, []])
})

test('for what is only begun at a stage nothing is fetched that could fail to come', async () => {
  open = await opens(drafts)
  open.halfDone.keep('!matter:m1 happenedWhen', '2026-11-25T')
  const looked = vi.spyOn(papersOut, 'loaded')
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <StageFrame stage="welfare">The questions</StageFrame>
      </OpenCaseProvider>,
    ),
  )
  expect(screen.getByText('The questions')).toBeDefined()
  expect(looked).not.toHaveBeenCalled()
})

test('it is asked about before the case is handed over: the file is to say that it left', async () => {
  const showsHandover = async () => {
    open = await opens(drafts)
    render(
      withServices(
        <OpenCaseProvider value={open}>
          <HandOverScreen />
        </OpenCaseProvider>,
      ),
    )
  }
  await showsPaper({}, 'decision-record')
  await shares()
  await locks()
  await showsHandover()
  expect(await screen.findByText(ASKED)).toBeDefined()
  await taps('It went out')
  expect([screen.queryByText(ASKED), issued()]).toEqual([null, ['decision-record']])
})

test('of a closed case it is asked about where it is seen to be closed', async () => {
  drafts = keptDrafts()
  await written(drafts, 'closing', [{ type: 'closed' }])
  await showsPaper({}, 'decision-record')
  await shares()
  await locks()
  open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <ClosedScreen />
      </OpenCaseProvider>,
    ),
  )
  await taps('It went out')
  expect([screen.queryByText(ASKED), issued()]).toEqual([null, ['decision-record']])
})

test.each([
  ['shared', undefined, ['school-note']],
  ['let be', new DOMException('', 'AbortError'), []],
  ['refused', new DOMException('', 'NotAllowedError'), []],
])('once it is known that it was %s, nothing is asked', async (_, how, out) => {
  await showsPaper()
  await shares()
  shared.ends(how)
  await waitFor(() => expect(screen.getAllByText(/Shared\.|Cancelled|another tap/).length).toBeGreaterThan(0))
  expect(issued()).toEqual(out)
  await locks()
  await showsPaper({}, 'all')
  expect([screen.queryByText(ASKED), issued()]).toEqual([null, out])
})

test('of a paper that is still being shared it is not known what became of it because another way, or another tap, has ended', async () => {
  let minute = 40
  await showsPaper({ now: () => new Date(`2026-11-25T11:${minute++}:00Z`) })
  await shares()
  const first = shared
  Object.assign(navigator, { share: () => Promise.reject(new DOMException('', 'InvalidStateError')) })
  await taps('Share as PDF')
  await waitFor(() => expect(screen.getAllByText(/That did not work/).length).toBeGreaterThan(0))
  await taps('Save as PDF')
  await waitFor(() => expect(saved).toBe(1))
  const waits = () => Object.keys(open.halfDone.all()).length
  expect(waits()).toBe(1)
  first.ends()
  await waitFor(() => expect(waits()).toBe(0))
})

test('on a full phone, too, it is answered once', async () => {
  await showsPaper()
  await shares()
  await locks()
  await showsPaper({}, 'all')
  drafts.append = async () => ({ problem: { kind: 'storage-full' } })
  const at = '2026-11-25T11:41:00.000Z'
  open.actor.send({ type: 'answer', subject: matterKey('m1'), fact: 'coercion', value: 'yes', at })
  await open.keeper.settled()
  await taps('It did not')
  expect(screen.queryByText(ASKED)).toBeNull()
})

describe('names that are typed for a paper', () => {
  const OFFICER = 'Your name and role'
  const types = (label: string, name: string) => userEvent.type(screen.getByLabelText(label), name)

  test('can be cleared all at once', async () => {
    await showsPaper()
    await types(OFFICER, 'PC Underhill')
    expect(screen.getByText('PC Underhill')).toBeDefined()
    await taps('Clear the names')
    expect((screen.getByLabelText(OFFICER) as HTMLInputElement).value).toBe('')
    expect(screen.queryByText('PC Underhill')).toBe(null)
  })

  test('leave no parts to copy, nor a PDF, of the words without them', async () => {
    const record = { ...NATIONAL_DEFAULTS.record, boxLength: 500 }
    const pdf = vi.fn(async () => ({ ...PDF, missing: ['ل'] }))
    await showsPaper({ pdf, settings: { ...NATIONAL_DEFAULTS, record } })
    await taps('Save as PDF')
    await screen.findByText(/would leave them out: ل/, { selector: 'p' })
    await taps('Copy as text')
    expect(screen.getAllByRole('button', { name: /^Copy part / }).length).toBeGreaterThan(1)
    await types(OFFICER, 'U')
    expect(screen.queryAllByRole('button', { name: /^Copy part / })).toEqual([])
    await taps('Save as PDF')
    expect([pdf.mock.calls.length, saved]).toEqual([2, 0])
  })

  test('end what is said of the label that stands in the place of one', async () => {
    drafts = keptDrafts()
    await written(drafts, 'closing', caseFromFacts(sharedFacts('V02', 1)).events.slice(2))
    await showsPaper({}, 'letter-child', undefined, 'child-a')
    expect(screen.getByText(/^It says “Child.A”\./)).toBeDefined()
    await types('The child’s name', 'Z')
    expect(screen.queryByText(/^It says “/)).toBe(null)
  })

  test('end what is said of a sheet that names nobody to ring', async () => {
    await showsPaper({}, 'school-note')
    expect(screen.getByText(/^It does not say how to reach you\./)).toBeDefined()
    await types('How to reach you', '0')
    expect(screen.queryByText(/^It does not say how to reach you/)).toBe(null)
  })

  test('are asked for one after the other where a label stands too', async () => {
    drafts = keptDrafts()
    await written(drafts, 'closing', caseFromFacts(sharedFacts('V02', 1)).events.slice(2))
    await showsPaper({}, 'letter-child', undefined, 'child-a')
    expect(screen.queryByText(/^It does not say how to reach you/)).toBe(null)
    await types('The child’s name', 'Z')
    expect(screen.getByText(/^It does not say how to reach you\./)).toBeDefined()
  })
})

test('while it is being shared nothing is asked, and it is written before anything is painted', async () => {
  await showsPaper({}, 'school-note', () => new Promise(() => undefined))
  await shares()
  await userEvent.type(screen.getByLabelText('Your name and role'), 'U')
  expect(screen.queryByText(ASKED)).toBe(null)
  await waitFor(async () => expect(Object.keys((await placeKept()).halfDone ?? {})).toHaveLength(1))
})

test('at a paper of a case in memory it is seen that it is not kept', async () => {
  await showsPaper()
  expect(screen.queryByText(/^(Saved on this phone|Not kept)/)).toBe(null)
  cleanup()
  drafts = new MemoryDrafts()
  await written(drafts, 'closing', [])
  await showsPaper()
  expect(screen.getByText('Not kept: closing the app loses it')).toBeDefined()
})
