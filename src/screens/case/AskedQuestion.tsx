import { memo, useEffect, useRef, useState } from 'react'
import { given } from '../../case/case'
import { matterLabel } from '../../case/labels'
import { stillSaid } from '../../case/still-said'
import type { SubjectKey } from '../../case/subject'
import { ChoiceControl } from '../../components/ChoiceControl'
import { LongTextField } from '../../components/LongTextField'
import { MultiChoice } from '../../components/MultiChoice'
import { Notice } from '../../components/Notice'
import { NumberField } from '../../components/NumberField'
import { Question } from '../../components/Question'
import { TextField } from '../../components/TextField'
import { WhenField } from '../../components/WhenField'
import { atOdds } from '../../flow/at-odds'
import { type FactId, problemWith, QUESTIONS, type Value } from '../../guidance/questions'
import { lateScreen } from '../late-screen'
import { useServices } from '../services'
import { useAtOnce, useCase, useDo, useKase, useOpenCase } from './case-context'
import { askedOf } from './case-words'
import { localParts } from './clock-words'
import { REFUSED } from './open-case'
import { Paragraphs } from './Paragraphs'
import { questionId } from './question-id'
import { useTyped } from './use-typed'
import { sameVerdict, verdictOf } from './verdict-of'

const earlier = lateScreen(() => import('./Earlier').then((m) => m.Earlier))

interface Props {
  subject: SubjectKey
  fact: FactId
}

/** One question as it is put: its control, its note, what the answer leads to and what it was before. */
export const AskedQuestion = memo(function AskedQuestion({ subject, fact }: Props) {
  const { asked, help, paragraphs } = QUESTIONS[fact]
  const wording = useCase(({ kase }) => askedOf(kase, subject, fact))
  const now = useAtOnce(({ kase }) => stillSaid(kase, subject, fact))
  const ownNote = useAtOnce(({ kase }) => given(kase, subject, fact)?.note ?? '')
  const act = useDo()
  const note = useTyped(ownNote, (text) => void act({ type: 'note', subject, fact, text }))
  const value = now?.value ?? undefined
  const answer = (to: Value | null) => void act({ type: 'answer', subject, fact, value: to })

  return (
    <Question
      id={questionId(subject, fact)}
      wording={wording}
      help={help}
      paragraphs={<Paragraphs of={paragraphs} />}
      note={{ value: note.text, onChange: note.type, onBlur: note.settle, limit: 20_000 }}
      notices={<Aftermath subject={subject} fact={fact} />}
      {...(asked.as === 'answer'
        ? {
            answer: {
              name: fact,
              value: value === 'yes' || value === 'no' || value === 'unknown' ? value : undefined,
              onChange: (to) => answer(to ?? null),
            },
          }
        : {})}
    >
      {asked.as !== 'answer' && <Control subject={subject} fact={fact} value={value} onAnswer={answer} />}
    </Question>
  )
})

interface ControlProps extends Props {
  value: Value | undefined
  onAnswer: (value: Value | null) => void
}

function Control({ subject, fact, value, onAnswer }: ControlProps) {
  const { asked } = QUESTIONS[fact]
  switch (asked.as) {
    case 'choice':
      return (
        <ChoiceControl
          name={fact}
          compact={asked.options.every((option) => option.says.length <= 16 && option.help === undefined)}
          value={typeof value === 'string' ? value : undefined}
          onChange={onAnswer}
          choices={asked.options.map((option) => ({
            value: option.value,
            label: option.says,
            ...(option.help === undefined ? {} : { description: option.help }),
          }))}
        />
      )
    case 'several':
      return (
        <MultiChoice
          name={fact}
          compact
          values={asListOf(value, value !== undefined)}
          onChange={(chosen) => {
            const added = chosen.filter((one) => !asListOf(value, value !== undefined).includes(one))
            onAnswer(added.includes(NONE) ? [] : chosen.filter((one) => one !== NONE))
          }}
          choices={[
            ...asked.options.map((option) => ({ value: option.value, label: option.says })),
            { value: NONE, label: asked.none ?? 'None' },
          ]}
        />
      )
    case 'matters':
      return <MattersAnswer fact={fact} value={value} onAnswer={onAnswer} subject={subject} />
    case 'number':
      return <NumberAnswer subject={subject} fact={fact} value={value} onAnswer={onAnswer} unit={asked.unit} />
    case 'when':
      return <WhenAnswer subject={subject} fact={fact} value={value} onAnswer={onAnswer} />
    case 'line':
    case 'text':
      return <WordsAnswer subject={subject} fact={fact} value={value} onAnswer={onAnswer} />
    default:
      return null
  }
}

const NONE = 'none'
const asListOf = (value: Value | undefined, asked: boolean): readonly string[] =>
  Array.isArray(value) ? (value.length === 0 && asked ? [NONE] : (value as readonly string[])) : []

