/** A thumb that rests on the glass is waited for no longer than this. */
export const LONGEST_MS = 1_000
/** From where the thumb leaves the glass to the click that it makes, if it makes one. */
const CLICK_MS = 300

const waiting: (() => void)[] = []
/** On the glass; or off it, and its click not heard yet. */
let thumb: 'down' | 'clicking' | undefined
let lifting: ReturnType<typeof setTimeout> | undefined

function lift() {
  thumb = undefined
  for (const go of waiting.splice(0)) go()
}

function liftIn(ms: number) {
  clearTimeout(lifting)
  lifting = setTimeout(lift, ms)
}

if (typeof window !== 'undefined') {
  const hear = (name: string, heard: () => unknown) => addEventListener(name, heard, { capture: true, passive: true })
  hear('pointerdown', () => {
    thumb = 'down'
    liftIn(LONGEST_MS)
  })
  hear('pointerup', () => {
    thumb = 'clicking'
    liftIn(CLICK_MS)
  })
  hear('pointercancel', () => liftIn(0))
  // One that is heard while a thumb is down is that of the tap before.
  hear('click', () => thumb === 'clicking' && liftIn(0))
}

/**
 * When no thumb is on the glass, and the click of one that was is heard. What comes by itself is drawn then: a tap
 * ends on what stands under the thumb at its end, and nothing may have moved there meanwhile.
 */
export const lifted = (): Promise<void> => (thumb ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve())
