import { useEffect, useState } from 'react'
import { Row } from '../../components/Row'
import { Stack } from '../../components/Stack'
import type { SlotKind } from '../../drafts/key-slots'
import { good, type Problem } from '../../drafts/problems'
import type { FoundWays } from '../../drafts/ways-in'
import { useServices } from '../services'
import { tried } from '../tried'
import { ProblemNotice } from './ProblemNotice'
import { useVaultView } from './use-vault'

export type Way = 'passphrase' | 'code' | 'passkey' | 'pin'

/** What opens the cases now. */
export function WayList({ onChange }: { onChange: (way: Way) => void }) {
  const { vault, settings } = useServices()
  const { hasPin, damagedWays = [] } = useVaultView()
  const [{ ways, unreadable }, setFound] = useState<FoundWays>({ ways: [], unreadable: [] })
  const [offered, setOffered] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    const look = async () => {
      const { keyring } = await vault.desk()
      const found = await Promise.all([keyring.waysIn(), keyring.passkeysOffered()])
      setFound(found[0])
      setOffered(found[1])
      return good(undefined)
    }
    void tried(look).then((looked) => setProblem(looked.ok ? undefined : looked.problem))
  }, [vault])
  const isDamaged = (way: SlotKind) => unreadable.includes(way) || damagedWays.includes(way)
  const hasPasskey = ways.includes('passkey') || isDamaged('passkey')
  return (
    <Stack gap="tight">
      <ProblemNotice problem={problem} />
      <Row
        title="Change the passphrase"
        meta={
          isDamaged('passphrase')
            ? 'Its lock is damaged and opens nothing. Set four new words.'
            : 'Four new words. The old passphrase opens nothing any more.'
        }
        icon="pencil"
        onClick={() => onChange('passphrase')}
      />
      <Row
        title="Make a new recovery code"
        meta={
          isDamaged('recovery')
            ? 'Its lock is damaged and opens nothing. Make a new code.'
            : 'For paper. The old one opens nothing any more.'
        }
        icon="document"
        onClick={() => onChange('code')}
      />
      {(offered || hasPasskey) && (
        <Row
          title={hasPasskey ? 'Take fingerprint or face away' : 'Add fingerprint or face'}
          meta={
            isDamaged('passkey')
              ? 'It is damaged and opens nothing. Take it away, then add it anew.'
              : hasPasskey
                ? 'It opens your cases now, beside the passphrase.'
                : 'A quicker way beside the passphrase, never in its place.'
          }
          icon="person"
          onClick={() => onChange('passkey')}
        />
      )}
      {!settings.passkeysAllowed && <p>Your force does not allow fingerprint or face for this app.</p>}
      <Row
        title={hasPin ? 'Forget the PIN' : 'Set a PIN until the app is closed'}
        meta={hasPin ? 'It opens your cases until the app is closed.' : 'Six digits or more, held in memory only.'}
        icon="lock"
        onClick={() => onChange('pin')}
      />
    </Stack>
  )
}
