import { type ComponentProps, useEffect, useState } from 'react'
import { Notice } from '../components/Notice'
import { Sheet } from '../components/Sheet'
import type { HandOverSheet } from './HandOverSheet'

let loaded: typeof HandOverSheet | undefined

export const handOverSheet = {
  async load() {
    loaded = (await import('./HandOverSheet')).HandOverSheet
  },
}

/** The sheet, once it is there. Without signal on a first visit it may not be: the page behind it stays. */
export function HandOver(sheet: ComponentProps<typeof HandOverSheet>) {
  const [state, setState] = useState<'loading' | 'here' | 'failed'>(loaded ? 'here' : 'loading')
  useEffect(() => {
    if (state !== 'loading') return
    handOverSheet.load().then(
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
