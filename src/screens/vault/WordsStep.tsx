import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import type { Problem } from '../../drafts/problems'
import { isIosTab } from './ios-tab'
import styles from './Keeping.module.css'
import { ProblemNotice } from './ProblemNotice'

interface Props {
  words: readonly string[] | undefined
  problem: Problem | undefined
  onOther: () => void
  onWritten: () => void
  /** 'Later: work without keeping'; absent where cases are kept already. */
  onLater?: () => void
}

/** Shows the passphrase, four words, and says honestly what they do and what can't be done without them. */
export function WordsStep({ words, problem, onOther, onWritten, onLater }: Props) {
  return (
    <Stack>
      <Heading
        title={onLater ? 'Four words keep your cases' : 'Your new passphrase'}
        lead={
          onLater
            ? 'Together they are your passphrase. Everything you answer is sealed with it before it is stored. It takes half a minute.'
            : 'Four new words. The old passphrase opens nothing any more. Your recovery code goes on working.'
        }
        focusKey="words"
      />
      <ProblemNotice problem={problem} />
      {onLater && isIosTab() && (
        <Notice
          tone="care"
          title="This is a browser tab"
          text="Safari deletes what a site keeps after 7 days without a visit, and what is kept here does not move to the Home Screen. Add this app to the Home Screen first (Share, then Add to Home Screen) and keep your cases there."
        />
      )}
      <Card strong>
        {words === undefined ? (
          <p role="status">Drawing words…</p>
        ) : (
          <ol className={styles.words} aria-label="Your four words">
            {words.map((word, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may be drawn twice, and they never move
              <li key={at}>{word}</li>
            ))}
          </ol>
        )}
      </Card>
      <PointList
        points={[
          { id: 'write', icon: 'pencil', text: 'Write them down now, on paper that you keep apart from the phone.' },
          { id: 'own', icon: 'lock', text: 'They were drawn on this phone a moment ago. Nobody else has them.' },
          {
            id: 'lost',
            icon: 'warning',
            text: 'Nobody can reset your passphrase. Without it or the recovery code, cases stay sealed for good.',
          },
        ]}
      />
      <Button wide disabled={words === undefined} onClick={onWritten}>
        I have written them down
      </Button>
      <Button look="quiet" small icon="undo" onClick={onOther}>
        Draw other words
      </Button>
      {onLater && (
        <Button look="secondary" wide onClick={onLater}>
          Later: work without keeping
        </Button>
      )}
    </Stack>
  )
}
