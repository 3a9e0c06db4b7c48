import { CLEAR_DATABASE, ClearDatabase, eventsOf } from './database'
import type { Draft, Leaving, Summary } from './drafts'
import { problemOf } from './problem-of'
import type { Problem } from './problems'

/**
 * The cases that an early trial version kept in clear, if there are any. Looked for among the names: to open what is not
 * there makes it, and taking that away again takes along what another tab has just put into it.
 */
export async function clearDraftsHere(): Promise<ClearDrafts | undefined> {
  return (await ClearDatabase.getDatabaseNames()).includes(CLEAR_DATABASE) ? new ClearDrafts() : undefined
}

/** Takes them away. What the browser has written of them to the disk may still lie there. */
export const deleteClearDrafts = (): Promise<void> => ClearDatabase.delete(CLEAR_DATABASE)

export class ClearDrafts implements Leaving {
  readonly #database: ClearDatabase

  constructor(database = new ClearDatabase()) {
    this.#database = database
  }

  async list(): Promise<readonly Summary[]> {
    const heads = await this.#database.heads.toArray()
    return heads.map((head) => head.summary).sort((a, b) => b.savedAt.localeCompare(a.savedAt))
  }

  async open(id: string): Promise<Draft | { problem: Problem }> {
    try {
      return await this.#database.transaction('r', this.#database.events, this.#database.heads, async () => {
        const head = await this.#database.heads.get(id)
        const rows = await eventsOf(this.#database.events, id).toArray()
        if (head === undefined || rows.length === 0) return { problem: { kind: 'case-missing' as const } }
        return { events: rows.map((row) => row.event), place: head.place }
      })
    } catch (failure) {
      return { problem: problemOf(failure) }
    }
  }

  async erase(id: string): Promise<void> {
    await this.#database.transaction('rw', this.#database.events, this.#database.heads, async () => {
      await eventsOf(this.#database.events, id).delete()
      await this.#database.heads.delete(id)
    })
  }
}
