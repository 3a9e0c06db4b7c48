import { type ComponentProps, useEffect, useState } from 'react'
import { Notice } from '../components/Notice'
import { Sheet } from '../components/Sheet'
import type { GiveSheet } from './GiveSheet'

let loaded: typeof GiveSheet | undefined

export const giveSheet = {
  async load() {
    loaded = (await import('./GiveSheet')).GiveSheet
  },
}

/** The sheet, once it is there. Without signal on a first visit it may not be: the page behind it stays. */
export function Give(sheet: ComponentProps<typeof GiveSheet>) {
  const [state, setState] = useState<'loading' | 'here' | 'failed'>(loaded ? 'here' : 'loading')
  useEffect(() => {
    if (state !== 'loading') return
    giveSheet.load().then(
      () => setState('here'),
      () => setState('failed'),
    )
  }, [state])
  if (state === 'failed') {
    return (
      <Sheet open title="Give" onClose={sheet.onClose}>
        <Notice
          tone="care"
          text="This part is not on the phone yet. Close it, and try again with signal."
          announce="status"
        />
      </Sheet>
    )
  }
  const Loaded = state === 'here' ? loaded : undefined
  return Loaded ? <Loaded {...sheet} /> : null
}
