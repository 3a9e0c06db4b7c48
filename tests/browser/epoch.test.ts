import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSealedVisit, type Sealed, unlocks } from './sealed-visit'

const SAID = 'What is said to have happened?'
const HOW = 'How did it come to the police?'

let sealed: Sealed

beforeAll(async () => {
  sealed = await newSealedVisit()
})
afterAll(() => sealed.officer.phone.close())

/** Every row of every case, as it lies there. */
const rowsThere = () =>
  sealed.officer.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opened = indexedDB.open('proportion-vault')
        opened.onsuccess = () => {
          const stores = opened.result.transaction(['events', 'heads'])
          const [events, heads] = [stores.objectStore('events').getAll(), stores.objectStore('heads').getAll()]
          stores.oncomplete = () => {
            opened.result.close()
            resolve(
              JSON.stringify([events.result, heads.result], (_, value) =>
                value instanceof Uint8Array ? [...value] : value,
              ),
            )
          }
        }
      }),
  )

/** What the version after this one does to the database when it is opened in another tab. */
async function aNewerVersionTakesOver() {
  const newer = await sealed.officer.phone.context.newPage()
  await newer.goto('/helplines')
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('proportion-vault', 20)
        opened.onupgradeneeded = () => opened.result.createObjectStore('more', { keyPath: 'k' })
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const raised = opened.result.transaction('meta', 'readwrite')
          const meta = raised.objectStore('meta')
          const vault = meta.get('vault')
          vault.onsuccess = () => meta.put({ ...vault.result, epoch: Number(vault.result.epoch) + 1 })
          raised.oncomplete = () => {
            opened.result.close()
            resolve()
          }
        }
      }),
  )
  await newer.close()
}

test('a newer version opened in another tab: this one writes down what is typed, then nothing more, and says so', async () => {
  const { officer } = sealed
  await officer.fills(SAID, 'Before the newer version.')
  await officer.seesSaved()
  await aNewerVersionTakesOver()
  const before = await rowsThere()
  await officer.answers(HOW, 'From a school or college')
  await officer.sees('The app was updated in another tab.')
  await officer.sees(/^Not saved since/)
  await officer.fills(SAID, 'After it.')
  await officer.sees(/^Not saved since/)
  expect(await rowsThere()).toBe(before)
})

test('this version on what a newer one has written reads it, says so, and writes nothing', async () => {
  const { officer, address, passphrase } = sealed
  const before = await rowsThere()
  await officer.opens('/')
  await unlocks(officer, passphrase)
  await officer.sees('These cases were written by a newer version of this app.')
  await officer.opens(address)
  await unlocks(officer, passphrase)
  await officer.seesField(SAID, 'Before the newer version.')
  await officer.answers(HOW, 'From a child')
  await officer.sees('These cases were written by a newer version of this app.')
  await officer.sees(/^Not saved since/)
  expect(await rowsThere()).toBe(before)
})
