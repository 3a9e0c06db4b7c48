import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import type { SlotKind, UnlockSlot } from '../../src/drafts/key-slots'
import type { Proof } from '../../src/drafts/ways-in'
import { hasASensor, keeps, onDisk, onePhone, opensThePage, PASSPHRASE, type Page, unlocks } from './desk-page'
import { WORDS } from './fakes'

const PIN = '482915'
const NEW_WORDS = [...WORDS].reverse()
const DONE = { ok: true, value: undefined }

onePhone()

async function locks(page: Page) {
  const { reloads } = page
  page.desk.lock()
  await vi.waitFor(() => expect(page.reloads > reloads || page.desk.view().state === 'locked').toBe(true))
}

/** A phone with a case on it, and the code that opens it. */
async function kept(): Promise<Proof & { by: 'recovery' }> {
  const page = await opensThePage()
  const made = await page.desk.create(WORDS)
  if (!made.ok) throw new Error(made.problem.kind)
  await keeps(await page.desk.drafts())
  await page.desk.keyring.codeIsWritten()
  page.desk.lock()
  await vi.waitFor(() => expect(page.reloads).toBe(1))
  return { by: 'recovery', code: made.value.code }
}

async function openedBy(proof: Proof): Promise<Page> {
  const page = await opensThePage()
  expect(await page.desk.unlock(proof)).toEqual(DONE)
  return page
}

describe('an opening by the recovery code', () => {
  test('is told, from the moment on in which the lock opens; one by the words is not', async () => {
    const byCode = await kept()
    const page = await opensThePage()
    const told: unknown[] = []
    page.desk.subscribe(() => {
      const { state, openedByCode } = page.desk.view()
      if (state === 'unlocked') told.push(openedByCode)
    })
    expect(await page.desk.unlock(byCode)).toEqual(DONE)
    expect([told.length > 0, told.every((one) => one === true)]).toEqual([true, true])
    expect((await openedBy(PASSPHRASE)).desk.view().openedByCode).toBe(false)
  })

  test('is told no more once the officer has the words, says so, or has set new ones', async () => {
    const byCode = await kept()
    const ends: Record<string, (page: Page) => Promise<unknown>> = {
      'says so': async ({ desk }) => desk.keyring.hasWords(),
      'shows who it is with them': ({ desk }) => desk.keyring.prove(PASSPHRASE),
      'sets new ones': ({ desk }) => desk.keyring.changePassphrase(byCode, NEW_WORDS),
    }
    for (const [how, end] of Object.entries(ends)) {
      const page = await openedBy(byCode)
      await page.desk.keyring.prove({ by: 'passphrase', typed: 'no such words here' })
      await page.desk.keyring.prove(byCode)
      expect([how, page.desk.view().openedByCode]).toEqual([how, true])
      await end(page)
      expect([how, page.desk.view().openedByCode]).toEqual([how, false])
      await locks(page)
    }
  })

  test('set aside stays so while the PIN opens it, and is told on with the PIN where it was not', async () => {
    const byCode = await kept()
    for (const isSetAside of [false, true]) {
      const page = await openedBy(byCode)
      expect(await page.desk.keyring.setPin(byCode, PIN)).toEqual(DONE)
      if (isSetAside) page.desk.keyring.hasWords()
      await locks(page)
      expect(await page.desk.unlockWithPin(PIN)).toEqual(DONE)
      expect(page.desk.view().openedByCode).toBe(!isSetAside)
      await locks(page)
    }
  })

  test('leaves nothing in storage that one by the words would not', async () => {
    const byCode = await kept()
    const rows = () =>
      onDisk(async (database) => {
        const meta: { k: string }[] = await database.table('meta').toArray()
        return meta.map((row) => `${row.k}: ${Object.keys(row).sort()}`).sort()
      })
    await locks(await openedBy(PASSPHRASE))
    const before = await rows()
    const page = await openedBy(byCode)
    page.desk.keyring.hasWords()
    await locks(page)
    expect(await rows()).toEqual(before)
  })

  test('is by a code that somebody has: it is not said that it was not written down, until there is another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const page = await opensThePage()
    const made = await page.desk.create(WORDS)
    if (!made.ok) throw new Error(made.problem.kind)
    const byCode = { by: 'recovery', code: made.value.code } as const
    const isAsked = async (proof: Proof) => {
      const { desk } = await openedBy(proof)
      await vi.advanceTimersByTimeAsync(6_000)
      await vi.waitFor(() => expect(desk.view().codeNotWritten).toBeDefined())
      const before = desk.view().codeNotWritten
      await desk.keyring.renewRecoveryCode(proof)
      return [before, desk.view().codeNotWritten]
    }
    expect(await isAsked(byCode)).toEqual([false, true])
    expect(await isAsked(PASSPHRASE)).toEqual([true, true])
  })
})

