import { expect, test } from 'vitest'
import { STORE_NAMES } from '../browser/canaries'
import { Disk, whyNoPowerCut } from '../browser/power-cut'
import { DELETED, erasesAndWipes } from '../browser/shredded'
import { records, share } from './figures'

const CASES = share(10)

const why = whyNoPowerCut()
if (why !== undefined) {
  records({ row: 5, figure: 'raw image of the disk', target: '0 key parts', reached: `not run: ${why}`, met: false })
  console.error(`THE RAW IMAGE WAS NOT READ. It needs root, mkfs.ext4 and a loop device. ${why}`)
}

test.skipIf(why !== undefined).each(STORE_NAMES)(
  `${CASES} cases erased, and all wiped, in %s: the raw disk`,
  async (store) => {
    const disk = new Disk()
    try {
      const { kept, before, erased, wiped } = await erasesAndWipes(store, CASES - 1, disk)
      records({
        row: 5,
        figure: `raw disk after erasing ${CASES} cases and after wiping, ${store}`,
        target: '0 key parts; the control, keys deleted from rows, found right after',
        reached: `${erased.cases} after erasing, ${wiped.cases + wiped.peppers} after wiping; ${before.cases + before.peppers} before; control ${before.deleted} of ${DELETED}, ${wiped.deleted} at the end`,
        met: erased.cases + wiped.cases + wiped.peppers === 0 && before.deleted > 0 && before.cases === kept.cases,
      })
      const { deleted: _, ...left } = wiped
      expect({ ...left, cases: erased.cases + wiped.cases }).toEqual({ cases: 0, peppers: 0, inARow: 1 })
      // What is written later may take the place of what was deleted: it is looked for before.
      expect(before.deleted).toBeGreaterThan(0)
    } finally {
      disk.remove()
    }
  },
)
