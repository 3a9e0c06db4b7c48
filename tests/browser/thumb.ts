import type { ElementHandle, Locator, Page } from 'playwright-core'

/** In milliseconds and CSS pixels, and more than what `app/keep-taps.ts` takes for one tap. */
const A_MOMENT = 350
const ONE_PLACE = 30

interface Place {
  x: number
  y: number
}

const last = new WeakMap<Page, Place & { at: number }>()
const paced = new WeakSet<object>()

/** Where it is tapped, or nothing for what can't be said yet. */
async function placeOf(found: ElementHandle): Promise<Place | undefined> {
  try {
    const before = await middleOf(found)
    await found.scrollIntoViewIfNeeded()
    const place = await middleOf(found)
    if (before?.y === place?.y) return place
    // What comes near the screen is laid out then, and moves it once more.
    await found.waitForElementState('stable')
    return await middleOf(found)
  } catch {
    return undefined
  }
}

async function middleOf(found: ElementHandle): Promise<Place | undefined> {
  const box = await found.boundingBox()
  return box === null ? undefined : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A script taps on one place again sooner than anybody can, and the app takes that for one tap: here it waits. */
export function tapsLikeAThumb(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Pick<Locator, 'tap'>
  if (paced.has(locators)) return
  paced.add(locators)
  const { tap } = locators
  locators.tap = async function (this: Locator, options) {
    const page = this.page()
    // By its role it takes long to find: it is looked for once, and again where it may be another thing meanwhile.
    const found = await this.elementHandle(options)
    const place = await placeOf(found)
    const before = last.get(page)
    const since = Date.now() - (before?.at ?? 0)
    const isFar = place && before && Math.hypot(place.x - before.x, place.y - before.y) > ONE_PLACE
    const isTooSoon = since < A_MOMENT && !isFar
    if (isTooSoon) await page.waitForTimeout(A_MOMENT - since)
    if (isTooSoon || place === undefined) await tap.call(this, options)
    else
      await found.tap(options).catch((error: Error) => {
        if (!error.message.includes('not attached')) throw error
        return tap.call(this, options)
      })
    // Held, it would keep in memory what hangs on it. Its page may be gone with it.
    await found.dispose().catch(() => undefined)
    last.set(page, { ...(place ?? { x: Number.NaN, y: Number.NaN }), at: Date.now() })
  }
}
