import type { Random } from './bytes'
import { SCHEMA, type SealedDatabase } from './database'
import { orProblem } from './problem-of'
import { bad, good, type Result } from './problems'
import { isObject, type Json, seal, unseal } from './records'
import type { MetaRow } from './rows'
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
    return key.ok && vaultId !== undefined ? openedWith(key.value, vaultId, name, row) : undefined
  }

  /** Whether something is there under that name that can't be read, though the cases are open. */
  async isDamaged(name: string): Promise<boolean> {
    const row = await this.#database.meta.get(rowOf(name))
    return row !== undefined && this.#vault.vaultKey().ok && (await this.opened(name, row)) === undefined
  }

  /** Replaces it. */
  put(name: string, value: Json): Promise<Result<void>> {
    return this.change(name, () => value)
  }

  /** Makes of what is there what is there next. What another tab wrote meanwhile is read anew, and never written over. */
  async change(name: string, to: (was: Json | undefined) => Json): Promise<Result<void>> {
    const key = this.#vault.vaultKey()
    const vaultId = this.#vault.vaultId()
    if (!key.ok || vaultId === undefined) return bad({ kind: 'locked' })
    return orProblem(
      async () => {
        for (let left = TRIES; left > 0; left--) {
          const row = await this.#database.meta.get(rowOf(name))
          const was = timesOf(row)
          // With the key that it is sealed with again: a lock in between must not make it look as if nothing had been there.
          const value = to(await openedWith(key.value, vaultId, name, row))
          const sealed = await seal(key.value, placeOf(vaultId, was + 1), { name, value }, this.#random)
          const isWritten = await this.#database.write(vaultId, async () => {
            if (timesOf(await this.#database.meta.get(rowOf(name))) !== was) return false
            await this.#database.meta.put({ k: rowOf(name), rev: was + 1, sealed })
            return true
          })
          if (isWritten) return good(undefined)
        }
        return bad({ kind: 'changed-elsewhere' })
      },
      () => this.#database.isGivenUp,
    )
  }
}

async function openedWith(
  key: CryptoKey,
  vaultId: string,
  name: string,
  row: MetaRow | undefined,
): Promise<Json | undefined> {
  if (!(row?.sealed instanceof Uint8Array)) return undefined
  const content = (await unseal(key, placeOf(vaultId, Number(row.rev)), new Uint8Array(row.sealed)))?.content
  return isObject(content) && content.name === name ? content.value : undefined
}

/** Of writing while another tab writes the same note. */
const TRIES = 10

/** How often it was changed; a row that is damaged says nothing of it. */
const timesOf = (row: MetaRow | undefined) => Number(row?.rev) || 0

export const rowOf = (name: string) => `note:${name}`
const placeOf = (vaultId: string, rev: number) =>
  ({ store: 'meta', caseId: vaultId, number: rev, schema: SCHEMA }) as const
