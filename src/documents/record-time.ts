import type { Case } from '../case/case'
import { when } from './london-time'

/** A time in the record, marked where the phone's clock had been set back. */
export function timeOf(kase: Case, { seq, at }: { seq?: number; at: string }): string {
  const event = kase.events.find((one) => one.seq === seq)
  return event?.clockMovedBack ? `${when(at)}, after the phone’s clock moved back` : when(at)
}
