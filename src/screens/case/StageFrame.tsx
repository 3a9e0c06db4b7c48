import { type ComponentType, Fragment, type ReactNode, useEffect, useState } from 'react'
import { answerTo, type Case, lastSeq } from '../../case/case'
import { caseTitle, matterLabel } from '../../case/labels'
import { matterKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { HeaderAction, Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { StepsBar } from '../../components/StepsBar'
import { progressOf } from '../../flow/progress'
import { STAGE_IDS, STAGES, type StageId } from '../../flow/stages'
import { lateScreen } from '../late-screen'
import { useIsRunning } from '../running'
import { Cautions, type StoodAt, useCautions } from './Cautions'
import { caseAddress, caseList } from './case-address'
import { alike, useCase, useMatter, useOpenCase } from './case-context'
import { HideButton } from './HideButton'
import { KeptLine } from './KeptLine'
import { StagesSheet } from './StagesSheet'
import { Standing } from './Standing'
import { Told } from './Told'
import { useGoTo } from './use-go-to'
import { useReturn } from './use-return'
import { WhereItStands } from './WhereItStands'

const matterSwitch = lateScreen(() => import('./MatterSwitch').then((m) => m.MatterSwitch))
/** Of what was handed out: nothing was in most cases. */
export const papersOut = lateScreen(() => import('./PapersOut').then((m) => m.PapersOut))
const otherAccounts = lateScreen(() => import('./OtherAccounts').then((m) => m.OtherAccounts))
const harmed = lateScreen(() => import('./Harmed').then((m) => m.Harmed))
const otherTab = lateScreen(() => import('./AfterAnotherTab').then((m) => m.AfterAnotherTab))

/** What a case has that begins: that it was opened, and its first matter. Of such a one there is no other account. */
const BEGINNING = 2

interface Props {
  stage: StageId
  children: ReactNode
  /** In the place of Continue, where a stage ends in something else. */
  next?: ReactNode
}

/** What stands around every stage: where the case stands, how far it has come, what is saved, and the way on. */
export function StageFrame({ stage, children, next }: Props) {
  const { actor, kept, faults, afterAnotherTab, halfDone } = useOpenCase()
  const [opened, setOpened] = useState<{ sheet: 'why' | 'stages'; at: StageId }>()
  const sheet = opened?.at === stage ? opened.sheet : undefined
  const close = () => setOpened(undefined)
  const isBack = useReturn(stage)
  const wasWritten = useWasWritten(stage)
  const address = useCase(({ kase }) => caseAddress(kase))
  const back = caseList(actor.getSnapshot().context.kase)
  const label = useCase(({ kase }) => caseTitle(kase))
  const [wasThere] = useState(() => kept === 'on-this-phone' && lastSeq(actor.getSnapshot().context.kase) > BEGINNING)
  const isOut = useCase(({ kase }) => mayBeOut(kase))
  const title = useCase(({ kase, matter }) => (kase.matters.length > 1 ? matterLabel(kase, matter) : undefined))
  const progress = useCase(({ kase, matter }) => STAGE_IDS.map((one) => progressOf(kase, matter, one)), alike)
  const { title: name, heading, help } = STAGES[stage]
  const goTo = useGoTo()
  const leave = (to: StageId) => {
    close()
    goTo(to)
  }
  const following = STAGE_IDS[STAGE_IDS.indexOf(stage) + 1]

  return (
    <Screen
      title={label}
      back={back}
      actions={
        <>
          <HeaderAction label="Papers" icon="document" href={`${address}/papers`} />
          <HeaderAction label="All stages" icon="list" onClick={() => setOpened({ sheet: 'stages', at: stage })} />
          <HideButton />
        </>
      }
      under={
        <>
          <Standing onWhy={() => setOpened({ sheet: 'why', at: stage })} />
          <StepsBar
            label="Stages"
            steps={STAGE_IDS.map((one, index) => ({
              id: one,
              label: STAGES[one].title,
              state: progress[index] ?? 'not-started',
              current: one === stage,
            }))}
          />
        </>
      }
      toast={<LateNewCaution stage={stage} />}
      bar={
        <Stack gap="tight">
          <KeptLine of={stage} />
          {next ??
            (following && (
              <Button wide onClick={() => leave(following)}>
                Continue to {STAGES[following].title.toLowerCase()}
              </Button>
            ))}
        </Stack>
      }
    >
      <title>{`${STAGES[stage].title} · Proportion`}</title>
      <Stack>
        {title && <matterSwitch.Shown />}
        <Heading
          eyebrow={`${name} · ${STAGE_IDS.indexOf(stage) + 1} of ${STAGE_IDS.length}${title ? ` · ${title}` : ''}`}
          title={heading}
          lead={help}
          focusKey={isBack || wasWritten ? undefined : stage}
        />
        {faults.length > 0 && <harmed.Shown />}
        {afterAnotherTab && <otherTab.Shown />}
        {wasThere && <otherAccounts.Shown />}
        {(isOut || halfDone.onTheirWay().length > 0) && <papersOut.Shown />}
        <Fragment key={stage}>
          <Told stage={stage} />
          <Cautions stage={stage} />
          {children}
        </Fragment>
      </Stack>
      <WhereItStands open={sheet === 'why'} onClose={close} onGoTo={leave} />
      <StagesSheet open={sheet === 'stages'} stage={stage} onClose={close} onGoTo={leave} />
    </Screen>
  )
}

const mayBeOut = (kase: Case) =>
  kase.issued.length > 0 ||
  answerTo(kase, 'case', 'referral') !== undefined ||
  kase.matters.some(({ id }) =>
    (['deletionGiven', 'specialistTeam'] as const).some((fact) => answerTo(kase, matterKey(id), fact) !== undefined),
  )

/** Comes a second after the stage, or not at all: each caution stands at the top of its stage without it. */
function LateNewCaution({ stage }: { stage: StageId }) {
  const [came, setCame] = useState<{ Shown: ComponentType<{ stage: StageId; atFirst: StoodAt }> }>()
  const cautions = useCautions(stage)
  const matter = useMatter()
  const [atFirst, setAtFirst] = useState({ stage, matter, cautions })
  if (came === undefined && (atFirst.stage !== stage || atFirst.matter !== matter)) {
    setAtFirst({ stage, matter, cautions })
  }
  useEffect(() => {
    const load = () =>
      void import('./NewCaution').then(
        (m) => setCame({ Shown: m.NewCaution }),
        () => undefined,
      )
    const soon = setTimeout(load, SOON_MS)
    return () => clearTimeout(soon)
  }, [])
  return came && <came.Shown stage={stage} atFirst={atFirst} />
}

/** After the first question is there. */
const SOON_MS = 1_000

/** A stage that stood written before the app was there: whoever reads or answers there already is left where they are. */
function useWasWritten(stage: StageId): boolean {
  const isRunning = useIsRunning()
  const [written, setWritten] = useState(isRunning ? undefined : stage)
  if (written !== undefined && written !== stage) setWritten(undefined)
  return written === stage
}
