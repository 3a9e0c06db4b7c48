import { useState } from 'react'
import { caseLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { KeyValueList } from '../../components/KeyValueList'
import { Notice } from '../../components/Notice'
import { newId, systemRandom } from '../../drafts/bytes'
import { aloneWith } from '../../drafts/case-lock'
import type { Preview } from '../../drafts/handed-case'
import type { Problem } from '../../drafts/problems'
import { type Taking, takeIn, takingHere } from '../../drafts/taking-in'
import { dayAndTime } from '../case/clock-words'
import { useServices } from '../services'
import { shownLabel } from '../shown-label'
import { tried } from '../tried'
import { useIsHere } from '../use-is-here'
import type { ForeignCase } from './foreign-case'
import { ProblemNotice } from './ProblemNotice'
import { useVaultView } from './use-vault'

export interface Opened {
  foreign: ForeignCase
  preview: Preview
  taking: Taking
}

interface Props {
  opened: Opened
  onTaken: (id: string) => void
  onLeave: () => void
}

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)

/** What taking it in would do. */
function willDo(taking: Taking): string {
  switch (taking.kind) {
    case 'new':
      return 'This case is not on this phone. It is added as it is in the file.'
    case 'nothing-new':
      return `All of it is on this phone already. ${taking.leaves ? 'It was handed over, so it is still to be erased here. If it is yours again, add to it: note who gave it back.' : 'Nothing changes.'}`
    case 'goes-on':
      return `${taking.events.some(({ type }) => type === 'reviewed') ? 'A review of this case comes back' : 'This case is here'}. The file goes on from there with ${entries(taking.events.length)}, added at the end.`
    case 'review':
      return taking.changedSince === 0
        ? 'A review of this case comes back. It is added to the case here; nothing else changes.'
        : `A review of this case comes back. It is of the case as it was sent: ${entries(taking.changedSince)} came after that here. It is added at the end; nothing else changes.`
    case 'copy':
      return 'A case of the same origin is here, and the two can’t be joined. This one is added as a second case. Nothing is overwritten.'
  }
}

/** What is in the file, before anything of it comes in. */
export function PreviewOfFile({ opened: { foreign, preview, taking }, onTaken, onLeave }: Props) {
  const { drafts, vault } = useServices()
  const { state } = useVaultView()
  const isHere = useIsHere()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const take = async () => {
    setBusy(true)
    const { caseId, events, place, summaryOf } = foreign
    const another = newId(systemRandom)
    const isAdded = taking.kind === 'goes-on' || taking.kind === 'review'
    const comesIn = async () => {
      const kept = await drafts()
      if (taking.kind === 'new' || taking.kind === 'copy') {
        const desk = await vault.desk()
        // Another tab may have taken in the same since it was looked at.
        const now = await takingHere(kept, caseId, events, await desk.accountsBeside(caseId))
        if (now.taking.kind === 'nothing-new') return { id: now.caseId }
        if (now.taking.kind !== taking.kind) return { problem: { kind: 'changed-elsewhere' as const } }
        // Named before it is written: an app that is killed in between leaves no account that nobody is told of.
        if (taking.kind === 'copy') await desk.noteAccount(caseId, another)
      }
      return takeIn(kept, { caseId, taking, place, summaryOf }, another)
    }
    // What is added to a case is added while nobody writes to it in another tab.
    const taken = await tried(() =>
      isAdded ? aloneWith(caseId, comesIn) : navigator.locks.request('taking-in', comesIn),
    )
    if (!isHere.current) return
    setBusy(false)
    if ('problem' in taken) setProblem(taken.problem)
    else onTaken(taken.id)
  }
  return (
    <>
      <Heading title="What is in the file" focusKey="preview" />
      <KeyValueList
        items={[
          { key: 'Case', value: shownLabel(caseLabel(foreign.kase)) },
          { key: 'Entries', value: String(preview.events) },
          { key: 'From', value: `${dayAndTime(preview.first)} to ${dayAndTime(preview.last)}` },
          { key: 'File made', value: dayAndTime(preview.madeAt) },
        ]}
      />
      <Notice
        tone={taking.kind === 'nothing-new' && taking.leaves ? 'care' : 'info'}
        title="If you take it in"
        text={willDo(taking)}
      />
      {preview.missing > 0 && (
        <Notice
          tone="care"
          title={`${entries(preview.missing)} of this case could not be read where it was sent from`}
          text="All the others are in the file, in their order. Once it is kept, its stages and its record say that something is missing."
        />
      )}
      {preview.harmed && preview.missing === 0 && (
        <Notice
          tone="care"
          title="This case was not whole where it was sent from"
          text="An entry, perhaps the last, may be missing. Ask the sender: here nothing will show it."
        />
      )}
      {state === 'no-vault' && (
        <Notice tone="care" text="Nothing can be kept on this phone yet: the case would be in memory only." />
      )}
      <ProblemNotice problem={problem} />
      <Button wide busy={busy} onClick={() => void take()}>
        {taking.kind === 'nothing-new' ? 'Open the case' : 'Take it in'}
      </Button>
      <Button look="secondary" wide onClick={onLeave}>
        Leave it
      </Button>
    </>
  )
}
