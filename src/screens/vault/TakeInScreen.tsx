import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { HideButton } from '../case/HideButton'
import { Tabs } from '../Tabs'
import { ChooseFile } from './ChooseFile'
import { type Opened, PreviewOfFile } from './PreviewOfFile'
import { WhenOpen } from './WhenOpen'

/** A case comes in from a file: opened, looked at, and only then taken in. */
export function TakeInScreen() {
  return (
    <WhenOpen title="Take in a handover file">
      <Screen
        title="Take in a handover file"
        back={{ label: 'Cases', href: '/' }}
        actions={<HideButton />}
        tabs={<Tabs />}
      >
        <title>Take in a handover file · Proportion</title>
        <Stack>
          <FileComesIn />
        </Stack>
      </Screen>
    </WhenOpen>
  )
}

/** Within what a lock takes away: a page that a PIN keeps alive must not hold what was opened. */
function FileComesIn() {
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened>()
  return opened === undefined ? (
    <ChooseFile onOpened={setOpened} />
  ) : (
    <PreviewOfFile
      opened={opened}
      onTaken={(id) => navigate(`/case/${id}`, { replace: true })}
      onLeave={() => setOpened(undefined)}
    />
  )
}
