import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSealedVisit, type Sealed } from './sealed-visit'

let sealed: Sealed
beforeAll(async () => {
  sealed = await newSealedVisit()
})
afterAll(() => sealed.officer.phone.close())

/** The one that writes the key parts, of which each case has one. */
function fileWorker() {
  const [worker, another] = sealed.officer.page.workers().filter((one) => one.url().includes('shred.worker'))
  if (worker === undefined || another !== undefined) throw new Error('Not one file worker')
  return worker
}

async function beginsACase() {
  const { officer } = sealed
  await officer.tapsOn('Start a case')
  await officer.isAt('First report')
  await officer.seesSaved()
}

test('a key part whose file is held by something else for a moment is written after it', async () => {
  await sealed.officer.tapsOn('Back to Cases')
  await fileWorker().evaluate(`(async () => {
    const root = await navigator.storage.getDirectory()
    const handle = await (await root.getFileHandle('shred-a')).createSyncAccessHandle()
    setTimeout(() => handle.close(), 500)
  })()`)
  await beginsACase()
})

test('a file worker that falls silent is replaced, and the case that waits for it is kept', async () => {
  await sealed.officer.tapsOn('Back to Cases')
  const silent = fileWorker()
  await silent.evaluate('self.onmessage = () => {}')
  await beginsACase()
  expect(fileWorker()).not.toBe(silent)
  await sealed.officer.page.reload()
  await sealed.officer.page.getByRole('heading', { name: 'Your cases are locked' }).waitFor()
})
