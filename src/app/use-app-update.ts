import { useSyncExternalStore } from 'react'
import type { AppState, AppUpdate } from './service-worker'

const BEFORE_START: AppState = { offline: 'checking', update: 'none' }

export function useAppUpdate(update: AppUpdate): AppState {
  return useSyncExternalStore(update.subscribe, update.state, () => BEFORE_START)
}
