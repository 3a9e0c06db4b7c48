import { type ComponentType, memo } from 'react'
import { type Case, given } from '../../case/case'
import { changesOf } from '../../case/changes'
import { peopleOf } from '../../case/people-in'
import { shownOf, wasSaidOf } from '../../case/still-said'
import { idsOf, type SubjectKey } from '../../case/subject'
import { Notice } from '../../components/Notice'
import { Question } from '../../components/Question'
import type { StageId } from '../../flow/stages'
import type { EARLY_HELP } from '../../guidance/early-help'
import { isAdult } from '../../guidance/facts'
import { type FactId, QUESTIONS, type Value } from '../../guidance/questions'
import { lateScreen } from '../late-screen'
import { AskedControl } from './AskedControl'
import { useAtOnce, useCase, useDo } from './case-context'
import { askedOf } from './case-words'
import { Paragraphs } from './Paragraphs'
import { questionId } from './question-id'
import { useTyped } from './use-typed'
import { sameVerdict, verdictOf } from './verdict-of'

const earlier = lateScreen(() => import('./Earlier').then((m) => m.Earlier))

/** What a stage says of its questions beyond their own words. */
export interface StageWords {
  help: typeof EARLY_HELP
  /** What stands against an answer. */
  Odds: ComponentType<{ subject: SubjectKey; fact: FactId }>
  /** What stands after all of them. */
  After?: ComponentType<{ stage: StageId }>
}

interface Props {
  subject: SubjectKey
  fact: FactId
  words: StageWords
}

/** One question as it is put: its control, its note, what the answer leads to and what it was before. */
export const AskedQuestion = memo(function AskedQuestion({ subject, fact, words }: Props) {
  const { asked, paragraphs } = QUESTIONS[fact]
  const about = idsOf(subject)
  const wording = useCase(({ kase }) => askedOf(kase, subject, fact))
  const now = useAtOnce(({ kase }) => shownOf(kase, subject, fact))
  const again = useCase(
    ({ kase }) => asked.as === 'answer' && now === undefined && wasSaidOf(kase, subject, fact) !== undefined,
  )
  // What helps with it speaks of children.
  const isAdults = useCase(({ kase }) => fact === 'recordedAs' && isOfAdult(kase, subject))
  const ownNote = useAtOnce(({ kase }) => given(kase, subject, fact)?.note ?? '')
  const act = useDo()
  const note = useTyped(ownNote, (text) => void act({ type: 'note', subject, fact, text }))
  const value = now?.value ?? undefined
  const answer = (to: Value | null) => void act({ type: 'answer', subject, fact, value: to })

  return (
    <Question
      id={questionId(subject, fact)}
      wording={wording}
      level={(about.person ?? about.device) ? 4 : 3}
      help={isAdults ? 'An adult who took part: agree it with the specialists.' : words.help[fact]}
      paragraphs={<Paragraphs of={paragraphs} />}
      note={{ value: note.text, onChange: note.type, onBlur: note.settle, limit: 20_000 }}
      notices={<Aftermath subject={subject} fact={fact} words={words} />}
      {...(asked.as === 'answer'
        ? {
            answer: {
              name: fact,
              value: value === 'yes' || value === 'no' || value === 'unknown' ? value : undefined,
              again,
              onChange: (to) => answer(to ?? null),
            },
          }
        : CLEARED_BELOW.includes(asked.as) && fact !== 'part' && value !== undefined
          ? { onClear: () => answer(null) }
          : {})}
    >
      {asked.as !== 'answer' && <AskedControl subject={subject} fact={fact} value={value} onAnswer={answer} />}
    </Question>
  )
})

function isOfAdult(kase: Case, part: SubjectKey): boolean {
  const { matter = '', person } = idsOf(part)
  return peopleOf(kase, matter).some((one) => one.id === person && isAdult(one))
}

/** What is typed is taken back where it was typed. Somebody’s part is changed, or they are taken off. */
const CLEARED_BELOW: readonly string[] = ['choice', 'several']

/** What this answer leads to, and what it was before. */
function Aftermath({ subject, fact, words: { Odds } }: Props) {
  const verdict = useCase(({ kase, matter }) => verdictOf(kase, matter, subject, fact), sameVerdict)
  const isChanged = useCase(({ kase }) => changesOf(kase, subject, fact).length > 0)
  return (
    <>
      {verdict && (
        <Notice tone="stop" text={verdict.text}>
          <Paragraphs of={verdict.paragraphs} />
        </Notice>
      )}
      <Odds subject={subject} fact={fact} />
      {isChanged && <earlier.Shown subject={subject} fact={fact} />}
    </>
  )
}
