import { createContext, type ReactNode, useContext } from 'react'
import type { StageId } from '../../flow/stages'

const ToldContext = createContext<((stage: StageId) => ReactNode) | undefined>(undefined)
export const ToldProvider = ToldContext.Provider

/** In a made-up case: what the officer learns at this stage. */
export function Told({ stage }: { stage: StageId }) {
  return useContext(ToldContext)?.(stage) ?? null
}
