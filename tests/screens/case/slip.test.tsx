// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { answerTo } from '../../../src/case/case'
import type { Happening } from '../../../src/case/event'
import { partKey, personKey } from '../../../src/case/subject'
import type { FactId, Value } from '../../../src/guidance/questions'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { UrgentScreen } from '../../../src/screens/case/UrgentScreen'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

afterEach(cleanup)

const answered = (subject: Parameters<typeof answerTo>[1], fact: FactId, value: Value): Happening => ({
  type: 'answered',
  subject,
  fact,
  value,
})
const adds = (person: string, kind: 'child' | 'adult'): readonly Happening[] => [
  { type: 'person-added', person, kind },
  answered(partKey('m1', person), 'part', 'involved'),
]

async function open(...happened: readonly Happening[]) {
  const drafts = keptDrafts()
  await written(drafts, 'features', happened)
  return opens(drafts)
}
const kaseOf = ({ actor }: Awaited<ReturnType<typeof open>>) => actor.getSnapshot().context.kase

test('a slip takes back only what was said since something was done', async () => {
  const child = personKey('child-a')
  const drawn = await open(
    ...adds('child-a', 'child'),
    answered(child, 'selfHarmRisk', 'yes'),
    { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '' },
    answered(child, 'otherHarmRisk', 'yes'),
  )
  render(
    withServices(
      <OpenCaseProvider value={drawn}>
        <UrgentScreen />
      </OpenCaseProvider>,
    ),
  )
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Child A may come to harm')
  await userEvent.click(screen.getByRole('button', { name: 'That was a slip: ask again' }))
  const kase = kaseOf(drawn)
  expect([answerTo(kase, child, 'selfHarmRisk'), answerTo(kase, child, 'otherHarmRisk')]).toEqual(['yes', undefined])
})
