import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
})
afterAll(() => officer.phone.close())

test('an adult is found later: outcome 21 is no longer supported, and the case cannot be closed', async () => {
  await officer.beginsWith(
    'Child A sent one image to child B, “a boy of 16” she knows online. Willingly, she says.',
    { 'Child A': { age: 14 }, 'Child B': { age: 16, eighteenSince: 'No' } },
    '2204',
  )
  await officer.continuesTo('Welfare')
  await officer.asksAboutHarm('Child A')
  await officer.asksAboutHarm('Child B')
  await officer.continuesTo('Aggravating features')
  await officer.answersFeatures()
  await officer.continuesTo('Checks')
  await officer.runsChecks('Done')
  await officer.goesTo('Accounts')
  await officer.judges('Yes')
  await officer.goesTo('Online')
  await officer.answersAll({
    'Was it put on a platform or site?': 'No',
    'Has it gone beyond the child’s control?': 'No',
  })
  await officer.continuesTo('Outcome')
  await officer.chooses21('Willing, and nothing aggravating was found.')
  await officer.leavesSafely('Outcome', { Risk: 'Lower', 'Outcome 21': 'Open' })

  await officer.goesTo('People')
  await officer.taps('Child (under 18) · Involved: change Child B')
  await officer.answers('Child or adult?', 'Adult')
  await officer.page.getByRole('heading', { level: 3, name: 'Adult B', exact: true }).waitFor()
  await officer.fills('How old was Adult B when it happened?', '24')
  await officer.goesTo('Checks')
  await officer.answers('Do the checks or the accounts show significant risk to a child?', 'Yes')
  await officer.goesTo('Accounts')
  await officer.judges('No')

  const HIGHER = { Risk: 'Higher', 'Outcome 21': 'Ruled out', Referral: 'Likely' }
  await officer.goesTo('Outcome')
  await officer.leavesSafely('Outcome', HIGHER)
  const alert = officer.page.getByRole('alert').filter({ hasText: 'Outcome 21 is no longer supported' })
  await alert.waitFor()
  expect(await alert.textContent()).toContain('The case can’t be closed until you decide again.')
  await officer.taps('Why')
  await officer.sees('Adult B: Adult')
  await officer.sees('The answers do not support this outcome')

  for (const stage of ['Review', 'Telling the family', 'Closing'] as const) {
    await officer.continuesTo(stage)
    await officer.sees('The answers do not support this outcome')
  }
  expect(await officer.triesToClose()).toEqual([
    'Outcome 21 is no longer supported: decide again',
    'Duties are neither done nor explained',
  ])

  await officer.explainsEveryDutyLeft('Left to the specialist team.')
  expect(await officer.triesToClose()).toEqual(['Outcome 21 is no longer supported: decide again'])
  await officer.page.reload()
  await officer.isAt('Closing')
  await officer.sees('Every duty is done or explained.')
  expect(await officer.triesToClose()).toEqual(['Outcome 21 is no longer supported: decide again'])
})
