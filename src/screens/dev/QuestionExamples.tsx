import { useState } from 'react'
import { AnswerControl, type AnswerValue } from '../../components/AnswerControl'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Question } from '../../components/Question'
import { Stack } from '../../components/Stack'
import { References } from './References'

export function QuestionExamples() {
  const [answers, setAnswers] = useState<Record<string, AnswerValue | undefined>>({ two: 'yes', three: 'unknown' })
  const [note, setNote] = useState('')
  const control = (name: string) => ({
    name,
    value: answers[name],
    onChange: (value: AnswerValue | undefined) => setAnswers((all) => ({ ...all, [name]: value })),
  })
  return (
    <Stack>
      <Heading
        eyebrow="Safeguarding · 2 of 4"
        title="What makes it worse"
        lead="Not known is an answer. It stays on the list until it is settled."
      />
      <Question
        wording="Did an adult take part?"
        help="Asked for, received, shared or paid. A profile that gives an age proves nothing."
        paragraphs={<References />}
        answer={control('one')}
        note={{ value: note, onChange: setNote }}
      />
      <Question
        wording="Was anyone pressed, threatened or blackmailed?"
        answer={control('two')}
        note={{ value: 'Said so twice, to her mother and to me.', onChange: () => undefined }}
        notices={<Notice tone="stop" text="Points to a full investigation, and rules out outcome 21." />}
      />
      <Question wording="Was there money or another gain in it?" answer={control('three')} />
      <Question wording="Which of them holds a copy?">
        <AnswerControl {...control('four')} error="Choose one." />
      </Question>
      <AnswerControl {...control('five')} label="On its own, with a legend" />
    </Stack>
  )
}
