// @ts-check
import { cpSync } from 'node:fs'
import { newFolder, onProfile } from './phone.mjs'

/** The first stage of a made-up case: a question that needs no vault and keeps nothing. */
export const PRACTICE = '/practice/kept-between-them/report'

/**
 * @typedef {{ label: string, stage: string, events: object[], head: object }} Seed
 * @typedef {{ profile: string, words: string }} Vault
 */

/** A profile that has both apps installed and has used them. @param {string} app @param {string} floor */
export async function returningUser(app, floor) {
  const profile = newFolder('profile')
  const visits = [
    ...['/start.html', '/lock.html', '/helplines.html', '/first-minute.html', '/'].map((path) => floor + path),
    ...['/', '/helplines', '/first-minute', PRACTICE].map((path) => app + path),
  ]
  for (let time = 0; time < 2; time++) {
    await onProfile(profile, async (page) => {
      for (const url of visits) {
        await page.goto(url)
        await page.evaluate(async () => void (await navigator.serviceWorker.ready))
        if (url === `${app}/`) await page.locator('html[data-offline=kept]').waitFor({ state: 'attached' })
      }
    })
  }
  return profile
}

/** As a first version of the app would have left them: the vault takes them in when it is made. @param {Seed[]} seeds */
function putCases(seeds) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('proportion', 10)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('events', { keyPath: ['c', 'n'] })
      request.result.createObjectStore('heads', { keyPath: 'c' })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction(['events', 'heads'], 'readwrite')
      for (const { events, head } of seeds) {
        for (const event of events) transaction.objectStore('events').put(event)
        transaction.objectStore('heads').put(head)
      }
      transaction.oncomplete = () => {
        request.result.close()
        resolve(undefined)
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}

/** The same for the floor. @param {{ id: string, label: string }[]} cases */
function putFloorCases(cases) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('floor', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('answers', { autoIncrement: true })
      request.result.createObjectStore('cases', { keyPath: 'id' })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('cases', 'readwrite')
      for (const one of cases) {
        transaction.objectStore('cases').put({
          ...one,
          stage: 'What makes it worse, 3 of 13',
          savedAt: '25 Nov, 11:42',
          left: 4,
          risk: 'Not settled',
        })
      }
      transaction.oncomplete = () => {
        request.result.close()
        resolve(undefined)
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}

/**
 * The profile with a vault made through the screens, as an officer makes it, and these cases sealed in it.
 * @param {string} from @param {string} app @param {string} floor @param {Seed[]} seeds @returns {Promise<Vault>}
 */
export async function withVault(from, app, floor, seeds) {
  const profile = newFolder('vault')
  cpSync(from, profile, { recursive: true })
  const words = await onProfile(profile, async (page) => {
    await page.goto(`${floor}/`)
    await page.evaluate(
      putFloorCases,
      seeds.map(({ label }, at) => ({ id: String(at).padStart(5, '0'), label })),
    )
    await page.goto(`${app}/about`)
    if (seeds.length > 0) await page.evaluate(putCases, seeds)
    await page.goto(`${app}/keep`)
    const list = page.getByRole('list', { name: 'Your four words' }).getByRole('listitem')
    await list.first().waitFor()
    const drawn = (await list.allTextContents()).join(' ')
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await page.getByRole('textbox', { name: 'Your four words' }).fill(drawn)
    await page.getByRole('button', { name: 'Keep my cases with these words' }).click()
    const written = page.getByRole('button', { name: 'I have written it down' })
    await written.waitFor({ timeout: 900_000 })
    await written.click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page
      .getByRole('button', { name: 'Lock' })
      .or(page.getByRole('button', { name: /^Continue/ }))
      .first()
      .waitFor()
    return drawn
  })
  return { profile, words }
}
