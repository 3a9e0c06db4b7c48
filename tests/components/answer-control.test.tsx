// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { AnswerControl, type AnswerValue } from '../../src/components/AnswerControl'

afterEach(cleanup)

function Asked({ first }: { first?: AnswerValue }) {
  const [value, setValue] = useState<AnswerValue | undefined>(first)
  return (
    <>
      <AnswerControl label="Was it shared?" name="shared" value={value} onChange={setValue} />
      <output>{value ?? 'nothing'}</output>
    </>
  )
}

const chosen = () =>
  screen
    .getAllByRole('radio')
    .map((radio) => radio instanceof HTMLInputElement && radio.checked)
    .join(' ')

describe('an answer', () => {
  it('starts as not asked, which is none of the three', () => {
    render(<Asked />)
    expect([chosen(), screen.getByText('Not asked yet').textContent]).toEqual(['false false false', 'Not asked yet'])
    expect(screen.queryByRole('button', { name: 'Clear answer' })).toBeNull()
  })

  it('that is to be given again does not look as if nobody had asked', () => {
    render(<AnswerControl label="Was it shared?" name="shared" value={undefined} again onChange={() => {}} />)
    expect([chosen(), screen.getByText('To be asked again').textContent]).toEqual([
      'false false false',
      'To be asked again',
    ])
    expect(screen.queryByText('Not asked yet')).toBeNull()
  })

  it('is given in one tap, found by the words of the question and of the answer', async () => {
    render(<Asked />)
    await userEvent.click(screen.getByRole('radio', { name: 'Not known' }))
    expect(screen.getByRole('radiogroup', { name: 'Was it shared?' })).toBeTruthy()
    expect([chosen(), screen.getByRole('status').textContent]).toEqual(['false false true', 'unknown'])
    expect(screen.queryByText('Not asked yet')).toBeNull()
  })

  it('can be taken back to not asked', async () => {
    render(<Asked first="no" />)
    await userEvent.click(screen.getByRole('button', { name: 'Clear answer' }))
    expect([chosen(), screen.getByRole('status').textContent]).toEqual(['false false false', 'nothing'])
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Yes' }))
  })

  it('is one group for the arrow keys', () => {
    render(<Asked first="yes" />)
    expect(new Set(screen.getAllByRole('radio').map((radio) => radio.getAttribute('name'))).size).toBe(1)
  })

  it('leaves other controls of the same name alone', async () => {
    render(
      <>
        <Asked first="yes" />
        <Asked />
      </>,
    )
    await userEvent.click(screen.getAllByRole('radio', { name: 'No' })[1] ?? document.body)
    expect(chosen()).toBe('true false false false true false')
  })
})
