import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
})
afterAll(() => officer.phone.close())

const STANDING = { Risk: 'Not known yet', 'Outcome 21': 'Not yet', Referral: 'Now' }

test('no time for checks and nothing clear: refer now, everything else stays open', async () => {
  await officer.startsACase()
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.fills('How old was Child A when it happened?', '15')
  await officer.continuesTo('Welfare')
  await officer.answersAll({
    'Might Child A harm themselves?': 'Not known',
    'Could Child A come to any other harm now?': 'Yes',
  })
  await officer.seesHeading('Child A may come to harm')
  await officer.answers('What did you do for Child A?', '999 rung, or taken to A&E')
  await officer.tapsOn('Record what was done and go back')
  await officer.leavesSafely('Welfare', STANDING)

  await officer.goesTo('Checks')
  for (const check of ['Checks on the people', 'Checks on the places', 'What partners hold']) {
    await officer.answers(check, 'No time: safety came first')
  }
  await officer.fills(
    'What prevented the checks, and when will they be run?',
    'She walked out ten minutes ago. Tonight.',
  )
  await officer.leavesSafely('Checks', STANDING)
  await officer.doesNotSee('Checks are not finished')

  await officer.goesTo('Referral')
  await officer.sees('Refer now')
  await officer.answers('Referral to children’s social care', 'Made')
  await officer.fills('To whom, and when?', 'Front door, by phone, 16:20')
  await officer.leavesSafely('Referral', STANDING)

  await officer.opensWhereItStands()
  for (const conclusion of [
    'Risk: not known yet',
    'Outcome 21: cannot be chosen yet',
    'Kind of response: Response not settled yet',
    'Child protection referral: Refer now',
    'Formal interview: not settled yet',
    'Deleting the images: Nobody deletes anything yet',
  ]) {
    await officer.seesHeading(conclusion)
  }
  await officer.seesHeading('Still unknown, and what it could change')
  const unknown = officer.page.getByRole('listitem').filter({ hasText: 'could change' })
  expect(await unknown.filter({ hasText: 'An adult took part (not asked yet)' }).count()).toBe(1)
  await officer.closesTheSheet()

  await officer.goesTo('Outcome')
  expect(await officer.isOffered('21 · Further investigation not in the public interest')).toBe(false)
  await officer.goesTo('Closing')
  expect(await officer.triesToClose()).toEqual(['No outcome has been chosen', 'Duties are neither done nor explained'])
})
