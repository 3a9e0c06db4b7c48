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
        text: `${one.place}${one.by === '' ? '' : `, by ${one.by}`}${one.what === '' ? '' : `: ${one.what}`} (${dayAndTime(one.when ?? one.at)})`,
      }))}
    />
  )
}
