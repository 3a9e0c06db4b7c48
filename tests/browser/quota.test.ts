import { expect, test } from 'vitest'
import { canary, STORE_NAMES, STORES } from './canaries'
import { emptiesAgain, FULL, fillsUp, startsWithRoomFor } from './full-phone'
import { newSealedVisit, unlocks, unlocksByCode } from './sealed-visit'
import { provesItIsThem } from './shredded'

const SAID = 'What is said to have happened?'
const LIMITS = Array.from({ length: 20 }, (_, step) => Math.round(300_000 + (step * 2_700_000) / 19))
/** Every other one of them, so that both halves go from nearly full to nearly empty. */
const HALVES = [0, 1].map((half) => LIMITS.filter((_, at) => at % 2 === half))
const NEARLY_FULL = 'This phone is nearly full'

test.each(STORE_NAMES.flatMap((store) => HALVES.map((limits, half) => ({ store, limits, half: half + 1 }))))(
  'a phone that is full at ten different moments keeps the last answer or says that it could not, and goes on once there is room, in $store, half $half of twenty',
  async ({ store, limits }) => {
    const sealed = await newSealedVisit({ args: STORES[store] })
    const { officer, address } = sealed
    const { phone } = officer
    const field = () => officer.page.getByRole('textbox', { name: SAID, exact: true })
    const outcome = () =>
      officer.page
        .getByRole('status')
        .or(officer.page.getByRole('alert'))
        .filter({ hasText: new RegExp(`^Saved on this phone|${FULL}`) })
        .first()
        .textContent()
    let refused = 0
    let fromReserve = 0

    try {
      for (const limit of limits) {
        const lifts = await startsWithRoomFor(officer, limit)
        await officer.opens(address)
        await unlocksByCode(officer, sealed.code)
        await officer.seesSaved()
        let word = ''
        for (let times = 0; times < 3; times++) {
          await fillsUp(officer)
          word = `${canary()} ${'x'.repeat(3_000)}`
          await field().fill(word)
          await officer.page.getByText('Saving…').waitFor({ state: 'detached' })
          const said = await outcome()
          if (said?.includes(FULL)) break
          if (await officer.page.getByText(NEARLY_FULL).isVisible()) fromReserve++
        }
        expect(await field().inputValue()).toBe(word)
        const wasRefused = await officer.page.getByText(FULL).isVisible()
        if (wasRefused) refused++

        await lifts()
        await emptiesAgain(officer)
        if (wasRefused) await officer.tapsOn('Try again')
        await officer.seesSaved()
        await officer.page.reload()
        await unlocksByCode(officer, sealed.code)
        await officer.seesField(SAID, word)
      }
      console.log(`${store}: refused at ${refused} of ${limits.length}, saved from the reserve ${fromReserve} times`)
      expect(fromReserve).toBeGreaterThan(limits.length / 2)
      expect(refused).toBeGreaterThan(0)

      await startsWithRoomFor(officer, 300_000)
      await officer.opens('/helplines')
      await fillsUp(officer)
      await officer.opens(address.replace(/\/report$/, '/hand-over'))
      await unlocks(officer, sealed.passphrase)
      await officer.tapsOn('Make the file')
      await provesItIsThem(officer, sealed.passphrase)
      await officer.page.getByRole('list').filter({ hasText: /[a-z]/ }).first().waitFor()
    } finally {
      await phone.close()
    }
  },
)
