import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headersFor, KDF_WORKER } from '../../scripts/headers.mjs'
import { manifest } from '../../scripts/manifest.mjs'

/** Written out a second time: what protects what is kept here never goes, and nothing is let in, unnoticed. */
const POLICY =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';
manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none';
require-trusted-types-for 'script'; trusted-types app-scripts; upgrade-insecure-requests`.replaceAll('\n', ' ')
const PERMISSIONS =
  `accelerometer=(), camera=(), microphone=(), geolocation=(), gyroscope=(), magnetometer=(), payment=(),
usb=(), serial=(), hid=(), midi=(), display-capture=(), browsing-topics=(), clipboard-read=(),
publickey-credentials-get=(self), publickey-credentials-create=(self)`.replaceAll('\n', ' ')
const OF_A_PAGE = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': PERMISSIONS,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Cache-Control': 'no-cache',
}
const FOR_A_YEAR = { ...OF_A_PAGE, 'Cache-Control': 'public, max-age=31536000, immutable' }

test.each(['/', '/helplines', '/sw.js', '/files.json', '/force-settings.json', '/written-lock.js', '/licences.txt'])(
  '%s is sent with all that protects it, and asked for anew each time',
  (path) => {
    expect(headersFor(path)).toEqual(OF_A_PAGE)
  },
)

test('what has its hash in its name may be kept for a year', () => {
  expect(headersFor('/assets/index-1a2b3c4d.js')).toEqual(FOR_A_YEAR)
})

test('the worker that derives keys may compile WebAssembly, and is the same otherwise', () => {
  const policy = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
  expect(headersFor('/assets/kdf.worker-1a2b3c4d.js')).toEqual({ ...FOR_A_YEAR, 'Content-Security-Policy': policy })
})

test.each(['/assets/x/kdf.worker-1.js', '/assets/kdf.worker-1.js/x', '/kdf.worker-1.js', '/assets/my-kdf.worker-1.js'])(
  '%s is no such worker',
  (path) => {
    expect(KDF_WORKER.test(path)).toBe(false)
  },
)

test('on this machine the two that lead to https are left out, and nothing else', () => {
  const { 'Strict-Transport-Security': _, ...rest } = OF_A_PAGE
  const policy = POLICY.replace('; upgrade-insecure-requests', '')
  expect(headersFor('/', { local: true })).toEqual({ ...rest, 'Content-Security-Policy': policy })
})

test('every icon that a phone is told of is there, as large as it says', () => {
  const { icons = [], shortcuts = [] } = manifest
  const told = [...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons ?? [])]
  const isSize = ({ src, sizes }: { src: string; sizes?: string | undefined }) => {
    const png = readFileSync(`public${src}`)
    return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}` === sizes
  }
  expect(told.length).toBeGreaterThan(3)
  expect(told.filter((icon) => !isSize(icon))).toEqual([])
})

test('what a phone shows of the app from outside says nothing of what it is about', () => {
  const { id, name, short_name, description, start_url, scope, display, shortcuts = [] } = manifest
  expect([name, short_name, description]).toEqual([
    'Proportion',
    'Proportion',
    'Guidance and notes for a visit, kept on this phone. Works without signal.',
  ])
  // Another id or scope is another app, without the cases of this one.
  expect([id, start_url, scope, display]).toEqual(['/', '/', '/', 'standalone'])
  expect(shortcuts.map((shortcut) => [shortcut.name, shortcut.url])).toEqual([
    ['First minute', '/first-minute'],
    ['Helplines', '/helplines'],
    ['Take down', '/take-down'],
    ['Start a case', '/start'],
    ['Guidance', '/guidance'],
  ])
})
