import { isHeld } from '../drafts/case-lock'

/** Whether a case is being worked on in any tab of this phone: no newer version comes in over it. */
export const caseIsOpen = (): Promise<boolean> => isHeld()
