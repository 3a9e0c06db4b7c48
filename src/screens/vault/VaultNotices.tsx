import { withDaysWhole } from '../../case/days'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { wordsFor } from '../../drafts/problems'
import { counted } from '../counted'
import { useServices } from '../services'
import { InstallHint } from './InstallHint'
import { NotAllHere } from './NotAllHere'
import { OutOfReach } from './OutOfReach'
import { CasesOf } from './Owner'
import { ProblemNotice } from './ProblemNotice'
import { useVaultView } from './use-vault'
import { WaysToMend } from './WaysToMend'
import { WereClear } from './WereClear'

interface Props {
  /** Nothing is listed. */
  none: boolean
  /** Handed-over cases whose time was up. */
  erased: number
}

/** What the officer must know of what is kept here, above the list. */
export function VaultNotices({ none, erased }: Props) {
  const {
    state,
    notKept,
    wereClear = 0,
    codeNotWritten = false,
    wipedAfterTries,
    newerData,
    clockAsks,
    waiting,
    updatedElsewhere,
    unavailable,
  } = useVaultView()
  const newer = wordsFor({ kind: 'newer-data' })
  const updated = wordsFor({ kind: 'updated-in-another-tab' })
  return (
    <>
      {state === 'unlocked' && <CasesOf />}
      <NothingLeft />
      {wipedAfterTries && <ProblemNotice problem={{ kind: 'wiped-after-wrong-tries' }} />}
      <OutOfReach />
      <NotAllHere />
      {unavailable && (
        <Notice
          tone="care"
          title="This browser keeps nothing for the app"
          text="Perhaps this is a private window, or the phone is not ready: the app looks again. A case can be worked in memory, and is lost when the app is closed."
        />
      )}
      <InClear />
      <WereClear count={wereClear} />
      <WaysToMend />
      {codeNotWritten && (
        <Notice
          tone="care"
          title="The recovery code was not written down"
          text="At least nobody confirmed it while it was shown, and it is not shown again: make a new one."
        >
          <Button as="link" href="/settings/ways" small look="secondary">
            Make a new recovery code
          </Button>
        </Notice>
      )}
      {notKept && (
        <Notice tone="care" title="Not kept: closing the app loses it">
          <Button as="link" href="/keep" small look="secondary" icon="lock">
            Keep it on this phone
          </Button>
        </Notice>
      )}
      {newerData && <Notice tone="care" title={newer.happened} text={`${newer.safe} ${newer.next}`} />}
      {updatedElsewhere && <Notice tone="care" title={updated.happened} text={`${updated.safe} ${updated.next}`} />}
      {waiting && (
        <Notice
          tone="stop"
          title="Some answers are not written yet"
          text="They wait in memory. Free some space on this phone, then open the case again. Closing the app loses them."
        />
      )}
      {clockAsks && <IsItToday />}
      {erased > 0 && (
        <Notice
          tone="info"
          title={`${counted(erased, 'handed-over case')} ${erased === 1 ? 'was' : 'were'} erased`}
          text={`${erased === 1 ? 'Its time on this phone was up. It is where it was' : 'Their time on this phone was up. They are where they were'} sent.`}
          announce="status"
        />
      )}
      {none && <NothingYet />}
    </>
  )
}

const TAKES_IN = (
  <Button as="link" href="/take-in" look="secondary" small>
    Take in a handover file
  </Button>
)

/** The browser has removed it all, or somebody erased it on purpose. */
export function NothingLeft() {
  const { gone, erased, wipedAfterTries, notKept } = useVaultView()
  if (!gone && (!erased || wipedAfterTries)) return null
  return (
    <Notice
      tone={gone ? 'stop' : 'info'}
      title={gone ? 'The browser has removed what was kept here' : 'Everything kept here was erased'}
      text={
        !gone
          ? 'On purpose, in this tab or another.'
          : notKept
            ? 'The case you were working on is still in memory. Keep it anew, or hand it over as a file, before you close the app.'
            : 'Nothing here can bring it back. If a case was handed over, it is safe where it was sent.'
      }
      announce="alert"
    >
      {!notKept && TAKES_IN}
    </Notice>
  )
}

/** Cases of an early trial version, which had no lock. */
function InClear() {
  const { state, inClear } = useVaultView()
  if (inClear === 0) return null
  return (
    <Notice
      tone="care"
      title={`${counted(inClear, 'case')} from an early trial version ${inClear === 1 ? 'is' : 'are'} not protected`}
      text={
        state === 'unlocked'
          ? `${inClear === 1 ? 'It' : 'They'} could not be sealed yet. Lock and open again to try once more.`
          : 'Seal what is there first: it opens again as it was.'
      }
    >
      {state === 'no-vault' && (
        <Button as="link" href="/keep" small look="secondary" icon="lock">
          Seal it now
        </Button>
      )}
    </Notice>
  )
}

/** The clock leapt: nothing is erased by it before somebody says that it is right. */
function IsItToday() {
  const { vault, now } = useServices()
  return (
    <Notice
      tone="care"
      title={`This phone says that today is ${longDay(now())}`}
      text="That is more than a month after the last time. Nothing is erased by the date until you say that it is right."
    >
      <Button small look="secondary" onClick={() => void vault.desk().then((desk) => desk.clockIsRight())}>
        Yes, that is today
      </Button>
    </Notice>
  )
}

/** Nobody has kept anything here, as far as anybody can tell. */
function NothingYet() {
  const { state, gone, outOfReach, wipedAfterTries, erased, unavailable, inClear } = useVaultView()
  if (state !== 'no-vault' || gone || outOfReach || wipedAfterTries || erased || unavailable || inClear > 0) return null
  return (
    <>
      <EmptyState
        icon="cases"
        title="Nothing is kept on this phone yet"
        text="If you had cases here before, the browser has removed them. A handover file brings them back."
        action={TAKES_IN}
      />
      <InstallHint />
    </>
  )
}

const longDay = (day: Date) =>
  withDaysWhole(day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))
