import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { canonicalPassphrase } from '../../drafts/passphrase'

interface Props {
  words: readonly string[]
  /** On the button. */
  action: string
  onBack: () => void
  onRight: () => void
}

const wordsIn = (typed: string) =>
  typed
    .trim()
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter(Boolean)

/** Typed once from the paper: a word written down wrongly is found now, not on the day it is needed. */
export function TypeBackStep({ words, action, onBack, onRight }: Props) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const said = wordsIn(typed)
    const wrong = words.findIndex((word, at) => said[at] !== word)
    if (canonicalPassphrase(typed) === canonicalPassphrase(words.join(' '))) onRight()
    else if (said.length < words.length)
      setError(`There are ${words.length} words. Type all of them, with a space between.`)
    else if (words.every((word) => !said.includes(word)))
      setError('These are other words. If the app was closed in between, new ones were drawn: look at them again.')
    else
      setError(
        `Word ${wrong === -1 ? words.length + 1 : wrong + 1} is not as it was drawn. Compare it with your paper.`,
      )
  }
  return (
    <form onSubmit={submit} autoComplete="off" noValidate>
      <Stack>
        <Heading
          title="Type them from your paper"
          lead="Once, so that a slip of the pen is found now."
          focusKey="type-back"
        />
        <TextField label="Your four words" value={typed} onChange={setTyped} {...(error && { error })} />
        <Button type="submit" wide>
          {action}
        </Button>
        <Button look="quiet" small icon="back" onClick={onBack}>
          Show me the words again
        </Button>
      </Stack>
    </form>
  )
}
