import { shownBy } from '../../flow/case-machine'
import { useSaid } from './case-context'
import { EditionFirst } from './EditionFirst'
import { UrgentScreen } from './UrgentScreen'

/** A child at risk stands in front of every page of the case. */
export function UrgentFirst() {
  const urgent = useSaid((snapshot) => shownBy(snapshot) === 'urgent')
  return urgent ? <UrgentScreen /> : <EditionFirst />
}
