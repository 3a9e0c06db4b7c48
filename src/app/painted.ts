/** Out of sight nothing is painted. */
const LONGEST_MS = 100
/** What the page has drawn is put on the glass by threads of its own, which a slow phone's processor does in turn. */
const FRAME_MS = 16

/** When what has just changed is drawn, or would be. */
export const painted = (): Promise<void> => afterFrame(0)

/** When it is on the glass, or would be, and a slow phone has its processor free again. */
export const onTheGlass = (): Promise<void> => afterFrame(FRAME_MS)

const afterFrame = (ms: number) =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(() => (ms === 0 ? resolve() : setTimeout(resolve, ms))))
    setTimeout(resolve, LONGEST_MS)
  })
