import { useState } from 'react'
import type { Case } from '../../case/case'
import { matterOf } from '../../case/case'
import { assessmentOf, placeOf } from '../../case/facts-of'
import { deviceLabel, listed } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { type Point, PointList } from '../../components/PointList'
import { Sheet } from '../../components/Sheet'
import { Stack } from '../../components/Stack'
import { owedBy } from '../../flow/owed'
import { STAGE_IDS, STAGES, type StageId } from '../../flow/stages'
import { WORDING, type Wording } from '../../guidance/conclusions'
import { DUTY } from '../../guidance/duties'
import type { Assessment, ConclusionKey, FactPath, Reason } from '../../guidance/facts'
import { useDo, useKase, useMatter } from './case-context'
import { conclusionWords, pathWords } from './case-words'
import { Paragraphs } from './Paragraphs'
import { reasonPoint } from './reason-point'

interface Props {
  open: boolean
  onClose: () => void
  onGoTo: (stage: StageId) => void
}

/** Each conclusion with its reasons, what is unknown and what it would change, what is owed and what is done. */
export function WhereItStands({ open, onClose, onGoTo }: Props) {
  return (
    <Sheet open={open} title="Where this case stands" onClose={onClose}>
      {open && <Stands onGoTo={onGoTo} />}
    </Sheet>
  )
}

function Stands({ onGoTo }: Pick<Props, 'onGoTo'>) {
  const kase = useKase()
  const matter = useMatter()
  const judged = assessmentOf(kase, matter)
  const owed = owedBy(kase, matter)
  return (
    <Stack gap="wide">
      {conclusionsOf(kase, judged).map((one) => (
        <Conclusion
          key={one.conclusion}
          kase={kase}
          matter={matter}
          {...one}
          reasons={judged.because[one.conclusion] ?? []}
        />
      ))}
      <Unknowns kase={kase} matter={matter} unknowns={judged.unknowns} onGoTo={onGoTo} />
      <section>
        <h3>Owed</h3>
        <PointList points={owed.filter((one) => one.state === 'owed').map((one) => dutyPoint(one, onGoTo))} />
        {owed.every((one) => one.state !== 'owed') && <p>Nothing is owed.</p>}
        <Details summary={`Done or explained: ${owed.filter((one) => one.state !== 'owed').length}`}>
          <PointList points={owed.filter((one) => one.state !== 'owed').map((one) => dutyPoint(one, onGoTo))} />
        </Details>
      </section>
    </Stack>
  )
}

interface Shown {
  conclusion: ConclusionKey
  name: string
  wording: Wording
}

function conclusionsOf(kase: Case, judged: Assessment): readonly Shown[] {
  const shown = (conclusion: ConclusionKey, wording: Wording): Shown => ({
    conclusion,
    name: conclusionWords(kase, conclusion),
    wording,
  })
  return [
    shown('risk', WORDING.risk[judged.risk]),
    shown('outcome21', WORDING.outcome21[judged.outcome21]),
    shown('route', WORDING.route[judged.route]),
    shown('referral', WORDING.referral[judged.referral]),
    shown('formalInterview', WORDING.formalInterview[judged.formalInterview]),
    ...Object.entries(judged.devices).flatMap(([device, { stance, return: back }]) => [
      {
        conclusion: `devices.${device}.stance` as const,
        name: deviceLabel(kase, device),
        wording: WORDING.stance[stance],
      },
      ...(back === 'n/a'
        ? []
        : [
            {
              conclusion: `devices.${device}.return` as const,
              name: `${deviceLabel(kase, device)}: giving it back`,
              wording: WORDING.return[back],
            },
          ]),
    ]),
    shown('deletionDirection', WORDING.deletionDirection[judged.deletionDirection]),
    ...(judged.caid === 'liaise' ? [shown('caid', WORDING.caid.liaise)] : []),
  ]
}

interface ConclusionProps extends Shown {
  kase: Case
  matter: string
  reasons: readonly Reason[]
}

