import { compress } from 'snappyjs'
import { expect, test } from 'vitest'
import { plant, plantable, STORE_NAMES, STORES } from './canaries'
import { scan } from './disk-scanner'
import { newPhone } from './harness'
import { snappyFrom } from './snappy'

test('Snappy is read as another library writes it, whatever follows', () => {
  const texts = ['', 'a', 'abcabcabcabc'.repeat(50), 'x'.repeat(100_000), Math.PI.toString().repeat(9_000)]
  for (const text of texts) {
    const stream = Buffer.concat([Buffer.from(compress(Buffer.from(text))), Buffer.from('what follows')])
    expect(snappyFrom(stream).toString()).toBe(text)
  }
})

const HIDDEN_FROM_A_PLAIN_SEARCH = { LevelDB: /LevelDB table|Snappy/, SQLite: /zstd/ } as const

test.each(STORE_NAMES)(
  'of 30 words planted in every shape, the scan finds 30 in %s, the squeezed ones too',
  async (store) => {
    const phone = await newPhone({ args: STORES[store] })
    try {
      await phone.page.goto('/helplines')
      const planted = plantable()
      await plant(phone.page, planted)
      await phone.quit()
      const hits = scan(phone.profile, planted)
      expect([...new Set(hits.map(({ needle }) => needle))].sort()).toEqual(Object.keys(planted).sort())
      expect(hits.some(({ as }) => HIDDEN_FROM_A_PLAIN_SEARCH[store].test(as))).toBe(true)
    } finally {
      await phone.close()
    }
  },
)
