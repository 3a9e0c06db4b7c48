import { expect, test, vi } from 'vitest'
import { happen } from '../../../src/case/replay'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { EDITION_NOW } from '../../../src/guidance/edition'
import { beginCase, begunCase, takeBegun } from '../../../src/screens/case/open-case'
import { AT } from './opened'

test('a case that begins is written at once, whoever takes it up, and waits for no paint', async () => {
  const drafts = new MemoryDrafts()
  const kase = happen(undefined, { type: 'opened', case: 'c1', edition: EDITION_NOW, reviewAsked: true }, AT)
  beginCase(
    drafts,
    kase,
    () => new Date(AT),
    () => new Promise(() => {}),
  )
  await vi.waitFor(async () => expect(await drafts.open('c1')).toMatchObject({ events: kase.events }))
  const open = begunCase('c1')
  expect([takeBegun('c1'), takeBegun('c1'), begunCase('c1')]).toEqual([open, undefined, undefined])
})
