import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import type { Drafts, Summary } from '../../src/drafts/drafts'
import type { WholeCase } from '../../src/drafts/held-case'
import type { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { type Arranged, VaultDesk } from '../../src/drafts/vault-desk'
import { cheapKdf, FakePasskeys, WORDS } from './fakes'

export const A = 'a'.repeat(32)
export const PASSPHRASE = { by: 'passphrase', typed: WORDS.join(' ') } as const
const START = Date.UTC(2026, 10, 25, 9)
export const at = new Date(START).toISOString()
export const place = { stage: 'people', matter: 'm1' }
export const events: readonly CaseEvent[] = [
  { type: 'opened', case: A, edition: '1', reviewAsked: true, seq: 1, at },
  { type: 'matter-added', matter: 'm1', seq: 2, at },
  { type: 'set-aside', stage: 'm1/checks', why: 'Later', seq: 3, at },
]
export const summary: Summary = {
  case: A,
  label: 'A',
  stage: 'People',
  risk: 'undetermined',
  referral: 'undetermined',
  left: 0,
  savedAt: at,
  closed: false,
  handedOver: false,
}
export const whole: WholeCase = { id: A, events, place, summary }

/** Locks that are given at once, one holder of a name after another. */
function fakeLocks() {
  const last = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1) as (lock?: unknown) => Promise<unknown>
      const { ifAvailable = false } = rest.length > 1 ? (rest[0] as { ifAvailable?: boolean }) : {}
      if (rest.length > 1 && !ifAvailable) return shared(name, work)
      if (ifAvailable && last.has(name)) return work(null)
      const inTurn = () => work({ name })
      const turn = (last.get(name) ?? Promise.resolve()).then(inTurn, inTurn)
      const done = turn
        .catch(() => undefined)
        .then(() => {
          if (last.get(name) === done) last.delete(name)
        })
      last.set(name, done)
      return turn
    },
  }
}

/** Locks that several may have. */
export const held: string[] = []
const shared = (name: string, work: () => Promise<unknown>) => {
  held.push(name)
  return work().finally(() => held.splice(held.indexOf(name), 1))
}

export interface Page {
  desk: VaultDesk
  reloads: number
  /** What it was told before it erased everything. */
  told: string[]
  arranged: Arranged
  clear: MemoryDrafts | undefined
  /** Before a key that was derived is handed over. */
  derived?: () => Promise<void>
}

type Before = 'kept' | 'lost' | 'wiped' | 'erased' | 'nothing'

let pages: Page[] = []

/** The app in a tab of this phone; `clear`: what an early trial version kept; `before`: what the last opening left to know. */
export async function opensThePage(clear?: MemoryDrafts, before: Before = 'nothing'): Promise<Page> {
  const page = beginsThePage(clear, before)
  await reaches(page, (state) => state !== 'looking')
  return page
}

/** Nothing is known yet of what is kept here. */
export function beginsThePage(clear?: MemoryDrafts, before: Before = 'nothing'): Page {
  const page = { reloads: 0, told: [] as string[], clear } as Page
  page.arranged = {
    retention: { hoursAfterHandover: 72, remindFromDay: 3, remindDailyFromDay: 7, chooseFromDay: 28 },
    lock: { idleMinutes: 5, hiddenSeconds: 60 },
    passkeysAllowed: true,
    wipeAfterWrongTries: 'off',
  }
  page.desk = new VaultDesk({
    kdf: async (...given) => {
      const key = await cheapKdf(...given)
      await page.derived?.()
      return key
    },
    newShredWorker: () => {
      throw new Error('No workers here')
    },
    arranged: () => page.arranged,
    before,
    erases: () => void page.told.push('erases'),
    clearDrafts: async () => page.clear,
    eraseClearDrafts: async () => {
      page.clear = undefined
    },
    reload: () => {
      page.reloads += 1
    },
  })
  pages.push(page)
  return page
}

export const reaches = ({ desk }: Page, is: (state: string) => boolean) =>
  vi.waitFor(() => expect(is(desk.view().state)).toBe(true))

export const keeps = async (drafts: Drafts) => drafts.append(A, 0, events, place, summary)

export async function unlocks({ desk }: Page) {
  expect(await desk.unlock(PASSPHRASE)).toEqual({ ok: true, value: undefined })
}

/** What lies on the disk, past everything that reads it for the app. */
export async function onDisk<Value>(look: (database: Dexie) => Promise<Value>): Promise<Value> {
  const database = await new Dexie('proportion-vault').open()
  try {
    return await look(database)
  } finally {
    database.close()
  }
}

/** The phone has a fingerprint or a face to go by. */
export const hasASensor = () =>
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), {
      isSecureContext: true,
      PublicKeyCredential: { isUserVerifyingPlatformAuthenticatorAvailable: async () => true },
      navigator: { credentials: new FakePasskeys().credentials },
      location: { hostname: 'localhost' },
    }),
  )

/** A phone with nothing on it before each test, and no tab open after it. */
export function onePhone(): void {
  beforeEach(() => {
    held.length = 0
    Dexie.dependencies.indexedDB = new IDBFactory()
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
    vi.stubGlobal('window', Object.assign(new EventTarget(), { isSecureContext: false }))
    vi.stubGlobal('navigator', { locks: fakeLocks(), userAgent: 'test', storage: { persist: async () => true } })
  })
  afterEach(async () => {
    vi.useRealTimers()
    // What a test that failed had put in the place of the app's own spoils no other.
    vi.restoreAllMocks()
    // What an unlock has left to do is done at the lock, and not in the middle of the next test.
    for (const { desk } of pages) if (desk.view().state === 'unlocked') desk.lock()
    await vi.waitFor(() => expect(pages.some(({ desk }) => desk.view().state === 'unlocked')).toBe(false))
    pages = []
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
  })
}
