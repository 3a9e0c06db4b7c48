import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Happening } from '../../../src/case/event'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import type { StageId } from '../../../src/flow/stages'
import { type ForceSettings, NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { withServices } from '../with-services'
import { opens, written } from './opened'

interface Shows {
  stage: StageId
  happened?: readonly Happening[]
  /** The address. */
  at?: string
  settings?: ForceSettings
}

/** A screen over a case to which this happened, where it stands at that stage. */
export async function showsCase(
  screen: ReactNode,
  { stage, happened = [], at = '/', settings = NATIONAL_DEFAULTS }: Shows,
): Promise<OpenCase> {
  const drafts = new MemoryDrafts()
  await written(drafts, stage, happened)
  const open = await opens(drafts)
  render(withServices(<OpenCaseProvider value={open}>{screen}</OpenCaseProvider>, undefined, at, { settings }))
  return open
}
