// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskState } from '../../../src/drafts/desk-view'
import { NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { KeptCases } from '../../../src/screens/KeptCases'
import { StartScreen } from '../../../src/screens/StartScreen'
import { ChangePassphrase } from '../../../src/screens/vault/ChangePassphrase'
import { ChooseFile } from '../../../src/screens/vault/ChooseFile'
import { DueCase } from '../../../src/screens/vault/DueCase'
import { KeepAgain } from '../../../src/screens/vault/KeepAgain'
import { Keeping } from '../../../src/screens/vault/Keeping'
import { KeepScreen } from '../../../src/screens/vault/KeepScreen'
import { KeptList } from '../../../src/screens/vault/KeptList'
import { MoreWaysStep } from '../../../src/screens/vault/MoreWaysStep'
import { PasskeyWay } from '../../../src/screens/vault/PasskeyWay'
import { type Opened, PreviewOfFile } from '../../../src/screens/vault/PreviewOfFile'
import { StorageScreen } from '../../../src/screens/vault/StorageScreen'
import { ToWhom } from '../../../src/screens/vault/ToWhom'
import { WhenOpen } from '../../../src/screens/vault/WhenOpen'
import { WipeSection } from '../../../src/screens/vault/WipeSection'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { summaryOf } from '../../drafts/fakes'
import { keptDrafts, opens, written } from '../case/opened'
import { withServices } from '../with-services'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as () => Promise<unknown>)()
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request } }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
const nothing = () => {}

/** A screen of a phone to which neither the vault nor what keeps cases comes. */
function shows(part: ReactNode, state: DeskState = 'unlocked') {
  const view = { ...NOTHING_KNOWN, state }
  const vault = { ...NO_VAULT_YET, view: () => view, desk: missing }
  render(withServices(part, undefined, '/', { vault, drafts: missing }))
}

async function saysSo() {
  expect((await screen.findByRole('alert')).textContent).toContain('A part of the app did not come.')
  expect(document.querySelector('[aria-busy="true"], progress, [role="progressbar"]')).toBeNull()
}
const taps = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const types = (label: string | RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text)

const keptList = {
  cases: [summaryOf('c1')],
  due: new Map(),
  reasons: new Map(),
  inMemory: false,
  erases: true,
  promised: true,
}
const opened = {
  foreign: { kase: { people: [], matters: [], answers: {}, events: [] }, events: [] },
  preview: { events: 1, first: '2026-11-25T09:00:00Z', last: '2026-11-25T09:00:00Z', madeAt: '2026-11-25T09:00:00Z' },
  taking: { kind: 'new', events: [] },
} as unknown as Opened

test('erasing a case says that it did not go on', async () => {
  shows(<KeptList {...keptList} onChange={nothing} />)
  await taps('Delete Case c')
  await types(/Why is it deleted/, 'Wrong start')
  await taps('Erase it for good')
  await saysSo()
})

test.each(['Keep it here', 'Delete it'])('so does a case that is due: %s', async (choice) => {
  shows(<DueCase summary={summaryOf('c1')} due={{ kind: 'choose', day: 28 }} onDone={nothing} />)
  await taps(choice)
  await types(/^Why/, 'Wrong start')
  await taps(/with this reason|for good/)
  await saysSo()
})

test('so does a reminder that is put aside', async () => {
  shows(<DueCase summary={summaryOf('c1')} due={{ kind: 'remind', day: 7 }} onDone={nothing} />)
  await taps('Remind me later')
  await saysSo()
})

test('so does erasing everything', async () => {
  shows(<WipeSection erases />)
  await types(/^Type/, 'erase everything')
  await taps('Erase everything')
  await saysSo()
})

test('so does a look at what is kept, which leaves the way to erase everything', async () => {
  shows(<StorageScreen />)
  await saysSo()
  expect(screen.queryByText('Looking…')).toBeNull()
  expect(screen.getByRole('button', { name: 'Erase everything' })).toBeDefined()
})

test('so does a file that is taken in', async () => {
  shows(<PreviewOfFile opened={opened} onTaken={nothing} onLeave={nothing} />)
  await taps('Take it in')
  await saysSo()
})

test('so does a handover', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'people', [])
  const open = await opens(drafts)
  shows(
    <OpenCaseProvider value={open}>
      <ToWhom onSealed={nothing} />
    </OpenCaseProvider>,
  )
  await taps('Make the file')
  await saysSo()
})

test.each([
  ['words for new cases', <Keeping key="" onLater={nothing} onKept={nothing} />],
  ['words in the place of others', <ChangePassphrase key="" onDone={nothing} />],
  ['fingerprint or face', <PasskeyWay key="" onDone={nothing} />],
])('so do %s, at once', async (_, part) => {
  shows(part)
  await saysSo()
})

test('so does a PIN', async () => {
  shows(<MoreWaysStep words={['a', 'b', 'c', 'd']} onDone={nothing} />)
  await userEvent.click(screen.getByText('Set a PIN until the app is closed'))
  await types(/^PIN/, '482913')
  await taps('Set the PIN')
  await screen.findByText(/A part of the app did not come/)
})

test('so does a case in memory that is to be kept', async () => {
  shows(<KeepAgain />)
  await taps('Keep it now')
  expect((await screen.findByRole('alert')).textContent).toContain('It could not be kept')
})

test('a file that the phone does not give out is called so', async () => {
  shows(<ChooseFile onOpened={nothing} />)
  const file = Object.assign(new File(['x'], 'handover.age'), { arrayBuffer: missing })
  await userEvent.upload(screen.getByLabelText(/^The file/), file)
  await types(/^The six words/, 'one two')
  await taps('Open the file')
  expect((await screen.findByRole('alert')).textContent).toContain('The phone did not give the file out.')
})

test.each([
  ['the list of cases', <KeptCases key="" />],
  ['the start of a case', <StartScreen key="" />],
  ['the keeping of cases', <KeepScreen key="" />],
  [
    'a case',
    <WhenOpen key="" title="Case">
      Answers
    </WhenOpen>,
  ],
])('where nothing tells what is kept here, that is said in the place of %s', async (_, part) => {
  shows(part, 'looking')
  expect((await screen.findByRole('alert')).textContent).toContain('This part of the app did not come')
  expect(screen.queryByText('Opening…')).toBeNull()
})
