import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { Toast } from '../../components/Toast'
import type { StageId } from '../../flow/stages'
import { CAUTION } from '../../guidance/cautions'
import type { CautionId } from '../../guidance/facts'
import { cautionElement, useCautions } from './Cautions'
import { useMatter } from './case-context'

/** Most of it between the header and the bar. */
const IN_SIGHT = { rootMargin: '-30% 0px -12%', threshold: 0.6 }

/** Names the gravest that an answer has just raised, while its notice stands out of sight at the top of the stage. */
export function NewCaution({ stage }: { stage: StageId }) {
  const cautions = useCautions(stage)
  const matter = useMatter()
  const seen = useRef({ stage, matter, cautions })
  const [raised, setRaised] = useState<CautionId>()
  const isRaised = raised !== undefined && cautions.includes(raised)
  useEffect(() => {
    const before = seen.current
    seen.current = { stage, matter, cautions }
    if (before.stage !== stage || before.matter !== matter) return setRaised(undefined)
    const added = cautions.find((one) => !before.cautions.includes(one) && CAUTION[one].level === 'stop')
    if (added !== undefined) setRaised(added)
  }, [stage, matter, cautions])
  useEffect(() => {
    const notice = raised === undefined ? null : cautionElement(raised)
    if (notice === null || !('IntersectionObserver' in globalThis)) return
    const looking = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setRaised(undefined)
    }, IN_SIGHT)
    looking.observe(notice)
    return () => looking.disconnect()
  }, [raised])
  return (
    <Toast
      icon="stop"
      onDismiss={() => setRaised(undefined)}
      action={
        isRaised && (
          <Button
            small
            look="secondary"
            onClick={() => {
              cautionElement(raised)?.focus()
              setRaised(undefined)
            }}
          >
            Read
          </Button>
        )
      }
    >
      {isRaised && <strong>{CAUTION[raised].title}</strong>}
    </Toast>
  )
}
