import { expect, test } from 'vitest'
import { problemOf } from '../../src/drafts/problem-of'

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more })

test.each([
  ['QuotaExceededError', 'storage-full'],
  ['VaultGone', 'vault-gone'],
  ['NewerData', 'newer-data'],
  ['VersionError', 'newer-data'],
  ['ChangedElsewhere', 'changed-elsewhere'],
  ['ConstraintError', 'changed-elsewhere'],
  ['BulkError', 'changed-elsewhere'],
  ['AbortError', 'storage-failed'],
  ['DatabaseClosedError', 'storage-failed'],
])('a failure called %s means %s, also inside another', (name, kind) => {
  expect(problemOf(named(name))).toEqual({ kind })
  expect(problemOf(named('AbortError', { inner: named(name) }))).toEqual({ kind })
})

test('a full phone is told before what failed for it', () => {
  const failures = [named('ConstraintError'), named('QuotaExceededError')]
  expect(problemOf(named('BulkError', { failures }))).toEqual({ kind: 'storage-full' })
})

test('a database that was given up to a newer version is told apart from one that was closed', () => {
  expect(problemOf(named('DatabaseClosedError'), true)).toEqual({ kind: 'updated-in-another-tab' })
  expect(problemOf(named('AbortError'), true)).toEqual({ kind: 'storage-failed' })
})

test('what is no failure, or has itself in it, is one of storage all the same', () => {
  const itself = named('AbortError')
  Object.assign(itself, { inner: itself, failures: [itself] })
  for (const thrown of [undefined, null, 'text', 7, {}, itself])
    expect(problemOf(thrown)).toEqual({ kind: 'storage-failed' })
})
