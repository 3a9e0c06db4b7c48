import type { Happening } from '../../../src/case/event'
import { happen } from '../../../src/case/replay'
import type { Drafts } from '../../../src/drafts/drafts'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import type { StageId } from '../../../src/flow/stages'
import { EDITION_NOW } from '../../../src/guidance/edition'
import { summaryOf } from '../../../src/screens/case/case-words'
import { type OpenCase, openCase } from '../../../src/screens/case/open-case'

export const AT = '2026-11-25T11:40:00.000Z'
const now = () => new Date(AT)

/** As on a phone that keeps its cases. */
export const keptDrafts = (): Drafts =>
  Object.assign(new MemoryDrafts() as Drafts, { kept: 'on-this-phone' } satisfies Partial<Drafts>)

/** A case to which this happened, written in these drafts. */
export async function written(drafts: Drafts, stage: StageId, happenings: readonly Happening[], opened: object = {}) {
  const all: readonly Happening[] = [
    { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true, ...opened },
    { type: 'matter-added', matter: 'm1' },
    ...happenings,
  ]
  const kase = all.reduce((before: Parameters<typeof happen>[0], one) => happen(before, one, AT), undefined)
  if (kase === undefined) throw new Error('Nothing happened')
  const place = { stage, matter: 'm1' }
  await drafts.append('c1', 0, kase.events, place, summaryOf(kase, place, AT))
}

export async function opens(drafts: Drafts, painted?: () => Promise<void>): Promise<OpenCase> {
  const open = await openCase(drafts, 'c1', now, painted)
  if ('problem' in open) throw new Error(open.problem.kind)
  return open
}
