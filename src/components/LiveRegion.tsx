import type { ReactNode } from 'react'
import { Hidden } from './Hidden'

/** Read out when it changes; nothing to see. Keep it mounted and change what is in it. */
export function LiveRegion({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" aria-atomic>
      <Hidden>{children}</Hidden>
    </div>
  )
}
