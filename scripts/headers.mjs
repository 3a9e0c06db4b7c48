// @ts-check
/**
 * The one source of the headers every file is served with: the local server, the preview, nginx and `_headers` all
 * take them from here. Keys are written as they appear on the wire.
 * @typedef {Record<string, string>} Headers
 */

/** @param {string} scripts what `script-src` allows */
const contentSecurityPolicy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-scripts',
    'upgrade-insecure-requests',
  ].join('; ')

const DENIED =
  'accelerometer camera microphone geolocation gyroscope magnetometer payment usb serial hid midi display-capture browsing-topics clipboard-read'
const OWN = 'publickey-credentials-get publickey-credentials-create'

/** What every response carries. @type {Headers} */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy("'self'"),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': [
    ...DENIED.split(' ').map((feature) => `${feature}=()`),
    ...OWN.split(' ').map((feature) => `${feature}=(self)`),
  ].join(', '),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
}

/** The worker that derives keys compiles WebAssembly; it alone may. */
export const KDF_WORKER = /^\/assets\/kdf\.worker-[^/]*\.js$/
export const KDF_WORKER_POLICY = contentSecurityPolicy("'self' 'wasm-unsafe-eval'")

const HASHED = /^\/assets\//
export const CACHE_HASHED = 'public, max-age=31536000, immutable'
export const CACHE_OTHER = 'no-cache'

/**
 * The headers of one file. `local` leaves out the two that would send a browser on localhost to https.
 * @param {string} path @param {{ local?: boolean }} [options] @returns {Headers}
 */
export function headersFor(path, { local = false } = {}) {
  /** @type {Headers} */
  const headers = {
    ...SECURITY_HEADERS,
    ...(KDF_WORKER.test(path) && { 'Content-Security-Policy': KDF_WORKER_POLICY }),
    'Cache-Control': HASHED.test(path) ? CACHE_HASHED : CACHE_OTHER,
  }
  if (!local) return headers
  const { 'Strict-Transport-Security': _, ...kept } = headers
  return {
    ...kept,
    'Content-Security-Policy': String(headers['Content-Security-Policy']).replace('; upgrade-insecure-requests', ''),
  }
}
