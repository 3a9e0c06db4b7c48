import { expect, test } from 'vitest'
import { STORE_NAMES } from './canaries'
import { DELETED, erasesAndWipes, type Lying } from './shredded'

test.each(STORE_NAMES)('what was erased is not on the disk, in %s; what lies in a row is', async (store) => {
  const { kept, before, erased, wiped } = await erasesAndWipes(store)
  // The list of all cases has one too, which goes with the first of them.
  expect(kept).toEqual({ cases: 2, peppers: 2 })
  const found = ({ cases, peppers, inARow }: Lying) => ({ cases, peppers, inARow })
  expect(found(before)).toEqual({ cases: 2, peppers: 2, inARow: 1 })
  expect(found(erased)).toEqual({ cases: 0, peppers: 2, inARow: 1 })
  expect(found(wiped)).toEqual({ cases: 0, peppers: 0, inARow: 1 })
  if (store === 'LevelDB') expect(wiped.deleted).toBe(DELETED)
})
