import { useSyncExternalStore } from 'react'
import { matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Notice } from '../../components/Notice'
import { SavedLine } from '../../components/SavedLine'
import type { CaseContext } from '../../flow/case-machine'
import { leftAt, neededAt } from '../../flow/progress'
import type { StageId } from '../../flow/stages'
import { lateScreen } from '../late-screen'
import { useProblemWords } from '../vault/late-proof'
import { useAtOnce, useCase, useOpenCase } from './case-context'
import { clockTime } from './clock-words'
import { NotKept } from './NotKept'

const notSaved = lateScreen(() => import('./NotSaved').then((m) => m.NotSaved))
const storageLow = lateScreen(() => import('./NotSaved').then((m) => m.StorageLow))

interface Props {
  /** Says how many of the answers that it needs are there, and what is left to do where more than that holds it open. */
  of?: StageId
}

export function KeptLine({ of: stage }: Props) {
  const countOf = ({ kase, matter }: CaseContext) => (stage === undefined ? '' : neededAt(kase, matter, stage))
  const count = useAtOnce(countOf)
  // Not before a tap is painted, as the count is: until then it is of an answer less.
  const counted = useCase(countOf)
  const left = useCase(({ kase, matter }) => (stage === undefined ? '' : leftAt(kase, matter, stage)))
  // Nothing else says it where the heading is out of sight.
  const whose = useAtOnce(({ kase, matter }) =>
    stage !== undefined && kase.matters.length > 1 ? matterLabel(kase, matter) : '',
  )
  const answered = count !== '' && count === counted && left !== '' ? left : count
  const said = [whose, answered].filter(Boolean).join(' · ')
  const practice = useCase(({ kase }) => kase.practice !== undefined)
  return practice ? <SavedLine state="never" text="Practice" count={said} /> : <Kept count={said} />
}

/** Says "saved" for what is on the disk, and nothing else. */
function Kept({ count }: { count: string }) {
  const { keeper, typing, kept, halfDone } = useOpenCase()
  const id = useCase(({ kase }) => kase.id)
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.keeping)
  const words = useProblemWords(keeping.problem)
  const isTyping = useSyncExternalStore(typing.subscribe, typing.isGoingOn)
  const hasRefused = useSyncExternalStore(keeper.subscribe, halfDone.hasRefused)
  const state = isTyping ? 'saving' : keeping.state
  const at = keeping.at === undefined ? '' : ` ${clockTime(keeping.at)}`
  if (keeping.problem !== undefined) {
    return (
      <>
        <SavedLine state="unsaved" text={at === '' ? 'Not saved yet' : `Not saved since${at}`} count={count} />
        {words && (
          <Notice tone="stop" title={words.happened} text={`${words.safe} ${words.next}`} announce="alert">
            <ButtonRow>
              {keeping.problem.kind === 'changed-elsewhere' ? (
                <Button small look="secondary" onClick={() => location.reload()}>
                  Load the case again
                </Button>
              ) : (
                <Button small look="secondary" onClick={() => void keeper.retry()}>
                  Try again
                </Button>
              )}
              <Button as="link" small look="secondary" href={`/case/${id}/hand-over`}>
                Hand over as a file
              </Button>
            </ButtonRow>
          </Notice>
        )}
      </>
    )
  }
  if (kept === 'in-memory') return <NotKept count={count} />
  const line = (
    <SavedLine
      state={state}
      text={state === 'saving' ? 'Saving…' : `Saved on this phone${at}`}
      room="Saved on this phone 00:00"
      count={count}
    />
  )
  return (
    <>
      {/* Of another answer it does not give way while that is typed and saved: it would be heard again after each. */}
      {hasRefused ? <notSaved.Shown count={count} otherwise={line} /> : line}
      {keeping.storageLow && <storageLow.Shown />}
    </>
  )
}
