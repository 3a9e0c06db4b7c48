import { matterLabel } from '../../case/labels'
import { isInAnother } from '../../case/people-in'
import { ChoiceControl } from '../../components/ChoiceControl'
import { MultiChoice } from '../../components/MultiChoice'
import { NOT_IN_IT, type Option, QUESTIONS, type Value } from '../../guidance/questions'
import { useCase, useKase } from './case-context'
import { type AnswerProps, NumberAnswer, WhenAnswer, WordsAnswer } from './TypedAnswers'

/** What a question without Yes and No is answered with. */
export function AskedControl({ subject, fact, value, onAnswer }: AnswerProps) {
  const { asked } = QUESTIONS[fact]
  const isElsewhere = useCase(({ kase }) => fact === 'part' && isInAnother(kase, subject))
  switch (asked.as) {
    case 'choice': {
      const options = isElsewhere ? asked.options : asked.options.filter(isAPart)
      return (
        <ChoiceControl
          name={fact}
          compact={options.every((option) => option.says.length <= 16 && option.help === undefined)}
          value={typeof value === 'string' ? value : undefined}
          onChange={onAnswer}
          choices={options.map((option) => ({
            value: option.value,
            label: option.says,
            ...(option.help === undefined ? {} : { description: option.help }),
          }))}
        />
      )
    }
    case 'several':
      return (
        <MultiChoice
          name={fact}
          compact
          values={asListOf(value, value !== undefined)}
          onChange={(chosen) => {
            const added = chosen.filter((one) => !asListOf(value, value !== undefined).includes(one))
            const rest = chosen.filter((one) => one !== NONE)
            onAnswer(added.includes(NONE) ? [] : rest.length > 0 ? rest : null)
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

/** Whoever has no part in any matter is taken off the case. */
const isAPart = ({ value }: Option) => value !== NOT_IN_IT

const NONE = 'none'
const asListOf = (value: Value | undefined, asked: boolean): readonly string[] =>
  Array.isArray(value) ? (value.length === 0 && asked ? [NONE] : value) : []

function MattersAnswer({ fact, value, onAnswer }: AnswerProps) {
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
