import { createContext, useContext } from 'react'
import type { Contact } from '../directory/contact'

/** While contacts are picked to be given together. */
export interface Choosing {
  isChosen(contact: Contact): boolean
  toggle(contact: Contact): void
}

const ChoosingContext = createContext<Choosing | undefined>(undefined)
export const ChoosingProvider = ChoosingContext.Provider

/** Nothing while nobody is choosing. */
export const useChoosing = () => useContext(ChoosingContext)
