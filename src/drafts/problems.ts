import type { PasskeyFailure } from './passkey'

/** What can go wrong with what is kept on this phone. What can't go wrong throws instead. */
export type Problem =
  | { kind: 'no-vault' }
  | { kind: 'vault-already-there' }
  | { kind: 'vault-gone' }
  | { kind: 'locked' }
  | { kind: 'wrong-passphrase'; waitMs: number }
  | { kind: 'wait'; waitMs: number }
  | { kind: 'wiped-after-wrong-tries' }
  | { kind: 'too-few-words' }
  | { kind: 'recovery-code-mistyped'; because: 'too-short' | 'too-long' | 'not-a-symbol' | 'check' }
  | { kind: 'wrong-recovery-code' }
  | { kind: 'wrong-pin'; left: number }
  | { kind: 'pin-gone' }
  | { kind: 'pin-too-simple' }
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
  | { kind: 'recipient-invalid' }
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
