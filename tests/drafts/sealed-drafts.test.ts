import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import type { EventRow, HeadRow } from '../../src/drafts/chain'
import type { Place, Summary } from '../../src/drafts/drafts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import type { Change, Erasure, MetaRow, RowsOutcome, SealedRows } from '../../src/drafts/sealed-rows'
import { memoryVault, PASSPHRASE, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const place: Place = { stage: 'people', matter: 'matter-1' }
const at = (seq: number) => new Date(Date.UTC(2026, 10, 25, 9, 0, seq)).toISOString()
const event = (seq: number): CaseEvent => ({ seq, at: at(seq), type: 'set-aside', stage: 'checks', why: `Why ${seq}` })
const summary = (id: string, seq = 1): Summary => ({
  case: id,
  label: `Case ${id[0]}`,
  stage: 'people',
  risk: 'undetermined',
  referral: 'undetermined',
  left: 3,
  savedAt: at(seq),
  closed: false,
  handedOver: false,
})

class MemorySealedRows implements SealedRows {
  headRows = new Map<string, HeadRow>()
  eventRows: EventRow[] = []
  meta = new Map<string, MetaRow>()
  newer = false
  fails: Error | undefined

  async heads() {
    return [...this.headRows.values()]
  }
  async events(caseId: string) {
    return this.eventRows.filter(({ c }) => c === caseId)
  }
  async index() {
    return this.meta.get('index')
  }
  private refused(index: MetaRow): RowsOutcome | undefined {
    if (this.fails !== undefined) throw this.fails
    if (this.newer) return 'newer-data'
    return (this.meta.get('index')?.rev ?? 0) + 1 > index.rev ? 'changed-elsewhere' : undefined
  }
  async write({ caseId, expected, events, head, index }: Change): Promise<RowsOutcome> {
    const refused = this.refused(index)
    if (refused !== undefined) return refused
    if ((this.headRows.get(caseId)?.rev ?? 0) !== expected) return 'changed-elsewhere'
    this.eventRows.push(...events)
    this.headRows.set(caseId, head)
    this.meta.set('index', index)
    return 'written'
  }
  async erase({ caseId, tombstone, index }: Erasure): Promise<RowsOutcome> {
    const refused = this.refused(index)
    if (refused !== undefined) return refused
    this.eventRows = this.eventRows.filter(({ c }) => c !== caseId)
    this.headRows.delete(caseId)
    this.meta.set(tombstone.k, tombstone).set('index', index)
    return 'written'
  }
  copy() {
    return { headRows: new Map(this.headRows), eventRows: [...this.eventRows], meta: new Map(this.meta) }
  }
}

async function phone() {
  const rows = new MemorySealedRows()
  const memory = memoryVault()
  await memory.vault.create(WORDS)
  const start = (vault = memory.vault) =>
    SealedDrafts.start(vault, rows, systemRandom, () => new Date(memory.clock.wall))
  /** The app is killed, opened again and unlocked. */
  const restart = async () => {
    const vault = memory.again()
    await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })
    return { vault, ...(await start(vault)) }
  }
  return { ...memory, rows, restart, ...(await start()) }
}

async function withTwoCases() {
  const here = await phone()
  for (const id of [A, B])
    for (const seq of [1, 2, 3]) await here.drafts.append(id, seq - 1, [event(seq)], place, summary(id, seq))
  await here.drafts.settled()
  return here
}

const events = [event(1), event(2), event(3)]

