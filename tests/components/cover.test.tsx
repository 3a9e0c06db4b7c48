// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { Cover } from '../../src/components/Cover'

afterEach(cleanup)

function App() {
  const [covered, setCovered] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setCovered(true)}>
        Hide
      </button>
      {covered && (
        <Cover title="Hidden" action={<button type="button">Show again</button>}>
          Helplines
        </Cover>
      )}
    </>
  )
}

describe('the cover', () => {
  it('is there in the very turn in which it is asked for', () => {
    render(<App />)
    flushSync(() => screen.getByRole('button', { name: 'Hide' }).click())
    expect(screen.getByRole('dialog', { name: 'Hidden' }).hasAttribute('open')).toBe(true)
  })

  it('is not lifted by Escape', () => {
    render(<Cover title="Hidden" action={<button type="button">Show again</button>} />)
    const escapeKey = new Event('cancel', { cancelable: true })
    screen.getByRole('dialog').dispatchEvent(escapeKey)
    expect([escapeKey.defaultPrevented, screen.getByRole('dialog').hasAttribute('open')]).toEqual([true, true])
  })

  it('is laid over the page again where a browser closes it all the same, as at a second Escape', () => {
    render(<Cover title="Hidden" action={<button type="button">Show again</button>} />)
    const dialog = screen.getByRole('dialog') as HTMLDialogElement
    dialog.showModal = () => dialog.setAttribute('open', '')
    dialog.removeAttribute('open')
    dialog.dispatchEvent(new Event('close'))
    expect(dialog.hasAttribute('open')).toBe(true)
  })
})
