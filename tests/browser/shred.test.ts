import { expect, test } from 'vitest'
import { STORE_NAMES } from './canaries'
import { erasesAndWipes } from './shredded'

test.each(STORE_NAMES)(
  'what was erased is not on the disk, in %s; what was only deleted from a row is',
  async (store) => {
    const { kept, before, erased, wiped } = await erasesAndWipes(store)
    expect(kept).toEqual({ cases: 1, peppers: 2 })
    expect(before).toEqual({ cases: 1, peppers: 2, deleted: 1 })
    expect(erased).toEqual({ cases: 0, peppers: 2, deleted: 1 })
    expect(wiped).toEqual({ cases: 0, peppers: 0, deleted: 1 })
  },
)
