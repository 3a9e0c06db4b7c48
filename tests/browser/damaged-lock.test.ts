import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLocked, newSealedVisit, offersWords, type Sealed, unlocks, unlocksByCode } from './sealed-visit'

const DAMAGED = 'The stored lock for this way of opening is damaged.'
const LOST = 'A case whose summary is lost'

let sealed: Sealed
beforeEach(async () => {
  sealed = await newSealedVisit()
})
afterEach(() => sealed.officer.phone.close())

/** As a worn phone could: one bit of what the words open, or all of the cases' summaries. */
const harms = (what: 'the lock for the words' | 'the summaries') =>
  sealed.officer.page.evaluate(async (harmed) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('proportion-vault')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const isLock = harmed === 'the lock for the words'
    const writing = database.transaction(isLock ? 'slots' : 'heads', 'readwrite')
    const rows = writing.objectStore(isLock ? 'slots' : 'heads')
    if (isLock) {
      rows.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
        if (cursor === null) return
        if (cursor.value.kind === 'passphrase') {
          cursor.value.ct[20] ^= 1
          cursor.update(cursor.value)
        }
        cursor.continue()
      }
    } else rows.clear()
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve
      writing.onabort = reject
    })
    database.close()
  }, what)

/** As they are counted on the disk. */
const wrongTries = () =>
  sealed.officer.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('proportion-vault')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const tries = await new Promise<{ count?: number } | undefined>((resolve) => {
      const asked = database.transaction('meta').objectStore('meta').get('tries')
      asked.onsuccess = () => resolve(asked.result)
    })
    database.close()
    return tries?.count ?? 0
  })

const openCases = () => sealed.officer.page.getByRole('region', { name: 'Open on this phone' }).getByRole('link')

test('one flipped bit in the lock for the words is called damage, counts no try, and the code opens and leads to new words', async () => {
  const { officer, address, passphrase, code } = sealed
  await officer.opens('/helplines')
  // The control: other words are wrong, and count.
  await officer.opens(address)
  await offersWords(officer, 'not these four words')
  await officer.sees('That passphrase did not open your cases')
  expect(await wrongTries()).toBe(1)
  await officer.opens('/helplines')
  await harms('the lock for the words')
  for (const typed of [passphrase, 'not these four words']) {
    await officer.opens(address)
    await offersWords(officer, typed)
    await officer.sees(DAMAGED)
    await officer.sees(/This did not count as a wrong try/)
    await officer.doesNotSee('That passphrase did not open your cases')
    expect(await wrongTries()).toBe(1)
  }
  await officer.opens('/')
  await isLocked(officer)
  await unlocksByCode(officer, code)
  await officer.sees('The lock for your words is damaged')
  await officer.tapsOn('Set new words')
  await officer.tapsOn('Change the passphrase')
  const fresh = await officer.seesTheWords()
  await officer.tapsOn('I have written them down')
  await officer.fills('Your four words', fresh)
  await officer.tapsOn('These are right')
  await officer.fills('Recovery code', code)
  await officer.tapsOn('Change the passphrase')
  await officer.sees('The new passphrase opens your cases')
  await officer.opens('/')
  await unlocks(officer, fresh)
  await openCases().first().waitFor()
})

test('whoever opened with the code is asked once whether the words are still there', async () => {
  const { officer, code } = sealed
  await officer.opens('/')
  await unlocksByCode(officer, code)
  await officer.sees('Opened with the recovery code')
  await officer.tapsOn('I still have my words')
  const asked = officer.page.getByText('Opened with the recovery code')
  await asked.waitFor({ state: 'detached' })
  await officer.tapsOn('Helplines')
  await officer.tapsOn('Cases')
  await openCases().first().waitFor()
  expect(await asked.count()).toBe(0)
})

test('a case whose summary is lost is listed as that, opens, and has its name again', async () => {
  const { officer, address, code } = sealed
  await officer.opens('/')
  await unlocksByCode(officer, code)
  const name = await openCases().first().textContent()
  expect(name).not.toBe(LOST)
  await officer.opens('/helplines')
  await harms('the summaries')
  await officer.opens('/')
  await unlocksByCode(officer, code)
  await officer.page.getByRole('link', { name: LOST }).waitFor()
  expect(await openCases().allTextContents()).toEqual([LOST])
  await openCases().first().tap()
  await officer.isAt('First report')
  expect(new URL(officer.page.url()).pathname).toBe(address)
  await officer.tapsOn('Back to Cases')
  await expect.poll(() => openCases().allTextContents()).toEqual([name])
  await officer.opens('/')
  await unlocksByCode(officer, code)
  await openCases().first().waitFor()
  expect(await openCases().allTextContents()).toEqual([name])
})
