import { useEffect } from 'react'
import { Heading } from '../../components/Heading'
import { Row } from '../../components/Row'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { Tabs } from '../Tabs'
import { forget } from './practice-case'
import { STORY_LIST } from './story-list'

/** Eight made-up cases to learn on. Coming back here ends what was being practised. */
export function PracticeScreen() {
  useEffect(() => {
    for (const story of STORY_LIST) forget(story)
  }, [])
  return (
    <Screen title="Practice" back={{ label: 'Cases', href: '/' }} tabs={<Tabs at="/" />}>
      <title>Practice · Proportion</title>
      <Stack>
        <Heading
          title="Practise on a made-up case"
          lead="Eight cases, told as you would meet them. Answer as you go; at the end see what the note makes of it. Nothing is kept, and you don’t need your passphrase."
        />
        {STORY_LIST.map((story) => (
          <Row key={story.id} title={story.title} meta={story.hears} href={`/practice/${story.id}/report`} />
        ))}
      </Stack>
    </Screen>
  )
}
