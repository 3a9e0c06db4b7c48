import { assessmentOf } from '../../case/facts-of'
import { conclusionTitle } from '../../case/said'
import { Details } from '../../components/Details'
import { Hidden } from '../../components/Hidden'
import { PointList } from '../../components/PointList'
import type { ConclusionKey } from '../../guidance/facts'
import { useKase, useMatter } from './case-context'
import { reasonPoints } from './reason-point'

/** Why a conclusion stands, folded. */
export function Reasons({ of }: { of: ConclusionKey }) {
  const kase = useKase()
  const matter = useMatter()
  const reasons = assessmentOf(kase, matter).because[of] ?? []
  if (reasons.length === 0) return null
  return (
    <Details
      summary={
        <>
          Why<Hidden>: {conclusionTitle(kase, of)}</Hidden>
        </>
      }
    >
      <PointList points={reasonPoints(kase, matter, reasons)} />
    </Details>
  )
}