describe('a sealed case', () => {
  test('is there, whole and in place, after a restart', async () => {
    const { restart } = await withTwoCases()
    const { drafts, findings } = await restart()
    expect(findings).toEqual([])
    expect(await drafts.list()).toEqual([summary(A, 3), summary(B, 3)])
    expect(await drafts.open(A)).toEqual({
      events,
      place,
      faults: [],
      code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
    })
  })

  test('goes on after a restart', async () => {
    const { restart } = await withTwoCases()
    const { drafts } = await restart()
    const later = { ...place, stage: 'checks' }
    expect(await drafts.append(A, 3, [event(4), event(5)], later, summary(A, 5))).toEqual({ saved: 5 })
    expect(await (await restart()).drafts.open(A)).toMatchObject({
      events: [...events, event(4), event(5)],
      place: later,
    })
  })

  test('keeps where the officer stood without a new event', async () => {
    const { drafts, restart } = await withTwoCases()
    const later = { ...place, stage: 'outcome' }
    expect(await drafts.append(A, 3, [], later, summary(A, 3))).toEqual({ saved: 3 })
    expect(await (await restart()).drafts.open(A)).toMatchObject({ events, place: later })
  })

  test('leaves nothing in clear but ids and numbers', async () => {
    const { rows } = await withTwoCases()
    const fields = [...rows.eventRows, ...rows.headRows.values(), ...rows.meta.values()].map((row) => Object.keys(row))
    expect(new Set(fields.flat())).toEqual(new Set(['c', 'n', 'rev', 'k', 'schema', 'sealed']))
    const bytes = Buffer.concat([...rows.eventRows, ...rows.headRows.values()].map(({ sealed }) => sealed))
    for (const word of ['Why', 'Case', 'checks', '2026']) expect(bytes.includes(word)).toBe(false)
  })

  test('that isn’t here is said to be missing', async () => {
    const { drafts } = await phone()
    expect(await drafts.open(A)).toEqual({ problem: { kind: 'case-missing' } })
  })
})

describe('a write is refused, and nothing is written,', () => {
  test('when somebody else wrote in between', async () => {
    const { drafts, rows } = await withTwoCases()
    const before = rows.copy()
    expect(await drafts.append(A, 2, [event(3)], place, summary(A))).toEqual({ problem: { kind: 'changed-elsewhere' } })
    expect(rows.copy()).toEqual(before)
  })

  test('when another tab did', async () => {
    const { drafts, restart } = await withTwoCases()
    const other = await restart()
    await other.drafts.append(A, 3, [event(4)], place, summary(A))
    expect(await drafts.append(A, 3, [event(4)], place, summary(A))).toEqual({ problem: { kind: 'changed-elsewhere' } })
  })

  test('when a newer app has written here', async () => {
    const { drafts, rows } = await withTwoCases()
    rows.newer = true
    expect(await drafts.append(A, 3, [event(4)], place, summary(A))).toEqual({ problem: { kind: 'newer-data' } })
  })

  test('when the vault is locked', async () => {
    const { drafts, vault } = await withTwoCases()
    vault.lock()
    expect(await drafts.append(A, 3, [event(4)], place, summary(A))).toEqual({ problem: { kind: 'locked' } })
  })

  test('when the disk is full, and goes through once there is room', async () => {
    const { drafts, rows } = await phone()
    rows.fails = new DOMException('', 'QuotaExceededError')
    expect(await drafts.append(A, 0, [event(1)], place, summary(A))).toEqual({ problem: { kind: 'storage-full' } })
    rows.fails = undefined
    expect(await drafts.append(A, 0, [event(1)], place, summary(A))).toEqual({ saved: 1 })
  })
})

test('cases written side by side are all kept', async () => {
  const { drafts, restart } = await phone()
  const ids = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(32, '0'))
  await Promise.all(ids.map((id) => drafts.append(id, 0, [event(1)], place, summary(id))))
  const again = await restart()
  expect([(await again.drafts.list()).length, again.findings]).toEqual([20, []])
})

