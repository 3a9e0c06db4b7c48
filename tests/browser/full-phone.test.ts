import { expect, test } from 'vitest'
import { canary, STORES } from './canaries'
import { emptiesAgain, FULL, fillsUp, startsWithRoomFor } from './full-phone'
import { isLocked, locks, newSealedVisit, unlocks, unlocksByCode } from './sealed-visit'
import { provesItIsThem } from './shredded'
import { Visit } from './visit'

const SAID = 'What is said to have happened?'

/** A phone with one kept case at its first question, on which the last words typed could not be written. */
async function onAFullPhone() {
  const sealed = await newSealedVisit({ args: STORES.LevelDB })
  const { officer, address, code } = sealed
  const full = () => officer.page.getByText(FULL)
  const field = () => officer.page.getByRole('textbox', { name: SAID, exact: true })
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
  return {
    ...sealed,
    full,
    word,
    list: () => officer.page.getByRole('region', { name: 'Open on this phone' }),
    /** Somebody has made room. */
    async makesRoom() {
      await makesRoom()
      await emptiesAgain(officer)
    },
  }
}

test('what a full phone could not write stands through every lock until there is room, looked at or not', async () => {
  const { officer, code, passphrase, full, word, list, makesRoom } = await onAFullPhone()
  try {
    await locks(officer)
    await unlocks(officer, passphrase)
    await officer.seesField(SAID, word)
    await full().waitFor()

    await locks(officer)
    await unlocksByCode(officer, code)
    await officer.seesField(SAID, word)

    await officer.tapsOn('Back to Cases')
    await list().waitFor()
    await officer.sees('Some answers are not written yet')
    await officer.tapsOn('Lock')
    await isLocked(officer)
    await unlocksByCode(officer, code)
    await list().getByRole('link').tap()
    await officer.seesField(SAID, word)

    await makesRoom()
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

test('leaving the case for the list loses nothing of what a full phone could not write, and opening it writes it', async () => {
  const { officer, code, full, word, list, makesRoom } = await onAFullPhone()
  try {
    await officer.tapsOn('Back to Cases')
    await officer.sees('Some answers are not written yet')
    await list().getByRole('link').tap()
    await officer.seesField(SAID, word)
    await full().waitFor()
    await officer.tapsOn('Back to Cases')
    await makesRoom()
    await list().getByRole('link').tap()
    await officer.seesSaved()
    await officer.seesField(SAID, word)
    await officer.page.reload()
    await unlocksByCode(officer, code)
    await officer.seesField(SAID, word)
  } finally {
    await officer.phone.close()
  }
})

test('a case that is begun on a full phone is listed, opened and kept through a lock, and written once there is room', async () => {
  const { officer, code, full, list, makesRoom } = await onAFullPhone()
  const HOW = 'How did it come to the police?'
  try {
    await officer.tapsOn('Back to Cases')
    await officer.tapsOn('Start a case')
    await officer.answers(HOW, 'From a child')
    await full().waitFor()
    await officer.tapsOn('Back to Cases')
    await expect.poll(() => list().getByRole('link').count()).toBe(2)
    await officer.tapsOn('Lock')
    await isLocked(officer)
    await unlocksByCode(officer, code)
    await expect.poll(() => list().getByRole('link').count()).toBe(2)
    await makesRoom()
    await list().getByRole('link').first().tap()
    await officer.seesSaved()
    await officer.seesAnswer(HOW, 'From a child')
    await officer.page.reload()
    await unlocksByCode(officer, code)
    await officer.seesAnswer(HOW, 'From a child')
  } finally {
    await officer.phone.close()
  }
})

test('what another tab said otherwise meanwhile stands beside what could not be written: two accounts, both named', async () => {
  const { officer, address, code, passphrase, word, list, makesRoom } = await onAFullPhone()
  const ANOTHER = 'Another account of this case is on this phone'
  try {
    await officer.tapsOn('Back to Cases')
    await officer.sees('Some answers are not written yet')
    await makesRoom()
    const tab = new Visit(officer.phone, await officer.phone.context.newPage())
    await tab.opens(address)
    await unlocks(tab, passphrase)
    await tab.fills(SAID, 'Theirs.')
    await tab.seesSaved()
    await tab.page.close()

    await list().getByRole('link').tap()
    await officer.seesField(SAID, 'Theirs.')
    await officer.tapsOn('Back to Cases')
    await expect.poll(() => list().getByRole('link').count()).toBe(2)
    await officer.page.getByText('Some answers are not written yet').waitFor({ state: 'detached' })
    await officer.page.reload()
    await unlocksByCode(officer, code)
    const said: string[] = []
    for (const which of [0, 1]) {
      await list().getByRole('link').nth(which).tap()
      await officer.sees(ANOTHER)
      said.push(await officer.page.getByRole('textbox', { name: SAID, exact: true }).inputValue())
      await officer.tapsOn('Back to Cases')
    }
    expect(said.sort()).toEqual(['Theirs.', word].sort())
  } finally {
    await officer.phone.close()
  }
})

test('on a full phone a case that is erased makes room, whether or not there is any for what stays behind', async () => {
  const { officer, code, passphrase } = await onAFullPhone()
  const { page } = officer
  try {
    await fillsUp(officer)
    await officer.opens('/settings/storage')
    await unlocksByCode(officer, code)
    await fillsUp(officer)
    await page
      .getByRole('button', { name: /^Delete / })
      .first()
      .tap()
    await officer.fills('Why is it deleted?', 'To make room')
    await page
      .getByRole('button', { name: /for good$/ })
      .first()
      .tap()
    await provesItIsThem(officer, passphrase)
    await expect.poll(() => page.getByRole('button', { name: /^Delete / }).count()).toBe(0)
    expect(await page.getByRole('alert').filter({ hasText: 'no room' }).count()).toBe(0)
  } finally {
    await officer.phone.close()
  }
})
