import { useState } from 'react'
import { Button } from '../../components/Button'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { type When, WhenField } from '../../components/WhenField'
import { sayWhatIsWrong } from '../say-what-is-wrong'
import { useServices } from '../services'
import { useDo } from './case-context'
import { localParts, yearProblem } from './clock-words'
import { useDraftOf } from './use-draft-of'

interface Props {
  /** Where it was reported, as far as that is known already. */
  place?: string
  onNoted: (place: string) => void
}

interface Report {
  place: string
  by: string
  what: string
  /** Absent: nothing is typed yet, and it is now. */
  when?: When | undefined
}

export const reportDraft = (place = '') => `report/${place}`

/** What was reported, where, when and by whom. */
export function NoteReport({ place: known = '', onNoted }: Props) {
  const act = useDo()
  const { now } = useServices()
  const { form, clear, ...draft } = useDraftOf<Report>(reportDraft(known), { place: known, by: '', what: '' })
  const [opened] = useState(() => localParts(now()))
  const { place, by, what, when = opened } = form
  const [error, setError] = useState<'place' | 'when'>()
  const change = (to: Partial<Report>) => {
    const typed = { ...form, ...to }
    const isBegun = typed.place !== known || typed.by !== '' || typed.what !== ''
    // Who comes back to it the next day began it today.
    draft.change({ when: isBegun ? when : undefined, ...to })
    setError(undefined)
  }
  const note = () => {
    if (when.date === '' || when.time === '' || yearProblem(when.date)) return sayWhatIsWrong(() => setError('when'))
    const report = { place: place.trim(), by: by.trim(), what: what.trim(), when: `${when.date}T${when.time}` }
    if (!act({ type: 'reportRemoval', report })) return sayWhatIsWrong(() => setError('place'))
    clear()
    onNoted(report.place)
  }
  return (
    <Stack>
      <TextField
        label="Platform or site"
        value={place}
        onChange={(typed) => change({ place: typed })}
        error={error === 'place' ? 'Say where it was reported.' : undefined}
        capitals="sentences"
      />
      <TextField
        label="Reported by"
        help="The child, a parent, you."
        value={by}
        onChange={(typed) => change({ by: typed })}
        capitals="sentences"
      />
      <TextField
        label="What was reported, and any reference"
        help="User name, address, date. Never the image."
        value={what}
        onChange={(typed) => change({ what: typed })}
        capitals="sentences"
      />
      <WhenField
        label="When was that?"
        value={when}
        onChange={(given) => change({ when: given })}
        help={when.date > opened.date ? 'That day is still to come, by this phone’s clock.' : undefined}
        error={error === 'when' ? (yearProblem(when.date) ?? 'Give both a date and a time.') : undefined}
      />
      <Button onClick={note}>Note it</Button>
    </Stack>
  )
}
