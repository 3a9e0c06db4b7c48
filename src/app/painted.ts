/** Out of sight nothing is painted. */
const LONGEST_MS = 100
/** When what has just changed is drawn, or would be. */
export const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_MS)
  })
