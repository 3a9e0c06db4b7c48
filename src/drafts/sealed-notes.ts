import type { Random } from './bytes'
import { type MetaRow, SCHEMA, type SealedDatabase } from './database'
import { bad, good, type Result, storageProblem } from './problems'
import { type Json, seal, unseal } from './records'
import type { Vault } from './vault'

/** Small things that belong to no case, sealed: the clock, how long cases have stayed, the officer's own contacts. */
export class SealedNotes {
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random

  constructor(database: SealedDatabase, vault: Vault, random: Random) {
    this.#database = database
    this.#vault = vault
    this.#random = random
  }

  /** What was put there under that name, or nothing: also where it isn't as it was put. */
  async get(name: string): Promise<Json | undefined> {
    return this.opened(name, await this.#database.meta.get(rowOf(name)))
  }

  /** The same of a row that was read already. */
  async opened(name: string, row: MetaRow | undefined): Promise<Json | undefined> {
    const key = this.#vault.vaultKey()
    const vaultId = this.#vault.vaultId()
    if (!key.ok || vaultId === undefined || !(row?.sealed instanceof Uint8Array)) return undefined
    const opened = await unseal(key.value, placeOf(vaultId, Number(row.rev)), new Uint8Array(row.sealed))
    const content = opened?.content
    if (content === null || typeof content !== 'object' || Array.isArray(content)) return undefined
    return content.name === name ? content.value : undefined
  }

  /** Replaces it. */
  async put(name: string, value: Json): Promise<Result<void>> {
    const key = this.#vault.vaultKey()
    const vaultId = this.#vault.vaultId()
    if (!key.ok || vaultId === undefined) return bad({ kind: 'locked' })
    try {
      const rev = Number((await this.#database.meta.get(rowOf(name)))?.rev ?? 0) + 1
      const sealed = await seal(key.value, placeOf(vaultId, rev), { name, value }, this.#random)
      await this.#database.write(vaultId, async () => {
        await this.#database.meta.put({ k: rowOf(name), rev, sealed })
      })
      return good(undefined)
    } catch (failure) {
      return bad(storageProblem(failure))
    }
  }
}

export const rowOf = (name: string) => `note:${name}`
const placeOf = (vaultId: string, rev: number) =>
  ({ store: 'meta', caseId: vaultId, number: rev, schema: SCHEMA }) as const
