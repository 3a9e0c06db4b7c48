import { Notice } from '../../components/Notice'
import { isIosTab } from './ios-tab'

/** Before anything is kept, in a browser tab: how the app comes to be one of the phone's own, and why it matters. */
export function InstallHint() {
  if (matchMedia('(display-mode: standalone)').matches) return null
  if (!isIosTab()) {
    return (
      <p>
        To open it like any other app, choose Install or Add to Home screen in the browser’s menu. The first opening
        needs a network; from then on it works without one.
      </p>
    )
  }
  return (
    <Notice
      tone="info"
      title="Add this app to the Home Screen first"
      text="Tap Share, then Add to Home Screen. In a tab, Safari deletes what a site keeps after 7 days without a visit; and a case that is kept in a tab does not move to the Home Screen. Open it there once while you have a signal: from then on it works without one."
    />
  )
}
