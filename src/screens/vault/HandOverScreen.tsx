import { useRef, useState } from 'react'
import { lastSeq } from '../../case/case'
import { caseLabel } from '../../case/labels'
import { isTheirs } from '../../case/news'
import { givenToSpecialists } from '../../case/with-specialists'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { GIVEN } from '../../drafts/drafts'
import { caseAddress } from '../case/case-address'
import { useDo, useKase, useOpenCase } from '../case/case-context'
import { HideButton } from '../case/HideButton'
import { KeptLine } from '../case/KeptLine'
import { lateScreen } from '../late-screen'
import { shownLabel } from '../shown-label'
import { HandedFile } from './HandedFile'
import { type SealedFile, ToWhom } from './ToWhom'

const onTheirWay = lateScreen(() => import('../case/OnTheirWay').then((m) => m.OnTheirWay))

/** A case leaves as a sealed file, to a unit's key or under six words, and in no other form. */
export function HandOverScreen() {
  const kase = useKase()
  const { actor, flush, halfDone, keeper, kept } = useOpenCase()
  const act = useDo()
  const [made] = useState(() => {
    // The file itself is where it was saved or shared; of the case as it stands now, or its words open an older one.
    const made = JSON.parse(halfDone.all()[GIVEN] ?? '{}')
    return made.seq === lastSeq(kase) ? made : undefined
  })
  const [sealed, setSealed] = useState<SealedFile | undefined>(made)
  /** Of this file, and whether or not it could be written. */
  const said = useRef<string>(made?.said)
  const now = () => lastSeq(actor.getSnapshot().context.kase)
  const keepsWords = (of?: SealedFile) => {
    const words = { ...of, file: undefined, seq: now(), said: said.current }
    halfDone.keep(GIVEN, of?.to.by === 'passphrase' ? JSON.stringify(words) : undefined)
  }
  const gives = (given?: SealedFile) => {
    setSealed(given)
    said.current = ''
    keepsWords(given)
  }
  const [asks] = useState(() => halfDone.onTheirWay().length > 0)
  /** Only specialists who have it are told of what changes: of a case that none of them takes on nobody is asked. */
  const asksWho = kase.matters.some(({ id }) => isTheirs(kase, id) || givenToSpecialists(kase, id).length > 0)
  return (
    <Screen
      title={shownLabel(caseLabel(kase))}
      actions={<HideButton />}
      bar={<KeptLine />}
      back={{ label: 'the case', href: `${caseAddress(kase)}/${actor.getSnapshot().context.standing}` }}
    >
      <title>Hand over · Proportion</title>
      <Stack>
        {/* The file is to say of what left that it did. */}
        {asks && sealed === undefined && <onTheirWay.Shown />}
        {sealed === undefined ? (
          <ToWhom onSealed={gives} />
        ) : (
          <HandedFile
            sealed={sealed}
            asksWho={asksWho}
            onArrived={async (to, as) => {
              keepsWords()
              const whom = as === undefined ? to : `${to} ${as}`
              // Said of this file, and not written: a full phone.
              if (said.current === `${now()} ${whom}`) await keeper.retry()
              else if (!act({ type: 'handOver', to, ...(as === undefined ? {} : { as }) })) return false
              said.current = `${now()} ${whom}`
              await flush()
              const isWritten = keeper.keeping().problem === undefined
              // A lock does not take the words of what is left to confirm.
              if (!isWritten) keepsWords(sealed)
              return isWritten
            }}
            inMemory={kept === 'in-memory'}
            onAgain={() => gives()}
          />
        )}
      </Stack>
    </Screen>
  )
}
