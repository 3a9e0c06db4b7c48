import { useSyncExternalStore } from 'react'
import type { AppState, AppUpdate } from './service-worker'

const NOT_STARTED: AppState = { offline: 'checking', update: 'none' }
const never = () => () => {}

/** Without an update, as in a page written by the build, nothing is known yet. */
export function useAppUpdate(update: AppUpdate | undefined): AppState {
  return useSyncExternalStore(update?.subscribe ?? never, update?.state ?? (() => NOT_STARTED), () => NOT_STARTED)
}