function MattersAnswer({ fact, value, onAnswer }: ControlProps) {
  const kase = useKase()
  return (
    <MultiChoice
      name={fact}
      values={asListOf(value, false)}
      onChange={onAnswer}
      choices={kase.matters.map(({ id }) => ({ value: id, label: matterLabel(kase, id) }))}
    />
  )
}

function NumberAnswer({ fact, value, onAnswer, subject, unit }: ControlProps & { unit: string }) {
  const act = useDo()
  const refused = useRefused(subject, fact)
  const problemOf = (text: string) => (text.trim() === '' ? undefined : problemWith(fact, numberIn(text)))
  const typed = useTyped(refused.text ?? (typeof value === 'number' ? String(value) : ''), (text, typing) => {
    if (refused.keep(problemOf(text) === undefined ? undefined : text)) return
    const to = text.trim() === '' ? null : numberIn(text)
    act({ type: 'answer', subject, fact, value: to, ...(typing ? { typing } : {}) })
  })
  return (
    <>
      <NumberField
        name={fact}
        unit={unit}
        value={typed.text}
        error={problemOf(typed.text)}
        onChange={typed.type}
        onBlur={typed.settle}
      />
      <NotKnown
        value={value}
        onAnswer={(to) => {
          refused.keep(undefined)
          typed.drop()
          onAnswer(to)
        }}
      />
    </>
  )
}

/** What was typed and can't be taken as it is: kept beside the case, as what is begun, until it can. */
function useRefused(subject: SubjectKey, fact: FactId) {
  const { halfDone } = useOpenCase()
  const name = `${REFUSED}${subject} ${fact}`
  return {
    text: halfDone.all()[name],
    /** Nothing: it can be taken. Answers whether it was refused. */
    keep: (text: string | undefined): boolean => {
      halfDone.keep(name, text)
      return text !== undefined
    },
  }
}

/** The number that was written in digits, or the words as they are. */
const numberIn = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text)

/** For a question without Yes and No: it was asked, and is not known. */
function NotKnown({ value, onAnswer }: Pick<ControlProps, 'value' | 'onAnswer'>) {
  return (
    <ChoiceControl
      name="known"
      compact
      value={value === 'unknown' ? 'unknown' : undefined}
      onChange={onAnswer}
      choices={[{ value: 'unknown', label: 'Not known' }]}
    />
  )
}

function WhenAnswer({ subject, fact, value, onAnswer }: ControlProps) {
  const { now } = useServices()
  const refused = useRefused(subject, fact)
  const [date = '', time = ''] =
    refused.text !== undefined
      ? refused.text.split('T')
      : typeof value === 'string' && value !== 'unknown'
        ? value.split('T')
        : []
  const [typed, setTyped] = useState({ date, time })
  const seen = useRef(value)
  useEffect(() => {
    if (seen.current !== value) setTyped({ date, time })
    seen.current = value
  }, [value, date, time])
  const take = (when: { date: string; time: string }) => {
    setTyped(when)
    const to = `${when.date}T${when.time}`
    const isHalf = problemWith(fact, to) !== undefined
    refused.keep(isHalf && to !== 'T' ? to : undefined)
    if (isHalf || to === value) return
    seen.current = to
    onAnswer(to)
  }
  return (
    <WhenField
      name={fact}
      value={typed}
      onChange={take}
      onNow={() => take(localParts(now()))}
      error={(typed.date === '') === (typed.time === '') ? undefined : 'Give both a date and a time, or use Now.'}
    />
  )
}

function WordsAnswer({ subject, fact, value }: ControlProps) {
  const { asked } = QUESTIONS[fact]
  const act = useDo()
  const most = asked.as === 'line' || asked.as === 'text' ? asked.most : 0
  const refused = useRefused(subject, fact)
  const typed = useTyped(refused.text ?? (typeof value === 'string' ? value : ''), (text, typing) => {
    if (refused.keep(problemWith(fact, text) === undefined ? undefined : text)) return
    const to = text === '' ? null : text
    act({ type: 'answer', subject, fact, value: to, ...(typing ? { typing } : {}) })
  })
  const props = {
    name: fact,
    value: typed.text,
    onChange: typed.type,
    onBlur: typed.settle,
    error: problemWith(fact, typed.text),
  }
  return asked.as === 'line' ? <TextField {...props} capitals="sentences" /> : <LongTextField {...props} limit={most} />
}

/** What this answer leads to, and what it was before. */
function Aftermath({ subject, fact }: Props) {
  const verdict = useCase(({ kase, matter }) => verdictOf(kase, matter, subject, fact), sameVerdict)
  const against = useCase(({ kase, matter }) => atOdds(kase, matter, subject, fact))
  const isChanged = useCase(({ kase }) => given(kase, subject, fact)?.earlier[0] !== undefined)
  return (
    <>
      {verdict && (
        <Notice tone="stop" text={verdict.text}>
          <Paragraphs of={verdict.paragraphs} />
        </Notice>
      )}
      {against && <Notice tone="care" text={against} />}
      {isChanged && <earlier.Shown subject={subject} fact={fact} />}
    </>
  )
}
