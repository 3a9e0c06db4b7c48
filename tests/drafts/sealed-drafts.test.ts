import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { SealedDatabase } from '../../src/drafts/database'
import type { Summary } from '../../src/drafts/drafts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { shredSlots } from '../../src/drafts/shred-slots'
import { openVault } from '../../src/drafts/vault'
import { rowsIn } from '../../src/drafts/vault-rows'
import { cheapKdf, memoryFiles, oneAtATime, seededRandom } from './fakes'

const at = '2026-11-25T11:40:00.000Z'
const words = ['correct', 'horse', 'battery', 'staple']
const place = { stage: 'features', matter: 'm1' }
const id = 'a'.repeat(32)

const summary = (label: string): Summary => ({
  case: id,
  label,
  stage: 'Features',
  risk: 'higher',
  referral: 'likely',
  left: 3,
  savedAt: at,
  closed: false,
  handedOver: false,
})

function eventsOf(count: number): readonly CaseEvent[] {
  let kase = happen(undefined, { type: 'opened', case: id, edition: '1', reviewAsked: true }, at)
  for (let seq = 2; seq <= count; seq += 1) {
    kase = happen(kase, { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: seq % 2 ? 'yes' : 'no' }, at)
  }
  return kase.events
}

let named = 0
async function phone() {
  const database = new SealedDatabase(`vault-${named++}`)
  const files = memoryFiles()
  const random = seededRandom(named)
  const vault = openVault({
    rows: rowsIn(database),
    ways: oneAtATime(),
    shred: shredSlots(files, random),
    kdf: cheapKdf,
    random,
    now: () => Date.parse(at),
    monotonic: () => 0,
  })
  const made = await vault.create(words)
  expect(made.ok).toBe(true)
  return { database, vault, random, drafts: () => new SealedDrafts(database, vault, random) }
}

