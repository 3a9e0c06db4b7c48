import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Case } from '../../case/case'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Details } from '../../components/Details'
import { Heading } from '../../components/Heading'
import { Hidden } from '../../components/Hidden'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { uncapitalised } from '../../guidance/capitals'
import { useKase } from '../case/case-context'
import { titleOf } from '../case/conclusions-of'
import { reasonPoints } from '../case/reason-point'
import { useServices } from '../services'
import { type Compared, compare, differencesIn, endingOf } from './compare'
import { asTold, forget } from './practice-case'
import { storyOf } from './stories'
import type { Story } from './story'

const SAME = 'As the note has it'
const DIFFERENT = 'Not as the note has it'

/** What the note makes of the story, beside what the officer answered and chose. */
export function PracticeEnd() {
  const { story: id = '' } = useParams()
  const story = storyOf(id)
  return story === undefined ? null : <End story={story} />
}

function End({ story }: { story: Story }) {
  const yours = useKase()
  const { now } = useServices()
  const navigate = useNavigate()
  const told = useMemo(() => asTold(story, now().toISOString()), [story, now])
  const { chosen, fits, isRight } = endingOf(story, yours)
  const all = compare(told, yours)
  const missed = all.filter(({ agrees }) => !agrees)
  const differences = differencesIn(story, told, yours)
  return (
    <Screen title={story.title} back={{ label: 'the case', href: `/practice/${story.id}` }}>
      <title>How it went · Proportion</title>
      <Stack>
        <Heading title="How it went" focusKey="end" />
        <Notice
          tone={isRight && missed.length === 0 ? 'good' : 'care'}
          word={isRight && missed.length === 0 ? SAME : DIFFERENT}
          title={chosen}
          text={fits}
        >
          {missed.length > 0 && (
            <>
              <p>What your answers do not say:</p>
              <ul>
                {missed.map((one) => (
                  <li key={one.conclusion}>{titleOf(one)}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
        {story.teaches.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <h3>What the note makes of it</h3>
        {[...missed, ...all.filter(({ agrees }) => agrees)].map((one) => (
          <OneConclusion key={one.conclusion} told={told} compared={one} />
        ))}
        <h3>Your answers and the story</h3>
        {differences.length === 0 ? (
          <p>You answered everything as it was told.</p>
        ) : (
          <Details summary={`Different, or not answered: ${differences.length}`}>
            <PointList
              points={differences.map(({ what, told: said, yours: given }) => ({
                id: what,
                icon: 'arrow',
                text: `${what}: told ${uncapitalised(said)}; you: ${uncapitalised(given)}`,
              }))}
            />
          </Details>
        )}
        <ButtonRow>
          <Button
            look="secondary"
            onClick={() => {
              forget(story)
              navigate('/practice')
            }}
          >
            Another case
          </Button>
          <Button as="link" href="/" look="quiet">
            Leave practice
          </Button>
        </ButtonRow>
      </Stack>
    </Screen>
  )
}

function OneConclusion({ told, compared }: { told: Case; compared: Compared }) {
  const { name, short, means, yours, agrees, reasons } = compared
  const title = titleOf({ name, short })
  return (
    <Notice tone={agrees ? 'good' : 'care'} word={agrees ? SAME : DIFFERENT} title={title}>
      <p>{agrees ? 'Your answers say the same.' : `Your answers: ${yours ?? 'nothing yet'}.`}</p>
      <p>{means}</p>
      {reasons.length > 0 && (
        <Details
          summary={
            <>
              Why<Hidden>: {title}</Hidden>
            </>
          }
        >
          <PointList points={reasonPoints(told, 'm1', reasons)} />
        </Details>
      )}
    </Notice>
  )
}