describe('a way in that is damaged, while another has opened the cases', () => {
  const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))
  const slots = () => onDisk((database): Promise<UnlockSlot[]> => database.table('slots').toArray())
  const slotOf = async (kind: SlotKind) => (await slots()).find((one) => one.kind === kind) ?? expect.fail(kind)
  const harms = async (kind: SlotKind, change: (slot: UnlockSlot) => object = ({ ct }) => ({ ct: flipped(ct) })) => {
    const slot = await slotOf(kind)
    await onDisk((database) => database.table('slots').put({ ...slot, ...change(slot) }))
  }
  const row = (key: string) => onDisk((database) => database.table('meta').get(key))

  /** With words, code and fingerprint. */
  async function keptByAll() {
    hasASensor()
    const byCode = await kept()
    const page = await openedBy(PASSPHRASE)
    expect(await page.desk.keyring.addPasskey(PASSPHRASE)).toEqual(DONE)
    await locks(page)
    return byCode
  }

  /** What is left to do after an opening is done. */
  async function finds(proof: Proof) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const page = await openedBy(proof)
    expect(page.desk.view().damagedWays).toBeUndefined()
    await vi.advanceTimersByTimeAsync(6_000)
    await vi.waitFor(() => expect(page.desk.view().damagedWays).toBeDefined())
    vi.useRealTimers()
    return { page, found: page.desk.view().damagedWays }
  }

  test.each([
    ['passphrase', { by: 'passkey' }],
    ['recovery', PASSPHRASE],
    ['passkey', PASSPHRASE],
  ] as const)('is told afterwards, and no try counts: %s', async (kind, proof) => {
    await keptByAll()
    expect((await finds(proof)).found).toEqual([])
    await harms(kind)
    expect((await finds(proof)).found).toEqual([kind])
    expect((await row('tries'))?.count ?? 0).toBe(0)
  })

  test.each<[string, (slot: UnlockSlot) => object]>([
    ['no key is wrapped like that', ({ ct }) => ({ ct: ct.slice(1) })],
    ['it is made weaker than any is', ({ kdf }) => ({ kdf: { ...kdf, t: 0 } })],
  ])('is told where %s', async (_, change) => {
    const byCode = await kept()
    await harms('passphrase', change)
    expect((await finds(byCode)).found).toEqual(['passphrase'])
  })

  test('is told where it or its key part is missing, and not of a fingerprint that was never added', async () => {
    await kept()
    const other = await slotOf('recovery')
    await onDisk((database) => database.table('slots').delete(other.id))
    expect((await finds(PASSPHRASE)).found).toEqual(['recovery'])
    await onDisk((database) => database.table('slots').put({ ...other, id: 'b'.repeat(32) }))
    expect((await finds(PASSPHRASE)).found).toEqual(['recovery'])
  })

  test('is not told of one that was made before there were marks', async () => {
    const byCode = await keptByAll()
    await onDisk((database) => database.table('meta').delete('marks'))
    for (const proof of [PASSPHRASE, byCode]) expect((await finds(proof)).found).toEqual([])
  })

  test('is not told of the one that has just opened the cases, whatever its mark says', async () => {
    const byCode = await kept()
    const marked = await row('marks')
    const { id } = await slotOf('passphrase')
    await onDisk((database) =>
      database.table('meta').put({ ...marked, marks: { ...marked.marks, [id]: 'f'.repeat(32) } }),
    )
    expect((await finds(PASSPHRASE)).found).toEqual([])
    expect((await finds(byCode)).found).toEqual(['passphrase'])
  })

  test('is told no more once it was set anew, and opens again', async () => {
    const byCode = await keptByAll()
    for (const kind of ['passphrase', 'passkey'] as const) await harms(kind)
    const { page, found } = await finds(byCode)
    expect(found).toEqual(['passphrase', 'passkey'])
    const { keyring, view } = page.desk
    expect(await keyring.changePassphrase(byCode, NEW_WORDS)).toEqual(DONE)
    expect(view().damagedWays).toEqual(['passkey'])
    expect(await keyring.removePasskey()).toEqual(DONE)
    expect(view().damagedWays).toEqual([])
    expect(await keyring.addPasskey(byCode)).toEqual(DONE)
    await locks(page)
    const byNewWords = { by: 'passphrase', typed: NEW_WORDS.join(' ') } as const
    expect((await finds(byNewWords)).found).toEqual([])
    await harms('recovery')
    const again = await finds(byNewWords)
    expect(again.found).toEqual(['recovery'])
    expect((await again.page.desk.keyring.renewRecoveryCode(byNewWords)).ok).toBe(true)
    expect(again.page.desk.view().damagedWays).toEqual([])
  })

  test('that can’t be read is known on the lock too, and one that only opens nothing is not called that', async () => {
    await keptByAll()
    const { keyring } = (await opensThePage()).desk
    expect((await keyring.waysIn()).unreadable).toEqual([])
    await harms('passkey')
    expect((await keyring.waysIn()).unreadable).toEqual([])
    await harms('passkey', ({ ct }) => ({ ct: ct.slice(1) }))
    expect(await keyring.waysIn()).toEqual({ ways: ['passphrase', 'recovery'], unreadable: ['passkey'] })
    await unlocks(await opensThePage())
  })
})
