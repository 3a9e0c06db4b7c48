/** A browser as a test of several drives it: addresses, scripts and the print it would make. */
export interface Engine {
  goesTo(address: string): Promise<void>
  /** Runs in the page; what it takes and gives is JSON. */
  runs<Given, Got>(script: (given: Given) => Got | Promise<Got>, given: Given): Promise<Got>
  /** The page as it would be printed, as a PDF. */
  prints(): Promise<Buffer>
  closes(): Promise<void>
}

/** A phone's sheet of paper, in centimetres; the margins are the stylesheet's. */
export const A4 = { width: 21, height: 29.7 }

/** Asks until it is so. */
export async function until(isSo: () => Promise<boolean> | boolean, what: string, ms = 30_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Still waiting: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A script with what it is given, as the body of a function that calls `done` with its answer. */
export const asBody = (script: (given: never) => unknown) =>
  `const [given, done] = arguments; Promise.resolve(given).then(${script}).then((got) => done({ got: got ?? null }), (failure) => done({ failed: String(failure?.stack ?? failure) }))`

export function answerOf<Got>(answer: unknown): Got {
  const { got, failed } = answer as { got: Got; failed?: string }
  if (failed !== undefined) throw new Error(failed)
  return got
}
