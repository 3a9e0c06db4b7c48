import type { Case } from './case'
import { assessmentOf } from './facts-of'
import { asItLeft, newestOf } from './issued'

/** For what a note for a school says once evidence is settled: the school leaves phones where they are. */
export const TAKE_NO_OTHER = 'Take no other for this.'

/** For what it says at lower risk (P15). */
export const AS_A_ROUTINE = 'for this as a matter of routine'

/** A note that says of phones what does not hold any more: that evidence is settled, or that none is taken as a routine. */
export interface OldNote {
  /** Of the matter that it was made in. It is of the whole case. */
  matter: string
  /** ISO 8601, UTC. */
  at: string
  says: 'settled' | 'routine'
  /** 'wait': no matter is of higher risk, and one is not known to be of lower. */
  so: 'tell' | 'wait'
}

/** The last note that went to a school, where it does not hold in every matter. */
export function oldSchoolNote(kase: Case, mustStop: (matter: string) => boolean): OldNote | undefined {
  const note = newestOf(kase.issued.filter(({ kind }) => kind === 'school-note').map(asItLeft)).at(-1)
  if (note === undefined) return undefined
  const { matter, at, text } = note
  const ids = kase.matters.map(({ id }) => id)
  if (text.includes(TAKE_NO_OTHER)) return ids.some(mustStop) ? { matter, at, says: 'settled', so: 'tell' } : undefined
  const risks = ids.map((id) => assessmentOf(kase, id).risk)
  if (!text.includes(AS_A_ROUTINE) || risks.every((risk) => risk === 'lower')) return undefined
  return { matter, at, says: 'routine', so: risks.includes('higher') ? 'tell' : 'wait' }
}
