import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Details } from '../../components/Details'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { useOpenCase } from './case-context'
import { formId } from './question-id'
import { useDraftOf, useIsBegun } from './use-draft-of'

const NOTHING = { which: '', why: '' }

interface Props {
  words: string
  /** `before`: what is to be done before this one is taken off. */
  things: readonly { id: string; label: string; before?: string | undefined }[]
  onWithdraw: (id: string, why: string) => boolean
  /** What is said of those that cannot be. */
  children?: ReactNode
}

/** Takes off what was added by mistake. What was said of it stays in the record. */
export function Withdraw({ words, things, onWithdraw, children }: Props) {
  const name = `withdraw ${words}`
  const { form, change, clear } = useDraftOf(name, NOTHING)
  const { halfDone } = useOpenCase()
  /** Nothing that is typed in it opens or closes it; it closes once something was taken off. */
  const [open, setOpen] = useState(useIsBegun(name))
  const { why } = form
  const [only, ...others] = things
  /** Of one thing nobody is asked which. What was picked may not be there to be taken off any more. */
  const isOnly = form.which === '' && others.length === 0
  const picked = isOnly ? only : things.find(({ id }) => id === form.which)
  const which = picked?.id ?? ''
  return (
    <Details summary={words} open={open} onToggle={setOpen} id={formId('withdraw')}>
      <Stack gap="tight">
        {children}
        <ChoiceControl
          name="withdraw"
          label="Which?"
          compact
          value={which === '' ? undefined : which}
          onChange={(to) => change({ which: to ?? '' })}
          choices={things.map(({ id, label }) => ({ value: id, label }))}
        />
        <div role="status">{picked?.before && <Notice tone="care" text={picked.before} />}</div>
        <TextField
          label="Why?"
          help="It stays in the record."
          value={why}
          onChange={(to) => change({ why: to })}
          capitals="sentences"
        />
        <Button
          look="secondary"
          disabled={which === '' || why.trim() === ''}
          onClick={() => {
            if (which === '' || !onWithdraw(which, why.trim())) return
            clear()
            setOpen(false)
            halfDone.dropAbout(which)
          }}
        >
          Take off
        </Button>
      </Stack>
    </Details>
  )
}
