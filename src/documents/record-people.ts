import type { Case } from '../case/case'
import { matterLabel, personLabel } from '../case/labels'
import { peopleOf } from '../case/people-in'
import { partKey, personKey } from '../case/subject'
import { FACT_IDS, QUESTIONS } from '../guidance/questions'
import { type Block, heading, paragraph, section } from './document'
import { answerRows, TOLD_EACH } from './record-answers'

const aboutPeople = FACT_IDS.filter((fact) => QUESTIONS[fact].about === 'person' && !TOLD_EACH.includes(fact))
const aboutParts = FACT_IDS.filter((fact) => QUESTIONS[fact].about === 'part' && !TOLD_EACH.includes(fact))

export function people(kase: Case, matter: string): readonly Block[] {
  const here = peopleOf(kase, matter).map(({ id }) => id)
  const elsewhere = (id: string) =>
    kase.matters.filter((one) => one.id !== matter && peopleOf(kase, one.id).some((person) => person.id === id))
  const shown = kase.people.filter(({ id }) => here.includes(id) || elsewhere(id).length === 0)
  const others = kase.people.filter((one) => !shown.includes(one))
  const blocks = [
    ...shown.flatMap(({ id }) =>
      section(
        personLabel(kase, id),
        [
          {
            is: 'rows',
            rows: [
              ...answerRows(kase, partKey(matter, id), aboutParts),
              ...answerRows(kase, personKey(id), aboutPeople),
            ],
          },
        ],
        2,
      ),
    ),
    ...section(
      'In another matter of this case',
      [
        {
          is: 'rows',
          rows: others.flatMap(({ id }) => [
            {
              key: personLabel(kase, id),
              value: elsewhere(id)
                .map((one) => matterLabel(kase, one.id))
                .join(', '),
            },
            // Somebody may have had a part in this one, and been told of its outcome.
            ...answerRows(kase, partKey(matter, id), [...aboutParts, 'outcomeTold']),
          ]),
        },
      ],
      2,
    ),
  ]
  return blocks.length === 0
    ? [heading('People'), paragraph('Nobody has been recorded yet.')]
    : [heading('People'), ...blocks]
}
