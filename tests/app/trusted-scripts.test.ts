import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const createPolicy = vi.fn((_: string, rules: { createScriptURL: (url: string) => string }) => rules)
let scriptUrl: (url: string) => string

beforeEach(async () => {
  vi.stubGlobal('location', new URL('https://app.example/case/1/report'))
  vi.resetModules()
  ;({ scriptUrl } = await import('../../src/app/trusted-scripts'))
})
afterEach(() => {
  vi.unstubAllGlobals()
  createPolicy.mockClear()
})

test.each([
  ['the policy that the page allows, made once', { createPolicy }],
  ['none, where a browser knows of none', undefined],
])('scripts come from here and from nowhere else, by %s', (_, trustedTypes) => {
  vi.stubGlobal('trustedTypes', trustedTypes)
  expect(scriptUrl('/assets/kdf.worker-1.js')).toBe('https://app.example/assets/kdf.worker-1.js')
  for (const url of ['https://evil.example/x.js', '//evil.example/x.js', 'data:text/javascript,1', 'blob:x'])
    expect(() => scriptUrl(url)).toThrow('A script may only come from here')
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(trustedTypes ? ['app-scripts'] : [])
})
