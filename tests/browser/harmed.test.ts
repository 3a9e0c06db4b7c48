import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSealedVisit, opensLocked, type Sealed } from './sealed-visit'

const SAID = 'What is said to have happened?'
const HARMED = 'A part of this case could not be read'
const BROKEN = 'The history of this case is not as the app left it'
const FOUND = 'Found when it was opened'

let sealed: Sealed
beforeAll(async () => {
  sealed = await newSealedVisit()
})
afterAll(() => sealed.officer.phone.close())

/** As a worn phone or somebody with its storage could; with no byte changed it is the control. */
const spoilsTheLastEntry = (byte: number) => spoils('last', byte)

/** `which`: its number in the only case, from 1. */
const spoils = (which: number | 'last', byte = 1) =>
  sealed.officer.page.evaluate(
    async ([entry, change]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('proportion-vault')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      const events = database.transaction('events', 'readwrite').objectStore('events')
      await new Promise<void>((resolve) => {
        let left = entry === 'last' ? 0 : entry - 1
        events.openCursor(null, entry === 'last' ? 'prev' : 'next').onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue>).result
          if (left-- > 0) return cursor.continue()
          cursor.value.sealed[60] ^= change
          cursor.update(cursor.value).onsuccess = () => resolve()
        }
      })
      database.close()
    },
    [which, byte] as const,
  )

const recordSays = async () => {
  await sealed.officer.tapsOn('Papers')
  await sealed.officer.tapsOn('Decision record')
  await sealed.officer.page.getByText('Seal of the events').first().waitFor()
  return sealed.officer.page.locator('main').textContent()
}

test('a case whose entries are as they were sealed says nothing', async () => {
  const { officer } = sealed
  await officer.fills(SAID, 'A parent found messages.')
  await officer.seesSaved()
  await officer.opens('/helplines')
  await spoilsTheLastEntry(0)
  await opensLocked(officer, sealed, 'First report')
  await officer.seesField(SAID, 'A parent found messages.')
  await officer.doesNotSee(HARMED)
  await officer.doesNotSee(BROKEN)
  expect(await recordSays()).not.toContain(FOUND)
})

test('one entry changed on the disk is told on the stages and in the record, and goes on being told', async () => {
  const { officer } = sealed
  await officer.opens('/helplines')
  await spoilsTheLastEntry(1)
  for (const _ of ['found', 'written on']) {
    await opensLocked(officer, sealed, 'First report')

    await officer.sees(BROKEN)
    await officer.fills(SAID, 'Told again.')
    await officer.seesSaved()
    await officer.continuesTo('People')
    await officer.sees(BROKEN)
    await officer.goesTo('First report')
  }
  expect(await recordSays()).toContain('an entry could not be read')
})

test.each([
  ['its matter', 2],
  ['how it began', 1],
])(
  'without %s a case is no case of lower risk: it is not known, can’t be closed, and is written on',
  async (_, entry) => {
    const { officer } = sealed
    await officer.opens('/helplines')
    await spoils(entry)
    await opensLocked(officer, sealed, 'First report')
    await officer.sees(BROKEN)
    await officer.page.getByText('Not known yet').first().waitFor()
    expect(await officer.page.locator('header').textContent()).not.toContain('Lower')
    await officer.fills(SAID, `Told once more, without ${entry}.`)
    await officer.seesSaved()
    await officer.goesTo('Closing')
    await officer.page.getByRole('button', { name: 'Close this case', exact: true }).tap()
    await officer.sees(/This case can’t be closed yet/)
    await opensLocked(officer, sealed, 'First report')
    await officer.seesField(SAID, `Told once more, without ${entry}.`)
  },
)

test.each([
  ['the row of the vault itself', 'meta'],
  ['the head of the case', 'heads'],
])('without %s the case still opens, is kept by no other words, and is written on', async (_, table) => {
  const { officer } = sealed
  await officer.opens('/helplines')
  await officer.page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('proportion-vault')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const rows = database.transaction(name, 'readwrite').objectStore(name)
    await new Promise<unknown>((resolve) => {
      const gone = name === 'meta' ? rows.delete('vault') : rows.clear()
      gone.onsuccess = resolve
    })
    database.close()
  }, table)
  await opensLocked(officer, sealed, 'First report')
  await officer.fills(SAID, `Told without ${table}.`)
  await officer.seesSaved()
  await opensLocked(officer, sealed, 'First report')
  await officer.seesField(SAID, `Told without ${table}.`)
  await officer.tapsOn('Back to Cases')
  const open = officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link')
  await open.first().waitFor()
  expect(await open.count()).toBe(1)
})
