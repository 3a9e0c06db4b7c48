import type { Services } from '../screens/services'
import { stepUpBy } from '../screens/vault/step-up'
import { onTheGlass } from './painted'
import { pdfIn } from './pdf'
import type { SettingsStore } from './settings-store'
import { vaultAtHand } from './vault'
import { whatIfIn } from './what-if'
import { newPdfWorker, newWhatIfWorker } from './workers'

/** The phone's own: its clock, and its storage once the first screen is painted. */
export function liveServices(settings: SettingsStore): Omit<Services, 'settings' | 'settingsFrom' | 'settingsProblem'> {
  const vault = vaultAtHand(settings)
  return {
    now: () => new Date(),
    vault,
    drafts: async () => (await vault.desk()).drafts(),
    painted: onTheGlass,
    stepUp: stepUpBy(vault),
    whatIf: whatIfIn(newWhatIfWorker),
    pdf: pdfIn(newPdfWorker),
    differingHeaders: async () => (await import('./live-headers')).differingHeaders(),
  }
}
