// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { fireEvent } from '@testing-library/react'
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App'
import { type DeskView, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { bad, good, type Result } from '../../src/drafts/problems'
import type { Desk } from '../../src/drafts/vault-desk'
import { fallback, modules, paths, render } from '../../src/entry-server'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { LATE_SCREENS, screensAt } from '../../src/screens/routes'
import { NO_VAULT_YET, type VaultAtHand } from '../../src/screens/vault-at-hand'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** What React puts first goes into the head, as the build does it. */
const HOISTED = /^(?:<title>.*?<\/title>|<meta[^>]*>|<link[^>]*>)+/s

afterEach(() => {
  document.body.innerHTML = ''
  delete document.documentElement.dataset.lock
  localStorage.clear()
  vi.restoreAllMocks()
})

const running = {
  now: () => new Date('2027-06-01T09:30:00Z'),
  vault: NO_VAULT_YET,
  drafts: () => new Promise<never>(() => {}),
  whatIf: () => new Promise<never>(() => {}),
  pdf: () => new Promise<never>(() => {}),
  stepUp: () => new Promise<never>(() => {}),
}

const APP = (
  <BrowserRouter useTransitions={false}>
    <App services={running} />
  </BrowserRouter>
)

const BRINGS_OUT = readFileSync('public/written-lock.js', 'utf8')

/** What the router leaves in the history of a page to which a link of the app led. */
const CAME_BY_A_LINK = { usr: null, key: '3l5pzq0o', idx: 1 }

/** An address as the build writes it, on the page, and the screens that it needs at hand. */
async function writtenPage(path: string, state: object | null = null): Promise<HTMLElement> {
  const written = (await render(path)).replace(HOISTED, '')
  // The renderer of the build puts its contexts back in a task of its own.
  await new Promise((done) => setImmediate(done))
  history.replaceState(state, '', path)
  const place = document.createElement('div')
  place.id = 'root'
  place.innerHTML = written
  document.body.append(place)
  if (place.querySelector('template')) new Function(BRINGS_OUT)()
  await Promise.all(screensAt(path).map((screen) => screen.load()))
  return place
}

/** Takes a page over, and fails where React finds it different or draws it anew. */
async function isTakenOver(place: HTMLElement) {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const different = vi.fn()
  const [before] = place.children
  const root = await act(async () => hydrateRoot(place, APP, { onRecoverableError: different }))
  expect(different.mock.calls).toEqual([])
  // Here one process writes the page and takes it over; a phone only takes over.
  const said = complaints.mock.calls.filter(([what]) => !String(what).startsWith('Detected multiple renderers'))
  expect(said).toEqual([])
  expect(place.children[0]).toBe(before)
  return root
}

const A_QUESTION = '/practice/kept-between-them/report'

test('what is read, rung or begun before the app is there has a page of its own, and so has each paragraph', () => {
  const first = ['/', '/start', '/first-minute', '/helplines', '/take-down', '/guidance', '/about', '/practice']
  const also = ['/guidance/rules', '/guidance/flow', A_QUESTION, ...PARAGRAPH_IDS.map((id) => `/guidance/${id}`)]
  expect([...paths].sort()).toEqual([...first, ...also].sort())
})

test.each([...paths, fallback])('%s is taken over as it was written, without a word from React', async (path) => {
  const root = await isTakenOver(await writtenPage(path))
  await act(async () => root.unmount())
})

test.each([...paths, fallback])(
  '%s is taken over so too where a link had led to it and it is loaded again',
  async (path) => {
    const root = await isTakenOver(await writtenPage(path, CAME_BY_A_LINK))
    await act(async () => root.unmount())
  },
)

test('a paragraph that is loaded again still leads back to where one was', async () => {
  const place = await writtenPage('/guidance/17', CAME_BY_A_LINK)
  const root = await isTakenOver(place)
  expect(place.querySelector('header button[aria-label="Back to where you were"]')).not.toBeNull()
  await act(async () => root.unmount())
})

test('of the first question’s stage what fills the screen is written, and the rest follows', async () => {
  const path = '/practice/kept-between-them/report'
  const place = await writtenPage(path)
  const questions = () => [...place.querySelectorAll('main h3')].map((heading) => heading.textContent)
  const few = questions()
  const root = await act(async () => hydrateRoot(place, APP))
  expect(few).toHaveLength(1)
  expect(questions().slice(0, 1)).toEqual(few)
  expect(questions().length).toBeGreaterThan(5)
  await act(async () => root.unmount())
})

test('an answer that was tapped before the app was there is an answer of the case', async () => {
  const path = '/practice/kept-between-them/report'
  const place = await writtenPage(path)
  expect(place.textContent).toMatch(/0 of the \d+ needed/)
  const tapped = place.querySelector<HTMLInputElement>('[type=radio][value=parent]')
  tapped?.focus()
  tapped?.click()
  const root = await act(async () => hydrateRoot(place, APP))
  await vi.waitFor(() => expect(place.textContent).toMatch(/1 of the \d+ needed/))
  const chosen = [...place.querySelectorAll<HTMLInputElement>('[type=radio]:checked')]
  expect(chosen.map(({ value }) => value)).toEqual(['parent'])
  expect(document.activeElement).toBe(tapped)
  await act(async () => root.unmount())
})

const LOCKED: DeskView = { ...NOTHING_KNOWN, state: 'locked' }
const unlock = vi.fn(async () => new Promise<never>(() => {}))
const keyring = { waysIn: async () => ({ ways: [], unreadable: [] }), passkeysOffered: async () => false }
const desk = { warm: () => {}, keyring, unlock }
const locked = (known: Partial<VaultAtHand> = {}) => (
  <BrowserRouter useTransitions={false}>
    <App
      services={{
        ...running,
        vault: {
          ...NO_VAULT_YET,
          view: () => LOCKED,
          written: () => LOCKED,
          desk: async () => desk as unknown as Desk,
          ...known,
        },
      }}
    />
  </BrowserRouter>
)
const lockedApp = locked()
const lockedPage = () => {
  unlock.mockClear()
  localStorage.setItem('proportion-locked', '')
  return writtenPage('/')
}
const partsOf = (place: HTMLElement) => {
  const form = place.querySelector('form')
  const field = form?.querySelector('input')
  if (!form || !field) throw new Error('There is no lock')
  return { form, field }
}

describe('the lock of the first page', () => {
  test('is put away, and not there where nothing is to be opened', async () => {
    const place = await writtenPage('/')
    expect(place.querySelectorAll('template, form, [hidden]')).toHaveLength(0)
    expect((await render('/')).match(/<template>.*<form.*<\/template>/s)).not.toBeNull()
    expect((await render('/start')).includes('<template>')).toBe(false)
  })

  test('is taken over as it stands, without a word from React, and nothing is asked for yet', async () => {
    const place = await lockedPage()
    const { form, field } = partsOf(place)
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    const different = vi.fn()
    const root = await act(async () => hydrateRoot(place, lockedApp, { onRecoverableError: different }))
    expect(different.mock.calls).toEqual([])
    const said = complaints.mock.calls.filter(([what]) => !String(what).startsWith('Detected multiple renderers'))
    expect(said).toEqual([])
    expect(partsOf(place)).toEqual({ form, field })
    expect(unlock).not.toHaveBeenCalled()
    // From here on the app alone listens.
    await act(async () => {
      fireEvent.input(field, { target: { value: 'words' } })
    })
    await act(async () => form.requestSubmit())
    expect(unlock).toHaveBeenCalledOnce()
    expect(form.hasAttribute('data-given')).toBe(false)
    await act(async () => root.unmount())
  })

  test('what was typed and given before the app was there is given to it once, in the same field', async () => {
    const place = await lockedPage()
    const { form, field } = partsOf(place)
    field.focus()
    field.value = 'four words of mine'
    form.requestSubmit()
    form.requestSubmit()
    expect(form.querySelector('[hidden]')?.textContent).toBe('Open')
    const different = vi.fn()
    const root = await act(async () => hydrateRoot(place, lockedApp, { onRecoverableError: different }))
    expect(different.mock.calls).toEqual([])
    expect(partsOf(place).field).toBe(field)
    expect(document.activeElement).toBe(field)
    expect(field.value).toBe('four words of mine')
    expect(form.textContent).toContain('A second or two')
    expect(unlock.mock.calls).toEqual([[{ by: 'passphrase', typed: 'four words of mine' }]])
    await act(async () => root.unmount())
  })
})

describe('words that were tried before the page was taken over', () => {
  const given = async (begun: Result<void> | undefined) => {
    const place = await lockedPage()
    const { form, field } = partsOf(place)
    field.value = 'four words of mine'
    form.requestSubmit()
    const root = await act(async () => hydrateRoot(place, locked({ begun: async () => begun })))
    const said = { asked: unlock.mock.calls.length, words: field.value, text: form.textContent }
    await act(async () => root.unmount())
    return said
  }

  test('are not tried again, and say what came of them', async () => {
    const { text, ...said } = await given(bad({ kind: 'wrong-passphrase', waitMs: 0 }))
    expect(said).toEqual({ asked: 0, words: 'four words of mine' })
    expect(text).toContain('did not open your cases')
  })

  test('and that opened are done with', async () => {
    expect(await given(good(undefined))).toMatchObject({ asked: 0, words: '' })
  })

  test('are tried now where nothing came of them', async () => {
    expect(await given(undefined)).toMatchObject({ asked: 1, words: 'four words of mine' })
  })
})

describe('a tap on Open that the app has not heard of yet', () => {
  const given = async (then: (field: HTMLInputElement) => void) => {
    const place = await lockedPage()
    const { form, field } = partsOf(place)
    field.value = 'four words of mine'
    form.requestSubmit()
    expect(form.hasAttribute('data-given')).toBe(true)
    then(field)
    const root = await act(async () => hydrateRoot(place, lockedApp))
    const open = [...form.querySelectorAll('button')].find(({ type }) => type === 'submit')
    const seen = { asked: unlock.mock.calls.length, open: open?.closest('[hidden]') === null }
    await act(async () => root.unmount())
    return seen
  }
  const types = (field: HTMLInputElement, words: string) => {
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  test.each([
    ['other words are typed', (field: HTMLInputElement) => types(field, 'four words of')],
    ['the field is emptied', (field: HTMLInputElement) => types(field, '')],
    ['nobody looks any more', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the app does not come', () => window.dispatchEvent(new Event('app-did-not-come'))],
  ])('is taken back when %s', async (_, then) => {
    expect(await given(then)).toEqual({ asked: 0, open: true })
  })
})

test('words for which a part of the app did not come can be given again', async () => {
  const place = await lockedPage()
  const { form, field } = partsOf(place)
  field.value = 'four words of mine'
  form.requestSubmit()
  unlock.mockRejectedValueOnce(new Error('Failed to fetch dynamically imported module'))
  const root = await act(async () => hydrateRoot(place, lockedApp))
  await vi.waitFor(() =>
    expect(place.querySelector('[role=alert]')?.textContent).toMatch(/A part of the app did not come/),
  )
  expect(form.textContent).toContain('Open')
  expect(partsOf(place).field.value).toBe('four words of mine')
  await act(async () => root.unmount())
})

test('blanks are no words', async () => {
  const place = await lockedPage()
  const { form, field } = partsOf(place)
  field.value = '   '
  form.requestSubmit()
  expect(form.hasAttribute('data-given')).toBe(false)
})

test('a page that needs a later screen asks for its script in its head', () => {
  const needing = [...paths, fallback].filter((path) => screensAt(path).length > 0)
  expect(needing.filter((path) => modules(path).length === 0)).toEqual([])
})

test('every later screen of an address is among those loaded while the phone idles', () => {
  const missing = [
    ...paths,
    '/case/x/report',
    '/case/x/papers',
    '/practice/x/end',
    '/settings/ways',
    '/settings/diagnostics',
    '/no/such/page',
  ]
    .flatMap((path) => screensAt(path))
    .filter((screen) => !LATE_SCREENS.includes(screen))
  expect(missing).toEqual([])
})
