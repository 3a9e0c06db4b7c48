// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, describe, expect, it } from 'vitest'
import type { Case } from '../../../src/case/case'
import type { Happening, Judged } from '../../../src/case/event'
import { judgedOf } from '../../../src/case/judged'
import { happen } from '../../../src/case/replay'
import { matterKey } from '../../../src/case/subject'
import { asText } from '../../../src/documents/document-text'
import { decisionRecord } from '../../../src/documents/record'
import type { Place } from '../../../src/drafts/drafts'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { EDITION_NOW } from '../../../src/guidance/edition'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { summaryOf } from '../../../src/screens/case/case-words'
import { EditionFirst } from '../../../src/screens/case/EditionFirst'
import { resume } from '../../../src/screens/case/open-case'
import { extrasFor } from '../../../src/screens/papers/paper-extras'
import { withServices } from '../with-services'

afterEach(cleanup)

const at = '2026-11-25T11:40:00.000Z'
const OLD = '1.0/2020.01'

/** A case of an older edition in which somebody was pressed. */
function oldCase(edition = OLD): Case {
  const opened = happen(undefined, { type: 'opened', case: 'c', edition, reviewAsked: true }, at)
  const begun = happen(opened, { type: 'matter-added', matter: 'm1' }, at)
  return happen(begun, { type: 'answered', subject: matterKey('m1'), fact: 'coercion', value: 'yes' }, at)
}

const opens = (judged?: Judged, ...since: readonly Happening[]) =>
  shows(
    since.reduce((before, one) => happen(before, one, at), oldCase()),
    judged,
  )

async function shows(kase: Case, judged?: Judged) {
  const drafts = new MemoryDrafts()
  const place: Place = { stage: 'features', matter: 'm1', ...(judged === undefined ? {} : { judged }) }
  await drafts.append('c', 0, kase.events, place, summaryOf(kase, place, at))
  const draft = await drafts.open('c')
  if ('problem' in draft) throw new Error(draft.problem.kind)
  const open = resume(drafts, draft, () => new Date(at))
  const placeNow = async () => {
    await open.keeper.settled()
    const now = await drafts.open('c')
    return 'problem' in now ? undefined : now.place
  }
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Routes>
          <Route path="/" element={<EditionFirst />}>
            <Route index element={<p>The case itself</p>} />
          </Route>
        </Routes>
      </OpenCaseProvider>,
    ),
  )
  return { open, placeNow, kaseNow: () => open.actor.getSnapshot().context.kase }
}

const lowerThen: Judged = { edition: OLD, matters: { m1: { risk: 'lower', outcome21: 'closed' } } }

it.each([
  [EDITION_NOW.replace(/\d+$/, '9'), 'now'],
  [EDITION_NOW.replace(/\d+$/, (month) => `${month}0`), 'still'],
  [EDITION_NOW.replace(/^\d+/, '10'), 'still'],
])('by its number, beside %s this app %s follows its own', async (edition, follows) => {
  await shows(oldCase(edition), lowerThen)
  expect(await screen.findByText(new RegExp(`This app ${follows} follows ${EDITION_NOW}\\.`))).toBeDefined()
})

describe('a case judged under older content', () => {
  it('is not shown before what has changed, each conclusion beside the one that stood', async () => {
    await opens(lowerThen)
    expect(await screen.findByRole('heading', { name: 'The guidance here has changed' })).toBeDefined()
    expect(screen.queryByText('The case itself')).toBeNull()
    expect(screen.getByRole('button', { name: 'Hide' })).toBeDefined()
    expect([...document.querySelectorAll('main h3, main dd')].map((node) => node.textContent)).toEqual([
      'Risk',
      'Lower risk',
      'Higher risk',
    ])
  })

  it('keeps what was concluded as it was until that was seen, and then what is concluded now', async () => {
    const { open, placeNow, kaseNow } = await opens(lowerThen)
    open.actor.send({ type: 'goTo', stage: 'checks' })
    expect((await placeNow())?.judged).toEqual(lowerThen)
    await userEvent.click(await screen.findByRole('button', { name: 'I have seen this: go on' }))
    expect(await screen.findByText('The case itself')).toBeDefined()
    expect(kaseNow().events.at(-1)).toMatchObject({ type: 'edition-seen', edition: EDITION_NOW, was: lowerThen })
    expect((await placeNow())?.judged).toEqual(judgedOf(kaseNow()))
    expect((await placeNow())?.judged?.matters.m1?.risk).toBe('higher')
  })

  it('is closed after that, too, where it was closed', async () => {
    const { kaseNow } = await opens(
      lowerThen,
      { type: 'chosen', matter: 'm1', outcome: '18', departure: 'Nobody was found.' },
      { type: 'closed' },
    )
    await userEvent.click(await screen.findByRole('button', { name: 'I have seen this: go on' }))
    expect(await screen.findByText('The case itself')).toBeDefined()
    expect([kaseNow().edition, kaseNow().closed?.at]).toEqual([EDITION_NOW, at])
  })

  it('says so when what was concluded was not kept, and not that it stays in the record', async () => {
    await opens()
    expect(await screen.findByText('What was concluded before was not kept')).toBeDefined()
    expect(screen.queryByText(/stays in the record/)).toBeNull()
    cleanup()
    await opens(lowerThen)
    expect(
      await screen.findByText(/^From here on the new version judges this case\. .*stays in the record/),
    ).toBeDefined()
  })

  it('does not call its own guidance new where the case comes from a phone with newer', async () => {
    const { kaseNow } = await shows(oldCase('1.0/2099.01'))
    expect(await screen.findByRole('heading', { name: 'The guidance here is older' })).toBeDefined()
    expect(screen.getByText(/This app still follows/)).toBeDefined()
    expect(screen.getByText('Update this app first, if you can')).toBeDefined()
    expect(screen.queryByText(/the new version/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'I have seen this: go on' }))
    const kase = kaseNow()
    const extras = extrasFor(kase, 'm1', { settings: NATIONAL_DEFAULTS, now: new Date(at) })
    expect(asText(decisionRecord(kase, 'm1', extras))).not.toMatch(/up to date/)
  })

  it('says so when nothing changes', async () => {
    await opens({ ...judgedOf(oldCase()), edition: OLD })
    expect(await screen.findByText('Every conclusion of this case stays as it was.')).toBeDefined()
  })

  it('has the earlier conclusions in its record', async () => {
    const { kaseNow } = await opens(lowerThen)
    await userEvent.click(await screen.findByRole('button', { name: 'I have seen this: go on' }))
    const kase = kaseNow()
    const extras = extrasFor(kase, 'm1', { settings: NATIONAL_DEFAULTS, now: new Date(at) })
    const text = asText(decisionRecord(kase, 'm1', extras))
    expect(text).toContain(`Risk, under edition ${OLD}: Lower risk`)
    expect(text).toContain(`Judged under: the briefing note of November 2016, edition ${EDITION_NOW}`)
  })
})
