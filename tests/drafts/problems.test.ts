import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/drafts/database'
import { problemOf } from '../../src/drafts/problem-of'
import { type Problem, wordsFor } from '../../src/drafts/problems'

const problems: Problem[] = [
  { kind: 'no-vault' },
  { kind: 'vault-already-there' },
  { kind: 'vault-gone' },
  { kind: 'locked' },
  { kind: 'wrong-passphrase', waitMs: 0 },
  { kind: 'wrong-passphrase', waitMs: 5000 },
  { kind: 'wrong-passphrase', waitMs: 0, left: 3 },
  { kind: 'wait', waitMs: 61_000 },
  { kind: 'wait', waitMs: 61_000, left: 1 },
  { kind: 'wiped-after-wrong-tries' },
  { kind: 'too-few-words' },
  { kind: 'recovery-code-mistyped', because: 'check' },
  { kind: 'wrong-recovery-code' },
  { kind: 'wrong-pin', left: 1 },
  { kind: 'wrong-pin', left: 3 },
  { kind: 'pin-gone' },
  { kind: 'pin-refused', because: 'not-digits' },
  { kind: 'pin-refused', because: 'too-simple' },
  { kind: 'passkey', why: 'refused-or-gone' },
  { kind: 'no-such-way-in' },
  { kind: 'ways-changed' },
  { kind: 'slot-damaged' },
  { kind: 'slot-weakened' },
  { kind: 'key-part-missing' },
  { kind: 'derivation-failed' },
  { kind: 'app-part-missing' },
  { kind: 'case-erased' },
  { kind: 'case-key-missing' },
  { kind: 'case-unreadable' },
  { kind: 'record-unreadable' },
  { kind: 'chain-broken' },
  { kind: 'rolled-back' },
  { kind: 'changed-elsewhere' },
  { kind: 'newer-data' },
  { kind: 'updated-in-another-tab' },
  { kind: 'open-in-another-tab' },
  { kind: 'storage-full' },
  { kind: 'storage-failed' },
  { kind: 'storage-unread' },
  { kind: 'recipient-invalid' },
  { kind: 'case-too-large' },
  { kind: 'file-unreadable' },
  { kind: 'file-too-large' },
  { kind: 'file-not-age' },
  { kind: 'file-too-heavy' },
  { kind: 'file-wrong-key' },
  { kind: 'file-tampered' },
  { kind: 'file-not-a-case' },
  { kind: 'file-newer' },
]

describe('every problem', () => {
  test.each(problems)('$kind says what happened, what is safe and what to do, in short sentences', (problem) => {
    const { happened, safe, next } = wordsFor(problem)
    for (const words of [happened, safe, next]) {
      expect(words).toMatch(/^[A-Z].*\.$/)
      for (const sentence of words.split(/[.:] /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
    }
    expect(`${happened} ${safe} ${next}`).not.toMatch(/you (failed|forgot|should have)|invalid|error|encrypt|decrypt/i)
  })
})

test('a failure means the same to all who keep something, however deep Dexie hides it', () => {
  const named = (name: string, more: object = {}) => Object.assign(new Error(), { name, ...more })
  const full = new DOMException('', 'QuotaExceededError')
  const itself = named('AbortError')
  Object.assign(itself, { inner: itself })
  const meant: readonly [unknown, Problem['kind']][] = [
    [full, 'storage-full'],
    [named('AbortError', { inner: full }), 'storage-full'],
    [named('AbortError', { inner: named('AbortError', { inner: full }) }), 'storage-full'],
    [named('BulkError', { failures: [full] }), 'storage-full'],
    [named('BulkError', { failures: [named('ConstraintError')] }), 'changed-elsewhere'],
    [named('ConstraintError'), 'changed-elsewhere'],
    [named('AbortError', { inner: new Refusal('VaultGone') }), 'vault-gone'],
    [new Refusal('NewerData'), 'newer-data'],
    [named('VersionError'), 'newer-data'],
    [named('DatabaseClosedError'), 'storage-failed'],
    [itself, 'storage-failed'],
    [undefined, 'storage-failed'],
  ]
  expect(meant.map(([failure]) => problemOf(failure))).toEqual(meant.map(([, kind]) => ({ kind })))
  expect(problemOf(named('DatabaseClosedError'), true)).toEqual({ kind: 'updated-in-another-tab' })
})

test('a PIN that is used up is not said to last while the app stays open: it is open', () => {
  expect(wordsFor({ kind: 'pin-gone' }).happened).toContain('five wrong tries')
})

test('waiting is said in seconds, then in minutes', () => {
  const next = (waitMs: number) => wordsFor({ kind: 'wrong-passphrase', waitMs }).next
  expect([next(0), next(900), next(5000), next(60_000), next(900_000)]).toEqual([
    'Check each word and try again.',
    'Wait 1 second, then try again.',
    'Wait 5 seconds, then try again.',
    'Wait 1 minute, then try again.',
    'Wait 15 minutes, then try again.',
  ])
})
