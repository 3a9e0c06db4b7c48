import type { PasskeyFailure } from './passkey'

/** What can go wrong with what is kept on this phone. What can't go wrong throws instead. */
export type Problem =
  | { kind: 'no-vault' }
  | { kind: 'vault-already-there' }
  | { kind: 'vault-gone' }
  | { kind: 'locked' }
  /** `left`: how many more wrong tries erase everything, where the force has set that. */
  | { kind: 'wrong-passphrase'; waitMs: number; left?: number }
  | { kind: 'wait'; waitMs: number; left?: number }
  | { kind: 'wiped-after-wrong-tries' }
  | { kind: 'too-few-words' }
  | { kind: 'recovery-code-mistyped'; because: 'too-short' | 'too-long' | 'not-a-symbol' | 'check' }
  | { kind: 'wrong-recovery-code' }
  | { kind: 'wrong-pin'; left: number }
  | { kind: 'pin-gone' }
  | { kind: 'pin-refused'; because: 'not-digits' | 'too-simple' }
  | { kind: 'passkey'; why: PasskeyFailure }
  | { kind: 'no-such-way-in' }
  | { kind: 'ways-changed' }
  | { kind: 'slot-damaged' }
  | { kind: 'slot-weakened' }
  | { kind: 'key-part-missing' }
  | { kind: 'derivation-failed' }
  | { kind: 'app-part-missing' }
  | { kind: 'case-erased' }
  | { kind: 'case-key-missing' }
  | { kind: 'case-unreadable' }
  | { kind: 'record-unreadable' }
  | { kind: 'chain-broken' }
  | { kind: 'rolled-back' }
  | { kind: 'changed-elsewhere' }
  | { kind: 'newer-data' }
  | { kind: 'updated-in-another-tab' }
  | { kind: 'open-in-another-tab' }
  | { kind: 'case-missing' }
  | { kind: 'storage-full' }
  | { kind: 'storage-failed' }
  | { kind: 'storage-unread' }
  | { kind: 'recipient-invalid' }
  | { kind: 'case-too-large' }
  | { kind: 'file-unreadable' }
  | { kind: 'file-too-large' }
  | { kind: 'file-not-age' }
  | { kind: 'file-too-heavy' }
  | { kind: 'file-wrong-key' }
  | { kind: 'file-tampered' }
  | { kind: 'file-not-a-case' }
  | { kind: 'file-newer' }

export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem }

export const good = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const bad = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })

/** In this order: what happened, what is safe all the same, and what to do. */
export interface ProblemWords {
  happened: string
  safe: string
  next: string
}

const KEPT = 'Everything kept on this phone is still there, sealed.'
const NOTHING_READ = 'Nothing from the file was taken in. Your own cases are as they were.'
const OTHER_WAY = 'Open with your passphrase or your recovery code.'

/** Until the tries that the force allows are used up. */
const stillKept = (left: number | undefined) =>
  left === undefined
    ? KEPT
    : `Your force has set that ${left === 1 ? 'one more wrong try erases' : `${left} more wrong tries erase`} everything kept here.`

type Words = readonly [happened: string, safe: string, next: string]

const say = (...[happened, safe, next]: Words): ProblemWords => ({ happened, safe, next })

export function wordsFor(problem: Problem): ProblemWords {
  switch (problem.kind) {
    case 'wrong-passphrase':
      return say(
        'That passphrase did not open your cases.',
        stillKept(problem.left),
        problem.waitMs > 0
          ? `Wait ${waiting(problem.waitMs)}, then try again.`
          : problem.left === undefined
            ? 'Check each word and try again.'
            : 'Check each word on your paper, or use your recovery code.',
      )
    case 'wait':
      return say(
        'Too many wrong tries.',
        stillKept(problem.left),
        `Wait ${waiting(problem.waitMs)}, or use your recovery code now. Helplines stay open.`,
      )
    case 'recovery-code-mistyped':
      return say(MISTYPED[problem.because], KEPT, 'Compare it with your paper, group by group.')
    case 'wrong-pin':
      return say(
        'That PIN is wrong.',
        KEPT,
        problem.left === 1
          ? 'You have one more try, then the passphrase is needed.'
          : `You have ${problem.left} more tries, then the passphrase is needed.`,
      )
    case 'pin-refused':
      return problem.because === 'too-simple'
        ? say('That PIN is too easy to guess.', 'Nothing was changed.', 'Use six digits or more, not in a row.')
        : say('A PIN is six to twelve digits and nothing else.', 'Nothing was changed.', 'Type another.')
    case 'passkey':
      return say(PASSKEY[problem.why], KEPT, OTHER_WAY)
    default:
      return say(...WORDS[problem.kind])
  }
}

