import type { CaseContext } from '../../flow/case-machine'
import { useCase } from './case-context'

/** People, devices or matters by their labels: drawn again only when a label changes, or what is to be done first. */
export const useLabelled = <One extends { label: string; before?: string | undefined }>(
  of: (context: CaseContext) => readonly One[],
) => useCase(of, (a, b) => shown(a) === shown(b))

const shown = (all: readonly { label: string; before?: string | undefined }[]) =>
  all.map(({ label, before = '' }) => label + before).join()
