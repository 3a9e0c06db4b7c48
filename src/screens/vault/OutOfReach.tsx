import { Notice } from '../../components/Notice'
import { useVaultView } from './use-vault'

/** There was something here, and the browser does not open its storage: it may be there still. */
export function OutOfReach() {
  const { notKept, outOfReach } = useVaultView()
  return (
    outOfReach && (
      <Notice
        tone="stop"
        title="What is kept on this phone can’t be opened now"
        text={
          notKept
            ? 'The browser does not give its storage. Hand over the case in memory as a file before you close the app.'
            : 'The browser does not give its storage. The app has erased nothing. Close it altogether, then open it again.'
        }
        announce="alert"
      />
    )
  )
}
