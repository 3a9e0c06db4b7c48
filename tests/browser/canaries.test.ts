import { expect, test } from 'vitest'
import { canary, plant, plantable, STORE_NAMES, STORES } from './canaries'
import { scan } from './disk-scanner'
import { fillsFields, fillsTheCase, type Written } from './fills-everything'
import { overhearsKeys } from './overheard-keys'
import { keepsCases, unlocksByCode } from './sealed-visit'
import { newVisit } from './visit'

test.each(STORE_NAMES)(
  'of what was typed, and of every key, nothing lies in clear on the disk, in %s',
  async (store) => {
    const officer = await newVisit({ args: STORES[store] })
    const { phone, page } = officer
    try {
      const keys = await overhearsKeys(page)
      await officer.opens('/start')
      const { passphrase, code } = await keepsCases(officer)
      await officer.isAt('First report')
      const written: Written = {}
      await fillsTheCase(officer, written)
      await officer.opens('/settings/ways')
      await unlocksByCode(officer, code)
      await page.getByRole('textbox', { name: 'Whose cases these are' }).waitFor()
      await fillsFields(page, 'Ways to open', written)
      await officer.tapsOn('Keep it')
      await officer.sees('It stands above your list')
      await officer.opens('/search')
      await page.getByRole('searchbox').waitFor()
      await fillsFields(page, 'Search', written)
      const name = canary()
      written['Search, and followed'] = name
      await page.getByRole('searchbox').fill(`childline ${name}`)
      await page
        .getByRole('link', { name: /^Childline/ })
        .first()
        .tap()
      await page.getByRole('heading', { name: 'Helplines', level: 1 }).waitFor()
      await officer.opens('/settings')
      await fillsFields(page, 'Settings', written)
      const planted = plantable()
      await plant(page, planted)
      await phone.quit()

      const secrets = { passphrase, code, 'code without dashes': code.replaceAll('-', '') }
      const hits = scan(phone.profile, { ...written, ...secrets, ...keys, ...planted })
      const found = new Set(hits.map(({ needle }) => needle))
      expect(Object.keys(planted).filter((shape) => !found.has(shape))).toEqual([])
      expect(Object.keys(written).length).toBeGreaterThanOrEqual(100)
      expect(Object.keys(keys).length).toBeGreaterThanOrEqual(4)
      expect(hits.filter(({ needle }) => !(needle in planted))).toEqual([])
    } finally {
      await phone.close()
    }
  },
)
