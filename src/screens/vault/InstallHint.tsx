import { Notice } from '../../components/Notice'
import { InstallButton, useInstallOffered } from './InstallButton'
import { isIosTab } from './ios-tab'
import { type Offline, useOffline } from './offline'

const ARRIVED: Partial<Record<Offline, string>> = {
  coming: 'The app is still coming onto this phone: stay on the network until this line says that it is here.',
  kept: 'All of the app is on this phone: it opens without a signal.',
}

/** Before anything is kept: how the app comes to be one of the phone's own, why it matters, and whether it is all here. */
export function InstallHint() {
  const offline = useOffline()
  const isOffered = useInstallOffered()
  if (isIosTab()) {
    return (
      <Notice
        tone="info"
        title="Add this app to the Home Screen first"
        text="Tap Share, then Add to Home Screen. In a tab, Safari deletes what a site keeps after 7 days without a visit; and a case that is kept in a tab does not move to the Home Screen. Open it there once while you have a signal: it says when all of it is on the phone."
      />
    )
  }
  const isInstalled = matchMedia('(display-mode: standalone)').matches
  return (
    <>
      <p>
        <span role="status">{ARRIVED[offline]}</span>
        {!isInstalled &&
          !isOffered &&
          ' To open it like any other, choose Install or Add to Home screen in the browser’s menu.'}
      </p>
      <InstallButton />
    </>
  )
}
