import { expect, test } from 'vitest'
import { stepsUp } from './handed'
import { newSealedVisit, unlocks } from './sealed-visit'

test('an app that is killed right after everything was erased says so, and not that the browser has removed it', async () => {
  const { officer, passphrase } = await newSealedVisit()
  try {
    await officer.opens('/settings/storage')
    await unlocks(officer, passphrase)
    await officer.fills('Type “erase everything”', 'erase everything')
    await officer.tapsOn('Erase everything')
    await stepsUp(officer, passphrase)
    await officer.sees('Nothing is stored')
    await officer.killsTheApp()
    await officer.reopens()
    await officer.sees('Everything kept here was erased')
    await officer.doesNotSee('has removed')
    expect(await officer.page.evaluate(() => ({ ...localStorage }))).toEqual({})
  } finally {
    await officer.phone.close()
  }
})
