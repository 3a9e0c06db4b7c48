import { PointList } from '../../components/PointList'
import { useCase } from './case-context'
import { dayAndTime } from './clock-words'

/** What was reported where, by whom and when. */
export function Removals() {
  const removals = useCase(({ kase }) => kase.removals)
  return (
    <PointList
      points={removals.map((one) => ({
        id: String(one.seq),
        icon: 'flag',
        text: `${one.place}${one.by === '' ? '' : `, by ${one.by}`}${one.what === '' ? '' : `: ${one.what}`} (${whenOf(one.when) ?? dayAndTime(one.at)})`,
      }))}
    />
  )
}

/** As it was given; nothing where no calendar has such a day. */
const whenOf = (given: string | undefined): string | undefined =>
  given === undefined || Number.isNaN(Date.parse(given)) ? undefined : dayAndTime(given)
