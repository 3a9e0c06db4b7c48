import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_AGGRAVATING, newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
})
afterAll(() => officer.phone.close())

const CAUTION = '2 · Youth caution or youth conditional caution'
const STANDING = { Risk: 'Higher', 'Outcome 21': 'Open' }

test('a caution thought of too soon: the cautions bite where they matter, and a reason is needed', async () => {
  await officer.beginsWith(
    'Child B sent an image of child A to one friend without asking her.',
    {
      'Child A': { age: 16, eighteenSince: 'No', recordedAs: 'Victim' },
      'Child B': { age: 17, eighteenSince: 'No', recordedAs: 'Suspect' },
    },
    '2626',
  )
  await officer.sees('A child is recorded as a suspect')
  await officer.sees('A suspect here was 17 at the time')

  await officer.continuesTo('Welfare')
  await officer.asksAboutHarm('Child A')
  await officer.asksAboutHarm('Child B')
  await officer.continuesTo('Aggravating features')
  await officer.answersFeatures({ ...NOTHING_AGGRAVATING, agreed: 'No' })
  await officer.continuesTo('Checks')
  await officer.runsChecks('Done', 'Not relevant here', 'Done')

  await officer.continuesTo('Referral')
  await officer.sees('Consider a referral')
  await officer.continuesTo('Accounts')
  await officer.sees('A child is recorded as a suspect')
  await officer.doesNotSee('Judgement and signs disagree')
  await officer.judges('Yes')
  await officer.sees('Judgement and signs disagree')
  await officer.leavesSafely('Accounts', STANDING)

  await officer.continuesTo('Devices')
  await officer.addsAPhone('Child B', {
    'Where is {it} now?': 'With its owner',
    'Was {it} used by someone who may have shared without consent or exploited a child?': 'Yes',
    'Is an image on {it}?': 'Yes',
    'Only of the owner?': 'No',
    'Is {it} to be examined because somebody agreed to it?': 'Yes',
    'Who agreed?': 'The owner',
  })
  await officer.sees('A child cannot agree to this search')
  await officer.seesAdvised('Child B’s phone', 'Seize where possible')
  await officer.leavesSafely('Devices', STANDING)

  await officer.goesTo('Outcome')
  await officer.sees('A suspect here was 17 at the time')
  await officer.doesNotSee('Is this heavier than it needs to be?')
  await officer.taps('Every other outcome')
  await officer.answers('Other outcomes', CAUTION)
  await officer.sees('Not recorded yet: say why. Your reason stays in the record beside the advice.')
  const choose = officer.page.getByRole('button', { name: 'Choose 2 for this reason' })
  expect(await choose.isDisabled()).toBe(true)

  await officer.page.reload()
  await officer.isAt('Outcome')
  await officer.doesNotSee('Is this heavier than it needs to be?')
  await officer.taps('Every other outcome')
  await officer.answers('Other outcomes', CAUTION)
  await officer.fills('Why outcome 2, against the advice?', 'Third report about him; the supervisor agrees.')
  await officer.tapsOn('Choose 2 for this reason')

  await officer.sees('Is this heavier than it needs to be?')
  await officer.sees('Chosen against the advice')
  await officer.leavesSafely('Outcome', STANDING)
  await officer.sees('Third report about him; the supervisor agrees.')
  await officer.seesAnswer('Other outcomes', CAUTION)
  await officer.continuesTo('Review')
  await officer.sees('Is this heavier than it needs to be?')
})