function Conclusion({ kase, matter, conclusion, name, wording, reasons }: ConclusionProps) {
  return (
    <section>
      <Stack gap="tight">
        <h3>
          {name}: {wording.short}
        </h3>
        <p>{wording.means}</p>
        <PointList points={reasons.map((reason) => reasonPoint(kase, matter, reason))} />
        <Departure conclusion={conclusion} name={name} />
      </Stack>
    </section>
  )
}

interface UnknownsProps {
  kase: Case
  matter: string
  unknowns: Assessment['unknowns']
  onGoTo: (stage: StageId) => void
}

function Unknowns({ kase, matter, unknowns, onGoTo }: UnknownsProps) {
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
        points={unknowns.map(({ fact, wouldChange }) => ({
          id: fact,
          icon: 'unknown',
          word: 'Not known',
          text: (
            <>
              <strong>{pathWords(kase, fact, matter)}</strong>
              {isAsked(kase, matter, fact) ? ' (asked, not known)' : ' (not asked yet)'}: could change{' '}
              {listed([...new Set(wouldChange.map((key) => conclusionWords(kase, key).toLowerCase()))])}.
            </>
          ),
          more: <GoToQuestion path={fact} matter={matter} onGoTo={onGoTo} />,
        }))}
      />
    </section>
  )
}

function isAsked(kase: Case, matter: string, path: FactPath): boolean {
  const place = placeOf(path, matter)
  return place !== undefined && kase.answers[place.subject]?.[place.fact]?.value === 'unknown'
}

function GoToQuestion({ path, matter, onGoTo }: { path: FactPath; matter: string; onGoTo: (stage: StageId) => void }) {
  const fact = placeOf(path, matter)?.fact
  const stage = fact === undefined ? 'people' : STAGE_IDS.find((one) => STAGES[one].asks.includes(fact))
  if (stage === undefined) return null
  return (
    <Button look="quiet" small onClick={() => onGoTo(stage)}>
      Go to {STAGES[stage].title.toLowerCase()}
    </Button>
  )
}

function dutyPoint(
  { duty, state, why, stage }: ReturnType<typeof owedBy>[number],
  onGoTo: (stage: StageId) => void,
): Point {
  return {
    id: duty,
    icon: state === 'owed' ? 'circle' : 'done',
    word: state === 'owed' ? 'Owed' : state === 'done' ? 'Done' : 'Explained',
    text: state === 'explained' ? `${DUTY[duty].title}. Not done: ${why}` : DUTY[duty].title,
    more: (
      <>
        <Paragraphs of={DUTY[duty].paragraphs} />
        {state === 'owed' && (
          <Button look="quiet" small onClick={() => onGoTo(stage)}>
            Go to {STAGES[stage].title.toLowerCase()}
          </Button>
        )}
      </>
    ),
  }
}

/** The advice can be departed from; the reason stays in the record. */
function Departure({ conclusion, name }: { conclusion: ConclusionKey; name: string }) {
  const matter = useMatter()
  const departure = matterOf(useKase(), matter)?.departures.find((one) => one.from === conclusion)
  const act = useDo()
  const [writing, setWriting] = useState(false)
  const [why, setWhy] = useState('')
  if (departure !== undefined && !writing) {
    return (
      <Notice tone="care" title="You decided otherwise" text={departure.why}>
        <Button look="quiet" small onClick={() => setWriting(true)}>
          Change the reason
        </Button>
      </Notice>
    )
  }
  if (!writing) {
    return (
      <Button look="quiet" small onClick={() => setWriting(true)} label={`Decide otherwise about ${name}`}>
        Decide otherwise
      </Button>
    )
  }
  return (
    <Card>
      <Stack gap="tight">
        <LongTextField
          label={`What do you decide instead, and why? (${name})`}
          help="It stays in the record beside the advice."
          value={why}
          onChange={setWhy}
        />
        <Button
          disabled={why.trim() === ''}
          onClick={() => {
            if (act({ type: 'depart', from: conclusion, why: why.trim() })) setWriting(false)
          }}
        >
          Record it
        </Button>
      </Stack>
    </Card>
  )
}
