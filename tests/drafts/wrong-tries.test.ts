import { describe, expect, test, vi } from 'vitest'
import { admit, delayAfter, NO_TRIES, triesFrom } from '../../src/drafts/wrong-tries'
import { MemoryRows, memoryVault, PASSPHRASE, WORDS } from './fakes'

const NOW = Date.UTC(2026, 10, 25, 9)
const DAY = 24 * 3_600_000

function rowsAfter(count: number, at: number) {
  const rows = new MemoryRows()
  rows.tries = { count, at }
  return rows
}

test('a clock that is set back during the wait makes it no longer than it was', async () => {
  const rows = rowsAfter(5, NOW)
  const back = NOW - DAY
  expect(await admit(rows, back)).toEqual({ kind: 'wait', ms: delayAfter(5) })
  expect(await admit(rows, back + delayAfter(5) - 1)).toEqual({ kind: 'wait', ms: 1 })
  expect(await admit(rows, back + delayAfter(5))).toMatchObject({ kind: 'go', tries: { count: 6 } })
})

test('a clock that is set back during the wait makes it no shorter', async () => {
  const rows = rowsAfter(7, NOW)
  expect(await admit(rows, NOW + 100_000)).toEqual({ kind: 'wait', ms: 200_000 })
  expect(await admit(rows, NOW - 1)).toEqual({ kind: 'wait', ms: 300_000 })
  expect(rows.tries.count).toBe(7)
})

test('on a full phone a clock that is set back keeps nobody out: what can’t be written down would never be over', async () => {
  const rows = rowsAfter(5, NOW)
  let why = new DOMException('full', 'QuotaExceededError')
  vi.spyOn(rows, 'changeTries').mockImplementation(async (to) => {
    to(rows.tries)
    throw why
  })
  expect(await admit(rows, NOW - DAY)).toMatchObject({ kind: 'go' })
  expect(await admit(rows, NOW)).toMatchObject({ kind: 'wait' })
  why = new DOMException('shut', 'UnknownError')
  await expect(admit(rows, NOW - DAY)).rejects.toThrow('shut')
})

test('when the last try was is written down only once there is something to wait for', async () => {
  const rows = new MemoryRows()
  for (let tries = 1; tries < 4; tries++) {
    await admit(rows, NOW)
    expect(rows.tries).toEqual({ count: tries })
  }
  await admit(rows, NOW)
  expect(rows.tries).toEqual({ count: 4, at: NOW })
})

test.each([
  [{ count: 3 }, { count: 3 }],
  [
    { count: 5, at: NOW },
    { count: 5, at: NOW },
  ],
  [{ k: 'tries', count: 5, at: 'yesterday' }, { count: 5 }],
  [{ count: 5, at: Number.NaN }, { count: 5 }],
  [{ count: -5 }, NO_TRIES],
  [{ count: 2.5 }, NO_TRIES],
  [{ count: 'many' }, NO_TRIES],
  [{ count: Number.NaN }, NO_TRIES],
  [null, NO_TRIES],
  ['5', NO_TRIES],
])('a stored row %o is read as %o', (row, tries) => {
  expect(triesFrom(row)).toEqual(tries)
})

describe('wrong tries that were counted before', () => {
  const counted = async (count: number, wipeAfterWrongTries?: number) => {
    const all = memoryVault({ wipeAfterWrongTries })
    await all.vault.create(WORDS)
    all.rows.tries = { count, at: all.clock.wall - DAY }
    return all
  }

  test('still count after a try that could not be made', async () => {
    const { rows, deps, again } = await counted(6)
    deps.kdf = () => Promise.reject(new RangeError('memory'))
    const before = rows.tries
    await again().unlock({ by: 'passphrase', typed: PASSPHRASE })
    expect(rows.tries).toEqual(before)
  })

  test('erase nothing by themselves where the force has set a lower number since: only one more wrong passphrase does', async () => {
    const { rows, clock, again } = await counted(7, 5)
    const asks = async (proof: Parameters<ReturnType<typeof again>['unlock']>[0]) => {
      const opened = await again().unlock(proof)
      return opened.ok ? undefined : opened.problem.kind
    }
    expect(await asks({ by: 'recovery', code: 'A' })).toBe('recovery-code-mistyped')
    expect(await asks({ by: 'recovery', code: '0'.repeat(28) })).toBe('wrong-recovery-code')
    expect(await asks({ by: 'passkey' })).toBe('no-such-way-in')
    rows.tries = { count: 7, at: clock.wall }
    expect(await asks({ by: 'passphrase', typed: 'wrong' })).toBe('wait')
    expect(rows.vaultId).toBeDefined()
    clock.wall += DAY
    expect(await asks({ by: 'passphrase', typed: 'wrong' })).toBe('wiped-after-wrong-tries')
    expect(rows.vaultId).toBeUndefined()
  })
})
