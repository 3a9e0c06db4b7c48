import { Button } from '../../components/Button'
import { Cover } from '../../components/Cover'
import { useServices } from '../services'
import { useVaultView } from './use-vault'

/** In front of everything while the app is out of sight, or when the officer hides it. Rings 999 and leads to the helplines. */
export function VaultCover() {
  const { vault } = useServices()
  const { state } = useVaultView()
  const withDesk = (act: 'uncover' | 'lock') => void vault.desk().then((desk) => desk[act]())
  return (
    <Cover
      title="Hidden"
      text={
        state === 'no-vault'
          ? 'Nothing of a case shows. It is not locked.'
          : 'Nothing of a case shows. It locks by itself soon.'
      }
      icon="hide"
      action={
        <>
          <Button wide onClick={() => withDesk('uncover')}>
            Show again
          </Button>
          {state === 'unlocked' && (
            <Button wide look="secondary" icon="lock" onClick={() => withDesk('lock')}>
              Lock now
            </Button>
          )}
        </>
      }
    >
      <Button as="link" look="danger" wide icon="phone" href="tel:999">
        Call 999
      </Button>
      <Button as="link" look="secondary" wide icon="phone" href="/helplines" onClick={() => withDesk('uncover')}>
        Helplines
      </Button>
    </Cover>
  )
}
