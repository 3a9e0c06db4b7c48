import { type Random, utf8 } from './bytes'
import { SCHEMA, type SealedDatabase } from './database'
import { asJson, type Json, linkOf, seal, unseal } from './records'
import type { MetaRow } from './rows'
import type { Vault } from './vault'

/** What the list shows of each case, as it stood at a revision: one record opened in the place of a thousand. */
type Fronts = Record<string, { rev: number; front: Json }>

/** The newest cases, open and closed: what a list shows first, as long as every case stands where it stood when this was written. */
export interface Newest {
  /** Where each of the cases stood, the others too: `standOf`. */
  stand: string
  fronts: readonly (readonly [id: string, { rev: number; front: Json }])[]
}

/** As many as a list shows at once of those that are open, and of those that are closed. */
export const NEWEST = 100

/** Cases and their revisions, in one mark: the same heads in the same order, the same mark. */
export const standOf = (heads: readonly { c: string; rev: number }[]): Promise<string> =>
  linkOf(utf8(heads.map(({ c, rev }) => `${c} ${rev}`).join()))

const ofList = (row: 'fronts' | 'newest') => ({ store: 'meta', caseId: row, number: 0, schema: SCHEMA }) as const

/**
 * Under the vault's own id, and made anew once a case is erased, in whatever tab: an older copy of the list says nothing
 * of it to anybody.
 */
async function listKey(vault: Vault) {
  const id = vault.vaultId() ?? ''
  const made = await vault.newCaseSlot(id)
  return made.ok ? vault.caseKey(id) : made
}

async function openOfList(name: 'fronts' | 'newest', row: MetaRow | undefined, vault: Vault) {
  if (!(row?.sealed instanceof Uint8Array)) return undefined
  const key = await vault.caseKey(vault.vaultId() ?? '').catch(() => undefined)
  return key?.ok ? (await unseal(key.value, ofList(name), new Uint8Array(row.sealed)))?.content : undefined
}

/** Nothing where it is missing or can't be opened: then each case says for itself. */
export const openFronts = async (row: MetaRow | undefined, vault: Vault): Promise<Fronts> =>
  ((await openOfList('fronts', row, vault)) ?? {}) as unknown as Fronts

/** Nothing where it is missing or can't be opened: then the list is made of all that is known. */
export const openNewest = async (row: MetaRow | undefined, vault: Vault): Promise<Newest | undefined> =>
  (await openOfList('newest', row, vault)) as unknown as Newest | undefined

/** Both rows together, in the place of those of the last checkpoint. */
export async function writeFronts(
  database: SealedDatabase,
  vault: Vault,
  random: Random,
  fronts: Fronts,
  newest: Newest,
): Promise<void> {
  const vaultId = vault.vaultId()
  const key = await listKey(vault)
  if (!key.ok || vaultId === undefined) return
  const [all, first] = await Promise.all([
    seal(key.value, ofList('fronts'), asJson(fronts), random),
    seal(key.value, ofList('newest'), asJson(newest), random),
  ])
  await database.write(vaultId, async () => {
    await database.meta.bulkPut([
      { k: 'fronts', sealed: all },
      { k: 'newest', sealed: first },
    ])
  })
}
