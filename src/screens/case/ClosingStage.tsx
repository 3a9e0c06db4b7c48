import { useMemo } from 'react'
import { needsReasonNow } from '../../case/against-outcome'
import { answerTo, lastChoice, lastSeq } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import { matterLabel } from '../../case/labels'
import { factWords } from '../../case/said'
import { stillSaid } from '../../case/still-said'
import { matterKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Details } from '../../components/Details'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { stillHasWords } from '../../flow/as-said'
import {
  copiesAreLeft,
  copiesAreUndecided,
  copiesHangOn,
  copiesHangOnAnswersGiven,
  copiesNeedADecision,
} from '../../flow/copies-left'
import { noLongerHold } from '../../flow/papers-out'
import { useServices } from '../services'
import { alike, useCase, useKase, useMatter } from './case-context'
import { dayAndTime } from './clock-words'
import { DutiesLeft } from './DutiesLeft'
import { CLOSING_WORDS } from './later-words'
import { PaperRow } from './PaperRow'
import { reasonPoints } from './reason-point'
import { StageQuestions } from './StageQuestions'
import { GoToQuestion } from './Unknowns'
import { useGoTo } from './use-go-to'

export function ClosingStage() {
  const { returnSignOff } = useServices().settings
  const words = useMemo(
    () => ({ ...CLOSING_WORDS, help: { ...CLOSING_WORDS.help, returnSignedBy: `Signed off by ${returnSignOff.by}.` } }),
    [returnSignOff],
  )
  return (
    <>
      <Reopened />
      <CopiesLeft />
      <CopiesLeftElsewhere />
      <ReferralToConsider />
      <OutcomeAgainst />
      <StageQuestions stage="closing" words={words} />
      <DutiesLeft />
      <PaperRow of="closing" />
    </>
  )
}

/** Until something more is said. */
function Reopened() {
  const last = useCase(({ kase }) => kase.reopened.find(({ seq }) => seq === lastSeq(kase)))
  return last ? <Notice tone="info" title={`Reopened ${dayAndTime(last.at)}`} text={last.why} /> : null
}

/** No duty stands for it, and it is still to be thought of (P12): also where it hangs on what nobody knows. */
function ReferralToConsider() {
  const is = useCase(({ kase }) => {
    if (stillSaid(kase, 'case', 'referral') !== undefined) return undefined
    const all = kase.matters.map(({ id }) => assessmentOf(kase, id).referral)
    return (['consider', 'undetermined'] as const).find((one) => all.includes(one))
  })
  const text = useCase(({ kase }) => {
    if (answerTo(kase, 'case', 'referral') !== undefined) return SAID_BEFORE
    return kase.matters.some(({ departures }) => departures.some(({ from }) => from === 'referral'))
      ? DECIDED_OTHERWISE
      : undefined
  })
  const goTo = useGoTo()
  if (is === undefined) return null
  return (
    <Notice tone="care" {...REFERRAL_LEFT[is]} {...(text && { text })}>
      <Button small look="secondary" onClick={() => goTo('referral')}>
        Go to referral
      </Button>
    </Notice>
  )
}

/** Nor for this: only outcome 21 must be decided again. */
function OutcomeAgainst() {
  // A case closes as a whole: those of the other matters are told here too.
  const against = useCase(
    ({ kase, matter }) =>
      kase.matters
        .filter(({ id }) => needsReasonNow(kase, id))
        .map(({ id }) => ({
          id,
          outcome: lastChoice(kase, id)?.outcome,
          where: id === matter ? '' : ` (${matterLabel(kase, id)})`,
        })),
    alike,
  )
  const goTo = useGoTo()
  return against.map(({ id, outcome, where }) => (
    <Notice
      key={id}
      tone="care"
      title={`Outcome ${outcome} goes against the advice now${where}`}
      text="More stands against it than when it was chosen. Decide again, or say there why it is right all the same."
    >
      <Button small look="secondary" onClick={() => goTo('decision', id)}>
        Go to outcome
      </Button>
    </Notice>
  ))
}

const REFERRAL_LEFT = {
  consider: { title: 'Consider a referral', text: 'Nothing is said of it yet. Say what you decided before you close.' },
  undetermined: {
    title: 'Whether to refer is not known yet',
    text: 'It depends on answers that are not known, and you have not said what you decided. Say what you decided, and why, before you close.',
  },
}

const SAID_BEFORE =
  'Something has changed since you said how it stands. Look at it again, and say what you decided, before you close.'

/** Partners read the answer, and not what is written beside the advice. */
const DECIDED_OTHERWISE = 'You wrote that you decide otherwise. Say in Referral, too, how it stands, before you close.'

const SETTLE = 'Settle what of this is still open'
const WHO_DECIDES = 'who decides about the copies, and by when'

function CopiesLeft() {
  const left = useCase(
    ({ kase, matter }) => copiesAreLeft(kase, matter) && !stillHasWords(kase, matterKey(matter), 'deletionDecided'),
  )
  const toSettle = useCase(({ kase, matter }) => {
    if (!copiesNeedADecision(kase, matter)) return `${SETTLE}.`
    return copiesHangOnAnswersGiven(kase, matter)
      ? `These answers stand against it. Write below ${WHO_DECIDES}.`
      : `${SETTLE}, or write below ${WHO_DECIDES}.`
  })
  const isDirected = useCase(({ kase, matter }) =>
    noLongerHold(kase).some((one) => one.kind === 'direction' && one.matter === matter),
  )
  if (!left) return null
  return (
    <Notice
      tone="care"
      title="What becomes of the copies is not settled"
      text={`${isDirected ? 'A direction to delete is out, and nobody is to delete now.' : 'No paper can tell a child to delete anything yet. Their papers ask them to wait until you say so.'} ${toSettle}`}
    >
      <WhatItHangsOn />
    </Notice>
  )
}

/** A case closes as a whole; once it is closed, it would have to be reopened to say it. */
function CopiesLeftElsewhere() {
  const left = useCase(
    ({ kase, matter }) =>
      kase.matters
        .filter(({ id }) => id !== matter && copiesAreUndecided(kase, id))
        .map(({ id }) => ({ id, where: matterLabel(kase, id) })),
    alike,
  )
  const goTo = useGoTo()
  return left.map(({ id, where }) => (
    <Notice
      key={id}
      tone="care"
      title={`What becomes of the copies is not settled (${where})`}
      text={`Say there ${WHO_DECIDES}, before you close.`}
    >
      <Button small look="secondary" onClick={() => goTo('closing', id)}>
        Go to {where}
      </Button>
    </Notice>
  ))
}

/** In sight without a tap. */
const FEW = 3

/** Each with the way to its question. */
function WhatItHangsOn() {
  const kase = useKase()
  const matter = useMatter()
  const goTo = useGoTo()
  const settle = copiesHangOn(kase, matter)
  const points = (
    <PointList
      points={settle.flatMap((reason) =>
        reasonPoints(kase, matter, [reason]).map((point) => ({
          ...point,
          more: (
            <GoToQuestion
              path={reason.fact}
              matter={matter}
              about={factWords(kase, reason.fact, matter)}
              onGoTo={goTo}
            />
          ),
        })),
      )}
    />
  )
  return settle.length > FEW ? <Details summary={`What it hangs on: ${settle.length}`}>{points}</Details> : points
}
