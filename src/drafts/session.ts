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

  /** As the files say now. What was erased stays erased, also when they were read a moment before that. */
  const learn = (now: ReadonlyMap<string, ShredEntry>) => {
    for (const [id, entry] of now) {
      if (entries.get(id) === 'shredded') continue
      entries.set(id, entry)
      if (entry === 'shredded') caseKeys.delete(id)
    }
  }

  return {
    vaultId,
    vaultKey,
    learn,

    caseKey: async (caseId: string): Promise<Result<CryptoKey>> => {
      // Another tab may have begun or erased it since.
      if (!entries.has(caseId)) learn(await shred.entries())
      const entry = entries.get(caseId)
      if (entry === 'shredded') return bad({ kind: 'case-erased' })
      if (entry?.kind !== 'case') return bad({ kind: 'case-key-missing' })
      const caseKey = caseKeys.get(caseId) ?? (await caseKeyFrom(key, entry.secret, caseId))
      caseKeys.set(caseId, caseKey)
      return good(caseKey)
    },

    isShredded: (caseId: string) => entries.get(caseId) === 'shredded',

    newCaseSlot: async (caseId: string): Promise<Result<{ caseId: string }>> => {
      // Another tab may have erased it, or taken it in, since this one looked.
      const secret = await shred.claim(caseId, random(32))
      entries.set(caseId, { kind: 'case', secret })
      caseKeys.delete(caseId)
      return good({ caseId })
    },

    /** Before it the key part under the vault's own id, by which the list is sealed: it says of that case too. */
    shredCase: async (caseId: string): Promise<Result<void>> => {
      const gone = [vaultId, caseId]
      await shred.shred(gone)
      for (const id of gone) {
        entries.set(id, 'shredded')
        caseKeys.delete(id)
      }
      return good(undefined)
    },
  }
}
