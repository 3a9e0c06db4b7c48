import { personLabel } from '../../src/case/labels'
import type { Doing } from '../../src/flow/case-action'
import { STAGES } from '../../src/flow/stages'
import { outcomeWithCode } from '../../src/guidance/outcomes'
import { QUESTIONS } from '../../src/guidance/questions'
import { askedOf } from '../../src/screens/case/case-words'
import { asTold } from '../../src/screens/practice/practice-case'
import type { Story } from '../../src/screens/practice/story'
import type { Move } from './by-hand'

const AT = '2026-11-25T11:40:00.000Z'
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A made-up case from its first question to the review, as an officer who listens plays it. */
export function played(story: Story): readonly Move[] {
  return story.steps.flatMap(({ stage, does }, index): readonly Move[] => [
    ...(index === 0
      ? []
      : [
          { does: 'tap', name: 'All stages' } as const,
          { does: 'tap', name: STAGES[stage].title } as const,
          { does: 'see', heading: STAGES[stage].heading } as const,
        ]),
    ...does.flatMap((doing) => movesFor(story, index + 1, doing)),
  ])
}

function movesFor(story: Story, steps: number, doing: Doing): readonly Move[] {
  const kase = asTold(story, AT, steps)
  switch (doing.type) {
    case 'answer': {
      const question = askedOf(kase, doing.subject, doing.fact)
      const { asked } = QUESTIONS[doing.fact]
      if (asked.as === 'answer') {
        return [{ does: 'answer', question, answer: { yes: 'Yes', no: 'No' }[String(doing.value)] ?? 'Not known' }]
      }
      if (asked.as === 'choice' || asked.as === 'several') {
        return listed(doing.value).map((one) => ({
          does: 'answer',
          question,
          answer: asked.options.find(({ value }) => value === one)?.says ?? String(one),
        }))
      }
      return [{ does: 'fill', label: question, text: String(doing.value) }]
    }
    case 'addPerson':
      return [
        { does: 'tap', name: 'Add a person', unless: 'Who is it?' },
        { does: 'answer', question: 'Who is it?', answer: 'A child who is involved' },
      ]
    case 'addDevice':
      return [{ does: 'answer', question: 'Whose is it?', answer: personLabel(kase, doing.owner) }]
    case 'choose': {
      const answer = `${doing.outcome} · ${outcomeWithCode(doing.outcome)?.name}`
      return [{ does: 'answer', question: 'Outcome', answer }]
    }
    case 'review':
      return [
        { does: 'fill', label: 'Reviewer’s name, rank or role', text: doing.by },
        { does: 'tap', name: 'Agreed' },
      ]
    default:
      throw new Error(`No move for ${doing.type}`)
  }
}
