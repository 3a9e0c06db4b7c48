// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'

const CHECK = readFileSync('public/browser-check.js', 'utf8')
const [, FLOOR] = /too old to work a case\. Use (.+), or anything newer/.exec(CHECK) ?? []

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

/** What a browser with all that is needed is told, or one that lacks something of it. */
function told(lacks: 'nothing' | ':has(' | 'dvh' | '(?<=' | 'locks' | 'serviceWorker' | 'subtle' | 'CSS'): string {
  document.body.innerHTML = '<div id="browser-notice" hidden></div>'
  const supports = (condition: string) => !condition.includes(lacks)
  const compiled = (source: string) => {
    if (source.includes(lacks)) throw new SyntaxError('Invalid group specifier name')
    return new RegExp(source)
  }
  vi.stubGlobal('indexedDB', {})
  vi.stubGlobal('crypto', lacks === 'subtle' ? {} : { subtle: {} })
  const navigator = { serviceWorker: {}, locks: {} }
  if (lacks in navigator) Reflect.deleteProperty(navigator, lacks)
  new Function('navigator', 'CSS', 'RegExp', CHECK)(navigator, lacks === 'CSS' ? undefined : { supports }, compiled)
  return document.getElementById('browser-notice')?.textContent ?? ''
}

test('a browser with all that is needed is told nothing', () => {
  expect(told('nothing')).toBe('')
})

test.each([':has(', 'dvh', '(?<=', 'locks', 'serviceWorker', 'subtle', 'CSS'] as const)(
  'one without %s is told that it is too old',
  (lacks) => {
    expect(told(lacks)).toContain('This browser is too old to work a case.')
  },
)

test('the versions that it names are those of the papers for the host', () => {
  expect(FLOOR).toBeDefined()
  expect(readFileSync('docs/hosting.md', 'utf8').replaceAll(/\s+/g, ' ')).toContain(`**${FLOOR}**`)
})
