import { expect, test } from 'vitest'
import { canary, STORES } from './canaries'
import { emptiesAgain, FULL, fillsUp, startsWithRoomFor } from './full-phone'
import { isLocked, locks, newSealedVisit, unlocks, unlocksByCode } from './sealed-visit'

const SAID = 'What is said to have happened?'

test('what a full phone could not write stands through every lock until there is room, looked at or not', async () => {
  const sealed = await newSealedVisit({ args: STORES.LevelDB })
  const { officer, address, code, passphrase } = sealed
  const field = () => officer.page.getByRole('textbox', { name: SAID, exact: true })
  const list = () => officer.page.getByRole('region', { name: 'Open on this phone' })
  const full = () => officer.page.getByText(FULL)
  try {
    const makesRoom = await startsWithRoomFor(officer, 400_000)
    await officer.opens(address)
    await unlocksByCode(officer, code)
    await officer.seesSaved()
    let word = ''
    for (let times = 0; times < 5 && !(await full().isVisible()); times++) {
      await fillsUp(officer)
      word = `${canary()} ${'x'.repeat(3_000)}`
      await field().fill(word)
      await officer.page.getByText('Saving…').waitFor({ state: 'detached' })
    }
    await full().waitFor()

    await locks(officer)
    await unlocks(officer, passphrase)
    await officer.seesField(SAID, word)
    await full().waitFor()

    await locks(officer)
    await unlocksByCode(officer, code)
    await officer.seesField(SAID, word)

    await officer.tapsOn('Back to Cases')
    await list().waitFor()
    await officer.sees('Answers from before the lock are not written yet')
    await officer.tapsOn('Lock')
    await isLocked(officer)
    await unlocksByCode(officer, code)
    await list().getByRole('link').tap()
    await officer.seesField(SAID, word)

    await makesRoom()
    await emptiesAgain(officer)
    await officer.tapsOn('Try again')
    await officer.seesSaved()
    await officer.page.reload()
    await unlocksByCode(officer, code)
    await officer.seesField(SAID, word)
    expect(await full().count()).toBe(0)
  } finally {
    await officer.phone.close()
  }
})
