// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BrowserRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../../src/app/App'
import type { Case } from '../../../src/case/case'
import type { Happening } from '../../../src/case/event'
import { happen } from '../../../src/case/replay'
import { issue } from '../../../src/documents/issuing'
import { type DeskState, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import type { VaultDesk } from '../../../src/drafts/vault-desk'
import { STAGE_IDS, STAGES } from '../../../src/flow/stages'
import { summaryOf } from '../../../src/screens/case/case-words'
import { GONE_BACK } from '../../../src/screens/gone-back'
import { LATE_SCREENS } from '../../../src/screens/routes'
import { everyPaper, NOW } from '../../documents/made'
import { v02, v23 } from '../../documents/scenarios'
import { keptDrafts } from './opened'

const FIRST = '/case/case-1'
/** Each write of the history, as the browser writes it down beside the title. */
let written: { address: string; state: unknown }[]
let becomes: (state: DeskState) => void
let dropsWhatItHeard = () => {}

beforeEach(async () => {
  vi.stubGlobal('scrollTo', () => {})
  Element.prototype.scrollIntoView = () => {}
  HTMLDialogElement.prototype.showModal = () => {}
  HTMLDialogElement.prototype.close = () => {}
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as () => Promise<unknown>)()
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request, query: async () => ({ held: [] }) } }))
  await Promise.all(LATE_SCREENS.map((one) => one.load()))
  written = []
  for (const name of ['pushState', 'replaceState'] as const) {
    const write = history[name].bind(history)
    vi.spyOn(history, name).mockImplementation((state, unused, address) => {
      write(state, unused, address)
      written.push({ address: location.pathname + location.search + location.hash, state })
    })
  }
})
afterEach(() => {
  dropsWhatItHeard()
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The app with this case kept and unlocked, at its first stage. */
async function opens(kase: Case) {
  const drafts = keptDrafts()
  const place = { stage: 'report' as const, matter: 'm1' }
  await drafts.append(kase.id, 0, kase.events, place, summaryOf(kase, place, NOW))
  const desk = {
    hold: () => () => {},
    left: (one: { close(): Promise<unknown> }) => one.close(),
    stays: () => undefined,
    notes: () => undefined,
    accountsBeside: async () => [],
    lastOf: () => undefined,
    keyring: {},
  } as unknown as VaultDesk
  let view = { ...NOTHING_KNOWN, state: 'unlocked' as DeskState }
  const heard = new Set<() => void>()
  dropsWhatItHeard = () => heard.clear()
  becomes = (state) => {
    view = { ...view, state }
    act(() => {
      for (const one of heard) one()
    })
  }
  const subscribe = (one: () => void) => {
    heard.add(one)
    return () => heard.delete(one)
  }
  history.pushState(null, '', `${FIRST}/report`)
  const services = {
    now: () => new Date(NOW),
    vault: { subscribe, view: () => view, desk: async () => desk },
    drafts: async () => drafts,
    whatIf: () => new Promise<never>(() => {}),
    pdf: () => new Promise<never>(() => {}),
    stepUp: async () => true,
  }
  render(
    <BrowserRouter useTransitions={false}>
      <App services={services} />
    </BrowserRouter>,
  )
  await screen.findByRole('heading', { level: 2 })
}

const turnsTo = (address: string) =>
  act(async () => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  })
/** Of the screen, or of the case as it opens. */
const shown = () => screen.findAllByRole('heading').then(([first]) => first?.textContent)
const linksHere = () => [...document.querySelectorAll<HTMLAnchorElement>(`a[href^="${FIRST}"]`)]
const signOf = (link: HTMLAnchorElement) => `${link.getAttribute('href')} ${link.textContent}`

/** Every address and title of the case, by every link that any of its pages has. */
async function sweeps(kase: Case) {
  await opens(kase)
  const titles = new Set<string>()
  const followed = new Set<string>()
  const pages = STAGE_IDS.map((stage) => `${FIRST}/${stage}`)
  for (const page of pages) {
    for (;;) {
      await turnsTo(page)
      await shown()
      titles.add(document.title)
      const link = linksHere().find((one) => !followed.has(signOf(one)))
      if (link === undefined) break
      followed.add(signOf(link))
      await act(async () => link.click())
      await shown()
      titles.add(document.title)
      const to = location.pathname
      if (!pages.includes(to)) pages.push(to)
    }
  }
  const addresses = new Set(written.map(({ address }) => address))
  return { addresses: [...addresses].sort(), titles: [...titles].sort(), followed: followed.size }
}

const goesOn = (kase: Case, happenings: readonly Happening[]) =>
  happenings.reduce((before: Case, one) => happen(before, one, NOW), kase)

/** Each of its papers has gone out. */
const withPapersOut = (kase: Case) =>
  goesOn(
    kase,
    everyPaper(kase, 'm1').flatMap(({ offer, extras }): Happening[] => {
      const document = issue(offer, kase, 'm1', extras, false)
      return document === undefined ? [] : [{ type: 'document-issued', document }]
    }),
  )

const TITLES = [...STAGE_IDS.map((stage) => STAGES[stage].title), 'Hand over', 'Paper', 'Papers', 'Take down']
const ADDRESSES = [...STAGE_IDS, 'hand-over', 'papers', 'papers/open', 'take-down'].map((part) => `${FIRST}/${part}`)

test.each([
  ['two children, outcome 21 agreed, each paper out', () => withPapersOut(v02())],
  ['three matters', v23],
  ['the first, closed', () => goesOn(withPapersOut(v02()), [{ type: 'closed' }])],
])('no address, title or step of the history says anything of a case: %s', async (_, made) => {
  const { addresses, titles, followed } = await sweeps(made())
  expect(addresses.filter((one) => !ADDRESSES.includes(one))).toEqual([])
  expect(titles.filter((one) => !TITLES.includes(one.replace(' · Proportion', '')))).toEqual([])
  expect(followed).toBeGreaterThan(8)
  const said = written.map(({ state }) => {
    const { key: _, idx: __, usr, ...more } = (state ?? {}) as Record<string, unknown>
    return [usr ?? null, more]
  })
  expect(said.filter(([usr]) => usr !== null && usr !== GONE_BACK)).toEqual([])
  expect(said.filter(([, more]) => JSON.stringify(more) !== '{}')).toEqual([])
})

describe('a paper, whose address does not say which it is', () => {
  const SCHOOL = 'Note for the school'
  const RECORD = 'Decision record'
  const sees = (title: string) => screen.findByRole('article', { name: new RegExp(title) })
  const seesTheList = () => screen.findByRole('heading', { level: 2, name: 'Papers' })
  const follows = async (name: string | RegExp) =>
    userEvent.click((await screen.findAllByRole('link', { name }))[0] as Element)
  const steps = (by: number) => act(() => history.go(by))

  beforeEach(async () => {
    await opens(v02())
    await follows('Papers')
    await follows(SCHOOL)
    await sees(SCHOOL)
  })

  test('is the same on the way back and forth', async () => {
    await follows('Back to Papers')
    await follows(RECORD)
    await sees(RECORD)
    steps(-2)
    await sees(SCHOOL)
    steps(-1)
    await seesTheList()
    steps(3)
    await sees(RECORD)
  })

  test('is the same after a look at another page, by the key and by the arrow', async () => {
    await follows(/of the briefing note$/)
    await screen.findByRole('heading', { level: 1, name: /^Paragraph/ })
    steps(-1)
    await sees(SCHOOL)
    await follows('Helplines')
    await screen.findByRole('heading', { level: 1, name: 'Helplines' })
    await userEvent.click(screen.getByRole('button', { name: 'Back to the case' }))
    await sees(SCHOOL)
  })

  test('is forgotten with a lock: the list of all is shown, and no other paper in its place', async () => {
    await follows('Back to Papers')
    await seesTheList()
    becomes('locked')
    becomes('unlocked')
    await follows(RECORD)
    await sees(RECORD)
    steps(-2)
    await waitFor(() => expect(location.pathname).toBe(`${FIRST}/papers`))
    await seesTheList()
  })

  test('that an earlier version kept the address of is looked for in the list', async () => {
    await turnsTo(`${FIRST}/papers/letter-child/child-a`)
    await seesTheList()
    expect(location.pathname).toBe(`${FIRST}/papers`)
  })
})
