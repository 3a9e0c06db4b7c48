import { STAGES } from '../../flow/stages'
import { useCase } from './case-context'

/** Of what stands in a stage's place: a browser keeps titles beside addresses, in clear, and this one tells no more. */
export function StageTitle() {
  const stage = useCase(({ standing }) => STAGES[standing].title)
  return <title>{`${stage} · Proportion`}</title>
}
