// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { assessmentOf } from '../../../src/case/facts-of'
import { matterKey } from '../../../src/case/subject'
import { NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { AccountsStage } from '../../../src/screens/case/AccountsStage'
import { StayAwake } from '../../../src/screens/case/StayAwake'
import { asTold } from '../../../src/screens/practice/practice-case'
import { storyOf } from '../../../src/screens/practice/stories'
import type { Story } from '../../../src/screens/practice/story'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'
import { AT } from './opened'
import { showsCase } from './shown'

afterEach(cleanup)

const shows = async (happened: readonly Happening[]) =>
  (await showsCase(<AccountsStage />, { stage: 'accounts', happened })).actor.getSnapshot().context.kase
const told = asTold(storyOf('kept-between-them') as Story, AT)
const said = (fact: 'coercion', value: 'yes' | 'unknown'): Happening => ({
  type: 'answered',
  subject: matterKey('m1'),
  fact,
  value,
})

test('where a formal interview may be needed it says so before anybody is asked, and why', async () => {
  await shows([said('coercion', 'yes')])
  expect(screen.getByText('Formal interview may be needed')).toBeDefined()
  expect(screen.getByText('Pressure, threats or blackmail: Yes')).toBeDefined()
})

test('where what it hangs on was asked and is not known, it is not settled', async () => {
  await shows([said('coercion', 'unknown')])
  expect(screen.getByText('Formal interview not settled yet')).toBeDefined()
})

test('where nothing was asked yet, nothing is said of it', async () => {
  await shows([])
  expect(screen.queryByText(/Formal interview/)).toBeNull()
})

test('where only the judgement that is asked for here is missing, nothing is said of it', async () => {
  await shows(told.events.slice(2).filter((one) => !('fact' in one && one.fact === 'nonAbusive')) as never)
  expect(screen.queryByText(/ormal interview/)).toBeNull()
})

test('where none is indicated, nothing is said of it', async () => {
  expect(assessmentOf(told, 'm1').formalInterview).toBe('not-indicated')
  await shows(told.events.slice(2) as never)
  expect(screen.queryByText(/ormal interview/)).toBeNull()
})

test('the screen that is kept on is said to lock by itself only where there is a lock', () => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { wakeLock: {} }))
  const help = (state: 'no-vault' | 'unlocked') => {
    cleanup()
    const vault = { ...NO_VAULT_YET, view: () => VIEWS[state] }
    render(withServices(<StayAwake />, undefined, '/', { vault }))
    return screen.getByText(/^While this stage shows\./).textContent
  }
  expect(help('unlocked')).toBe('While this stage shows. It still locks by itself.')
  expect(help('no-vault')).toBe('While this stage shows.')
  vi.unstubAllGlobals()
})

const VIEWS = {
  'no-vault': { ...NOTHING_KNOWN, state: 'no-vault' },
  unlocked: { ...NOTHING_KNOWN, state: 'unlocked' },
} as const
