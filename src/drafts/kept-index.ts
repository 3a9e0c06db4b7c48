import { type Random, sameBytes } from './bytes'
import { type CaseIndex, goneFrom, isOlder, isRolledBack, openIndex, readIndex, writeIndex } from './case-index'
import type { Fault } from './chain'
import type { SealedDatabase } from './database'
import type { HeadRow, MetaRow } from './rows'
import type { Vault } from './vault'

/** How far each case had come at the last checkpoint: what was put back, or is gone, is seen by it. */
export class KeptIndex {
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random
  /** As it was last opened, beside the record that it came from: a thousand entries are opened once. */
  #opened: { sealed: Uint8Array; index: CaseIndex } | undefined

  constructor(database: SealedDatabase, vault: Vault, random: Random) {
    this.#database = database
    this.#vault = vault
    this.#random = random
  }

  /** `counter`: as the key parts' file said while the row was read. Another tab may have raised both in between. */
  async putBack(id: string, rev: number, row: MetaRow | undefined, counter: number): Promise<Fault[]> {
    const index = await this.#in(row)
    const rolledBack =
      isRolledBack(index, counter) && isRolledBack(await readIndex(this.#database, this.#vault), counter)
    return isOlder(index, id, rev) || rolledBack ? [{ kind: 'put-back', at: rev }] : []
  }

  /** Cases that were there at the last checkpoint, were not deleted, and are gone. */
  async gone(there: readonly HeadRow[], row: MetaRow | undefined): Promise<string[]> {
    const gone = goneFrom(await this.#in(row), new Set(there.map(({ c }) => c)))
    const keys = await Promise.all(gone.map((id) => this.#vault.caseKey(id)))
    return gone.filter((_, at) => {
      const key = keys[at]
      return key !== undefined && (key.ok || key.problem.kind !== 'case-erased')
    })
  }

  write(heads: readonly HeadRow[]): Promise<void> {
    const cases = Object.fromEntries(heads.map(({ c, rev }) => [c, { rev }]))
    return writeIndex(this.#database, this.#vault, this.#random, cases)
  }

  async #in(row: MetaRow | undefined): Promise<CaseIndex> {
    const known = this.#opened
    if (!(row?.sealed instanceof Uint8Array)) return openIndex(row, this.#vault)
    if (known !== undefined && known.index.counter === row.counter && sameBytes(known.sealed, row.sealed))
      return known.index
    const index = await openIndex(row, this.#vault)
    this.#opened = { sealed: row.sealed, index }
    return index
  }
}
