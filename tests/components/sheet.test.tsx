// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Sheet } from '../../src/components/Sheet'

let place = 0

beforeEach(() => {
  place += 1
  history.pushState({ before: place }, '')
  history.pushState({ here: place }, '')
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Why() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Why
      </button>
      <Sheet open={open} title="Where it stands" onClose={() => setOpen(false)}>
        <button
          type="button"
          onClick={() => {
            history.pushState({ elsewhere: place }, '')
            setOpen(false)
          }}
        >
          Follow
        </button>
      </Sheet>
    </>
  )
}

const opened = async () => {
  render(
    <StrictMode>
      <Why />
    </StrictMode>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Why' }))
  return screen.getByRole('dialog', { name: 'Where it stands' })
}

const isBackHere = () =>
  waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(history.state).toEqual({ here: place })
  })

describe('a sheet', () => {
  it('takes the focus to its title', async () => {
    await opened()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Where it stands' }))
  })

  it('is closed by its button, and takes one step back in the history, not two', async () => {
    const back = vi.spyOn(history, 'back')
    await opened()
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await isBackHere()
    expect(back).toHaveBeenCalledTimes(1)
  })

  it('is closed by Escape', async () => {
    const dialog = await opened()
    fireEvent(dialog, new Event('cancel', { cancelable: true }))
    await isBackHere()
  })

  it('is closed by a tap beside it, not by one inside', async () => {
    const dialog = await opened()
    await userEvent.click(screen.getByRole('heading', { name: 'Where it stands' }))
    expect(screen.getByRole('dialog')).toBe(dialog)
    await userEvent.click(dialog)
    await isBackHere()
  })

  it('is closed by the back key, which goes no further', async () => {
    await opened()
    history.back()
    await isBackHere()
  })

  it('stays open when it is opened again before the step back of the last time has been taken', async () => {
    await opened()
    const stepping = vi.spyOn(history, 'back')
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    const stepped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    await vi.waitUntil(() => stepping.mock.calls.length > 0, { interval: 0 })
    fireEvent.click(screen.getByRole('button', { name: 'Why' }))
    await stepped
    await new Promise((resolve) => setTimeout(resolve))
    expect(screen.getByRole('dialog', { name: 'Where it stands' })).toBeDefined()
    history.back()
    await isBackHere()
  })

  it('lets a link lead on, and on the way back is stepped over', async () => {
    await opened()
    await userEvent.click(screen.getByRole('button', { name: 'Follow' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    cleanup()
    expect(history.state).toEqual({ elsewhere: place })
    history.back()
    await waitFor(() => expect(history.state).toEqual({ here: place, overlay: true }))
    render(<Why />)
    await isBackHere()
  })
})
