import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { Toast } from '../../components/Toast'
import { noLongerHold } from '../../flow/papers-out'
import type { StageId } from '../../flow/stages'
import { CAUTION } from '../../guidance/cautions'
import type { CautionId } from '../../guidance/facts'
import { elementId, type StoodAt, useCautions } from './Cautions'
import { alike, useCase, useMatter } from './case-context'
import { outTitle, PAPERS_OUT } from './PapersOut'

/** Some of it in the middle of the screen, clear of the header and the bar. */
const IN_SIGHT = { rootMargin: '-35% 0px' }

/** Names the gravest that an answer has just raised, then what was handed out and holds no more, while its notice stands out of sight at the top of the stage. */
export function NewCaution({ stage, atFirst }: { stage: StageId; atFirst: StoodAt }) {
  const cautions = useCautions(stage)
  const matter = useMatter()
  const seen = useRef(atFirst)
  const [raised, setRaised] = useState<CautionId>()
  const out = useCase(
    ({ kase }) =>
      noLongerHold(kase).map((one) => [one.kind, one.matter, one.for, one.so, one.untrue, one.says].join(' ')),
    alike,
  )
  const title = useCase(({ kase }) => outTitle(kase))
  const stoodOut = useRef({ stage, matter, out })
  const [isOut, setIsOut] = useState(false)
  const named =
    raised !== undefined && cautions.includes(raised)
      ? { id: elementId(raised), title: CAUTION[raised].title }
      : isOut && out.length > 0
        ? { id: PAPERS_OUT, title }
        : undefined
  const id = named?.id
  const said = () => (id === PAPERS_OUT ? setIsOut(false) : setRaised(undefined))
  const isSeen = useEffectEvent(said)
  useEffect(() => {
    const before = seen.current
    seen.current = { stage, matter, cautions }
    if (before.stage !== stage || before.matter !== matter) return setRaised(undefined)
    const added = cautions.find((one) => !before.cautions.includes(one) && CAUTION[one].level === 'stop')
    if (added !== undefined) setRaised(added)
  }, [stage, matter, cautions])
  useEffect(() => {
    const before = stoodOut.current
    stoodOut.current = { stage, matter, out }
    if (before.stage !== stage || before.matter !== matter) setIsOut(false)
    else if (out.some((one) => !before.out.includes(one))) setIsOut(true)
  }, [stage, matter, out])
  useEffect(() => {
    const notice = id === undefined ? null : document.getElementById(id)
    if (notice === null || !('IntersectionObserver' in globalThis)) return
    const looking = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) isSeen()
    }, IN_SIGHT)
    looking.observe(notice)
    return () => looking.disconnect()
  }, [id])
  return (
    <Toast
      icon="stop"
      onDismiss={() => {
        // What had the focus goes with the toast: the screen stays where it stands.
        document.getElementById('main')?.focus({ preventScroll: true })
        said()
      }}
      action={
        named && (
          <Button
            small
            look="secondary"
            onClick={() => {
              document.getElementById(named.id)?.focus()
              said()
            }}
          >
            Read
          </Button>
        )
      }
    >
      {named && <strong>{named.title}</strong>}
    </Toast>
  )
}
