import { useState } from 'react'
import { type Case, lastChoice } from '../../case/case'
import { caseLabel, listed, matterLabel } from '../../case/labels'
import { unturned } from '../../case/unturned'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Heading } from '../../components/Heading'
import { KeyValueList } from '../../components/KeyValueList'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { copiesAreUndecided } from '../../flow/copies-left'
import { stillOwed } from '../../flow/owed'
import { noLongerHold } from '../../flow/papers-out'
import { outcomeWithCode } from '../../guidance/outcomes'
import { shownLabel } from '../shown-label'
import { AfterAnotherTab } from './AfterAnotherTab'
import { caseAddress, caseList } from './case-address'
import { useKase, useOpenCase } from './case-context'
import { dayAndTime } from './clock-words'
import { Harmed } from './Harmed'
import { HideButton } from './HideButton'
import { KeptLine } from './KeptLine'
import { OnTheirWay } from './OnTheirWay'
import { OtherAccounts } from './OtherAccounts'
import { ReasonForm } from './ReasonForm'
import { StageTitle } from './StageTitle'
import { Told } from './Told'
import { useIsBegun } from './use-draft-of'

const REOPENING = 'reopen'

/** A closed case: how it ended. It can be reopened, with a reason. */
export function ClosedScreen() {
  const kase = useKase()
  const { kept } = useOpenCase()
  const [reopening, setReopening] = useState(useIsBegun(REOPENING))
  return (
    <Screen title={shownLabel(caseLabel(kase))} back={caseList(kase)} actions={<HideButton />} bar={<KeptLine />}>
      <StageTitle />
      <Stack>
        <Harmed />
        <AfterAnotherTab />
        {kept === 'on-this-phone' && <OtherAccounts />}
        <OnTheirWay />
        <Heading
          eyebrow={kase.closed && `Closed ${dayAndTime(kase.closed.at)}`}
          title="This case is closed"
          lead={
            kase.practice === undefined
              ? 'Its record belongs in your force’s system. Nothing is sent from here by itself.'
              : 'It is made up, and nothing of it is kept.'
          }
          focusKey="closed"
        />
        <Told stage="closing" />
        <KeyValueList
          items={kase.matters.map(({ id, explained }) => {
            const code = lastChoice(kase, id)?.outcome
            return {
              key: kase.matters.length > 1 ? matterLabel(kase, id) : 'Outcome',
              value:
                code === undefined
                  ? `None: ${explained['outcome-code']?.why ?? 'why is not recorded'}`
                  : `${code} · ${outcomeWithCode(code)?.name ?? ''}`,
            }
          })}
        />
        <ReviewedSince kase={kase} />
        <OutSince kase={kase} />
        <CopiesLeft kase={kase} />
        <Button as="link" href={`${caseAddress(kase)}/papers`} icon="document" wide>
          Papers
        </Button>
        {kase.practice === undefined && (
          <Button as="link" href={`${caseAddress(kase)}/hand-over`} icon="share" look="secondary" wide>
            Hand over
          </Button>
        )}
        {reopening ? (
          <Card>
            <Stack gap="tight">
              <ReasonForm
                draft={REOPENING}
                label="Why is it reopened?"
                records="Reopen this case"
                action={(why) => ({ type: 'reopen', why })}
              />
            </Stack>
          </Card>
        ) : (
          <Button look="secondary" icon="undo" onClick={() => setReopening(true)}>
            Reopen
          </Button>
        )}
      </Stack>
    </Screen>
  )
}

/** A review that was taken in since: a closed case shows no stage that would say so. */
function ReviewedSince({ kase }: { kase: Case }) {
  return kase.matters.map(({ id, reviews }) => {
    const last = reviews.at(-1)
    if (last === undefined || last.seq < (kase.closed?.seq ?? 0)) return null
    const isOfLess = last.agreed && stillOwed(kase, id).some(({ duty }) => duty === 'senior-review')
    if (last.agreed && !isOfLess) return null
    const where = kase.matters.length > 1 ? ` (${matterLabel(kase, id)})` : ''
    const by = `${last.by}, ${dayAndTime(last.at)}:`
    return (
      <Notice
        key={id}
        tone="stop"
        title={`A review has ${isOfLess ? 'not seen what had changed before it came' : 'sent the outcome back since'}${where}`}
        text={unturned(
          isOfLess
            ? `${by} agreed, as it was sent to them. Reopen the case to have it looked at again.`
            : `${by} ${last.text} Reopen the case to decide again, or to answer that.`,
        )}
      />
    )
  })
}

/** A paper that was only then said to have left, of what was so before: no stage says who is to be told. */
function OutSince({ kase }: { kase: Case }) {
  const since = kase.issued.filter(({ seq }) => seq > (kase.closed?.seq ?? 0))
  const isOld = noLongerHold(kase).some((one) => since.some(({ at, matter }) => at === one.at && matter === one.matter))
  return isOld ? (
    <Notice
      tone="stop"
      title="A paper that left may not hold any more"
      text="Reopen the case: it then says at every stage who is to be told, and of what."
    />
  ) : null
}

/** No duty stands for it, and a closed case asks nobody any more. */
function CopiesLeft({ kase }: { kase: Case }) {
  const open = kase.matters.filter(({ id }) => copiesAreUndecided(kase, id))
  if (open.length === 0) return null
  const where = kase.matters.length > 1 ? ` (${listed(open.map(({ id }) => matterLabel(kase, id)))})` : ''
  return (
    <Notice
      tone="care"
      title={`Who decides about the copies is not written${where}`}
      text="Until they hear otherwise the children are to delete nothing. Reopen the case to say in Closing who decides, and by when."
    />
  )
}
