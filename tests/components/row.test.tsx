// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Row } from '../../src/components/Row'

afterEach(cleanup)

const readWith = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)

test('what a row leads with is read with all that is said of it', () => {
  render(<Row title="Ref 1187" meta="Saved 11:42" tags="Higher risk" href="/case" />)
  expect(readWith(screen.getByRole('link', { name: 'Ref 1187' }))).toEqual(['Saved 11:42', 'Higher risk'])
})

test('how a thing stands is read with its name, and what can be done with it is not', () => {
  render(
    <>
      <Row title="People" state="In progress" onClick={() => {}} />
      <Row title="Childline" trailing={<button type="button">Call</button>} href="/helplines" />
    </>,
  )
  expect(readWith(screen.getByRole('button', { name: 'People' }))).toEqual(['In progress'])
  expect(screen.getByRole('link', { name: 'Childline' }).hasAttribute('aria-describedby')).toBe(false)
})
