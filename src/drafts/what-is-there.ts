import { eventsOf, type SealedDatabase } from './database'
import type { HeadRow } from './rows'

/** What lies here of a case at one moment: its head, and how many entries. */
export const whatIsThere = (
  database: SealedDatabase,
  id: string,
): Promise<{ head: HeadRow | undefined; entries: number }> =>
  database.transaction('r', database.heads, database.events, async () => {
    const [head, entries] = await Promise.all([database.heads.get(id), eventsOf(database.events, id).count()])
    return { head, entries }
  })
