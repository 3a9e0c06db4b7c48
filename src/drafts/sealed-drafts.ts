import { lastSeq } from '../case/case'
import type { CaseEvent } from '../case/event'
import { inPlaceOf } from '../case/in-place'
import { Bundles, bundleKey } from './bundle'
import type { Random } from './bytes'
import { CaseList, newestFirst } from './case-list'
import { type ChainReading, type Fault, firstLink, readChain, sealHead, sealOn, shortCode } from './chain'
import { SET_BACK_MS } from './clock'
import { eventsOf, Refusal, SCHEMA, type SealedDatabase } from './database'
import type { Draft, Drafts, Place, Summary, Written } from './drafts'
import { Erasing, type Tombstone } from './erasing'
import { headOf } from './head-of'
import { KeptIndex } from './kept-index'
import { problemOf } from './problem-of'
import { bad, good, type Problem, type Result } from './problems'
import { asJson } from './records'
import type { HeadRow } from './rows'
import type { ReadAhead } from './sealed-rows'
import { Unwritten } from './unwritten'
import type { Vault } from './vault'

interface Known {
  rev: number
  /** How much further the next one is. */
  step: number
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

/** Cases kept sealed: encrypted before the transaction opens, chained, one transaction an answer, strictly on the disk. */
export class SealedDrafts implements Drafts {
  readonly kept = 'on-this-phone'
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random
  readonly #erasing: Erasing
  readonly #index: KeptIndex
  readonly #list: CaseList
  readonly #bundles: Bundles
  readonly #known = new Map<string, Known>()
  /** The ends of chains that were erased, or nearly: without its key a head says no more. */
  readonly #ends = new Map<string, string>()

  /** The latest that this phone's clock has shown, in milliseconds. */
  #clockSeen = 0

  readonly #unwritten: Unwritten

  constructor(database: SealedDatabase, vault: Vault, random: Random, ahead?: ReadAhead, unwritten = new Unwritten()) {
    this.#unwritten = unwritten
    this.#database = database
    this.#vault = vault
    this.#random = random
    this.#erasing = new Erasing(database, vault, random)
    this.#index = new KeptIndex(database, vault, random)
    this.#list = new CaseList(database, vault, random, this.#index, ahead)
    this.#bundles = new Bundles(database, vault, random)
  }

  /** `wall`: in milliseconds. Answers the latest. */
  clockSeen(wall = 0): number {
    this.#clockSeen = Math.max(this.#clockSeen, wall)
    return this.#clockSeen
  }

  notBefore(): string {
    return new Date(Math.max(0, this.#clockSeen - SET_BACK_MS)).toISOString()
  }

  newest(): Promise<readonly Summary[] | undefined> {
    return this.#list.newest()
  }

  /** The same, once it is there: a list need not be drawn empty first. */
  newestNow(): readonly Summary[] | undefined {
    return this.#list.newestNow()
  }

  async list(): Promise<readonly Summary[]> {
    return [...this.#unwritten.listed(await this.#list.all())].sort(newestFirst)
  }

  async open(id: string): Promise<Draft | { problem: Problem }> {
    return this.#attempt(async () => {
      const [[head, rows, [index, bundle]], counter] = await Promise.all([
        this.#rowsOf(id),
        this.#vault.counter(),
        this.#vault.caseKey(id),
      ])
      const [{ key, head: opened }, putBack] = await Promise.all([
        headOf(this.#vault, id, head),
        head ? this.#index.putBack(id, head.rev, index, counter) : [],
      ])
      // On a full phone it may not even have a key part.
      const begun = head === undefined && !this.#vault.isShredded(id) ? this.#unwritten.begun(id) : undefined
      if (begun !== undefined) return begun
      const isNowhere = head === undefined && rows.length === 0
      if (!key.ok) return { problem: await this.#goneOr(isNowhere ? missing(key.problem) : key.problem) }
      if (isNowhere) return { problem: await this.#goneOr({ kind: 'case-missing' }) }
      const chain = await readChain(key.value, id, rows, opened, bundle)
      if (chain.events.length === 0) return { problem: { kind: 'case-unreadable' } }
      this.#bundles.read(id, key.value, rows, chain)
      return this.#draftIn(
        id,
        revOf(head),
        chain,
        opened?.summary as unknown as Front | undefined,
        opened ? putBack : [],
      )
    })
  }

  async append(
    id: string,
    after: number,
    events: readonly CaseEvent[],
    place: Place,
    summary: Summary,
  ): Promise<Written> {
    const vaultId = this.#vault.vaultId()
    this.#list.moveOn()
    this.clockSeen(Date.now())
    return this.#attempt(async () => {
      if (vaultId === undefined) return { problem: { kind: 'locked' } }
      if (after === 0) {
        const begun = await this.#beginWhereNew(id)
        if (!begun.ok) return { problem: begun.problem }
      }
      const known = this.#known.get(id)
      if (known === undefined) return { problem: { kind: 'case-missing' } }
      if (known.seq !== after) return { problem: { kind: 'changed-elsewhere' } }
      const key = await this.#vault.caseKey(id)
      if (!key.ok) return { problem: key.problem }
      const { rows, count, last } = await sealOn(
        key.value,
        { c: id, schema: SCHEMA },
        known,
        events.map(asJson),
        this.#random,
      )
      const seq = events.at(-1)?.seq ?? after
      const rev = known.rev + known.step
      const { faults } = known
      const front: Front = faults.length === 0 ? { summary, place } : { summary, place, faults }
      const head = await sealHead(
        key.value,
        { c: id, rev, schema: SCHEMA },
        { count, last, summary: asJson(front) },
        this.#random,
      )
      const write = () =>
        this.#database.write(vaultId, async () => {
          const { heads, events: sealed } = this.#database
          // Nearly always there is one row, and asking for several at once costs a slow phone more than it saves.
          const [there] = await Promise.all([heads.get(id), heads.put(head), ...rows.map((row) => sealed.add(row))])
          if (revOf(there) !== known.rev) throw new Refusal('ChangedElsewhere')
        })
      const low = await this.#database.orFromReserve(write)
      this.#known.set(id, { rev, step: 1, count, seq, last, faults })
      this.#list.stands(id, rev, summary)
      this.#unwritten.isOnDisk(id, after, seq)
      return low ? { saved: seq, storageLow: true } : { saved: seq }
    })
  }

