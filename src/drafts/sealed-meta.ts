import * as v from 'valibot'
import type { Random } from './bytes'
import type { Index } from './chain'
import { type Json, seal, unseal } from './records'
import { type MetaRow, SCHEMA } from './sealed-rows'
import type { Vault } from './vault'

type Keys = Pick<Vault, 'vaultKey'>

/** Sealed with the vault's own key, for its name and revision. `undefined` when the vault is locked. */
export async function sealMeta(vault: Keys, random: Random, k: string, rev: number, content: Json) {
  const key = vault.vaultKey()
  if (!key.ok) return undefined
  const place = { store: 'meta', caseId: k, number: rev, schema: SCHEMA } as const
  const row: MetaRow = { k, rev, schema: SCHEMA, sealed: await seal(key.value, place, content, random) }
  return row
}

export async function openMeta(vault: Keys, { k, rev, schema, sealed }: MetaRow): Promise<Json | undefined> {
  const key = vault.vaultKey()
  if (!key.ok) return undefined
  return (await unseal(key.value, { store: 'meta', caseId: k, number: rev, schema }, sealed))?.content
}

const indexed = v.strictObject({
  counter: v.number(),
  cases: v.record(v.string(), v.strictObject({ rev: v.number(), last: v.string() })),
})

export async function openIndex(vault: Keys, row: MetaRow): Promise<Index | undefined> {
  const parsed = v.safeParse(indexed, await openMeta(vault, row))
  return parsed.success ? parsed.output : undefined
}
