import { withDaysWhole } from '../../case/days'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { wordsFor } from '../../drafts/problems'
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
  const { vault, now } = useServices()
  const {
    state,
    notKept,
    inClear,
    wereClear = 0,
    codeNotWritten = false,
    gone,
    wipedAfterTries,
    erased: allErased,
    newerData,
    clockAsks,
    waiting,
    updatedElsewhere,
    outOfReach,
    unavailable,
  } = useVaultView()
  const takesIn = (
    <Button as="link" href="/take-in" look="secondary" small>
      Take in a handover file
    </Button>
  )
  const newer = wordsFor({ kind: 'newer-data' })
  const updated = wordsFor({ kind: 'updated-in-another-tab' })
  return (
    <>
      {state === 'unlocked' && <CasesOf />}
      {(gone || (allErased && !wipedAfterTries)) && (
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
          {!notKept && takesIn}
        </Notice>
      )}
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
      {inClear > 0 && (
        <Notice
          tone="care"
          title={
            inClear === 1
              ? '1 case from an early trial version is not protected'
              : `${inClear} cases from an early trial version are not protected`
          }
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
      )}
      <WereClear count={wereClear} />
      <WaysToMend />
      {codeNotWritten && (
        <Notice
          tone="care"
          title="The recovery code was not written down"
          text="Nobody said so while it was shown, and it is not shown again: make a new one."
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
      {clockAsks && (
        <Notice
          tone="care"
          title={`This phone says that today is ${longDay(now())}`}
          text="That is more than a month after the last time. Nothing is erased by the date until you say that it is right."
        >
          <Button small look="secondary" onClick={() => void vault.desk().then((desk) => desk.clockIsRight())}>
            Yes, that is today
          </Button>
        </Notice>
      )}
      {erased > 0 && (
        <Notice
          tone="info"
          title={erased === 1 ? '1 handed-over case was erased' : `${erased} handed-over cases were erased`}
          text={`${erased === 1 ? 'Its time on this phone was up. It is where it was' : 'Their time on this phone was up. They are where they were'} sent.`}
          announce="status"
        />
      )}
      {state === 'no-vault' &&
        none &&
        !gone &&
        !outOfReach &&
        !wipedAfterTries &&
        !allErased &&
        !unavailable &&
        inClear === 0 && (
          <>
            <EmptyState
              icon="cases"
              title="Nothing is kept on this phone yet"
              text="If you had cases here before, the browser has removed them. A handover file brings them back."
              action={takesIn}
            />
            <InstallHint />
          </>
        )}
    </>
  )
}

const longDay = (day: Date) =>
  withDaysWhole(day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))
