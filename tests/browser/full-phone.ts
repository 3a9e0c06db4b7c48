import type { Visit } from './visit'

export const FULL = 'This phone has no room left to save.'

/** Fills what room there is with something else, to the last half kilobyte that the store takes. */
export const fillsUp = (officer: Visit) =>
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

export const emptiesAgain = (officer: Visit) =>
  officer.page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('filler')
        request.onsuccess = resolve
        request.onblocked = resolve
      }),
  )

/**
 * Starts the browser anew with this many bytes of room: it asks how much there is when it first opens a store.
 * Answers what takes the bound away.
 */
export async function startsWithRoomFor(officer: Visit, bytes: number): Promise<() => Promise<unknown>> {
  const { phone } = officer
  const origin = phone.url
  await phone.quit()
  await phone.relaunch()
  const session = await phone.context.newCDPSession(officer.page)
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes })
  return () => session.send('Storage.overrideQuotaForOrigin', { origin })
}
