// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SavedLine } from '../../src/components/SavedLine'
import { Screen } from '../../src/components/Screen'
import { StandingBar } from '../../src/components/StandingBar'
import { StepsBar } from '../../src/components/StepsBar'
import { TabBar } from '../../src/components/TabBar'

afterEach(cleanup)

describe('a screen', () => {
  it('leaves the focus alone without a key, and moves it to the title with each new one', () => {
    const { rerender } = render(<Screen title="Cases">…</Screen>)
    expect(document.activeElement).toBe(document.body)
    rerender(
      <Screen title="Helplines" focusKey="1">
        <button type="button">Call</button>
      </Screen>,
    )
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Helplines' }))
    screen.getByRole('button').focus()
    rerender(
      <Screen title="Guidance" focusKey="2">
        …
      </Screen>,
    )
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Guidance' }))
  })

  it('says where its back control leads', () => {
    render(
      <Screen title="A and B" back={{ label: 'Cases', href: '/cases' }}>
        …
      </Screen>,
    )
    expect(screen.getByRole('link', { name: 'Back to Cases' }).getAttribute('href')).toBe('/cases')
  })
})

describe('the tab bar', () => {
  it('marks the page one is on', () => {
    render(
      <TabBar
        label="Main"
        tabs={[
          { href: '/', label: 'Cases', icon: 'cases' },
          { href: '/helplines', label: 'Helplines', icon: 'phone', current: true },
        ]}
      />,
    )
    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
      ['Cases', null],
      ['Helplines', 'page'],
    ])
  })
})

describe('where things stand', () => {
  it('is read out with what it is of: “Risk Higher”, and not “Higher” alone', () => {
    render(<StandingBar label="Where it stands" items={[{ label: 'Risk', tag: <span>Higher</span> }]} />)
    const changed = screen.getByText('Higher')
    expect(changed.closest('[aria-live=polite]')).not.toBeNull()
    expect(changed.closest('[aria-atomic=true]')?.textContent).toBe('RiskHigher')
  })
})

describe('the stages', () => {
  it('are read with their names and states in the bar', () => {
    render(
      <StepsBar
        label="Stages"
        steps={[
          { id: 'a', label: 'Report', state: 'done' },
          { id: 'b', label: 'Checks', state: 'set-aside', current: true },
          { id: 'c', label: 'Referral', state: 'not-started' },
        ]}
      />,
    )
    expect(
      screen.getAllByRole('listitem').map((item) => [item.textContent, item.getAttribute('aria-current')]),
    ).toEqual([
      ['Report: Done', null],
      ['Checks: Looked, could not finish yet', 'step'],
      ['Referral: Not started', null],
    ])
  })
})

describe('the line about saving', () => {
  it('reads out that it is saved, and not each time that it is being saved', () => {
    const line = render(<SavedLine state="saving" text="Saving…" />)
    expect(within(screen.getByRole('status')).queryByText('Saving…', { ignore: '[aria-hidden="true"]' })).toBeNull()
    line.rerender(<SavedLine state="saved" text="Saved on this phone 11:42" />)
    within(screen.getByRole('status')).getByText('Saved on this phone 11:42', { ignore: '[aria-hidden]' })
  })
})
