import type { Random } from './bytes'
import { SCHEMA, type SealedDatabase } from './database'
import { asJson, isObject, seal, unseal } from './records'
import type { MetaRow } from './rows'
import type { Vault } from './vault'
import { whatIsThere } from './what-is-there'

/** How far each case had come at a checkpoint. */
export interface CaseIndex {
  counter: number
  cases: Record<string, { rev: number }>
}

const placeOf = (vaultId: string, counter: number) =>
  ({ store: 'meta', caseId: vaultId, number: counter, schema: SCHEMA }) as const

/** As it stands on the disk now: another tab may have written it since. */
export const readIndex = async (database: SealedDatabase, vault: Vault): Promise<CaseIndex> =>
  openIndex(await database.meta.get('index'), vault)

/** Nothing where it is missing or isn't ours. */
export async function openIndex(row: MetaRow | undefined, vault: Vault): Promise<CaseIndex> {
  const none = { counter: 0, cases: {} }
  const key = vault.vaultKey()
  const vaultId = vault.vaultId()
  if (!key.ok || vaultId === undefined || !(row?.sealed instanceof Uint8Array)) return none
  const opened = await unseal(key.value, placeOf(vaultId, Number(row.counter)), new Uint8Array(row.sealed))
  const content = opened?.content
  // A note has the same place where it was changed as often.
  return isObject(content) && content.counter === row.counter ? (content as unknown as CaseIndex) : none
}

/**
 * The index first, then the counter outside the database: a crash leaves the index ahead, never behind. A case whose head
 * alone is lost stands in it as before: it is here, and an older head that is put back is seen.
 */
export async function writeIndex(
  database: SealedDatabase,
  vault: Vault,
  random: Random,
  cases: CaseIndex['cases'],
): Promise<void> {
  const key = vault.vaultKey()
  const vaultId = vault.vaultId()
  if (!key.ok || vaultId === undefined) return
  const before = await readIndex(database, vault)
  const counter = Math.max(before.counter, await vault.counter()) + 1
  const lost = await Promise.all(
    goneFrom(before, new Set(Object.keys(cases))).map(async (id) => {
      const { entries } = vault.isShredded(id) ? { entries: 0 } : await whatIsThere(database, id)
      return entries > 0 ? [[id, before.cases[id]] as const] : []
    }),
  )
  const index: CaseIndex = { counter, cases: { ...Object.fromEntries(lost.flat()), ...cases } as CaseIndex['cases'] }
  const sealed = await seal(key.value, placeOf(vaultId, counter), asJson(index), random)
  await database.write(vaultId, async () => {
    const there = await database.meta.get('index')
    if (Number(there?.counter ?? 0) >= counter) return
    await database.meta.put({ k: 'index', counter, sealed })
  })
  await vault.advanceTo(counter)
}

/** Whether a case stands at an older revision than at the last checkpoint: an old copy of it was put back. */
export const isOlder = (index: CaseIndex, id: string, rev: number): boolean => (index.cases[id]?.rev ?? 0) > rev

/** The cases of the last checkpoint that are not there. */
export const goneFrom = (index: CaseIndex, there: ReadonlySet<string>): string[] =>
  Object.keys(index.cases).filter((id) => !there.has(id))

/** Whether the whole database is older than the counter outside it said, which is raised after the index. */
export const isRolledBack = (index: CaseIndex, counter: number): boolean => index.counter < counter
