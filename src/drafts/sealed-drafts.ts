import * as v from 'valibot'
import type { CaseEvent } from '../case/event'
import type { Random } from './bytes'
import {
  againstIndex,
  type EventRow,
  type Fault,
  firstLink,
  type Head,
  type HeadRow,
  openHead,
  readChain,
  rolledBack,
  sealEvent,
  sealHead,
  shortCode,
} from './chain'
import type { Draft, Drafts, Place, Summary, Written } from './drafts'
import { type Problem, storageProblem } from './problems'
import { type Json, linkOf } from './records'
import { openIndex, sealMeta } from './sealed-meta'
import { type MetaRow, SCHEMA, type SealedRows } from './sealed-rows'
import type { Vault } from './vault'

/** A case as it was opened: what could be read, what is wrong with the rest, and the code of its history. */
export interface SealedDraft extends Draft {
  faults: readonly Fault[]
  code: string
}

export interface Finding {
  caseId?: string
  problem: Problem
}

interface Known {
  rev: number
  /** Rows in the chain, and the last event's own number: a row that can't be read keeps its place. */
  count: number
  seq: number
  last: string
  place: Place
  summary: Summary
  /** Found once, told for ever: going on writing must not hide that something was missing. */
  faults: readonly Fault[]
}

/** Cases sealed on this phone, from one unlocking to the next lock. Dropping it drops what it decrypted. */
export class SealedDrafts implements Drafts {
  readonly kept = 'on-this-phone'
  readonly #vault: Vault
  readonly #rows: SealedRows
  readonly #random: Random
  readonly #now: () => Date
  readonly #known = new Map<string, Known>()
  /** What the index says of cases that can't be read: not forgotten when it is written again. */
  readonly #unread = new Map<string, { rev: number; last: string }>()
  #counter = 0
  #last: Promise<unknown> = Promise.resolve()
  #advancing: Promise<void> | undefined

  private constructor(vault: Vault, rows: SealedRows, random: Random, now: () => Date) {
    this.#vault = vault
    this.#rows = rows
    this.#random = random
    this.#now = now
  }

  /** Reads every head and holds it against the index; finishes deletions that a crash cut short. */
  static async start(
    vault: Vault,
    rows: SealedRows,
    random: Random,
    now: () => Date,
  ): Promise<{ drafts: SealedDrafts; findings: readonly Finding[] }> {
    const drafts = new SealedDrafts(vault, rows, random, now)
    return { drafts, findings: await drafts.#readAll() }
  }

  async list(): Promise<readonly Summary[]> {
    const summaries = [...this.#known.values()].map(({ summary }) => summary)
    return summaries.sort((a, b) => b.savedAt.localeCompare(a.savedAt))
  }

  async open(id: string): Promise<SealedDraft | { problem: Problem }> {
    const known = this.#known.get(id)
    const key = await this.#vault.caseKey(id)
    if (!key.ok) return { problem: known === undefined ? { kind: 'case-missing' } : key.problem }
    if (known === undefined) return { problem: { kind: 'record-unreadable' } }
    const head: Head = { count: known.count, last: known.last, summary: null }
    const reading = await readChain(key.value, id, await this.#rows.events(id), head)
    const events: CaseEvent[] = []
    const found: Fault[] = [...reading.faults]
    for (const { n, event } of reading.events)
      if (isEvent(event)) events.push(event)
      else found.push({ kind: 'unreadable', at: n })
    const faults = together(known.faults, found)
    const { count, last } = reading
    if (found.length > 0) this.#known.set(id, { ...known, faults, count, last, seq: events.at(-1)?.seq ?? 0 })
    return { events, place: known.place, faults, code: shortCode(last) }
  }

  append(id: string, after: number, events: readonly CaseEvent[], place: Place, summary: Summary): Promise<Written> {
    return this.#inTurn(async (): Promise<Written> => {
      const before = this.#known.get(id)
      if ((before?.seq ?? 0) !== after) return { problem: { kind: 'changed-elsewhere' } }
      if (before === undefined) {
        const begun = await this.#vault.newCaseSlot(id)
        if (!begun.ok) return { problem: begun.problem }
      }
      const key = await this.#vault.caseKey(id)
      if (!key.ok) return { problem: key.problem }
      const known: Known = before ?? { rev: 0, count: 0, seq: 0, last: await firstLink(id), place, summary, faults: [] }
      const rows: EventRow[] = []
      let { count, last } = known
      for (const event of events) {
        count += 1
        const at = { c: id, n: count, schema: SCHEMA }
        const row = await sealEvent(key.value, at, last, asJson(event), this.#random)
        last = await linkOf(row.sealed)
        rows.push(row)
      }
      const seq = events.at(-1)?.seq ?? known.seq
      const next: Known = { ...known, rev: known.rev + 1, count, seq, last, place, summary }
      const head = await this.#sealedHead(key.value, id, next)
      const index = await this.#nextIndex((known) => known.set(id, next))
      if (index === undefined) return { problem: { kind: 'locked' } }
      const outcome = await this.#rows.write({ caseId: id, expected: known.rev, events: rows, head, index })
      if (outcome !== 'written') return { problem: { kind: outcome } }
      this.#known.set(id, next)
      this.#counter = index.rev
      this.#advance()
      return { saved: seq }
    })
  }

  /** First the key part, then the rows: from the first step on nobody can read the case. Leaves a tombstone without content. */
  async erase(id: string, reason = 'deleted'): Promise<void> {
    const { problem } = await this.#inTurn(async (): Promise<{ problem?: Problem }> => {
      const shredded = await this.#vault.shredCase(id)
      return shredded.ok ? this.#removeRows(id, reason) : { problem: shredded.problem }
    })
    if (problem !== undefined) throw new Error(problem.kind)
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#last
    await this.#advancing
    this.#advance()
    await this.#advancing
  }

