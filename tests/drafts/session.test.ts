import { expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import type { Result } from '../../src/drafts/problems'
import { seal, unseal } from '../../src/drafts/records'
import { newSession, type Session } from '../../src/drafts/session'
import { shredSlots } from '../../src/drafts/shred-slots'
import { memoryFiles } from './fakes'

const CASE = 'c'.repeat(32)
const place = { store: 'events', caseId: CASE, number: 1, schema: 1 } as const
const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}

/** Two tabs on the key parts of one phone. */
async function twoTabs() {
  const files = memoryFiles()
  const shred = shredSlots(files, systemRandom)
  const dek = systemRandom(32)
  const tab = () => newSession(dek, 'f'.repeat(32), shred, systemRandom, shred.entries())
  const one = await tab()
  await one.newCaseSlot(CASE)
  return { shred, one, other: await tab() }
}
const keyOf = async (tab: Session) => got(await tab.caseKey(CASE))
const problemOf = async (tab: Session, id = CASE) => {
  const key = await tab.caseKey(id)
  return key.ok ? undefined : key.problem.kind
}

test('both tabs have the same key of a case', async () => {
  const { one, other } = await twoTabs()
  const sealed = await seal(await keyOf(one), place, 'kept', systemRandom)
  expect(await unseal(await keyOf(other), place, sealed)).toEqual({ content: 'kept' })
})

test('a case that another tab erased and took in again has its new key here too, once it is taken in here', async () => {
  const { one, other } = await twoTabs()
  const before = await keyOf(one)
  await other.shredCase(CASE)
  await other.newCaseSlot(CASE)
  await one.newCaseSlot(CASE)
  const sealed = await seal(await keyOf(one), place, 'kept', systemRandom)
  expect(await unseal(await keyOf(other), place, sealed)).toEqual({ content: 'kept' })
  expect(await unseal(before, place, sealed)).toBeUndefined()
})

test('what was erased here stays erased, also where the key parts had been read a moment before', async () => {
  const { shred, one } = await twoTabs()
  const before = await shred.entries()
  await one.shredCase(CASE)
  one.learn(before)
  expect([await problemOf(one), one.isShredded(CASE)]).toEqual(['case-erased', true])
})

test('what another tab erased is shut here as soon as that is known', async () => {
  const { shred, one, other } = await twoTabs()
  await keyOf(one)
  await other.shredCase(CASE)
  one.learn(await shred.entries())
  expect([await problemOf(one), one.isShredded(CASE)]).toEqual(['case-erased', true])
})

test('the key part of a way in opens no case', async () => {
  const { shred, one } = await twoTabs()
  const slot = 'd'.repeat(32)
  await shred.put('pepper', new Map([[slot, systemRandom(32)]]))
  expect(await problemOf(one, slot)).toBe('case-key-missing')
})
