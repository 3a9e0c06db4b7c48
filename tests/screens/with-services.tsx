import type { ReactNode } from 'react'
import { Link, MemoryRouter } from 'react-router'
import { LinkProvider } from '../../src/components/Link'
import type { Facts } from '../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { outlookOf } from '../../src/guidance/outlook'
import { type Services, ServicesProvider } from '../../src/screens/services'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'

/** A screen with what it gets from outside: a clock that stands, and no storage. */
export function withServices(
  screen: ReactNode,
  now = new Date('2026-11-25T11:40:00Z'),
  at = '/',
  more: Partial<Services> = {},
) {
  const services = {
    now: () => now,
    vault: NO_VAULT_YET,
    pdf: () => new Promise<never>(() => {}),
    drafts: () => new Promise<never>(() => {}),
    whatIf: async (facts: Facts) => outlookOf(facts),
    settings: NATIONAL_DEFAULTS,
    settingsFrom: 'national' as const,
    stepUp: async () => true,
    ...more,
  }
  return (
    <ServicesProvider value={services}>
      <LinkProvider value={Link}>
        <MemoryRouter initialEntries={[at]}>{screen}</MemoryRouter>
      </LinkProvider>
    </ServicesProvider>
  )
}