  async #readAll(): Promise<Finding[]> {
    const findings: Finding[] = []
    const heads: { caseId: string; rev: number; last: string }[] = []
    const erased: string[] = []
    for (const row of await this.#rows.heads()) {
      const known = await this.#openHead(row)
      if ('kind' in known && known.kind === 'case-erased') erased.push(row.c)
      else if ('kind' in known) findings.push({ caseId: row.c, problem: known })
      else {
        this.#known.set(row.c, known)
        heads.push({ caseId: row.c, rev: row.rev, last: known.last })
      }
    }
    const unread = new Set([...erased, ...findings.map(({ caseId }) => caseId)])
    const row = await this.#rows.index()
    const index = row && (await openIndex(this.#vault, row))
    const counter = await this.#vault.counter()
    this.#counter = Math.max(row?.rev ?? 0, counter)
    if (row === undefined ? heads.length > 0 : index === undefined) findings.push({ problem: { kind: 'rolled-back' } })
    else if (index !== undefined && rolledBack(index, counter)) findings.push({ problem: { kind: 'rolled-back' } })
    for (const { caseId } of index === undefined ? [] : againstIndex(index, heads)) {
      if (unread.has(caseId)) continue
      findings.push({ caseId, problem: { kind: 'rolled-back' } })
      const known = this.#known.get(caseId)
      const putBack: Fault = { kind: 'put-back', at: known?.count ?? 0 }
      if (known !== undefined) this.#known.set(caseId, { ...known, faults: together(known.faults, [putBack]) })
    }
    for (const [caseId, entry] of Object.entries(index?.cases ?? {}))
      if (!this.#known.has(caseId) && !erased.includes(caseId)) this.#unread.set(caseId, entry)
    for (const id of erased) await this.#removeRows(id, 'deleted').catch(() => undefined)
    return findings
  }

  async #openHead(row: HeadRow): Promise<Known | Problem> {
    const key = await this.#vault.caseKey(row.c)
    if (!key.ok) return key.problem
    const head = await openHead(key.value, row)
    const parsed = v.safeParse(summarised, head?.summary)
    if (head === undefined || !parsed.success) return { kind: 'record-unreadable' }
    return { rev: row.rev, count: head.count, last: head.last, ...parsed.output }
  }

  async #sealedHead(key: CryptoKey, id: string, known: Known): Promise<HeadRow> {
    const summary = asJson({ place: known.place, summary: known.summary, seq: known.seq, faults: known.faults })
    const head = { count: known.count, last: known.last, summary }
    return sealHead(key, { c: id, rev: known.rev, schema: SCHEMA }, head, this.#random)
  }

  async #nextIndex(change: (known: Map<string, { rev: number; last: string }>) => void): Promise<MetaRow | undefined> {
    const known = new Map<string, { rev: number; last: string }>([...this.#unread, ...this.#known])
    change(known)
    const cases: Json = {}
    for (const [caseId, { rev, last }] of known) cases[caseId] = { rev, last }
    const counter = this.#counter + 1
    return sealMeta(this.#vault, this.#random, 'index', counter, { counter, cases })
  }

  async #removeRows(id: string, reason: string): Promise<{ problem?: Problem }> {
    const last = this.#known.get(id)?.last ?? ''
    const day = this.#now().toISOString().slice(0, 10)
    const tombstone = await sealMeta(this.#vault, this.#random, `gone ${id}`, 1, { case: id, day, reason, last })
    const index = await this.#nextIndex((known) => known.delete(id))
    if (tombstone === undefined || index === undefined) return { problem: { kind: 'locked' } }
    const outcome = await this.#rows.erase({ caseId: id, tombstone, index })
    if (outcome !== 'written') return { problem: { kind: outcome } }
    this.#known.delete(id)
    this.#unread.delete(id)
    this.#counter = index.rev
    this.#advance()
    return {}
  }

  /** Behind the answer's back: the index may be ahead of the counter, never behind it. */
  #advance(): void {
    this.#advancing ??= this.#vault
      .advanceTo(this.#counter)
      .catch(() => undefined)
      .finally(() => {
        this.#advancing = undefined
      })
  }

  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | { problem: Problem }> {
    const turn = this.#last.then(work).catch((error: unknown) => ({ problem: storageProblem(error) }))
    this.#last = turn
    return turn
  }
}

const together = (told: readonly Fault[], found: readonly Fault[]) => [
  ...told,
  ...found.filter(({ kind, at }) => !told.some((fault) => fault.kind === kind && fault.at === at)),
]

const asJson = (value: object): Json => JSON.parse(JSON.stringify(value))

/** Sealed by this app, so its shape is what the schema number says; this keeps out what is no event at all. */
const isEvent = (event: unknown): event is CaseEvent =>
  v.is(v.looseObject({ seq: v.number(), at: v.string(), type: v.string() }), event)

const summarised = v.object({
  place: v.object({ stage: v.string(), matter: v.string() }),
  summary: v.custom<Summary>((value) =>
    v.is(v.looseObject({ case: v.string(), label: v.string(), stage: v.string(), savedAt: v.string() }), value),
  ),
  seq: v.number(),
  faults: v.array(v.custom<Fault>((value) => v.is(v.looseObject({ kind: v.string(), at: v.number() }), value))),
})
