import { appendFileSync } from 'node:fs'

export interface Figure {
  row: number
  figure: string
  target: string
  reached: string
  met: boolean
}

/** Goes into the table that `npm run test:deep` prints. */
export function records(figure: Figure): void {
  const file = process.env.DEEP_FIGURES
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`)
  else console.log(figure)
}

/** How many of what a deep run does; a smaller share of it where DEEP_SHARE says so. */
export const share = (whole: number) => Math.max(1, Math.round(whole * Number(process.env.DEEP_SHARE ?? 1)))
