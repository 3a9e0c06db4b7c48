import { createContext, type ReactNode, useContext } from 'react'
import type { Back } from './TopBar'

interface WhatStandsEverywhere {
  /** The way back, on a screen that has none of its own. */
  back?: Back
  /** Quiet lines below whatever a screen shows. */
  foot?: ReactNode
  /** Never goes away: above a screen's own bar. */
  line?: ReactNode
  /** One tap to help, in the top bar of a screen without tabs and of a sheet. */
  help?: ReactNode
}

const EverywhereContext = createContext<WhatStandsEverywhere>({})

/** Said once around all screens, so that no screen can forget it. */
export const EverywhereProvider = EverywhereContext.Provider
export const useEverywhere = () => useContext(EverywhereContext)