describe('cases kept sealed', () => {
  let held: Awaited<ReturnType<typeof phone>>
  beforeEach(async () => {
    held = await phone()
  })

  it('say that something is missing where a case was taken in without all of its entries', async () => {
    const events = eventsOf(5).filter(({ seq }) => seq !== 3)
    expect(await held.drafts().append(id, 0, events, place, summary('A'))).toEqual({ saved: 5 })
    expect(await held.drafts().open(id)).toMatchObject({ events, faults: ['missing'] })
  })

  it('come back as they were, after a lock, with where the officer stood', async () => {
    const events = eventsOf(5)
    const first = held.drafts()
    expect(await first.append(id, 0, events.slice(0, 3), place, summary('A'))).toEqual({ saved: 3 })
    expect(await first.append(id, 3, events.slice(3), place, summary('A and B'))).toEqual({ saved: 5 })
    held.vault.lock()
    expect((await held.vault.unlock({ by: 'passphrase', typed: words.join(' ') })).ok).toBe(true)
    const again = held.drafts()
    expect(await again.list()).toEqual([summary('A and B')])
    expect(await again.open(id)).toEqual({ events, place, savedAt: summary('A and B').savedAt })
    expect(again.codeOf(id)).toBe(first.codeOf(id))
  })

  it('are listed from the one record of the last checkpoint, and from their own where they have moved on', async () => {
    const other = 'b'.repeat(32)
    const before = held.drafts()
    await before.append(id, 0, eventsOf(2), place, summary('A'))
    await before.append(other, 0, eventsOf(2), place, { ...summary('B'), case: other })
    await before.checkpoint()
    await before.append(other, 2, eventsOf(3).slice(2), place, { ...summary('B and C'), case: other })
    // What the list took from the checkpoint it did not open: this head would say that its summary is lost.
    const head = await held.database.heads.get(id)
    if (head) await held.database.heads.put({ ...head, sealed: head.sealed.map((byte) => byte ^ 1) })
    const labels = async () => (await held.drafts().list()).map(({ label }) => label).sort()
    expect(await labels()).toEqual(['A', 'B and C'])
    await held.database.meta.delete('fronts')
    expect(await labels()).toEqual(['A case whose summary is lost', 'B and C'])
  })

  it('leave the list with their key, also where the last checkpoint still has them', async () => {
    const before = held.drafts()
    await before.append(id, 0, eventsOf(2), place, summary('A'))
    await before.checkpoint()
    await held.vault.shredCase(id)
    expect(await held.drafts().list()).toEqual([])
  })

  it('hold nothing of a case in clear', async () => {
    await held.drafts().append(id, 0, eventsOf(4), place, summary('CANARY-LABEL'))
    const rows = [
      ...(await held.database.events.toArray()),
      ...(await held.database.heads.toArray()),
      ...(await held.database.meta.toArray()),
    ]
    const raw = rows.map((row) => Buffer.from(JSON.stringify(row)).toString()).join()
    const bytes = rows
      .map((row) => Buffer.from(('sealed' in row ? row.sealed : []) as Uint8Array).toString('latin1'))
      .join()
    for (const word of ['CANARY-LABEL', 'coercion', 'answered', 'features']) {
      expect(raw.includes(word)).toBe(false)
      expect(bytes.includes(word)).toBe(false)
    }
    expect(
      rows
        .flatMap((row) => Object.keys(row))
        .sort()
        .join(),
    ).not.toContain('at')
  })

  it('refuse what another tab has overtaken, and keep both tabs’ answers', async () => {
    const events = eventsOf(6)
    const one = held.drafts()
    await one.append(id, 0, events.slice(0, 2), place, summary('A'))
    const two = held.drafts()
    await two.open(id)
    expect(await two.append(id, 2, events.slice(2, 3), place, summary('A'))).toEqual({ saved: 3 })
    expect(await one.append(id, 2, events.slice(2, 3), place, summary('A'))).toEqual({
      problem: { kind: 'changed-elsewhere' },
    })
    const back = await held.drafts().open(id)
    expect('events' in back && back.events.length).toBe(3)
  })

  it('refuse an overtaken tab that only says where it stands: it would put the end of the chain back', async () => {
    const events = eventsOf(3)
    const one = held.drafts()
    await one.append(id, 0, events.slice(0, 2), place, summary('A'))
    const two = held.drafts()
    await two.open(id)
    await two.append(id, 2, events.slice(2), place, summary('A and B'))
    expect(await one.append(id, 2, [], place, summary('A'))).toEqual({ problem: { kind: 'changed-elsewhere' } })
    const again = held.drafts()
    expect(await again.open(id)).not.toHaveProperty('faults')
    expect(await again.list()).toEqual([summary('A and B')])
  })

  it('are never written into an empty database that the browser made anew', async () => {
    const drafts = held.drafts()
    await drafts.append(id, 0, eventsOf(2), place, summary('A'))
    await held.database.events.clear()
    await held.database.heads.clear()
    await held.database.meta.clear()
    expect(await drafts.append(id, 2, eventsOf(3).slice(2), place, summary('A'))).toEqual({
      problem: { kind: 'vault-gone' },
    })
    expect(await held.database.events.count()).toBe(0)
  })

  it('are left alone by an older app', async () => {
    const drafts = held.drafts()
    await drafts.append(id, 0, eventsOf(2), place, summary('A'))
    await held.database.meta.update('vault', { epoch: 99 })
    expect(await drafts.append(id, 2, eventsOf(3).slice(2), place, summary('A'))).toEqual({
      problem: { kind: 'newer-data' },
    })
    expect(await held.database.events.count()).toBe(2)
    expect('events' in (await held.drafts().open(id))).toBe(true)
  })

  it('say when an old copy was put back after a checkpoint', async () => {
    const events = eventsOf(6)
    const drafts = held.drafts()
    await drafts.append(id, 0, events.slice(0, 3), place, summary('A'))
    const old = { events: await held.database.events.toArray(), heads: await held.database.heads.toArray() }
    await drafts.append(id, 3, events.slice(3), place, summary('A'))
    await drafts.checkpoint()
    await held.database.events.clear()
    await held.database.heads.clear()
    await held.database.events.bulkAdd(old.events)
    await held.database.heads.bulkAdd(old.heads)
    const back = await held.drafts().open(id)
    expect('faults' in back && back.faults).toEqual(['put-back'])
    expect('events' in back && back.events).toEqual(events.slice(0, 3))
  })

  it('can be read by nobody once erased, whatever is left of their rows', async () => {
    const drafts = held.drafts()
    await drafts.append(id, 0, eventsOf(3), place, summary('A'))
    const rows = { events: await held.database.events.toArray(), heads: await held.database.heads.toArray() }
    expect(await drafts.erase(id)).toEqual({ ok: true, value: undefined })
    await held.database.events.bulkAdd(rows.events)
    await held.database.heads.bulkAdd(rows.heads)
    expect(await held.drafts().open(id)).toEqual({ problem: { kind: 'case-erased' } })
    expect(await held.drafts().list()).toEqual([])
  })
})

