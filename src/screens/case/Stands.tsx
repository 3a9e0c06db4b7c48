import type { Case } from '../../case/case'
import { assessmentOf, devicesUnsettled } from '../../case/facts-of'
import { matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Details } from '../../components/Details'
import { type Point, PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { highestOf } from '../../flow/highest'
import { owedBy, stillOwed } from '../../flow/owed'
import type { StageId } from '../../flow/stages'
import { WORDING } from '../../guidance/conclusions'
import { DUTY } from '../../guidance/duties'
import type { ConclusionKey, DutyId, Reason } from '../../guidance/facts'
import type { Outlook } from '../../guidance/outlook'
import { lateScreen } from '../late-screen'
import { useKase, useMatter } from './case-context'
import { conclusionsOf, type Shown, titleOf } from './conclusions-of'
import { Departure } from './Departure'
import { goToQuestion, settlingQuestion, stageFor, wayTo } from './go-to-question'
import { InShort } from './InShort'
import { Paragraphs } from './Paragraphs'
import { reasonPoints } from './reason-point'
import { Unknowns } from './Unknowns'
import { useOutlook } from './use-outlook'
import { WhatWouldChange } from './WhatWouldChange'

const help = lateScreen(() => import('./HelpHere').then((m) => m.HelpHere))

/** What the top of every stage says, and *Why* is asked of. */
const AT_THE_TOP: readonly ConclusionKey[] = ['risk', 'outcome21']

/** Each conclusion with its reasons, what is unknown and what it would change, what is owed and what is done. */
export function Stands({ onGoTo }: { onGoTo: (stage: StageId) => void }) {
  const kase = useKase()
  const matter = useMatter()
  const judged = assessmentOf(kase, matter)
  const highest = highestOf(kase).risk
  const outlook = useOutlook(kase, matter)
  const known = outlook === 'failed' ? undefined : outlook
  const conclusions = (areAtTheTop: boolean) =>
    conclusionsOf(kase, matter, judged)
      .filter(({ conclusion }) => AT_THE_TOP.includes(conclusion) === areAtTheTop)
      .map((one) => (
        <Conclusion
          key={one.conclusion}
          kase={kase}
          matter={matter}
          {...one}
          reasons={judged.because[one.conclusion] ?? []}
          outlook={known}
        />
      ))
  return (
    <Stack gap="wide">
      <InShort kase={kase} matter={matter} outlook={outlook} missing={judged.unknowns.length} onGoTo={onGoTo} />
      <Details summary="Who can help here">
        <help.Shown kase={kase} matter={matter} />
      </Details>
      {highest !== judged.risk && (
        <p>
          Below is what stands in {matterLabel(kase, matter)}. The risk at the top of the screen is the highest of all
          matters: {WORDING.risk[highest].short}.
        </p>
      )}
      {conclusions(true)}
      <Owed kase={kase} matter={matter} onGoTo={onGoTo} />
      {conclusions(false)}
      <Unknowns kase={kase} matter={matter} unknowns={judged.unknowns} onGoTo={onGoTo} />
    </Stack>
  )
}

interface OwedProps {
  kase: Case
  matter: string
  onGoTo: (stage: StageId) => void
}

/** In sight without a tap. */
const FEW = 3

function Owed({ kase, matter, onGoTo }: OwedProps) {
  const goTo = (duty: DutyId) => {
    onGoTo(stageFor(kase, matter, duty))
    goToQuestion(settlingQuestion(kase, matter, duty))
  }
  const point = (one: ReturnType<typeof owedBy>[number]) =>
    dutyPoint(one, wayTo(stageFor(kase, matter, one.duty)), goTo)
  const left = stillOwed(kase, matter).map(point)
  const settled = owedBy(kase, matter)
    .filter((one) => one.state !== 'owed')
    .map(point)
  return (
    <section>
      <h3>Owed</h3>
      {left.length === 0 ? (
        <p>Nothing is owed{kase.matters.length > 1 && ' in this matter'}.</p>
      ) : (
        <PointList points={left.slice(0, FEW)} />
      )}
      {left.length > FEW && (
        <Details summary={`Owed besides: ${left.length - FEW}`}>
          <PointList points={left.slice(FEW)} />
        </Details>
      )}
      {settled.length > 0 && (
        <Details summary={`Done or explained: ${settled.length}`}>
          <PointList points={settled} />
        </Details>
      )}
    </section>
  )
}

interface ConclusionProps extends Shown {
  kase: Case
  matter: string
  reasons: readonly Reason[]
  outlook: Outlook | undefined
}

function Conclusion({ kase, matter, conclusion, name, short, means, reasons, outlook }: ConclusionProps) {
  // The engine is told where a device is; while nobody has said it, what it would make of deleting is not shown.
  const isOpen = conclusion === 'deletionDirection' && devicesUnsettled(kase, matter).length > 0
  const change = isOpen ? undefined : outlook?.changes.find((one) => one.conclusion === conclusion)
  const standing = outlook?.standings.find((one) => one.conclusion === conclusion)
  return (
    <section>
      <Stack gap="tight">
        <h3>{titleOf({ name, short })}</h3>
        <p>{means}</p>
        <PointList points={reasonPoints(kase, matter, reasons)} />
        {change && standing && <WhatWouldChange kase={kase} matter={matter} change={change} standing={standing} />}
        <Departure key={matter} conclusion={conclusion} name={name} />
      </Stack>
    </section>
  )
}

function dutyPoint(
  { duty, title, state, why }: ReturnType<typeof owedBy>[number],
  way: string,
  onGoTo: (duty: DutyId) => void,
): Point {
  return {
    id: duty,
    icon: state === 'owed' ? 'circle' : 'done',
    word: state === 'owed' ? 'Owed' : state === 'done' ? 'Settled' : 'Explained',
    text: state === 'explained' ? `${title}. Not done: ${why}` : title,
    more: (
      <>
        <Paragraphs of={DUTY[duty].paragraphs} />
        {state === 'owed' && (
          <div>
            <Button look="quiet" small label={`${way}: ${title}`} onClick={() => onGoTo(duty)}>
              {way}
            </Button>
          </div>
        )}
      </>
    ),
  }
}
