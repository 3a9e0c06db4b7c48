import type { CaseEvent } from '../case/event'
import { inPlaceOf } from '../case/in-place'
import { type Random, sameBytes } from './bytes'
import {
  type CaseIndex,
  goneFrom,
  isOlder,
  isRolledBack,
  NEWEST,
  type Newest,
  openFronts,
  openIndex,
  openNewest,
  readIndex,
  standOf,
  writeFronts,
  writeIndex,
} from './case-index'
import {
  type EventRow,
  type Fault,
  firstLink,
  type HeadRow,
  openHead,
  readChain,
  sealEvent,
  sealHead,
  shortCode,
} from './chain'
import { SET_BACK_MS } from './clock'
import { type MetaRow, SCHEMA, type SealedDatabase } from './database'
import type { Draft, Drafts, Place, Summary, Written } from './drafts'
import { Erasing, type Tombstone } from './erasing'
import { problemOf } from './problem-of'
import { bad, good, type Problem, type Result } from './problems'
import { type Json, linkOf } from './records'
import { freshRows, type ReadAhead, readSealedRows } from './sealed-rows'
import type { Vault } from './vault'

interface Known {
  rev: number
  /** Rows in the chain, and the last event's own number: a row that can't be read keeps its place. */
  count: number
  seq: number
  last: string
  faults: readonly string[]
}

/** In a head: what the list shows, and where the officer stood. */
interface Front {
  summary: Summary
  place: Place
  /** Found once, told for ever: going on writing must not hide that something was missing. */
  faults?: readonly string[]
}

class ChangedElsewhere extends Error {
  override readonly name = 'ChangedElsewhere'
}

/** The rows of no case that a first list is made of. */
export const LIST_ROWS = ['index', 'fronts', 'newest'] as const

interface FirstList {
  ahead: ReadAhead
  newest: Promise<readonly Summary[] | undefined>
  /** Nothing where the newest are known: then it is made when it is asked for. */
  list: Promise<readonly Summary[] | undefined>
}

const newestFirst = (a: Summary, b: Summary) => (a.savedAt === b.savedAt ? 0 : a.savedAt < b.savedAt ? 1 : -1)

/** Cases kept sealed: encrypted before the transaction opens, chained, one transaction an answer, strictly on the disk. */
export class SealedDrafts implements Drafts {
  readonly kept = 'on-this-phone'
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random
  readonly #erasing: Erasing
  readonly #known = new Map<string, Known>()
  /** What the list shows of each case, as it stood at a revision. */
  readonly #summaries = new Map<string, { rev: number; summary: Summary }>()

  /** The ends of chains that were erased, or nearly: without its key a head says no more. */
  readonly #ends = new Map<string, string>()

  /** The latest that this phone's clock has shown, in milliseconds. */
  #clockSeen = 0

  /** The index as it was last opened, beside the record that it came from: a thousand entries are opened once. */
  #opened: { sealed: Uint8Array; index: CaseIndex } | undefined

  /** What the last checkpoint wrote down of all cases was opened. */
  #recalled = false

  /** The first list, begun as soon as there is a key; not once something is written, nor later than what it is made of holds. */
  #first: FirstList | undefined

