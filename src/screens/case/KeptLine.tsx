import { useSyncExternalStore } from 'react'
import type { SubjectKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Notice } from '../../components/Notice'
import { SavedLine } from '../../components/SavedLine'
import { putBy, type StageId } from '../../flow/stages'
import { isAnswered } from '../../flow/standing'
import type { FactId } from '../../guidance/questions'
import { useProblemWords } from '../vault/late-proof'
import { useAtOnce, useCase, useOpenCase } from './case-context'
import { askedOf } from './case-words'
import { clockTime } from './clock-words'
import { NotKept, StorageLow } from './NotKept'

interface Props {
  /** Says how many of its questions are answered. */
  of?: StageId
}

export function KeptLine({ of: stage }: Props) {
  const count = useAtOnce(({ kase, matter }) => {
    const puts = stage === undefined ? [] : putBy(kase, matter, stage).filter((put) => put.required)
    return puts.length === 0 ? '' : `${puts.filter((put) => isAnswered(kase, put)).length} of ${puts.length} answered`
  })
  const practice = useCase(({ kase }) => kase.practice !== undefined)
  return practice ? (
    <SavedLine state="unsaved" text="Practice: nothing is kept" count={count} />
  ) : (
    <Kept count={count} />
  )
}

/** Says "saved" for what is on the disk, and nothing else. */
function Kept({ count }: { count: string }) {
  const { keeper, typing, kept, halfDone } = useOpenCase()
  const id = useCase(({ kase }) => kase.id)
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.keeping)
  const words = useProblemWords(keeping.problem)
  const isTyping = useSyncExternalStore(typing.subscribe, typing.isGoingOn)
  const refused = useSyncExternalStore(keeper.subscribe, halfDone.refused)
  const asked = useCase(({ kase }) => {
    const [subject, fact] = (refused ?? '').split(' ')
    return fact && askedOf(kase, subject as SubjectKey, fact as FactId)
  })
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
  if (asked && state !== 'saving') return <SavedLine state="unsaved" text={`Not saved: ${asked}`} count={count} />
  return (
    <>
      <SavedLine state={state} text={state === 'saving' ? 'Saving…' : `Saved on this phone${at}`} count={count} />
      {keeping.storageLow && <StorageLow />}
    </>
  )
}
