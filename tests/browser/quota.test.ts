import { expect, test } from 'vitest'
import { canary, STORE_NAMES, STORES } from './canaries'
import { newSealedVisit, unlocks, unlocksByCode } from './sealed-visit'
import { provesItIsThem } from './shredded'
import type { Visit } from './visit'

const SAID = 'What is said to have happened?'
const LIMITS = Array.from({ length: 20 }, (_, step) => Math.round(300_000 + (step * 2_700_000) / 19))
const FULL = 'This phone has no room left to save.'
const NEARLY_FULL = 'This phone is nearly full'

/** Fills what room there is with something else, to the last half kilobyte that the store takes. */
const fillsUp = (officer: Visit) =>
  officer.page.evaluate(async () => {
    const opened = indexedDB.open('filler', 1)
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows', { autoIncrement: true })
    await new Promise((resolve) => Object.assign(opened, { onsuccess: resolve, onerror: resolve }))
    if (opened.error) return
    const put = (bytes: Uint8Array) =>
      new Promise<boolean>((resolve) => {
        const transaction = opened.result.transaction('rows', 'readwrite')
        transaction.oncomplete = () => resolve(true)
        transaction.onabort = () => resolve(false)
        transaction.objectStore('rows').put(bytes)
      })
    for (let size = 65_536; size >= 512; size /= 4) {
      const bytes = crypto.getRandomValues(new Uint8Array(size))
      while (await put(bytes));
    }
    opened.result.close()
  })

const emptiesAgain = (officer: Visit) =>
  officer.page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('filler')
        request.onsuccess = resolve
        request.onblocked = resolve
      }),
  )

test.each(STORE_NAMES)(
  'a phone that is full at 20 different moments keeps the last answer or says that it could not, and goes on once there is room, in %s',
  async (store) => {
    const sealed = await newSealedVisit({ args: STORES[store] })
    const { officer, address } = sealed
    const { phone } = officer
    const origin = phone.server.url
    const field = () => officer.page.getByRole('textbox', { name: SAID, exact: true })
    const outcome = () =>
      officer.page
        .getByRole('status')
        .or(officer.page.getByRole('alert'))
        .filter({ hasText: new RegExp(`^Saved on this phone|${FULL}`) })
        .first()
        .textContent()
    let refused = 0
    let fromReserve = 0

    /** The browser asks how much room there is when it first opens a store: the limit must be there before. */
    async function startsWith(limit: number) {
      await phone.quit()
      await phone.relaunch()
      const session = await phone.context.newCDPSession(officer.page)
      const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + limit })
      return () => session.send('Storage.overrideQuotaForOrigin', { origin })
    }

    try {
      for (const limit of LIMITS) {
        const lifts = await startsWith(limit)
        await officer.opens(address)
        await unlocksByCode(officer, sealed.code)
        await officer.seesSaved()
        let word = ''
        for (let times = 0; times < 3; times++) {
          await fillsUp(officer)
          word = `${canary()} ${'x'.repeat(3_000)}`
          await field().fill(word)
          await officer.page.getByText('Saving…').waitFor({ state: 'detached' })
          const said = await outcome()
          if (said?.includes(FULL)) break
          if (await officer.page.getByText(NEARLY_FULL).isVisible()) fromReserve++
        }
        expect(await field().inputValue()).toBe(word)
        const wasRefused = await officer.page.getByText(FULL).isVisible()
        if (wasRefused) refused++

        await lifts()
        await emptiesAgain(officer)
        if (wasRefused) await officer.tapsOn('Try again')
        await officer.seesSaved()
        await officer.page.reload()
        await unlocksByCode(officer, sealed.code)
        await officer.seesField(SAID, word)
      }
      console.log(`${store}: refused at ${refused} of ${LIMITS.length}, saved from the reserve ${fromReserve} times`)
      expect(fromReserve).toBeGreaterThan(LIMITS.length / 2)
      expect(refused).toBeGreaterThan(0)

      await startsWith(300_000)
      await officer.opens('/helplines')
      await fillsUp(officer)
      await officer.opens(address.replace(/\/report$/, '/hand-over'))
      await unlocks(officer, sealed.passphrase)
      await officer.tapsOn('Make the file')
      await provesItIsThem(officer, sealed.passphrase)
      await officer.page.getByRole('list').filter({ hasText: /[a-z]/ }).first().waitFor()
    } finally {
      await phone.close()
    }
  },
)
