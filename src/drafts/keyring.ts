import { systemRandom } from './bytes'
import type { DeskView } from './desk-view'
import type { SlotKind } from './key-slots'
import { type OpenCases, PAPER } from './open-cases'
import { browserPasskeys, passkeysOffered } from './passkey'
import { generateWords, loadWordList, VAULT_WORDS } from './passphrase'
import type { Problem, Result } from './problems'
import type { VaultHere } from './vault-here'
import type { Proof } from './ways-in'

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

  async waysIn(): Promise<SlotKind[]> {
    return (await this.#deps.vault.get()).waysIn()
  }

  passkeysOffered(): Promise<boolean> {
    return this.#deps.passkeysAllowed() ? passkeysOffered(browserPasskeys(window)) : Promise.resolve(false)
  }

  /** Step-up: asked again before an export, printing, wiping. */
  async prove(proof: Proof | { by: 'pin'; typed: string }): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const proven = await this.#told(proof.by === 'pin' ? vault.proveWithPin(proof.typed) : vault.prove(proof))
    this.#deps.say({ hasPin: vault.hasPin() })
    return proven
  }

  /** A PIN for as long as this page lives; the key is unwrapped once more for it. */
  async setPin(proof: Proof, pin: string): Promise<Result<void>> {
    const vault = await this.#deps.vault.get()
    const set = await this.#told(vault.unlock(proof, { sessionsPin: pin }))
    this.#deps.say({ hasPin: vault.hasPin() })
    return set
  }

  async forgetPin(): Promise<void> {
    const vault = await this.#deps.vault.get()
    vault.forgetPin()
    this.#deps.say({ hasPin: false })
  }

  async changePassphrase(proof: Proof, words: readonly string[]): Promise<Result<void>> {
    return this.#told((await this.#deps.vault.get()).changePassphrase(proof, words))
  }

  async renewRecoveryCode(proof: Proof): Promise<Result<{ code: string }>> {
    const { open, vault } = this.#deps
    const was = await open.notes?.get(PAPER)
    // Before there is a new one: an app that is killed in between must not take for written what nobody saw.
    const noted = await open.notes?.put(PAPER, { written: false })
    if (noted?.ok === false) return noted
    const renewed = await this.#told((await vault.get()).renewRecoveryCode(proof))
    if (!renewed.ok && was !== undefined) await open.notes?.put(PAPER, was)
    return renewed
  }

  /** The officer has the recovery code on paper: a lock that comes while it is being written down takes it away. */
  async codeIsWritten(): Promise<void> {
    await this.#deps.open.notes?.put(PAPER, { written: true })
    this.#deps.say({ codeNotWritten: false })
  }

  async addPasskey(proof: Proof): Promise<Result<void>> {
    return this.#told((await this.#deps.vault.get()).addPasskey(proof, 'Cases on this phone'))
  }

  async removePasskey(): Promise<Result<void>> {
    return (await this.#deps.vault.get()).removePasskey()
  }

  async #told<Value>(proving: Promise<Result<Value>>): Promise<Result<Value>> {
    const proven = await proving
    if (!proven.ok) this.#deps.refused(proven.problem)
    return proven
  }
}
