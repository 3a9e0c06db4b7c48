import kdfWorker from '../drafts/kdf.worker?worker&url'
import type { HeaderDifference } from '../screens/services'

const onThisMachine = () => location.hostname === 'localhost' || location.hostname === '127.0.0.1'

/** What scripts/headers.mjs gives a file of this address; a test holds the two together. */
export function expectedOn(path: string): [name: string, value: string][] {
  const headers = Object.entries({
    ...__SECURITY_HEADERS__,
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }).map(([name, value]): [string, string] => [
    name,
    name === 'Content-Security-Policy' && path.startsWith('/assets/kdf.worker-')
      ? value.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
      : value,
  ])
  if (!onThisMachine()) return headers
  return headers
    .filter(([name]) => name !== 'Strict-Transport-Security')
    .map(([name, value]) => [name, value.replace('; upgrade-insecure-requests', '')])
}

/** HEAD, because the service worker answers only GET: whatever is kept here, this reaches the host. */
export const ask = (path: string) => fetch(path, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)

function differencesOn(on: string, answer: Response | undefined): HeaderDifference[] {
  if (!answer?.ok) return [{ on, name: ':status', expected: '200', sent: answer ? String(answer.status) : null }]
  return expectedOn(on)
    .map(([name, expected]) => ({ on, name, expected, sent: answer.headers.get(name) }))
    .filter(({ expected, sent }) => sent !== expected)
}

/**
 * Asks the host for one file of each kind that it may send with headers of its own, and compares what protects them
 * with what it should be. This script stands for those whose names carry their hash. Nothing when there is no signal.
 */
export async function differingHeaders(
  hashed: readonly string[] = [new URL(import.meta.url).pathname, kdfWorker],
): Promise<HeaderDifference[] | undefined> {
  const paths = ['/', '/sw.js', '/force-settings.json', ...hashed]
  const answers = await Promise.all(paths.map(ask))
  if (answers.every((answer) => answer === undefined)) return undefined
  return paths.flatMap((path, at) => differencesOn(path, answers[at]))
}