describe('erasing a case', () => {
  test('leaves a tombstone, the other case and nothing else', async () => {
    const { drafts, rows, restart } = await withTwoCases()
    await drafts.erase(A)
    const { drafts: later, findings } = await restart()
    expect([findings, await later.list()]).toEqual([[], [summary(B, 3)]])
    expect([rows.eventRows.every(({ c }) => c === B), [...rows.meta.keys()].sort()]).toEqual([
      true,
      [`gone ${A}`, 'index'],
    ])
  })

  test('kills rows that somebody kept', async () => {
    const { drafts, rows, restart } = await withTwoCases()
    const kept = rows.copy()
    await drafts.erase(A)
    Object.assign(rows, kept)
    const later = await restart()
    expect(await later.drafts.open(A)).toEqual({ problem: { kind: 'case-missing' } })
  })

  test('is finished at the next start when a crash came in the middle', async () => {
    const { drafts, rows, restart } = await withTwoCases()
    rows.fails = new Error('killed')
    await expect(drafts.erase(A)).rejects.toThrow()
    rows.fails = undefined
    expect(rows.headRows.has(A)).toBe(true)
    const { findings } = await restart()
    expect([findings, rows.headRows.has(A)]).toEqual([[], false])
  })
})

describe('what somebody did to the disk', () => {
  test('an event that was changed is told, the rest is read, and the case can go on', async () => {
    const { rows, restart } = await withTwoCases()
    const last = rows.eventRows.find(({ c, n }) => c === A && n === 3)
    if (last === undefined) throw new Error('No row')
    last.sealed = last.sealed.map((byte, index) => (index === 50 ? byte ^ 1 : byte))
    const faults = [{ kind: 'unreadable', at: 3 }, expect.objectContaining({ kind: 'cut-off' })]
    const { drafts } = await restart()
    expect(await drafts.open(A)).toMatchObject({ events: [event(1), event(2)], faults })
    expect(await drafts.append(A, 2, [event(3)], place, summary(A))).toEqual({ saved: 3 })
    expect(await (await restart()).drafts.open(A)).toMatchObject({ events, faults })
  })

  test('one old case put back is told', async () => {
    const { drafts, rows, restart } = await withTwoCases()
    const old = rows.copy()
    await drafts.append(A, 3, [event(4)], place, summary(A))
    rows.headRows.set(A, old.headRows.get(A) ?? { c: A, rev: 0, schema: 1, sealed: new Uint8Array() })
    rows.eventRows = rows.eventRows.filter(({ c, n }) => c !== A || n < 4)
    const later = await restart()
    expect(later.findings).toEqual([{ caseId: A, problem: { kind: 'rolled-back' } }])
    expect(await later.drafts.open(A)).toMatchObject({ events, faults: [{ kind: 'put-back', at: 3 }] })
  })

  test('all cases put back together are told by the counter outside the database', async () => {
    const { drafts, rows, restart } = await withTwoCases()
    const old = rows.copy()
    await drafts.append(A, 3, [event(4)], place, summary(A))
    await drafts.settled()
    Object.assign(rows, old)
    expect((await restart()).findings).toEqual([{ problem: { kind: 'rolled-back' } }])
  })

  test('a missing or foreign index is told', async () => {
    const { rows, restart } = await withTwoCases()
    const index = rows.meta.get('index')
    rows.meta.delete('index')
    expect((await restart()).findings).toEqual([{ problem: { kind: 'rolled-back' } }])
    if (index !== undefined) rows.meta.set('index', { ...index, rev: index.rev + 1 })
    expect((await restart()).findings).toEqual([{ problem: { kind: 'rolled-back' } }])
  })

  test('a head that can’t be read is told, not lost, and doesn’t stop the others', async () => {
    const { rows, restart } = await withTwoCases()
    const head = rows.headRows.get(A)
    if (head !== undefined) rows.headRows.set(A, { ...head, schema: 2 })
    const { drafts, findings } = await restart()
    expect([findings, await drafts.list()]).toEqual([
      [{ caseId: A, problem: { kind: 'record-unreadable' } }],
      [summary(B, 3)],
    ])
    expect(await drafts.append(B, 3, [event(4)], place, summary(B, 4))).toEqual({ saved: 4 })
    if (head !== undefined) rows.headRows.set(A, head)
    expect((await restart()).findings).toEqual([])
  })
})
