import { useEffect, useRef, useState } from 'react'
import type { SubjectKey } from '../../case/subject'
import { ChoiceControl } from '../../components/ChoiceControl'
import { LongTextField } from '../../components/LongTextField'
import { NumberField } from '../../components/NumberField'
import { TextField } from '../../components/TextField'
import { WhenField } from '../../components/WhenField'
import { type FactId, problemWith, QUESTIONS, type Value } from '../../guidance/questions'
import { useServices } from '../services'
import { useDo, useOpenCase } from './case-context'
import { localParts, yearProblem } from './clock-words'
import { refusedName } from './half-done'
import { useTyped } from './use-typed'

export interface AnswerProps {
  subject: SubjectKey
  fact: FactId
  value: Value | undefined
  onAnswer: (value: Value | null) => void
}

export function NumberAnswer({ fact, value, onAnswer, subject, unit }: AnswerProps & { unit: string }) {
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
  const name = refusedName(subject, fact)
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
function NotKnown({ value, onAnswer }: Pick<AnswerProps, 'value' | 'onAnswer'>) {
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

export function WhenAnswer({ subject, fact, value, onAnswer }: AnswerProps) {
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
    const isHalf = yearProblem(when.date) ?? problemWith(fact, to)
    const isEmpty = to === 'T'
    refused.keep(isHalf && !isEmpty ? to : undefined)
    if (isEmpty && value !== undefined) onAnswer(null)
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
      error={
        yearProblem(typed.date) ??
        ((typed.date === '') === (typed.time === '') ? undefined : 'Give both a date and a time, or use Now.')
      }
    />
  )
}

export function WordsAnswer({ subject, fact, value }: AnswerProps) {
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
