import { systemRandom } from './bytes'
import type { DeskView } from './desk-view'
import { type OpenCases, PAPER } from './open-cases'
import { browserPasskeys, passkeysOffered } from './passkey'
import { generateWords, loadWordList, VAULT_WORDS } from './passphrase'
import type { Problem, Result } from './problems'
import type { Vault } from './vault'
import type { VaultHere } from './vault-here'
import type { FoundWays, Proof } from './ways-in'

interface KeyringDeps {
  vault: VaultHere
  open: OpenCases
  passkeysAllowed(): boolean
  say(known: Partial<DeskView>): void
  /** Every proof counts as a try, and the last one may have erased everything. */
  refused(problem: Problem): void
}

/** The ways to open the vault: which there are, and giving it others. */
export class Keyring {
  readonly #deps: KeyringDeps

  constructor(deps: KeyringDeps) {
    this.#deps = deps
  }

  async newWords(): Promise<string[]> {
    return generateWords(VAULT_WORDS, await loadWordList(), systemRandom)
  }

  /** Known on the lock too. */
  async waysIn(): Promise<FoundWays> {
    return (await this.#deps.vault.get()).waysIn()
  }

  passkeysOffered(): Promise<boolean> {
    return this.#deps.passkeysAllowed() ? passkeysOffered(browserPasskeys(window)) : Promise.resolve(false)
  }

  /** Step-up: asked again before an export, printing, wiping. */
  async prove(proof: Proof | { by: 'pin'; typed: string }): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const proven = await this.#told(proof.by === 'pin' ? vault.proveWithPin(proof.typed) : vault.prove(proof), proof)
    this.#deps.say({ hasPin: vault.hasPin() })
    return proven
  }

  /** A PIN for as long as this page lives; the key is unwrapped once more for it. */
  async setPin(proof: Proof, pin: string): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const set = await this.#told(vault.unlock(proof, { sessionsPin: pin }), proof)
    this.#deps.say({ hasPin: vault.hasPin() })
    return set
  }

  async forgetPin(): Promise<void> {
    const vault = await this.#deps.vault.get()
    vault.forgetPin()
    this.#deps.say({ hasPin: false })
  }

  async changePassphrase(proof: Proof, words: readonly string[]): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const changed = await this.#told(vault.changePassphrase(proof, words), proof)
    if (changed.ok) {
      this.hasWords()
      await this.#lookAgain(vault)
    }
    return changed
  }

  async renewRecoveryCode(proof: Proof): Promise<Result<{ code: string }>> {
    const { open, say } = this.#deps
    const vault = await this.#deps.vault.get()
    const was = await open.notes?.get(PAPER)
    // Before there is a new one: an app that is killed in between must not take for written what nobody saw.
    const noted = await open.notes?.put(PAPER, { written: false })
    if (noted?.ok === false) return noted
    const renewed = await this.#told(vault.renewRecoveryCode(proof), proof)
    if (renewed.ok) {
      say({ codeNotWritten: true })
      await this.#lookAgain(vault)
    }
    if (!renewed.ok && was !== undefined) await open.notes?.put(PAPER, was)
    return renewed
  }

  /** The officer has the recovery code on paper: a lock that comes while it is being written down takes it away. */
  async codeIsWritten(): Promise<void> {
    await this.#deps.open.notes?.put(PAPER, { written: true })
    this.#deps.say({ codeNotWritten: false })
  }

  /** The officer still has the four words, or has new ones. */
  hasWords(): void {
    this.#deps.say({ openedByCode: false })
  }

  async addPasskey(proof: Proof): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const added = await this.#told(vault.addPasskey(proof, 'Cases on this phone'), proof)
    if (added.ok) await this.#lookAgain(vault)
    return added
  }

  async removePasskey(): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const removed = await vault.removePasskey()
    if (removed.ok) await this.#lookAgain(vault)
    return removed
  }

  /** One was set anew. What can't be looked at now is, after the next unlock. */
  async #lookAgain(vault: Vault): Promise<void> {
    const damagedWays = await vault.damagedWays().catch(() => undefined)
    if (damagedWays) this.#deps.say({ damagedWays })
  }

  async #told<Value>(proving: Promise<Result<Value>>, { by }: { by: string }): Promise<Result<Value>> {
    const proven = await proving
    if (!proven.ok) this.#deps.refused(proven.problem)
    else if (by === 'passphrase') this.hasWords()
    return proven
  }
}
