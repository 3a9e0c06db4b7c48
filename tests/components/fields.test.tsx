// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ChoiceControl } from '../../src/components/ChoiceControl'
import { LongTextField } from '../../src/components/LongTextField'
import { MultiChoice } from '../../src/components/MultiChoice'
import { NumberField } from '../../src/components/NumberField'
import { SearchBox } from '../../src/components/SearchBox'
import { TextField } from '../../src/components/TextField'
import { WhenField } from '../../src/components/WhenField'

afterEach(cleanup)

const ignore = () => undefined

const describedBy = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)

describe('a field', () => {
  it('is described by its help and then by its error, which is announced', () => {
    render(<TextField label="Age" help="When it happened." error="Give whole years." value="x" onChange={ignore} />)
    const field = screen.getByRole('textbox', { name: 'Age' })
    expect(describedBy(field)).toEqual(['When it happened.', 'Give whole years.'])
    expect([field.getAttribute('aria-invalid'), screen.getByRole('alert').textContent]).toEqual([
      'true',
      'Give whole years.',
    ])
  })

  it('keeps what is typed exactly, numbers or not', async () => {
    const typed: string[] = []
    render(<NumberField label="Age" value="" onChange={(value) => typed.push(value)} />)
    await userEvent.type(screen.getByRole('textbox'), '1x')
    expect(typed).toEqual(['1', 'x'])
  })
})

describe('a long text', () => {
  const count = (length: number) => {
    render(<LongTextField label="Reasons" value={'a'.repeat(length)} onChange={ignore} limit={100} />)
    return screen.getByRole('status').textContent
  }

  it.each([
    [89, ''],
    [90, '10 characters left'],
    [99, '1 character left'],
    [100, '0 characters left'],
    [102, '2 characters too many'],
  ])('of %i characters where 100 fit says “%s”', (length, words) => expect(count(length)).toBe(words))

  it('counts a sign of two halves once', () => {
    render(<LongTextField label="Reasons" value={'😀'.repeat(90)} onChange={ignore} limit={100} />)
    expect(screen.getByRole('status').textContent).toBe('10 characters left')
  })

  describe('in a browser that does not size a field by what is in it', () => {
    const sized = (height: number) => {
      vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height)
      vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(Math.max(0, height - 3))
      vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(height * 2)
      render(<LongTextField label="Address" value={'1 High Street\nTown'} onChange={ignore} />)
      return (screen.getByRole('textbox') as HTMLTextAreaElement).style.blockSize || undefined
    }
    afterEach(() => {
      vi.restoreAllMocks()
    })

    it('is as high as its text', () => expect(sized(70)).toBe('143px'))
    it('keeps its rows in a closed fold, where it has no height', () => expect(sized(0)).toBeUndefined())
  })
})

describe('a moment', () => {
  it('changes one half and keeps the other', () => {
    const seen: unknown[] = []
    render(
      <WhenField label="Reported" value={{ date: '2025-11-25', time: '' }} onChange={(value) => seen.push(value)} />,
    )
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '11:42' } })
    expect(seen).toEqual([{ date: '2025-11-25', time: '11:42' }])
  })
})

function Told() {
  const [values, setValues] = useState<string[]>([])
  return (
    <>
      <MultiChoice
        name="told"
        label="Told"
        values={values}
        onChange={setValues}
        choices={['copy', 'look', 'delete'].map((value) => ({ value, label: value }))}
      />
      <output>{values.join(' ')}</output>
    </>
  )
}

describe('choices', () => {
  it('say how each stands and why', () => {
    render(
      <ChoiceControl
        name="end"
        label="How should this end?"
        value="a"
        onChange={ignore}
        choices={[
          { value: 'a', label: 'First', state: { tone: 'low', text: 'Supported', reason: 'Nothing against it.' } },
          { value: 'b', label: 'Second' },
        ]}
      />,
    )
    expect(screen.getAllByRole('radio').map((radio) => [describedBy(radio), radio.matches(':checked')])).toEqual([
      [['SupportedNothing against it.'], true],
      [[undefined], false],
    ])
  })

  it('of several come back in the order in which they are offered', async () => {
    render(<Told />)
    for (const name of ['delete', 'copy', 'look', 'look']) await userEvent.click(screen.getByRole('checkbox', { name }))
    expect(screen.getByRole('status').textContent).toBe('copy delete')
  })
})

describe('a search', () => {
  it('is emptied by its button and takes the cursor back', async () => {
    const seen: string[] = []
    render(<SearchBox label="Search" value="school" onChange={(value) => seen.push(value)} />)
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }))
    expect([seen, document.activeElement]).toEqual([[''], screen.getByRole('searchbox', { name: 'Search' })])
  })
})
