import { useState } from 'react'
import type { Contact } from '../directory/contact'
import { Give } from './late-give-sheet'
import { ReadingScreen } from './ReadingScreen'
import { useServices } from './services'
import { TakeDownParts } from './TakeDownParts'

export function TakeDownScreen() {
  const { settings } = useServices()
  const [giving, setGiving] = useState<Contact>()
  return (
    <ReadingScreen title="Take down" tab="/take-down">
      <TakeDownParts onGive={setGiving} />
      {giving && <Give contacts={[giving]} place={settings} onClose={() => setGiving(undefined)} />}
    </ReadingScreen>
  )
}
