// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ChoiceControl } from '../../src/components/ChoiceControl'
import { Question } from '../../src/components/Question'
import { TextField } from '../../src/components/TextField'

afterEach(cleanup)

const ignore = () => undefined

function Noted({ before = '' }) {
  const [note, setNote] = useState(before)
  return (
    <Question
      wording="Did an adult take part?"
      help="Asked for, received or paid."
      answer={{ name: 'adult', value: undefined, onChange: ignore }}
      note={{ value: note, onChange: setNote }}
    />
  )
}

describe('a question', () => {
  it('gives its wording and its help to the answers inside', () => {
    render(<Noted />)
    const group = screen.getByRole('radiogroup', { name: 'Did an adult take part?' })
    const helpId = group.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(helpId)?.textContent).toBe('Asked for, received or paid.')
  })

  it('names any other control that has no label of its own', () => {
    render(
      <>
        <Question wording="Who holds it?">
          <TextField value="" onChange={ignore} />
        </Question>
        <Question wording="Who sent it?">
          <ChoiceControl name="sent" value={undefined} onChange={ignore} choices={[{ value: 'a', label: 'Child A' }]} />
        </Question>
      </>,
    )
    expect(screen.getByRole('textbox', { name: 'Who holds it?' })).toBeTruthy()
    expect(screen.getByRole('radiogroup', { name: 'Who sent it?' })).toBeTruthy()
  })

  it('says what an answer leads to as it comes', () => {
    const asked = (notices?: string) => <Question wording="Q" notices={notices} />
    const { rerender } = render(asked())
    const before = [...document.querySelectorAll('[aria-live=polite]')]
    rerender(asked('Outcome 21 is closed by this.'))
    expect(before.map((place) => place.textContent)).toContain('Outcome 21 is closed by this.')
  })

  it('stands at the first choice again once what was chosen is taken back', async () => {
    const choices = [
      { value: 'a', label: 'Child A' },
      { value: 'b', label: 'Child B' },
    ]
    render(
      <Question wording="Who sent it?" onClear={ignore}>
        <ChoiceControl name="sent" value="b" onChange={ignore} choices={choices} />
      </Question>,
    )
    await userEvent.click(screen.getByRole('button', { name: /^Clear/ }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Child A' }))
  })

  it('opens a note on request and puts the cursor there within the tap: for a later one an iPhone shows no keyboard', async () => {
    render(<Noted />)
    expect(screen.queryByRole('textbox')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Add a note Did an adult take part?' }))
    const note = screen.getByRole('textbox', { name: 'Note on: Did an adult take part?' })
    expect(document.activeElement).toBe(note)
    await userEvent.keyboard('Said so twice.')
    expect(note).toHaveProperty('value', 'Said so twice.')
  })

  it('keeps a note that was there in its place while it is emptied and written anew', async () => {
    render(<Noted before="Kept." />)
    const note = screen.getByRole('textbox')
    await userEvent.clear(note)
    await userEvent.keyboard('Other words.')
    expect(screen.getByRole('textbox')).toBe(note)
    expect(note).toHaveProperty('value', 'Other words.')
  })

  it('shows a note that is there, without being asked', () => {
    render(<Question wording="Q" note={{ value: 'Kept.', onChange: ignore }} />)
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Kept.')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
