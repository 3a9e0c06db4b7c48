import { useNavigate } from 'react-router'
import { isMarked } from '../../components/use-back-closes'
import type { StageId } from '../../flow/stages'
import { caseAddress } from './case-address'
import { useOpenCase } from './case-context'

/** Goes to a stage, of another matter where one is named; the browser's back key comes back from it. */
export function useGoTo(): (stage: StageId, matter?: string) => void {
  const navigate = useNavigate()
  const { actor } = useOpenCase()
  return (stage, matter) => {
    if (matter !== undefined) actor.send({ type: 'turnTo', matter })
    actor.send({ type: 'goTo', stage })
    // The step that an open sheet has taken leads nowhere once another stage is behind it.
    navigate(`${caseAddress(actor.getSnapshot().context.kase)}/${stage}`, { replace: isMarked() })
  }
}
