import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, flawsOf } from './look'
import { type Phones, phonesOfTheTour, TOUR } from './tour'

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
]

let phones: Phones

beforeAll(async () => {
  phones = await phonesOfTheTour()
}, 240_000)
afterAll(async () => {
  await phones.stranger.phone.close()
  await phones.officer.phone.close()
})

test.each(TOUR)(
  '$name is whole and tappable at 320 and 390 px, and clean by day and by night',
  async ({ go, leave }) => {
    const visit = await go(phones)
    for (const size of SIZES) {
      await visit.page.setViewportSize(size)
      expect(await flawsOf(visit.page), `${size.width} px wide`).toEqual([])
    }
    for (const colorScheme of ['dark', 'light'] as const) {
      await visit.page.emulateMedia({ colorScheme })
      expect(await axeFinds(visit.page), colorScheme).toEqual([])
    }
    await leave?.(visit)
  },
)
