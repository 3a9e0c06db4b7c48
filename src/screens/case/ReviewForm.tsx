import { useState } from 'react'
import { Button } from '../../components/Button'
import { LongTextField } from '../../components/LongTextField'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { useServices } from '../services'
import { useDo } from './case-context'

/** Where whoever reviews an outcome agrees, or returns it with a reason. */
export function ReviewForm() {
  const act = useDo()
  const { settings } = useServices()
  const [who, setWho] = useState('')
  const [text, setText] = useState('')
  const [error, setError] = useState<{ who?: string; text?: string }>({})
  const record = (agreed: boolean) => {
    if (who.trim() === '') setError({ who: 'Give the reviewer’s rank or role.' })
    else if (!agreed && text.trim() === '') setError({ text: 'Say why it is returned.' })
    else act({ type: 'review', by: who.trim(), agreed, text: text.trim() })
  }
  return (
    <Stack>
      <TextField
        label="Who reviewed it (rank or role)?"
        help={`Your force asks for ${settings.review?.by ?? 'a senior or experienced officer'}.`}
        value={who}
        error={error.who}
        capitals="sentences"
        onChange={(typed) => {
          setWho(typed)
          setError({})
        }}
      />
      <LongTextField
        label="What they said"
        rows={2}
        value={text}
        error={error.text}
        onChange={(typed) => {
          setText(typed)
          setError({})
        }}
      />
      <Button wide icon="check" onClick={() => record(true)}>
        Agreed
      </Button>
      <Button wide look="secondary" icon="undo" onClick={() => record(false)}>
        Returned with a reason
      </Button>
    </Stack>
  )
}
