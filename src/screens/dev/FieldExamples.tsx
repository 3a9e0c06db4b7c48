import { useState } from 'react'
import { LongTextField } from '../../components/LongTextField'
import { NumberField } from '../../components/NumberField'
import { SearchBox } from '../../components/SearchBox'
import { TextField } from '../../components/TextField'
import { WhenField } from '../../components/WhenField'
import { Section } from './Section'

export function FieldExamples() {
  const [text, setText] = useState('')
  const [long, setLong] = useState('Typed on the way, and kept as it was typed.')
  const [when, setWhen] = useState({ date: '2025-11-25', time: '' })
  const [search, setSearch] = useState('school')
  return (
    <Section title="Fields">
      <TextField label="Crime number" optional help="As your system prints it." value={text} onChange={setText} />
      <NumberField
        label="Age when it happened"
        unit="years"
        value="151"
        error="Give whole years, from 0 to 120."
        onChange={() => undefined}
      />
      <LongTextField label="What is said to have happened" value={long} onChange={setLong} limit={46} />
      <LongTextField
        label="Too long"
        value="More than fits in here."
        onChange={() => undefined}
        limit={20}
        error="Shorten it; nothing has been cut off."
      />
      <WhenField
        label="When it was reported"
        help="Local time."
        value={when}
        onChange={setWhen}
        onNow={() => setWhen({ date: '2025-11-25', time: '11:42' })}
      />
      <WhenField
        label="When it was seen"
        value={{ date: '', time: '' }}
        error="Give both a date and a time."
        onChange={() => undefined}
      />
      <SearchBox label="Search the guidance" value={search} onChange={setSearch} result="4 found" />
      <SearchBox label="Search the helplines" value="" onChange={() => undefined} />
    </Section>
  )
}
