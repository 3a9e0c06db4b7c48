import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import type { SlotKind } from '../../drafts/key-slots'
import { useServices } from '../services'
import { useVaultView } from './use-vault'

const DAMAGED: Record<SlotKind, { lock: string; now: string; leads: string }> = {
  passphrase: { lock: 'your words', now: 'Set new words now', leads: 'Set new words' },
  recovery: { lock: 'your recovery code', now: 'Make a new one now', leads: 'Make a new recovery code' },
  passkey: { lock: 'fingerprint or face', now: 'Set it anew', leads: 'Take it away or set it anew' },
}

/** Ways to open that may fail at the next lock, for as long as they can be set anew. */
export function WaysToMend() {
  const { vault } = useServices()
  const { state, openedByCode, codeNotWritten, damagedWays = [] } = useVaultView()
  if (state !== 'unlocked') return null
  const toWays = (leads: string) => (
    <Button as="link" href="/settings/ways" small look="secondary">
      {leads}
    </Button>
  )
  return (
    <>
      {damagedWays.map((way) => (
        <Notice
          key={way}
          tone="care"
          title={`The lock for ${DAMAGED[way].lock} is damaged`}
          text={`It opens nothing any more. ${DAMAGED[way].now}, while your cases are open.`}
        >
          {toWays(DAMAGED[way].leads)}
        </Notice>
      ))}
      {openedByCode && !damagedWays.includes('passphrase') && (
        <Notice
          tone="care"
          title="Opened with the recovery code"
          text={`If your four words are lost, set new ones now.${codeNotWritten ? '' : ' The code still opens your cases: keep it on paper, in a safe place.'}`}
        >
          {toWays(DAMAGED.passphrase.leads)}{' '}
          <Button small look="quiet" onClick={() => void vault.desk().then((desk) => desk.keyring.hasWords())}>
            I still have my words
          </Button>
        </Notice>
      )}
    </>
  )
}
