import type { HeaderDifference } from '../screens/services'

const onThisMachine = () => location.hostname === 'localhost' || location.hostname === '127.0.0.1'

function expectedHeaders(): [name: string, value: string][] {
  const headers = Object.entries(__SECURITY_HEADERS__)
  if (!onThisMachine()) return headers
  return headers
    .filter(([name]) => name !== 'Strict-Transport-Security')
    .map(([name, value]) => [name, value.replace('; upgrade-insecure-requests', '')])
}

/**
 * Asks the host for a file that is never kept, and compares what protects this page with what it should be. Nothing
 * when there is no signal.
 */
export async function differingHeaders(): Promise<HeaderDifference[] | undefined> {
  try {
    const { headers } = await fetch('/force-settings.json', { cache: 'no-store' })
    return expectedHeaders()
      .map(([name, expected]) => ({ name, expected, sent: headers.get(name) }))
      .filter(({ expected, sent }) => sent !== expected)
  } catch {
    return undefined
  }
}
