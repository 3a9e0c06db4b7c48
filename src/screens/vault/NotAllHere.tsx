import { Notice } from '../../components/Notice'
import { useOffline } from './offline'

/** The app itself is missing in part: the next time it is needed there may be no network. */
export function NotAllHere() {
  const offline = useOffline()
  if (offline === 'not kept') {
    return (
      <Notice
        tone="care"
        title="Not all of this app is on this phone"
        text="Without a network it may not open. Open it once more where there is one; if this still stands here then, make room on this phone."
      />
    )
  }
  if (offline === 'not possible') {
    return (
      <Notice
        tone="care"
        title="This browser can’t keep the app"
        text="Without a network it does not open here. Use the phone’s usual browser, no private window, and an address that begins with https."
      />
    )
  }
  return null
}