  /** A case that this page knows nothing of begins here, with a key part of its own. */
  async #beginWhereNew(id: string): Promise<Result<void>> {
    // Erased in another tab: how far it had come here says nothing of one that is taken in anew.
    if (this.#known.get(id)?.seq && !(await this.#database.heads.get(id))) this.#known.delete(id)
    if (this.#known.has(id)) return good(undefined)
    // Where erasing it was cut short this was not written down: it would seem put back.
    if (this.#vault.isShredded(id)) await this.checkpoint().catch(() => undefined)
    const begun = await this.#vault.newCaseSlot(id)
    if (!begun.ok) return begun
    this.#known.set(id, { rev: 0, step: 1, count: 0, seq: 0, last: await firstLink(id), faults: [] })
    return good(undefined)
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
    this.#list.moveOn()
    const erased = await this.#attempt(async () => {
      const last = this.#known.get(id)?.last || (await this.#lastOnDisk(id)) || this.#ends.get(id) || ''
      this.#ends.set(id, last)
      await this.#list.recall()
      const shredded = await this.#vault.shredCase(id)
      if (!shredded.ok) return shredded
      if (!(await this.#erasing.takeAway(id, { reason, day, last }))) return bad({ kind: 'locked' })
      this.#known.delete(id)
      this.#unwritten.gone(id)
      this.#list.forget(id)
      // It is erased, also where that can't be written down: then the list is made of the cases themselves.
      await this.checkpoint().catch(() => undefined)
      return good(undefined)
    })
    return 'problem' in erased ? bad(erased.problem) : erased
  }

  /** The end of a case's chain, which was not opened here. */
  async #lastOnDisk(id: string): Promise<string> {
    const { head } = await headOf(this.#vault, id, await this.#database.heads.get(id))
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
    await this.#erasing.leaveOwed()
    const heads = await this.#database.heads.toArray()
    await this.#index.write(heads)
    await this.#list.write(heads)
    await this.#bundles.write()
  }

  /** What the rows say, from here on known to be on the disk, with what waits here unwritten. */
  #draftIn(id: string, rev: number, chain: ChainReading, front: Front | undefined, putBack: readonly Fault[]): Draft {
    const events = chain.events.map(({ event }) => event as unknown as CaseEvent)
    const { count, last, rows } = chain
    // Rows at the end that can't be read keep their places, as those between do.
    const unread = rows - (chain.events.at(-1)?.n ?? 0)
    const seq = lastSeq({ events }) + unread
    const inPlace = inPlaceOf(id, events, seq)
    // Taken in from a phone that could not read all of it: the rows here are whole, and the case is not.
    const isWhole = events.every((event, at) => event.seq === at + 1)
    const known = [...(front?.faults ?? []), ...[...chain.faults, ...putBack].map((fault) => fault.kind)]
    const faults = [...new Set(isWhole || known.length > 0 ? known : ['missing'])]
    this.#known.set(id, { rev, step: front ? 1 : BEYOND, count, seq, last, faults })
    return this.#unwritten.over(id, {
      events,
      ...(unread > 0 && { last: seq }),
      place: front?.place ?? { stage: 'report', matter: 'm1' },
      ...(front && { savedAt: front.summary.savedAt }),
      ...(inPlace.length === 0 ? {} : { inPlace }),
      ...(faults.length === 0 ? {} : { faults }),
    })
  }

  /** A browser that threw the storage away makes an empty database: then nothing is said of a case, but of the vault. */
  async #goneOr(problem: Problem): Promise<Problem> {
    const vaultId = this.#vault.vaultId()
    if (vaultId === undefined) return { kind: 'locked' }
    return (await this.#database.holds(vaultId)) ? problem : { kind: 'vault-gone' }
  }

  /** A case's head, its events, how far each case had come, and its bundle, all of one moment. */
  #rowsOf(id: string) {
    const { events, heads, meta } = this.#database
    return this.#database.transaction('r', events, heads, meta, () =>
      Promise.all([heads.get(id), eventsOf(events, id).toArray(), meta.bulkGet(['index', bundleKey(id)])]),
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

/** Of a head that is damaged or gone, as if there had been none: its case goes on. */
const revOf = (head: HeadRow | undefined) => Math.max(0, Number(head?.rev) || 0)

/** Than it can have come: what is written after a head that says nothing is no older copy. */
const BEYOND = 2 ** 20

/** Where neither key nor rows are there, it never was. */
const missing = (problem: Problem): Problem =>
  problem.kind === 'case-key-missing' ? { kind: 'case-missing' } : problem
