import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { canary } from './canaries'
import { locks, newlySealedVisit, unlocks } from './sealed-visit'

const SAID = 'What is said to have happened?'
const PIN = '482913'
/** What is still being written when the lock shows is given a moment to end. */
const GONE = { timeout: 15_000, interval: 1_000 }

/** How often the page's memory says each word, once whatever can be thrown away has been. */
async function inMemory(page: Page, words: readonly string[]): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page)
  const found = Object.fromEntries(words.map((word) => [word, 0]))
  let rest = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const text = rest + chunk
    for (const word of words) {
      const before = rest.split(word).length
      found[word] = (found[word] ?? 0) + text.split(word).length - before
    }
    rest = text.slice(-100)
  })
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return found
}

test('what was typed is in memory while the case is open, and after a lock nothing of it is', async () => {
  const { officer, passphrase } = await newlySealedVisit()
  const word = canary()
  await officer.fills(SAID, word)
  await officer.seesSaved()
  const open = await inMemory(officer.page, [word])
  expect(open[word]).toBeGreaterThan(0)

  await locks(officer)
  await expect.poll(() => inMemory(officer.page, [word, passphrase]), GONE).toEqual({ [word]: 0, [passphrase]: 0 })

  await unlocks(officer, passphrase)
  await officer.seesField(SAID, word)
  expect((await inMemory(officer.page, [word]))[word]).toBeGreaterThan(0)
  await officer.phone.close()
})

test('nor is anything where a PIN keeps the page alive', async () => {
  const { officer, passphrase } = await newlySealedVisit({ pin: PIN })
  const word = canary()
  await officer.fills(SAID, word)
  await officer.seesSaved()
  await officer.page.evaluate(() => Object.assign(window, { sameAsBefore: true }))
  await locks(officer)
  expect(await officer.page.evaluate(() => 'sameAsBefore' in window)).toBe(true)
  await expect.poll(() => inMemory(officer.page, [word, passphrase]), GONE).toEqual({ [word]: 0, [passphrase]: 0 })

  await officer.fills('PIN', PIN)
  await officer.tapsOn('Open')
  await officer.seesField(SAID, word)
  await officer.phone.close()
})
