import { useState } from 'react'
import { Button } from '../../components/Button'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Details } from '../../components/Details'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'

interface Props {
  words: string
  things: readonly { id: string; label: string }[]
  onWithdraw: (id: string, why: string) => boolean
}

/** Takes off what was added by mistake. What was said of it stays in the record. */
export function Withdraw({ words, things, onWithdraw }: Props) {
  const [which, setWhich] = useState<string>()
  const [why, setWhy] = useState('')
  return (
    <Details summary={words}>
      <Stack gap="tight">
        <ChoiceControl
          name="withdraw"
          label="Which?"
          compact
          value={which}
          onChange={setWhich}
          choices={things.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextField label="Why?" help="It stays in the record." value={why} onChange={setWhy} capitals="sentences" />
        <Button
          look="secondary"
          disabled={which === undefined || why.trim() === ''}
          onClick={() => {
            if (which !== undefined && onWithdraw(which, why.trim())) {
              setWhich(undefined)
              setWhy('')
            }
          }}
        >
          Take off
        </Button>
      </Stack>
    </Details>
  )
}