  constructor(database: SealedDatabase, vault: Vault, random: Random, ahead?: ReadAhead) {
    this.#database = database
    this.#vault = vault
    this.#random = random
    this.#erasing = new Erasing(database, vault, random)
    if (ahead === undefined) return
    const newest = this.#newestIn(ahead).catch(() => undefined)
    const list = newest.then((known) => (known === undefined ? this.#listNow(ahead) : undefined))
    list.catch(() => undefined)
    this.#first = { ahead, newest, list }
  }

  /** `wall`: in milliseconds. Answers the latest. */
  clockSeen(wall = 0): number {
    this.#clockSeen = Math.max(this.#clockSeen, wall)
    return this.#clockSeen
  }

  notBefore(): string {
    return new Date(Math.max(0, this.#clockSeen - SET_BACK_MS)).toISOString()
  }

  async newest(): Promise<readonly Summary[] | undefined> {
    return this.#first?.ahead.isFresh() ? this.#first.newest : undefined
  }

  async list(): Promise<readonly Summary[]> {
    const first = this.#first
    this.#first = undefined
    const begun = first?.ahead.isFresh() ? await first.list : undefined
    return begun ?? this.#listNow(first?.ahead)
  }

  /** The first page as the last checkpoint left it; nothing where a case has moved on since, has come or has gone. */
  async #newestIn(ahead: ReadAhead): Promise<readonly Summary[] | undefined> {
    const rows = await freshRows(ahead)
    if (rows === undefined) return undefined
    const [newest, stand] = await Promise.all([openNewest(rows.meta.get('newest'), this.#vault), standOf(rows.heads)])
    if (newest?.stand !== stand) return undefined
    this.#take(newest.fronts)
    this.#recalled = newest.fronts.length === rows.heads.length
    return newest.fronts
      .filter(([id]) => !this.#vault.isShredded(id))
      .map(([, { front }]) => (front as unknown as Pick<Front, 'summary'>).summary)
  }

  async #listNow(ahead?: ReadAhead): Promise<readonly Summary[]> {
    const { heads, meta } =
      (await freshRows(ahead)) ?? (await readSealedRows(this.#database, this.#recalled ? ['index'] : LIST_ROWS))
    const [listed] = await Promise.all([
      this.#missingOf(heads, meta.get('index')),
      heads.every((head) => this.#knows(head)) ? undefined : this.#recall(meta.get('fronts')),
    ])
    const others: HeadRow[] = []
    for (const head of heads) {
      const summary = this.#knows(head)
      if (summary === undefined || this.#vault.isShredded(head.c)) others.push(head)
      else listed.push(summary)
    }
    const opened = await Promise.all(others.map((head) => this.#summaryIn(head)))
    return [...listed, ...opened.filter((one) => one !== undefined)].sort(newestFirst)
  }

  async #summaryIn(row: HeadRow): Promise<Summary | undefined> {
    const key = await this.#vault.caseKey(row.c)
    if (!key.ok) return key.problem.kind === 'case-erased' ? undefined : unreadable(row.c)
    const head = await openHead(key.value, row)
    if (head === undefined) return unreadable(row.c)
    const { summary } = head.summary as unknown as Front
    this.#summaries.set(row.c, { rev: row.rev, summary })
    return summary
  }

  /** What the list shows of a case as it stands at this head, where that is known. */
  #knows({ c, rev }: HeadRow): Summary | undefined {
    const seen = this.#summaries.get(c)
    return seen?.rev === rev ? seen.summary : undefined
  }

  async open(id: string): Promise<Draft | { problem: Problem }> {
    const read = await this.#attempt(async () => {
      const [[head, rows, index], counter, found] = await Promise.all([
        this.#rowsOf(id),
        this.#vault.counter(),
        this.#vault.caseKey(id),
      ])
      // Begun in another tab just now: its key part is there before its rows.
      const key = found.ok || head === undefined ? found : await this.#vault.caseKey(id)
      if (!key.ok) return { problem: await this.#goneOr(head === undefined ? missing(key.problem) : key.problem) }
      if (head === undefined) return { problem: await this.#goneOr({ kind: 'case-missing' }) }
      const [opened, putBack] = await Promise.all([
        openHead(key.value, head),
        this.#putBack(id, head.rev, index, counter),
      ])
      const chain = await readChain(key.value, id, rows, opened)
      const faultsNow = [...chain.faults, ...putBack].map((fault) => fault.kind)
      if (chain.events.length === 0) return { problem: { kind: 'record-unreadable' as const } }
      const front = opened?.summary as unknown as Front | undefined
      const events = chain.events.map(({ event }) => event as unknown as CaseEvent)
      // Taken in from a phone that could not read all of it: the rows here are whole, and the case is not.
      const inPlace = inPlaceOf(id, events)
      const isWhole = events.every((event, at) => event.seq === at + 1)
      const known = [...(front?.faults ?? []), ...faultsNow]
      const faults = [...new Set(isWhole || known.length > 0 ? known : ['missing'])]
      const { count, last } = chain
      this.#known.set(id, { rev: head.rev, count, seq: events.at(-1)?.seq ?? 0, last, faults })
      return {
        events,
        place: front?.place ?? { stage: 'report', matter: 'm1' },
        code: shortCode(chain.last),
        ...(inPlace.length === 0 ? {} : { inPlace }),
        ...(faults.length === 0 ? {} : { faults }),
      }
    })
    return read
  }

  async append(
    id: string,
    after: number,
    events: readonly CaseEvent[],
    place: Place,
    summary: Summary,
  ): Promise<Written> {
    const vaultId = this.#vault.vaultId()
    this.#first = undefined
    this.clockSeen(Date.now())
    return this.#attempt(async () => {
      if (vaultId === undefined) return { problem: { kind: 'locked' } }
      if (after === 0 && !this.#known.has(id)) {
        const begun = await this.#vault.newCaseSlot(id)
        if (!begun.ok) return { problem: begun.problem }
        this.#known.set(id, { rev: 0, count: 0, seq: 0, last: await firstLink(id), faults: [] })
      }
      const known = this.#known.get(id)
      if (known === undefined) return { problem: { kind: 'case-missing' } }
      if (known.seq !== after) return { problem: { kind: 'changed-elsewhere' } }
      const key = await this.#vault.caseKey(id)
      if (!key.ok) return { problem: key.problem }
      let { count, last } = known
      const rows: EventRow[] = []
      for (const event of events) {
        count += 1
        const sealed = await sealEvent(
          key.value,
          { c: id, n: count, schema: SCHEMA },
          last,
          event as unknown as Json,
          this.#random,
        )
        last = await linkOf(sealed.sealed)
        rows.push(sealed)
      }
      const seq = events.at(-1)?.seq ?? after
      const rev = known.rev + 1
      const { faults } = known
      const front: Front = faults.length === 0 ? { summary, place } : { summary, place, faults }
      const head = await sealHead(
        key.value,
        { c: id, rev, schema: SCHEMA },
        { count, last, summary: front as unknown as Json },
        this.#random,
      )
      const write = () =>
        this.#database.write(vaultId, async () => {
          const { heads, events: sealed } = this.#database
          // Nearly always there is one row, and asking for several at once costs a slow phone more than it saves.
          const [there] = await Promise.all([heads.get(id), heads.put(head), ...rows.map((row) => sealed.add(row))])
          if ((there?.rev ?? 0) !== known.rev) throw new ChangedElsewhere()
        })
      const low = await this.#database.orFromReserve(write)
      this.#known.set(id, { rev, count, seq, last, faults })
      this.#summaries.set(id, { rev, summary })
      return low ? { saved: seq, storageLow: true } : { saved: seq }
    })
  }

  /** A short code of the chain's end: what was kept, in twelve symbols. */
  codeOf(id: string): string | undefined {
    const known = this.#known.get(id)
    return known && shortCode(known.last)
  }

  /** The end of a case's chain, for the handover. */
  lastOf(id: string): string | undefined {
    return this.#known.get(id)?.last
  }

  /** The last event of a case that is on the disk, as far as this page knows. */
  savedOf(id: string): number | undefined {
    return this.#known.get(id)?.seq
  }

  /** First the key, then the rows: what may be left of them can't be opened by anyone. A tombstone says that a case was here. */
  async erase(id: string, reason = 'deleted', day = ''): Promise<Result<void>> {
    this.#first = undefined
    const erased = await this.#attempt(async () => {
      const last = this.#known.get(id)?.last || (await this.#lastOnDisk(id)) || this.#ends.get(id) || ''
      this.#ends.set(id, last)
      const shredded = await this.#vault.shredCase(id)
      if (!shredded.ok) return shredded
      if (!(await this.#erasing.takeAway(id, { reason, day, last }))) return bad({ kind: 'locked' })
      this.#known.delete(id)
      this.#summaries.delete(id)
      // It is erased, also where that can't be written down.
      await this.checkpoint().catch(() => undefined)
      return good(undefined)
    })
    return 'problem' in erased ? bad(erased.problem) : erased
  }

  /** The end of a case's chain, which was not opened here. */
  async #lastOnDisk(id: string): Promise<string> {
    const [row, key] = await Promise.all([this.#database.heads.get(id), this.#vault.caseKey(id)])
    const head = row && key.ok ? await openHead(key.value, row) : undefined
    return head?.last ?? ''
  }

  /** What stays behind of the cases that were erased, the latest first. */
  erasedCases(): Promise<readonly Tombstone[]> {
    return this.#erasing.erasedCases()
  }

  /** Where erasing was cut short after the key, the rows go now: nobody can open them. */
  finishErasing(): Promise<void> {
    return this.#erasing.finish()
  }

  /** Writes down how far each case has come, so that an old copy of one put back in its place is seen. */
  async checkpoint(): Promise<void> {
    const heads = await this.#database.heads.toArray()
    const cases = Object.fromEntries(
      heads.map((head) => [head.c, { rev: head.rev, last: this.#known.get(head.c)?.last ?? '' }]),
    )
    await writeIndex(this.#database, this.#vault, this.#random, cases)
    // What is not listed on this page stands as the last checkpoint has it.
    if (!heads.every((head) => this.#knows(head))) await this.#recall(await this.#database.meta.get('fronts'))
    const known = heads.flatMap((head) => {
      const summary = this.#knows(head)
      return summary === undefined ? [] : [{ id: head.c, rev: head.rev, summary }]
    })
    const frontOf = ({ id, rev, summary }: (typeof known)[number]) =>
      [id, { rev, front: { summary } as unknown as Json }] as const
    const inOrder = [...known].sort((a, b) => newestFirst(a.summary, b.summary))
    const newest = inOrder.filter(({ summary }) => !summary.closed).slice(0, NEWEST)
    const newestClosed = inOrder.filter(({ summary }) => summary.closed).slice(0, NEWEST)
    await writeFronts(this.#database, this.#vault, this.#random, Object.fromEntries(known.map(frontOf)), {
      // Where one of the cases is not known, which are the newest is not known either.
      stand: known.length === heads.length ? await standOf(heads) : '',
      fronts: [...newest, ...newestClosed].map(frontOf),
    })
  }

  /** What the last checkpoint wrote down of the list; a case that has moved on since says for itself. */
  async #recall(row: MetaRow | undefined): Promise<void> {
    this.#take(Object.entries(await openFronts(row, this.#vault)))
    this.#recalled = true
  }

  #take(fronts: Newest['fronts']): void {
    for (const [id, { rev, front }] of fronts) {
      const { summary } = front as unknown as Pick<Front, 'summary'>
      if ((this.#summaries.get(id)?.rev ?? 0) < rev) this.#summaries.set(id, { rev, summary })
    }
  }

  async #indexIn(row: MetaRow | undefined): Promise<CaseIndex> {
    const known = this.#opened
    if (!(row?.sealed instanceof Uint8Array)) return openIndex(row, this.#vault)
    if (known !== undefined && known.index.counter === row.counter && sameBytes(known.sealed, row.sealed))
      return known.index
    const index = await openIndex(row, this.#vault)
    this.#opened = { sealed: row.sealed, index }
    return index
  }

  /** `counter`: as the key parts' file said while the row was read. Another tab may have raised both in between. */
  async #putBack(id: string, rev: number, row: MetaRow | undefined, counter: number): Promise<Fault[]> {
    const index = await this.#indexIn(row)
    const rolledBack =
      isRolledBack(index, counter) && isRolledBack(await readIndex(this.#database, this.#vault), counter)
    return isOlder(index, id, rev) || rolledBack ? [{ kind: 'put-back', at: rev }] : []
  }

  /** Cases that were there at the last checkpoint, were not deleted, and are gone. */
  async #missingOf(there: readonly HeadRow[], row: MetaRow | undefined): Promise<Summary[]> {
    const index = await this.#indexIn(row)
    const gone = goneFrom(index, new Set(there.map(({ c }) => c)))
    const keys = await Promise.all(gone.map((id) => this.#vault.caseKey(id)))
    return gone
      .filter((_, at) => {
        const key = keys[at]
        return key !== undefined && (key.ok || key.problem.kind !== 'case-erased')
      })
      .map((id) => ({ ...unreadable(id), label: 'A case that is no longer here' }))
  }

  /** A browser that threw the storage away makes an empty database: then nothing is said of a case, but of the vault. */
  async #goneOr(problem: Problem): Promise<Problem> {
    const vaultId = this.#vault.vaultId()
    if (vaultId === undefined) return { kind: 'locked' }
    return (await this.#database.holds(vaultId)) ? problem : { kind: 'vault-gone' }
  }

  /** A case's head, its events, and how far each case had come, all of one moment. */
  #rowsOf(id: string) {
    const { events, heads, meta } = this.#database
    return this.#database.transaction('r', events, heads, meta, () =>
      Promise.all([
        heads.get(id),
        events.where('[c+n]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray(),
        meta.get('index'),
      ]),
    )
  }

  async #attempt<Value>(work: () => Promise<Value | { problem: Problem }>): Promise<Value | { problem: Problem }> {
    try {
      return await work()
    } catch (failure) {
      return { problem: problemOf(failure, this.#database.isGivenUp) }
    }
  }
}

/** Where neither key nor rows are there, it never was. */
const missing = (problem: Problem): Problem =>
  problem.kind === 'case-key-missing' ? { kind: 'case-missing' } : problem

const unreadable = (id: string): Summary => ({
  case: id,
  label: 'A case that can’t be read',
  stage: 'Nothing of it is deleted',
  risk: 'undetermined',
  referral: 'undetermined',
  left: 0,
  savedAt: '',
  closed: false,
  handedOver: false,
})
