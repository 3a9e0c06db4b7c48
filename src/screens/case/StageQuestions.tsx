import { Fragment, type ReactNode } from 'react'
import { subjectLabel } from '../../case/labels'
import { idsOf } from '../../case/subject'
import { Stack } from '../../components/Stack'
import { type Put, putBy } from '../../flow/put'
import type { StageId } from '../../flow/stages'
import type { FactId } from '../../guidance/questions'
import { AskedQuestion, type StageWords } from './AskedQuestion'
import { useCase } from './case-context'
import styles from './StageQuestions.module.css'
import { useFirstFew } from './use-first-few'

interface Props {
  stage: StageId
  /** Only these of the stage's questions. */
  only?: readonly FactId[]
  /** What stands beside the label of each person or device. */
  beside?: (about: Put['subject']) => ReactNode
  words: StageWords
}

const keyOf = ({ subject, fact }: Put) => `${subject} ${fact}`
const samePuts = (a: readonly Put[], b: readonly Put[]) => a.map(keyOf).join() === b.map(keyOf).join()

/** The questions a stage puts now, each person's and each device's together under their label. */
export function StageQuestions({ stage, only, beside, words }: Props) {
  const puts = useCase(
    ({ kase, matter }) => putBy(kase, matter, stage).filter((put) => only === undefined || only.includes(put.fact)),
    samePuts,
  )
  const most = useFirstFew()
  return (
    <Stack>
      {groupsOf(puts.slice(0, most)).map(({ key, about, puts }) => {
        const asked = puts.map((put) => (
          <AskedQuestion key={keyOf(put)} subject={put.subject} fact={put.fact} words={words} />
        ))
        return about === undefined ? (
          <Fragment key={key}>{asked}</Fragment>
        ) : (
          // Of two phones each has a “What you know”.
          // biome-ignore lint/a11y/useSemanticElements: a fieldset begins a page of its own when it is printed
          <div key={key} role="group" aria-labelledby={groupId(about)}>
            <Stack>
              <div className={styles.group}>
                <GroupHeading about={about} />
                {beside?.(about)}
              </div>
              {asked}
            </Stack>
          </div>
        )
      })}
      {words.After && <words.After stage={stage} />}
    </Stack>
  )
}

function GroupHeading({ about }: { about: Put['subject'] }) {
  const label = useCase(({ kase }) => subjectLabel(kase, about))
  return (
    <h3 id={groupId(about)} tabIndex={-1}>
      {label}
    </h3>
  )
}

const groupId = (about: Put['subject']): string => `about-${keyOfGroup(about)}`

function keyOfGroup(about: Put['subject']): string {
  const { person, device } = idsOf(about)
  return person ?? device ?? about
}

/** Leads to the questions about a person or a device that was just added. */
export function goToGroup(about: Put['subject'], frames = 60): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(groupId(about))
    if (heading) heading.focus()
    // Of a stage that is gone to, the first questions are drawn first.
    else if (frames > 0) goToGroup(about, frames - 1)
  })
}

interface Group {
  key: string
  about?: Put['subject']
  puts: Put[]
}

/** Runs of questions about the case, and between them one group a person or device, in the order of the stage. */
function groupsOf(puts: readonly Put[]): readonly Group[] {
  const groups: Group[] = []
  for (const put of puts) {
    const { person, device } = idsOf(put.subject)
    const key = person ?? device
    const group = key === undefined ? groups.at(-1) : groups.find((one) => one.key === key)
    if (group !== undefined && (key !== undefined || group.about === undefined)) group.puts.push(put)
    else if (key === undefined) groups.push({ key: `case-${put.fact}`, puts: [put] })
    else groups.push({ key, about: put.subject, puts: [put] })
  }
  return groups
}
