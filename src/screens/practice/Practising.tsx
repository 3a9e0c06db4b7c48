import { useMemo, useState } from 'react'
import { Card } from '../../components/Card'
import { Link } from '../../components/Link'
import { Notice } from '../../components/Notice'
import type { StageId } from '../../flow/stages'
import { OpenCaseProvider } from '../case/case-context'
import { ToldProvider } from '../case/Told'
import { UrgentFirst } from '../case/UrgentFirst'
import { ServicesProvider, useServices } from '../services'
import styles from './Practice.module.css'
import { practiceOf } from './practice-case'
import type { Story } from './story'

/** A made-up case on the screens of a real one: never kept, and said to be one at all times. */
export function Practising({ story }: { story: Story }) {
  const services = useServices()
  const [open] = useState(() => practiceOf(story, services.now))
  /** What is made up needs no showing who you are, and has nowhere to be kept. */
  const inPractice = useMemo(
    () => ({
      ...services,
      stepUp: async () => true,
      drafts: () => Promise.reject(new Error('A made-up case is not kept')),
    }),
    [services],
  )
  return (
    <ServicesProvider value={inPractice}>
      <OpenCaseProvider value={open}>
        <ToldProvider value={(stage) => <WhatIsHeard story={story} stage={stage} />}>
          <aside className={styles.strip} aria-label="Practice">
            Practice: nothing is kept
          </aside>
          <UrgentFirst />
        </ToldProvider>
      </OpenCaseProvider>
    </ServicesProvider>
  )
}

/** A stage about which the story says nothing more still has the way out. */
function WhatIsHeard({ story, stage }: { story: Story; stage: StageId }) {
  const at = story.steps.findIndex((step) => step.stage === stage)
  const step = story.steps[at]
  return (
    <Card strong>
      <p className={styles.eyebrow}>
        {story.title}
        {step && ` · ${at + 1} of ${story.steps.length}`}
      </p>
      {step?.told.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {step === undefined && <p>You learn nothing new here.</p>}
      {at === story.steps.length - 1 && (
        <Notice tone="info" text="The story ends here. When you have answered, see how it went." />
      )}
      <Link className={styles.end} href={`/practice/${story.id}/end`}>
        See how it went
      </Link>
    </Card>
  )
}
