// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { LARGEST_FILE } from '../../../src/drafts/handed-case'
import { bad, type Problem, type Result } from '../../../src/drafts/problems'
import { ChooseFile } from '../../../src/screens/vault/ChooseFile'
import { withServices } from '../with-services'

let answer = (_: Result<never>) => {}
vi.mock('../../../src/drafts/handover', () => ({
  openHandover: () => new Promise((resolve) => (answer = resolve)),
}))

afterEach(cleanup)

const WORDS = 'The six words'
const types = (text: string) => fireEvent.change(screen.getByLabelText(WORDS), { target: { value: text } })

async function opens() {
  render(withServices(<ChooseFile onOpened={() => {}} />))
  await userEvent.upload(screen.getByLabelText('The file'), new File(['one'], 'one.age'))
  types('one two three four five six')
  await userEvent.click(screen.getByRole('button', { name: 'Open the file' }))
  await screen.findByText('Opening the file')
}

const isAnswered = (problem: Problem = { kind: 'file-wrong-key' }) => act(async () => answer(bad(problem)))

test.each([
  ['the words', 'file-wrong-key', WORDS],
  ['the file', 'file-not-age', 'The file'],
] as const)('what is wrong with %s is said at their field, which has the focus', async (_, kind, label) => {
  await opens()
  await isAnswered({ kind })
  const said = screen.getByRole('alert')
  const field = screen.getByLabelText(label)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(said.id)
  expect(document.activeElement).toBe(field)
})

test.each([
  ['one two-three, four five', /Those are 5 of 6 words\.$/],
  ['one two three four five six', /Check the words with the sender\./],
])('of %s it is said whether words are missing', async (typed, says) => {
  render(withServices(<ChooseFile onOpened={() => {}} />))
  await userEvent.upload(screen.getByLabelText('The file'), new File(['one'], 'one.age'))
  types(typed)
  await userEvent.click(screen.getByRole('button', { name: 'Open the file' }))
  await isAnswered()
  expect(screen.getByRole('alert').textContent).toMatch(says)
})

test('what is wrong with neither is said by itself', async () => {
  await opens()
  await isAnswered({ kind: 'storage-unread' })
  expect(screen.getByRole('alert')).toBeDefined()
  expect(document.querySelector('[aria-invalid]')).toBeNull()
})

test('what was wrong is said no more of what is given after it', async () => {
  await opens()
  await isAnswered()
  types('six five four three two one')
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each([
  ['another file', () => userEvent.upload(screen.getByLabelText('The file'), new File(['two'], 'two.age'))],
  ['other words', async () => types('six five four three two one')],
  ['another way', () => userEvent.click(screen.getByRole('radio', { name: /secret key/ }))],
])('with %s given meanwhile, nothing is said of what was being opened, and it can be opened', async (_, givesAnew) => {
  await opens()
  await givesAnew()
  expect(screen.getByRole('button', { name: 'Open the file' })).toBeDefined()
  await isAnswered()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a secret key does not stand there to be read once six words are asked for', async () => {
  render(withServices(<ChooseFile onOpened={() => {}} />))
  await userEvent.click(screen.getByRole('radio', { name: /secret key/ }))
  fireEvent.change(screen.getByLabelText('The secret key'), { target: { value: 'AGE-SECRET-KEY-1' } })
  await userEvent.click(screen.getByRole('radio', { name: /Six words/ }))
  expect((screen.getByLabelText(WORDS) as HTMLInputElement).value).toBe('')
})

test('a file that is too large is not even read', async () => {
  render(withServices(<ChooseFile onOpened={() => {}} />))
  const arrayBuffer = vi.fn(() => new Promise<never>(() => {}))
  const file = Object.assign(new File(['age'], 'one.age'), { arrayBuffer })
  Object.defineProperty(file, 'size', { value: LARGEST_FILE + 1 })
  await userEvent.upload(screen.getByLabelText('The file'), file)
  types('one two three four five six')
  await userEvent.click(screen.getByRole('button', { name: 'Open the file' }))
  await screen.findByRole('alert')
  expect(arrayBuffer).not.toHaveBeenCalled()
})

test('the name of a chosen file wraps where it has no room: a browser would cut it off', () => {
  const rules = readFileSync('src/components/Field.module.css', 'utf8')
  expect(rules).toMatch(/\[type="file"\] \{\s*white-space: normal;/)
})
