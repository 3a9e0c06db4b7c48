import { useState } from 'react'
import { TAKES_ON, type TakesOn } from '../../case/event'
import { TAKES_ON_WORDS } from '../../case/takes-on'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { counted } from '../counted'
import { useServices } from '../services'
import { canShare, save } from '../ways-out'
import styles from './Keeping.module.css'
import type { SealedFile } from './ToWhom'

interface Props {
  sealed: SealedFile
  /** Whether who takes it on is asked. */
  asksWho?: boolean
  /** The officer says that it arrived and opened, and with whom. Whether that is written down. */
  onArrived: (to: string, as?: TakesOn) => Promise<boolean>
  inMemory: boolean
  onAgain: () => void
}

/** The file is made: it is sent or saved, and confirmed once the other side has opened it. */
export function HandedFile({ sealed: { file, to, name }, asksWho = false, onArrived, inMemory, onAgain }: Props) {
  const { settings } = useServices()
  const [who, setWho] = useState(name)
  const [as, setAs] = useState<TakesOn>()
  const [said, setSaid] = useState('')
  const [arrived, setArrived] = useState(false)
  const [busy, setBusy] = useState(false)
  const hours = settings.retention.hoursAfterHandover
  const erased = hours === 0 ? 'once it is closed' : `after ${counted(hours, 'hour')}`
  /** Once: until it is written down, another tap would write it down again. */
  const confirm = () => {
    setBusy(true)
    void onArrived(who.trim(), as)
      .then(setArrived)
      .finally(() => setBusy(false))
  }
  if (arrived) {
    return (
      <>
        <Notice
          tone="good"
          title={`Handed over to ${who}`}
          text={
            inMemory
              ? 'The case is in memory here: closing the app takes it away.'
              : `The case is erased from this phone ${erased}, unless you add to it.`
          }
          announce="status"
        />
        <Button as="link" href="/" look="secondary" wide>
          Back to cases
        </Button>
      </>
    )
  }
  return (
    <>
      <Heading
        title="The file is ready"
        lead={
          file ? 'Nothing of the case shows in it or in its name.' : 'If it was neither shared nor saved, make another.'
        }
        focusKey="file"
      />
      {to.by === 'passphrase' && <SixWords words={to.passphrase.split('-')} />}
      {file && <WaysOut file={file} onSaid={setSaid} />}
      <p role="status">{said}</p>
      <Card>
        <Stack gap="tight">
          <h3>Has it arrived?</h3>
          <p>
            Confirm only when they have told you that it opened. Then this copy is a duplicate
            {inMemory ? '.' : `, and is erased ${erased}. Sent for review only: leave it, and it stays here.`}
          </p>
          <TextField label="Who has it now?" help="A unit or a role, never a child" value={who} onChange={setWho} />
          {asksWho && (
            <ChoiceControl
              name="takes-on"
              label="Who takes it on?"
              help="Specialists who take it on are to be told of what changes later."
              value={as}
              onChange={setAs}
              choices={TAKES_ON.map((value) => ({ value, label: TAKES_ON_WORDS[value] }))}
            />
          )}
          <Button busy={busy} disabled={who.trim() === '' || (asksWho && as === undefined)} onClick={confirm}>
            They have opened it
          </Button>
        </Stack>
      </Card>
      <Button look="quiet" small onClick={onAgain}>
        Make another file
      </Button>
    </>
  )
}

function SixWords({ words }: { words: readonly string[] }) {
  return (
    <Card strong>
      <Stack gap="tight">
        <h3>The six words that open it</h3>
        <ol className={styles.words} aria-label="The six words">
          {words.map((word, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and they never move
            <li key={at}>{word}</li>
          ))}
        </ol>
        <p>Read them out, by voice. Never send them with the file. They stay here when the app locks.</p>
      </Stack>
    </Card>
  )
}

/** `onSaid`: what became of it. */
function WaysOut({ file, onSaid }: { file: File; onSaid: (said: string) => void }) {
  return (
    <>
      {canShare(file) && (
        <Button
          wide
          icon="share"
          onClick={() =>
            void navigator.share({ files: [file] }).then(
              () => onSaid('Shared. Ask whether it arrived.'),
              () => onSaid('Not shared.'),
            )
          }
        >
          Share the file
        </Button>
      )}
      <Button
        wide
        look="secondary"
        icon="download"
        onClick={() => {
          save(file)
          onSaid('Saved to this phone’s downloads, sealed. Delete it there once it is sent.')
        }}
      >
        Save the file
      </Button>
    </>
  )
}
