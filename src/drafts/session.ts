import type { Bytes, Random } from './bytes'
import { bad, good, type Result } from './problems'
import { caseKeyFrom, dataKey, vaultKeyFrom } from './records'
import type { ShredEntry, ShredSlots } from './shred-slots'

/** The keys of an open vault. Dropping it is locking: none of them can be read back, and nothing else holds them. */
export type Session = Awaited<ReturnType<typeof newSession>>

/** `parts`: the key parts, read while the key was derived. */
export async function newSession(
  dek: Bytes,
  vaultId: string,
  shred: ShredSlots,
  random: Random,
  parts: Promise<ReadonlyMap<string, ShredEntry>>,
) {
  const key = await dataKey(dek)
  const [vaultKey, found] = await Promise.all([vaultKeyFrom(key, vaultId), parts])
  const entries = new Map(found)
  const caseKeys = new Map<string, CryptoKey>()

  /** Of key parts, here. */
  let changes = 0
  const changed = (id: string, entry: ShredEntry) => {
    changes += 1
    entries.set(id, entry)
    caseKeys.delete(id)
  }

  /** As the files say now; what was changed here while they were read counts, and they are read once more. */
  const look = async (read: () => Promise<ReadonlyMap<string, ShredEntry> | undefined> = () => shred.entries()) => {
    let before: number
    let now: ReadonlyMap<string, ShredEntry> | undefined
    do {
      before = changes
      now = await read()
    } while (before !== changes)
    if (now) caseKeys.clear()
    for (const [id, entry] of now ?? []) entries.set(id, entry)
  }

  return {
    vaultId,
    vaultKey,
    look,

    caseKey: async (caseId: string): Promise<Result<CryptoKey>> => {
      // Another tab may have begun it, or taken it in again, since.
      if (!partOf(entries.get(caseId))) await look()
      const entry = entries.get(caseId)
      if (entry === 'shredded') return bad({ kind: 'case-erased' })
      if (entry?.kind !== 'case') return bad({ kind: 'case-key-missing' })
      const caseKey = caseKeys.get(caseId) ?? (await caseKeyFrom(key, entry.secret, caseId))
      // Not one that was looked up anew while this was derived.
      if (entries.get(caseId) === entry) caseKeys.set(caseId, caseKey)
      return good(caseKey)
    },

    /** Those that have a key part: their rows may be lost. */
    caseIds: () => [...entries].flatMap(([id, entry]) => (partOf(entry) && id !== vaultId ? [id] : [])),

    /** Of cases, and of ways in that were replaced. */
    shreddedIds: () => [...entries].flatMap(([id, entry]) => (entry === 'shredded' && id !== vaultId ? [id] : [])),

    isShredded: (caseId: string) => entries.get(caseId) === 'shredded',

    newCaseSlot: async (caseId: string): Promise<Result<{ caseId: string }>> => {
      // Another tab may have erased it, or taken it in, since this one looked.
      changed(caseId, { kind: 'case', secret: await shred.claim(caseId, random(32)) })
      return good({ caseId })
    },

    /**
     * Before it the key part under the vault's own id, by which the list is sealed: it says of that case too. Of the case
     * the one that it has now, and none that it is given later.
     */
    shredCase: async (caseId: string): Promise<Result<void>> => {
      await look()
      const part = partOf(entries.get(caseId))
      await (part ? shred.shred([vaultId, caseId], new Map([[caseId, part]])) : shred.shred([vaultId]))
      for (const id of [vaultId, caseId]) changed(id, 'shredded')
      return good(undefined)
    },
  }
}

const partOf = (entry: ShredEntry | undefined) =>
  typeof entry === 'object' && entry.kind === 'case' ? entry.secret : undefined
