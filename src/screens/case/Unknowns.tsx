import type { Case } from '../../case/case'
import { placeOf } from '../../case/facts-of'
import { listed } from '../../case/labels'
import { conclusionTitle, factWords, within } from '../../case/said'
import { Button } from '../../components/Button'
import { PointList } from '../../components/PointList'
import { missingStands } from '../../documents/reasons'
import { STAGE_IDS, STAGES, type StageId } from '../../flow/stages'
import type { Assessment, FactPath } from '../../guidance/facts'
import { goToQuestion, wayTo } from './go-to-question'

interface UnknownsProps {
  kase: Case
  matter: string
  unknowns: Assessment['unknowns']
  onGoTo: (stage: StageId) => void
}

/** What is not known, and what it could still change; what most hangs on comes first. */
export function Unknowns({ kase, matter, unknowns, onGoTo }: UnknownsProps) {
  if (unknowns.length === 0) {
    return (
      <section>
        <h3>Still unknown</h3>
        <p>Nothing that is unknown could change this.</p>
      </section>
    )
  }
  return (
    <section>
      <h3>Still unknown, and what it could change</h3>
      <PointList
        points={unknowns.map(({ fact, wouldChange }) => {
          const stands = missingStands(kase, matter, fact)
          return {
            id: fact,
            icon: stands === 'asked, not known' ? 'unknown' : 'dashed',
            text: (
              <>
                <strong>{factWords(kase, fact, matter)}</strong> ({stands}): could change{' '}
                {listed([...new Set(wouldChange.map((key) => within(conclusionTitle(kase, key))))])}.
              </>
            ),
            more: <GoToQuestion path={fact} matter={matter} about={factWords(kase, fact, matter)} onGoTo={onGoTo} />,
          }
        })}
      />
    </section>
  )
}

interface GoToQuestionProps {
  path: FactPath
  matter: string
  /** Read, not shown: which of several ways to a stage it is. */
  about?: string
  onGoTo: (stage: StageId) => void
}

export function GoToQuestion({ path, matter, about, onGoTo }: GoToQuestionProps) {
  const stage = stageOf(path, matter)
  if (stage === undefined) return null
  const place = placeOf(path, matter)
  const go = () => {
    onGoTo(stage)
    if (place !== undefined) goToQuestion(place)
  }
  const way = wayTo(stage)
  return (
    <div>
      <Button look="quiet" small {...(about && { label: `${way}: ${about}` })} onClick={go}>
        {way}
      </Button>
    </div>
  )
}

/** Where it is settled; nowhere for what is settled in other matters. */
function stageOf(path: FactPath, matter: string): StageId | undefined {
  if (path === 'people') return 'people'
  if (path === 'decision.seniorReview') return 'review'
  const fact = placeOf(path, matter)?.fact
  return fact && STAGE_IDS.find((one) => STAGES[one].asks.includes(fact))
}
