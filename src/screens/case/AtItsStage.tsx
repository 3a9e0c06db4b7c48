import { useEffect } from 'react'
import { useNavigate, useParams } from 'react-router'
import { shownBy } from '../../flow/case-machine'
import { isStageId } from '../../flow/stages'
import { caseAddress } from './case-address'
import { useCase, useOpenCase, useSaid } from './case-context'
import { StageFrame } from './StageFrame'
import { END_OF, SCREEN_FOR } from './screen-for-stage'

/** The address names the stage, and nothing else of the case; the machine says what is shown. */
export function AtItsStage() {
  const { actor } = useOpenCase()
  const { stage = '' } = useParams()
  const navigate = useNavigate()
  const shown = useSaid(shownBy)
  const standing = useCase((context) => context.standing)
  const address = useCase(({ kase }) => caseAddress(kase))
  useEffect(() => {
    // A closed case stands still: it goes on where it stood, wherever the back key led meanwhile.
    const isElsewhere = shown === 'closed' && stage !== standing
    if (!isStageId(stage) || isElsewhere) navigate(`${address}/${standing}`, { replace: true })
    else if (actor.getSnapshot().context.standing !== stage) actor.send({ type: 'goTo', stage })
  }, [stage, address, actor, navigate, standing, shown])
  const Shown = SCREEN_FOR[shown]
  if (!isStageId(shown)) return <Shown />
  const End = END_OF[shown]
  // One frame for all stages: going on draws what is in it anew, and not all that stands around it.
  return (
    <StageFrame stage={shown} next={End && <End />}>
      <Shown />
    </StageFrame>
  )
}
