import { useState } from 'react'
import { Button } from '../../components/Button'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { type When, WhenField } from '../../components/WhenField'
import { useServices } from '../services'
import { useDo } from './case-context'
import { localParts } from './clock-words'

interface Props {
  /** Where it was reported, as far as that is known already. */
  place?: string
  onNoted: (place: string) => void
}

/** What was reported, where, when and by whom. */
export function NoteReport({ place: known = '', onNoted }: Props) {
  const act = useDo()
  const { now } = useServices()
  const [place, setPlace] = useState(known)
  const [by, setBy] = useState('')
  const [what, setWhat] = useState('')
  const [when, setWhen] = useState<When>(() => localParts(now()))
  const [error, setError] = useState<'place' | 'when'>()
  const note = () => {
    if (when.date === '' || when.time === '') return setError('when')
    const report = { place: place.trim(), by: by.trim(), what: what.trim(), when: `${when.date}T${when.time}` }
    if (!act({ type: 'reportRemoval', report })) return setError('place')
    onNoted(report.place)
  }
  return (
    <Stack>
      <TextField
        label="Platform or site"
        value={place}
        onChange={setPlace}
        error={error === 'place' ? 'Say where it was reported.' : undefined}
        capitals="sentences"
      />
      <TextField
        label="Reported by"
        help="The child, a parent, you."
        value={by}
        onChange={setBy}
        capitals="sentences"
      />
      <TextField
        label="What was reported, and any reference"
        help="User name, address, date. Never the image."
        value={what}
        onChange={setWhat}
        capitals="sentences"
      />
      <WhenField
        label="When was that?"
        value={when}
        onChange={setWhen}
        error={error === 'when' ? 'Give both a date and a time.' : undefined}
      />
      <Button onClick={note}>Note it</Button>
    </Stack>
  )
}
