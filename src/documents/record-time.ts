import type { Case } from '../case/case'
import { when } from './london-time'

/** A time in the record, marked where the phone's clock had been set back. */
export function timeOf(kase: Case, { seq, at }: { seq?: number; at: string }): string {
  const isAfter = kase.events.some((one) => one.clockMovedBack && (seq === undefined ? one.at === at : one.seq === seq))
  return isAfter ? `${when(at)}, after the phone’s clock moved back` : when(at)
}
