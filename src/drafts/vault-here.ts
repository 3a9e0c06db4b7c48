import { systemRandom } from './bytes'
import type { SealedDatabase } from './database'
import type { Kdf } from './kdf'
import type { LeftToDo } from './left-to-do'
import { browserPasskeys } from './passkey'
import { type ShredSlots, slotsBy } from './shred-slots'
import { slotsHere } from './slots-here'
import { openVault, type Vault, type Wiping } from './vault'
import { rowsIn } from './vault-rows'

interface VaultHereDeps {
  database: SealedDatabase
  kdf: Kdf
  newShredWorker: () => Worker
  /** What the force has set, as far as it is known now. */
  arranged(): { passkeysAllowed: boolean; wipeAfterWrongTries: 'off' | number }
  leftToDo: LeftToDo
  /** Before everything is erased. */
  erases(by: Wiping): void
}

const WAYS = 'ways-in'

/** The vault of this phone: looked for when it is first asked for, and once more after that failed. */
export class VaultHere {
  readonly #deps: VaultHereDeps
  #vault: Promise<Vault> | undefined
  #slots: Promise<ShredSlots> | undefined

  constructor(deps: VaultHereDeps) {
    this.#deps = deps
  }

  /** Locked or open, or not made yet. Throws where the browser refuses its storage. */
  get(): Promise<Vault> {
    if (this.#vault === undefined) {
      const looking = this.#look()
      this.#vault = looking
      looking.catch(() => {
        if (this.#vault === looking) this.#vault = undefined
      })
    }
    return this.#vault
  }

  /** The browser threw it away: the next time it is looked for anew. */
  forget(): void {
    this.#vault = undefined
  }

  /** Only while it is open. */
  async id(): Promise<string | undefined> {
    return (await this.#vault)?.vaultId()
  }

  async key(): Promise<CryptoKey | undefined> {
    const key = (await this.#vault)?.vaultKey()
    return key?.ok ? key.value : undefined
  }

  lock(): void {
    void this.#vault?.then((vault) => vault.lock()).catch(() => undefined)
  }

  async #look(): Promise<Vault> {
    const { arranged, database, erases, kdf, leftToDo } = this.#deps
    const rows = rowsIn(database)
    // Looked for while the vault's own rows are read: whether that went well is seen when a key part is needed.
    this.#slotsThere().catch(() => undefined)
    return openVault({
      rows: {
        ...rows,
        clear: (by) => {
          erases(by)
          return rows.clear(by)
        },
      },
      // Looked for with whatever is asked of them, so that nothing waits for them that needs none.
      shred: slotsBy(async (name, ...given) => {
        const asked = (await this.#slotsThere())[name] as (...given: readonly unknown[]) => Promise<never>
        return asked(...given)
      }),
      ways: {
        change: (work) => navigator.locks.request(WAYS, work),
        ifNobodyDoes: (work) =>
          navigator.locks.request(WAYS, { ifAvailable: true }, async (lock) => (lock ? work() : undefined)),
      },
      kdf,
      random: systemRandom,
      now: () => Date.now(),
      monotonic: () => performance.now(),
      get passkeys() {
        return arranged().passkeysAllowed ? browserPasskeys(window) : undefined
      },
      get wipeAfterWrongTries() {
        const { wipeAfterWrongTries } = arranged()
        return wipeAfterWrongTries === 'off' ? undefined : wipeAfterWrongTries
      },
      later: (work) => leftToDo.add(work),
    })
  }

  #slotsThere(): Promise<ShredSlots> {
    if (this.#slots === undefined) {
      const { database, newShredWorker } = this.#deps
      const looking = slotsHere(database, newShredWorker).then(({ slots, reserve }) => {
        database.reserve = reserve
        return slots
      })
      this.#slots = looking
      // For a moment, perhaps: the next try looks for them anew.
      looking.catch(() => {
        if (this.#slots === looking) this.#slots = undefined
      })
    }
    return this.#slots
  }
}
