import type { Random } from './bytes'
import type { SealedDatabase } from './database'
import type { Summary } from './drafts'
import { headOf } from './head-of'
import type { KeptIndex } from './kept-index'
import { NEWEST, type Newest, openFronts, openNewest, standOf, writeFronts } from './list-records'
import { asJson, type Json } from './records'
import type { HeadRow, MetaRow } from './rows'
import { freshRows, type ReadAhead, readSealedRows } from './sealed-rows'
import type { Vault } from './vault'
import { whatIsThere } from './what-is-there'

/** The rows of no case that a first list is made of. */
export const LIST_ROWS = ['index', 'fronts', 'newest'] as const

interface FirstList {
  ahead: ReadAhead
  newest: Promise<readonly Summary[] | undefined>
  /** The same, once it is there. */
  there?: readonly Summary[] | undefined
  /** Nothing where the newest are known: then it is made when it is asked for. */
  list: Promise<readonly Summary[] | undefined>
}

/** What is shown of each case before it is opened, and what is written down of that at a checkpoint. */
export class CaseList {
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random
  readonly #index: KeptIndex
  /** What the list shows of each case, as it stood at a revision. */
  readonly #summaries = new Map<string, { rev: number; summary: Summary }>()

  /** What the last checkpoint wrote down of all cases was opened. */
  #recalled = false

  /** The first list, begun as soon as there is a key; not once something is written, nor later than what it is made of holds. */
  #first: FirstList | undefined

