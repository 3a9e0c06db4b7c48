// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Link, Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DeskView, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import type { HeldCase, LeftCase } from '../../../src/drafts/held-case'
import type { VaultDesk } from '../../../src/drafts/vault-desk'
import { AtItsStage } from '../../../src/screens/case/AtItsStage'
import { CaseScreen } from '../../../src/screens/case/CaseScreen'
import type { Services } from '../../../src/screens/services'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'
import { keptDrafts, written } from './opened'

beforeEach(() => {
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as () => Promise<unknown>)()
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request, query: async () => ({ held: [] }) } }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const UNLOCKED: DeskView = { ...NOTHING_KNOWN, state: 'unlocked' }

/** A case is opened from the list. */
function opens(more: Partial<Services>) {
  const routes = (
    <Routes>
      <Route path="/case/:case" element={<CaseScreen />}>
        <Route path=":stage?" element={<AtItsStage />} />
      </Route>
    </Routes>
  )
  return render(withServices(routes, undefined, '/case/c1', more))
}

/** A desk that knows only what it holds. */
function desk() {
  const held = new Set<HeldCase>()
  const hold = (one: HeldCase) => {
    held.add(one)
    return () => held.delete(one)
  }
  return { held, desk: { hold, left: (one: LeftCase) => one.close() } as unknown as VaultDesk }
}

const vaultOf = (desk: () => Promise<VaultDesk>) => ({ ...NO_VAULT_YET, view: () => UNLOCKED, desk })

test('a case that is left while it opens is held by nobody, wherever it was in its opening', async () => {
  for (const late of ['desk', 'drafts', 'rows']) {
    const drafts = keptDrafts()
    await written(drafts, 'people', [])
    const { held, desk: open } = desk()
    const asked: (() => void)[] = []
    const waits = async <Value,>(at: string, value: Value) => {
      if (at === late) await new Promise<void>((resolve) => asked.push(resolve))
      return value
    }
    const read = drafts.open.bind(drafts)
    const opened: unknown[] = []
    drafts.open = async (id) => {
      opened.push(await waits('rows', undefined))
      return read(id)
    }
    const shown = opens({ vault: vaultOf(() => waits('desk', open)), drafts: () => waits('drafts', drafts) })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    shown.unmount()
    for (const come of asked) come()
    await vi.waitFor(() => expect(opened).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve))
    expect(held.size).toBe(0)
  }
})

test('one that is open is held, and let go when it is left', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'people', [])
  const { held, desk: open } = desk()
  const shown = opens({ vault: vaultOf(async () => open), drafts: async () => drafts })
  await vi.waitFor(() => expect(held.size).toBe(1))
  shown.unmount()
  await vi.waitFor(() => expect(held.size).toBe(0))
})

test('from one case right to another nothing of the first is shown while the other opens', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'people', [])
  const read = drafts.open.bind(drafts)
  drafts.open = (id) => (id === 'c1' ? read(id) : new Promise(() => {}))
  const { desk: open } = desk()
  const routes = (
    <Routes>
      <Route path="/case/:case" element={<CaseScreen />}>
        <Route path=":stage?" element={<Link to="/case/c2">The other case</Link>} />
      </Route>
    </Routes>
  )
  const more = { vault: vaultOf(async () => open), drafts: async () => drafts }
  const shown = render(withServices(routes, undefined, '/case/c1', more))
  await userEvent.click(await shown.findByRole('link', { name: 'The other case' }))
  expect(shown.getByRole('status').textContent).toBe('Opening…')
  expect(shown.queryByRole('link', { name: 'The other case' })).toBeNull()
})

test.each([
  ['the vault', { vault: vaultOf(() => Promise.reject(new TypeError())), drafts: async () => keptDrafts() }],
  ['what keeps cases', { vault: vaultOf(async () => desk().desk), drafts: () => Promise.reject(new TypeError()) }],
])('where %s does not come, it is said, and nobody waits', async (_, more) => {
  const shown = opens(more)
  await shown.findByText('A part of the app did not come.')
  expect(shown.queryByText('Opening…')).toBeNull()
})

describe('a case that has been here too long', () => {
  const SAVED = '2026-10-20T09:00:00.000Z'
  const saved: unknown[] = []
  beforeEach(() => {
    saved.length = 0
  })
  const asks = async (path: string, events: Parameters<typeof written>[2] = []) => {
    const drafts = keptDrafts()
    await written(drafts, 'people', events)
    const plain = drafts.open.bind(drafts)
    drafts.open = async (id) => ({ ...(await plain(id)), savedAt: SAVED })
    const { held, desk: open } = desk()
    const dueHere = vi.fn(async (_: string, savedAt: () => Promise<string | undefined>) => {
      saved.push(await savedAt())
      return { kind: 'choose', day: 28 } as const
    })
    const keep = vi.fn(async () => ({ ok: true }))
    Object.assign(open, { stays: () => ({ dueHere, keep }) })
    const routes = (
      <Routes>
        <Route path="/case/:case" element={<CaseScreen />}>
          <Route path=":stage" element={<p>The case itself</p>} />
        </Route>
      </Routes>
    )
    const more = { vault: vaultOf(async () => open), drafts: async () => drafts }
    return { ...render(withServices(routes, undefined, path, more)), held, keep, dueHere }
  }

  test('is asked about also where it is opened by its address, and opens once that is answered', async () => {
    const { findByText, findByRole, getByRole, queryByText, held, keep } = await asks('/case/c1/people')
    await findByText(/what is to become of it\?/)
    expect(getByRole('button', { name: 'Hide' })).toBeDefined()
    expect(queryByText('The case itself')).toBeNull()
    expect(saved).toEqual([SAVED])
    expect(held.size).toBe(0)
    await userEvent.click(getByRole('button', { name: 'Keep it here' }))
    await userEvent.type(await findByRole('textbox'), 'The unit is closed')
    await userEvent.click(getByRole('button', { name: 'Keep it, with this reason' }))
    await findByText('The case itself')
    expect(keep).toHaveBeenCalledWith('c1', 'The unit is closed')
    expect(held.size).toBe(1)
  })

  test('can be handed over at once', async () => {
    const { findByText, dueHere } = await asks('/case/c1/hand-over')
    await findByText('The case itself')
    expect(dueHere).not.toHaveBeenCalled()
  })

  test('and was handed over since opens', async () => {
    const { findByText } = await asks('/case/c1/people', [{ type: 'handed-over', to: 'The unit' }])
    await findByText('The case itself')
  })
})
