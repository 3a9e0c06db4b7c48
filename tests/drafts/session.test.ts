import { expect, test, vi } from 'vitest'
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
  let looks = 0
  await one.look(async () => {
    const before = await shred.entries()
    if (++looks === 1) await one.shredCase(CASE)
    return before
  })
  expect(looks).toBe(2)
  expect([await problemOf(one), one.isShredded(CASE)]).toEqual(['case-erased', true])
})

test('what another tab erased is shut here as soon as that is known', async () => {
  const { one, other } = await twoTabs()
  await keyOf(one)
  await other.shredCase(CASE)
  await one.look()
  expect([await problemOf(one), one.isShredded(CASE)]).toEqual(['case-erased', true])
})

test('what another tab erased and took in again is open here, once it is known that it was erased', async () => {
  const { one, other } = await twoTabs()
  const before = await keyOf(one)
  await other.shredCase(CASE)
  await one.look()
  await other.newCaseSlot(CASE)
  const sealed = await seal(await keyOf(other), place, 'kept', systemRandom)
  expect(await unseal(await keyOf(one), place, sealed)).toEqual({ content: 'kept' })
  expect(await unseal(before, place, sealed)).toBeUndefined()
})

test('a new key part that another tab gave a case is taken from this look on', async () => {
  const { one, other } = await twoTabs()
  await keyOf(one)
  await other.shredCase(CASE)
  await other.newCaseSlot(CASE)
  await one.look()
  const sealed = await seal(await keyOf(other), place, 'kept', systemRandom)
  expect(await unseal(await keyOf(one), place, sealed)).toEqual({ content: 'kept' })
})

test('what is begun here while the key parts are read does not seem erased by what they were before', async () => {
  const { shred, one } = await twoTabs()
  await one.shredCase(CASE)
  let looks = 0
  await one.look(async () => {
    const before = await shred.entries()
    if (++looks === 1) await one.newCaseSlot(CASE)
    return before
  })
  expect(await problemOf(one)).toBeUndefined()
})

test('an erasing that is asked for once more takes no key part that another tab gave the case since', async () => {
  const { shred, one, other } = await twoTabs()
  const { shred: erase } = shred
  let comesBack: string | undefined
  shred.shred = async (...asked) => {
    await erase(...asked)
    await other.newCaseSlot(CASE)
    const sealed = await seal(await keyOf(other), place, 'kept', systemRandom)
    // The file worker did it and did not say so: another one is asked.
    await erase(...asked)
    await other.look()
    comesBack = await keyOf(other).then(async (key) => String((await unseal(key, place, sealed))?.content))
  }
  await one.shredCase(CASE)
  expect(comesBack).toBe('kept')
  await one.look()
  expect(await problemOf(one)).toBeUndefined()
})

test('what another tab began, or took in again, is erased here with the key part that it has now', async () => {
  const { one, other } = await twoTabs()
  await other.shredCase(CASE)
  await other.newCaseSlot(CASE)
  await one.shredCase(CASE)
  await other.look()
  expect([await problemOf(other), await problemOf(one)]).toEqual(['case-erased', 'case-erased'])
  const begun = 'e'.repeat(32)
  await other.newCaseSlot(begun)
  await one.shredCase(begun)
  await other.look()
  expect(await problemOf(other, begun)).toBe('case-erased')
})

test('a key that was still being derived when the case came back with another seals nothing from then on', async () => {
  const { one, other } = await twoTabs()
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle)
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const slow = vi.spyOn(crypto.subtle, 'deriveKey').mockImplementationOnce(async (...given) => {
    const key = await derive(...given)
    await held
    return key
  })
  const before = one.caseKey(CASE)
  await other.shredCase(CASE)
  await other.newCaseSlot(CASE)
  await one.look()
  goOn()
  await before
  expect(slow).toHaveBeenCalled()
  slow.mockRestore()
  const sealed = await seal(await keyOf(one), place, 'kept', systemRandom)
  expect(await unseal(await keyOf(other), place, sealed)).toEqual({ content: 'kept' })
})

test('the key part of a way in opens no case', async () => {
  const { shred, one } = await twoTabs()
  const slot = 'd'.repeat(32)
  await shred.put('pepper', new Map([[slot, systemRandom(32)]]))
  expect(await problemOf(one, slot)).toBe('case-key-missing')
})
