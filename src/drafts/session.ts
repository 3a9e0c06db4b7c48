import type { Bytes, Random } from './bytes'
import { bad, good, type Result } from './problems'
import { caseKeyFrom, dataKey, vaultKeyFrom } from './records'
import type { ShredSlots } from './shred-slots'

/** The keys of an open vault. Dropping it is locking: none of them can be read back, and nothing else holds them. */
export type Session = Awaited<ReturnType<typeof newSession>>

export async function newSession(dek: Bytes, vaultId: string, shred: ShredSlots, random: Random) {
  const key = await dataKey(dek)
  let entries = await shred.entries()
  const caseKeys = new Map<string, CryptoKey>()
  return {
    vaultId,
    vaultKey: await vaultKeyFrom(key, vaultId),

    caseKey: async (caseId: string): Promise<Result<CryptoKey>> => {
      // Another tab may have begun or erased it since.
      if (!entries.has(caseId)) entries = await shred.entries()
      const entry = entries.get(caseId)
      if (entry === 'shredded') return bad({ kind: 'case-erased' })
      if (entry?.kind !== 'case') return bad({ kind: 'case-key-missing' })
      const caseKey = caseKeys.get(caseId) ?? (await caseKeyFrom(key, entry.secret, caseId))
      caseKeys.set(caseId, caseKey)
      return good(caseKey)
    },

    isShredded: (caseId: string) => entries.get(caseId) === 'shredded',

    newCaseSlot: async (caseId: string): Promise<Result<{ caseId: string }>> => {
      const there = entries.get(caseId)
      if (there !== undefined && there !== 'shredded') return good({ caseId })
      const secret = random(32)
      await shred.put('case', new Map([[caseId, secret]]))
      entries.set(caseId, { kind: 'case', secret })
      caseKeys.delete(caseId)
      return good({ caseId })
    },

    shredCase: async (caseId: string): Promise<Result<void>> => {
      await shred.shred([caseId])
      entries.set(caseId, 'shredded')
      caseKeys.delete(caseId)
      return good(undefined)
    },
  }
}
