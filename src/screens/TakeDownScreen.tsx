import { useState } from 'react'
import type { Contact } from '../directory/contact'
import { HandOver } from './late-hand-over'
import { ReadingScreen } from './ReadingScreen'
import { useServices } from './services'
import { TakeDownParts } from './TakeDownParts'

export function TakeDownScreen() {
  const { settings } = useServices()
  const [handed, setHanded] = useState<Contact>()
  return (
    <ReadingScreen title="Take down" tab="/take-down">
      <TakeDownParts onHandOver={setHanded} />
      {handed && <HandOver contacts={[handed]} nation={settings.nation} onClose={() => setHanded(undefined)} />}
    </ReadingScreen>
  )
}
