import { type Random, utf8 } from './bytes'
import { type MetaRow, SCHEMA, type SealedDatabase } from './database'
import { isObject, type Json, linkOf, seal, unseal } from './records'
import type { Vault } from './vault'

/** How far each case had come at a checkpoint. */
export interface CaseIndex {
  counter: number
  cases: Record<string, { rev: number }>
}

const placeOf = (vaultId: string, counter: number) =>
  ({ store: 'meta', caseId: vaultId, number: counter, schema: SCHEMA }) as const

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

/** Under the vault's own id, and made anew once a case is erased: an older copy of the list says nothing of it to anybody. */
async function listKey(vault: Vault) {
  const id = vault.vaultId() ?? ''
  const key = await vault.caseKey(id)
  return key.ok || !(await vault.newCaseSlot(id)).ok ? key : vault.caseKey(id)
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
    seal(key.value, ofList('fronts'), fronts as unknown as Json, random),
    seal(key.value, ofList('newest'), newest as unknown as Json, random),
  ])
  await database.write(vaultId, async () => {
    await database.meta.bulkPut([
      { k: 'fronts', sealed: all },
      { k: 'newest', sealed: first },
    ])
  })
}

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

/** The index first, then the counter outside the database: a crash leaves the index ahead, never behind. */
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
  const index: CaseIndex = { counter, cases }
  const sealed = await seal(key.value, placeOf(vaultId, counter), index as unknown as Json, random)
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
