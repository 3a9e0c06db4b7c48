import { useLayoutEffect, useState } from 'react'
import { Details } from '../../components/Details'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { useIsRunning } from '../running'
import { useServices } from '../services'
import { type AnyProof, ProofForm } from './ProofForm'
import { useVaultView } from './use-vault'

/** Opens the cases on this phone. */
export function UnlockForm() {
  const { vault, settings } = useServices()
  const { state, waiting, notKept, madeElsewhere } = useVaultView()
  const isRunning = useIsRunning()
  /** Locking loads the page anew, and the focus with it; it is not taken from an officer who has gone elsewhere since. */
  const [isFree, setFree] = useState(false)
  useLayoutEffect(() => {
    const isGiven = document.querySelector('form[data-given]') !== null
    setFree(document.activeElement === document.body && !isGiven)
  }, [])
  const open = async (proof: AnyProof) => {
    const begun = await vault.begun?.(proof)
    if (begun !== undefined) return begun
    const desk = await vault.desk()
    return proof.by === 'pin' ? desk.unlockWithPin(proof.typed) : desk.unlock(proof)
  }
  if (state === 'locking') return <p role="status">Locking…</p>
  return (
    <Stack>
      <Heading
        title="Your cases are locked"
        lead="Open them to go on. Helplines and guidance stay open without it."
        focusKey={isFree ? 'locked' : undefined}
      />
      {madeElsewhere && (
        <Notice
          tone="care"
          title="Cases are kept here already"
          text="They open with the words that were written down for them. Words that this tab has shown open nothing."
        />
      )}
      {waiting && (
        <Notice
          tone="care"
          title="The last answers could not be written before the lock"
          text="They wait here, sealed. Keep the app open, and open your cases: they are written then."
        />
      )}
      {notKept && (
        <Notice
          tone="care"
          title="A case in this tab is not kept yet"
          text="Open your cases, and it is sealed with them. Closing this tab before that loses it."
        />
      )}
      <ProofForm action="Open" prove={open} withoutCode={<LostBoth />} />
      <Details summary="Not you?">
        <p>
          Cases of another officer are kept here. Nothing of them shows without their passphrase.{' '}
          {/* What the force has set is not known in a written page. */}
          {isRunning &&
            (settings.wipeAfterWrongTries === 'off'
              ? 'A wrong one opens nothing. '
              : 'Don’t try any: your force has set that too many wrong tries erase them. ')}
          Keep yours on a phone of your own, or in a browser profile of your own.
        </p>
        <p>First minute, helplines, take-down, guidance and practice are open to everybody.</p>
      </Details>
    </Stack>
  )
}

function LostBoth() {
  return (
    <Details summary="Lost the code too?">
      <p>
        Nobody can open them then. What was handed over is safe where it was sent: tell your supervisor what was not.
      </p>
      <p>
        This phone keeps new cases only once this site’s data is deleted in the browser’s settings. All that is sealed
        here goes with it.
      </p>
    </Details>
  )
}
