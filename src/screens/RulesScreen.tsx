import { Card } from '../components/Card'
import { Details } from '../components/Details'
import { Heading } from '../components/Heading'
import { Hidden } from '../components/Hidden'
import { Stack } from '../components/Stack'
import { Tag } from '../components/Tag'
import { CAUTION_SOURCES } from '../guidance/caution-sources'
import { CAUTIONS } from '../guidance/facts'
import { OUTCOME_SOURCES } from '../guidance/outcome-sources'
import { RULES } from '../guidance/rules/index'
import type { AnyRule } from '../guidance/rules/kinds-of-rule'
import { ParagraphRefs } from './ParagraphRefs'
import { ReadingScreen } from './ReadingScreen'
import { concludesWords, factWords } from './rule-words'
import { useIsRunning } from './running'
import { SourceNames } from './SourceNames'

/** Every rule in the note's order, from the table that the app itself goes by. */
export function RulesScreen() {
  const isRunning = useIsRunning()
  return (
    <ReadingScreen
      title="The rules"
      documentTitle="The rules, one by one"
      tab="/guidance"
      back={{ label: 'Guidance', href: '/guidance' }}
    >
      <Stack>
        <Heading
          title="How every conclusion is reached"
          lead={`${RULES.length} rules, in the order of the briefing note. Every conclusion comes from these; a “not known” is never taken for a no. Two things stand beside them: nothing is deleted while it is not said where each device is, and some outcomes take a reason.`}
        />
        {RULES.map((rule) => (
          <OneRule key={rule.id} rule={rule} />
        ))}
        {isRunning && <Outcomes />}
      </Stack>
    </ReadingScreen>
  )
}

function OneRule({ rule }: { rule: AnyRule }) {
  const { kind, words } = concludesWords(rule)
  const isRunning = useIsRunning()
  const caution = CAUTIONS.find((one) => rule.concludes === `cautions.${one}`)
  const reads = [...new Set(rule.reads.map(factWords))]
  const whose = isRunning && <Hidden>{`: ${words}`}</Hidden>
  return (
    <Card id={rule.id}>
      <Heading level={3} eyebrow={<Tag tone="plain">{kind}</Tag>} title={words} />
      <p>{rule.says}</p>
      <ParagraphRefs ids={rule.paragraphs} />

      {reads.length === 0 ? (
        <p>Reads no answer: it holds in every case.</p>
      ) : (
        <Details
          summary={
            <>
              {reads.length === 1 ? 'Reads one answer' : `Reads ${reads.length} answers`}
              {whose}
            </>
          }
        >
          <ul>
            {reads.map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        </Details>
      )}
      {caution !== undefined && isRunning && (
        <Details summary={<>What its words rest on{whose}</>}>
          <SourceNames of={CAUTION_SOURCES[caution]} />
        </Details>
      )}
    </Card>
  )
}

/** An object gives its numbers before its other names: 1A would come after 23. */
const IN_ORDER = Object.entries(OUTCOME_SOURCES).sort(
  ([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10),
)

/** No rule says what a code means and needs: that comes from elsewhere than the note, and is no surer than that. */
function Outcomes() {
  return (
    <Card id="outcomes">
      <Heading level={3} title="What the words on outcomes rest on" />
      {IN_ORDER.map(([code, sources]) => (
        <Details key={code} summary={`Outcome ${code}`}>
          <SourceNames of={sources} />
        </Details>
      ))}
    </Card>
  )
}
