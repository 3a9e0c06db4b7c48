import { useEffect, useState } from 'react'
import { useBackCloses } from '../../components/use-back-closes'

/** What leads away: each link to another page, and the arrow in the header where it is a button. No number is held back. */
const LEADS_AWAY = 'a[href^="/"], header button'

/** Whether somebody was about to leave, and was held back that once: by the back key, the arrow or another link. */
export function useAsksBeforeLeaving(): boolean {
  const [asked, setAsked] = useState(false)
  useBackCloses(!asked, () => setAsked(true))
  useEffect(() => {
    if (asked) return
    const hold = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest(LEADS_AWAY))) return
      event.preventDefault()
      event.stopPropagation()
      setAsked(true)
    }
    document.addEventListener('click', hold, { capture: true })
    return () => document.removeEventListener('click', hold, { capture: true })
  }, [asked])
  return asked
}
