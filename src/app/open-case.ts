import { useEffect } from 'react'

const MARK = 'open-case'

/** Whether a case is being worked on in any tab of this phone. */
export async function caseIsOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === MARK)
}

/** Tells every tab that a case is being worked on in this one, for as long as `open`. */
export function useOpenCaseMark(open: boolean) {
  useEffect(() => {
    if (!open) return
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    navigator.locks?.request(MARK, { mode: 'shared' }, () => until).catch(() => {})
    return () => release()
  }, [open])
}
