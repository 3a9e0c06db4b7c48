import { Button } from '../components/Button'
import { CallButton } from '../components/CallButton'
import { Heading } from '../components/Heading'
import { type LinkComponent, LinkProvider } from '../components/Link'
import styles from '../components/Screen.module.css'
import { useVaultView } from './vault/use-vault'

/** In the place of a page that broke while it was drawn. It uses little of the app, and its links load a page anew. */
export function BrokenScreen({ onAgain }: { onAgain: () => void }) {
  const { notKept } = useVaultView()
  return (
    <main className={styles.main}>
      <title>Not shown · Proportion</title>
      <Heading level={1} title="This page could not be shown" focusKey="broken" />
      <CallButton number="999" href="tel:999" to="999" word="In danger now: ring" danger />
      <LinkProvider value={notKept ? InATabOfItsOwn : undefined}>
        <Button as="link" href="/helplines" wide look="secondary">
          Helplines
        </Button>
      </LinkProvider>
      <p>
        {notKept
          ? 'All that was called saved is saved. A case that is not kept is in memory only: reloading loses it, so try again first.'
          : 'All that was called saved is saved. Your last answer may not be: look at it when you are back.'}
      </p>
      {notKept && (
        <Button wide onClick={onAgain}>
          Try again
        </Button>
      )}
      <Button wide look={notKept ? 'secondary' : 'primary'} onClick={() => location.reload()}>
        Reload
      </Button>
    </main>
  )
}

/** What is in memory stays where it is. */
const InATabOfItsOwn: LinkComponent = ({ to, ...rest }) => <a {...rest} href={to} target="_blank" rel="noopener" />
