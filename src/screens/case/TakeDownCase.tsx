import { useState } from 'react'
import { caseTitle } from '../../case/labels'
import { Button } from '../../components/Button'
import { Screen } from '../../components/Screen'
import { Sheet } from '../../components/Sheet'
import { Stack } from '../../components/Stack'
import { Toast } from '../../components/Toast'
import type { Contact } from '../../directory/contact'
import { Give } from '../late-give-sheet'
import { useServices } from '../services'
import { TakeDownParts } from '../TakeDownParts'
import { useArrival } from '../use-arrival'
import { caseAddress } from './case-address'
import { useCase } from './case-context'
import { HideButton } from './HideButton'
import { KeptLine } from './KeptLine'
import { NoteReport } from './NoteReport'
import { Removals } from './Removals'

/** The take-down page inside a case: what it reads outside, and what was reported is noted beside it. */
export function TakeDownCase() {
  const { settings } = useServices()
  const address = useCase(({ kase }) => caseAddress(kase))
  const title = useCase(({ kase }) => caseTitle(kase))
  const hasReports = useCase(({ kase }) => kase.removals.length > 0)
  const [giving, setGiving] = useState<Contact>()
  const [place, setPlace] = useState<string>()
  const [noted, setNoted] = useState<string>()
  useArrival()
  return (
    <Screen
      title={title}
      back={{ label: 'the case', href: `${address}/online` }}
      actions={<HideButton />}
      toast={
        <Toast icon="check" onDismiss={() => setNoted(undefined)}>
          {noted !== undefined && `Noted: ${noted}`}
        </Toast>
      }
      bar={
        <Stack gap="tight">
          <KeptLine />
          <Button wide look="secondary" icon="plus" onClick={() => setPlace('')}>
            Note a report
          </Button>
        </Stack>
      }
    >
      <title>Take down · Proportion</title>
      <h2>Take down</h2>
      {hasReports && (
        <section aria-labelledby="reported">
          <h3 id="reported">What was reported where</h3>
          <Removals />
        </section>
      )}
      <TakeDownParts onGive={setGiving} onReported={setPlace} />
      {giving && <Give contacts={[giving]} place={settings} onClose={() => setGiving(undefined)} />}
      <Sheet open={place !== undefined} title="Note a report" onClose={() => setPlace(undefined)}>
        <NoteReport
          {...(place !== undefined && { place })}
          onNoted={(where) => {
            setNoted(where)
            setPlace(undefined)
          }}
        />
      </Sheet>
    </Screen>
  )
}
