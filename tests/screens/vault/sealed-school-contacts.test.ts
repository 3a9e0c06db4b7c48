import { afterEach, expect, test } from 'vitest'
import type { Json } from '../../../src/drafts/records'
import { type SchoolContact, untilClosed, whyUnread } from '../../../src/screens/school-contacts'
import { sealedSchoolContacts } from '../../../src/screens/vault/sealed-school-contacts'
import type { VaultAtHand } from '../../../src/screens/vault-at-hand'

const contact = (id: string, school = id): SchoolContact => ({ id, school, who: '', phone: '0123 456', email: '' })

let kept: Json | undefined
let isFull = false
let isDamaged = false
const notes = {
  isDamaged: async () => isDamaged,
  get: async () => kept,
  change: async (_: string, to: (was: Json | undefined) => Json) => {
    if (isFull) return { ok: false }
    kept = to(kept)
    return { ok: true }
  },
}
const contacts = sealedSchoolContacts({ desk: async () => ({ notes: () => notes }) } as unknown as VaultAtHand)

afterEach(async () => {
  kept = undefined
  isFull = false
  isDamaged = false
  for (const { id } of await untilClosed.list()) await untilClosed.remove(id)
})

test('a contact that is changed takes its own place, and one that is new comes last', async () => {
  for (const one of [contact('a'), contact('b'), contact('a', 'Hillside')]) expect(await contacts.put(one)).toBe(true)
  expect(await contacts.list()).toEqual([contact('a', 'Hillside'), contact('b')])
})

test('those noted before there was a vault move in once: what is changed or removed after that stays so', async () => {
  for (const id of ['a', 'b']) await untilClosed.put(contact(id))
  expect((await contacts.list()).map(({ id }) => id)).toEqual(['a', 'b'])
  await contacts.put(contact('a', 'Hillside'))
  await contacts.remove('b')
  expect(await contacts.list()).toEqual([contact('a', 'Hillside')])
})

test('where there is no room they stay where they are, until there is', async () => {
  await untilClosed.put(contact('a'))
  isFull = true
  expect([await contacts.list(), await untilClosed.list()]).toEqual([[], [contact('a')]])
  isFull = false
  expect([await contacts.list(), await untilClosed.list()]).toEqual([[contact('a')], []])
})

test('what is none of them is not listed', async () => {
  kept = [{ id: 'a', school: 'Hillside' }, 'b', null, { ...contact('c') }]
  expect(await contacts.list()).toEqual([contact('c')])
})

test('what is damaged is no empty list: it is said, until new ones take its place', async () => {
  isDamaged = true
  const failure = await contacts.list().then(
    () => expect.fail('an empty list'),
    (why: unknown) => why,
  )
  expect(whyUnread(failure)).toContain('are damaged on this phone')
  expect(whyUnread(failure)).not.toContain('None that is kept is lost')
  expect(whyUnread(new Error('Disk'))).toContain('None that is kept is lost')
  expect(await contacts.put(contact('a'))).toBe(true)
  expect(await contacts.list()).toEqual([contact('a')])
})
