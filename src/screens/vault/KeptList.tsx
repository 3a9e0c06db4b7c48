import { useState } from 'react'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { Stack } from '../../components/Stack'
import type { Summary } from '../../drafts/drafts'
import type { Problem } from '../../drafts/problems'
import type { Due } from '../../drafts/retention'
import type { ForceSettings } from '../../guidance/force-settings'
import { dayAndTime } from '../case/clock-words'
import { useServices } from '../services'
import { tried } from '../tried'
import { calledAmong } from './called-among'
import { isIosTab } from './ios-tab'
import { ProblemNotice } from './ProblemNotice'

interface Props {
  cases: readonly Summary[]
  due: ReadonlyMap<string, Due>
  reasons: ReadonlyMap<string, string>
  /** Not kept yet: closing the app loses them. */
  inMemory: boolean
  erases: boolean
  /** The browser has promised not to clear it by itself. */
  promised: boolean
  onChange: () => void
}

/** Every case with how long it stays, and the way to erase it. */
export function KeptList({ cases, due, reasons, inMemory, erases, promised, onChange }: Props) {
  const { wipeAfterWrongTries } = useServices().settings
  if (cases.length === 0) return <p>None.</p>
  return (
    <Stack gap="tight">
      {cases.map((one) => (
        <KeptCase
          key={one.case}
          summary={one}
          called={calledAmong(cases, one)}
          until={
            inMemory || one.inMemory
              ? IN_MEMORY
              : untilOf(one, due.get(one.case), reasons.get(one.case), whatElseErases(promised, wipeAfterWrongTries))
          }
          erases={erases}
          onErased={onChange}
        />
      ))}
    </Stack>
  )
}

const IN_MEMORY = 'In memory only: closing the app loses it.'

/** What else may erase it. */
function whatElseErases(promised: boolean, wipeAfter: ForceSettings['wipeAfterWrongTries']): string {
  const tries = wipeAfter === 'off' ? '' : `${wipeAfter} wrong tries in a row`
  const itself = `This app does not erase it${tries && ` but after ${tries}`}`
  if (isIosTab()) return `${itself}; Safari does, after 7 days without a visit.`
  if (!promised) return `${itself}; the browser may, when room is short.`
  return tries === '' ? 'Nothing erases it by itself.' : `Only ${tries} erase it, as your force has set.`
}

function untilOf(
  { handedOver, begun }: Summary,
  due: Due | undefined,
  reason: string | undefined,
  otherwise: string,
): string {
  if (due?.kind === 'leaves')
    return `Handed over. Erased by itself after ${dayAndTime(new Date(due.at).toISOString())}.`
  if (handedOver) return `Handed over.${begun ? ' Not erased by itself: something is begun in it.' : ''}`
  const stays = `Stays until you hand it over or delete it. ${otherwise}`
  return reason === undefined ? stays : `${stays} Kept because: ${reason}`
}

interface OneProps {
  summary: Summary
  called: string
  until: string
  erases: boolean
  onErased: () => void
}

function KeptCase({ summary, called, until, erases, onErased }: OneProps) {
  const { vault, stepUp } = useServices()
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const erase = async () => {
    if (!(await stepUp())) return
    setBusy(true)
    const erased = await tried(async () => (await vault.desk()).eraseCase(summary.case, why.trim()))
    setBusy(false)
    if (erased.ok) onErased()
    else setProblem(erased.problem)
  }
  return (
    <Row title={called} meta={until} icon="document">
      <Stack gap="tight">
        <ButtonRow>
          <Button
            as="link"
            small
            look="secondary"
            href={`/case/${summary.case}/hand-over`}
            label={`Hand over ${called}`}
          >
            Hand over
          </Button>
          <Button
            small
            look="quiet"
            icon="trash"
            expanded={asking}
            label={`Delete ${called}`}
            onClick={() => setAsking(!asking)}
          >
            Delete
          </Button>
        </ButtonRow>
        {asking && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look and a width of its own
          <div role="group" aria-label={called}>
            <Stack gap="tight">
              {!summary.handedOver && (
                <Notice
                  tone="stop"
                  title="It was not handed over"
                  text="This may be the only record of it. What may be relevant to an investigation must be kept: hand it over first unless you are sure."
                />
              )}
              <LongTextField
                label="Why is it deleted?"
                help="The day, this reason and a check value stay behind, sealed. Nothing else of the case does."
                rows={2}
                value={why}
                onChange={setWhy}
              />
              <ProblemNotice problem={problem} />
              <Button look="danger" busy={busy} disabled={why.trim() === ''} onClick={() => void erase()}>
                {erases ? 'Erase it for good' : 'Delete it for good'}
              </Button>
            </Stack>
          </div>
        )}
      </Stack>
    </Row>
  )
}
