import type { Case } from '../../case/case'
import { matterLabel, personLabel } from '../../case/labels'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { type NoLonger, noLongerHold } from '../../flow/papers-out'
import { useCase } from './case-context'
import { dayAndTime } from './clock-words'

/** What somebody was handed or told, and still goes by though it does not hold any more: at every stage, until they are told. */
export function PapersOut() {
  const says = useCase(
    ({ kase }) => noLongerHold(kase).map((one) => said(kase, one)),
    (a, b) => a.join() === b.join(),
  )
  if (says.length === 0) return null
  return (
    <Notice tone="stop" title="What was handed out no longer holds">
      <PointList points={says.map((text) => ({ id: text, icon: 'undo', text }))} />
    </Notice>
  )
}

function said(kase: Case, { kind, matter, for: person, at }: NoLonger): string {
  const who = person === undefined ? 'Whoever holds a copy' : personLabel(kase, person)
  const where = kase.matters.length > 1 ? ` (${matterLabel(kase, matter)})` : ''
  if (kind === 'direction') {
    return `${who} was directed to delete, ${dayAndTime(at)}${where}. Nobody is to delete anything now. Ring them and stop it, then say in Closing that it was called back.`
  }
  const to = kind === 'letter-child' ? `to ${who}` : `to the parents or carers of ${who}`
  return `The letter ${to}, ${dayAndTime(at)}${where}, no longer says what is decided. Tell them, and give them a new one once there is one.`
}
