import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { STORES, type Store } from './canaries'
import { scan } from './disk-scanner'
import type { Disk } from './power-cut'
import { newlySealedVisit, unlocks } from './sealed-visit'
import type { Visit } from './visit'

type Secrets = Record<string, Uint8Array>

/** The key parts that stand in the shred file: of the cases and their list, and of the ways in. */
async function keyParts(page: Page): Promise<{ cases: Secrets; peppers: Secrets }> {
  const slots = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const file = await (await root.getFileHandle('shred-a')).getFile()
    const bytes = new Uint8Array(await file.arrayBuffer())
    return Array.from({ length: bytes.length / 64 }, (_, at) => [...bytes.slice(at * 64, at * 64 + 64)])
  })
  const inState = (state: number) =>
    Object.fromEntries(
      slots.flatMap((slot, at) => (slot[48] === state ? [[`${at}`, Uint8Array.from(slot.slice(0, 32))]] : [])),
    )
  return { peppers: inState(1), cases: inState(3) }
}

/** How many keys are kept in rows and deleted, each in a page of its own: a disk may use the place of one again at once. */
export const DELETED = 20

/** Keys kept in rows, all but one of them deleted, as an app would that thinks deleting is erasing. */
async function keepsKeysInRows(page: Page): Promise<{ inARow: Uint8Array; deleted: Secrets }> {
  const keys = await page.evaluate(async (count) => {
    const aPageOfItsOwn = () => crypto.getRandomValues(new Uint8Array(4096))
    const inARow = aPageOfItsOwn()
    const deleted = Array.from({ length: count }, aPageOfItsOwn)
    const opened = indexedDB.open('deleted-key', 1)
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows')
    await new Promise((resolve) => Object.assign(opened, { onsuccess: resolve }))
    for (const write of ['put', 'delete'] as const) {
      const transaction = opened.result.transaction('rows', 'readwrite', { durability: 'strict' })
      const rows = transaction.objectStore('rows')
      if (write === 'put') rows.put(inARow, 'in a row')
      for (const [at, key] of deleted.entries()) {
        if (write === 'put') rows.put(key, `deleted ${at}`)
        else rows.delete(`deleted ${at}`)
      }
      await new Promise((resolve) => Object.assign(transaction, { oncomplete: resolve }))
    }
    opened.result.close()
    const amidst = (page: Uint8Array) => [...page.slice(2048, 2048 + 32)]
    return { inARow: amidst(inARow), deleted: deleted.map(amidst) }
  }, DELETED)
  return {
    inARow: Uint8Array.from(keys.inARow),
    deleted: Object.fromEntries(keys.deleted.map((key, at) => [`${at}`, Uint8Array.from(key)])),
  }
}

export async function provesItIsThem(officer: Visit, passphrase: string): Promise<void> {
  const sheet = officer.page.getByRole('dialog', { name: 'Show that it is you' })
  await sheet.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Go on', exact: true }).tap()
}

/** How many of each lie on the disk. */
export interface Lying {
  cases: number
  peppers: number
  /** Kept in a row of a database: the control that must be found. */
  inARow: number
  /** Deleted from a row, which is not erasing. */
  deleted: number
}

/** Erases the cases of a phone and then everything, and looks after each what is left on the disk: of the profile, or of the whole disk. */
export async function erasesAndWipes(store: Store, more = 0, disk?: Disk) {
  const { officer, passphrase } = await newlySealedVisit({
    args: STORES[store],
    ...(disk && { profile: disk.profile }),
  })
  const { page, phone } = officer
  for (let added = 0; added < more; added++) {
    await officer.opens('/start')
    await unlocks(officer, passphrase)
    await page.getByRole('heading', { level: 2, name: 'What was reported', exact: true }).waitFor()
  }
  const { inARow, deleted } = await keepsKeysInRows(page)
  const { cases, peppers } = await keyParts(page)

  const lying = (): Lying => {
    const wanted = { cases, peppers, inARow: { key: inARow }, deleted }
    disk?.sync()
    const image = disk && readFileSync(disk.image)
    const hits = image ? [] : scan(phone.profile, keysOf(wanted))
    const lies = (kind: string, at: string, bytes: Uint8Array) =>
      image ? image.includes(Buffer.from(bytes)) : hits.some(({ needle }) => needle === `${kind} ${at}`)
    const count = (kind: keyof typeof wanted) =>
      Object.entries(wanted[kind]).filter(([at, bytes]) => lies(kind, at, bytes)).length
    return { cases: count('cases'), peppers: count('peppers'), inARow: count('inARow'), deleted: count('deleted') }
  }
  const closes = async () => {
    await phone.quit()
    return lying()
  }
  const opensTheStorage = async () => {
    await phone.relaunch()
    await officer.opens('/settings/storage')
    await unlocks(officer, passphrase)
    await officer.seesHeading('Cases on this phone')
  }

  const before = await closes()
  await opensTheStorage()
  for (let left = more + 1; left > 0; left--) {
    await officer.page
      .getByRole('button', { name: /^Delete / })
      .first()
      .tap()
    await officer.fills('Why is it deleted?', 'Opened twice by mistake.')
    await officer.tapsOn('Erase it for good')
    await provesItIsThem(officer, passphrase)
    await officer.page.getByRole('textbox', { name: 'Why is it deleted?' }).waitFor({ state: 'detached' })
  }
  await officer.sees('None.')
  const erased = await closes()
  await opensTheStorage()
  await officer.fills('Type “erase everything”', 'erase everything')
  await officer.tapsOn('Erase everything')
  await provesItIsThem(officer, passphrase)
  await officer.page.waitForEvent('load')
  await officer.sees('None.')
  const wiped = await closes()
  await phone.close()
  return { kept: { cases: Object.keys(cases).length, peppers: Object.keys(peppers).length }, before, erased, wiped }
}

const keysOf = (wanted: Record<string, Secrets>): Secrets =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([kind, secrets]) =>
      Object.entries(secrets).map(([at, bytes]) => [`${kind} ${at}`, bytes]),
    ),
  )