describe('erasing', () => {
  const full = () => new DOMException('', 'QuotaExceededError')
  const erased = { ok: true, value: undefined }
  let held: Awaited<ReturnType<typeof phone>>
  let code: string
  /** Of a case that was not opened since. */
  let drafts: SealedDrafts
  beforeEach(async () => {
    held = await phone()
    const first = held.drafts()
    await first.append(id, 0, eventsOf(3), place, summary('A'))
    code = first.codeOf(id) ?? ''
    drafts = held.drafts()
  })
  const stones = async () => drafts.erasedCases()
  const stone = () => ({ id, day: '2026-11-25', reason: 'Wrong start', code })
  const erases = () => drafts.erase(id, 'Wrong start', '2026-11-25')

  it('on a full phone takes the room that is kept free', async () => {
    await held.database.fillReserve(held.vault.vaultId() ?? '')
    vi.spyOn(held.database, 'write').mockRejectedValueOnce(full())
    expect(await erases()).toEqual(erased)
    expect(await stones()).toEqual([stone()])
    expect(await held.database.events.count()).toBe(0)
  })

  it('that finds no room at all says so, and keeps its check value for the next try', async () => {
    const write = vi.spyOn(held.database, 'write').mockRejectedValue(full())
    expect(await erases()).toEqual({ ok: false, problem: { kind: 'storage-full' } })
    expect(await stones()).toEqual([])
    write.mockRestore()
    expect(await erases()).toEqual(erased)
    expect(await stones()).toEqual([stone()])
  })

  it('where there is room for nothing that stays behind, makes room all the same', async () => {
    vi.spyOn(held.database.meta, 'put').mockRejectedValue(full())
    expect(await erases()).toEqual(erased)
    expect([await held.database.events.count(), await held.database.heads.count()]).toEqual([0, 0])
    expect(await held.drafts().erasedCases()).toEqual([])
    expect(await drafts.open(id)).toEqual({ problem: { kind: 'case-erased' } })
  })

  it('says what could not be written of what stays behind, and writes it with the next checkpoint for which there is room', async () => {
    const put = vi.spyOn(held.database.meta, 'put').mockRejectedValue(full())
    expect(await erases()).toEqual(erased)
    const reason = 'Wrong start (not written down yet: this phone is full)'
    expect(await stones()).toEqual([{ ...stone(), reason }])
    await expect(drafts.checkpoint()).rejects.toThrow()
    expect(await stones()).toEqual([{ ...stone(), reason }])
    put.mockRestore()
    await drafts.checkpoint()
    expect(await stones()).toEqual([stone()])
    expect(await held.drafts().erasedCases()).toEqual([stone()])
  })

  it('is not told by what is owed of an erasing before it', async () => {
    const put = vi.spyOn(held.database.meta, 'put').mockRejectedValue(full())
    expect(await erases()).toEqual(erased)
    put.mockRestore()
    await held.vault.newCaseSlot(id)
    expect(await drafts.append(id, 0, eventsOf(2), place, summary('A'))).toEqual({ saved: 2 })
    expect(await drafts.erase(id, 'Taken in by mistake', '2026-11-27')).toEqual(erased)
    await drafts.checkpoint()
    expect(await stones()).toMatchObject([{ reason: 'Taken in by mistake', day: '2026-11-27' }])
  })

  it('is done, also where no checkpoint can be written after it', async () => {
    vi.spyOn(drafts, 'checkpoint').mockRejectedValue(full())
    expect(await erases()).toEqual(erased)
    expect(await stones()).toEqual([stone()])
  })

  it('once more, here or in another tab, leaves what stayed behind as it is', async () => {
    expect(await erases()).toEqual(erased)
    expect(await erases()).toEqual(erased)
    expect(await held.drafts().erase(id, 'handed over', '2026-11-26')).toEqual(erased)
    expect(await stones()).toEqual([stone()])
  })
})
