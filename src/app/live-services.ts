import type { Services } from '../screens/services'
import { stepUpBy } from '../screens/vault/step-up'
import type { VaultAtHand } from '../screens/vault-at-hand'
import { installOffer } from './install-offer'
import { painted } from './painted'

/** The phone's own: its clock, what is kept on it, and what it works out away from the screen. */
export function liveServices(vault: VaultAtHand): Omit<Services, 'settings' | 'settingsFrom' | 'settingsProblem'> {
  return {
    now: () => new Date(),
    vault,
    drafts: async () => (await vault.desk()).drafts(),
    painted,
    stepUp: stepUpBy(vault),
    install: installOffer(),
    whatIf: async (facts) => (await import('./late-work')).whatIf(facts),
    pdf: async (document) => (await import('./late-work')).pdf(document),
    differingHeaders: async () => (await import('./live-headers')).differingHeaders(),
  }
}
