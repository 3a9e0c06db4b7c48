// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { answerTo } from '../../../src/case/case'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey, type SubjectKey } from '../../../src/case/subject'
import { raisedBy } from '../../../src/flow/bites'
import type { FactId, Value } from '../../../src/guidance/questions'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { Cautions } from '../../../src/screens/case/Cautions'
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

test('what an answer raises stands under its question, and on top of the stages that do not ask it', async () => {
  const drawn = await open(...adds('child-a', 'child'), answered(matterKey('m1'), 'coercion', 'yes'))
  const title = 'This may be blackmail'
  const shows = (stage: 'features' | 'referral') => {
    cleanup()
    render(
      withServices(
        <OpenCaseProvider value={drawn}>
          <Cautions stage={stage} />
          {stage === 'features' && <AskedQuestion subject={matterKey('m1')} fact="coercion" />}
        </OpenCaseProvider>,
      ),
    )
    return screen.getAllByText(title)
  }
  const [here, ...more] = shows('features')
  expect(more).toEqual([])
  expect(here?.closest('[aria-live]')).not.toBeNull()
  const [above] = shows('referral')
  expect(above?.closest('[aria-live]')).toBeNull()
})

test('of several people it stands with the one whose answer raised it', async () => {
  const kase = kaseOf(
    await open(
      ...adds('child-a', 'child'),
      ...adds('adult-b', 'adult'),
      answered(personKey('child-a'), 'age', 14),
      answered(personKey('adult-b'), 'age', 30),
      answered(partKey('m1', 'child-a'), 'recordedAs', 'suspect'),
      answered(partKey('m1', 'adult-b'), 'recordedAs', 'suspect'),
      answered(personKey('child-a'), 'keptOrCopied', 'yes'),
      answered(personKey('adult-b'), 'keptOrCopied', 'yes'),
    ),
  )
  const raised = (fact: FactId, keyOf: (who: string) => SubjectKey) =>
    ['child-a', 'adult-b'].map((who) => raisedBy(kase, 'm1', keyOf(who), fact))
  expect(raised('recordedAs', (who) => partKey('m1', who))).toEqual(['child-suspect', undefined])
  expect(raised('keptOrCopied', personKey)).toEqual([undefined, 'adult-holds-copy'])
})

test('an age raises what is of that age, and only while it is raised at all', async () => {
  const of = async (age: number) =>
    raisedBy(
      kaseOf(await open(...adds('child-a', 'child'), answered(personKey('child-a'), 'age', age))),
      'm1',
      personKey('child-a'),
      'age',
    )
  expect([await of(9), await of(12), await of(15)]).toEqual(['under-10', 'under-13', undefined])
})

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
