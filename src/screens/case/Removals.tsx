import type { Case } from '../../case/case'
import { whenGiven, withDaysWhole } from '../../case/days'
import { unturned } from '../../case/unturned'
import { PointList } from '../../components/PointList'
import { useCase, useDo } from './case-context'
import { dayAndTime } from './clock-words'
import { useLabelled } from './use-labelled'
import { Withdraw } from './Withdraw'

type Report = Case['removals'][number]

/** What was reported where, by whom and when. */
export function Removals() {
  const removals = useCase(({ kase }) => kase.removals)
  return (
    <PointList
      points={removals.map((one) => ({
        id: String(one.seq),
        icon: 'flag',
        text: unturned(
          `${one.place}${one.by === '' ? '' : `, by ${one.by}`}${one.what === '' ? '' : `: ${one.what}`} (${whenOf(one)})`,
        ),
      }))}
    />
  )
}

/** Takes off one that was noted by mistake: what nobody reported must not pass for done (P18). */
export function WithdrawReport() {
  const act = useDo()
  const reports = useLabelled(({ kase }) =>
    kase.removals.map((one) => ({ id: one.at, label: unturned(`${one.place} (${whenOf(one)})`) })),
  )
  if (reports.length === 0) return null
  return (
    <Withdraw
      words="Take a report off that was noted by mistake"
      things={reports}
      onWithdraw={(noted, why) => act({ type: 'withdrawRemoval', noted, why })}
    />
  )
}

/** As it was given, with its year where that is another than it was noted in; when it was noted where no calendar has such a day. */
function whenOf({ when = '', at }: Report): string {
  if (Number.isNaN(Date.parse(when))) return dayAndTime(at)
  return when.slice(0, 4) === at.slice(0, 4) ? dayAndTime(when) : withDaysWhole(whenGiven(when))
}
