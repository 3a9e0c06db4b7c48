import { useState } from 'react'
import { answerTo } from '../../case/case'
import { DEVICE_KINDS, type DeviceKind } from '../../case/event'
import { deviceLabel, deviceWord, personLabel } from '../../case/labels'
import { deviceKey, idsOf } from '../../case/subject'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Notice } from '../../components/Notice'
import { PickOne } from '../../components/PickOne'
import { Stack } from '../../components/Stack'
import { strongestStance } from '../../flow/strongest-stance'
import { capitalised } from '../../guidance/capitals'
import { WORDING } from '../../guidance/conclusions'
import { MEANS } from '../../guidance/meanings'
import { alike, useCase, useDo, useOpenCase } from './case-context'
import { LATER_WORDS } from './later-words'
import { Paragraphs } from './Paragraphs'
import { goToGroup, StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'
import { useLabelled } from './use-labelled'
import { Withdraw } from './Withdraw'

export function DevicesStage() {
  return (
    <>
      <StageQuestions
        stage="devices"
        words={LATER_WORDS}
        beside={(about) => <DeviceAdvice device={idsOf(about).device ?? ''} />}
      />
      <AddDevice />
      <WithdrawDevice />
    </>
  )
}

/** What the note says of a device, before the officer decides. */
function DeviceAdvice({ device }: { device: string }) {
  const advice = useCase(({ kase, matter }) => {
    const most = strongestStance(kase, matter, device)
    return most === undefined ? [] : [most]
  }, alike)
  return advice.map(({ stance, where }) => (
    <Notice
      key={stance}
      tone={stance === 'seize' ? 'care' : 'info'}
      title={`${WORDING.stance[stance].short}${where === undefined ? '' : ` (${where})`}`}
      text={MEANS.stance[stance]}
    >
      <Paragraphs of={[15]} />
    </Notice>
  ))
}

function AddDevice() {
  const act = useDo()
  const goTo = useGoTo()
  const [adding, setAdding] = useState(false)
  const [kind, setKind] = useState<DeviceKind>('phone')
  const { actor } = useOpenCase()
  const first = useCase(({ kase }) => kase.devices.length === 0 && answerTo(kase, 'case', 'anyDevices') !== 'no')
  const people = useLabelled(({ kase }) => kase.people.map(({ id }) => ({ value: id, label: personLabel(kase, id) })))
  if (people.length === 0) {
    return (
      <Notice tone="info" text="Add the people first: a device belongs to whoever uses it as theirs.">
        <Button small look="secondary" onClick={() => goTo('people')}>
          Go to people
        </Button>
      </Notice>
    )
  }
  if (!adding && !first) {
    return (
      <Button look="secondary" icon="plus" wide onClick={() => setAdding(true)}>
        Add a device
      </Button>
    )
  }
  return (
    <Card>
      <Stack>
        <ChoiceControl
          name="kind"
          label="What is it?"
          compact
          value={kind}
          onChange={setKind}
          choices={DEVICE_KINDS.map((one) => ({
            value: one,
            label: one === 'other' ? 'Another device' : capitalised(deviceWord(one)),
          }))}
        />
        <PickOne
          label="Whose is it?"
          help="Whoever uses it as theirs, whoever bought it."
          compact
          onPick={(owner) => {
            if (act({ type: 'addDevice', kind, owner })) {
              const added = actor.getSnapshot().context.kase.devices.at(-1)
              if (added !== undefined) goToGroup(deviceKey(added.id))
            }
            setAdding(false)
            setKind('phone')
          }}
          choices={people}
        />
      </Stack>
    </Card>
  )
}

function WithdrawDevice() {
  const act = useDo()
  const devices = useLabelled(({ kase }) => kase.devices.map(({ id }) => ({ id, label: deviceLabel(kase, id) })))
  if (devices.length === 0) return null
  return (
    <Withdraw
      words="Take a device off that was added by mistake"
      things={devices}
      onWithdraw={(device, why) => act({ type: 'withdrawDevice', device, why })}
    />
  )
}
