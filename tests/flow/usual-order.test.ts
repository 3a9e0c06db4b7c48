import { expect, test } from 'vitest'
import { answerTo, type Case, given } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { wasSaidOf } from '../../src/case/still-said'
import { deviceKey, partKey, personKey, type SubjectKey } from '../../src/case/subject'
import { stillOwed } from '../../src/flow/owed'
import { isAnswered } from '../../src/flow/progress'
import { putBy } from '../../src/flow/put'
import { STAGE_IDS, type StageId } from '../../src/flow/stages'
import { type FactId, isFactId, QUESTIONS, type Value } from '../../src/guidance/questions'
import { caseFromFacts } from '../case/case-from-facts'
import { SHARED_CASES, sharedFacts } from '../documents/made'
import { after, notes, says } from './told'

/** What settles a duty by as little as there is: that is what could be said of less than turns out. */
const SAID: { readonly [fact in FactId]?: Value } = {
  toldNoCopies: ['children', 'parents', 'staff', 'reporter'],
  eighteenSince: 'no',
  referral: 'made',
  strategyMeeting: 'not-needed',
  formalInterview: 'not-needed',
  reportRemove: 'not-needed',
  evidence: 'not-needed',
}

/** As the shared case says it, or as little as can be said. */
function answerOf(goal: Case, subject: SubjectKey, fact: FactId): Value {
  const known = answerTo(goal, subject, fact) ?? SAID[fact]
  if (known !== undefined) return known
  const { asked } = QUESTIONS[fact]
  if (asked.as === 'answer') return 'no'
  if (asked.as === 'number') return 14
  if (asked.as !== 'choice' && asked.as !== 'several') return 'In words'
  const [first] = asked.options
  return asked.as === 'several' ? [first?.value ?? ''] : (first?.value ?? '')
}

/** Who and what is added on a stage, and what is chosen and agreed there. */
function addedAt(goal: Case, stage: StageId): readonly Happening[] {
  const { outcome = '15' } = goal.matters[0]?.choices.at(-1) ?? {}
  switch (stage) {
    case 'people':
      return goal.people.flatMap(({ id }): Happening[] => [
        {
          type: 'person-added',
          person: id,
          kind: given(goal, personKey(id), 'kind')?.value === 'adult' ? 'adult' : 'child',
        },
        says(partKey('m1', id), 'part', answerTo(goal, partKey('m1', id), 'part') ?? 'involved'),
      ])
    case 'devices':
      return goal.devices.map(({ id, kind }) => ({
        type: 'device-added',
        ...{ device: id, kind, owner: String(answerTo(goal, deviceKey(id), 'owner')) },
      }))
    case 'decision':
      return [{ type: 'chosen', matter: 'm1', outcome, departure: 'why' }]
    case 'review':
      return [{ type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }]
    default:
      return []
  }
}

const saidOfThen = (kase: Case) =>
  Object.entries(kase.answers).flatMap(([subject, facts]) =>
    Object.keys(facts).flatMap((fact) => {
      const of = isFactId(fact) ? wasSaidOf(kase, subject as SubjectKey, fact) : undefined
      return of === undefined ? [] : [`${fact}: ${of}`]
    }),
  )

test.each(SHARED_CASES.flatMap(({ id, matters }) => matters.map((_, index) => [id, index] as const)))(
  'whoever goes from the first report to the closing is asked nothing twice: %s, matter %i',
  (id, index) => {
    const goal = caseFromFacts({ ...sharedFacts(id, index), otherMatters: [] })
    let kase = after(
      undefined,
      { type: 'opened', case: 'c', edition: '1', reviewAsked: true },
      { type: 'matter-added', matter: 'm1' },
    )
    const twice = new Set<string>()
    const happens = (...happenings: readonly Happening[]) => {
      kase = after(kase, ...happenings)
      for (const one of saidOfThen(kase)) twice.add(one)
    }
    for (const stage of STAGE_IDS) {
      for (const one of addedAt(goal, stage)) happens(one)
      for (let put = first(kase, stage); put !== undefined; put = first(kase, stage)) {
        const value = answerOf(goal, put.subject, put.fact)
        happens(says(put.subject, put.fact, value))
        if (value === 'not-needed') happens(notes(put.subject, put.fact, 'Why'))
        expect(isAnswered(kase, put)).toBe(true)
      }
    }
    // A threat stands two stages after the welfare of each child: that is asked again on purpose.
    expect([...twice].filter((one) => one !== 'selfHarmRisk: before-the-threat')).toEqual([])
    if (id === 'V02') expect(stillOwed(kase, 'm1')).toEqual([])
  },
)

const first = (kase: Case, stage: StageId) =>
  putBy(kase, 'm1', stage).find((put) => put.fact !== 'outcome' && !isAnswered(kase, put))
