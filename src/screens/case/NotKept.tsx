import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { SavedLine } from '../../components/SavedLine'
import { useVaultView } from '../vault/use-vault'
import { useCase } from './case-context'

/** Never goes away while a case lives in memory only, and one tap keeps it. */
export function NotKept({ count }: { count: string }) {
  const { gone } = useVaultView()
  const id = useCase(({ kase }) => kase.id)
  return (
    <>
      {gone && (
        <Notice
          tone="stop"
          title="The browser has removed what was kept here"
          text="This case is still on the screen, in memory. Keep it anew, or hand it over as a file, before you close the app."
          announce="alert"
        >
          <Button as="link" small look="secondary" href={`/case/${id}/hand-over`}>
            Hand over as a file
          </Button>
        </Notice>
      )}
      <SavedLine state="unsaved" text="Not kept: closing the app loses it" count={count} />
      <Button as="link" href="/keep" small look="secondary" icon="lock">
        Keep it on this phone
      </Button>
    </>
  )
}
