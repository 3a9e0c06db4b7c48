import { Details } from '../components/Details'
import { Link } from '../components/Link'
import { PAPER } from '../documents/paragraphs-of'
import { STAGES } from '../flow/stages'
import { CAUTION } from '../guidance/cautions'
import { DUTY } from '../guidance/duties'
import type { ParagraphId } from '../guidance/paragraph-ids'
import { restsOn } from './rests-on'
import { concludesWords, questionWords, ruleAddress } from './rule-words'
import { useIsRunning } from './running'

interface Item {
  id: string
  words: string
  href?: string
}

/** What the app makes of a paragraph: the rules, questions, stages and papers that rest on it. Not part of the written page. */
export function RestsOn({ id }: { id: ParagraphId }) {
  if (!useIsRunning()) return null
  const groups = groupsOf(id).filter(({ items }) => items.length > 0)
  return (
    <section>
      <h3>What rests on it here</h3>
      {groups.map(({ title, items }) => (
        <Details key={title} summary={`${title}: ${items.length}`}>
          <ul data-links>
            {items.map((item) => (
              <li key={item.id}>{item.href === undefined ? item.words : <Link href={item.href}>{item.words}</Link>}</li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  )
}

function groupsOf(id: ParagraphId): readonly { title: string; items: readonly Item[] }[] {
  const { questions, rules, stages, documents, cautions, duties, pages } = restsOn(id)
  return [
    {
      title: 'Rules',
      items: rules.map((rule) => {
        const { kind, words } = concludesWords(rule)
        return { id: rule.id, words: `${kind}: ${words}`, href: ruleAddress(rule) }
      }),
    },
    {
      title: 'Questions',
      items: questions.map((fact) => ({ id: fact, words: questionWords(fact) })),
    },
    { title: 'Stages of a case', items: stages.map((stage) => ({ id: stage, words: STAGES[stage].title })) },
    { title: 'Papers', items: documents.map((kind) => ({ id: kind, words: PAPER[kind].title })) },
    { title: 'Cautions', items: cautions.map((caution) => ({ id: caution, words: CAUTION[caution].title })) },
    { title: 'Duties', items: duties.map((duty) => ({ id: duty, words: DUTY[duty].title })) },
    { title: 'Pages', items: pages.map(({ title, href }) => ({ id: href, words: title, href })) },
  ]
}
