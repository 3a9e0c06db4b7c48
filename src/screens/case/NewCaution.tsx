import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { Toast } from '../../components/Toast'
import type { StageId } from '../../flow/stages'
import { CAUTION } from '../../guidance/cautions'
import type { CautionId } from '../../guidance/facts'
import { cautionElement, type StoodAt, useCautions } from './Cautions'
import { useMatter } from './case-context'

/** Some of it in the middle of the screen, clear of the header and the bar. */
const IN_SIGHT = { rootMargin: '-35% 0px' }

/** Names the gravest that an answer has just raised, while its notice stands out of sight at the top of the stage. */
export function NewCaution({ stage, atFirst }: { stage: StageId; atFirst: StoodAt }) {
  const cautions = useCautions(stage)
  const matter = useMatter()
  const seen = useRef(atFirst)
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
    const notice = isRaised ? cautionElement(raised) : null
    if (notice === null || !('IntersectionObserver' in globalThis)) return
    const looking = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setRaised(undefined)
    }, IN_SIGHT)
    looking.observe(notice)
    return () => looking.disconnect()
  }, [raised, isRaised])
  return (
    <Toast
      icon="stop"
      onDismiss={() => {
        // What had the focus goes with the toast: the screen stays where it stands.
        document.getElementById('main')?.focus({ preventScroll: true })
        setRaised(undefined)
      }}
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