/** Those that are said the same each time. */
const WORDS: Readonly<
  Record<
    Exclude<
      Problem['kind'],
      'wrong-passphrase' | 'wait' | 'recovery-code-mistyped' | 'wrong-pin' | 'pin-refused' | 'passkey'
    >,
    Words
  >
> = {
  'no-vault': [
    'Nothing is kept on this phone yet.',
    'There is nothing to lose.',
    'Start a case and choose to keep it. If you did have cases here, the browser has removed them: use the handover file.',
  ],
  'vault-already-there': [
    'This phone already keeps cases.',
    KEPT,
    'Open them with the passphrase. If they are not yours, use another phone.',
  ],
  'vault-gone': [
    'The browser has removed what was kept here.',
    'What is on the screen now is still in memory.',
    'Hand over the open case as a file before you close this page.',
  ],
  locked: ['This phone’s cases are locked.', KEPT, 'Open them and try again.'],
  'wiped-after-wrong-tries': [
    'Your force’s setting erased the cases after too many wrong tries.',
    'Cases that were handed over are safe where they were sent.',
    'Tell your supervisor. Start again with a new passphrase.',
  ],
  'too-few-words': [
    'That passphrase is too short to protect a copied phone.',
    'Nothing was changed.',
    'Use the words that the app makes for you.',
  ],
  'wrong-recovery-code': [
    'That code is well formed, but it does not belong to this phone.',
    KEPT,
    'Check that you have the newest paper. An older code no longer works.',
  ],
  'pin-gone': ['The PIN no longer works: it ends with five wrong tries, or when the app is closed.', KEPT, OTHER_WAY],
  'no-such-way-in': ['That way of opening is not set up here.', KEPT, OTHER_WAY],
  'ways-changed': [
    'Another tab changed this way of opening just now.',
    'What was set there counts. Nothing was changed here.',
    'Try again, with the way that opens your cases now.',
  ],
  'slot-damaged': [
    'The stored lock for this way of opening is damaged.',
    `${KEPT} This did not count as a wrong try.`,
    'Open them by another of your ways, then set this one anew in Settings. If none opens them, use the handover file.',
  ],
  'slot-weakened': [
    'The stored lock has been made weaker than this app allows. Someone may have changed it.',
    'Nothing was opened with it.',
    'Use your recovery code, then change your passphrase. Tell your supervisor.',
  ],
  'key-part-missing': [
    'A part of the key is missing from this phone, so this way of opening cannot work.',
    'Nothing was changed.',
    'Try another way of opening. If none works, use the handover file.',
  ],
  'derivation-failed': [
    'This phone could not work out the key. It may be short of memory.',
    KEPT,
    'Close other apps and try again, or use your recovery code.',
  ],
  'app-part-missing': [
    'A part of the app did not come.',
    KEPT,
    'Try again, or reload the page where there is a signal.',
  ],
  'case-erased': [
    'This case was deleted on this phone.',
    'Its content was erased on purpose.',
    'Nothing more is needed.',
  ],
  'case-key-missing': [
    'The key of this case is missing, so it cannot be read.',
    'The sealed case was not deleted. Your other cases are as they were.',
    'Keep it and tell your supervisor. If it was handed over, use that file.',
  ],
  'case-unreadable': [
    'Nothing of this case can be read.',
    'This app has erased nothing of it. Your other cases are as they were.',
    'Keep it and tell your supervisor. If it was handed over, use that file.',
  ],
  'record-unreadable': [
    'A part of this case could not be read.',
    'It was set aside and not deleted. The rest of the case is shown.',
    'Check the record and add what is missing. Say in it that this happened.',
  ],
  'chain-broken': [
    'The history of this case is not as the app left it.',
    'All that can be read is shown, and nothing was deleted.',
    'Do not rely on this case alone. Tell your supervisor and keep the phone as it is.',
  ],
  'rolled-back': [
    'Something kept here is older than the app left it. A copy may have been put back.',
    'Nothing was deleted.',
    'Compare the record with the last handover. Tell your supervisor.',
  ],
  'changed-elsewhere': [
    'This case was changed in another tab.',
    'Your last answer is still on this screen, but not saved.',
    'Load the case again, then give the answer again.',
  ],
  'newer-data': [
    'These cases were written by a newer version of this app.',
    'You can read them. Nothing is written, so nothing can be damaged.',
    'Update the app, then go on.',
  ],
  'updated-in-another-tab': [
    'The app was updated in another tab.',
    'All that this page called saved is saved.',
    'Close this tab and go on in the other one.',
  ],
  'open-in-another-tab': [
    'This case is open in another tab.',
    'Nothing was changed here.',
    'Close it there, then try again.',
  ],
  'case-missing': [
    'This case is not on this phone.',
    'Nothing was changed.',
    'Go back to the list. If it was worked without being kept, closing or reloading has lost it. If it was kept, it was erased, or the browser has removed it: use a handover file, if one was made.',
  ],
  'storage-full': [
    'This phone has no room left to save.',
    'All that was called saved is saved.',
    'Hand over a finished case and delete it, or free some space. Then try again.',
  ],
  'storage-failed': [
    'The browser could not save.',
    'What you see is still in memory. All that was called saved is saved.',
    'Try again. If it fails again, hand over the open case as a file now.',
  ],
  'storage-unread': [
    'The browser could not read what this phone keeps.',
    'Nothing was changed.',
    'Try again. If it fails again, close the app and open it anew.',
  ],
  'recipient-invalid': [
    'That is not a unit’s public key.',
    'Nothing was sent.',
    'A key starts with age1. Copy it again, whole. Never paste a key that starts with AGE-SECRET-KEY.',
  ],
  'case-too-large': [
    'This case has grown too large for a file.',
    'Nothing left this phone. The case is as it was.',
    'Take its decision record to your force’s system as a paper.',
  ],
  'file-unreadable': [
    'The phone did not give the file out.',
    NOTHING_READ,
    'Choose it again. Where it lies outside this phone, save it here first.',
  ],
  'file-too-large': ['That file is too large to be a case.', NOTHING_READ, 'Ask the sender to make it again.'],
  'file-not-age': ['That is not a handover file.', NOTHING_READ, 'Choose the file that ends in .age.'],
  'file-too-heavy': [
    'That file asks this phone for more work than any handover needs.',
    NOTHING_READ,
    'Do not open it. Ask the sender how it was made.',
  ],
  'file-wrong-key': [
    'What you typed does not open this file.',
    NOTHING_READ,
    'Check the words with the sender. If the file is for a unit, the unit must open it.',
  ],
  'file-tampered': ['The file was damaged or changed on its way.', NOTHING_READ, 'Ask the sender to send it again.'],
  'file-not-a-case': [
    'The file opened, but there is no sound case in it.',
    NOTHING_READ,
    'Ask the sender to make it again.',
  ],
  'file-newer': [
    'The file was made by a newer version of this app.',
    NOTHING_READ,
    'Update the app, then open it again.',
  ],
}

const MISTYPED = {
  'too-short': 'The recovery code has 28 letters and digits. Some are missing.',
  'too-long': 'The recovery code has 28 letters and digits. There are too many.',
  'not-a-symbol': 'There is a character in it that recovery codes do not use.',
  check: 'One or more letters of the recovery code are wrong.',
} as const

const PASSKEY: Record<PasskeyFailure, string> = {
  'no-passkeys-here': 'This browser cannot open cases by fingerprint or face.',
  'no-secret-from-passkey':
    'The passkey is there, but does not give the key that is needed. It may have been moved to another app.',
  'refused-or-gone': 'The phone did not confirm it was you, or the passkey was deleted.',
  'timed-out': 'The phone did not answer in time.',
  stopped: 'Opening by fingerprint or face was stopped.',
  'already-there': 'There is already a passkey for this app on this phone.',
  'not-allowed-here': 'Fingerprint and face are not allowed at this web address.',
  'cannot-verify-you': 'This phone has no screen lock, fingerprint or face set up.',
  failed: 'Opening by fingerprint or face failed.',
}

function waiting(ms: number) {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
