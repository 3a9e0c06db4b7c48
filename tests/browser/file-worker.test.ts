import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSealedVisit, type Sealed, unlocks } from './sealed-visit'

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

test('one that waits while another tab has its turn says so, and is left waiting', async () => {
  const { officer } = sealed
  await officer.tapsOn('Back to Cases')
  const waits = fileWorker()
  await waits.evaluate(`{
    const say = self.postMessage.bind(self)
    self.said = []
    self.postMessage = (reply) => {
      self.said.push(reply)
      say(reply)
    }
  }`)
  await officer.page.evaluate(
    () =>
      new Promise<void>((hasIt) => {
        const until = new Promise((letGo) => Object.assign(window, { letGo }))
        void navigator.locks.request('shred-slots', () => {
          hasIt()
          return until
        })
      }),
  )
  await officer.tapsOn('Start a case')
  await expect.poll(() => waits.evaluate(`self.said.filter((reply) => reply === 'moves').length`)).toBeGreaterThan(1)
  await officer.page.evaluate('letGo()')
  await officer.isAt('First report')
  await officer.seesSaved()
  expect(fileWorker()).toBe(waits)
})

/** Whose key parts there are, in the order of the slots, and whether both copies say so. */
const keyParts = () =>
  sealed.officer.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const [a = '', b] = await Promise.all(
      ['shred-a', 'shred-b'].map(async (name) => {
        const bytes = new Uint8Array(await (await (await root.getFileHandle(name)).getFile()).arrayBuffer())
        return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      }),
    )
    return { owners: (a.match(/.{128}/g) ?? []).map((slot) => slot.slice(64, 96)), areAlike: a === b }
  })

/** The worker writes the first copy of its key part, and then waits for ever for the second to be opened. */
async function beginsACaseWithOneCopy() {
  const worker = fileWorker()
  await worker.evaluate(`{
    const [file, handle] = [FileSystemFileHandle.prototype, FileSystemSyncAccessHandle.prototype]
    const { createSyncAccessHandle } = file
    const { write } = handle
    handle.write = function (...given) {
      self.hangs = true
      return write.apply(this, given)
    }
    file.createSyncAccessHandle = function () {
      return self.hangs ? new Promise(() => {}) : createSyncAccessHandle.call(this)
    }
  }`)
  await sealed.officer.tapsOn('Start a case')
  await expect.poll(() => worker.evaluate('self.hangs')).toBe(true)
}

test('one that falls silent in its turn, between the two copies, keeps no tab from its own: the key part is there once', async () => {
  const { officer, passphrase } = sealed
  await officer.tapsOn('Back to Cases')
  const before = await keyParts()
  const second = await officer.opensAnotherTab()
  const silent = fileWorker()
  await beginsACaseWithOneCopy()
  await Promise.all([unlocks(second, passphrase), officer.isAt('First report')])
  await officer.seesSaved()
  expect(fileWorker()).not.toBe(silent)
  const { owners, areAlike } = await keyParts()
  expect({ areAlike, more: owners.length - before.owners.length }).toEqual({ areAlike: true, more: 1 })
  expect(new Set(owners).size).toBe(owners.length)
  await second.page.close()
})

test('one that goes with its page, in its turn, leaves it to the next', async () => {
  const { officer, passphrase } = sealed
  await officer.tapsOn('Back to Cases')
  await beginsACaseWithOneCopy()
  await officer.page.reload()
  await unlocks(officer, passphrase)
  await officer.tapsOn('Back to Cases')
  await beginsACase()
  expect((await keyParts()).areAlike).toBe(true)
})

test('a page that comes back from where the browser kept it has another, and opens', async () => {
  const { officer, passphrase } = sealed
  const left = fileWorker()
  const tells = (what: string) =>
    officer.page.evaluate((type) => void dispatchEvent(new PageTransitionEvent(type, { persisted: true })), what)
  await tells('pagehide')
  await expect.poll(() => officer.page.workers().includes(left)).toBe(false)
  await tells('pageshow')
  await unlocks(officer, passphrase)
  await officer.seesSaved()
  expect(fileWorker()).not.toBe(left)
})

test('one that takes long over each of several files is left to its work', async () => {
  await sealed.officer.tapsOn('Back to Cases')
  const slow = fileWorker()
  await slow.evaluate(`{
    const file = FileSystemFileHandle.prototype
    const { createSyncAccessHandle } = file
    file.createSyncAccessHandle = async function () {
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      return createSyncAccessHandle.call(this)
    }
  }`)
  await sealed.officer.tapsOn('Start a case')
  await sealed.officer.page.getByRole('heading', { level: 2, name: 'What was reported' }).waitFor({ timeout: 60_000 })
  await expect.poll(() => sealed.officer.page.getByText('Saving…').count(), { timeout: 60_000 }).toBe(0)
  await sealed.officer.seesSaved()
  expect(fileWorker()).toBe(slow)
})

/** Whoever has a turn at the files, or waits for one. */
const turns = () =>
  sealed.officer.page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return [...held, ...pending].filter(({ name }) => name === 'shred-slots').length
  })

test('a file worker that falls silent is replaced, and the case that waits for it is kept', async () => {
  await sealed.officer.tapsOn('Back to Cases')
  // What the unlock left to do looks at the files too, and this one takes long over each: at work it is not silent.
  await expect.poll(turns, { timeout: 60_000 }).toBe(0)
  const silent = fileWorker()
  await silent.evaluate('self.onmessage = () => {}')
  await beginsACase()
  expect(fileWorker()).not.toBe(silent)
  await sealed.officer.page.reload()
  await sealed.officer.page.getByRole('heading', { name: 'Your cases are locked' }).waitFor()
})
