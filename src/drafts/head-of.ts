import { type Head, openHead } from './chain'
import type { Result } from './problems'
import type { HeadRow } from './rows'
import type { Vault } from './vault'

/**
 * What is in the head of a case, and the case's key. Another tab may have erased it since this one knew it, and taken it
 * in again: then it has another key, or none.
 */
export async function headOf(
  vault: Vault,
  id: string,
  row: HeadRow | undefined,
): Promise<{ key: Result<CryptoKey>; head: Head | undefined }> {
  const opened = async () => {
    const key = await vault.caseKey(id)
    return { key, head: key.ok && row ? await openHead(key.value, row) : undefined }
  }
  const known = await opened()
  if (!known.key.ok || known.head) return known
  await vault.look()
  return opened()
}
