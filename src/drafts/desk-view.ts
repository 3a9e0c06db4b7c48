import type { SlotKind } from './key-slots'

export type DeskState = 'looking' | 'no-vault' | 'locked' | 'unlocking' | 'unlocked' | 'locking'

/** Nothing of a case may show. */
export const isShut = (state: DeskState): boolean => state === 'locked' || state === 'unlocking' || state === 'locking'

export interface DeskView {
  state: DeskState
  covered: boolean
  /** There are cases in memory that closing the app would lose. */
  notKept: boolean
  /** A session PIN opens it, for as long as the page lives. */
  hasPin: boolean
  /** Cases of an early trial version lie here in clear. */
  inClear: number
  /** So many of them were sealed at this unlock. */
  wereClear?: number
  /** A recovery code was shown, and nobody said that it was written down. */
  codeNotWritten?: boolean
  /** The recovery code opened them, and nobody has shown or said since that the words are still known. */
  openedByCode?: boolean
  /** Ways to open that were found to open nothing, while they can still be set anew. */
  damagedWays?: readonly SlotKind[]
  /** Another tab has made the vault, while this one knew of none. */
  madeElsewhere?: boolean
  updatedElsewhere: boolean
  /** The browser has thrown away what was kept, while it was open or since. */
  gone: boolean
  /** The force's setting has erased it after too many wrong tries. */
  wipedAfterTries: boolean
  /** All of it was erased, here or in another tab: on purpose, where wrong tries did not. */
  erased: boolean
  /** A newer version has written here: read, don't write. */
  newerData: boolean
  /** The clock leapt far ahead: the officer is asked before anything falls due. */
  clockAsks: boolean
  /** Answers from before the lock that could not be written: sealed, in memory. */
  waiting: boolean
  /** There was something here, and the browser does not open its storage: it may be there still. */
  outOfReach: boolean
  /** The browser keeps nothing for this app: cases can only be worked in memory. */
  unavailable: boolean
}

/** As far as anybody could look. */
export const isEmpty = ({ state, outOfReach }: DeskView): boolean => state === 'no-vault' && !outOfReach

export const NOTHING_KNOWN: DeskView = {
  state: 'looking',
  covered: false,
  notKept: false,
  hasPin: false,
  inClear: 0,
  updatedElsewhere: false,
  gone: false,
  wipedAfterTries: false,
  erased: false,
  newerData: false,
  clockAsks: false,
  waiting: false,
  outOfReach: false,
  unavailable: false,
}
