import { type DeskView, NOTHING_KNOWN } from '../drafts/desk-view'
import type { Kdf } from '../drafts/kdf'
import { Listeners } from '../drafts/listeners'
import type { Result } from '../drafts/problems'
import type { Arranged, VaultDesk } from '../drafts/vault-desk'
import { LONGEST_AFTER_HANDOVER } from '../guidance/force-settings'
import { unlockForm, vaultCover } from '../screens/vault/late-proof'
import type { VaultAtHand } from '../screens/vault-at-hand'
import { painted } from './painted'
import type { SettingsStore } from './settings-store'
import { newKdfWorker, newShredWorker } from './workers'

/**
 * By what they say: that there is something to open here, and nothing of what it is, so that the lock can be shown before
 * the vault is loaded; or that there was, and the browser removed it, or wrong tries, or somebody on purpose. The last
 * three are said until something is kept again.
 */
const MARKS = ['kept', 'lost', 'wiped', 'erased'] as const
type Marked = (typeof MARKS)[number]
const nameOf = (mark: Marked) => `proportion-${mark === 'kept' ? 'locked' : mark}`
const LOCKED: DeskView = { ...NOTHING_KNOWN, state: 'locked' }

/** Whether the written page has brought out its lock (`public/written-lock.js`). */
export const lockIsWritten = () => document.documentElement.dataset.lock === 'written'

/** What was erased on purpose is said in the tabs that were open, and leaves nothing behind. */
const placeOf = (mark: Marked) => (mark === 'erased' ? sessionStorage : localStorage)

const isMarked = (mark: Marked): boolean => {
  try {
    return placeOf(mark).getItem(nameOf(mark)) !== null
  } catch {
    return false
  }
}

export const wasLocked = () => isMarked('kept')

/** What the written lock was given and has not had to give back, or nothing. */
export const wordsGiven = (): string | undefined =>
  document.querySelector<HTMLInputElement>('form[data-given] input')?.value

function put(mark: Marked, is: boolean): void {
  try {
    if (is) placeOf(mark).setItem(nameOf(mark), '')
    else placeOf(mark).removeItem(nameOf(mark))
  } catch {
    // Then the lock comes with the vault.
  }
}

/** Which of them a view leaves, if either; nothing is known of what can't be reached: it may still be there. */
function markOf({ state, gone, wipedAfterTries, erased, outOfReach, unavailable }: DeskView): Marked | '' | undefined {
  if (state === 'looking' || outOfReach || unavailable) return undefined
  return state !== 'no-vault' ? 'kept' : gone ? 'lost' : wipedAfterTries ? 'wiped' : erased ? 'erased' : ''
}

/** The vault at hand, and a try before there is a screen to ask for it. */
interface FirstVault extends VaultAtHand {
  /** Resolves once their key is being derived, or nothing will be: that needs no screen, and what draws one can wait. */
  begin(words: string): Promise<void>
}

/** The vault as the screens have it from their first paint on; storage and keys are loaded after it, or beside the lock. */
export function vaultAtHand(settings: SettingsStore): FirstVault {
  const listeners = new Listeners()
  const atFirst = wasLocked() ? LOCKED : NOTHING_KNOWN
  const written = lockIsWritten() ? LOCKED : NOTHING_KNOWN
  let known: VaultDesk | undefined
  let loading: Promise<VaultDesk> | undefined
  const view = () => {
    const now = known?.view()
    return now === undefined || now.state === 'looking' ? atFirst : now
  }
  let left: Marked | '' | undefined = atFirst === LOCKED ? 'kept' : undefined
  const say = () => {
    const mark = markOf(view())
    // Once: another tab may know more since then.
    if (mark !== undefined && mark !== left) {
      left = mark
      for (const one of MARKS) put(one, mark === one)
    }
    listeners.tell()
  }
  let tellAsked = () => {}
  const asked = new Promise<void>((resolve) => {
    tellAsked = resolve
  })
  let early: { given: { typed: string }; came: Promise<{ opened: Result<void>; at: number } | undefined> } | undefined
  const load = () => {
    loading ??= (atFirst === LOCKED ? Promise.resolve() : painted())
      .then(() => openDesk(settings, tellAsked))
      .then((desk) => {
        known = desk
        desk.subscribe(say)
        say()
        return desk
      })
      .catch((why: unknown) => {
        // A part of the app did not come: it is asked for again with the next try.
        loading = undefined
        throw why
      })
    return loading
  }
  return {
    subscribe(listener) {
      load().catch(() => undefined)
      return listeners.subscribe(listener)
    },
    view,
    written: () => written,
    desk: load,
    newestNow: () => known?.newestNow(),
    begin(words) {
      const given = { by: 'passphrase' as const, typed: words }
      const came = load().then(async (desk) => {
        // Taken back meanwhile, they are no try.
        if (wordsGiven() !== words) return undefined
        desk.warm()
        const opened = await desk.unlock(given)
        // Nobody may ask: what opened is not kept.
        if (opened.ok) given.typed = ''
        return { opened, at: Date.now() }
      })
      early = { given, came }
      came.then(tellAsked, tellAsked)
      return asked
    },
    async begun(proof) {
      const before = early
      early = undefined
      if (before === undefined) return undefined
      const came = await before.came
      if (came === undefined) return undefined
      const { opened, at } = came
      // Locked again since, it is another lock.
      if (opened.ok) return view().state === 'unlocked' ? opened : undefined
      const { problem } = opened
      // How long to wait may be long over.
      if (proof.by !== 'passphrase' || proof.typed !== before.given.typed || problem.kind === 'wait') return undefined
      if (problem.kind !== 'wrong-passphrase') return opened
      const waitMs = Math.max(0, problem.waitMs - (Date.now() - at))
      return { ok: false, problem: { ...problem, waitMs } }
    },
  }
}

/** The same, and says when it is first asked. */
const tellingWhenAsked = (kdf: Kdf, tell: () => void): Kdf =>
  Object.assign(
    (...request: Parameters<Kdf>) => {
      const key = kdf(...request)
      tell()
      return key
    },
    { warm: () => kdf.warm?.() },
  )

/** Nothing is erased by the national time before it is known that the force has set none. */
function arrangedIn({ isRead, loaded }: SettingsStore): Arranged {
  const { settings } = loaded()
  if (isRead()) return settings
  return { ...settings, retention: { ...settings.retention, hoursAfterHandover: LONGEST_AFTER_HANDOVER } }
}

async function openDesk(settings: SettingsStore, tellAsked: () => void): Promise<VaultDesk> {
  const [{ VaultDesk }, { kdfInWorker }, { clearDraftsHere, deleteClearDrafts }] = await Promise.all([
    import('../drafts/vault-desk'),
    import('../drafts/kdf'),
    import('../drafts/clear-drafts'),
    unlockForm.load().catch(() => undefined),
    // Nothing that could not be covered is opened.
    vaultCover.load(),
  ])
  return new VaultDesk({
    kdf: tellingWhenAsked(kdfInWorker(newKdfWorker), tellAsked),
    newShredWorker,
    arranged: () => arrangedIn(settings),
    before: MARKS.find(isMarked) ?? 'nothing',
    erases: () => put('kept', false),
    clearDrafts: clearDraftsHere,
    eraseClearDrafts: deleteClearDrafts,
    reload: () => location.reload(),
  })
}
