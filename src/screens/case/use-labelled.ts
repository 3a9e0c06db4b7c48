import type { CaseContext } from '../../flow/case-machine'
import { useCase } from './case-context'

/** People, devices or matters by their labels: drawn again only when a label changes. */
export const useLabelled = <One extends { label: string }>(of: (context: CaseContext) => readonly One[]) =>
  useCase(of, (a, b) => a.map(({ label }) => label).join() === b.map(({ label }) => label).join())
