import { afterAll, beforeAll, expect, test } from 'vitest'
import { locks, newSealedVisit, opensLocked, type Sealed } from './sealed-visit'

const BROKEN = 'A part of this case could not be read'
const MANY = 260

let sealed: Sealed
beforeAll(async () => {
  sealed = await newSealedVisit()
  await sealed.officer.page.context().addInitScript(() => {
    const unseal = crypto.subtle.decrypt.bind(crypto.subtle)
    Object.assign(window, { unsealed: 0 })
    crypto.subtle.decrypt = (...given) => {
      Object.assign(window, { unsealed: Number(Reflect.get(window, 'unsealed')) + 1 })
      return unseal(...given)
    }
  })
})
afterAll(() => sealed.officer.phone.close())

/** An officer who can't decide, so often that the case is a long one. */
const changesTheAnswer = (often: number) =>
  sealed.officer.page.evaluate(async (times) => {
    const [one, other] = document.querySelectorAll<HTMLInputElement>('input[type=radio]')
    for (let time = 0; time < times; time++) {
      const tapped = time % 2 ? other : one
      tapped?.click()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, often)

/** The case is opened anew. Answers how many records were unsealed for it. */
async function opensAnew() {
  const { officer } = sealed
  await officer.opens('/helplines')
  await opensLocked(officer, sealed, 'First report')
  return officer.page.evaluate(() => Number(Reflect.get(window, 'unsealed')))
}

/** What lies in the vault: entries of the only case, and of how many of them there is a bundle. */
const kept = (spoils?: number) =>
  sealed.officer.page.evaluate(async (spoilt) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('proportion-vault')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const stores = database.transaction(['events', 'meta'], 'readwrite')
    const rows = await asked(stores.objectStore('events').getAll())
    const meta = await asked(stores.objectStore('meta').getAll())
    if (spoilt !== undefined) {
      const row = rows[spoilt]
      row.sealed[60] ^= 1
      await asked(stores.objectStore('events').put(row))
    }
    database.close()
    const bundle = meta.find(({ k }) => k.startsWith('bundle:'))
    return { entries: rows.length, bundled: bundle?.n as number | undefined }
  }, spoils)

test('a long case is opened at one go once it was read and put away, and says the same', async () => {
  const { officer } = sealed
  await changesTheAnswer(MANY)
  await officer.seesSaved()
  const before = await kept()
  expect([before.entries > MANY, before.bundled]).toEqual([true, undefined])
  expect(await opensAnew()).toBeGreaterThan(MANY)
  const said = await officer.page.locator('main').textContent()
  await locks(officer)
  expect(await kept()).toEqual({ ...before, bundled: before.entries })
  expect(await opensAnew()).toBeLessThan(MANY / 2)
  expect(await officer.page.locator('main').textContent()).toBe(said)
  await officer.doesNotSee(BROKEN)
})

test('one entry of it that was changed on the disk is told all the same', async () => {
  await kept(100)
  expect(await opensAnew()).toBeGreaterThan(MANY)
  await sealed.officer.sees(BROKEN)
})