  constructor(database: SealedDatabase, vault: Vault, random: Random, index: KeptIndex, ahead?: ReadAhead) {
    this.#database = database
    this.#vault = vault
    this.#random = random
    this.#index = index
    if (ahead === undefined) return
    const newest = this.#newestIn(ahead).catch(() => undefined)
    const list = newest.then((known) => (known === undefined ? this.#now(ahead) : undefined))
    list.catch(() => undefined)
    const first: FirstList = { ahead, newest, list }
    void newest.then((known) => {
      first.there = known
    })
    this.#first = first
  }

  async newest(): Promise<readonly Summary[] | undefined> {
    return this.#first?.ahead.isFresh() ? this.#first.newest : undefined
  }

  newestNow(): readonly Summary[] | undefined {
    return this.#first?.ahead.isFresh() ? this.#first.there : undefined
  }

  async all(): Promise<readonly Summary[]> {
    const first = this.#first
    this.#first = undefined
    const begun = first?.ahead.isFresh() ? await first.list : undefined
    return begun ?? this.#now(first?.ahead)
  }

  /** Something is about to be written: what was read before it counts no longer. */
  moveOn(): void {
    this.#first = undefined
  }

  stands(id: string, rev: number, summary: Summary): void {
    this.#summaries.set(id, { rev, summary })
  }

  forget(id: string): void {
    this.#summaries.delete(id)
  }

  /** What the last checkpoint says of all cases, while there is the key to it. */
  async recall(): Promise<void> {
    if (!this.#recalled) await this.#recall(await this.#database.meta.get('fronts'))
  }

  /** For the next first list; `heads`: of all cases, as they stand. */
  async write(heads: readonly HeadRow[]): Promise<void> {
    // What is not listed on this page stands as the last checkpoint has it.
    if (!heads.every((head) => this.#knows(head))) await this.#recall(await this.#database.meta.get('fronts'))
    const known = heads.flatMap((head) => {
      const summary = this.#knows(head)
      const isNone = summary === undefined || this.#vault.isShredded(head.c)
      return isNone ? [] : [{ id: head.c, rev: head.rev, summary }]
    })
    const frontOf = ({ id, rev, summary }: (typeof known)[number]) => [id, { rev, front: asJson({ summary }) }] as const
    const inOrder = [...known].sort((a, b) => newestFirst(a.summary, b.summary))
    const newest = inOrder.filter(({ summary }) => !summary.closed).slice(0, NEWEST)
    const newestClosed = inOrder.filter(({ summary }) => summary.closed).slice(0, NEWEST)
    await writeFronts(this.#database, this.#vault, this.#random, Object.fromEntries(known.map(frontOf)), {
      // Where one of the cases is not known, which are the newest is not known either.
      stand: known.length === heads.length ? await standOf(heads) : '',
      fronts: [...newest, ...newestClosed].map(frontOf),
    })
  }

  /** The first page as the last checkpoint left it; nothing where a case has moved on since, has come or has gone. */
  async #newestIn(ahead: ReadAhead): Promise<readonly Summary[] | undefined> {
    const rows = await freshRows(ahead)
    if (rows === undefined) return undefined
    const [newest, stand] = await Promise.all([openNewest(rows.meta.get('newest'), this.#vault), standOf(rows.heads)])
    if (newest?.stand !== stand) return undefined
    this.#take(newest.fronts)
    this.#recalled = newest.fronts.length === rows.heads.length
    return newest.fronts.map(([, { front }]) => summaryIn(front))
  }

  async #now(ahead?: ReadAhead): Promise<readonly Summary[]> {
    const { heads, meta } =
      (await freshRows(ahead)) ?? (await readSealedRows(this.#database, this.#recalled ? ['index'] : LIST_ROWS))
    const [gone] = await Promise.all([
      this.#index.gone(heads, meta.get('index')),
      heads.every((head) => this.#knows(head)) ? undefined : this.#recall(meta.get('fronts')),
    ])
    const listed: Summary[] = []
    const others: HeadRow[] = []
    for (const head of heads) {
      const summary = this.#knows(head)
      if (summary === undefined || this.#vault.isShredded(head.c)) others.push(head)
      else listed.push(summary)
    }
    const opened = await Promise.all([
      ...others.map((head) => this.#openedOf(head)),
      ...this.#withoutHead(heads, gone).map((id) => this.#headless(id, gone.includes(id))),
    ])
    return [...listed, ...opened.filter((one) => one !== undefined)].sort(newestFirst)
  }

  /** Nearly always none: what has a key part has a head. */
  #withoutHead(heads: readonly HeadRow[], gone: readonly string[]): readonly string[] {
    const there = new Set(heads.map(({ c }) => c))
    return [...new Set([...gone, ...this.#vault.caseIds().filter((id) => !there.has(id))])]
  }

  /** What the list has to say of a case whose head is lost; of one that was never written there is nothing. */
  async #headless(id: string, wasThere: boolean): Promise<Summary | undefined> {
    const { head, entries } = await whatIsThere(this.#database, id)
    // Written in another tab since the list was read.
    if (head !== undefined) return this.#openedOf(head)
    if (entries > 0) return this.#unnamed(id)
    return wasThere ? { ...unreadable(id), label: 'A case that is no longer here' } : undefined
  }

  /** Without what was in its head a case is read from its entries, as long as there is its key. */
  async #unnamed(id: string): Promise<Summary> {
    const key = await this.#vault.caseKey(id)
    return key.ok ? { ...unreadable(id), ...UNNAMED } : unreadable(id)
  }

  async #openedOf(row: HeadRow): Promise<Summary | undefined> {
    const { key, head } = await headOf(this.#vault, row.c, row)
    if (!key.ok && key.problem.kind === 'case-erased') return undefined
    if (head === undefined)
      return (await whatIsThere(this.#database, row.c)).entries > 0 ? this.#unnamed(row.c) : unreadable(row.c)
    const summary = summaryIn(head.summary)
    this.stands(row.c, row.rev, summary)
    return summary
  }

  /** What the list shows of a case as it stands at this head, where that is known. */
  #knows({ c, rev }: HeadRow): Summary | undefined {
    const seen = this.#summaries.get(c)
    return seen && seen.rev === rev ? seen.summary : undefined
  }

  /** What the last checkpoint wrote down of the list; a case that has moved on since says for itself. */
  async #recall(row: MetaRow | undefined): Promise<void> {
    this.#take(Object.entries(await openFronts(row, this.#vault)))
    this.#recalled = true
  }

  #take(fronts: Newest['fronts']): void {
    for (const [id, { rev, front }] of fronts)
      if ((this.#summaries.get(id)?.rev ?? 0) < rev) this.stands(id, rev, summaryIn(front))
  }
}

export const newestFirst = (a: Summary, b: Summary) => (a.savedAt === b.savedAt ? 0 : a.savedAt < b.savedAt ? 1 : -1)

const summaryIn = (front: Json) => (front as unknown as { summary: Summary }).summary

const UNNAMED = {
  label: 'A case whose summary is lost',
  stage: 'Open it: what can be read of it is there, and its summary is made again',
}

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
