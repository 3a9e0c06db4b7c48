import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { MovedIn } from '../../drafts/moving-in'
import { counted } from '../counted'
import styles from './Keeping.module.css'
import { useAsksBeforeLeaving } from './use-asks-before-leaving'
import { WereClear } from './WereClear'

interface Props {
  code: string
  wereClear?: MovedIn
  /** Cases worked in memory for which there was no room. */
  left?: number
  /** It takes the place of an older one. */
  renewed?: boolean
  onWritten: () => void
}

/** Shown once and kept nowhere. */
export function CodeStep({ code, wereClear = { ids: [], left: 0 }, left = 0, renewed = false, onWritten }: Props) {
  const asked = useAsksBeforeLeaving()
  return (
    <Stack>
      <Heading
        title={renewed ? 'Your new recovery code' : 'A recovery code for paper'}
        lead={`It opens your cases if the passphrase is lost. It is shown this once and stored nowhere.${renewed ? ' The old one opens nothing any more.' : ''}`}
        focusKey="code"
      />
      <Card strong>
        <ul className={styles.code} aria-label="Recovery code">
          {code.split('-').map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group may come twice, and they never move
            <li key={at}>{group}</li>
          ))}
        </ul>
      </Card>
      <p>
        Write it on paper and lock it away, apart from the phone and from the passphrase. You can make a new one in the
        settings.
      </p>
      <WereClear count={wereClear.ids.length} />
      {wereClear.left > 0 && (
        <Notice
          tone="stop"
          title={`${counted(wereClear.left, 'case')} could not be sealed`}
          text="Nothing protects what still lies there. It is tried again each time you open your cases."
        />
      )}
      {left > 0 && (
        <Notice
          tone="stop"
          title={`${counted(left, 'case')} could not be kept yet`}
          text="Closing the app loses what is in memory alone. Free some space on this phone, then keep it from the list."
          announce="alert"
        />
      )}
      {asked && (
        <Notice
          tone="stop"
          title="If you leave now, this code is lost"
          text="Write it down first. A second tap leaves without it."
          announce="alert"
        />
      )}
      <Button wide onClick={onWritten}>
        I have written it down
      </Button>
    </Stack>
  )
}
