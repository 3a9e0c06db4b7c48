import type { Case } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import { type Changed, changedSince } from '../../case/judged'
import { caseTitle, matterLabel } from '../../case/labels'
import { conclusionTitle } from '../../case/said'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { Heading } from '../../components/Heading'
import { KeyValueList } from '../../components/KeyValueList'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { valueShort } from '../../guidance/conclusions'
import { EDITION_NOW } from '../../guidance/edition'
import { caseList } from './case-address'
import { useDo, useKase, useOpenCase } from './case-context'
import { HideButton } from './HideButton'
import { KeptLine } from './KeptLine'
import { reasonPoints } from './reason-point'

/** After an update: which conclusions the same answers now lead to, beside those that stood. */
export function EditionChanged() {
  const kase = useKase()
  const act = useDo()
  const { judgedBefore: was } = useOpenCase()
  const changed = was === undefined ? [] : changedSince(was, kase)
  /** From a phone that was updated before this one. */
  const isOlderHere = kase.edition.localeCompare(EDITION_NOW, 'en', { numeric: true }) > 0
  return (
    <Screen
      title={caseTitle(kase)}
      back={caseList(kase)}
      actions={<HideButton />}
      bar={
        <Stack gap="tight">
          <KeptLine />
          <Button
            wide
            onClick={() =>
              void act({ type: 'seeEdition', edition: EDITION_NOW, ...(was === undefined ? {} : { was }) })
            }
          >
            I have seen this: go on
          </Button>
        </Stack>
      }
    >
      <title>What has changed · Proportion</title>
      <Stack>
        <Heading
          title={isOlderHere ? 'The guidance here is older' : 'The guidance here has changed'}
          lead={`This case was judged under ${kase.edition}. This app ${isOlderHere ? 'still' : 'now'} follows ${EDITION_NOW}. The answers are as they were left.`}
          focusKey="edition"
        />
        {isOlderHere && (
          <Notice
            tone="care"
            title="Update this app first, if you can"
            text="Once you go on, the older guidance judges this case."
          />
        )}
        {was === undefined && (
          <Notice
            tone="care"
            title="What was concluded before was not kept"
            text="Look through where this case stands before you go on."
          />
        )}
        {was !== undefined && changed.length === 0 && (
          <Notice tone="good" text="Every conclusion of this case stays as it was." />
        )}
        {changed.map((one) => (
          <OneChange key={`${one.matter} ${one.conclusion}`} kase={kase} changed={one} />
        ))}
        <p>
          From here on the {isOlderHere ? 'older' : 'new'} version judges this case.
          {was !== undefined && ' What was concluded before stays in the record, with the time at which you saw this.'}
        </p>
      </Stack>
    </Screen>
  )
}

function OneChange({ kase, changed: { matter, conclusion, was, now } }: { kase: Case; changed: Changed }) {
  const reasons = assessmentOf(kase, matter).because[conclusion] ?? []
  const several = kase.matters.length > 1
  return (
    <Card strong>
      <h3>
        {several && `${matterLabel(kase, matter)}: `}
        {conclusionTitle(kase, conclusion)}
      </h3>
      <KeyValueList
        items={[
          { key: 'Before', value: valueShort(conclusion, was) },
          { key: 'Now', value: valueShort(conclusion, now) },
        ]}
      />
      {reasons.length > 0 && (
        <Details summary="Why now">
          <PointList points={reasonPoints(kase, matter, reasons)} />
        </Details>
      )}
    </Card>
  )
}
