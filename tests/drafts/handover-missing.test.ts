import { expect, test, vi } from 'vitest'
import { openHandover, sealHandover } from '../../src/drafts/handover'
import { handedCase } from './handed-case'

vi.mock('../../src/drafts/age', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

const MISSING = { ok: false, problem: { kind: 'app-part-missing' } }

test('a file is neither made nor opened without the part that seals, and that is said', async () => {
  const to = { by: 'passphrase', passphrase: 'six-words' } as const
  expect(await sealHandover(handedCase(), to)).toEqual(MISSING)
  expect(await openHandover(new Uint8Array([1, 2, 3]), to)).toEqual(MISSING)
})
