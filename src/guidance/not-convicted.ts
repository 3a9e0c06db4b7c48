import type { OutcomeCode } from './facts'
import type { HomeOfficeCode } from './outcomes'

/** For what a letter says that somebody is neither convicted nor cautioned, where no other matter says otherwise (P22). */
export const ANY_OFFENCE = 'any offence connected with this investigation'

/** For what a letter says to whoever has a part in another matter of the case. */
export const ANOTHER_PART = 'Another part is looked at by itself'

/** For what a letter says about a child under 10, whatever is decided of the others (P9; Children and Young Persons Act 1933, s.50). */
export const TOO_YOUNG = 'In law a child under 10 is too young to be responsible for a crime.'

/** Whether an outcome is a court, a caution, or conditions in their place. */
export const isFormal = (outcome: OutcomeCode | undefined): boolean => outcome !== undefined && FORMAL.has(outcome)

const FORMAL = new Set<OutcomeCode>(['1', '1A', '2', '2A', '3', '3A', '4', '23'] satisfies readonly HomeOfficeCode[])
