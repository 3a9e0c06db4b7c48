import { useState } from 'react'
import { caseLabel } from '../../case/labels'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { caseAddress } from '../case/case-address'
import { useDo, useKase, useOpenCase } from '../case/case-context'
import { HideButton } from '../case/HideButton'
import { KeptLine } from '../case/KeptLine'
import { HandedFile } from './HandedFile'
import { type SealedFile, ToWhom } from './ToWhom'

/** A case leaves as a sealed file, to a unit's key or under six words, and in no other form. */
export function HandOverScreen() {
  const kase = useKase()
  const { actor, flush, keeper, kept } = useOpenCase()
  const act = useDo()
  const [sealed, setSealed] = useState<SealedFile>()
  return (
    <Screen
      title={caseLabel(kase)}
      actions={<HideButton />}
      bar={<KeptLine />}
      back={{ label: 'the case', href: `${caseAddress(kase)}/${actor.getSnapshot().context.standing}` }}
    >
      <title>Hand over · Proportion</title>
      <Stack>
        {sealed === undefined ? (
          <ToWhom onSealed={setSealed} />
        ) : (
          <HandedFile
            sealed={sealed}
            onArrived={async (to) => {
              if (!act({ type: 'handOver', to })) return false
              await flush()
              return keeper.keeping().problem === undefined
            }}
            inMemory={kept === 'in-memory'}
            onAgain={() => setSealed(undefined)}
          />
        )}
      </Stack>
    </Screen>
  )
}
