// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, expect, test, vi } from 'vitest'
import { lighterClient, lighterHints } from '../../scripts/lighter-dom.mjs'

type React = typeof import('react')
const load = createRequire(import.meta.url)
const codeOf = (file: string) => readFileSync(`node_modules/${file}`, 'utf8')

/** React as an officer has it, and not a developer, with the client that is built. */
function asBuilt() {
  const modules = new Map<string, unknown>()
  const run = (name: string, code: string) => {
    const exports = {}
    modules.set(name, exports)
    new Function('require', 'exports', code)((id: string) => modules.get(id), exports)
    return exports
  }
  const react = run('react', codeOf('react/cjs/react.production.js')) as React
  run('scheduler', codeOf('scheduler/cjs/scheduler.production.js'))
  run('react-dom', lighterHints(codeOf('react-dom/cjs/react-dom.production.js')))
  const client = run('client', lighterClient(codeOf('react-dom/cjs/react-dom-client.production.js')))
  return { react, client: client as typeof import('react-dom/client') }
}

const { react, client } = asBuilt()
const { createElement: h } = react

function drawn(element: React.ReactNode) {
  const place = document.body.appendChild(document.createElement('main'))
  const failed = vi.fn()
  client.createRoot(place, { onUncaughtError: (error) => failed(String(error)) }).render(element)
  return { place, failed }
}

afterEach(() => document.body.replaceChildren())

test('it was read in the version that is used, and is to be read again in another', () => {
  expect(load('react-dom/package.json').version).toBe('19.3.1')
})

function Counts({ late }: { late: React.ComponentType }) {
  const [count, setCount] = react.useState(0)
  const [isMoving, startTransition] = react.useTransition()
  return h(
    'form',
    null,
    h('title', null, 'A page'),
    h('button', { type: 'button', onClick: () => startTransition(() => setCount(count + 1)) }, `${count} ${isMoving}`),
    h('select', { defaultValue: 'b' }, h('option', { value: 'a' }), h('option', { value: 'b' })),
    h(react.Suspense, { fallback: 'Wait' }, count > 0 && h(late)),
  )
}

function KeepsWhatItDid() {
  return react.useActionState((state: number) => state, 0)[0]
}

test('what is left draws, answers, waits for what comes late and gives the page its title', async () => {
  let come = (_: { default: () => React.ReactNode }) => {}
  const Late = react.lazy(() => new Promise<{ default: () => React.ReactNode }>((given) => (come = given)))
  const { place, failed } = drawn(h(Counts, { late: Late }))
  await vi.waitFor(() => expect(place.querySelector('button')?.textContent).toBe('0 false'))
  expect(document.title).toBe('A page')
  expect(place.querySelector('select')?.value).toBe('b')
  place.querySelector('button')?.click()
  await vi.waitFor(() => expect(place.querySelector('button')?.textContent).toMatch(/true|1/))
  come({ default: () => 'It came' })
  await vi.waitFor(() => expect(place.textContent).toContain('It came'))
  expect(place.querySelector('button')?.textContent).toBe('1 false')
  expect(failed).not.toHaveBeenCalled()
})

test('a kind of element that was left out is refused, and not drawn as nothing', async () => {
  const kinds = ['Activity', 'unstable_SuspenseList', 'ViewTransition'] as const
  const left = react as unknown as Record<string, React.ExoticComponent>
  const types = [
    ...kinds.map((kind) => left[kind]),
    Symbol.for('react.suspense_list'),
    Symbol.for('react.legacy_hidden'),
  ]
  for (const type of types.filter((one) => one !== undefined)) {
    const { failed } = drawn(h(type as React.ExoticComponent))
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.stringContaining('error #130')))
  }
  expect(types.filter((one) => one !== undefined).length).toBeGreaterThan(3)
})

test('a state of a form that was left out is refused', async () => {
  const { failed } = drawn(h(KeepsWhatItDid))
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.stringContaining('TypeError')))
})

test('a style, a link and a script stand where they are written', async () => {
  const { place } = drawn([
    h('style', { key: 1, href: 'a', precedence: 'b' }),
    h('link', { key: 2, rel: 'stylesheet', href: '/a.css', precedence: 'b' }),
    h('script', { key: 3, async: true, src: '/a.js' }),
  ])
  await vi.waitFor(() =>
    expect([...place.children].map(({ localName }) => localName)).toEqual(['style', 'link', 'script']),
  )
})

test('nothing here asks for what was left out', () => {
  const names = 'Activity|SuspenseList|ViewTransition|addTransitionType|use(?:ActionState|FormStatus|Optimistic)'
  const asks = new RegExp(
    `^import [^;]*?\\b(?:${names}|preconnect|prefetchDNS|pre(?:init|load)(?:Module)?)\\b[^;]*? from 'react(?:-dom)?'`,
    'm',
  )
  const tags = /^\s*<(?:style|link|script)[\s>]|<Fragment [^>]*\bref=|\bprecedence=/m
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const asking = files.filter((file) => {
    const code = readFileSync(`src/${file}`, 'utf8')
    return asks.test(code) || (file.endsWith('x') && tags.test(code))
  })
  expect(files.length).toBeGreaterThan(400)
  expect(asking).toEqual([])
})
