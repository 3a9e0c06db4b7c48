import { expect, test } from 'vitest'
import { protection } from '../../../src/screens/vault/protection'
import type { KeptHere } from '../../../src/screens/vault/use-kept-here'

const here = (ways: KeptHere['ways']): KeptHere => ({
  cases: [],
  due: new Map(),
  reasons: new Map(),
  erased: [],
  ways,
  erases: true,
  promised: true,
})
const said = (ways: KeptHere['ways'], wipeAfterWrongTries: 'off' | number = 'off', hasPin = false) =>
  Object.fromEntries(
    protection({ state: 'unlocked', inClear: 0, hasPin }, here(ways), 'kept', { wipeAfterWrongTries }).map(
      ({ key, value }) => [key, value],
    ),
  )

test('the ways to open are named in one order, whichever was made first', () => {
  expect(said(['recovery', 'passphrase'])['Opens with']).toBe('Passphrase, recovery code')
  expect(said(['passkey', 'recovery', 'passphrase'])['Opens with']).toBe(
    'Passphrase, recovery code, fingerprint or face',
  )
})

test('a PIN is named among them, and for how long', () => {
  expect(said(['passphrase'], 'off', true)['Opens with']).toBe('Passphrase, until the app is closed a PIN')
})

test('what is said of the key holds on a phone that derives it in another way; all that is kept beside the cases is named', () => {
  const { Stored, 'Also kept': beside } = said(['passphrase'])
  expect(Stored).toMatch(/The key is made from your passphrase and is never stored/)
  const notes = [
    'Whose cases',
    'school contacts',
    'has stayed',
    'clock',
    'recovery code',
    'accounts of the same',
    'deleted',
  ]
  expect(notes.filter((note) => !String(beside).includes(note))).toEqual([])
})

test('where the browser can’t overwrite in place, it says that deleted data may be recoverable', () => {
  const of = (erases: boolean) =>
    protection({ state: 'unlocked', inClear: 0, hasPin: false }, { ...here(['passphrase']), erases }, 'kept', {
      wipeAfterWrongTries: 'off',
    }).find(({ key }) => key === 'Deleting')?.value
  expect(of(true)).toMatch(/^Erases: .* overwritten where it lies/)
  expect(of(false)).not.toMatch(/erases/i)
  expect(of(false)).toMatch(/deleted data may be recoverable/)
})

test('that wrong tries erase everything is said where the force has set it, and only there', () => {
  expect(said(['passphrase'])['Wrong tries']).not.toContain('erase')
  expect(said(['passphrase'], 10)['Wrong tries']).toContain('After 10 in a row everything is erased')
})

test('cases of an early trial version that lie there in clear are not said to be nothing', () => {
  const stored = (inClear: number) =>
    protection({ state: 'no-vault', inClear, hasPin: false }, here([]), 'kept', { wipeAfterWrongTries: 'off' })[0]
      ?.value
  expect(stored(0)).toBe('Nothing is stored: cases are worked in memory.')
  expect(stored(1)).toMatch(/^1 case of an earlier version, not sealed\./)
  expect(stored(2)).toMatch(/^2 cases of an earlier version, not sealed\./)
})
