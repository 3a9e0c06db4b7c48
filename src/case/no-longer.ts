import type { OldNote } from './school-notes'
import type { Untrue } from './untrue-letters'

/** Something that was handed out or said, and does not hold any more: whoever has it goes by it until they are told. */
export interface NoLonger {
  kind: 'letter-child' | 'letter-parents' | 'direction' | 'handover' | 'referral' | 'school-note'
  matter: string
  /** Nobody where a direction was given in person. */
  for?: string
  /** ISO 8601, UTC. */
  at: string
  /** What is to be done about it: an adult who took part is told nothing, of whoever is involved no more nobody asks whether they were told, and what is only looked at again may still hold. */
  so: 'tell' | 'tell-and-note' | 'tell-specialists' | 'wait'
  /** What a letter says besides the decision, which stands, and is answered otherwise now. */
  untrue?: Untrue
  /** What a note for a school says of phones. */
  says?: OldNote['says']
}
