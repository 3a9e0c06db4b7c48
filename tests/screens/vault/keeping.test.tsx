// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { wordsFor } from '../../../src/drafts/problems'
import type { Services } from '../../../src/screens/services'
import { Keeping } from '../../../src/screens/vault/Keeping'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

const CODE = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567'
const taps = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const words = async () =>
  within(await screen.findByRole('list', { name: 'Your four words' }))
    .getAllByRole('listitem')
    .map((one) => one.textContent ?? '')

function shows(made: object = {}, ways: object = {}, wantsWords = async () => true) {
  let drawn = 0
  const create = vi.fn(async (_: readonly string[]) => ({
    ok: true,
    value: { code: CODE, moved: { ids: ['c1'], left: 0 }, wereClear: { ids: [], left: 0 }, ...made },
  }))
  const codeIsWritten = vi.fn(async () => undefined)
  const newWords = async () => {
    drawn += 1
    return ['abacus', 'gondola', 'swoop', `word-${drawn}`]
  }
  const keyring = { newWords, codeIsWritten, passkeysOffered: async () => false, ...ways }
  const vault = { ...NO_VAULT_YET, desk: async () => ({ create, keyring, wantsWords }) } as unknown as Services['vault']
  const kept = vi.fn()
  const page = () =>
    render(withServices(<Keeping onKept={kept} onLater={() => undefined} />, undefined, '/keep', { vault }))
  return { page, create, codeIsWritten, kept }
}

async function makes() {
  const drawn = await words()
  await taps('I have written them down')
  await userEvent.type(screen.getByLabelText('Your four words'), drawn.join(' '))
  await taps('Keep my cases with these words')
  await screen.findByRole('list', { name: 'Recovery code' })
  return drawn
}

test('words that were seen are the same after a look elsewhere, and others once a vault was made of them', async () => {
  const { page, create, codeIsWritten, kept } = shows()
  page()
  const seen = await words()
  cleanup()
  page()
  expect(await words()).toEqual(seen)
  expect(await makes()).toEqual(seen)
  expect(create).toHaveBeenCalledWith(seen)
  expect(screen.queryByText(/could not be/)).toBe(null)
  expect(codeIsWritten).not.toHaveBeenCalled()
  await taps('I have written it down')
  await vi.waitFor(() => expect(codeIsWritten).toHaveBeenCalledTimes(1))
  await taps('Go on')
  expect(kept).toHaveBeenCalledWith(['c1'])
  cleanup()
  page()
  expect((await words()).filter((one) => !seen.includes(one))).toHaveLength(1)
})

const SAYS_FIRST = /If you leave now, this code is lost/

test.each([
  ['the arrow that is a link', 'a', 2],
  ['the arrow that is a button', 'button', 2],
  ['a number that is rung', 'number', 3],
] as const)('a code that is shown, and %s: that it is lost is said before it is left', async (_, which, times) => {
  const gone = vi.fn((event: MouseEvent) => event.preventDefault())
  shows().page()
  document.body.insertAdjacentHTML(
    'beforeend',
    { a: '<a href="/">Go</a>', button: '<header><button>Go</button></header>', number: '<a href="tel:999">Go</a>' }[
      which
    ],
  )
  const way = screen.getByText('Go')
  way.addEventListener('click', gone)
  await userEvent.click(way)
  await makes()
  await userEvent.click(way)
  expect(screen.queryAllByRole('alert').filter((one) => SAYS_FIRST.test(one.textContent ?? ''))).toHaveLength(3 - times)
  await userEvent.click(way)
  expect(gone).toHaveBeenCalledTimes(times)
  way.remove()
})

test('nor by the back key, and a second time leaves; nothing is said of what was written down', async () => {
  shows().page()
  await makes()
  history.back()
  await screen.findByText(SAYS_FIRST)
  cleanup()
  shows().page()
  await makes()
  await taps('I have written it down')
  await screen.findByRole('button', { name: 'Go on' })
  expect(history.state?.overlay).toBe(undefined)
  expect(screen.queryByText(SAYS_FIRST)).toBe(null)
})

test.each([
  ['in memory', { moved: { ids: [], left: 1 } }, /^1 case could not be kept yet/],
  ['in clear', { wereClear: { ids: [], left: 2 } }, /^2 cases could not be sealed/],
])('what stays %s for want of room is told beside the code', async (_, made, says) => {
  shows(made).page()
  await makes()
  expect(screen.getByText(says)).toBeDefined()
})

test('why a fingerprint could not be added stands no more once it is', async () => {
  const addPasskey = vi
    .fn(async () => ({ ok: true, value: undefined }) as object)
    .mockResolvedValueOnce({ ok: false, problem: { kind: 'passkey', why: 'refused-or-gone' } })
  shows({}, { passkeysOffered: async () => true, addPasskey }).page()
  await makes()
  await taps('I have written it down')
  await screen.findByRole('button', { name: 'Add fingerprint or face' })
  await taps('Add fingerprint or face')
  const { happened } = wordsFor({ kind: 'passkey', why: 'refused-or-gone' })
  await screen.findByText(happened)
  await taps('Add fingerprint or face')
  await screen.findByText('Fingerprint or face opens them too')
  expect(screen.queryByText(happened)).toBe(null)
})

test('where another tab has made the vault none are drawn, and it is looked for while they are written down', async () => {
  const newWords = vi.fn(async () => ['abacus', 'gondola', 'swoop', 'yo-yo'])
  const wantsWords = vi.fn(async () => false)
  shows({}, { newWords }, wantsWords).page()
  await vi.waitFor(() => expect(wantsWords).toHaveBeenCalledTimes(2))
  expect(screen.getByText('Drawing words…')).toBeDefined()
  expect(newWords).not.toHaveBeenCalled()
  cleanup()
  wantsWords.mockResolvedValue(true)
  shows({}, { newWords }, wantsWords).page()
  await words()
  const looked = wantsWords.mock.calls.length
  dispatchEvent(new Event('storage'))
  await vi.waitFor(() => expect(wantsWords).toHaveBeenCalledTimes(looked + 1))
})
